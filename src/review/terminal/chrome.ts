import { type Command, type KeyTable } from '../keys.ts';
import type { View } from '../view.ts';
import { apart, type Line, piece, plainLine, widthOf } from './line.ts';
import { grouped, keyName, keyPieces, progressWords } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** What a screen says to the reader in the line above its keys. */
export interface Message {
  readonly text: string;
  readonly tone: 'good' | 'warning' | undefined;
}

/** A key of the bar at the foot: a command of the table, or a key that a screen has for itself. */
export type BarItem = readonly [key: { readonly command: Command } | { readonly key: string }, words: string];

/** A line across the screen. */
export function ruler(columns: number): Line {
  return plainLine('─'.repeat(columns), 'quiet');
}

/** Where the reader stands at the left, how far the work is at the right, as far as there is room. */
export function header(view: View, title: string, columns: number): Line[] {
  const left = [piece(` ${title}`, 'strong')];
  const words = progressWords(view.progress);
  let right: Line = [];
  while (words.length > 0) {
    right = [piece(`${words.join(' · ')} `)];
    if (widthOf(left) + widthOf(right) + 2 <= columns) break;
    words.pop();
  }
  const said = situation(view);
  const second = said.length === 0 ? [] : [plainLine(` ${said.join(' · ')}`, 'quiet')];
  return [apart(left, right, columns), ...second, ruler(columns)];
}

/** Whatever restricts what is seen must be seen itself. */
function situation({ filter, order, blind, by }: View): string[] {
  return [
    ...(blind ? [`second reading by ${by}: what others decided is not shown`] : []),
    ...(filter === '' ? [] : [`filter ${filter}`]),
    ...(order === 'impact' ? [] : [`by ${order}`]),
  ];
}

/** `Review 12/214`. */
export function position(view: View): string {
  const at = view.index === -1 ? '–' : grouped(view.index + 1);
  return `Review ${at}/${grouped(view.length)}`;
}

/** Message and keys at the foot of a screen; the keys take two lines where the screen is high enough. */
export function footer(
  message: Message | undefined,
  items: readonly BarItem[],
  table: KeyTable,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Line[] {
  const most = rows >= 20 ? 2 : 1;
  const keys = keyBar(items, table, columns, most);
  const said = message === undefined ? [] : wrapLine([piece(` ${message.text}`, message.tone)], columns, 1);
  return [ruler(columns), ...(said.length === 0 ? [[]] : said.slice(0, rows >= 20 ? 3 : 2)), ...keys];
}

/** As many keys as there is room for. The last item of all is always shown: it leads to the others. */
export function keyBar(items: readonly BarItem[], table: KeyTable, columns: number, most: number): Line[] {
  const drawn = items.map(([key, words]) =>
    keyPieces('command' in key ? keyName(table, key.command) : key.key, words),
  );
  const last = drawn.at(-1) ?? [];
  const lines: Line[] = [[]];
  for (const [index, item] of drawn.entries()) {
    const line = lines.at(-1) ?? [];
    const isLastLine = lines.length === most;
    const reserve = isLastLine && index < drawn.length - 1 ? widthOf(last) + 2 : 0;
    if (widthOf(line) + widthOf(item) + 2 + reserve <= columns) {
      lines[lines.length - 1] = [...line, piece(line.length === 0 ? ' ' : '  '), ...item];
    } else if (isLastLine) {
      if (index < drawn.length - 1) continue;
      lines[lines.length - 1] = [...line, piece('  '), ...item];
    } else lines.push([piece(' '), ...item]);
  }
  return lines;
}
