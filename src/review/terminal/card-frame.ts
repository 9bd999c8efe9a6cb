import type { Details } from '../verb.ts';
import type { View } from '../view.ts';
import type { KeyTable } from '../keys.ts';
import { conjectureLines, groundLines, saidLines, titleLines, unsavedLines } from './card-lines.ts';
import { type BarItem, footer, header, type Message, position } from './chrome.ts';
import { type Frame, type Size, stack } from './frame.ts';
import { type Line, plainLine } from './line.ts';
import { kwicLines, moreLine, paragraphLines } from './occurrence-lines.ts';
import { keyName } from './words.ts';

/** What the card shows besides the view. */
export interface CardLook {
  /** Index of the occurrence in the hand. */
  readonly at: number;
  readonly reveal: boolean;
  readonly draft: Details | undefined;
  readonly message: Message | undefined;
  readonly table: KeyTable;
  /** The text of a source. */
  readonly textOf: (source: string) => string;
}

/** The keys at the foot of a card. */
export const CARD_KEYS: readonly BarItem[] = [
  [{ command: 'accept' }, 'accept'],
  [{ command: 'stet' }, 'stet'],
  [{ command: 'defer' }, 'defer'],
  [{ command: 'edit' }, 'edit'],
  [{ command: 'crux' }, 'crux'],
  [{ command: 'occurrences' }, 'places'],
  [{ command: 'details' }, 'note, kind'],
  [{ command: 'undo' }, 'undo'],
  [{ command: 'next' }, 'next'],
  [{ command: 'filter' }, 'filter'],
  [{ command: 'reading' }, 'read'],
  [{ command: 'quit' }, 'end'],
  [{ command: 'learn' }, 'always'],
  [{ command: 'help' }, 'all keys'],
];

/** S2: one cluster with its grounds and its first occurrences, and the paragraph where there is room for it. */
export function cardFrame(view: View, look: CardLook, size: Size): Frame {
  const { columns, rows } = size;
  const { card } = view;
  const head = header(view, position(view), columns);
  const keys =
    card?.occurrences.some(({ prepared }) => prepared) === true ? withConfirm(CARD_KEYS) : CARD_KEYS;
  const foot = footer(look.message, keys, look.table, size);
  const unsaved = unsavedLines(view.unsaved, keyName(look.table, 'write'), columns);
  if (card === undefined) {
    const filter = keyName(look.table, 'filter');
    const nothing =
      view.filter === ''
        ? ' Nothing is proposed. The chapter can be read through all the same.'
        : ` Nothing is like that. [${filter}] takes another filter.`;
    return { lines: stack(head, [...unsaved, plainLine(nothing)], foot, rows) };
  }
  const room = rows - head.length - foot.length;
  const top = [
    ...unsaved,
    ...titleLines(card, look.reveal, columns),
    ...conjectureLines(card, look.reveal, columns),
    ...saidLines(card, look.draft, columns),
  ];
  const grounds = groundLines(card, columns);
  const left = room - top.length;
  const list = Math.min(card.occurrences.length, Math.max(1, Math.floor(left / 3)));
  const evidence = shortened(grounds, Math.max(1, left - list - 2), columns);
  const under = left - evidence.length - 1;
  const places = placeLines(view, look, Math.min(under, Math.max(list, under - 8)), columns);
  const rest = under - places.length - 1;
  return {
    lines: stack(
      head,
      [...top, ...evidence, [], ...places, ...context(view, look, rest, columns)],
      foot,
      rows,
    ),
  };
}

function withConfirm(keys: readonly BarItem[]): readonly BarItem[] {
  return [...keys.slice(0, 2), [{ command: 'confirm' }, 'confirm'], ...keys.slice(2)];
}

/** So many lines; that there are more is said in the last. */
function shortened(lines: readonly Line[], rows: number, columns: number): Line[] {
  if (lines.length <= rows) return [...lines];
  const more = plainLine(
    `           … ${lines.length - rows + 1} more lines on a higher screen`.slice(0, columns),
    'quiet',
  );
  return [...lines.slice(0, rows - 1), more];
}

function placeLines({ card }: View, look: CardLook, rows: number, columns: number): Line[] {
  const occurrences = card?.occurrences ?? [];
  if (rows < 1) return [];
  const isAll = occurrences.length <= rows;
  const window = isAll ? occurrences.length : Math.max(1, rows - 1);
  const from = Math.max(0, Math.min(look.at - Math.floor(window / 2), occurrences.length - window));
  const lines = kwicLines(occurrences, from, from + window, { at: look.at, reveal: look.reveal, columns });
  const hidden = occurrences.length - window;
  return isAll || rows < 2 ? lines : [...lines, moreLine(hidden, keyName(look.table, 'occurrences'))];
}

function context({ card }: View, look: CardLook, rows: number, columns: number): Line[] {
  const occurrence = card?.occurrences[look.at];
  if (occurrence === undefined || rows < 3) return [];
  const text = look.textOf(occurrence.source);
  return [[], ...paragraphLines(text, occurrence.span, { columns, rows, reveal: look.reveal })];
}
