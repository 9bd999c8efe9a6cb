/**
 * The known word that a misspelt one most likely means, or undefined where none is near:
 * at most one slip in three characters (a letter missing, added, wrong, or two letters exchanged). Of equally near
 * words the first of the list.
 */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  if (written.length > LONGEST) return undefined;
  const word = written.toLowerCase();
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const slips = countSlips(word, candidate.toLowerCase());
    if (slips < least) {
      least = slips;
      nearest = candidate;
    }
  }
  return nearest;
}

const LONGEST = 40;

/** Edit distance with exchange of neighbours (optimal string alignment). */
function countSlips(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(cheapest(a, b, row, column, { current, last, beforeLast }));
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

interface Rows {
  readonly current: readonly number[];
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
}

function cheapest(a: string, b: string, row: number, column: number, rows: Rows): number {
  const wrong = a[row - 1] === b[column - 1] ? 0 : 1;
  const exchanged = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return Math.min(
    cellAt(rows.current, column - 1) + 1,
    cellAt(rows.last, column) + 1,
    cellAt(rows.last, column - 1) + wrong,
    exchanged ? cellAt(rows.beforeLast, column - 2) + 1 : Infinity,
  );
}

function cellAt(cells: readonly number[], index: number): number {
  return cells[index] ?? Infinity;
}
