import { diffArrays } from 'diff';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokenize } from './tokens.ts';

/** A place where two copies of a text differ in words, punctuation or blanks. */
export interface WordDifference {
  /** In the source, in UTF-16 units; empty where the copy has something more. */
  readonly span: Span;
  /** What the source has there, white space that wraps lines as one blank. */
  readonly reading: string;
  /** What the copy has, likewise; its line breaks are written as the source writes them. */
  readonly other: string;
}

/** More than so many words, points and blanks apart, two texts are not copies of one another: the search is quadratic in them. */
export const MOST_EDITS = 6_000;

/**
 * Where a copy differs from a source: line ends, the wrapping of lines and white space around the whole text do not
 * count. Differences with nothing but a blank between them are one; those of two paragraphs never are. From left to right, and
 * apart: at least one word or point stands between any two. Undefined where the texts have too little in common.
 *
 * ```txt
 * source  In the trial. We have␠found      copy  In the trial we have␠found
 *                     ^----^ reading “. We”             ^--^ other “ we”
 * ```
 * Law: the source with every `other` in the place of its `span` is the copy, but for what does not count.
 */
export function wordDifferences(source: string, copy: string): readonly WordDifference[] | undefined {
  const { text, offsets } = fold(source);
  const ours = tokenize(text);
  const copied = fold(copy.replaceAll(/\r\n?/gu, '\n')).text;
  const theirs = tokenize(copied);
  const parts = diffArrays(
    ours.map((token) => token.key),
    theirs.map((token) => token.key),
    { maxEditLength: MOST_EDITS },
  );
  if (parts === undefined) return undefined;
  const lineBreak = lineBreakOf(source);
  const regions = regionsOf(parts).map((region) => narrow(region, ours, theirs));
  return regions.map(({ a, b }) => {
    const own = stretch(ours, a, text);
    const other = stretch(theirs, b, copied);
    return {
      span: { start: offsets[own.start] ?? source.length, end: offsets[own.end] ?? source.length },
      reading: text.slice(own.start, own.end),
      other: copied.slice(other.start, other.end).replaceAll('\n', lineBreak),
    };
  });
}

/** Two texts between which {@link wordDifferences} finds none have the same comparable form. */
export function comparable(text: string): string {
  return tokenize(fold(text.replaceAll(/\r\n?/gu, '\n')).text)
    .map((token) => token.key)
    .join('');
}

/** Stretches of tokens, by their indexes, that stand in one another's place. */
interface Region {
  readonly a: Span;
  readonly b: Span;
}

type Part = Pick<ReturnType<typeof diffArrays<string>>[number], 'value' | 'added' | 'removed'>;

function regionsOf(parts: readonly Part[]): readonly Region[] {
  const regions: Region[] = [];
  let [a, b] = [0, 0];
  let isOpen = false;
  for (const { value, added, removed } of parts) {
    const isSame = !added && !removed;
    const from = { a, b };
    if (!added) a += value.length;
    if (!removed) b += value.length;
    if (isSame) {
      isOpen &&= value.length === 1 && value[0] === ' ';
      continue;
    }
    const last = isOpen ? regions.pop() : undefined;
    const { a: first, b: second } = last ?? { a: { start: from.a }, b: { start: from.b } };
    regions.push({ a: { start: first.start, end: a }, b: { start: second.start, end: b } });
    isOpen = true;
  }
  return regions;
}

/** Without the blanks and words that both begin or end with: joining neighbours may have brought some in. */
function narrow({ a, b }: Region, ours: readonly Token[], theirs: readonly Token[]): Region {
  const isSame = (i: number, j: number): boolean => ours[i]?.key === theirs[j]?.key;
  const room = Math.min(a.end - a.start, b.end - b.start);
  let head = 0;
  while (head < room && isSame(a.start + head, b.start + head)) head += 1;
  let tail = 0;
  while (tail < room - head && isSame(a.end - 1 - tail, b.end - 1 - tail)) tail += 1;
  return {
    a: { start: a.start + head, end: a.end - tail },
    b: { start: b.start + head, end: b.end - tail },
  };
}

/** From the first token to the last, in units of their text; an empty stretch stands before the token that it begins at. */
function stretch(tokens: readonly Span[], region: Span, text: string): Span {
  const end = tokens.at(-1)?.end ?? text.length;
  const start = tokens[region.start]?.start ?? end;
  return { start, end: region.end > region.start ? (tokens[region.end - 1]?.end ?? end) : start };
}

/** The first line break of a text, `\n` where it has none. */
function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
}
