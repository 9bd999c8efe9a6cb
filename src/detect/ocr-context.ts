import { PairCounts } from '../lexicon/pair-counts.ts';
import { LIMIT } from '../lexicon/word-classes.ts';
import type { OcrLexicon } from './ocr-lexicon.ts';
import type { OcrToken } from './ocr-token.ts';

/** Words of a stretch as they are read so far, by number: first and last of each token; -1 for a token that another took in. */
export interface ReadWords {
  readonly tokens: readonly OcrToken[];
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
}

/** Occurrences at which a class of words is believed as much as what is known of all. */
const CLASS_WEIGHT = 20;
const WORD_WEIGHT = 10;
/** Share of their pairs in which words that no list has are believed: names, and the rest. */
const TRUST = { name: 0.5, other: 0.02 } as const;

/**
 * How likely a word is after another: by pairs as far as these were seen in the sources and the references, by the kind of word that
 * follows for the rest. A text is too short to know more.
 */
export class OcrContext {
  readonly #lexicon: OcrLexicon;
  readonly #pairs = new PairCounts();
  /** How often a word is followed by any, and by how many different ones. */
  readonly #followed: Float64Array;
  readonly #variety: Float64Array;
  /** What class of word follows a word, and a class; and how often each class stands. */
  readonly #afterWord = new PairCounts();
  readonly #afterClass = new Float64Array(LIMIT * LIMIT);
  readonly #classes = new Float64Array(LIMIT);
  #total = 0;
  readonly #trust: Float64Array;

  /** Counts the stretches and gives the lexicon its counts. `limit`: rare words are not believed to be frequent. */
  constructor(lexicon: OcrLexicon, stretches: Iterable<ReadWords>, limit: boolean) {
    this.#lexicon = lexicon;
    const counts = new Float64Array(lexicon.size);
    for (const stretch of stretches) this.#count(stretch, counts);
    lexicon.setCounts(counts, limit);
    this.#followed = new Float64Array(lexicon.size);
    this.#variety = new Float64Array(lexicon.size);
    this.#pairs.each((first, second, count) => this.#follow(first, second, count));
    this.#trust = counts.map((count, word) => {
      if (!lexicon.isKnown(word)) return lexicon.isProper(word) ? TRUST.name : TRUST.other;
      return count === 0 ? 1 : lexicon.countOf(word) / count;
    });
  }

  /** What stands before a token for its context: the word before it, or a point. */
  before({ link }: OcrToken, word: number): number {
    if (link === 'word') return word;
    return link === 'comma' ? this.#lexicon.comma : this.#lexicon.stop;
  }

  /**
   * Chance of a word whose share is known after `context` (Witten and Bell's smoothing). `less` and `lessContext`: occurrences of
   * the pair and of the context that are this very place and prove nothing.
   */
  chance(context: number, word: number, share: number, less: number, lessContext: number): number {
    const seen = Math.max(0, this.#pairs.get(context, word) - less) * (this.#trust[word] ?? 1);
    const all = Math.max(0, (this.#followed[context] ?? 0) - lessContext);
    const variety = Math.max(4, this.#variety[context] ?? 0);
    return (seen + variety * share * (0.5 + 0.5 * this.#lift(context, word, less))) / (all + variety);
  }

  /** How much likelier a word of this class is after this word than anywhere. */
  #lift(context: number, word: number, less: number): number {
    const after = this.#lexicon.classOf(word);
    const before = this.#lexicon.classOf(context);
    const any = ((this.#classes[after] ?? 0) - less + 2) / (this.#total + 2 * LIMIT);
    const pairs = (this.#afterClass[before * LIMIT + after] ?? 0) - less;
    const ofClass = (pairs + CLASS_WEIGHT * any) / ((this.#classes[before] ?? 0) + CLASS_WEIGHT);
    const own = Math.max(0, this.#afterWord.get(context, after) - less);
    const ofWord = (own + WORD_WEIGHT * ofClass) / ((this.#followed[context] ?? 0) + WORD_WEIGHT);
    return ofWord / any;
  }

  #follow(first: number, second: number, count: number): void {
    const after = this.#lexicon.classOf(second);
    const shared = this.#lexicon.classOf(first) * LIMIT + after;
    this.#followed[first] = (this.#followed[first] ?? 0) + count;
    this.#variety[first] = (this.#variety[first] ?? 0) + 1;
    this.#afterWord.add(first, after, count);
    this.#afterClass[shared] = (this.#afterClass[shared] ?? 0) + count;
    this.#classes[after] = (this.#classes[after] ?? 0) + count;
    this.#total += count;
  }

  #count({ tokens, firsts, lasts }: ReadWords, counts: Float64Array): void {
    let before = this.#lexicon.stop;
    tokens.forEach((token, at) => {
      const first = firsts[at] ?? -1;
      const last = lasts[at] ?? -1;
      if (first === -1) return;
      counts[first] = (counts[first] ?? 0) + 1;
      this.#pairs.add(this.before(token, before), first);
      if (last !== first) {
        counts[last] = (counts[last] ?? 0) + 1;
        this.#pairs.add(first, last);
      }
      before = last;
    });
  }
}
