import type { Span } from '../text/span.ts';
import type { InflectedForm } from './inflection.ts';
import { type Element, firstWords, phrasePattern } from './phrase-pattern.ts';

/** A word of a text with its place, UTF-16 units. */
export interface TextWord extends Span {
  readonly form: string;
}

/** A phrase that stands in a text. */
export interface PhraseMatch<T> {
  readonly value: T;
  /** UTF-16 units of the text. */
  readonly span: Span;
  /** Indexes of the words, half-open. */
  readonly from: number;
  readonly to: number;
  /** The form of the first word that the pattern lets be inflected. */
  readonly form?: InflectedForm;
  /** The possessive that stood for `one's`, as it is written. */
  readonly possessive?: string;
}

interface Compiled<T> {
  readonly elements: readonly Element[];
  readonly value: T;
}

/**
 * Finds many phrases in one pass over the words of a text: a table tells by its first word which phrases can begin at a word, and no
 * phrase looks further than its own length. Time grows with the words, whatever they are.
 */
export class PhraseMatcher<T> {
  readonly #byFirst = new Map<string, Compiled<T>[]>();

  /** @throws RangeError as `phrasePattern` */
  constructor(phrases: Iterable<readonly [pattern: string, value: T]>) {
    for (const [pattern, value] of phrases) this.#add(phrasePattern(pattern), value);
  }

  #add(elements: readonly Element[], value: T): void {
    for (const word of firstWords(elements)) {
      const list = this.#byFirst.get(word);
      if (list === undefined) this.#byFirst.set(word, [{ elements, value }]);
      else list.push({ elements, value });
    }
  }

  /** Phrases by their place; of those that overlap the longest, of equals the one that was given first. */
  match(text: string, words: readonly TextWord[]): readonly PhraseMatch<T>[] {
    return longest(this.matchAll(text, words));
  }

  /** Every phrase, also where one lies in another. */
  matchAll(text: string, words: readonly TextWord[]): readonly PhraseMatch<T>[] {
    const sentence = sentenceOf(text, words);
    const found: PhraseMatch<T>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const phrases = this.#byFirst.get(sentence.keys[at] ?? '');
      if (phrases === undefined) continue;
      for (const { elements, value } of phrases) {
        const end = sentence.matchAt(elements, 0, at, at);
        if (end !== undefined) found.push({ value, ...sentence.describe(at, end) });
      }
    }
    return found;
  }
}

/** Where a phrase ended and what was learnt on the way. */
interface Ending {
  /** Index behind the last word of the phrase. */
  readonly to: number;
  readonly form?: InflectedForm | undefined;
  readonly possessive?: number | undefined;
}

/** What stands between two words; 0 is not looked at yet. */
const JOINED = 1;
const COMMA = 2;
const PARTED = 3;

/** Several matchers look at the same words one after another; what is worked out for one serves the others. */
const SENTENCES = new WeakMap<readonly TextWord[], Sentence>();

function sentenceOf(text: string, words: readonly TextWord[]): Sentence {
  let sentence = SENTENCES.get(words);
  if (sentence?.text !== text) SENTENCES.set(words, (sentence = new Sentence(text, words)));
  return sentence;
}

class Sentence {
  readonly text: string;
  readonly keys: readonly string[];
  readonly #words: readonly TextWord[];
  /** What stands before each word. */
  readonly #gaps: Uint8Array;

  constructor(text: string, words: readonly TextWord[]) {
    this.text = text;
    this.#words = words;
    this.keys = words.map(({ form }) => wordKey(form));
    this.#gaps = new Uint8Array(words.length);
  }

