import type { Book } from '../book.ts';
import { chapterPath, nameId, paragraphId, placeId } from './links.ts';
import { indexedNames } from './name-places.ts';
import { headingOf } from './names-page.ts';
import { presentable } from './presentable.ts';
import type { SearchIndex } from './search/index-shape.ts';

/** The script that gives the search what it knows: only ASCII, so that nothing in a text can end it. */
export function searchScript(book: Book): Uint8Array {
  return new TextEncoder().encode(`window.emendSearch=${asciiJson(searchIndex(book))};\n`);
}

/** What the search knows of a book. */
export function searchIndex(book: Book): SearchIndex {
  const numbers = new Map(book.chapters.map(({ id }, number) => [id, number]));
  return {
    chapters: book.chapters.map(({ siglum, title, id }) => [siglum, presentable(title), chapterPath(id)]),
    paragraphs: book.chapters.flatMap(({ blocks, text }, number) =>
      blocks.map(({ reference, span }): SearchIndex['paragraphs'][number] => [
        number,
        reference,
        paragraphId(reference),
        presentable(text.slice(span.start, span.end)),
      ]),
    ),
    readings: book.entries
      .filter(({ isEmendation, reading }) => isEmendation && reading !== '')
      .map(({ chapter, reference, id, reading, lemma }) => [
        numbers.get(chapter) ?? 0,
        reference,
        placeId(id),
        presentable(reading),
        presentable(lemma),
      ]),
    names: indexedNames(book).map(({ authority, damaged }) => [
      headingOf(authority),
      nameId(authority.id),
      [authority.name, ...authority.forms],
      damaged.map(({ form }) => form),
    ]),
  };
}

/** JSON in ASCII, with `<` escaped, too: no text can look like markup or a line end to any reader of scripts. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<>&\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
