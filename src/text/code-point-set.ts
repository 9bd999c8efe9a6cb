/** Below this the answer is a look-up: Latin, Greek, Cyrillic, Armenian and Hebrew, nearly all of our texts. */
const DIRECT = 0x600;

/**
 * A fixed set of code points, read from a compact table: numbers in base 36, in turn how many code points
 * are outside and how many inside, from U+0000 on.
 *
 * ```txt
 * '1t q 6 q'    U+0041…005A and U+0061…007A
 *   ^ 65 outside
 *      ^ 26 inside
 * ```
 */
export class CodePointSet {
  /** Where membership changes: inside from `edges[0]`, outside from `edges[1]`, and so on. */
  readonly #edges: Uint32Array;
  readonly #direct = new Uint8Array(DIRECT);

  constructor(table: string) {
    let edge = 0;
    this.#edges = Uint32Array.from(table.split(' '), (digits) => (edge += Number.parseInt(digits, 36)));
    for (let codePoint = 0; codePoint < DIRECT; codePoint++) {
      this.#direct[codePoint] = this.#search(codePoint) ? 1 : 0;
    }
  }

  /** Whether the set holds the code point; false for numbers that are none. */
  has(codePoint: number): boolean {
    return codePoint < DIRECT ? this.#direct[codePoint] === 1 : this.#search(codePoint);
  }

  /** A code point is inside when the number of edges at or before it is odd. */
  #search(codePoint: number): boolean {
    let low = 0;
    let high = this.#edges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#edges[middle] ?? 0) <= codePoint) low = middle + 1;
      else high = middle;
    }
    return low % 2 === 1;
  }
}
