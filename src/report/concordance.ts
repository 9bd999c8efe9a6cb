import { splitsCharacter } from '../text/code-points.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { visible } from '../text/visible.ts';
import { displayWidth } from '../text/width.ts';
import type { Paint } from './style.ts';

/** A place that was found, with what is to be said of it. */
export interface ConcordanceLine {
  /** Where it is: `secret-history-34:11:210`. */
  readonly label: string;
  readonly text: string;
  /** UTF-16 units of `text`. */
  readonly span: Span;
  /** What is known of it; mostly nothing. */
  readonly remark: string;
}

/** A text as characters that can be printed, each with its columns. */
interface Cell {
  readonly shown: string;
  readonly columns: number;
}

const GAP = '  ';
const EDGE = ' ';
const NARROWEST_CONTEXT = 12;

/**
 * Places below one another with what stands around each, so that what was found stands in one column:
 *
 * ```txt
 * secret-history-34:11:210  …the opinions of Marshal  Tusachevsky , in the industrial…  tukhachevsky (accept)
 * secret-history-34:13:7                          ¶ As  Tusachevsky  wrote to the…
 * ```
 * One blank more than the text has stands on each side of it, so that *ascertain the* is not taken for *ascerta in the*.
 * Line breaks are shown as blanks, paragraphs as ¶, what is invisible by its code point. `width` in columns of a terminal; no
 * context is narrower than 12 and no remark is cut, so that lines may become longer.
 */
export function concordance(lines: readonly ConcordanceLine[], width: number, paint: Paint): string {
  const label = widest(lines.map((line) => displayWidth(line.label)));
  const remark = Math.min(widest(lines.map((line) => displayWidth(line.remark))), Math.floor(width / 4));
  const hits = lines.map((line) => middle(cellsOf(line.text.slice(line.span.start, line.span.end)), width));
  const hit = widest(hits.map((each) => displayWidth(each)));
  const gaps = GAP.length * (remark === 0 ? 1 : 2) + EDGE.length * 2;
  const side = Math.max(NARROWEST_CONTEXT, Math.floor((width - label - remark - hit - gaps) / 2));
  return lines
    .map((line, index) => {
      const word = hits[index] ?? '';
      const right = afterOf(line, side + hit - displayWidth(word));
      const end =
        line.remark === '' ? '' : padEnd(right, side + hit - displayWidth(word)) + GAP + line.remark;
      const start = [padEnd(line.label, label), padStart(beforeOf(line, side), side)].join(GAP);
      return `${[start, paint('strong', word), end === '' ? right : end].join(EDGE).trimEnd()}\n`;
    })
    .join('');
}

/** The end of what stands before; no mark without the character that carries it. */
function beforeOf({ text, span }: ConcordanceLine, columns: number): string {
  const from = whole(text, Math.max(0, span.start - reach(columns)));
  const cells = cellsOf(text.slice(from, span.start)).toReversed();
  const kept = take(from === 0 ? cells : [...cells, CUT], columns);
  const isCut = kept.at(-1) === CUT;
  if (isCut) kept.pop();
  while (kept.at(-1)?.columns === 0) kept.pop();
  return (isCut ? CUT.shown : '') + joined(kept.toReversed());
}

function afterOf({ text, span }: ConcordanceLine, columns: number): string {
  const to = whole(text, Math.min(text.length, span.end + reach(columns)));
  const cells = cellsOf(text.slice(span.end, to));
  return joined(take(to === text.length ? cells : [...cells, CUT], columns));
}

const CUT: Cell = { shown: '…', columns: 1 };

/** White space folds to less than it was; more of it than this is cut like a long line. */
function reach(columns: number): number {
  return columns * 4 + 64;
}

function whole(text: string, offset: number): number {
  return splitsCharacter(text, offset) ? offset - 1 : offset;
}

function cellsOf(text: string): Cell[] {
  const line = fold(text).text.replaceAll(/[ \t]*[\r\n][ \t\r\n]*/gu, ' ¶ ');
  return Array.from(line, (character) => {
    const shown = visible(character);
    return { shown, columns: displayWidth(shown) };
  });
}

/** As many of the first cells as the columns hold; where some are left, the last column says so. */
function take(cells: readonly Cell[], columns: number): Cell[] {
  const all = cells.reduce((sum, cell) => sum + cell.columns, 0);
  if (all <= columns) return [...cells];
  const kept: Cell[] = [];
  let used = 0;
  for (const cell of cells) {
    if (used + cell.columns > columns - 1) break;
    kept.push(cell);
    used += cell.columns;
  }
  return [...kept, CUT];
}

/** What was found, cut where it would take more than a third of the line. */
function middle(cells: readonly Cell[], width: number): string {
  return joined(take(cells, Math.max(NARROWEST_CONTEXT, Math.floor(width / 3))));
}

function joined(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.shown).join('');
}

/** The largest of some numbers of columns. */
function widest(columns: readonly number[]): number {
  return columns.reduce((most, each) => Math.max(most, each), 0);
}

function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - displayWidth(text))) + text;
}

function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}
