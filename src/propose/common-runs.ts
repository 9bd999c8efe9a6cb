/** A place that two rows of tokens have in common: index in the one and in the other. */
export interface CommonPlace {
  readonly a: number;
  readonly b: number;
}

/**
 * Where the same three tokens stand once in each of two rows, in the same order in both: the longest such list, rising in
 * both. (The idea of the patience diff of B. Cohen, on runs instead of lines.) Tokens are given as numbers from 0.
 */
export function commonRuns(a: Uint32Array, b: Uint32Array): CommonPlace[] {
  const theirs = uniqueRuns(b);
  const pairs: CommonPlace[] = [];
  for (const [run, place] of uniqueRuns(a)) {
    const other = theirs.get(run) ?? REPEATED;
    if (place !== REPEATED && other !== REPEATED) pairs.push({ a: place, b: other });
  }
  return longestRising(pairs.sort((one, two) => one.a - two.a));
}

const REPEATED = -1;

/** Three numbers below it make one that is exact: its cube is less than 2^53. Larger ones may be confused, and cost a worse cut. */
const BASE = 208_000;

/** Runs of three, as one number, with their first index; `REPEATED` for those that come back. */
function uniqueRuns(tokens: Uint32Array): Map<number, number> {
  const runs = new Map<number, number>();
  let [first, second] = [tokens[0] ?? 0, tokens[1] ?? 0].map((token) => token % BASE);
  for (let at = 2; at < tokens.length; at += 1) {
    const third = (tokens[at] ?? 0) % BASE;
    const run = ((first ?? 0) * BASE + (second ?? 0)) * BASE + third;
    runs.set(run, runs.has(run) ? REPEATED : at - 2);
    [first, second] = [second, third];
  }
  return runs;
}

/** The longest list of pairs, given in the order of a, that rises in b, too (patience sorting). */
function longestRising(pairs: readonly CommonPlace[]): CommonPlace[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(({ b }, at) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tops[middle] ?? 0]?.b ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = at;
  });
  const row: CommonPlace[] = [];
  for (let at = tops.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) row.push(pairs[at] ?? { a: 0, b: 0 });
  return row.toReversed();
}
