import { COMMANDS, commandNames, type KeyTable } from '../keys.ts';
import { footer, ruler } from './chrome.ts';
import { type Frame, type Size, stack } from './frame.ts';
import type { Input } from './key-decoder.ts';
import { type Line, piece, plainLine } from './line.ts';
import { walked } from './list-window.ts';
import type { Screen, Stage } from './stage.ts';
import { shownKey } from './words.ts';
import { wrapLine } from './wrap-line.ts';

const WIDEST_KEYS = 18;

/** Every key with what it does; the same table as in the browser. */
export class HelpScreen implements Screen {
  #top: number = 0;
  #last: number = 0;
  #page: number = 1;

  draw(stage: Stage, size: Size): Frame {
    const head = [plainLine(' Keys', 'strong'), ruler(size.columns)];
    const foot = footer(
      stage.message,
      [
        [{ key: '↑ ↓' }, 'more'],
        [{ command: 'cancel' }, 'back'],
      ],
      stage.table,
      size,
    );
    const lines = helpLines(stage.table, size.columns);
    this.#page = Math.max(1, size.rows - head.length - foot.length);
    this.#last = Math.max(0, lines.length - this.#page);
    this.#top = Math.min(this.#top, this.#last);
    return { lines: stack(head, lines.slice(this.#top), foot, size.rows) };
  }

  press(stage: Stage, input: Input): void {
    const key = input.type === 'key' ? input.key : '';
    const to = walked(key === 'Space' ? 'PageDown' : key, this.#top, this.#last + 1, this.#page);
    if (to !== undefined) this.#top = to;
    else if (['cancel', 'help', 'quit'].includes(stage.commandOf(input) ?? '')) stage.close();
  }
}

/** The table of keys, in two columns where there is room. */
export function helpLines(table: KeyTable, columns: number): Line[] {
  const rows = [
    ...commandNames().map((command): [string, string] => [
      table[command].map(shownKey).join(' '),
      COMMANDS[command],
    ]),
    ['1 … 9', 'accept the conjecture of that number'] satisfies [string, string],
    ['Ctrl+l', 'draw the screen anew'] satisfies [string, string],
    ['Ctrl+c', 'save and leave at once'] satisfies [string, string],
  ];
  const half = Math.floor(columns / 2);
  const single = rows.map(([keys, words]) => entry(keys, words, columns));
  if (columns < 112) return single.flat();
  const count = Math.ceil(rows.length / 2);
  return rows.slice(0, count).map(([keys, words], at): Line => {
    const [other, more] = rows[at + count] ?? ['', ''];
    const left = entry(keys, words, half)[0] ?? [];
    const width = left.reduce((sum, part) => sum + Array.from(part.text).length, 0);
    return [...left, piece(' '.repeat(Math.max(1, half - width))), ...(entry(other, more, half)[0] ?? [])];
  });
}

function entry(keys: string, words: string, columns: number): Line[] {
  const gap = ' '.repeat(Math.max(1, WIDEST_KEYS - Array.from(keys).length));
  return wrapLine([piece(' '), piece(keys, 'strong'), piece(gap), piece(words)], columns, WIDEST_KEYS + 1);
}
