/** A place that two rows of tokens have in common: index in the one and in the other. */
export interface CommonPlace {
  readonly a: number;
  readonly b: number;
}

/** Tokens of a run; fewer come back by chance, more are seldom whole in damaged text. */
const RUN = 3;

/**
 * Where the same three tokens stand once in each of two rows, in the same order in both: the longest such list, rising in
 * both. (The idea of the patience diff of B. Cohen, on runs instead of lines.)
 */
export function commonRuns(a: readonly string[], b: readonly string[]): CommonPlace[] {
  const theirs = uniqueRuns(b);
  const pairs = [...uniqueRuns(a)].flatMap(([run, place]): CommonPlace[] => {
    const other = theirs.get(run) ?? REPEATED;
    return place === REPEATED || other === REPEATED ? [] : [{ a: place, b: other }];
  });
  return longestRising(pairs.sort((one, two) => one.a - two.a));
}

const REPEATED = -1;

/** Runs with their first index; `REPEATED` for those that come back. */
function uniqueRuns(tokens: readonly string[]): Map<string, number> {
  const runs = new Map<string, number>();
  for (let at = 0; at + RUN <= tokens.length; at += 1) {
    const run = tokens.slice(at, at + RUN).join(' ');
    runs.set(run, runs.has(run) ? REPEATED : at);
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
