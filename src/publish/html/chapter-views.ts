import { paragraphs } from '../../text/paragraphs.ts';
import type { Block, Chapter, EntryPiece } from '../book.ts';
import { piecesOf } from '../pieces.ts';
import { type Child, element, type Html } from './element.ts';
import { unseen } from './entry-note.ts';
import { noteId, placeId, type View } from './links.ts';
import { parallelRows } from './parallel.ts';
import { blockOf, blocksOf, placeOf } from './place.ts';
import { onOneLine } from './words.ts';

/** The text of a chapter in one view. `numbers` gives the note of each entry. */
export function chapterText(chapter: Chapter, view: View, numbers: ReadonlyMap<string, number>): Html {
  switch (view) {
    case 'edition':
      return element('div', { class: 'text' }, blocksOf(chapter.blocks, chapter.tail, numbers, inEdition));
    case 'changes':
      return element('div', { class: 'text changes' }, changedBlocks(chapter, numbers));
    case 'source': {
      const { blocks, tail } = sourceBlocks(chapter);
      return element('div', { class: 'text source' }, blocksOf(blocks, tail, numbers, inSource));
    }
    case 'side by side':
      return sideBySide(chapter, numbers);
  }
}

const inEdition = (piece: EntryPiece, number: number): Html => placeOf(piece, number, !piece.entry.isMarked);

/** In the source, a place is marked where the edition reads otherwise. */
const inSource = (piece: EntryPiece, number: number): Html =>
  placeOf(piece, number, !piece.entry.isEmendation && !piece.entry.isMarked);

/** In the changes, what the source has is struck and what the edition has is underlined; both are also said in words. */
const inChanges = (piece: EntryPiece, number: number): Html => {
  const { entry, isFirst, text } = piece;
  if (!entry.isEmendation) return placeOf(piece, number, !entry.isMarked);
  return placeOf(piece, number, false, [
    isFirst && entry.reading !== ''
      ? element('del', {}, unseen('deleted: '), onOneLine(entry.reading), unseen(', '))
      : undefined,
    text === '' ? undefined : element('ins', {}, unseen('inserted: '), text, unseen(', ')),
  ]);
};

function changedBlocks({ blocks, tail }: Chapter, numbers: ReadonlyMap<string, number>): Child[] {
  return blocksOf(blocks, tail, numbers, inChanges);
}

/** The source in paragraphs of its own, numbered from 1, with the same entries at their places there. */
export function sourceBlocks(chapter: Chapter): { readonly blocks: readonly Block[]; readonly tail: string } {
  const { text } = chapter.source;
  const spans = paragraphs(text);
  const entries = chapter.entries.map((entry) => ({ ...entry, span: entry.sourceSpan }));
  const pieces = piecesOf(text, spans, entries);
  const headings = new Set(
    chapter.blocks
      .filter(({ isHeading }) => isHeading)
      .map(({ reference }) => Number.parseInt(reference, 10)),
  );
  const blocks = spans.map((span, index): Block => ({
    reference: `${index + 1}`,
    isHeading: headings.has(index + 1),
    span,
    gap: text.slice(spans[index - 1]?.end ?? 0, span.start),
    pieces: pieces[index] ?? [],
  }));
  return { blocks, tail: text.slice(spans.at(-1)?.end ?? 0) };
}

/** Source and edition in rows: paragraphs that belong together stand beside each other, however long they are. */
function sideBySide(chapter: Chapter, numbers: ReadonlyMap<string, number>): Html {
  const rows = parallelRows(sourceBlocks(chapter).blocks, chapter.blocks);
  const titles = element(
    'div',
    { class: 'row titles', 'aria-hidden': 'true' },
    element('p', {}, `Source (${chapter.siglum})`),
    element('p', {}, 'Edition'),
  );
  return element(
    'div',
    { class: 'parallel' },
    titles,
    rows.map(({ source, edition }) =>
      element(
        'div',
        { class: 'row' },
        element(
          'div',
          { class: 'source' },
          unseen('Source: '),
          source.map((block) => blockOf(block, 'p', numbers, inLeftColumn, 's-')),
        ),
        element(
          'div',
          { class: 'edition' },
          unseen('Edition: '),
          edition.map((block) => blockOf(block, 'p', numbers, inEdition)),
        ),
      ),
    ),
  );
}

/** The left column marks what was changed; the place itself, with its link, is in the right one. */
const inLeftColumn = ({ entry, text }: EntryPiece): Child => {
  if (!entry.isEmendation || text === '') return text;
  return element(
    'a',
    { class: 'place', href: `#${noteId(entry.id)}`, 'data-place': placeId(entry.id) },
    text,
  );
};
