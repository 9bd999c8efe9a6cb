import { NEVER, pairKey, type Channel } from './channel.ts';
import { distance, encode, fillFirstRow, fillRow, STRIDE, type Encoded } from './channel-distance.ts';

/** A reading and what stood there. */
export interface DamagedPair {
  readonly sic: string;
  readonly corr: string;
}

/** Observations of a unit that the profile's own cost is worth. */
const PRIOR = 40;
/** A cost of 100 is an odds ratio of e to this. */
const STEEPNESS = 5;
/** Hundredths that a cost may move from its profile: a few errata must not overturn it. */
const FURTHEST = 15;
/** Pairs that are further apart are not damage but other words. */
const ALIKE = 0.5;
const ROUNDS = 2;

/** What stands for what in aligned pairs: by the index of the tables of a channel. */
interface Counts {
  readonly swap: Float64Array;
  readonly lost: Float64Array;
  readonly gained: Float64Array;
}

/**
 * The channel with costs re-estimated from accepted pairs: a stochastic edit distance (Ristad and Yianilos 1998) by its best
 * alignments, smoothed with the profile. Deterministic; pairs count once each, and without pairs nothing changes.
 */
export function learn(profile: Channel, pairs: readonly DamagedPair[]): Channel {
  const names = pairs.flatMap(wordPairs);
  let channel = profile;
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = countsOf(channel, names);
    channel = {
      ...profile,
      swap: swapCosts(profile, counts.swap),
      lost: dropCosts(profile, profile.lost, counts.lost, counts.swap),
      gained: dropCosts(profile, profile.gained, counts.gained, counts.swap),
    };
  }
  return channel;
}

/** The capitalised words of a pair that differ, one for one. */
function wordPairs({ sic, corr }: DamagedPair): DamagedPair[] {
  const words = (text: string): string[] =>
    text.split(/[\s\-–]/u).map((word) => word.replace(/['’]s?$/u, '').replaceAll(/[^\p{L}\p{N}'’]/gu, ''));
  const [from, to] = [words(sic), words(corr)];
  if (from.length !== to.length) return [];
  return from.flatMap((word, at) => {
    const other = to[at] ?? '';
    return word !== other && isCapitalised(word) && isCapitalised(other) ? [{ sic: word, corr: other }] : [];
  });
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}.*\p{Ll}/u.test(word);
}

function countsOf(channel: Channel, pairs: readonly DamagedPair[]): Counts {
  const size = channel.units.length;
  const counts = {
    swap: new Float64Array(size * size),
    lost: new Float64Array(2 * size),
    gained: new Float64Array(2 * size),
  };
  for (const { sic, corr } of pairs) {
    const [reading, right] = [encode(channel, sic), encode(channel, corr)];
    if (distance(channel, reading, right) <= ALIKE) countSteps(channel, reading, right, counts);
  }
  return counts;
}

/** Walks the cheapest alignment backwards. Where two ways cost the same, a swap comes before a loss before a gain. */
function countSteps(channel: Channel, reading: Encoded, right: Encoded, counts: Counts): void {
  const size = channel.units.length;
  const table = new Int32Array((right.codes.length + 1) * STRIDE);
  fillFirstRow(table, reading);
  for (let i = 1; i <= right.codes.length; i += 1) fillRow(channel, table, reading, right, i);
  const cost = (i: number, j: number): number => (i < 0 || j < 0 ? NEVER ** 2 : (table[i * STRIDE + j] ?? 0));
  let i = right.codes.length;
  let j = reading.codes.length;
  while (i > 0 || j > 0) {
    const [a, b] = [right.codes[i - 1] ?? 0, reading.codes[j - 1] ?? 0];
    const here = cost(i, j);
    if (here === cost(i - 1, j - 1) + (channel.swap[a * size + b] ?? 0)) {
      add(counts.swap, a * size + b);
      if (a !== b) add(counts.swap, b * size + a);
      [i, j] = [i - 1, j - 1];
    } else if (i > 0 && here === cost(i - 1, j) + (right.lost[i - 1] ?? 0)) {
      add(counts.lost, 2 * a);
      i -= 1;
    } else if (j > 0 && here === cost(i, j - 1) + (reading.gained[j - 1] ?? 0)) {
      add(counts.gained, 2 * b);
      j -= 1;
    } else {
      const two = channel.pairs[pairKey(size, right.codes[i - 2] ?? 0, a, b)] ?? NEVER;
      [i, j] = i > 1 && here === cost(i - 2, j - 1) + two ? [i - 2, j - 1] : [i - 1, j - 2];
    }
  }
}

function add(counts: Float64Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function swapCosts(profile: Channel, counts: Float64Array): Uint8Array {
  const size = profile.units.length;
  return profile.swap.map((cost, at) => {
    const [a, b] = [Math.floor(at / size), at % size];
    if (a === b) return 0;
    const total = seen(counts, a, size) + seen(counts, b, size);
    return moved(cost, counts[at] ?? 0, total);
  });
}

function dropCosts(
  profile: Channel,
  costs: Uint8Array,
  counts: Float64Array,
  swaps: Float64Array,
): Uint8Array {
  return costs.map((cost, at) => {
    const code = at >> 1;
    const count = counts[2 * code] ?? 0;
    return moved(cost, count, seen(swaps, code, profile.units.length) + count);
  });
}

/** How often a unit was aligned with any. */
function seen(counts: Float64Array, code: number, size: number): number {
  let sum = 0;
  for (let other = 0; other < size; other += 1) sum += counts[code * size + other] ?? 0;
  return sum;
}

/**
 * The cost after `count` of `total` observations: its logarithm moves with the ratio of the smoothed share to the share
 * that the profile expected.
 */
function moved(cost: number, count: number, total: number): number {
  const expected = Math.exp((-STEEPNESS * cost) / 100);
  const share = (PRIOR * expected + count) / (PRIOR + total);
  const change = (-100 / STEEPNESS) * Math.log(share / expected);
  const bounded = Math.round(Math.max(-FURTHEST, Math.min(FURTHEST, change)));
  return Math.max(1, Math.min(NEVER - 1, cost + bounded));
}
