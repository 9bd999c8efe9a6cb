import { BlankCosts, type BlankDamage } from '../lexicon/blank-costs.ts';
import { DeletionIndex } from '../lexicon/deletion-index.ts';
import { LetterModel } from '../lexicon/letter-model.ts';
import { OcrChannel } from '../lexicon/ocr-channel.ts';
import { WordClasses } from '../lexicon/word-classes.ts';
import { isBuilt } from '../lexicon/word-building.ts';
import { foldWord, plausibleCount, priorShares, shareOf } from '../lexicon/word-frequency.ts';
import type { Knowledge } from './detector.ts';
import type { Hypothesis } from './ocr-hypotheses.ts';
import type { OcrToken } from './ocr-token.ts';

/** What may have been printed where a word was read. */
export interface Candidate {
  readonly word: number;
  readonly key: string;
  /** Nats of the channel. */
  readonly cost: number;
}

/** What is no word. */
export const NUMBER_KEY = '#';
const COMMA_KEY = ',';
const STOP_KEY = '.';

/** A capitalised word that no list has is a name when it stands so often in the sources. */
const OFTEN = 4;
/** A word of another language, or one that keeps its accents: this dictionary cannot judge it. */
const ACCENTED = /[ß-öø-ž]/u;
/** Candidates that are compared letter by letter, and that are kept. */
const COMPARED = 20;
const KEPT = 6;
/** Chance that a word is one no list has, by how it is written; more for names. */
const NEW_WORD = { lower: -6.5, capital: -3.2, upper: -4, mixed: -6 } as const;
/** How far the sources are trusted in words that no list has. */
const TRUST = { lower: 0.03, capital: 0.6, upper: 0.3, mixed: 0.05 } as const;

/** Words by number, with their shares, and what is near them: dictionary, authority, references and sources together. */
export class OcrLexicon {
  /** Numbers of what is no word: numbers, a comma and a full stop as contexts. */
  readonly number: number;
  readonly comma: number;
  readonly stop: number;
  readonly #ids = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #priors: number[] = [];
  readonly #known: boolean[] = [];
  readonly #proper: boolean[] = [];
  #counts: Float64Array;
  #total = 0;
  readonly #times = new Map<string, number>();
  /** Made when the first unknown word asks: a text without one does not pay for them. */
  #letters: LetterModel | undefined;
  #index: DeletionIndex | undefined;
  readonly #indexed: number[] = [];
  readonly #classes: WordClasses;
  readonly #classNumbers: Int16Array;
  #channel = new OcrChannel();
  #blanks = new BlankCosts();
  readonly #isWord: (form: string) => boolean;
  readonly #rough = new Map<string, readonly (readonly [word: number, edits: number])[]>();
  readonly #candidates = new Map<string, readonly Candidate[]>();
  /** Hypotheses by how a token is written, for as long as the counts stay. */
  readonly kept: Map<string, readonly Hypothesis[]> = new Map();
  readonly #letterLogs = new Map<string, number>();

