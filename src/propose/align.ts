import { type Cost, type Stretch, traceBand } from './band-table.ts';
import { commonRuns } from './common-runs.ts';

/** Which units of a row stand in another: characters of a text (UTF-16 units), or its words. */
export interface Alignment {
  /** For each unit of the first row its place in the second when it is the same there, otherwise -1; rising. */
  readonly at: Int32Array;
  /** Insertions, deletions and substitutions: the Levenshtein distance, or little more for long rows (see `alignTexts`). */
  readonly distance: number;
  readonly substitutions: number;
  /** Units of the first row in long stretches too unlike the other to be compared; they are counted as replaced. */
  readonly unlike: number;
}

/** Longer rows are cut at what they have in common, so that time stays nearly linear. */
const LONG = 3_000;
/** A stretch between two cuts is at least so long. */
const SHORTEST = 200;
/** Cells of the largest table; a stretch that would need a larger one is compared piece by piece. */
const MOST_CELLS = 50_000_000;
/** Such a piece; where more than half of it is edits, it counts as replaced. */
const PIECE = 500;

/**
 * Aligns two texts with the fewest edits, in UTF-16 units. Texts of more than 3,000 units are first cut where three words
 * stand once in both, in the same order: the distance is then an upper bound, in damaged prose nearly always the exact one.
 */
export function alignTexts(a: string, b: string): Alignment {
  return alignRows(unitsOf(a), unitsOf(b), () => {
    const ours = [...a.matchAll(/\S+/gu)];
    const theirs = [...b.matchAll(/\S+/gu)];
    const [codes, others] = encode(
      ours.map(([word]) => word),
      theirs.map(([word]) => word),
    );
    return commonRuns(codes, others).map((place) => ({
      a: ours[place.a]?.index ?? 0,
      b: theirs[place.b]?.index ?? 0,
    }));
  });
}

/** Aligns two rows of words with the fewest words inserted, left out and replaced; long rows are cut as those of texts. */
export function alignWords(a: readonly string[], b: readonly string[]): Alignment {
  const [codes, others] = encode(a, b);
  return alignRows(codes, others, () => commonRuns(codes, others));
}

/** A number for each distinct word, the same in both rows. */
function encode(a: readonly string[], b: readonly string[]): [Uint32Array, Uint32Array] {
  const codes = new Map<string, number>();
  const codeOf = (word: string): number => {
    const code = codes.get(word) ?? codes.size;
    codes.set(word, code);
    return code;
  };
  return [Uint32Array.from(a, codeOf), Uint32Array.from(b, codeOf)];
}