  describe(from: number, { to, form, possessive }: Ending): Omit<PhraseMatch<never>, 'value'> {
    const span = { start: this.#words[from]?.start ?? 0, end: this.#words[to - 1]?.end ?? 0 };
    return {
      span,
      from,
      to,
      ...(form === undefined ? {} : { form }),
      ...(possessive === undefined ? {} : { possessive: this.#words[possessive]?.form ?? '' }),
    };
  }

  /** Matches the elements from `index` on at the word `at` of a phrase that begins at `begin`. */
  matchAt(
    elements: readonly Element[],
    index: number,
    at: number,
    begin: number,
    allowsComma: boolean = false,
  ): Ending | undefined {
    const element = elements[index];
    if (element === undefined) return { to: at };
    switch (element.type) {
      case 'comma':
        return this.matchAt(elements, index + 1, at, begin, true);
      case 'end': {
        const rest = this.matchAt(elements, index + 1, at, begin);
        return rest === undefined ? undefined : { to: at };
      }
      case 'not':
        return element.words.has(this.keys[at] ?? '') && this.#follows(at, begin, false)
          ? undefined
          : this.matchAt(elements, index + 1, at, begin, allowsComma);
      case 'gap':
        return this.#matchGap(elements, index, at, begin, allowsComma);
      case 'word':
        return this.#matchWord(elements, index, at, begin, allowsComma);
    }
  }

  #matchWord(
    elements: readonly Element[],
    index: number,
    at: number,
    begin: number,
    allowsComma: boolean,
  ): Ending | undefined {
    const element = elements[index];
    if (element?.type !== 'word') return undefined;
    const key = this.keys[at];
    if (key !== undefined && this.#follows(at, begin, allowsComma)) {
      const isOwn = element.isPossessive && isPossessive(key);
      if (isOwn || element.words.has(key)) {
        const rest = this.matchAt(elements, index + 1, at + 1, begin);
        const form = element.words.get(key) ?? rest?.form;
        if (rest !== undefined) return { to: rest.to, form, possessive: isOwn ? at : rest.possessive };
      }
    }
    return element.isOptional ? this.matchAt(elements, index + 1, at, begin, allowsComma) : undefined;
  }

  #matchGap(
    elements: readonly Element[],
    index: number,
    at: number,
    begin: number,
    allowsComma: boolean,
  ): Ending | undefined {
    const element = elements[index];
    if (element?.type !== 'gap') return undefined;
    for (let skipped = 0; skipped <= element.most; skipped += 1) {
      if (skipped > 0) {
        const last = at + skipped - 1;
        if (last >= this.keys.length || !this.#follows(last, begin, allowsComma && skipped === 1))
          return undefined;
      }
      if (skipped < element.least) continue;
      const rest = this.matchAt(elements, index + 1, at + skipped, begin, allowsComma && skipped === 0);
      if (rest !== undefined) return rest;
    }
    return undefined;
  }

  #gapBefore(at: number): number {
    let gap = this.#gaps[at];
    if (gap === 0) {
      const end = this.#words[at]?.start ?? 0;
      gap = gapOf(this.text, this.#words[at - 1]?.end ?? end, end);
      this.#gaps[at] = gap;
    }
    return gap ?? PARTED;
  }

  #follows(at: number, begin: number, allowsComma: boolean): boolean {
    if (at === begin) return true;
    const gap = this.#gapBefore(at);
    return gap === JOINED || (gap === COMMA && allowsComma);
  }
}

/** How words are compared: in lower case, with a straight apostrophe. */
export function wordKey(form: string): string {
  const key = form.toLowerCase();
  return key.includes('’') ? key.replaceAll('’', "'") : key;
}

const POSSESSIVES: ReadonlySet<string> = new Set([
  'my',
  'your',
  'his',
  'her',
  'its',
  'our',
  'their',
  "one's",
]);

function isPossessive(key: string): boolean {
  return POSSESSIVES.has(key) || key.endsWith("'s");
}

function gapOf(text: string, start: number, end: number): number {
  let gap = JOINED;
  for (let at = start; at < end; at += 1) {
    const character = text[at] ?? '';
    if (character === ',') gap = COMMA;
    else if (!SPACING.has(character)) return PARTED;
  }
  return gap;
}

/** What may stand between the words of a phrase: white space, hyphens, quotation marks. */
const SPACING: ReadonlySet<string> = new Set(' \t\r\n\u{a0}-\u{2010}\u{2011}"\'“”‘’');

function longest<T>(found: readonly PhraseMatch<T>[]): readonly PhraseMatch<T>[] {
  const kept: PhraseMatch<T>[] = [];
  const ranked = found
    .map((match, order) => ({ match, order }))
    .sort((a, b) => b.match.to - b.match.from - (a.match.to - a.match.from) || a.order - b.order);
  const taken = new Set<number>();
  for (const { match } of ranked) {
    const own = Array.from({ length: match.to - match.from }, (_, index) => match.from + index);
    if (own.some((index) => taken.has(index))) continue;
    for (const index of own) taken.add(index);
    kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from);
}
