import type { Span } from '../text/span.ts';
import { alignTexts, type Alignment } from './align.ts';
import { type Collapsed, collapse } from './collapse.ts';

/** A text beside its truth: what every measure of them starts from. */
export interface Comparison {
  /** As it was read, with all its white space. */
  readonly raw: string;
  readonly ocr: Collapsed;
  /** The truth, white space collapsed. */
  readonly truth: string;
  /** Of the collapsed texts. */
  readonly alignment: Alignment;
  /** White-space tokens of the collapsed text, in its UTF-16 units. */
  readonly tokens: readonly Span[];
  /** For each token whether it is not what the truth has. */
  readonly wrong: readonly boolean[];
}

/** Aligns a text with its truth. */
export function compare(raw: string, truth: string): Comparison {
  const ocr = collapse(raw);
  const { text: right } = collapse(truth);
  const alignment = alignTexts(ocr.text, right);
  const tokens = [...ocr.text.matchAll(/\S+/gu)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const wrong = tokens.map((token) => isWrong(token, alignment, ocr.text, right));
  return { raw, ocr, truth: right, alignment, tokens, wrong };
}

/** A token is right when the truth has the same characters side by side, and blanks or its ends around them. */
function isWrong({ start, end }: Span, { at }: Alignment, ocr: string, truth: string): boolean {
  const first = at[start] ?? -1;
  if (first === -1 || (first > 0 && truth[first - 1] !== ' ')) return true;
  const after = first + end - start;
  if (after < truth.length && truth[after] !== ' ') return true;
  return truth.slice(first, after) !== ocr.slice(start, end) || at[end - 1] !== after - 1;
}

/** The indices of the first and the last token that a stretch of the collapsed text touches; last < first for none. */
export function tokensAt(tokens: readonly Span[], { start, end }: Span): { first: number; last: number } {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low - 1;
  while ((tokens[last + 1]?.start ?? Infinity) <= end) last += 1;
  return { first: low, last };
}
