import type { Paint } from '../../report/style.ts';
import { fit, type Line } from './line.ts';

/** The size of a screen in columns and rows. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What a screen shows. */
export interface Frame {
  readonly lines: readonly Line[];
  /** Where the text cursor stands, from 0; left out where nothing is typed. */
  readonly cursor?: { readonly row: number; readonly column: number };
}

/** Exactly `rows` lines: what stands above the rows that are left for the foot is cut or filled. */
export function stack(
  head: readonly Line[],
  body: readonly Line[],
  foot: readonly Line[],
  rows: number,
): Line[] {
  const end = foot.slice(0, Math.max(0, rows));
  const begin = head.slice(0, Math.max(0, rows - end.length));
  const room = rows - begin.length - end.length;
  const middle = body.slice(0, room);
  const empty = Array.from({ length: room - middle.length }, (): Line => []);
  return [...begin, ...middle, ...empty, ...end];
}

/** As many lines of a screen as there is room for above something else, which takes the place of its foot. */
export function above({ lines }: Frame, rows: number): Line[] {
  const ruler = lines.findLastIndex((line) => line[0]?.text.startsWith('──') === true);
  const body = lines.slice(0, ruler > 2 ? ruler : lines.length).slice(0, Math.max(0, rows));
  return [...body, ...Array.from({ length: Math.max(0, rows - body.length) }, (): Line => [])];
}

/** The lines of a frame as they are sent: each exactly as wide as the screen, at most as many as it has rows. */
export function printed(frame: Frame, size: Size, paint: Paint): string[] {
  return frame.lines.slice(0, size.rows).map((line) =>
    fit(line, size.columns)
      .map(({ text, tone }) => (tone === undefined ? text : paint(tone, text)))
      .join(''),
  );
}
