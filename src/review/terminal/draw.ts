import type { Frame, Size } from './frame.ts';

const ESC = '\u001b';

/** Begins and ends what the terminal is to show at once (DEC private mode 2026); others pass it over. */
const AT_ONCE = [`${ESC}[?2026h`, `${ESC}[?2026l`] as const;

/** The alternate screen, no cursor, no wrapping at the edge, pasted text in brackets; and all that taken back. */
export const ENTER: string = `${ESC}[?1049h${ESC}[?25l${ESC}[?7l${ESC}[?2004h${ESC}[2J`;
export const LEAVE: string = `${ESC}[?2026l${ESC}[?2004l${ESC}[?7h${ESC}[0m${ESC}[?25h${ESC}[?1049l`;

/**
 * What turns the screen that shows `before` into one that shows `after`: only the lines that differ are sent, so nothing
 * flickers and a slow connection carries little. `before` undefined: the screen is empty or unknown.
 */
export function redraw(
  before: readonly string[] | undefined,
  after: readonly string[],
  cursor: Frame['cursor'],
  size: Size,
): string {
  const clear = before === undefined ? `${ESC}[0m${ESC}[2J` : '';
  const lines = after.flatMap((line, row) =>
    before?.[row] === line ? [] : [`${ESC}[${row + 1};1H${line}${ESC}[0m`],
  );
  const gone = (before ?? [])
    .slice(after.length)
    .map((_, at) => `${ESC}[${after.length + at + 1};1H${ESC}[2K`);
  return AT_ONCE[0] + clear + lines.join('') + gone.join('') + cursorTo(cursor, size) + AT_ONCE[1];
}

function cursorTo(cursor: Frame['cursor'], { columns, rows }: Size): string {
  if (cursor === undefined) return `${ESC}[?25l`;
  const row = Math.min(cursor.row, rows - 1) + 1;
  const column = Math.min(cursor.column, columns - 1) + 1;
  return `${ESC}[${row};${column}H${ESC}[?25h`;
}
