import { describe } from '../anchor/describe.ts';
import type { Place, Seen } from '../model/erratum.ts';
import { splitsCharacter } from '../text/code-points.ts';
import type { Span } from '../text/span.ts';
import { findEverywhere, findPlace, matchesOf, SearchText } from './search.ts';

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
 * @throws RangeError when the span cuts a character, or when no context tells it from its equals
 */
export function placeOf({ source, span }: Occurrence): Place {
  if (splitsCharacter(source.text, span.start) || splitsCharacter(source.text, span.end)) {
    throw new RangeError(`Span ${span.start}…${span.end} of ${source.id} cuts a character in two`);
  }
  const { exact, ...context } = describe(source.text, span);
  const place: Place = { source: source.id, ...context };
  const found = findPlace(new SearchText(source.id, source.text), place, exact);
  if (found.status === 'found' && found.span.start === span.start && found.span.end === span.end)
    return place;
  throw new RangeError(`No context tells ${span.start}…${span.end} of ${source.id} from its equals`);
}

/** An id that is free: the words of the reading in lower case, numbered when they are taken. */
export function freeId(words: string, taken: ReadonlySet<string>): string {
  const slug = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/gu, '');
  const base = slug === '' ? 'entry' : slug;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
