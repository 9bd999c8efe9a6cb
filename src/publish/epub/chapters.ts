import type { Block, Book, Chapter, Entry, Piece } from '../book.ts';
import { block, element, joined, NOTHING, text, type Xml } from '../xml.ts';
import type { Notes } from './notes.ts';
import { page, type Page } from './pages.ts';

/** The pages of the chapters. White space inside a paragraph is kept as it stands; a reading system folds it. */
export function chapterPages(book: Book, notes: Notes): Page[] {
  return book.chapters.map((chapter, index) =>
    page({
      file: chapterFile(index),
      title: chapter.title,
      language: book.declaration.language,
      matter: 'bodymatter',
      body: [
        block('section', { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-label': chapter.title }, [
          ...(hasHeading(chapter) ? [] : [element('h1', { class: 'unprinted' }, text(chapter.title))]),
          ...chapter.blocks.map((one, at) => printBlock(one, isFirstHeading(chapter, at), notes)),
        ]),
      ],
    }),
  );
}

export function chapterFile(index: number): string {
  return `chapter-${index + 1}.xhtml`;
}

/** Id of a block. */
export function blockId({ reference }: Block): string {
  return `p${reference}`;
}

function hasHeading({ blocks }: Chapter): boolean {
  return blocks.some(({ isHeading }) => isHeading);
}

function isFirstHeading({ blocks }: Chapter, at: number): boolean {
  return blocks.findIndex(({ isHeading }) => isHeading) === at;
}

function printBlock(one: Block, isTitle: boolean, notes: Notes): Xml {
  const content = one.pieces.map((piece) => printPiece(piece, notes));
  const name = one.isHeading ? (isTitle ? 'h1' : 'h2') : 'p';
  return element(name, { id: blockId(one) }, ...content);
}

/** A crux stands between daggers; the note’s number behind the last part of what it speaks of. */
function printPiece(piece: Piece, notes: Notes): Xml {
  const words = text(piece.text);
  if (piece.type === 'text' || !piece.entry.isMarked) return words;
  const { entry, isFirst, isLast } = piece;
  const dagger = entry.erratum.verdict === 'crux' ? element('span', { class: 'dagger' }, text('†')) : NOTHING;
  return joined([
    isFirst ? dagger : NOTHING,
    piece.text === '' ? NOTHING : element('span', { class: 'emended' }, words),
    isLast ? dagger : NOTHING,
    isLast ? noteref(entry, notes) : NOTHING,
  ]);
}

function noteref(entry: Entry, notes: Notes): Xml {
  return element(
    'a',
    {
      id: notes.referenceId(entry),
      class: 'noteref',
      href: `endnotes.xhtml#${notes.id(entry)}`,
      'epub:type': 'noteref',
      role: 'doc-noteref',
    },
    text(notes.number(entry)),
  );
}
