import type { Book, Entry } from '../book.ts';
import { groundsOf, lemmaWords, placeOf, responsibilityOf } from '../entry-words.ts';
import { statementOf } from '../house-style.ts';
import { block, element, text, type Xml } from '../xml.ts';
import { chapterFile } from './chapters.ts';
import type { Notes } from './notes.ts';
import { page, type Page, paragraph } from './pages.ts';

/** The apparatus as notes at the end, reached from their numbers and with a way back. */
export function endnotesPage(book: Book, notes: Notes): Page | undefined {
  if (notes.entries.length === 0) return undefined;
  const files = new Map(book.chapters.map(({ id }, index) => [id, chapterFile(index)]));
  const items = notes.entries.map((entry) => endnote(entry, files.get(entry.chapter) ?? '', book, notes));
  return page({
    file: 'endnotes.xhtml',
    title: 'Apparatus',
    language: book.declaration.language,
    matter: 'backmatter',
    body: [
      block('section', { 'epub:type': 'endnotes', role: 'doc-endnotes', 'aria-labelledby': 'endnotes' }, [
        element('h1', { id: 'endnotes' }, text('Apparatus')),
        block('ol', { class: 'apparatus' }, items),
      ]),
    ],
  });
}

function endnote(entry: Entry, file: string, book: Book, notes: Notes): Xml {
  const back = element(
    'a',
    {
      href: `${file}#${notes.referenceId(entry)}`,
      'epub:type': 'backlink',
      role: 'doc-backlink',
      'aria-label': `Back to note reference ${notes.number(entry)}`,
    },
    text('↩'),
  );
  return block('li', { id: notes.id(entry), 'epub:type': 'endnote' }, [
    element('p', {}, ...headline(entry, book), text(' '), back),
    ...remarks(entry, book).map((words) => paragraph(words, { class: 'reason' })),
  ]);
}

/** `lemma] statement`, and where it stands. */
function headline(entry: Entry, book: Book): Xml[] {
  const statement = statementOf(entry, book.declaration.publication?.style).map(({ role, text: words }) => {
    const run = text(words.replaceAll(/\s+/gu, ' '));
    return role === 'words' ? run : element('i', {}, run);
  });
  const place = element('span', { class: 'place' }, text(placeOf(entry)));
  return [place, text(' '), element('b', {}, text(lemmaWords(entry))), text('] '), ...statement];
}

function remarks(entry: Entry, book: Book): string[] {
  return [
    ...(entry.erratum.note === undefined ? [] : [entry.erratum.note]),
    ...groundsOf(entry, book).map(sentence),
    sentence(responsibilityOf(entry, book)),
  ];
}

function sentence(words: string): string {
  const folded = words.replaceAll(/\s+/gu, ' ').trim();
  return `${folded.charAt(0).toUpperCase()}${folded.slice(1)}${/[.!?…]$/u.test(folded) ? '' : '.'}`;
}
