/** Words that are classes of their own: what follows them tells most. */
const SINGLE =
  'the of and to in a is was he that it his for with as had be on at by i this but not from have are which or they you were her she ' +
  'we an their been has one all there would will who him if so no when them my what said its out into than some could then do me can ' +
  'our these may any such upon now your must should very did how where being am shall might about more up only other';

/** Endings that part the words of one part of speech. */
const ENDINGS: readonly RegExp[] = [/ing$/u, /ed$/u, /ly$/u, /(?:tion|ment|ness|ity)$/u, /(?<!s)s$/u];

/**
 * Classes of words, so that a text too short to know which word follows which knows what kind of word does: the commonest words
 * each by itself, the others by part of speech and ending.
 */
export class WordClasses {
  readonly #numbers = new Map<string, number>();
  readonly #tag: (word: string) => string;

  /** `tag`: part of speech of a single word. */
  constructor(tag: (word: string) => string) {
    this.#tag = tag;
    for (const word of SINGLE.split(' ')) this.#numbers.set(word, this.#numbers.size);
  }

  /** Number of the class, below `LIMIT`. */
  classOf(word: string): number {
    const single = this.#numbers.get(word);
    if (single !== undefined) return single;
    const ending = ENDINGS.findIndex((pattern) => pattern.test(word));
    return this.#numberOf(`${this.#tag(word)} ${ending}`);
  }

  /** A class that no list of words has, by name. */
  named(name: string): number {
    return this.#numberOf(`= ${name}`);
  }

  #numberOf(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = Math.min(this.#numbers.size, LIMIT - 1);
      this.#numbers.set(name, number);
    }
    return number;
  }
}

/** More classes than there are. */
export const LIMIT = 256;
