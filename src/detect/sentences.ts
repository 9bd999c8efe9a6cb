import type { Span } from '../text/span.ts';
import type { Corpus } from './corpus.ts';

/** A sentence of a paragraph, UTF-16 units: from its opening marks to its stop and closing marks. */
export interface Sentence extends Span {
  /** Its first letter or digit, past quotation marks and brackets. */
  readonly head: number;
  /** Where its words end: before the stop, or before a quotation mark that stands inside the stop. */
  readonly tail: number;
  /** Where its stop begins. */
  readonly stopAt: number;
  /** The mark that ends it, `.`, `?`, `!`, `…` and runs of them; empty at the end of a paragraph without one. */
  readonly stop: string;
  /** An opening quotation mark or bracket stands before its first word. */
  readonly opens: boolean;
  /** A closing quotation mark or bracket stands behind its stop. */
  readonly closes: boolean;
}

/** Whether a word before a full stop is shortened; the word has no stop of its own. */
export type IsAbbreviation = (form: string) => boolean;

const STOP = /\.(?:[ \u00A0]\.)+|[.!?…]+/gu;
const CLOSING = /^["'”’)\]»]*/u;
/** What stands between two sentences. */
const GAP = /^(\s+)(["'“‘«([—–]*)(?=[\p{Lu}\p{N}]|$)/u;

/** Letters and digits of the word that ends at a position, at most 24. */
function wordBefore(text: string, end: number): string {
  return /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’]*$/u.exec(text.slice(Math.max(0, end - 24), end))?.[0] ?? '';
}

/**
 * The sentences of a paragraph. A full stop after an initial, an abbreviation or a number that opens a sentence (a list's)
 * ends nothing; neither does any stop before a small letter.
 */
export function sentencesOf(text: string, isAbbreviation: IsAbbreviation): Sentence[] {
  const sentences: Sentence[] = [];
  const { length } = text.trimEnd();
  let start = skipBlank(text, 0);
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    if (index < start) continue;
    const after = index + stop.length;
    const closing = CLOSING.exec(text.slice(after, after + 8))?.[0] ?? '';
    const end = after + closing.length;
    const isLast = end >= length;
    if (!isLast && !GAP.test(text.slice(end, end + 16))) continue;
    if (!isLast && stop === '.' && /^\)?$/u.test(closing) && isShortened(text, start, index, isAbbreviation))
      continue;
    sentences.push(sentenceAt(text, { start, end }, index, stop, closing !== ''));
    start = skipBlank(text, end);
  }
  if (start < text.length)
    sentences.push(sentenceAt(text, { start, end: text.length }, text.length, '', false));
  return sentences;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}

function sentenceAt(text: string, span: Span, stopAt: number, stop: string, closes: boolean): Sentence {
  const opening = /^["'“‘«([—–\s]*/u.exec(text.slice(span.start, span.start + 16))?.[0] ?? '';
  const body = text.slice(span.start, stopAt);
  const inner = /["”’)\]»\s]*$/u.exec(body.slice(-8))?.[0] ?? '';
  return {
    ...span,
    head: Math.min(span.start + opening.length, stopAt),
    tail: Math.max(span.start, stopAt - inner.length),
    stopAt,
    stop,
    opens: /["'“‘«([]/u.test(opening),
    closes,
  };
}

function isShortened(text: string, start: number, stopAt: number, isAbbreviation: IsAbbreviation): boolean {
  const word = wordBefore(text, stopAt);
  if (/^\p{Lu}$|\.\p{L}$/u.test(word)) return true;
  if (/^(?:\p{N}+|[IVXLC]+|[a-z])$/u.test(word) && text.slice(start, stopAt).trim() === word) return true;
  if (/^\s+\p{N}/u.test(text.slice(stopAt + 1, stopAt + 4)) && BEFORE_NUMBERS.has(word.toLowerCase()))
    return true;
  return isAbbreviation(word);
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms messrs dr st ste prof gen col capt lt sgt maj rev hon gov pres sen rep supt esq jr sr mme mlle mgr
  nos vol vols pp p ch chap figs ed eds tr trans sec ser pt cf viz vs ibid op cit loc ff ca approx
  jan feb apr jun jul aug sept oct nov mon tue tues wed thur thurs fri
  co corp inc ltd bros dept univ ave blvd rd mt ft oz lb lbs cwt hr hrs sq
  bc pm ie eg seq seqq fol anon bart wm geo chas jas thos`
    .trim()
    .split(/\s+/u),
);

/** Whole words that are abbreviations before a number. */
const BEFORE_NUMBERS: ReadonlySet<string> = new Set(['no', 'art', 'fig', 'mar', 'dec', 'sat', 'sun', 'min']);

/**
 * English abbreviations and those that the sources show: words that a full stop follows, and then a small letter, twice or
 * more and as often as not.
 */
export function abbreviationsOf(corpus: Corpus): IsAbbreviation {
  const stopped = new Map<string, number>();
  for (const { paragraphs } of corpus.documents) {
    for (const { text } of paragraphs) {
      for (const [, word = ''] of text.matchAll(/(?<![\p{L}\p{N}.'’])(\p{L}{1,5})\.,? (?=\p{Ll})/gu))
        stopped.set(word, (stopped.get(word) ?? 0) + 1);
    }
  }
  return (form) => {
    const lower = form.toLowerCase();
    if (ABBREVIATIONS.has(lower)) return true;
    const times = stopped.get(form) ?? 0;
    return times > 1 && 2 * times >= (corpus.forms.get(form)?.count ?? 0);
  };
}
