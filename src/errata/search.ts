import type { Place } from '../model/erratum.ts';
import { fold, type Folded, unitAt } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { isBounded } from './bounded.ts';

/** A source made ready to be searched: white space that only wraps lines compares equal. */
export class SearchText {
  readonly id: string;
  readonly text: string;
  readonly folded: Folded;
  readonly #levelled = new Map<string, string>();

  constructor(id: string, text: string) {
    this.id = id;
    this.text = text;
    this.folded = fold(text);
  }

  /** The text under a function that levels a difference, made once for each `name`. */
  levelled(name: string, level: (text: string) => string): string {
    let text = this.#levelled.get(name);
    if (text === undefined) this.#levelled.set(name, (text = level(this.text)));
    return text;
  }
}

/** What became of a place given by words. */
export type Found =
  | { readonly status: 'found'; readonly span: Span }
  /** There are several, and no or the wrong ordinal. */
  | { readonly status: 'ambiguous'; readonly spans: readonly Span[] }
  | { readonly status: 'missing' };

/**
 * All whole-word occurrences of `sic`, without overlap, from left to right.
 * @throws RangeError for an empty `sic`
 */
export function findEverywhere(source: SearchText, sic: string): Span[] {
  if (sic === '') throw new RangeError('An empty reading stands everywhere');
  const pattern = fold(sic).text;
  const { text, offsets } = source.folded;
  const spans: Span[] = [];
  let from = 0;
  for (;;) {
    const at = text.indexOf(pattern, from);
    if (at === -1) return spans;
    const span = { start: offsets[at] ?? 0, end: offsets[at + pattern.length] ?? 0 };
    const whole = isBounded(source.text, span) && isWholeBlank(text, at, pattern);
    if (whole) spans.push(span);
    from = at + (whole ? pattern.length : 1);
  }
}

/**
 * The one place where `before` + `sic` + `after` stands, or, with `nth`, that one of exactly `of`.
 * Without an ordinal even overlapping matches count as several.
 */
export function findPlace(source: SearchText, place: Place, sic: string): Found {
  const spans = matchesOf(source, place, sic, place.nth === undefined);
  const [first] = spans;
  if (first === undefined) return { status: 'missing' };
  if (place.nth === undefined) {
    return spans.length === 1 ? { status: 'found', span: first } : { status: 'ambiguous', spans };
  }
  const chosen = spans[place.nth - 1];
  if (chosen === undefined || spans.length !== place.of) return { status: 'ambiguous', spans };
  return { status: 'found', span: chosen };
}

/** The spans of `sic` wherever it stands between `before` and `after`. */
export function matchesOf(source: SearchText, context: Context, sic: string, overlapping: boolean): Span[] {
  const whole = context.before + sic + context.after;
  if (whole === '') return [];
  const pattern = fold(whole);
  const edges = [context.before.length, context.before.length + sic.length] as const;
  const spans: Span[] = [];
  let from = 0;
  for (;;) {
    const at = source.folded.text.indexOf(pattern.text, from);
    if (at === -1) return spans;
    const fits = isWholeBlank(source.folded.text, at, pattern.text);
    const start = fits ? edgeIn(source, at, whole, pattern, edges[0]) : undefined;
    const end = fits ? edgeIn(source, at, whole, pattern, edges[1]) : undefined;
    if (start !== undefined && end !== undefined) spans.push({ start, end });
    from = at + (overlapping ? 1 : pattern.text.length);
  }
}

/**
 * Whether the blanks at both ends of a match are what the pattern has: white space that wraps a line, and not a piece of a
 * blank line, which compares exactly. A blank that stands for a folded run has no white space beside it.
 */
function isWholeBlank(text: string, at: number, pattern: string): boolean {
  const end = at + pattern.length;
  const first = pattern[0] === ' ' && !isBlank(pattern[1]) && isBlank(text[at - 1]);
  const last = pattern.at(-1) === ' ' && !isBlank(pattern.at(-2)) && isBlank(text[end]);
  return !first && !last;
}

function isBlank(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\n' || unit === '\t' || unit === '\r';
}

/** What stands around a reading. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

/**
 * Where an edge of the pattern falls in the source. An edge inside a run of white space has a place only
 * when the source has that very run; otherwise it would be a guess which blanks belong to which side.
 *
 * ```txt
 * before "end. "  sic " ” Most"      pattern run ··   the edge between the two blanks
 *                                    source  run ··   equal: found · source run · : not found
 * ```
 */
function edgeIn(
  source: SearchText,
  at: number,
  whole: string,
  pattern: Folded,
  edge: number,
): number | undefined {
  const unit = unitAt(pattern.offsets, edge);
  const unitStart = pattern.offsets[unit] ?? whole.length;
  const sourceStart = source.folded.offsets[at + unit] ?? source.text.length;
  if (unitStart === edge) return sourceStart;
  const ours = whole.slice(unitStart, pattern.offsets[unit + 1]);
  const theirs = source.text.slice(sourceStart, source.folded.offsets[at + unit + 1]);
  return ours === theirs ? sourceStart + (edge - unitStart) : undefined;
}
