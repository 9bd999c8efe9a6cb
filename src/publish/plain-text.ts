import { PREPARED_BY_MACHINE } from '../model/edition.ts';
import type { Book, Chapter, Entry } from './book.ts';
import { statementText } from './house-style.ts';
import type { Publisher } from './publisher.ts';

/**
 * The text alone, followed by a transcriber's note that lists every change: the manner of Project Gutenberg. The text of each
 * chapter is that of `normalized/`, byte for byte, between two lines of its own.
 */
export const plainText: Publisher = {
  format: 'plain-text',
  label: 'Plain text',
  summary: 'plain text, with a transcriber’s note of every change',
  publish: (book) => [{ path: 'edition.txt', bytes: new TextEncoder().encode(printBook(book)) }],
};

const RULE = '-'.repeat(72);

/** Line before and behind the text of a chapter. */
export function boundary(chapter: Chapter, side: 'begin' | 'end'): string {
  return side === 'begin' ? `*** ${chapter.siglum} ***\n\n` : `\n\n*** end of ${chapter.siglum} ***\n\n`;
}

function printBook(book: Book): string {
  const { declaration, release, statistics } = book;
  const author = declaration.author === undefined ? '' : `${declaration.author}\n`;
  const version = release === undefined ? '' : `Version ${release.version}, ${release.on}\n`;
  const machine =
    statistics.preparedByMachine === 0
      ? ''
      : `\n${statistics.preparedByMachine} of ${statistics.decisions} decisions: ${PREPARED_BY_MACHINE}.\n`;
  const chapters = book.chapters.map(
    (chapter) => boundary(chapter, 'begin') + chapter.text + boundary(chapter, 'end'),
  );
  return `${declaration.title}\n${author}${version}${machine}\n${RULE}\n\n${chapters.join('')}${RULE}\n\n${transcribersNote(book)}`;
}

function transcribersNote(book: Book): string {
  const heading = 'TRANSCRIBER’S NOTE\n\n';
  const principles = book.declaration.principles.map((principle) => `${principle}\n\n`).join('');
  const lists = book.chapters.map((chapter) => {
    const changed = chapter.entries.filter(({ erratum }) => erratum.verdict !== 'stet');
    if (changed.length === 0) return '';
    return `${chapter.title} (${chapter.siglum})\n\n${changed.map((entry) => entryLine(entry, book)).join('')}\n`;
  });
  return heading + principles + lists.join('');
}

/** Line ends inside a reading are shown as a slash, so that an entry stays one line. */
function entryLine(entry: Entry, { declaration }: Book): string {
  const lemma = entry.lemma === '' ? '[nothing]' : entry.lemma;
  const statement = statementText(entry, declaration.publication?.style);
  const isNote = !entry.isEmendation && entry.erratum.note !== undefined;
  const told = isNote ? `${statement}: ${entry.erratum.note}` : statement;
  return `  ${entry.reference}  ${lemma}] ${told}`.replaceAll(/\s*\n\s*/gu, ' / ') + '\n';
}
