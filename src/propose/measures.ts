import type { Span } from '../text/span.ts';
import { align, type Alignment } from './align.ts';

/** A change that a system would make, UTF-16 units of the text before it. */
export interface Edit {
  readonly span: Span;
  readonly replacement: string;
}

/** Counts of tokens, from which precision and recall are made. */
export interface Detection {
  /** White-space tokens of the text as it was read. */
  readonly tokens: number;
  /** Those that are not what the truth has. */
  readonly wrong: number;
  /** Those that the system changes. */
  readonly changed: number;
  /** Those that are wrong and changed. */
  readonly both: number;
}

/** What a text, its truth and the changes of a system give; several are summed with `sumOf`. */
export interface Measured {
  readonly detection: Detection;
  /** Levenshtein distance to the truth before and after the changes, white space as one blank. */
  readonly before: number;
  readonly after: number;
  /** Characters of the truth. */
  readonly truth: number;
  /** Word errors before and after: substitutions, deletions and insertions of tokens. */
  readonly wordsBefore: number;
  readonly wordsAfter: number;
  readonly truthWords: number;
  /** Hits and errors of the folded characters after the changes: what cMER is made of. */
  readonly folded: { readonly hits: number; readonly errors: number };
}

/** A text with every run of white space as one blank and none at its ends, and where the old places are now. */
export interface Collapsed {
  readonly text: string;
  /** The new place of a UTF-16 offset of the old text. */
  readonly place: (offset: number) => number;
}

/** White space never counts: texts are wrapped as it pleases their printers. */
export function collapse(text: string): Collapsed {
  const places = new Uint32Array(text.length + 1);
  let collapsed = '';
  let pending = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const isBlank = /\s/u.test(character);
    if (!isBlank && pending && collapsed !== '') collapsed += ' ';
    places[at] = collapsed.length;
    pending = isBlank;
    if (!isBlank) collapsed += character;
  }
  places[text.length] = collapsed.length;
  return { text: collapsed, place: (offset) => places[Math.min(offset, text.length)] ?? collapsed.length };
}

/** Measures the edits (of `raw`, apart from one another) against the truth. */
export function measure(raw: string, truth: string, edits: readonly Edit[]): Measured {
  const ocr = collapse(raw);
  const { text: right } = collapse(truth);
  const { text: fixed } = collapse(applyEdits(raw, edits));
  const alignment = align(ocr.text, right);
  const tokens = tokensOf(ocr.text);
  const changed = changedTokens(raw, edits, ocr, tokens);
  const wrong = tokens.map((token) => isWrong(token, alignment, ocr.text, right));
  const after = fixed === ocr.text ? alignment.distance : align(fixed, right).distance;
  return {
    detection: {
      tokens: tokens.length,
      wrong: count(wrong, (is) => is),
      changed: count(changed, (is) => is),
      both: count(wrong, (is, at) => is && changed[at] === true),
    },
    before: alignment.distance,
    after,
    truth: right.length,
    ...wordErrors(ocr.text, fixed, right),
    folded: foldedErrors(fixed, right),
  };
}

/** Detection of several texts together, and so on: micro averages. */
export function sumOf(all: readonly Measured[]): Measured {
  const sum = (of: (one: Measured) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    detection: {
      tokens: sum((one) => one.detection.tokens),
      wrong: sum((one) => one.detection.wrong),
      changed: sum((one) => one.detection.changed),
      both: sum((one) => one.detection.both),
    },
    before: sum((one) => one.before),
    after: sum((one) => one.after),
    truth: sum((one) => one.truth),
    wordsBefore: sum((one) => one.wordsBefore),
    wordsAfter: sum((one) => one.wordsAfter),
    truthWords: sum((one) => one.truthWords),
    folded: { hits: sum((one) => one.folded.hits), errors: sum((one) => one.folded.errors) },
  };
}

/** The figures that are printed; shares between 0 and 1, improvement in percent. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** 100 × (before − after) / before; below 0 when the text got worse. */
  readonly improvement: number;
  /** Character error rates, distance / characters of the truth. */
  readonly cerBefore: number;
  readonly cerAfter: number;
  readonly werBefore: number;
  readonly werAfter: number;
  /** (S + D + I) / (H + S + D + I) on characters in lower case, punctuation as blanks, blanks collapsed. */
  readonly cmer: number;
}

/** Figures of a measurement; a share of nothing is 1 for precision and recall, 0 for rates. */
export function figuresOf(measured: Measured): Figures {
  const { wrong, changed, both } = measured.detection;
  const precision = changed === 0 ? 1 : both / changed;
  const recall = wrong === 0 ? 1 : both / wrong;
  const { hits, errors } = measured.folded;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    improvement: share(100 * (measured.before - measured.after), measured.before),
    cerBefore: share(measured.before, measured.truth),
    cerAfter: share(measured.after, measured.truth),
    werBefore: share(measured.wordsBefore, measured.truthWords),
    werAfter: share(measured.wordsAfter, measured.truthWords),
    cmer: share(errors, hits + errors),
  };
}

/** The text with all edits made at once. @throws RangeError when two overlap or one lies outside */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { span, replacement } of sorted(edits)) {
    if (span.start < done || span.end > text.length) {
      throw new RangeError(`edit ${span.start}–${span.end} overlaps another or the end ${text.length}`);
    }
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
}

