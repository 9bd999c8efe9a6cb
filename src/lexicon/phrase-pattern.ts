import { type InflectedForm, inflectionOf } from './inflection.ts';

/** One place of a pattern. */
export type Element =
  /** One of these words; with the form of each, where the pattern asks for inflected ones. */
  | {
      readonly type: 'word';
      readonly words: ReadonlyMap<string, InflectedForm | undefined>;
      /** Also `my`, `their`, `Ivan’s`. */
      readonly isPossessive: boolean;
      readonly isOptional: boolean;
    }
  /** From `least` to `most` words, whatever they are. */
  | { readonly type: 'gap'; readonly least: number; readonly most: number }
  /** A comma may stand here. */
  | { readonly type: 'comma' }
  /** The next word is none of these. */
  | { readonly type: 'not'; readonly words: ReadonlySet<string> }
  /** What follows is looked at and does not belong to the phrase. */
  | { readonly type: 'end' };

/**
 * A phrase as a sequence of words, as it is written in the tables of this room:
 *
 * ```txt
 * kill~/slaughter~ ?the chicken~ to _2 monkey~        > of
 * ^any inflected   ^may be absent  ^none to two words ^the phrase ends here, and `of` follows
 *
 * one's  any possessive  _  exactly one word     ,  a comma may stand here     !a/b  neither a nor b follows
 * ```
 *
 * Words are compared in lower case; hyphens are spaces. A phrase never goes past a full stop, semicolon, colon or dash.
 *
 * @throws RangeError for a pattern that does not begin with a word, or whose gaps are longer than nine words
 */
export function phrasePattern(pattern: string): readonly Element[] {
  const elements = pattern.trim().split(/\s+/u).map(elementOf);
  const first = elements.find((element) => element.type !== 'word' || !element.isOptional);
  if (first?.type !== 'word' || first.isPossessive)
    throw new RangeError(`Unexpected pattern “${pattern}”, expected a word to begin with`);
  return elements;
}

/** The pattern that finds a form as it is written; empty for one with a full stop or colon inside, which no phrase goes past. */
export function literalPattern(form: string): string {
  if (/[.:;]/u.test(form)) return '';
  return form
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .replaceAll(/(?<![\p{L}\p{M}\p{N}])'|'(?![\p{L}\p{N}])/gu, '')
    .trim();
}

/** The words that a phrase can begin with. */
export function firstWords(elements: readonly Element[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const element of elements) {
    if (element.type !== 'word') break;
    for (const word of element.words.keys()) words.add(word);
    if (!element.isOptional) break;
  }
  return words;
}

function elementOf(written: string): Element {
  if (written === ',') return { type: 'comma' };
  if (written === '>') return { type: 'end' };
  const gap = /^_([1-9]?)$/u.exec(written);
  if (gap !== null) {
    const [, most = ''] = gap;
    return most === '' ? { type: 'gap', least: 1, most: 1 } : { type: 'gap', least: 0, most: Number(most) };
  }
  if (written.startsWith('!')) return { type: 'not', words: new Set(wordsOf(written.slice(1)).keys()) };
  const isOptional = written.startsWith('?');
  const rest = isOptional ? written.slice(1) : written;
  if (!/^[\p{L}\p{M}\p{N}'~/]+$/u.test(rest))
    throw new RangeError(`Unexpected element “${written}” in a pattern`);
  return { type: 'word', words: wordsOf(rest), isPossessive: rest.split('/').includes("one's"), isOptional };
}

function wordsOf(alternatives: string): ReadonlyMap<string, InflectedForm | undefined> {
  const words = new Map<string, InflectedForm | undefined>();
  for (const word of alternatives.split('/')) {
    if (!word.endsWith('~')) {
      if (!words.has(word)) words.set(word, undefined);
      continue;
    }
    const { base, s, past, participle, ing } = inflectionOf(word.slice(0, -1));
    // Of two forms that look alike the later one counts: `cut` tells of the past, `come` does not.
    words.set(participle, 'participle').set(ing, 'ing').set(s, 's').set(base, 'base').set(past, 'past');
    if (base === 'be') words.set('are', 's').set('were', 'past');
  }
  return words;
}
