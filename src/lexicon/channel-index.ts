import type { Channel } from './channel.ts';
import { encode, fillFirstRow, fillRow, LONGEST, STRIDE, type Encoded } from './channel-distance.ts';

/** A word of an index and how far the reading is from it. */
export interface Near<Item> {
  readonly item: Item;
  readonly distance: number;
}

interface Indexed<Item> {
  readonly item: Item;
  readonly encoded: Encoded;
  /** Rows of the table that are the same for the word before: units in common at the beginning, less one, since the cost of losing a unit depends on its neighbour. */
  readonly shared: number;
}

/**
 * Words by their likeness. They are kept in the order of their units, so that words with the same beginning share the rows
 * of one table, and where a beginning is already too far its whole branch is passed over.
 */
export class ChannelIndex<Item> {
  readonly #channel: Channel;
  readonly #words: readonly Indexed<Item>[];
  readonly #table = new Int32Array((LONGEST + 1) * STRIDE);

  constructor(channel: Channel, items: readonly Item[], wordOf: (item: Item) => string) {
    this.#channel = channel;
    const sorted = items
      .map((item, index) => ({ item, index, encoded: encode(channel, wordOf(item)) }))
      .filter(({ encoded }) => encoded.codes.length > 0)
      .sort((a, b) => compareCodes(a.encoded.codes, b.encoded.codes) || a.index - b.index);
    this.#words = sorted.map(({ item, encoded }, at) => {
      const before = sorted[at - 1]?.encoded.codes;
      return { item, encoded, shared: before === undefined ? 0 : sharedRows(before, encoded.codes) };
    });
  }

  /** The words within `limit` of the reading (see `distance`), in the order of their units. */
  within(reading: Encoded, limit: number): Near<Item>[] {
    const found: Near<Item>[] = [];
    const table = this.#table;
    fillFirstRow(table, reading);
    const length = reading.codes.length;
    const floors = new Int32Array(LONGEST + 1);
    let filled = 0;
    for (const { item, encoded, shared } of this.#words) {
      filled = Math.min(filled, shared);
      const size = encoded.codes.length;
      const bound = 100 * limit * Math.max(length, size);
      while (filled < size && Math.min(floors[filled] ?? 0, floors[Math.max(0, filled - 1)] ?? 0) <= bound) {
        filled += 1;
        floors[filled] = fillRow(this.#channel, table, reading, encoded, filled);
      }
      const cost = table[size * STRIDE + length] ?? 0;
      if (filled === size && cost <= bound)
        found.push({ item, distance: cost / (100 * Math.max(length, size)) });
    }
    return found;
  }
}

function compareCodes(a: Uint8Array, b: Uint8Array): number {
  const shared = sharedLength(a, b);
  return (a[shared] ?? -1) - (b[shared] ?? -1);
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function sharedRows(before: Uint8Array, codes: Uint8Array): number {
  const shared = sharedLength(before, codes);
  return Math.max(0, shared - 1);
}
