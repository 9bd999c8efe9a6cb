import { fold, type Folded } from '../text/fold.ts';
import { comparePlaces, type Span } from '../text/span.ts';
import { allowance, SHORT } from './agreement.ts';
import type { Anchor } from './anchor.ts';
import { splits } from './edges.ts';
import { type Edge, type FoldedAnchor, foldAnchor } from './folded-anchor.ts';
import { GramIndex } from './gram-index.ts';
import { judge, saysEnough } from './judgement.ts';
import type { Doubt, Location } from './location.ts';
import { nearestTo } from './nearest.ts';

/**
 * A text in which anchors are looked up; folded and indexed once, so that each anchor costs little
 * (building is linear in the text, a look-up depends on how often its context recurs).
 */
export class Locator {
  readonly text: string;
  readonly folded: Folded;
  readonly #index: GramIndex;

  constructor(text: string) {
    this.text = text;
    this.folded = fold(text);
    this.#index = new GramIndex(this.folded.text);
  }

  /**
   * Finds an anchor in a text that may have changed since it was described.
   *
   * The rule: **the quote is unchanged, both its contexts agree, and no second place in the text has the quote with
   * even one of them.** White space that only wraps lines is folded first. A context agrees when it differs in at
   * most one of eight units (see `allowance`); one that is too short to tell agrees only where it reaches the edge
   * of the text; a quote that was a whole word must be one. Everything less is `suspect` (one place), `ambiguous`
   * (several) or `missing`. An anchor with an ordinal is found only where as many equal, unchanged matches stand as
   * were counted. `describe` makes every context long enough for this rule in its own text, so a wrong place would
   * have to come to resemble the lost one on both sides by the very change that destroyed it.
   *
   * Never throws for any strings.
   */
  locate(anchor: Anchor): Location {
    const folded = foldAnchor(anchor);
    const counted = this.#counted(anchor, folded);
    if (counted !== undefined) return { status: 'found', span: counted };
    const sightings = [...this.#candidates(folded)]
      .map((at) => this.#look(folded, at))
      .filter((sighting) => sighting !== undefined);
    const [first, second] = sightings;
    if (first === undefined) {
      const nearest = nearestTo(this.text, this.folded, this.#index, folded);
      return nearest === undefined ? { status: 'missing' } : { status: 'missing', nearest };
    }
    if (second !== undefined) {
      return { status: 'ambiguous', spans: sightings.map(({ span }) => span).sort(comparePlaces) };
    }
    const why = anchor.nth === undefined ? first.why : (first.why ?? RECOUNT);
    const { span } = first;
    return why === undefined ? { status: 'found', span } : { status: 'suspect', span, why };
  }

  /**
   * Spans of the quote wherever `before` + quote + `after` stands unchanged, in text order; undefined when two of
   * these matches overlap, since then it depends on where one begins to count which of them there are.
   */
  equalMatches(anchor: FoldedAnchor): Span[] | undefined {
    const { text } = this.folded;
    const spans: Span[] = [];
    if (anchor.whole === '') return spans;
    let end = 0;
    for (let at = text.indexOf(anchor.whole); at !== -1; at = text.indexOf(anchor.whole, at + 1)) {
      if (at < end) return undefined;
      end = at + anchor.whole.length;
      const span = this.#spanAt(anchor, at + anchor.before.length);
      if (span !== undefined) spans.push(span);
    }
    return spans;
  }

  /** The place that an ordinal chooses, when the count is still right and the contexts say enough. */
  #counted(anchor: Anchor, folded: FoldedAnchor): Span | undefined {
    if (anchor.nth === undefined || anchor.of === undefined) return undefined;
    if (!saysEnough(folded, this.folded.text)) return undefined;
    const spans = this.equalMatches(folded);
    return spans?.length === anchor.of ? spans[anchor.nth - 1] : undefined;
  }

  /** Starts, in folded text, of the quotes with which at least one context may agree; each once. */
  #candidates(anchor: FoldedAnchor): Set<number> {
    const { before, quote, after } = anchor;
    const found = new Set<number>();
    const { text } = this.folded;
    if (before.length < SHORT && after.length < SHORT) {
      if (anchor.whole === '') return text === '' ? found.add(0) : found;
      for (let at = text.indexOf(anchor.whole); at !== -1; at = text.indexOf(anchor.whole, at + 1)) {
        found.add(at + before.length);
      }
      return found;
    }
    for (const [context, shift] of [
      [before, before.length],
      [after, -quote.length],
    ] as const) {
      const most = allowance(context, quote);
      for (const [offset, piece] of pieces(context, most + 1)) {
        for (const position of this.#index.positions(piece)) {
          const expected = position - offset + shift;
          const last = Math.min(text.length - quote.length, expected + most);
          for (let at = Math.max(0, expected - most); at <= last; at++) {
            if (text.startsWith(quote, at)) found.add(at);
          }
        }
      }
    }
    return found;
  }

  /** Judges the quote that begins at a folded unit; undefined when it is not even worth a look. */
  #look(anchor: FoldedAnchor, at: number): Sighting | undefined {
    const span = this.#spanAt(anchor, at);
    if (span === undefined) return undefined;
    const judgement = judge(anchor, this.folded.text, at);
    return judgement === 'not here' ? undefined : { span, why: judgement === 'here' ? undefined : judgement };
  }

  /** The source span of a folded match; undefined when an edge would have to be guessed or would cut a character. */
  #spanAt(anchor: FoldedAnchor, at: number): Span | undefined {
    const start = this.#offsetOf(anchor.start, at);
    const end = this.#offsetOf(anchor.end, at);
    if (start === undefined || end === undefined) return undefined;
    return splits(this.text, start) || splits(this.text, end) ? undefined : { start, end };
  }

  #offsetOf(edge: Edge, at: number): number | undefined {
    const start = this.folded.offsets[at + edge.unit] ?? this.text.length;
    if (edge.inside === 0) return start;
    const run = this.text.slice(start, this.folded.offsets[at + edge.unit + 1]);
    return run === edge.run ? start + edge.inside : undefined;
  }
}

/** A place with the quote; without `why` it is as good as found. */
interface Sighting {
  readonly span: Span;
  readonly why: Doubt | undefined;
}

const RECOUNT: Doubt = 'it was one of several equal places, and their number has changed';

/** Cuts a context into `count` pieces: with fewer differences than pieces at least one stands unchanged. */
function pieces(context: string, count: number): [offset: number, piece: string][] {
  if (context.length < SHORT) return [];
  const size = Math.floor(context.length / count);
  return Array.from({ length: count }, (_, i) => {
    const end = i === count - 1 ? context.length : (i + 1) * size;
    return [i * size, context.slice(i * size, end)];
  });
}

/**
 * Finds one anchor; see {@link Locator} for the rule. For several anchors on one text keep a `Locator`.
 */
export function locate(text: string, anchor: Anchor): Location {
  return new Locator(text).locate(anchor);
}

/** Finds many anchors in one text, in the given order. */
export function locateAll(text: string, anchors: readonly Anchor[]): Location[] {
  const locator = new Locator(text);
  return anchors.map((anchor) => locator.locate(anchor));
}
