import type { Span } from '../text/span.ts';
import { foldWord } from '../lexicon/word-frequency.ts';

/** What parts a word from the one before it. */
export type Link = 'word' | 'comma' | 'stop';

/** How a word is written. */
export type Case = 'lower' | 'capital' | 'upper' | 'mixed';

/** A word as a reader of damaged pages cuts it: marks inside it and odd marks behind it belong to it. UTF-16 units of the paragraph. */
export interface OcrToken extends Span {
  /** As it stands, without a hyphen at a line end. */
  readonly form: string;
  /** The form as frequencies are counted. */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'code';
  readonly case: Case;
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly link: Link;
  /** Whether a sentence may begin with it. */
  readonly begins: boolean;
}

/** Marks that a reader puts in the place of letters, and that prose hardly has behind a word. */
const ODD = /[*«»®©™°§■•_~^|<>{}\\=+#%@¬♦►▼]/u;

/** The words of a paragraph, from left to right. */
export function ocrTokens(text: string): OcrToken[] {
  const tokens: OcrToken[] = [];
  let done = 0;
  for (const run of text.matchAll(/[^\s\-‐‑—–]+/gu)) {
    const span = trimmed(run[0]);
    if (span === undefined) continue;
    const start = run.index + span.start;
    const end = run.index + span.end;
    const form = text.slice(start, end);
    const gap = text.slice(done, start);
    tokens.push(tokenOf(form, { start, end }, gap, tokens.length === 0));
    done = end;
  }
  return tokens;
}

/** A token with another form; for words whose halves were parted at a line end. */
export function tokenOf(form: string, span: Span, gap: string, isFirst: boolean): OcrToken {
  const link = linkOf(gap);
  return {
    ...span,
    form,
    key: foldWord(withoutLigatures(form)),
    kind: kindOf(form),
    case: caseOf(form),
    gap,
    link: isFirst ? 'stop' : link,
    begins: isFirst || link === 'stop' || /[:“‘"([—–*]/u.test(gap),
  };
}

/** The part of a run that is a word: from the first letter or digit to the last, with up to two odd marks behind it. */
function trimmed(run: string): Span | undefined {
  const start = run.search(/[\p{L}\p{N}]/u);
  if (start === -1) return undefined;
  let end = run.length;
  while (end > start && !/[\p{L}\p{M}\p{N}]/u.test(run.charAt(end - 1)) && !isTrail(run, end)) end -= 1;
  const before = start > 0 && /[£$]/u.test(run.charAt(start - 1)) ? start - 1 : start;
  return { start: before, end };
}

function isTrail(run: string, end: number): boolean {
  const last = run.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdfff) return true;
  return ODD.test(run.charAt(end - 1)) && /[\p{L}]/u.test(run.charAt(end - 2));
}

function linkOf(gap: string): Link {
  if (/[.!?:]/u.test(gap)) return 'stop';
  return /[,;()“”"—–[\]]/u.test(gap) ? 'comma' : 'word';
}

function kindOf(form: string): OcrToken['kind'] {
  if (!/\p{N}/u.test(form)) return /^(?:\p{L}\.)+\p{L}?$/u.test(form) ? 'code' : 'word';
  return /^[£$]?[\d½¼¾⅛⅜⅝⅞][\d½¼¾⅛⅜⅝⅞,.:/]*(?:st|nd|rd|th|d|s|l|lb|lbs|in|ft|oz|cwt|p|m|ly|pm|am)?$/iu.test(
    form,
  )
    ? 'number'
    : 'word';
}

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** A form with the letters of its ligatures, U+FB00 to U+FB06. */
export function withoutLigatures(form: string): string {
  return form.replaceAll(/[\uFB00-\uFB06]/gu, (ligature) => LIGATURES[ligature] ?? ligature);
}

/** Letters only count. */
export function caseOf(form: string): Case {
  const letters = form.replaceAll(/[^\p{L}]/gu, '');
  if (letters === letters.toLowerCase()) return 'lower';
  if (letters.length > 1 && letters === letters.toUpperCase()) return 'upper';
  const rest = letters.slice(1);
  return rest === rest.toLowerCase() ? 'capital' : 'mixed';
}

/** Whether a gap is a hyphen at the end of a line. */
export function isLineEnd(gap: string): boolean {
  return /^[-‐¬]\r?\n[ \t]*$/u.test(gap);
}
