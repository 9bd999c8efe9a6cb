import { displayWidth } from '../../text/width.ts';
import type { Span } from '../../text/span.ts';
import type { Occurrence } from '../view.ts';
import { clip, clipStart, type Line, type Piece, piece, plainLine } from './line.ts';
import { placeWords } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** How a list of occurrences is drawn. */
export interface ListLook {
  /** Index of the one in the hand; it has a `>` before it. */
  readonly at: number;
  readonly reveal: boolean;
  readonly columns: number;
}

/** Occurrences in their context, one a line, aligned on the reading. */
export function kwicLines(
  occurrences: readonly Occurrence[],
  from: number,
  to: number,
  look: ListLook,
): Line[] {
  const shown = occurrences.slice(from, to);
  const labels = shown.map(labelOf);
  const widest = Math.max(0, ...labels.map((label) => displayWidth(label)));
  const label = Math.min(widest, Math.max(8, Math.floor(look.columns / 5)));
  const words = shown.map(placeWords);
  const status = Math.min(20, Math.max(0, ...words.map((word) => displayWidth(word))));
  return shown.map((occurrence, index): Line => {
    const isAt = from + index === look.at;
    const room = look.columns - 3 - label - 1 - (status === 0 ? 1 : status + 2);
    const name = clipStart(piece(labels[index] ?? '').text, label);
    const tone = occurrence.excluded ? 'quiet' : undefined;
    const context = contextOf(occurrence, room, look.reveal);
    return [
      piece(isAt ? ' > ' : '   ', 'strong'),
      piece(`${' '.repeat(label - displayWidth(name))}${name} `, 'quiet'),
      ...context.map((part): Piece => ({ text: part.text, tone: part.tone ?? tone })),
      ...(status === 0 ? [] : [piece(`  ${words[index] ?? ''}`, 'quiet')]),
    ];
  });
}

/** `chapter-1:57`, source and line. */
export function labelOf({ source, line }: Occurrence): string {
  return `${source}:${line}`;
}

/** One place in exactly `room` columns, with the reading in brackets in their middle. */
function contextOf({ before, reading, after }: Occurrence, room: number, reveal: boolean): Line {
  const [middle] = clip([piece(reading, 'strong', reveal)], Math.max(1, Math.floor(room * 0.6)));
  const word = middle?.text ?? '';
  const rest = Math.max(0, room - displayWidth(word) - 2);
  const left = Math.floor(rest / 2);
  const head = clipStart(piece(reveal ? before : onOneLine(before), undefined, reveal).text, left);
  const tail = clip([piece(reveal ? after : onOneLine(after), undefined, reveal)], rest - left);
  const tailWidth = tail.reduce((columns, { text }) => columns + displayWidth(text), 0);
  return [
    { text: ' '.repeat(left - displayWidth(head)) + head, tone: undefined },
    piece('⟦'),
    piece(word, 'strong'),
    piece('⟧'),
    ...tail,
    { text: ' '.repeat(Math.max(0, rest - left - tailWidth)), tone: undefined },
  ];
}

/** Context that runs over the end of a paragraph shows it. */
function onOneLine(context: string): string {
  return context.replaceAll(/[ \t\r]*\n(?:[ \t\r]*\n)+/gu, ' ¶ ');
}

/**
 * The paragraph of an occurrence with its reading in brackets, cut to `rows` lines around it. `replaced`: what would stand
 * there instead is written behind the reading.
 */
export function paragraphLines(
  text: string,
  span: Span,
  options: {
    readonly columns: number;
    readonly rows: number;
    readonly reveal: boolean;
    readonly corr?: string | undefined;
  },
): Line[] {
  const { columns, rows, reveal, corr } = options;
  const start = Math.max(paragraphStart(text, span.start), span.start - columns * rows);
  const end = Math.min(paragraphEnd(text, span.end), span.end + columns * rows);
  const lines = wrapLine(
    [
      piece(start > paragraphStart(text, span.start) ? ' …' : ' '),
      piece(text.slice(start, span.start), undefined, reveal),
      piece('⟦'),
      piece(text.slice(span.start, span.end), corr === undefined ? 'strong' : 'removed', reveal),
      ...(corr === undefined ? [] : [piece(' → '), piece(corr, 'added', reveal)]),
      piece('⟧'),
      piece(text.slice(span.end, end), undefined, reveal),
    ],
    columns - 1,
    1,
  );
  const at = lines.findIndex((line) => line.some(({ text: part }) => part.includes('⟦')));
  const first = Math.max(0, Math.min(at - Math.floor((rows - 1) / 2), lines.length - rows));
  return lines.slice(first, first + rows);
}

function paragraphStart(text: string, at: number): number {
  const breaks = [...text.slice(Math.max(0, at - 20_000), at).matchAll(/\n[ \t\r]*\n/gu)];
  const last = breaks.at(-1);
  return last === undefined ? 0 : Math.max(0, at - 20_000) + last.index + last[0].length;
}

function paragraphEnd(text: string, at: number): number {
  const found = /\n[ \t\r]*\n/u.exec(text.slice(at, at + 20_000));
  return found === null ? Math.min(text.length, at + 20_000) : at + found.index;
}

/** `… 10 more [o]`. */
export function moreLine(count: number, key: string): Line {
  return plainLine(`   … ${count} more: [${key}] shows all`, 'quiet');
}
