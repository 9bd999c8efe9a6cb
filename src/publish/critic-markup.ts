import type { Book, Chapter, Entry, EntryPiece } from './book.ts';
import { fileOf } from './entry-words.ts';
import { statementText } from './house-style.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import type { Publisher } from './publisher.ts';

/**
 * CriticMarkup over Markdown, a file for each chapter: every emendation as a change with a comment that names its entry. Rejecting all changes
 * gives the source, accepting all the edition. CriticMarkup has no escapes: braces that it would read are written as references,
 * and what goes over a blank line, which it cannot say, is printed as the edition has it, with a comment.
 */
export const criticMarkup: Publisher = {
  format: 'critic-markup',
  label: 'CriticMarkup',
  summary: 'CriticMarkup: each emendation as a change in the text',
  publish: (book) =>
    book.chapters.map((chapter) => ({
      path: fileOf('critic-markup', chapter, 'md'),
      bytes: new TextEncoder().encode(printChapter(chapter, book)),
    })),
};

function printChapter(chapter: Chapter, book: Book): string {
  const blocks = chapter.blocks.map(({ gap, isHeading, pieces }) => {
    const texts = pieces.map((piece, index) => {
      if (piece.type === 'entry') return printEntry(piece, book);
      return escapeMarkdown(piece.text, index === 0);
    });
    return `${gap}${isHeading ? '# ' : ''}${texts.join('')}`;
  });
  return `${blocks.join('')}${chapter.tail}`;
}

function printEntry(piece: EntryPiece, book: Book): string {
  const { entry, text, isFirst, isLast } = piece;
  const escaped = sayable(escapeMarkdown(text, false));
  const comment = isLast ? commentOf(entry, book) : '';
  if (!entry.isEmendation) return entry.isMarked ? `{==${escaped}==}${comment}` : escaped;
  if (/\n/u.test(entry.reading + entry.lemma) || !isFirst || !isLast) return escaped + comment;
  const reading = sayable(escapeMarkdown(entry.reading, false));
  if (reading === '') return `{++${escaped}++}${comment}`;
  if (escaped === '') return `{--${reading}--}${comment}`;
  return /[~>]/u.test(reading + escaped)
    ? `{--${reading}--}{++${escaped}++}${comment}`
    : `{~~${reading}~>${escaped}~~}${comment}`;
}

/** A brace at an edge would be read with the marks beside it. */
function sayable(text: string): string {
  return text.replaceAll('{', '&#123;').replaceAll('}', '&#125;');
}

function commentOf(entry: Entry, book: Book): string {
  const words = `${entry.id}: ${statementText(entry, book.declaration.publication?.style)}; ${entry.status}`;
  const line = words.replaceAll(/\s*\n\s*/gu, ' ¶ ').replaceAll(/\s+/gu, ' ');
  return `{>>${sayable(escapeMarkdown(line, false)).replaceAll('<<', '&#60;&#60;')}<<}`;
}
