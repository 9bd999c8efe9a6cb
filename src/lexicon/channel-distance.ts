import { NEVER, pairKey, type Channel } from './channel.ts';

/** A word as units of a channel, with the costs of each unit in its place. */
export interface Encoded {
  readonly codes: Uint8Array;
  /** What it costs when the reading lacks the unit. */
  readonly lost: Uint8Array;
  /** What it costs when only the reading has the unit. */
  readonly gained: Uint8Array;
}

/** Words of more units are cut: no name is so long, and a line without spaces must not be slow. */
export const LONGEST = 40;
/** Units of a spelling at most. */
const LONGEST_SPELLING = 4;

/**
 * A word as units. Case, marks over letters, apostrophes and everything that the channel has no unit for are not looked at.
 */
export function encode(channel: Channel, word: string): Encoded {
  const codes: number[] = [];
  const letters = lettersOf(channel, word);
  for (let at = 0; at < letters.length && codes.length < LONGEST;) {
    let length = Math.min(LONGEST_SPELLING, letters.length - at);
    let reading = channel.spellings.get(letters.slice(at, at + length));
    while (reading === undefined && length > 1) {
      length -= 1;
      reading = channel.spellings.get(letters.slice(at, at + length));
    }
    for (const code of reading ?? []) {
      if (!channel.mergesDoubles || codes.at(-1) !== code) codes.push(code);
    }
    at += length;
  }
  return withDrops(channel, Uint8Array.from(codes.slice(0, LONGEST)));
}

function lettersOf(channel: Channel, word: string): string {
  const letters = word
    .slice(0, 4 * LONGEST)
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const ending = channel.endings.find(([from]) => letters.endsWith(from) && letters.length > from.length);
  return ending === undefined ? letters : letters.slice(0, -ending[0].length) + ending[1];
}

function withDrops(channel: Channel, codes: Uint8Array): Encoded {
  const isVowel = (at: number): boolean => channel.vowels[codes[at] ?? 0] === 1;
  const places = codes.map((code, at) => {
    const isClustered =
      at === codes.length - 1 || !isVowel(at + 1) || (at > 0 && !isVowel(at - 1) && !isVowel(at));
    return 2 * code + (isClustered ? 1 : 0);
  });
  return {
    codes,
    lost: places.map((place) => channel.lost[place] ?? 0),
    gained: places.map((place) => channel.gained[place] ?? 0),
  };
}

/** Row length of the table of costs. */
export const STRIDE: number = LONGEST + 1;

/** Writes row 0 of a table of costs for `fillRow`, `STRIDE` units a row: everything of the reading is gained. */
export function fillFirstRow(table: Int32Array, reading: Encoded): void {
  table[0] = 0;
  for (let j = 1; j <= reading.codes.length; j += 1) {
    table[j] = (table[j - 1] ?? 0) + (reading.gained[j - 1] ?? 0);
  }
}

/**
 * Writes row `i` (from 1) of the table: the costs of writing the beginnings of the reading for the first `i` units of
 * the right form. Rows `i - 1` and `i - 2` must be there.
 *
 * @returns the smallest cost of the row: no later row can be below the smaller of it and the one before (a pair of units
 * takes two rows at once)
 */
export function fillRow(
  channel: Channel,
  table: Int32Array,
  reading: Encoded,
  right: Encoded,
  i: number,
): number {
  const size = channel.units.length;
  const { codes, gained } = reading;
  const { swap, pairs, paired } = channel;
  const code = right.codes[i - 1] ?? 0;
  const before = i > 1 ? (right.codes[i - 2] ?? 0) : -1;
  const isPaired = before >= 0 && paired[before * size + code] === 1;
  const lost = right.lost[i - 1] ?? 0;
  const row = i * STRIDE;
  const last = row - STRIDE;
  let left = (table[last] ?? 0) + lost;
  let least = (table[row] = left);
  for (let j = 1; j <= codes.length; j += 1) {
    const other = codes[j - 1] ?? 0;
    let cost = (table[last + j - 1] ?? 0) + (swap[code * size + other] ?? 0);
    const asLost = (table[last + j] ?? 0) + lost;
    if (asLost < cost) cost = asLost;
    const asGained = left + (gained[j - 1] ?? 0);
    if (asGained < cost) cost = asGained;
    if (isPaired) {
      const two = pairs[pairKey(size, before, code, other)] ?? NEVER;
      if (two !== NEVER) cost = Math.min(cost, (table[last - STRIDE + j - 1] ?? 0) + two);
    }
    if (j > 1 && paired[(codes[j - 2] ?? 0) * size + other] === 1) {
      const two = pairs[pairKey(size, codes[j - 2] ?? 0, other, code)] ?? NEVER;
      if (two !== NEVER) cost = Math.min(cost, (table[last + j - 2] ?? 0) + two);
    }
    table[row + j] = left = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/**
 * How far a reading is from the form that may have stood there: cost in units over the longer of the two, so that 0 is
 * the same sounds and 1 nothing in common.
 */
export function distance(channel: Channel, reading: Encoded, right: Encoded): number {
  const table = new Int32Array((right.codes.length + 1) * STRIDE);
  fillFirstRow(table, reading);
  for (let i = 1; i <= right.codes.length; i += 1) fillRow(channel, table, reading, right, i);
  const longer = Math.max(reading.codes.length, right.codes.length, 1);
  return (table[right.codes.length * STRIDE + reading.codes.length] ?? 0) / (100 * longer);
}

/** The distance of two words, whichever of them is right. */
export function likeness(channel: Channel, a: string, b: string): number {
  const [first, second] = [encode(channel, a), encode(channel, b)];
  return (distance(channel, first, second) + distance(channel, second, first)) / 2;
}
