import type { Tone } from '../../report/style.ts';
import { visible } from '../../text/visible.ts';
import { displayWidth } from '../../text/width.ts';

/** A stretch of a line in one tone. Its text is safe to print: only `piece` makes one. */
export interface Piece {
  readonly text: string;
  readonly tone: Tone | undefined;
}

/** A line of the screen, before it is brought to a width. */
export type Line = readonly Piece[];

/**
 * A stretch of text for the screen. Whatever the text is, nothing in it steers the terminal: line breaks and tabs become
 * blanks, as the text flows anyway, and what else cannot be seen is written out (`⟨U+00A0⟩`).
 * `reveal`: blanks are shown as `·`, line breaks as `⏎` and tabs as `⇥`, too.
 */
export function piece(text: string, tone?: Tone, reveal: boolean = false): Piece {
  const flat = reveal
    ? text.replaceAll(/\r?\n/gu, '⏎').replaceAll('\t', '⇥').replaceAll(' ', '·')
    : text.replaceAll(/\r?\n|\t/gu, ' ');
  return { text: visible(flat), tone };
}

/** A line of one piece. */
export function plainLine(text: string, tone?: Tone): Line {
  return [piece(text, tone)];
}

/** Columns that a line takes. */
export function widthOf(line: Line): number {
  return line.reduce((columns, { text }) => columns + displayWidth(text), 0);
}

/** The text of a line without its tones. */
export function textOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}

/** The first `columns` columns of a line; what is left out shows as `…` in the last of them. */
export function clip(line: Line, columns: number): Line {
  if (widthOf(line) <= columns) return line;
  const kept: Piece[] = [];
  let room = columns - 1;
  for (const { text, tone } of line) {
    const head = headOf(text, room);
    kept.push({ text: head, tone });
    room -= displayWidth(head);
    if (head !== text) break;
  }
  return columns < 1 ? [] : [...kept, { text: '…', tone: undefined }];
}

/** The last `columns` columns of a text; what is left out shows as `…` in the first of them. */
export function clipStart(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  if (columns < 1) return '';
  const characters = Array.from(text);
  let room = columns - 1;
  let at = characters.length;
  while (at > 0) {
    const width = displayWidth(characters[at - 1] ?? '');
    if (width > room) break;
    room -= width;
    at -= 1;
  }
  while (at < characters.length && displayWidth(characters[at] ?? '') === 0) at += 1;
  return `…${characters.slice(at).join('')}`;
}

/** As much of a text as goes into so many columns, marks with their letters. */
export function headOf(text: string, columns: number): string {
  let room = columns;
  let end = 0;
  for (const character of text) {
    room -= displayWidth(character);
    if (room < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** A line that takes exactly `columns` columns. */
export function fit(line: Line, columns: number): Line {
  const clipped = clip(line, columns);
  const rest = columns - widthOf(clipped);
  return rest > 0 ? [...clipped, { text: ' '.repeat(rest), tone: undefined }] : clipped;
}

/** `left` at the left edge and `right` at the right one; where there is no room for both, `right` is left out. */
export function apart(left: Line, right: Line, columns: number): Line {
  const gap = columns - widthOf(left) - widthOf(right);
  if (gap < 2) return clip(left, columns);
  return [...left, { text: ' '.repeat(gap), tone: undefined }, ...right];
}