/** Whether an edit gives what the truth has there; punctuation at its ends does not count. */
export function judgeEdits(raw: string, truth: string, edits: readonly Edit[]): boolean[] {
  const ocr = collapse(raw);
  const { text: right } = collapse(truth);
  const { at } = align(ocr.text, right);
  return edits.map(({ span, replacement }) => {
    const around = widen(ocr.text, { start: ocr.place(span.start), end: ocr.place(span.end) });
    const there = counterpart(around, at, right);
    const head = ocr.text.slice(around.start, ocr.place(span.start));
    const tail = ocr.text.slice(ocr.place(span.end), around.end);
    return bare(there) === bare(collapse(head + replacement + tail).text);
  });
}

/** Whether what stands at each span is not what the truth has: what a doubt without conjecture claims. */
export function judgeDoubts(raw: string, truth: string, spans: readonly Span[]): boolean[] {
  const kept = spans.map((span) => ({ span, replacement: raw.slice(span.start, span.end) }));
  return judgeEdits(raw, truth, kept).map((isSame) => !isSame);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function count<T>(items: readonly T[], is: (item: T, at: number) => boolean): number {
  return items.reduce((total, item, at) => total + (is(item, at) ? 1 : 0), 0);
}

function sorted(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function tokensOf(text: string): Span[] {
  return [...text.matchAll(/\S+/gu)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** A token is right when the truth has the same characters side by side, and blanks or ends around them. */
function isWrong({ start, end }: Span, { at }: Alignment, ocr: string, truth: string): boolean {
  const first = at[start] ?? -1;
  if (first === -1 || (first > 0 && truth[first - 1] !== ' ')) return true;
  const after = first + end - start;
  if (after < truth.length && truth[after] !== ' ') return true;
  return truth.slice(first, after) !== ocr.slice(start, end) || at[end - 1] !== after - 1;
}

/** Tokens whose characters an edit changes, or which it joins to a neighbour. */
function changedTokens(
  raw: string,
  edits: readonly Edit[],
  { place }: Collapsed,
  tokens: readonly Span[],
): boolean[] {
  const changed = tokens.map(() => false);
  let first = 0;
  for (const edit of sorted(edits)) {
    const narrow = narrowed(raw, edit);
    if (narrow === undefined) continue;
    const span = { start: place(narrow.start), end: place(narrow.end) };
    while (first < tokens.length && (tokens[first]?.end ?? 0) < span.start) first += 1;
    for (let at = first; (tokens[at]?.start ?? Infinity) <= span.end; at += 1) changed[at] = true;
  }
  return changed;
}

/** What an edit really changes; undefined where it changes nothing but the amount of white space. */
function narrowed(raw: string, { span, replacement }: Edit): Span | undefined {
  const old = raw.slice(span.start, span.end);
  if (collapse(`|${old}|`).text === collapse(`|${replacement}|`).text) return undefined;
  let head = 0;
  while (head < old.length && old[head] === replacement[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, replacement.length) - head;
  while (tail < most && old.at(-1 - tail) === replacement.at(-1 - tail)) tail += 1;
  return { start: span.start + head, end: span.end - tail };
}

function widen(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && text[from - 1] !== ' ') from -= 1;
  while (to < text.length && text[to] !== ' ') to += 1;
  return { start: from, end: to };
}

/** The tokens of the truth between what stands before a stretch and what stands after it. */
function counterpart({ start, end }: Span, at: Int32Array, truth: string): string {
  let before = start - 1;
  while (before >= 0 && (at[before] ?? -1) === -1) before -= 1;
  let after = end;
  while (after < at.length && (at[after] ?? -1) === -1) after += 1;
  const from = before < 0 ? 0 : (at[before] ?? 0) + 1;
  const to = after >= at.length ? truth.length : (at[after] ?? truth.length);
  return truth.slice(from, Math.max(from, to)).trim();
}

/** Hyphens, the long s and what stands at the ends are the printer's: truths keep them or not as they please. */
function bare(text: string): string {
  return text
    .replaceAll('ſ', 's')
    .replaceAll(/[-‐‑¬]/gu, '')
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Word error counts: tokens written as single characters, so that the same table serves. */
function wordErrors(
  ocr: string,
  fixed: string,
  truth: string,
): Pick<Measured, 'wordsBefore' | 'wordsAfter' | 'truthWords'> {
  const codes = new Map<string, number>();
  const encode = (text: string): string => {
    return text
      .split(' ')
      .map((token) => String.fromCharCode(codeOf(codes, token)))
      .join(' ');
  };
  const right = encode(truth);
  const before = encode(ocr);
  const after = encode(fixed);
  const plain = (text: string): string => text.replaceAll(' ', '');
  return {
    wordsBefore: align(plain(before), plain(right)).distance,
    wordsAfter: align(plain(after), plain(right)).distance,
    truthWords: truth === '' ? 0 : plain(right).length,
  };
}

/** A unit for each distinct token; tokens beyond the 60,000th share units, which no text of a measurement reaches. */
function codeOf(codes: Map<string, number>, token: string): number {
  let code = codes.get(token);
  if (code === undefined) codes.set(token, (code = 0x100 + (codes.size % 0xd000)));
  return code;
}

function foldedErrors(fixed: string, truth: string): Measured['folded'] {
  const fold = (text: string): string =>
    collapse(text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ' ')).text;
  const a = fold(fixed);
  const alignment = align(a, fold(truth));
  return {
    hits: alignment.at.reduce((total, place) => total + (place === -1 ? 0 : 1), 0),
    errors: alignment.distance,
  };
}
