import { fold } from './fold.ts';
import { paragraphs } from './paragraphs.ts';
import type { Span } from './span.ts';

/** A text in which letters that differ in case alone are the same, with the way back. */
interface CaseFolded {
  readonly text: string;
  /** For every unit of `text` where its character begins in the original, and one more entry, the original's length. */
  readonly offsets: Uint32Array;
}

/**
 * Every place of some words, without overlap, from left to right, in UTF-16 units of `text`. White space that only wraps lines
 * compares equal. Where case is ignored, a letter that becomes several (ß, ﬁ, İ) is found as a whole or not at
 * all, and the places are those of the text as it is.
 *
 * @throws RangeError for empty words
 */
export function findText(
  text: string,
  words: string,
  options: { readonly ignoreCase?: boolean } = {},
): Span[] {
  if (words === '') throw new RangeError('Empty words stand everywhere');
  const folded = fold(text);
  const level = options.ignoreCase === true ? withoutCase : asIs;
  const pattern = level(fold(words).text).text;
  const { text: levelled, offsets } = level(folded.text);
  const spans: Span[] = [];
  let at = levelled.indexOf(pattern);
  while (at !== -1) {
    const end = at + pattern.length;
    const isWhole = isEdge(offsets, at) && isEdge(offsets, end);
    if (isWhole) spans.push(spanOf(folded.offsets, offsets[at], offsets[end]));
    at = levelled.indexOf(pattern, isWhole ? end : at + 1);
  }
  return spans;
}

/**
 * Every place of a pattern, paragraph by paragraph, in UTF-16 units of `text`: lines that were wrapped are one line to it, `^`
 * and `$` are the ends of a paragraph, and no place goes beyond one. Empty places are left out. The pattern is its
 * author's own: one that tries the same letters in ever new ways (`(a+)+b`) takes as long as it takes.
 */
export function findPattern(text: string, pattern: RegExp): Span[] {
  const all = new RegExp(pattern.source, `${pattern.flags.replaceAll(/[gy]/gu, '')}g`);
  return paragraphs(text).flatMap(({ start, end }) => {
    const folded = fold(text.slice(start, end));
    return [...folded.text.matchAll(all)]
      .filter((match) => match[0] !== '')
      .map((match) => spanOf(folded.offsets, match.index, match.index + match[0].length))
      .map((span) => ({ start: start + span.start, end: start + span.end }));
  });
}

function spanOf(offsets: Uint32Array, start: number | undefined, end: number | undefined): Span {
  return { start: offsets[start ?? 0] ?? 0, end: offsets[end ?? 0] ?? 0 };
}

function isEdge(offsets: Uint32Array, at: number): boolean {
  return at === 0 || offsets[at] !== offsets[at - 1];
}

function asIs(text: string): CaseFolded {
  return { text, offsets: Uint32Array.from({ length: text.length + 1 }, (_, at) => at) };
}

/** First the capital: so ß meets SS, and both forms of the small sigma are one. */
function withoutCase(text: string): CaseFolded {
  const pieces: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = character.toUpperCase().toLowerCase();
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) offsets.push(at);
    at += character.length;
  }
  return { text: pieces.join(''), offsets: Uint32Array.from([...offsets, text.length]) };
}
