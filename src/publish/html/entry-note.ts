import type { Book, Entry } from '../book.ts';
import { statementOf } from '../house-style.ts';
import { citation, entryInWords } from './citation.ts';
import { type Child, element, type Html, row } from './element.ts';
import { chapterPath, linkTo, nameId, noteId, placeId, SITE } from './links.ts';
import { groundWords } from './ground.ts';
import { alternativeWords, deedWords, kindWords, onOneLine, responsibilityWords, sentence } from './words.ts';

/** What the notes of a page need to know. */
export interface NoteSetting {
  readonly book: Book;
  /** Path of the page they stand on. */
  readonly path: string;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Words that only screen readers say. */
export function unseen(words: string): Html {
  return element('span', { class: 'unseen' }, words);
}

/** `lemma] reading siglum`, in the house style of the edition. */
export function lemmaAndReading(entry: Entry, book: Book): Html {
  const runs = statementOf(entry, book.declaration.publication?.style).map(({ role, text }): Child => {
    if (role === 'words') return text;
    if (role === 'siglum') return element('i', { class: 'siglum' }, text);
    if (role === 'reading') return element('span', { class: 'reading' }, onOneLine(text));
    return row('‘', element('span', { class: 'conjecture' }, onOneLine(text)), '’');
  });
  return row(lemmaOf(entry), '] ', ...runs);
}

function lemmaOf({ lemma, occurrence }: Entry): Html {
  if (lemma === '') return element('span', { class: 'lemma none' }, 'nothing');
  const number = occurrence === undefined ? undefined : element('sup', {}, String(occurrence));
  return element('b', { class: 'lemma' }, onOneLine(lemma), number);
}

/** The whole entry as an endnote; the side panel shows the same. `number` counts the notes of the page. */
export function entryNote(entry: Entry, number: number, setting: NoteSetting): Html {
  const { book, path } = setting;
  const { note } = entry.erratum;
  const id = noteId(entry.id);
  return element(
    'li',
    { id, class: 'note', value: number },
    element(
      'p',
      { class: 'apparatus' },
      element(
        'a',
        {
          class: 'back',
          href: `#${placeId(entry.id)}`,
          'aria-label': `Back to paragraph ${entry.reference}`,
        },
        entry.reference,
      ),
      ' ',
      lemmaAndReading(entry, book),
    ),
    element('p', { class: 'what' }, sentence(`${kindWords(entry.erratum.kind)}, ${deedWords(entry)}`)),
    note === undefined ? undefined : element('p', { class: 'reason' }, note),
    evidence(entry, setting),
    element('p', { class: 'who' }, responsibilityWords(entry, book.cast).join(' ')),
    belonging(entry, setting),
    tools(entry, book, path),
  );
}

function evidence({ erratum }: Entry, { book, path }: NoteSetting): Html | undefined {
  const grounds = (erratum.evidence ?? []).map((ground) => {
    const words = groundWords(ground, book);
    if (ground.kind !== 'authority' || !book.cast.authority.has(ground.entry)) return words;
    return element('a', { href: `${linkTo(SITE.names, path)}#${nameId(ground.entry)}` }, words);
  });
  const others = (erratum.alternatives ?? []).map((other) => sentence(alternativeWords(other, book.cast)));
  const all = [...grounds, ...others];
  if (all.length === 0) return undefined;
  return element(
    'ul',
    { class: 'evidence' },
    all.map((one) => element('li', {}, one)),
  );
}

/** Links to the entries with which this one stands or falls. */
function belonging({ group }: Entry, { entries, path }: NoteSetting): Html | undefined {
  const others = group.flatMap((id) => entries.get(id) ?? []);
  if (others.length === 0) return undefined;
  const links = others.map((other, index) => [
    index === 0 ? '' : ', ',
    element('a', { href: linkToEntry(other, path) }, onOneLine(other.lemma || other.reading)),
  ]);
  return element('p', { class: 'group' }, 'Stands or falls with ', links, '.');
}

function tools(entry: Entry, book: Book, path: string): Html {
  const target = `${chapterPath(entry.chapter)}#${placeId(entry.id)}`;
  return element(
    'div',
    { class: 'tools' },
    element('a', { class: 'permalink', href: linkToEntry(entry, path) }, 'link', unseen(' to this entry')),
    element(
      'details',
      {},
      element('summary', {}, 'cite', unseen(' this entry')),
      element('p', { class: 'citation' }, citation(book, target, entryInWords(entry))),
    ),
  );
}

/** The permanent link of an entry, from a page. */
export function linkToEntry({ chapter, id }: Entry, path: string): string {
  return `${linkTo(chapterPath(chapter), path)}#${placeId(id)}`;
}
