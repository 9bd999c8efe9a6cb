import type { AuthorityEntry } from '../../model/authority.ts';
import type { Book } from '../book.ts';
import { type Child, element, type Html } from './element.ts';
import { linkToEntry, unseen } from './entry-note.ts';
import { chapterPath, linkTo, nameId, paragraphId, SITE } from './links.ts';
import { indexedNames, type IndexedName, type NamePlace } from './name-places.ts';
import { folded } from './search/folded.ts';
import { skeleton } from './skeleton.ts';
import { counted, onOneLine } from './words.ts';

/** A line of the index: a name, or a form that leads to one. */
interface Line {
  readonly heading: string;
  readonly key: string;
  readonly content: Html;
}

/** Every name and term with its places, and every damaged form with the name that it stands for, in one alphabet. */
export function namesPage(book: Book, hasScript: boolean): Html {
  const names = indexedNames(book);
  const lines = [...names.map((name) => nameLine(name)), ...names.flatMap((name) => damagedLines(name))];
  const inOrder = lines.sort((a, b) => compare(a.key, b.key) || compare(a.heading, b.heading));
  const letters = grouped(inOrder);
  return skeleton({
    book,
    path: SITE.names,
    title: 'Names and terms',
    kind: 'list',
    hasScript,
    content: [
      element('h1', {}, 'Names and terms'),
      element(
        'p',
        { class: 'lead' },
        'Every place by siglum and paragraph. A form in italics is how a source has the name; it leads to the form of this edition. A form that several persons share is listed under each.',
      ),
      lines.length === 0
        ? element('p', {}, 'The authority of this edition names nothing that stands in its text.')
        : undefined,
      alphabet(letters),
      [...letters].map(([letter, group]) =>
        element(
          'section',
          { class: 'letter', 'aria-labelledby': `letter-${letterId(letter)}` },
          element('h2', { id: `letter-${letterId(letter)}` }, letter),
          element(
            'ul',
            { class: 'index' },
            group.map(({ content }) => content),
          ),
        ),
      ),
    ],
  });
}

/** Person's names by the family name, where the authority has it as a form of its own. */
export function headingOf({ kind, name, forms }: AuthorityEntry): string {
  const space = name.lastIndexOf(' ');
  const family = name.slice(space + 1);
  return kind === 'person' && space > 0 && forms.includes(family)
    ? `${family}, ${name.slice(0, space)}`
    : name;
}

function nameLine({ authority, places, damaged }: IndexedName): Line {
  const heading = headingOf(authority);
  const content = element(
    'li',
    { id: nameId(authority.id) },
    element('b', {}, heading),
    authority.note === undefined ? undefined : element('span', { class: 'about' }, ` ${authority.note}`),
    places.length === 0 ? undefined : element('span', { class: 'places' }, placeLinks(places)),
    damaged.length === 0
      ? undefined
      : element('span', { class: 'damaged' }, 'In the sources: ', damaged.map(damagedForm), '.'),
    identifiers(authority),
  );
  return { heading, key: folded(heading), content };
}

/** Places in a chapter after its siglum; a paragraph once. */
function placeLinks(places: readonly NamePlace[]): Child[] {
  let last: string | undefined;
  return places.map(({ chapter, reference }): Child => {
    const isNew = chapter.id !== last;
    const lead = last === undefined ? '' : isNew ? '; ' : ', ';
    last = chapter.id;
    const href = `${linkTo(chapterPath(chapter.id), SITE.names)}#${paragraphId(reference)}`;
    return [
      lead,
      isNew ? element('i', { class: 'siglum' }, `${chapter.siglum} `) : '',
      element('a', { href }, isNew ? undefined : unseen(`${chapter.siglum} `), reference),
    ];
  });
}

function damagedForm({ form, entries }: IndexedName['damaged'][number], index: number): Child {
  const [first] = entries;
  const lead = index === 0 ? '' : ', ';
  const shown = onOneLine(form);
  if (first === undefined) return [lead, element('i', {}, shown)];
  const times = entries.length === 1 ? undefined : ` (${counted(entries.length, 'place')})`;
  return [lead, element('a', { href: linkToEntry(first, SITE.names) }, element('i', {}, shown)), times];
}

function identifiers({ ids }: AuthorityEntry): Child {
  const { wikidata } = ids;
  return wikidata === undefined || !/^Q\d+$/u.test(wikidata)
    ? undefined
    : element('a', { class: 'wikidata', href: `https://www.wikidata.org/wiki/${wikidata}` }, 'Wikidata');
}

function damagedLines({ authority, damaged }: IndexedName): Line[] {
  return damaged.map(({ form }) => {
    const content = element(
      'li',
      { class: 'see' },
      element('i', {}, onOneLine(form)),
      ' → see ',
      element('a', { href: `#${nameId(authority.id)}` }, headingOf(authority)),
    );
    return { heading: form, key: folded(form), content };
  });
}

function grouped(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const first = String.fromCodePoint(line.key.codePointAt(0) ?? 0x23).toUpperCase();
    const letter = /^\p{L}$/u.test(first) ? first : '#';
    const group = groups.get(letter) ?? [];
    group.push(line);
    groups.set(letter, group);
  }
  return groups;
}

function alphabet(letters: ReadonlyMap<string, unknown>): Html | undefined {
  if (letters.size < 3) return undefined;
  return element(
    'nav',
    { class: 'alphabet', 'aria-label': 'Letters' },
    [...letters.keys()].map((letter) => element('a', { href: `#letter-${letterId(letter)}` }, letter)),
  );
}

function letterId(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
