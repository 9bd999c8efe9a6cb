import type { Book } from '../book.ts';
import { citation } from './citation.ts';
import { type Child, element, type Html, row } from './element.ts';
import { linkToEntry, unseen } from './entry-note.ts';
import { introduction } from './introduction.ts';
import { chapterPath, SITE } from './links.ts';
import { confirmation, howToRead, sources } from './matter.ts';
import { skeleton } from './skeleton.ts';
import { specimenOf } from './specimen.ts';
import { counted, dateWords, figure } from './words.ts';

/** A file of another format that the front page offers; `href` from the root of the site. */
export interface Download {
  readonly href: string;
  readonly label: string;
  /** What it is good for. */
  readonly summary: string;
}

/** Title, what this is, and the ways in. */
export function frontPage(book: Book, downloads: readonly Download[], hasScript: boolean): Html {
  const { declaration, statistics, chapters } = book;
  return skeleton({
    book,
    path: SITE.front,
    title: declaration.title,
    kind: 'front',
    hasScript,
    content: [
      element(
        'header',
        { class: 'title-page' },
        declaration.author === undefined ? undefined : element('p', { class: 'author' }, declaration.author),
        element('h1', {}, declaration.title),
        element('p', { class: 'edition' }, 'A critical edition', versionWords(book)),
        confirmation(book),
      ),
      section(
        'what',
        'What this is',
        element('p', {}, introduction(book)),
        specimen(book),
        figures([
          [figure(statistics.words), 'words'],
          [figure(statistics.emendations), statistics.emendations === 1 ? 'emendation' : 'emendations'],
          [figure(chapters.length), chapters.length === 1 ? 'source' : 'sources'],
          [
            statistics.lastDecided === undefined ? 'never' : dateWords(statistics.lastDecided),
            'last decision',
          ],
        ]),
      ),
      contents(book),
      downloadList(downloads),
      section('how', 'How to read the apparatus', ...howToRead(book)),
      principles(book),
      sources(book),
      section('citation', 'How to cite', element('p', { class: 'citation' }, citation(book))),
    ],
  });
}

function versionWords({ release }: Book): string {
  return release === undefined ? '' : `, version ${release.version}`;
}

function section(id: string, title: string, ...children: readonly Child[]): Html {
  return element(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, title),
    ...children,
  );
}

/** One sentence of the source and of the edition, under each other. */
function specimen(book: Book): Html | undefined {
  const found = specimenOf(book);
  if (found === undefined) return undefined;
  const { entry, before, after } = found;
  return element(
    'figure',
    { class: 'specimen' },
    element(
      'p',
      { class: 'was' },
      unseen('Source: '),
      before,
      element('del', {}, unseen('deleted: '), entry.reading),
      after,
    ),
    element(
      'p',
      { class: 'is' },
      unseen('Edition: '),
      before,
      element('ins', {}, unseen('inserted: '), entry.lemma),
      after,
    ),
    element(
      'figcaption',
      {},
      `${entry.siglum}, paragraph ${entry.reference}. `,
      element('a', { href: linkToEntry(entry, SITE.front) }, 'Why this was changed'),
    ),
  );
}

function figures(pairs: readonly (readonly [value: string, label: string])[]): Html {
  return element(
    'dl',
    { class: 'figures' },
    pairs.map(([value, label]) => element('div', {}, element('dt', {}, label), element('dd', {}, value))),
  );
}

function contents({ chapters }: Book): Html {
  return section(
    'contents',
    'Contents',
    element(
      'ol',
      { class: 'contents' },
      chapters.map(({ id, title, entries }) =>
        element(
          'li',
          {},
          element('a', { href: chapterPath(id) }, title),
          ' ',
          element(
            'span',
            { class: 'count' },
            counted(entries.filter((entry) => entry.isEmendation).length, 'emendation'),
          ),
        ),
      ),
    ),
    element(
      'p',
      { class: 'further' },
      element('a', { href: SITE.emendations }, 'All emendations'),
      ' · ',
      element('a', { href: SITE.names }, 'Index of names and terms'),
    ),
  );
}

function downloadList(downloads: readonly Download[]): Html | undefined {
  if (downloads.length === 0) return undefined;
  return section(
    'downloads',
    'Downloads',
    element(
      'ul',
      { class: 'downloads' },
      downloads.map(({ href, label, summary }) =>
        element('li', {}, element('a', { href }, label), row(', ', summary)),
      ),
    ),
  );
}

function principles({ declaration }: Book): Html {
  return section(
    'principles',
    'Editorial principles',
    element(
      'ol',
      { class: 'principles' },
      declaration.principles.map((principle) => element('li', {}, principle)),
    ),
    declaration.house === undefined || declaration.house.length === 0
      ? undefined
      : element(
          'ul',
          { class: 'house' },
          declaration.house.map((rule) => element('li', {}, rule)),
        ),
  );
}
