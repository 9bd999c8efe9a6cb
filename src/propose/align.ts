import { type Cost, type Stretch, traceBand } from './band-table.ts';
import { commonRuns } from './common-runs.ts';

/** Which units of a row stand in another: characters of a text (UTF-16 units), or its words. */
export interface Alignment {
  /** For each unit of the first row its place in the second when it is the same there, otherwise -1; rising. */
  readonly at: Int32Array;
  /** Insertions, deletions and substitutions: the Levenshtein distance, or little more for long rows (see `alignTexts`). */
  readonly distance: number;
  readonly substitutions: number;
  /** Units of the first row in stretches too unlike the other to be compared; they are counted as replaced. */
  readonly unlike: number;
}

/** Longer rows are cut at what they have in common, so that time stays nearly linear. */
const LONG = 3_000;
/** A stretch between two cuts is at least so long. */
const SHORTEST = 200;
/** Cells of the largest table; a stretch that would need a larger one counts as replaced. */
const MOST_CELLS = 50_000_000;

/**
 * Aligns two texts with the fewest edits, in UTF-16 units. Texts of more than 3,000 units are first cut where three words
 * stand once in both, in the same order: the distance is then an upper bound, in damaged prose nearly always the exact one.
 */
export function alignTexts(a: string, b: string): Alignment {
  return alignRows(unitsOf(a), unitsOf(b), () => {
    const ours = [...a.matchAll(/\S+/gu)];
    const theirs = [...b.matchAll(/\S+/gu)];
    const texts = (words: readonly RegExpExecArray[]): string[] => words.map(([word]) => word);
    return commonRuns(texts(ours), texts(theirs)).map((place) => ({
      a: ours[place.a]?.index ?? 0,
      b: theirs[place.b]?.index ?? 0,
    }));
  });
}

/** Aligns two rows of words with the fewest words inserted, left out and replaced; long rows are cut as those of texts. */
export function alignWords(a: readonly string[], b: readonly string[]): Alignment {
  const codes = new Map<string, number>();
  const encode = (words: readonly string[]): Uint32Array =>
    Uint32Array.from(words, (word) => {
      const code = codes.get(word) ?? codes.size;
      codes.set(word, code);
      return code;
    });
  return alignRows(encode(a), encode(b), () => commonRuns(a, b));
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
  return { distance: widest, substitutions: Math.min(rows, columns), unlike: rows };
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
