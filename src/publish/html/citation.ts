import type { Book, Chapter, Entry } from '../book.ts';
import { dateWords, onOneLine } from './words.ts';

/** How the edition is cited; `path` and what stands in front of it, from the root of the site, where one thing of it is meant. */
export function citation(book: Book, path: string = '', what: string = ''): string {
  const { declaration, release } = book;
  const { author, title, publication } = declaration;
  const editors = declaration.editors
    .map(({ name, agent }) => (agent === 'software' ? `${name} (software)` : name))
    .join(', ');
  const version =
    release === undefined ? 'unreleased version' : `version ${release.version}, ${dateWords(release.on)}`;
  const where = publication?.url === undefined ? path : `${publication.url}${path}`;
  const parts = [
    author === undefined ? title : `${author}, ${title}`,
    `edited by ${editors}`,
    ...(publication?.publisher === undefined ? [] : [publication.publisher]),
    version,
    ...(release?.identifier === undefined ? [] : [release.identifier]),
    ...(what === '' ? [] : [what]),
    ...(where === '' ? [] : [where]),
  ];
  return parts.join(', ').replaceAll(/\s+/gu, ' ');
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
