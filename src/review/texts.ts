import { Locator } from '../anchor/locate.ts';
import { draftPlace } from '../errata/draft-place.ts';
import { findEverywhere, findPlace, SearchText } from '../errata/search.ts';
import type { Erratum, Place } from '../model/erratum.ts';
import { splitsCharacter } from '../text/code-points.ts';
import { LineMap } from '../text/lines.ts';
import { paragraphs } from '../text/paragraphs.ts';
import type { Span } from '../text/span.ts';
import type { Placed } from './span-index.ts';

/** A source as the review needs it. */
export interface ReviewSource {
  readonly id: string;
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Digest of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly title?: string;
  /** Lines (from 1) that are headings. */
  readonly headings?: readonly number[];
}

/** What is computed of a source once, when it is first needed. */
class ReadySource {
  readonly source: ReviewSource;
  #search: SearchText | undefined;
  #locator: Locator | undefined;
  #lines: LineMap | undefined;
  #paragraphs: readonly Span[] | undefined;

  constructor(source: ReviewSource) {
    this.source = source;
  }

  get search(): SearchText {
    return (this.#search ??= new SearchText(this.source.id, this.source.text));
  }

  get locator(): Locator {
    return (this.#locator ??= new Locator(this.source.text));
  }

  get lines(): LineMap {
    return (this.#lines ??= new LineMap(this.source.text));
  }

  get paragraphs(): readonly Span[] {
    return (this.#paragraphs ??= paragraphs(this.source.text));
  }
}

/** The sources of an edition, searched without being prepared again for every decision. */
export class ReviewTexts {
  readonly sources: readonly ReviewSource[];
  readonly #ready: ReadonlyMap<string, ReadySource>;

  constructor(sources: readonly ReviewSource[]) {
    this.sources = sources;
    this.#ready = new Map(sources.map((source) => [source.id, new ReadySource(source)]));
  }

  /** Of an unknown source the empty text. */
  textOf(source: string): string {
    return this.#ready.get(source)?.source.text ?? '';
  }

  get(source: string): ReviewSource | undefined {
    return this.#ready.get(source)?.source;
  }

  sliceOf({ source, span }: Placed): string {
    return this.textOf(source).slice(span.start, span.end);
  }

  /** Line and column, from 1; the column in code points. */
  positionOf({ source, span }: Placed): { readonly line: number; readonly column: number } {
    return this.#ready.get(source)?.lines.positionAt(span.start) ?? { line: 1, column: 1 };
  }

  paragraphsOf(source: string): readonly Span[] {
    return this.#ready.get(source)?.paragraphs ?? [];
  }

  /** Every whole-word occurrence of a reading in all sources. */
  everywhere(reading: string): Placed[] {
    if (reading === '') return [];
    return [...this.#ready.values()].flatMap(({ source, search }) =>
      findEverywhere(search, reading).map((span) => ({ source: source.id, span })),
    );
  }

  /** The words by which an entry finds a place again; undefined where none can, or where a character would be cut. */
  placeOf({ source, span }: Placed): Place | undefined {
    const ready = this.#ready.get(source);
    if (ready === undefined || span.start > span.end || span.end > ready.source.text.length) return undefined;
    const { text } = ready.source;
    if (splitsCharacter(text, span.start) || splitsCharacter(text, span.end)) return undefined;
    return draftPlace(ready.search, ready.locator, span, text.slice(span.start, span.end));
  }

  /** Where an entry stands, by its own words alone; what other entries claim is not looked at. */
  placesOf(erratum: Erratum): Placed[] {
    if (erratum.scope === 'everywhere') {
      const excepted = new Set(
        (erratum.except ?? []).flatMap((place) => this.#find(place, erratum.sic)).map(keyOf),
      );
      return this.everywhere(erratum.sic).filter((one) => !excepted.has(keyOf(one)));
    }
    return erratum.at === undefined ? [] : this.#find(erratum.at, erratum.sic);
  }

  #find(place: Place, sic: string): Placed[] {
    const ready = this.#ready.get(place.source);
    if (ready === undefined) return [];
    const found = findPlace(ready.search, place, sic);
    return found.status === 'found' ? [{ source: place.source, span: found.span }] : [];
  }
}

/** One text for each place, to compare places by. */
export function keyOf({ source, span }: Placed): string {
  return `${source}\n${span.start}\n${span.end}`;
}
