import { displayWidth } from '../text/width.ts';

/** Rows of cells as aligned columns, two blanks between them; numbers (cells of digits) stand on the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function pad(cell: string, width: number): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(cell)));
  return /^\d[\d,]*$/u.test(cell) ? blanks + cell : cell + blanks;
}
