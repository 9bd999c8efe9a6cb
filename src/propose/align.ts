/**
 * Where the characters of a text stand in another: `at[i]` is the place of unit i of `a` in `b` when it is the same character
 * there, otherwise -1. Places rise from left to right.
 */
export interface Alignment {
  readonly at: Int32Array;
  /** Insertions, deletions and substitutions: the Levenshtein distance, or little more for long texts (see `align`). */
  readonly distance: number;
  /** Substitutions among them. */
  readonly substitutions: number;
}

/** Longer texts are cut where three words stand once in both, so that time stays nearly linear. */
const LONG = 3_000;
/** Cells of the largest table: a stretch without a common word that is larger counts as replaced. */
const MOST_CELLS = 100_000_000;

/**
 * Aligns two texts with the fewest edits, in UTF-16 units. Texts of more than 3,000 units are first cut at words that are
 * the same without doubt; the distance is then an upper bound, in damaged prose the exact figure or within a
 * thousandth of it.
 */
export function align(a: string, b: string): Alignment {
  const at = new Int32Array(a.length).fill(-1);
  let distance = 0;
  let substitutions = 0;
  for (const stretch of stretchesOf(a, b)) {
    const part = alignStretch(a, b, stretch, at);
    distance += part.distance;
    substitutions += part.substitutions;
  }
  return { at, distance, substitutions };
}

interface Stretch {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

function stretchesOf(a: string, b: string): Stretch[] {
  const whole = { a: 0, aEnd: a.length, b: 0, bEnd: b.length };
  if (Math.max(a.length, b.length) <= LONG) return [whole];
  const anchors = commonRuns(a, b);
  const stretches: Stretch[] = [];
  let from = { a: 0, b: 0 };
  for (const anchor of anchors) {
    if (anchor.a - from.a < 200) continue;
    stretches.push({ ...from, aEnd: anchor.a, bEnd: anchor.b });
    from = anchor;
  }
  return [...stretches, { ...from, aEnd: a.length, bEnd: b.length }];
}

/** Places where three words stand once in each text, in the same order in both: the longest such row. */
function commonRuns(a: string, b: string): { a: number; b: number }[] {
  const theirs = uniqueRuns(b);
  const pairs = [...uniqueRuns(a)].flatMap(([run, place]) => {
    const other = theirs.get(run);
    return other === undefined || place === -1 || other === -1 ? [] : [{ a: place, b: other }];
  });
  return longestRising(pairs.sort((one, two) => one.a - two.a));
}

/** Runs of three words with their place; -1 for those that come back. */
function uniqueRuns(text: string): Map<string, number> {
  const words = [...text.matchAll(/\S+/gu)];
  const runs = new Map<string, number>();
  for (let at = 0; at + 2 < words.length; at += 1) {
    const run = `${words[at]?.[0] ?? ''} ${words[at + 1]?.[0] ?? ''} ${words[at + 2]?.[0] ?? ''}`;
    runs.set(run, runs.has(run) ? -1 : (words[at]?.index ?? 0));
  }
  return runs;
}

/** The longest row of pairs that rises in b, too (patience sorting). */
function longestRising(pairs: readonly { a: number; b: number }[]): { a: number; b: number }[] {
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
  const row: { a: number; b: number }[] = [];
  for (let at = tops.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) row.push(pairs[at] ?? { a: 0, b: 0 });
  return row.toReversed();
}

/** Aligns one stretch within a diagonal band that is widened until the distance fits in it (E. Ukkonen). */
function alignStretch(
  a: string,
  b: string,
  { a: aStart, aEnd, b: bStart, bEnd }: Stretch,
  at: Int32Array,
): { distance: number; substitutions: number } {
  let [from, to] = [0, 0];
  const shorter = Math.min(aEnd - aStart, bEnd - bStart);
  while (from < shorter && a[aStart + from] === b[bStart + from]) {
    at[aStart + from] = bStart + from;
    from += 1;
  }
  while (to < shorter - from && a[aEnd - 1 - to] === b[bEnd - 1 - to]) {
    to += 1;
    at[aEnd - to] = bEnd - to;
  }
  const inner = { a: aStart + from, aEnd: aEnd - to, b: bStart + from, bEnd: bEnd - to };
  const rows = inner.aEnd - inner.a;
  const columns = inner.bEnd - inner.b;
  if (rows === 0 || columns === 0) return { distance: rows + columns, substitutions: 0 };
  for (let band = Math.abs(rows - columns) + 16; ; band *= 2) {
    if ((rows + 1) * (2 * band + 1) > MOST_CELLS) break;
    const distance = traceBand(a, b, inner, band, at);
    if (distance !== undefined) return distance;
  }
  return { distance: Math.max(rows, columns), substitutions: Math.min(rows, columns) };
}

const [SAME, OTHER, EXTRA, MISSING] = [0, 1, 2, 3];
const FAR = 0x3fffffff;

/** The table within `band` diagonals; undefined when the best way may lie outside it. Writes the matches into `at`. */
function traceBand(
  a: string,
  b: string,
  { a: aStart, aEnd, b: bStart, bEnd }: Stretch,
  band: number,
  at: Int32Array,
): { distance: number; substitutions: number } | undefined {
  const rows = aEnd - aStart;
  const columns = bEnd - bStart;
  const width = 2 * band + 1;
  const ways = new Uint8Array((rows + 1) * width);
  let above = new Int32Array(width + 1).fill(FAR);
  let row = new Int32Array(width + 1).fill(FAR);
  for (let i = 0; i <= rows; i += 1) {
    row.fill(FAR);
    for (let k = Math.max(0, band - i); k < width; k += 1) {
      const j = i - band + k;
      if (j > columns) break;
      if (i === 0 && j === 0) {
        row[k] = 0;
        continue;
      }
      const equal = i > 0 && j > 0 && a.charCodeAt(aStart + i - 1) === b.charCodeAt(bStart + j - 1);
      let best = i > 0 && j > 0 ? (above[k] ?? FAR) + (equal ? 0 : 1) : FAR;
      let way = equal ? SAME : OTHER;
      const extra = i > 0 ? (above[k + 1] ?? FAR) + 1 : FAR;
      if (extra < best) [best, way] = [extra, EXTRA];
      const missing = k > 0 && j > 0 ? (row[k - 1] ?? FAR) + 1 : FAR;
      if (missing < best) [best, way] = [missing, MISSING];
      row[k] = best;
      ways[i * width + k] = way ?? 0;
    }
    [above, row] = [row, above];
  }
  const distance = above[columns - rows + band] ?? FAR;
  if (distance > band) return undefined;
  let substitutions = 0;
  for (let i = rows, j = columns; i > 0 || j > 0;) {
    const way = ways[i * width + (j - i + band)];
    if (way === SAME) at[aStart + i - 1] = bStart + j - 1;
    if (way === OTHER) substitutions += 1;
    if (way !== MISSING) i -= 1;
    if (way !== EXTRA) j -= 1;
  }
  return { distance, substitutions };
}
