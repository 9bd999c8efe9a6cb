/** A stretch of one row of units and the stretch of another that it is compared with; half-open. */
export interface Stretch {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** What it costs to turn the one stretch into the other. */
export interface Cost {
  /** Insertions, deletions and substitutions. */
  readonly distance: number;
  readonly substitutions: number;
}

const [SAME, OTHER, EXTRA, MISSING] = [0, 1, 2, 3];
const FAR = 0x3fffffff;

/**
 * The Levenshtein distance of a stretch by the table of the `band` diagonals on each side of the main one; undefined when the
 * cheapest way may lead outside (then it costs more than `band`: E. Ukkonen, 1985). Writes the place of every
 * unit of `a` that stays what it is into `at`.
 */
export function traceBand(
  a: Uint32Array,
  b: Uint32Array,
  stretch: Stretch,
  band: number,
  at: Int32Array,
): Cost | undefined {
  const rows = stretch.aEnd - stretch.a;
  const columns = stretch.bEnd - stretch.b;
  const ways = new Uint8Array((rows + 1) * (2 * band + 1));
  const distance = fill(a, b, stretch, band, ways);
  if (distance > band) return undefined;
  return { distance, substitutions: walkBack(stretch, rows, columns, band, ways, at) };
}

/** Fills the table row by row; only the way into each cell is kept. Returns the distance. */
function fill(a: Uint32Array, b: Uint32Array, stretch: Stretch, band: number, ways: Uint8Array): number {
  const rows = stretch.aEnd - stretch.a;
  const columns = stretch.bEnd - stretch.b;
  const width = 2 * band + 1;
  let above = new Int32Array(width + 1).fill(FAR);
  let row = new Int32Array(width + 1).fill(FAR);
  for (let i = 0; i <= rows; i += 1) {
    row.fill(FAR);
    const unit = i > 0 ? a[stretch.a + i - 1] : -1;
    const last = Math.min(width - 1, columns - i + band);
    for (let k = Math.max(0, band - i); k <= last; k += 1) {
      const j = i - band + k;
      if (i === 0 && j === 0) {
        row[k] = 0;
        continue;
      }
      const equal = i > 0 && j > 0 && unit === b[stretch.b + j - 1];
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
  return above[columns - rows + band] ?? FAR;
}

/** Goes the ways back from the end; returns the substitutions among them. */
function walkBack(
  stretch: Stretch,
  rows: number,
  columns: number,
  band: number,
  ways: Uint8Array,
  at: Int32Array,
): number {
  const width = 2 * band + 1;
  let substitutions = 0;
  for (let i = rows, j = columns; i > 0 || j > 0;) {
    const way = ways[i * width + (j - i + band)];
    if (way === SAME) at[stretch.a + i - 1] = stretch.b + j - 1;
    if (way === OTHER) substitutions += 1;
    if (way !== MISSING) i -= 1;
    if (way !== EXTRA) j -= 1;
  }
  return substitutions;
}
