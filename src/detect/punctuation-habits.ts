import type { Corpus } from './corpus.ts';

/** How the sources are set: a habit is no damage, however odd. */
export interface PunctuationHabits {
  /** Marks that stand off from the word before them, as in French setting. */
  readonly standsOff: (mark: string) => boolean;
  /** Marks that stand close to the word behind them. */
  readonly standsClose: (mark: string) => boolean;
  /** Sentences are parted by two spaces. */
  readonly hasWideStops: boolean;
  /** Two spaces between words are common. */
  readonly hasWideGaps: boolean;
  /** Hyphens with one space are common: they are dashes. */
  readonly hasLooseHyphens: boolean;
}

/** A slip is at most one in so many. */
const RARE = 20;

/** A mark, the blank before it and the letter behind it; spaced points of an ellipsis and decimal points are none. */
const MARK = /([ \u00A0]?)(?:([,;:!?])|(?<![.] )([.])(?![.\p{N}]| \.))(?=([\p{L}\s]?))/gu;

/** Counts the setting of punctuation marks in all sources. */
export function punctuationHabits(corpus: Corpus): PunctuationHabits {
  const tight = new Map<string, number>();
  const off = new Map<string, number>();
  const close = new Map<string, number>();
  const gaps = { afterStop: 0, wideAfterStop: 0, single: 0, wide: 0, hyphens: 0, looseHyphens: 0 };
  for (const { paragraphs } of corpus.documents) {
    for (const { text } of paragraphs) {
      for (const [, before = '', other, stop, after = ''] of text.matchAll(MARK)) {
        const mark = other ?? stop ?? '';
        add(before === '' ? tight : off, mark);
        if (mark === '.' ? /\p{Lu}/u.test(after) : /\p{L}/u.test(after)) add(close, mark);
      }
      gaps.afterStop += count(text, /[.!?]["”’]? /gu);
      gaps.wideAfterStop += count(text, /[.!?]["”’]? {2}/gu);
      gaps.single += count(text, /\S \S/gu);
      gaps.wide += count(text, /\p{Ll} {2,}\p{Ll}/gu);
      gaps.hyphens += count(text, /\p{L}-\p{L}/gu);
      gaps.looseHyphens += count(text, /\p{L}- (?!and |or |to )\p{L}|\p{L} -\p{L}/gu);
    }
  }
  const isHabit = (slips: number, rest: number) => slips > 2 && RARE * slips > rest;
  return {
    standsOff: (mark) => isHabit(off.get(mark) ?? 0, tight.get(mark) ?? 0),
    standsClose: (mark) => isHabit(close.get(mark) ?? 0, tight.get(mark) ?? 0),
    hasWideStops: isHabit(gaps.wideAfterStop, gaps.afterStop),
    hasWideGaps: isHabit(gaps.wide, gaps.single / RARE),
    hasLooseHyphens: isHabit(gaps.looseHyphens, gaps.hyphens),
  };
}

function add(counts: Map<string, number>, mark: string): void {
  counts.set(mark, (counts.get(mark) ?? 0) + 1);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
