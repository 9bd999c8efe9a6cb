import type { Span } from '../text/span.ts';
import { alignTexts } from './align.ts';
import { collapse } from './collapse.ts';
import { type Comparison, tokensAt } from './comparison.ts';
import { type Edit, narrowed } from './edits.ts';

/** What the truth says of a change. */
export interface Judgement {
  /** Undefined where the truth cannot say: the change only joins a word that is divided at the end of a line. */
  readonly isRight: boolean | undefined;
  /** By how much the distance from the truth falls, in characters; negative when it grows. */
  readonly gain: number;
}

/**
 * Whether a change is right: every character that it changes comes nearer to the truth (the distance falls by the whole size
 * of the change), and the words that it changes are then words of the truth. Other damage in the same token may remain, and
 * does not count against it. Divisions of words at line ends are tried both ways, since truths keep them or not as
 * they please; where a change does nothing else, there is no judgement.
 */
export function judgeEdit(comparison: Comparison, edit: Edit): Judgement {
  const place = placeOf(comparison, edit);
  if (place === undefined) return { isRight: undefined, gain: 0 };
  const { before, after, truth } = place;
  const size = alignTexts(before, after.text).distance;
  const gain = alignTexts(before, truth).distance - alignTexts(after.text, truth).distance;
  if (size > 0 && gain === size && changedWordsStand(after, truth)) return { isRight: true, gain };
  const joined = { before: join(before), after: join(after.text), truth: join(truth) };
  const rest = alignTexts(joined.before, joined.after).distance;
  if (rest === 0) return { isRight: undefined, gain };
  const nearer =
    alignTexts(joined.before, joined.truth).distance - alignTexts(joined.after, joined.truth).distance;
  const isDivided = joined.before !== before || joined.truth !== truth;
  const isRight = isDivided && nearer === rest && standIn(wordsOf(joined.after), joined.after, joined.truth);
  return { isRight, gain };
}

/** Whether something is wrong at a place, as a doubt without conjecture says: one of the tokens it touches. */
export function judgeDoubt({ ocr, tokens, wrong }: Comparison, span: Span): boolean {
  const { first, last } = tokensAt(tokens, { start: ocr.place(span.start), end: ocr.place(span.end) });
  return wrong.slice(first, last + 1).some((is) => is);
}

/** A text after a change; `changed` is what the change has written, UTF-16 units of the text. */
interface Changed {
  readonly text: string;
  readonly changed: Span;
}

/** The tokens around an edit up to the next sound blank, before and after it, and what the truth has there. */
function placeOf(
  { raw, ocr, truth, alignment: { at } }: Comparison,
  edit: Edit,
): { readonly before: string; readonly after: Changed; readonly truth: string } | undefined {
  const narrow = narrowed(raw, edit);
  if (narrow === undefined) return undefined;
  const span = { start: ocr.place(narrow.span.start), end: ocr.place(narrow.span.end) };
  let [from, to] = [span.start, span.end];
  const isSound = (index: number): boolean => ocr.text[index] === ' ' && (at[index] ?? -1) !== -1;
  while (from > 0 && !isSound(from - 1)) from -= 1;
  while (to < ocr.text.length && !isSound(to)) to += 1;
  const head = ocr.text.slice(from, span.start);
  const written = head + narrow.replacement;
  const { text, place } = collapse(written + ocr.text.slice(span.end, to));
  const start = from === 0 ? 0 : (at[from - 1] ?? 0) + 1;
  const end = to === ocr.text.length ? truth.length : (at[to] ?? truth.length);
  return {
    before: ocr.text.slice(from, to),
    after: { text, changed: { start: place(head.length), end: place(written.length) } },
    truth: truth.slice(start, Math.max(start, end)),
  };
}

/** Words that a change has written, whole or in part, or from the middle of which it took something. */
function changedWordsStand({ text, changed }: Changed, truth: string): boolean {
  const touched = wordsOf(text).filter((word) => word.start < changed.end && changed.start < word.end);
  return standIn(touched, text, truth);
}

/** Whether each of the words of a text stands in the truth, whole, at its place. */
function standIn(words: readonly Span[], text: string, truth: string): boolean {
  const { at } = alignTexts(text, truth);
  const isLetter = (index: number): boolean => /[\p{L}\p{M}\p{N}]/u.test(truth[index] ?? '');
  return words.every(({ start, end }) => {
    const first = at[start] ?? -1;
    if (first === -1 || truth.slice(first, first + end - start) !== text.slice(start, end)) return false;
    return !isLetter(first - 1) && !isLetter(first + end - start);
  });
}

function wordsOf(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu)].map(
    ({ index, 0: { length } }) => ({ start: index, end: index + length }),
  );
}

/** Words divided at a line end as one: `in- stalled`, `in¬ stalled`. */
function join(text: string): string {
  return text.replaceAll(/(?<=\p{L})[-‐¬\u00ad] (?=\p{L})/gu, '');
}