function unitsOf(text: string): Uint32Array {
  const units = new Uint32Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

type Cut = Pick<Stretch, 'a' | 'b'>;

function alignRows(a: Uint32Array, b: Uint32Array, cuts: () => readonly Cut[]): Alignment {
  const at = new Int32Array(a.length).fill(-1);
  const whole = { a: 0, aEnd: a.length, b: 0, bEnd: b.length };
  const isLong = Math.max(a.length, b.length) > LONG;
  const total = { distance: 0, substitutions: 0, unlike: 0 };
  for (const stretch of isLong ? cutAt(whole, cuts()) : [whole]) {
    const cost = alignStretch(a, b, stretch, at);
    total.distance += cost.distance;
    total.substitutions += cost.substitutions;
    total.unlike += cost.unlike;
  }
  return { at, ...total };
}

function cutAt(whole: Stretch, cuts: readonly Cut[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from: Cut = whole;
  for (const cut of cuts) {
    if (cut.a - from.a < SHORTEST) continue;
    stretches.push({ a: from.a, b: from.b, aEnd: cut.a, bEnd: cut.b });
    from = cut;
  }
  return [...stretches, { a: from.a, b: from.b, aEnd: whole.aEnd, bEnd: whole.bEnd }];
}

/** Takes what both ends have in common, then widens the band until the distance fits in it. */
function alignStretch(
  a: Uint32Array,
  b: Uint32Array,
  stretch: Stretch,
  at: Int32Array,
): Cost & { readonly unlike: number } {
  const inner = withoutEnds(a, b, stretch, at);
  const rows = inner.aEnd - inner.a;
  const columns = inner.bEnd - inner.b;
  if (rows === 0 || columns === 0) return { distance: rows + columns, substitutions: 0, unlike: 0 };
  const widest = Math.max(rows, columns);
  for (let band = Math.min(widest, Math.abs(rows - columns) + 16); ; band = Math.min(widest, 2 * band)) {
    if ((rows + 1) * (2 * band + 1) > MOST_CELLS) break;
    const cost = traceBand(a, b, inner, band, at);
    if (cost !== undefined) return { ...cost, unlike: 0 };
  }
  return alignPieces(a, b, inner, at);
}

/**
 * Compares pieces of equal length, each from the last unit that the one before has matched: for long stretches with no
 * words that stand there once, such as a text that repeats itself. The distance is an upper bound.
 */
function alignPieces(
  a: Uint32Array,
  b: Uint32Array,
  stretch: Stretch,
  at: Int32Array,
): Cost & { readonly unlike: number } {
  const total = { distance: 0, substitutions: 0, unlike: 0 };
  let { a: aFrom, b: bFrom } = stretch;
  while (aFrom < stretch.aEnd && bFrom < stretch.bEnd) {
    const aEnd = Math.min(aFrom + PIECE, stretch.aEnd);
    const bEnd = Math.min(bFrom + PIECE, stretch.bEnd);
    const isLast = aEnd === stretch.aEnd && bEnd === stretch.bEnd;
    const piece = { a: aFrom, aEnd, b: bFrom, bEnd };
    let cost = traceBand(a, b, piece, PIECE / 2, at);
    if (cost !== undefined && !isLast) {
      // Near the end of a piece what belongs together may lie on both sides of it: that is left to the next one.
      const last = lastMatch(at, aFrom + PIECE / 2, aEnd);
      const kept = { ...piece, aEnd: last + 1, bEnd: (at[last] ?? -1) + 1 };
      at.fill(-1, aFrom, aEnd);
      cost = last === -1 ? undefined : traceBand(a, b, kept, PIECE, at);
      if (cost !== undefined) [aFrom, bFrom] = [kept.aEnd, kept.bEnd];
    } else if (cost !== undefined) [aFrom, bFrom] = [aEnd, bEnd];
    if (cost === undefined) {
      at.fill(-1, aFrom, aEnd);
      total.unlike += aEnd - aFrom;
      cost = replaced(piece);
      [aFrom, bFrom] = [aEnd, bEnd];
    }
    total.distance += cost.distance;
    total.substitutions += cost.substitutions;
  }
  total.distance += stretch.aEnd - aFrom + (stretch.bEnd - bFrom);
  return total;
}

/** The last unit before `end` that has a place and whose seven neighbours before it have theirs; -1 when there is none. */
function lastMatch(at: Int32Array, from: number, end: number): number {
  let run = 0;
  for (let index = end - 1; index >= from; index -= 1) {
    run = (at[index] ?? -1) === -1 ? 0 : run + 1;
    if (run === 8) return index + 7;
  }
  return -1;
}

function replaced(stretch: Stretch): Cost {
  const rows = stretch.aEnd - stretch.a;
  const columns = stretch.bEnd - stretch.b;
  return { distance: Math.max(rows, columns), substitutions: Math.min(rows, columns) };
}

function withoutEnds(a: Uint32Array, b: Uint32Array, stretch: Stretch, at: Int32Array): Stretch {
  let { a: aFrom, aEnd, b: bFrom, bEnd } = stretch;
  while (aFrom < aEnd && bFrom < bEnd && a[aFrom] === b[bFrom]) {
    at[aFrom] = bFrom;
    aFrom += 1;
    bFrom += 1;
  }
  while (aEnd > aFrom && bEnd > bFrom && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
    at[aEnd] = bEnd;
  }
  return { a: aFrom, aEnd, b: bFrom, bEnd };
}
