/** A row of a table by its columns, and the line (from 1) or number of it. */
export interface TableRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A row of a table with the line (from 1) on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a text is no table, and where. */
export interface CsvFault {
  readonly line: number;
  readonly message: string;
}

/**
 * Reads comma-separated values as RFC 4180 has them, with `,`, `;` or tab between the cells: what the first line has most of. Rows of
 * blanks only are left out.
 */
export function readCsv(text: string): readonly CsvRow[] | CsvFault {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let begun = 1;
  let quoted = 0;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells });
    cells = [];
    cell = '';
    begun = line;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\n') line += 1;
    if (quoted > 0) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = 0;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      quoted = line;
    } else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') endRow();
    else if (character !== '\r' || text[at + 1] !== '\n') cell += character;
  }
  if (quoted > 0) return { line: quoted, message: 'Unexpected end of the table inside quotation marks' };
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: first.split(separator).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}
