import type { Span } from '../text/span.ts';
import type { Entry, EntryPiece, Piece } from './book.ts';

/** What of an entry stands in one block. */
interface Part {
  readonly block: number;
  /** UTF-16 units of the chapter's text, within the block. */
  readonly span: Span;
  readonly piece: EntryPiece;
}

/**
 * Cuts the blocks of a chapter into text and what entries speak of. `entries` are sorted and do not overlap; an entry that
 * stands between two blocks, or in the white space there, is shown at the end of the block before.
 */
export function piecesOf(text: string, blocks: readonly Span[], entries: readonly Entry[]): Piece[][] {
  const byBlock = new Map<number, Part[]>();
  let first = 0;
  for (const entry of entries) {
    while (first < blocks.length - 1 && (blocks[first + 1]?.start ?? Infinity) <= entry.span.start)
      first += 1;
    for (const part of partsOf(text, blocks, first, entry))
      byBlock.set(part.block, [...(byBlock.get(part.block) ?? []), part]);
  }
  return blocks.map((block, index) => fill(text, block, byBlock.get(index) ?? []));
}

/** The parts of an entry, from the block in or behind which it begins. */
function partsOf(text: string, blocks: readonly Span[], first: number, entry: Entry): Part[] {
  const { start, end } = entry.span;
  const spans: [block: number, span: Span][] = [];
  for (let at = first; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || (at > first && block.start >= end)) break;
    const from = Math.min(Math.max(start, block.start), block.end);
    const to = Math.max(from, Math.min(end, block.end));
    if (at === first || to > from) spans.push([at, { start: from, end: to }]);
  }
  return spans.map(([block, span], index) => ({
    block,
    span,
    piece: {
      type: 'entry',
      text: text.slice(span.start, span.end),
      entry,
      isFirst: index === 0,
      isLast: index === spans.length - 1,
    },
  }));
}

function fill(text: string, block: Span, parts: readonly Part[]): Piece[] {
  const pieces: Piece[] = [];
  let done = block.start;
  for (const { span, piece } of parts) {
    if (span.start > done) pieces.push({ type: 'text', text: text.slice(done, span.start) });
    pieces.push(piece);
    done = span.end;
  }
  if (done < block.end) pieces.push({ type: 'text', text: text.slice(done, block.end) });
  return pieces;
}
