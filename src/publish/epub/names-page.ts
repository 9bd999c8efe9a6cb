import type { AuthorityEntry } from '../../model/authority.ts';
import type { Book, Entry } from '../book.ts';
import { placeOf } from '../entry-words.ts';
import { block, element, joined, text, type Xml } from '../xml.ts';
import { chapterFile } from './chapters.ts';
import type { Notes } from './notes.ts';
import { page, type Page } from './pages.ts';

/** The names and terms that were emended, with what the sources call them and where. */
export function namesPage(book: Book, notes: Notes): Page | undefined {
  const named = book.authority
    .map((entry) => ({
      entry,
      places: book.entries.filter(
        ({ authority, isEmendation }) => isEmendation && authority.includes(entry.id),
      ),
    }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => (a.entry.name < b.entry.name ? -1 : 1));
  if (named.length === 0) return undefined;
  return page({
    file: 'names.xhtml',
    title: 'Names and terms',
    language: book.declaration.language,
    matter: 'backmatter',
    body: [
      block('section', { 'epub:type': 'index', role: 'doc-index', 'aria-labelledby': 'names' }, [
        element('h1', { id: 'names' }, text('Names and terms')),
        block(
          'ul',
          { class: 'names' },
          named.map(({ entry, places }) => line(entry, places, book, notes)),
        ),
      ]),
    ],
  });
}

function line({ name, note }: AuthorityEntry, places: readonly Entry[], book: Book, notes: Notes): Xml {
  const readings = [...new Set(places.map(({ reading }) => reading.replaceAll(/\s+/gu, ' ').trim()))].filter(
    (one) => one !== '',
  );
  const was =
    readings.length === 0 ? '' : ` (in the sources: ${readings.map((one) => `‘${one}’`).join(', ')})`;
  const links = places.map((entry, index) =>
    joined([text(index === 0 ? ' ' : ', '), link(entry, book, notes)]),
  );
  return element(
    'li',
    {},
    element('b', {}, text(name)),
    text(note === undefined ? was : `${was}. ${note}`),
    ...links,
  );
}

function link(entry: Entry, { chapters }: Book, notes: Notes): Xml {
  const index = chapters.findIndex(({ id }) => id === entry.chapter);
  const href = entry.isMarked
    ? `endnotes.xhtml#${notes.id(entry)}`
    : `${chapterFile(index)}#p${entry.reference}`;
  return element('a', { href }, text(placeOf(entry)));
}
