const ORDER_WEIGHTS = [0.05, 0.3, 0.65] as const;
/** Letters that are told apart; all others are one. */
const LETTERS = "abcdefghijklmnopqrstuvwxyz'";
const SIZE = LETTERS.length + 2;
const EDGE = 0;
const OTHER = SIZE - 1;

/**
 * How much like a word a row of letters is: the chance of its letters one after another, each by the two before it, learnt
 * from a list of words. “Goltzman” is more likely than “Gohzmun”, and both more than “tlxc”.
 */
export class LetterModel {
  readonly #one = new Float64Array(SIZE);
  readonly #two = new Float64Array(SIZE * SIZE);
  readonly #three = new Float64Array(SIZE * SIZE * SIZE);
  readonly #twoSum = new Float64Array(SIZE);
  readonly #threeSum = new Float64Array(SIZE * SIZE);
  #sum = SIZE;

  constructor(words: Iterable<string>) {
    for (const word of words) this.#add(word);
  }

  /** Natural logarithm of the chance of the word, its end included. */
  logOf(word: string): number {
    let [before, last] = [EDGE, EDGE];
    let log = 0;
    for (let at = 0; at <= word.length; at += 1) {
      const next = at === word.length ? EDGE : codeOf(word.charCodeAt(at));
      log += Math.log(this.#chance(before, last, next));
      [before, last] = [last, next];
    }
    return log;
  }

  #chance(before: number, last: number, next: number): number {
    const [w1, w2, w3] = ORDER_WEIGHTS;
    const one = ((this.#one[next] ?? 0) + 1) / this.#sum;
    const two = ((this.#two[last * SIZE + next] ?? 0) + one) / ((this.#twoSum[last] ?? 0) + 1);
    const pair = before * SIZE + last;
    const three = ((this.#three[pair * SIZE + next] ?? 0) + 2 * two) / ((this.#threeSum[pair] ?? 0) + 2);
    return w1 * one + w2 * two + w3 * three;
  }

  #add(word: string): void {
    let [before, last] = [EDGE, EDGE];
    for (let at = 0; at <= word.length; at += 1) {
      const next = at === word.length ? EDGE : codeOf(word.charCodeAt(at));
      const pair = before * SIZE + last;
      bump(this.#one, next);
      bump(this.#two, last * SIZE + next);
      bump(this.#twoSum, last);
      bump(this.#three, pair * SIZE + next);
      bump(this.#threeSum, pair);
      this.#sum += 1;
      [before, last] = [last, next];
    }
  }
}

function bump(counts: Float64Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function codeOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x60;
  return unit === 0x27 ? 27 : OTHER;
}
