import type { Corpus } from './corpus.ts';
import type { Paragraph } from './document.ts';

/** What a mark does by its shape and by its neighbours. */
export type Side = 'opening' | 'closing' | 'unknown';

/** A double quotation mark of a paragraph. */
export interface QuotationMark {
  readonly mark: string;
  /** UTF-16 units of the paragraph. */
  readonly at: number;
  /** What its shape says; unknown for a straight one. */
  readonly shape: Side;
  /** What stands around it says. */
  readonly place: Side;
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
}

const OPENING = '“„«';
const CLOSING = '”»';

/**
 * The double quotation marks of a paragraph, in order. A straight mark behind a digit may mean inches, and one in a row of
 * them or alone in its column means "the same": these are left out.
 */
export function quotationMarks(text: string): QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/["“”„«»]/gu)) {
    const before = text.charAt(at - 1);
    if (mark === '"' && (/\p{N}/u.test(before) || isDitto(text, at))) continue;
    marks.push({
      mark,
      at,
      shape: OPENING.includes(mark) ? 'opening' : CLOSING.includes(mark) ? 'closing' : 'unknown',
      place: placeOf(before, text.charAt(at + 1)),
      spaceBefore: before === '' || /\s/u.test(before),
      spaceAfter: /^\s?$/u.test(text.charAt(at + 1)),
    });
  }
  return marks;
}

function isDitto(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + 1, at + 3);
  return (
    (/^$|["\s]\s$|\n$/u.test(before) && /^$|^\s["\s]|^\n/u.test(after)) ||
    (/"\s$/u.test(before) && /^\s/u.test(after)) ||
    (/\s$/u.test(before) && /^\s"/u.test(after))
  );
}

function placeOf(before: string, after: string): Side {
  if (/^\s?$/u.test(before) !== /^\s?$/u.test(after)) return /^\s?$/u.test(before) ? 'opening' : 'closing';
  const isFreeBefore = /^[\s([{—–‘'-]?$/u.test(before);
  const isFreeAfter = /^[\s)\]}—–.,;:!?’'-]?$/u.test(after);
  if (isFreeBefore && !isFreeAfter) return 'opening';
  if (!isFreeBefore && isFreeAfter) return 'closing';
  return 'unknown';
}

/** How the sources use quotation marks: what all of them do is no damage. */
export interface QuotationUse {
  /** Curly marks are the rule, and a straight one an exception. */
  readonly isCurly: boolean;
  /** Marks stand off from their words, as in French. */
  readonly isSpaced: boolean;
  /** Whether the paragraph after this one begins with an opening mark. */
  readonly isFollowedBySpeech: (paragraph: Paragraph) => boolean;
  /** Whether a quotation is open where this paragraph begins. */
  readonly isInside: (paragraph: Paragraph) => boolean;
  /** Whether a quotation that this paragraph leaves open goes on in a later one, or may go on behind the source's end. */
  readonly staysOpen: (paragraph: Paragraph) => boolean;
}

const keyOf = ({ source, number }: Paragraph): string => `${source}\n${number}`;

/** Counts marks and follows quotations from paragraph to paragraph. */
export function quotationUse(corpus: Corpus): QuotationUse {
  const count = { curly: 0, straight: 0, spaced: 0 };
  const followed = new Set<string>();
  const inside = new Set<string>();
  const open = new Set<string>();
  for (const { paragraphs } of corpus.documents) {
    const marks = paragraphs.map(({ text }) => quotationMarks(text));
    let nextSide: Side = 'opening';
    const closesNext: boolean[] = [];
    for (let index = marks.length - 1; index >= 0; index -= 1) {
      closesNext[index] = nextSide === 'closing';
      nextSide = sideOf(marks[index]?.[0]) ?? nextSide;
    }
    let isOpen = nextSide === 'closing';
    paragraphs.forEach((paragraph, index) => {
      const own = marks[index] ?? [];
      own.forEach((mark) => countMark(mark, count));
      if (isOpen) inside.add(keyOf(paragraph));
      const begins = startsWithMark(paragraphs[index + 1]?.text);
      if (begins) followed.add(keyOf(paragraph));
      const goesOn = begins || closesNext[index] === true;
      if (goesOn || index === paragraphs.length - 1) open.add(keyOf(paragraph));
      isOpen = goesOn && (sideOf(own.at(-1)) ?? (isOpen ? 'opening' : 'closing')) === 'opening';
    });
  }
  return {
    isCurly: count.curly >= 10 * count.straight && count.curly > 0,
    isSpaced: 4 * count.spaced > count.curly,
    isFollowedBySpeech: (paragraph) => followed.has(keyOf(paragraph)),
    isInside: (paragraph) => inside.has(keyOf(paragraph)),
    staysOpen: (paragraph) => open.has(keyOf(paragraph)),
  };
}

function countMark(mark: QuotationMark, count: { curly: number; straight: number; spaced: number }): void {
  if (mark.shape === 'unknown') count.straight += 1;
  else count.curly += 1;
  if (mark.shape === 'opening' ? mark.spaceAfter : mark.shape === 'closing' && mark.spaceBefore)
    count.spaced += 1;
}

function startsWithMark(text: string | undefined): boolean {
  return text !== undefined && /^\s*["“„«‘]/u.test(text);
}

function sideOf(mark: QuotationMark | undefined): Side | undefined {
  if (mark === undefined) return undefined;
  return mark.shape === 'unknown' ? mark.place : mark.shape;
}
