/** Length of the indexed pieces in UTF-16 code units, and so of the shortest string that can be looked up. */
export const GRAM = 6;

const NONE = -1;

/**
 * All pieces of {@link GRAM} units of a text, hashed: finds where a longer string stands without reading the
 * text again. Memory is about four integers a unit; building is linear.
 */
export class GramIndex {
  readonly #text: string;
  /** Last position of each hash, and for each position the one before it with the same hash. */
  readonly #last: Int32Array;
  readonly #earlier: Int32Array;
  /** How many positions have each hash: the rarest part of a string is the one to look up. */
  readonly #counts: Uint32Array;

  constructor(text: string) {
    this.#text = text;
    const count = Math.max(0, text.length - GRAM + 1);
    this.#last = new Int32Array(tableSize(count)).fill(NONE);
    this.#earlier = new Int32Array(count);
    this.#counts = new Uint32Array(this.#last.length);
    for (let at = 0; at < count; at++) {
      const slot = this.#slot(text, at);
      this.#earlier[at] = this.#last[slot] ?? NONE;
      this.#last[slot] = at;
      this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    }
  }

  /**
   * Where `piece` stands, overlaps included, from the end of the text to its beginning; no more than `most`.
   * @throws RangeError when the piece is shorter than an indexed one
   */
  positions(piece: string, most: number = Infinity): number[] {
    if (piece.length < GRAM)
      throw new RangeError(`a piece of ${piece.length} units, expected ${GRAM} or more`);
    const found: number[] = [];
    const { offset, slot } = this.#rarest(piece);
    let at = this.#last[slot] ?? NONE;
    while (at !== NONE && found.length < most) {
      if (at >= offset && this.#text.startsWith(piece, at - offset)) found.push(at - offset);
      at = this.#earlier[at] ?? NONE;
    }
    return found;
  }

  #rarest(piece: string): { offset: number; slot: number } {
    let best = { offset: 0, slot: this.#slot(piece, 0) };
    for (let offset = 1; offset <= piece.length - GRAM; offset++) {
      const slot = this.#slot(piece, offset);
      if ((this.#counts[slot] ?? 0) < (this.#counts[best.slot] ?? 0)) best = { offset, slot };
    }
    return best;
  }

  #slot(text: string, at: number): number {
    let hash = 0;
    for (let i = 0; i < GRAM; i++) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(at + i);
    return (hash ^ (hash >>> 15)) & (this.#last.length - 1);
  }
}

/** A power of two, so that a mask picks the slot. */
function tableSize(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, count)));
}
