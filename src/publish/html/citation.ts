import type { Book, Chapter, Entry } from '../book.ts';
import { dateWords, onOneLine } from './words.ts';

/** How the edition is cited; `path` and what stands in front of it, from the root of the site, where one thing of it is meant. */
export function citation(book: Book, path: string = '', what: string = ''): string {
  const where = `${book.declaration.publication?.url ?? ''}${path}`;
  return [edition(book), what, where].filter((part) => part !== '').join(', ');
}

/** How a paragraph is cited: what stands before its reference, and between that and its fragment. */
export function paragraphCitation(
  book: Book,
  chapter: Chapter,
  path: string,
): readonly [before: string, between: string] {
  const before = `${edition(book)}, ${chapterInWords(chapter)}, paragraph `;
  return [before, `, ${book.declaration.publication?.url ?? ''}${path}#`];
}

/** Author, title, editors, publisher, version and identifier. */
function edition({ declaration, release }: Book): string {
  const { author, title, publication } = declaration;
  const editors = declaration.editors
    .map(({ name, agent }) => (agent === 'software' ? `${name} (software)` : name))
    .join(', ');
  const parts = [
    author ?? '',
    title,
    `edited by ${editors}`,
    publication?.publisher ?? '',
    release === undefined ? 'unreleased version' : `version ${release.version}, ${dateWords(release.on)}`,
    release?.identifier ?? '',
  ];
  return parts
    .filter((part) => part !== '')
    .join(', ')
    .replaceAll(/\s+/gu, ' ');
}

/** Which entry is meant, for a citation: siglum, paragraph, lemma and reading. */
export function entryInWords({ siglum, reference, lemma, reading, isEmendation }: Entry): string {
  const head = `${siglum}, paragraph ${reference}, `;
  if (!isEmendation) return `${head}“${onOneLine(reading)}”`;
  if (lemma === '') return `${head}“${onOneLine(reading)}”, left out`;
  return `${head}“${onOneLine(lemma)}”${reading === '' ? ', supplied' : ` for “${onOneLine(reading)}”`}`;
}

/** Which chapter is meant. */
export function chapterInWords({ title, siglum }: Chapter): string {
  return `“${title}” (${siglum})`;
}
