import type { Tone } from '../../report/style.ts';
import type { Span } from '../../text/span.ts';
import type { Mark, Paragraph } from '../view.ts';
import { type Line, piece } from './line.ts';
import { wrapLine } from './wrap-line.ts';

const MARGIN = 6;

/** Words and single marks of punctuation of a paragraph, as spans of the source. */
export function tokensOf({ text, span }: Paragraph): Span[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu)].map(
    ({ index, 0: token }) => ({ start: span.start + index, end: span.start + index + token.length }),
  );
}

/** What a mark shows: what was proposed in `⟦ ⟧`, what was decided with what came of it. */
function markPieces(mark: Mark, text: Line, reveal: boolean): Line {
  const { verdict, corr } = mark;
  if (verdict === 'accept' && corr !== undefined)
    return [piece('⟦'), ...text, piece(' → '), piece(corr, 'added', reveal), piece('⟧')];
  return [piece('⟦'), ...text, piece(verdict === 'open' ? '⟧' : ` ${verdict}⟧`)];
}

/** A paragraph with its number in the margin, its marks in `⟦ ⟧`, and the selection in `[ ]`. */
export function readingLines(
  paragraph: Paragraph,
  look: {
    readonly selection: Span | undefined;
    readonly isAt: boolean;
    readonly reveal: boolean;
    readonly columns: number;
  },
): Line[] {
  const { columns, isAt, reveal } = look;
  const body = wrapLine(textPieces(paragraph, look.selection, reveal), columns - MARGIN - 1);
  const number = `${isAt ? '>' : ' '}${paragraph.number}`.padStart(MARGIN - 1);
  const lines = body.map((line, at): Line => [
    piece(`${at === 0 ? number : ' '.repeat(MARGIN - 1)} `, isAt ? 'strong' : 'quiet'),
    ...line,
  ]);
  const { readBy } = paragraph;
  const read =
    readBy.length === 0 ? [] : [[piece(`${' '.repeat(MARGIN)}read by ${readBy.join(', ')}`, 'quiet')]];
  return [...lines, ...read];
}

function textPieces(paragraph: Paragraph, selection: Span | undefined, reveal: boolean): Line {
  const base: Tone | undefined = paragraph.heading ? 'strong' : undefined;
  const pieces: Line[] = [];
  let at = paragraph.span.start;
  const slice = (start: number, end: number, tone: Tone | undefined): Line =>
    selected(paragraph, { start, end }, selection, tone, reveal);
  for (const mark of [...paragraph.marks].sort((a, b) => a.span.start - b.span.start)) {
    if (mark.span.start < at) continue;
    pieces.push(slice(at, mark.span.start, base));
    const tone: Tone = mark.verdict === 'accept' ? 'removed' : mark.verdict === 'open' ? 'warning' : 'quiet';
    pieces.push(markPieces(mark, slice(mark.span.start, mark.span.end, tone), reveal));
    at = mark.span.end;
  }
  pieces.push(slice(at, paragraph.span.end, base));
  return pieces.flat();
}

/** A stretch of the paragraph, with the brackets of the selection where it begins and ends in it. */
function selected(
  { text, span }: Paragraph,
  { start, end }: Span,
  selection: Span | undefined,
  tone: Tone | undefined,
  reveal: boolean,
): Line {
  const of = (from: number, to: number): string => text.slice(from - span.start, to - span.start);
  if (selection === undefined || selection.end <= start || selection.start >= end) {
    return [piece(of(start, end), tone, reveal)];
  }
  const from = Math.max(start, selection.start);
  const to = Math.min(end, selection.end);
  return [
    piece(of(start, from), tone, reveal),
    piece(from === selection.start ? '[' : '', 'strong'),
    piece(of(from, to), 'strong', reveal),
    piece(to === selection.end ? ']' : '', 'strong'),
    piece(of(to, end), tone, reveal),
  ];
}
