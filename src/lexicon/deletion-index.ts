/** Letters at the beginning of a word whose deletions are kept; the rest is compared letter by letter. */
const PREFIX = 7;

/** A word of the index near a query. */
export interface Near {
  /** Place in the list that the index was built from. */
  readonly word: number;
  /** Insertions, deletions and substitutions of UTF-16 units. */
  readonly distance: number;
}

/**
 * Finds the words of a list that are at most two edits from a query, without comparing it with each of them: two words
 * within n edits have a form in common after at most n deletions in each (the idea of W. Garbe's SymSpell). Only
 * hashes of the deletions of the first letters are kept, in typed arrays: about 115 bytes a word.
 *
 * Law: `near(query, n)` has exactly the words of the list with Levenshtein distance ≤ n, for n ≤ 2.
 */
export class DeletionIndex {
  readonly #units: Uint16Array;
  readonly #starts: Uint32Array;
  /** `#words[#buckets[h] … #buckets[h + 1]]` are the words with a deletion of hash h. */
  readonly #buckets: Uint32Array;
  readonly #words: Uint32Array;
  readonly #mask: number;
  /** The query in which a word was last looked at, so that none is looked at twice. */
  readonly #seen: Uint32Array;
  #query = 0;

  constructor(words: readonly string[]) {
    this.#starts = new Uint32Array(words.length + 1);
    words.forEach((word, at) => (this.#starts[at + 1] = (this.#starts[at] ?? 0) + word.length));
    this.#units = new Uint16Array(this.#starts[words.length] ?? 0);
    words.forEach((word, at) => {
      const start = this.#starts[at] ?? 0;
      for (let k = 0; k < word.length; k += 1) this.#units[start + k] = word.charCodeAt(k);
    });
    const { hashes, counts } = this.#hashAll(words.length);
    this.#mask = (1 << Math.max(4, Math.ceil(Math.log2(hashes.length + 1)))) - 1;
    this.#buckets = new Uint32Array(this.#mask + 2);
    this.#words = new Uint32Array(hashes.length);
    this.#seen = new Uint32Array(words.length);
    this.#fill(hashes, counts);
  }

  /** Words within `most` edits (0 to 2), nearest first, then in the order of the list. @throws RangeError for more */
  near(query: string, most: number): Near[] {
    if (!(most >= 0 && most <= 2)) throw new RangeError(`at most 2 edits, not ${most}`);
    this.#query += 1;
    const units = unitsOf(query);
    const found: Near[] = [];
    const hashes: number[] = [];
    deletions(units, 0, Math.min(PREFIX, units.length), most, (hash) => hashes.push(hash));
    for (const hash of hashes) this.#collect(hash & this.#mask, units, most, found);
    return found.sort((a, b) => a.distance - b.distance || a.word - b.word);
  }

  #collect(bucket: number, units: Uint16Array, most: number, found: Near[]): void {
    const end = this.#buckets[bucket + 1] ?? 0;
    for (let at = this.#buckets[bucket] ?? 0; at < end; at += 1) {
      const word = this.#words[at] ?? 0;
      if (this.#seen[word] === this.#query) continue;
      this.#seen[word] = this.#query;
      const start = this.#starts[word] ?? 0;
      const stop = this.#starts[word + 1] ?? 0;
      const distance = boundedDistance(units, this.#units.subarray(start, stop), most);
      if (distance <= most) found.push({ word, distance });
    }
  }

  #hashAll(length: number): { hashes: Uint32Array; counts: Uint8Array } {
    const counts = new Uint8Array(length);
    let hashes = new Uint32Array(length * 24 + 32);
    let used = 0;
    const add = (hash: number): void => {
      hashes[used] = hash;
      used += 1;
    };
    for (let word = 0; word < length; word += 1) {
      if (used + 32 > hashes.length) {
        const larger = new Uint32Array(hashes.length * 2);
        larger.set(hashes);
        hashes = larger;
      }
      const start = this.#starts[word] ?? 0;
      const end = Math.min(this.#starts[word + 1] ?? 0, start + PREFIX);
      const before = used;
      deletions(this.#units, start, end, 2, add);
      counts[word] = used - before;
    }
    return { hashes: hashes.subarray(0, used), counts };
  }

  /** Sorts the words into their buckets by counting. */
  #fill(hashes: Uint32Array, counts: Uint8Array): void {
    const buckets = this.#buckets;
    for (const hash of hashes) {
      const next = (hash & this.#mask) + 1;
      buckets[next] = (buckets[next] ?? 0) + 1;
    }
    for (let at = 1; at < buckets.length; at += 1) buckets[at] = (buckets[at] ?? 0) + (buckets[at - 1] ?? 0);
    const next = buckets.slice();
    let at = 0;
    counts.forEach((count, word) => {
      for (const end = at + count; at < end; at += 1) {
        const bucket = (hashes[at] ?? 0) & this.#mask;
        const place = next[bucket] ?? 0;
        this.#words[place] = word;
        next[bucket] = place + 1;
      }
    });
  }
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

/** Hashes of `units[start … end]` with up to `most` units left out, without building the strings. */
function deletions(
  units: Uint16Array,
  start: number,
  end: number,
  most: number,
  add: (hash: number) => void,
): void {
  add(hashOf(units, start, end, -1, -1));
  if (most < 1) return;
  for (let one = start; one < end; one += 1) {
    add(hashOf(units, start, end, one, -1));
    if (most < 2) continue;
    for (let two = one + 1; two < end; two += 1) add(hashOf(units, start, end, one, two));
  }
}

/** FNV-1a over 16-bit units, mixed, since buckets take the low bits. */
function hashOf(units: Uint16Array, start: number, end: number, one: number, two: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) {
    if (at !== one && at !== two) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

const row = new Uint16Array(256);

/** Levenshtein distance, or `most + 1` when it is more. Longer words than 255 units are never near. */
function boundedDistance(a: Uint16Array, b: Uint16Array, most: number): number {
  const over = most + 1;
  if (Math.abs(a.length - b.length) > most || b.length > 255) return over;
  for (let j = 0; j <= b.length; j += 1) row[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    let diagonal = row[from - 1] ?? 0;
    let best = (row[from - 1] = from === 1 ? i : over);
    for (let j = from; j <= to; j += 1) {
      const above = j === i + most ? over : (row[j] ?? 0);
      const left = row[j - 1] ?? 0;
      const same = a[i - 1] === b[j - 1] ? diagonal : diagonal + 1;
      diagonal = row[j] ?? 0;
      const value = Math.min(same, above + 1, left + 1);
      row[j] = value;
      if (value < best) best = value;
    }
    if (best > most) return over;
  }
  return Math.min(over, row[b.length] ?? over);
}
