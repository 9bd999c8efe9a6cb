import { splitsCharacter } from './code-points.ts';
import type { Span } from './span.ts';
import { visible } from './visible.ts';
import { displayWidth } from './width.ts';
import { codePointBefore } from './word-characters.ts';

/** A line of the text and, to be printed below it, a line of carets; both without a line end. */
export interface Excerpt {
  readonly line: string;
  readonly caret: string;
}

/** A piece of a line as it is shown; `isWhole` unless it had to be cut. */
interface Piece {
  readonly shown: string;
  readonly columns: number;
  readonly isWhole: boolean;
}

interface Line extends Span {
  /** Where the next line begins, or the end of the text. */
  readonly next: number;
}

const NARROWEST = 20;

/** Marks take no column: a letter under more of them than this is cut like a long line. */
const MOST_UNITS = 2048;

/**
 * The line where a span begins, shortened around it, with carets below:
 *
 * ```txt
 * …the red Marshal Tusachevsky told Trotsky⟨U+00A0⟩that he…
 *                  ^^^^^^^^^^^
 * ```
 * `…` stands where the line was cut; what is invisible is written out. A span over several lines is marked up to
 * the end of its first line, a line end as `⟨U+000A⟩`, an empty span by a single caret. `width` is in columns of a
 * terminal; default 100, below 20 it counts as 20.
 * The cost depends on the width and the search for the line ends, not on the length of the line.
 * @throws RangeError when the span is not in the text
 */
export function excerpt(text: string, span: Span, options: { readonly width?: number } = {}): Excerpt {
  if (span.start < 0 || span.end < span.start || span.end > text.length) {
    throw new RangeError(`span ${span.start} to ${span.end} is not in a text of ${text.length} units`);
  }
  const width = Math.max(NARROWEST, options.width ?? 100);
  const start = splitsCharacter(text, span.start) ? span.start - 1 : span.start;
  const line = lineAround(text, start);
  const last = Math.min(span.end, start < line.end ? line.end : line.next);
  const end = splitsCharacter(text, last) ? last + 1 : last;

  // Two columns are kept for the marks of a cut before and behind.
  const focus = fit(width - 2, (columns) => takeForward(text, start, end, columns));
  const room = width - Math.max(1, focus.columns);
  const following = (columns: number): Piece =>
    takeForward(text, focus.isWhole ? end : line.end, line.end, columns);
  const rest = following(room);
  const half = Math.ceil(room / 2);
  const wanted = rest.isWhole ? Math.min(rest.columns, half) : half;
  const before = fit(room - wanted, (columns) => takeBackward(text, line.start, start, columns));
  const after = fit(room - before.columns, following);
  return {
    line: (before.isWhole ? '' : '…') + before.shown + withCut(focus) + withCut(after),
    caret: ' '.repeat(before.columns) + '^'.repeat(Math.max(1, focus.columns)),
  };
}

/** The line of an offset; its `\n` or `\r\n` is not in the span. */
function lineAround(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  if (feed === -1) return { start, end: text.length, next: text.length };
  const hasReturn = feed > start && text.charCodeAt(feed - 1) === 0x0d;
  return { start, end: hasReturn ? feed - 1 : feed, next: feed + 1 };
}

/** A piece within the columns; where it must be cut, the mark of the cut takes one of them. */
function fit(columns: number, take: (columns: number) => Piece): Piece {
  const whole = take(columns);
  if (whole.isWhole) return whole;
  const cut = take(columns - 1);
  return { shown: cut.shown, columns: cut.columns + 1, isWhole: false };
}

function withCut(piece: Piece): string {
  return piece.isWhole ? piece.shown : `${piece.shown}…`;
}

/** As much of the beginning of a stretch as the columns hold. */
function takeForward(text: string, start: number, end: number, columns: number): Piece {
  const stop = Math.min(end, start + MOST_UNITS);
  let shown = '';
  let used = 0;
  let at = start;
  while (at < stop) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const cell = visible(character);
    const size = displayWidth(cell);
    if (used + size > columns) break;
    shown += cell;
    used += size;
    at += character.length;
  }
  return { shown, columns: used, isWhole: at >= end };
}

/** As much of the end of a stretch as the columns hold; no mark without the character that carries it. */
function takeBackward(text: string, start: number, end: number, columns: number): Piece {
  const stop = Math.max(start, end - MOST_UNITS);
  let shown = '';
  let marks = '';
  let used = 0;
  let at = end;
  while (at > stop) {
    const character = String.fromCodePoint(codePointBefore(text, at) ?? 0);
    const cell = visible(character);
    const size = displayWidth(cell);
    if (used + size > columns) break;
    at -= character.length;
    used += size;
    if (size > 0) shown = cell + marks + shown;
    marks = size > 0 ? '' : cell + marks;
  }
  const isWhole = at <= start;
  return { shown: isWhole ? marks + shown : shown, columns: used, isWhole };
}
