import { isMark } from './word-characters.ts';

/**
 * The way between UTF-16 units, in which we count, and code points, which we write for others.
 *
 * ```txt
 *               a    😀    b
 * unit          0    1 2   3    (2 is inside a pair: no code point begins there)
 * code point    0    1     2
 * ```
 * Only the places of surrogate pairs are kept, so for most texts the map is empty and every answer immediate;
 * else an answer is a binary search. Half of a pair on its own counts as one code point.
 */
export class CodePointMap {
  /** How many code points the text has. */
  readonly length: number;
  readonly #units: number;
  /** Unit offsets of the high surrogates that begin a pair, ascending. */
  readonly #pairs: Uint32Array;

  constructor(text: string) {
    this.#pairs = pairsOf(text);
    this.#units = text.length;
    this.length = text.length - this.#pairs.length;
  }

  /**
   * The code point that begins at a unit; the end of the text is a place, too.
   * @throws RangeError outside the text and inside a surrogate pair
   */
  codePointAt(offset: number): number {
    requireWithin('unit', offset, this.#units);
    const before = countBelow(this.#pairs.length, (index) => (this.#pairs[index] ?? 0) < offset);
    if (before > 0 && this.#pairs[before - 1] === offset - 1) {
      throw new RangeError(`unit ${offset} is inside a surrogate pair`);
    }
    return offset - before;
  }

  /**
   * The unit where a code point begins: the inverse of `codePointAt`.
   * @throws RangeError outside the text
   */
  unitAt(codePoint: number): number {
    requireWithin('code point', codePoint, this.length);
    return (
      codePoint + countBelow(this.#pairs.length, (index) => (this.#pairs[index] ?? 0) - index < codePoint)
    );
  }
}

/** The first unit that is half of a surrogate pair on its own, or -1: such a text cannot be written as UTF-8. */
export function loneSurrogateAt(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    if (!beginsPair(text, at)) return at;
    at++;
  }
  return -1;
}

/** Whether a text has no half of a surrogate pair on its own. */
export function isWellFormed(text: string): boolean {
  return loneSurrogateAt(text) === -1;
}

/**
 * Whether a cut at `offset` (UTF-16 units) would leave two halves of a surrogate pair.
 *
 * ```txt
 *    \ud83d \ude00
 *           ^ splits
 * ```
 */
export function splitsCharacter(text: string, offset: number): boolean {
  return offset > 0 && beginsPair(text, offset - 1);
}

/** Whether a cut at `offset` (UTF-16 units) would part the `\r` and the `\n` of one line end. */
export function splitsLineEnd(text: string, offset: number): boolean {
  return offset > 0 && text.charCodeAt(offset) === 0x0a && text.charCodeAt(offset - 1) === 0x0d;
}

/**
 * Whether a cut at `offset` (UTF-16 units) would part a mark from the character that carries it.
 * Less than a grapheme cluster of UAX #29 on purpose: emoji sequences and jamo may be cut.
 */
export function splitsGrapheme(text: string, offset: number): boolean {
  return offset > 0 && isMark(text.codePointAt(offset) ?? -1);
}

function beginsPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

function pairsOf(text: string): Uint32Array {
  let pairs = new Uint32Array(0);
  let count = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (!beginsPair(text, at)) continue;
    if (count === pairs.length) pairs = grown(pairs);
    pairs[count++] = at++;
  }
  return pairs.slice(0, count);
}

function grown(pairs: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(16, pairs.length * 2));
  larger.set(pairs);
  return larger;
}

/** How many of the first indexes a rising test holds for. */
function countBelow(size: number, isBelow: (index: number) => boolean): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function requireWithin(what: string, place: number, length: number): void {
  if (place < 0 || place > length || !Number.isInteger(place)) {
    throw new RangeError(`${what} ${place} is not in a text of ${length}`);
  }
}
