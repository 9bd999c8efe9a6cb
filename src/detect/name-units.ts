import { bareName } from '../lexicon/name-shape.ts';
import type { Span } from '../text/span.ts';
import type { Paragraph, Word } from './document.ts';

/** A word, or several that hyphens join; UTF-16 units of the paragraph. */
export interface NameUnit extends Span {
  readonly parts: readonly Word[];
  /** As it stands, without a possessive. */
  readonly body: string;
  /** `’s` or nothing. */
  readonly possessive: string;
  /** The unit before, when only a space, or the full stop of an initial and a space, parts them. */
  readonly before: number;
  /** The unit after, likewise. */
  readonly after: number;
}

/** No neighbour. */
export const NONE = -1;

/** The words of a paragraph with their hyphens and neighbours. */
export function nameUnits({ text, words }: Paragraph): NameUnit[] {
  const groups: Word[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && isHyphen(text, last.end, word.start)) group.push(word);
    else groups.push([word]);
  }
  const adjoins = groups.map((group, at) => {
    const next = groups[at + 1]?.[0];
    const last = group.at(-1);
    if (next === undefined || last === undefined) return false;
    const gap = text.slice(last.end, next.start);
    const isInitial = group.length === 1 && last.form.length === 1;
    return gap === ' ' || gap === '\n' || gap === '\u00a0' || (isInitial && /^\.\s?$/u.test(gap));
  });
  return groups.map((parts, at) => unitOf(text, parts, at, adjoins));
}

function unitOf(text: string, parts: readonly Word[], at: number, adjoins: readonly boolean[]): NameUnit {
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  const { body, ending } = bareName(text.slice(start, end));
  return {
    start,
    end,
    parts,
    body,
    possessive: ending,
    before: adjoins[at - 1] === true ? at - 1 : NONE,
    after: adjoins[at] === true ? at + 1 : NONE,
  };
}

function isHyphen(text: string, from: number, to: number): boolean {
  return to === from + 1 && /[-\u2010\u2011]/u.test(text.charAt(from));
}

/** Whether a word is written like a name: one capital, then small letters (`McNeal`, `O’Brien` too), no digits. */
export function looksLikeName(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’]*\p{Ll}$/u.test(word);
}
