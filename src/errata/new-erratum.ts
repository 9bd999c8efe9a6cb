import { Locator } from '../anchor/locate.ts';
import type { Place, Seen } from '../model/erratum.ts';
import { splitsCharacter } from '../text/code-points.ts';
import type { Span } from '../text/span.ts';
import { slug } from '../text/slug.ts';
import { draftPlace } from './draft-place.ts';
import { findEverywhere, matchesOf, SearchText } from './search.ts';

/** A source that can be searched for a quotation. */
export interface QuotedSource {
  readonly id: string;
  readonly text: string;
}

/** Where a quotation stands in one source. */
export interface Occurrence {
  readonly source: QuotedSource;
  readonly span: Span;
}

/** Every place of a quotation, as words or parts of words; white space that wraps lines compares equal. */
export function occurrencesOf(sources: readonly QuotedSource[], quote: string): Occurrence[] {
  return sources.flatMap((source) =>
    matchesOf(new SearchText(source.id, source.text), { before: '', after: '' }, quote, true).map((span) => ({
      source,
      span,
    })),
  );
}

/** How often a word stands in each source that has it: what a reader of all its places has seen. */
export function seenIn(sources: readonly QuotedSource[], sic: string): Seen[] {
  return sources
    .map(({ id, text }) => ({ source: id, count: findEverywhere(new SearchText(id, text), sic).length }))
    .filter(({ count }) => count > 0);
}

/**
 * The place of a span by its words, as an entry writes it.
 * @throws RangeError when the span cuts a character, or when no words tell it from its equals
 */
export function placeOf({ source, span }: Occurrence): Place {
  if (splitsCharacter(source.text, span.start) || splitsCharacter(source.text, span.end)) {
    throw new RangeError(`Span ${span.start}…${span.end} of ${source.id} cuts a character in two`);
  }
  const sic = source.text.slice(span.start, span.end);
  const place = draftPlace(new SearchText(source.id, source.text), new Locator(source.text), span, sic);
  if (place !== undefined) return place;
  throw new RangeError(`No words tell ${span.start}…${span.end} of ${source.id} from its equals`);
}

/** An id that is free: the words of the reading in lower case, numbered when they are taken. */
export function freeId(words: string, taken: ReadonlySet<string>): string {
  const base = slug(words, 40).replaceAll(/[._]/gu, '-') || 'entry';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