  constructor(knowledge: Knowledge, tokens: Iterable<OcrToken>, references: Iterable<OcrToken>) {
    this.#isWord = knowledge.isWord;
    const tiers = knowledge.vocabulary ?? [];
    this.number = this.#add(NUMBER_KEY, 2e-2, true, false);
    this.comma = this.#add(COMMA_KEY, 1e-9, true, false);
    this.stop = this.#add(STOP_KEY, 1e-9, true, false);
    const capitals = new Set<string>();
    const smalls = new Set<string>();
    for (const { words } of tiers) {
      for (const word of words) (word === word.toLowerCase() ? smalls : capitals).add(foldWord(word));
    }
    for (const [key, share] of priorShares(tiers))
      this.#add(key, share, true, capitals.has(key) && !smalls.has(key));
    for (const { forms, name } of knowledge.authority) {
      for (const form of [name, ...forms]) {
        for (const part of form.split(/[^\p{L}'’]+/u))
          if (part.length > 2) this.#add(foldWord(part), 1e-6, true, true);
      }
    }
    for (const token of references) this.#add(token.key, 1e-7, true, token.case !== 'lower');
    const often = new Map<string, number>();
    for (const token of tokens) {
      if (token.case === 'capital') often.set(token.key, (often.get(token.key) ?? 0) + 1);
      this.#times.set(token.key, (this.#times.get(token.key) ?? 0) + 1);
      const isKnown = this.#isListed(token);
      this.#add(token.key, isKnown ? 1e-7 : 0, isKnown, token.case !== 'lower');
    }
    this.#counts = new Float64Array(this.#keys.length);
    this.#classNumbers = new Int16Array(this.#keys.length).fill(-1);
    this.#classes = new WordClasses((word) => knowledge.tag?.(word)[0]?.tag ?? '');
    this.#keys.forEach((key, word) => {
      const isName = (often.get(key) ?? 0) >= OFTEN && key.length > 3;
      if (
        (this.#known[word] === true || isName) &&
        /^[\p{L}']{1,24}$/u.test(key) &&
        (isName || key.length > 2 || (this.#priors[word] ?? 0) > 1e-5)
      )
        this.#indexed.push(word);
    });
  }

  #deletions(): DeletionIndex {
    this.#index ??= new DeletionIndex(this.#indexed.map((word) => this.#keys[word] ?? ''));
    return this.#index;
  }

  #letterModel(): LetterModel {
    if (this.#letters === undefined) {
      const words = this.#keys.filter((word, at) => this.#known[at] === true && /^[a-z']+$/u.test(word));
      this.#letters = new LetterModel(words);
    }
    return this.#letters;
  }

  keyOf(word: number): string {
    return this.#keys[word] ?? '';
  }

  /** Words there are; their numbers are below. */
  get size(): number {
    return this.#keys.length;
  }

  idOf(key: string): number | undefined {
    return this.#ids.get(key);
  }

  isKnown(word: number): boolean {
    return this.#known[word] === true;
  }

  isProper(word: number): boolean {
    return this.#proper[word] === true;
  }

  prior(word: number): number {
    return this.#priors[word] ?? 0;
  }

  /** Counts of the sources as they are now read; `limit`: not more than is plausible for so rare a word. */
  setCounts(counts: Float64Array, limit: boolean): void {
    this.#total = counts.reduce((sum, count) => sum + count, 0);
    this.#counts = limit
      ? counts.map((count, word) =>
          Math.min(count, this.#known[word] === true ? plausibleCount(this.prior(word), this.#total) : count),
        )
      : counts;
  }

  /** How much of what is counted of the word is believed. */
  countOf(word: number): number {
    return this.#counts[word] ?? 0;
  }

  /** Occurrences in the sources as they stand. */
  timesOf(key: string): number {
    return this.#times.get(key) ?? 0;
  }

  get total(): number {
    return this.#total;
  }

  /** Class of a word, for contexts. */
  classOf(word: number): number {
    let number = this.#classNumbers[word] ?? -1;
    if (number !== -1) return number;
    const key = this.keyOf(word);
    if (word === this.number || word === this.comma || word === this.stop) number = this.#classes.named(key);
    else if (this.isKnown(word)) number = this.#classes.classOf(key);
    else number = this.#classes.named(this.isProper(word) ? 'name' : 'unknown');
    this.#classNumbers[word] = number;
    return number;
  }

  /** Share of a known word; `less`: occurrences that do not count. */
  share(word: number, less = 0): number {
    return shareOf(Math.max(this.prior(word), 2e-9), Math.max(0, this.countOf(word) - less), this.#total);
  }

  /** ln of the chance of a word that no list has, its `less` occurrences here not counted. */
  newWordLog(token: OcrToken, word: number | undefined, less: number): number {
    const style = token.kind === 'word' && token.begins && token.case === 'capital' ? 'capital' : token.case;
    const log = NEW_WORD[style] + this.#letterLog(token.key);
    const seen = word === undefined ? 0 : Math.max(0, this.countOf(word) - less);
    if (seen === 0) return log;
    return Math.max(log, Math.log((TRUST[style] * seen) / (this.#total + 1)));
  }

  /** Known words that may have been printed for `key`, most plausible first. `most`: edits. */
  candidates(key: string, most: number): readonly Candidate[] {
    const id = `${most} ${key}`;
    let found = this.#candidates.get(id);
    if (found === undefined) this.#candidates.set(id, (found = this.#search(key, most)));
    return found;
  }

  /** Whether a list has the word, or one that it is made of. */
  #isListed({ key, form }: OcrToken): boolean {
    const id = this.#ids.get(key);
    if (id !== undefined) return this.#known[id] === true;
    const isWord = (word: string): boolean => {
      const known = this.#ids.get(word);
      return known === undefined ? this.#isWord(word) : this.#known[known] === true && this.prior(known) > 0;
    };
    return ACCENTED.test(key) || this.#isWord(form) || this.#isWord(key) || isBuilt(key, isWord);
  }

  get channel(): OcrChannel {
    return this.#channel;
  }

  get blanks(): BlankCosts {
    return this.#blanks;
  }

  /** Takes the corrections of the first reading into the channel, and what it saw of blanks in so many damaged words. */
  learn(
    corrections: Parameters<OcrChannel['learn']>[0],
    blanks: ReadonlyMap<BlankDamage, number>,
    damaged: number,
  ): void {
    this.#channel = this.#channel.learn(corrections);
    this.#blanks = this.#blanks.learn(blanks, damaged);
  }

  /** Drops the answers that rest on counts or a channel that have changed. */
  forget(): void {
    this.#candidates.clear();
    this.kept.clear();
  }

  #search(key: string, most: number): Candidate[] {
    if (key.length > 30) return [];
    return this.#roughly(key, most)
      .map(([word, edits]) => ({ word, score: Math.log(this.share(word)) - 5 * edits }))
      .sort((a, b) => b.score - a.score || a.word - b.word)
      .slice(0, COMPARED)
      .flatMap(({ word }): (Candidate & { score: number })[] => {
        const printed = this.#keys[word] ?? '';
        if (printed === key) return [];
        const cost = this.#channel.cost(printed, key);
        return [{ word, key: printed, cost, score: Math.log(this.share(word)) - cost }];
      })
      .sort((a, b) => b.score - a.score || a.word - b.word)
      .slice(0, KEPT)
      .map(({ word, key: printed, cost }) => ({ word, key: printed, cost }));
  }

  /** Words of the index that are near by edits or by groups of letters; the same for every count. */
  #roughly(key: string, most: number): readonly (readonly [word: number, edits: number])[] {
    const id = `${most} ${key}`;
    const kept = this.#rough.get(id);
    if (kept !== undefined) return kept;
    const rough = new Map<number, number>();
    const look = (form: string, edits: number, extra: number): void => {
      for (const [word, distance] of this.#near(form, edits)) {
        const cost = distance + extra;
        if ((rough.get(word) ?? Infinity) > cost) rough.set(word, cost);
      }
    };
    look(key, most, 0);
    for (const form of this.#channel.regrouped(key)) look(form, most === 2 && form.length > 7 ? 1 : 0, 1);
    const found = [...rough]
      .map(([word, edits]) => ({ word, edits, score: Math.log(this.prior(word) + 2e-9) - 5 * edits }))
      .sort((a, b) => b.score - a.score || a.word - b.word)
      .slice(0, 3 * COMPARED)
      .map(({ word, edits }) => [word, edits] as const);
    this.#rough.set(id, found);
    return found;
  }

  #near(form: string, edits: number): (readonly [word: number, edits: number])[] {
    if (edits > 0) {
      return this.#deletions()
        .near(form, edits)
        .map(({ word, distance }) => [this.#indexed[word] ?? 0, distance]);
    }
    const word = this.#ids.get(form);
    return word !== undefined && this.isKnown(word) ? [[word, 0]] : [];
  }

  #letterLog(key: string): number {
    let log = this.#letterLogs.get(key);
    if (log === undefined) this.#letterLogs.set(key, (log = this.#letterModel().logOf(key)));
    return log;
  }

  #add(key: string, prior: number, isKnown: boolean, isProper: boolean): number {
    const id = this.#ids.get(key);
    if (id === undefined) {
      this.#ids.set(key, this.#keys.length);
      this.#keys.push(key);
      this.#priors.push(prior);
      this.#known.push(isKnown);
      this.#proper.push(isProper);
      return this.#keys.length - 1;
    }
    if (prior > (this.#priors[id] ?? 0)) this.#priors[id] = prior;
    if (isKnown) this.#known[id] = true;
    if (!isProper) this.#proper[id] = false;
    return id;
  }
}
