/** Counts of pairs of numbers below 2²⁶, in typed arrays: a text has millions of pairs of words. */
export class PairCounts {
  #firsts = new Int32Array(1 << 12).fill(-1);
  #seconds = new Int32Array(1 << 12);
  #counts = new Float32Array(1 << 12);
  #size = 0;

  /** Adds `count` to the pair. */
  add(first: number, second: number, count = 1): void {
    if (this.#size * 2 > this.#firsts.length) this.#grow();
    const at = this.#find(first, second);
    if (this.#firsts[at] === -1) {
      this.#firsts[at] = first;
      this.#seconds[at] = second;
      this.#size += 1;
    }
    this.#counts[at] = (this.#counts[at] ?? 0) + count;
  }

  /** 0 for a pair that was never added. */
  get(first: number, second: number): number {
    const at = this.#find(first, second);
    return this.#firsts[at] === -1 ? 0 : (this.#counts[at] ?? 0);
  }

  /** Calls `visit` for every pair that was added. */
  each(visit: (first: number, second: number, count: number) => void): void {
    this.#firsts.forEach((first, at) => {
      if (first !== -1) visit(first, this.#seconds[at] ?? 0, this.#counts[at] ?? 0);
    });
  }

  /** Distinct pairs. */
  get size(): number {
    return this.#size;
  }

  #find(first: number, second: number): number {
    const mask = this.#firsts.length - 1;
    let at = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    while (this.#firsts[at] !== -1 && (this.#firsts[at] !== first || this.#seconds[at] !== second)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  #grow(): void {
    const [firsts, seconds, counts] = [this.#firsts, this.#seconds, this.#counts];
    this.#firsts = new Int32Array(firsts.length * 2).fill(-1);
    this.#seconds = new Int32Array(firsts.length * 2);
    this.#counts = new Float32Array(firsts.length * 2);
    this.#size = 0;
    firsts.forEach((first, at) => {
      if (first !== -1) this.add(first, seconds[at] ?? 0, counts[at] ?? 0);
    });
  }
}
