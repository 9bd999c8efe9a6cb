import type { Book, Entry } from '../book.ts';
import { type Child, element, type Html } from './element.ts';
import { linkToEntry, unseen } from './entry-note.ts';
import { groundWords } from './ground.ts';
import { SITE } from './links.ts';
import { skeleton } from './skeleton.ts';
import { counted, dateWords, deedWords, kindWords, onOneLine, proposerWords } from './words.ts';
import { editorName } from '../../model/cast.ts';

/** Columns by the name under which the script sorts. */
const COLUMNS = ['Place', 'Source', 'Edition', 'Kind', 'Reason and evidence', 'Responsibility'] as const;

/** Every entry of the book in one table, complete without a script; with one it can be sorted and filtered. */
export function emendationsPage(book: Book, hasScript: boolean): Html {
  const { entries } = book;
  const changed = entries.filter(({ isEmendation }) => isEmendation).length;
  return skeleton({
    book,
    path: SITE.emendations,
    title: 'Emendations',
    kind: 'list',
    hasScript,
    content: [
      element('h1', {}, 'Emendations'),
      element(
        'p',
        { class: 'lead' },
        `Every decision at its place, in the order of the text: ${counted(changed, 'emendation')}, and ${counted(entries.length - changed, 'place')} that ${entries.length - changed === 1 ? 'stands' : 'stand'} as in the source, with the reason.`,
      ),
      entries.length === 0 ? element('p', {}, 'There are none yet.') : undefined,
      hasScript && entries.length > 0 ? filters(entries) : undefined,
      entries.length === 0 ? undefined : table(book),
    ],
  });
}

function filters(entries: readonly Entry[]): Html {
  const kinds = [...new Set(entries.map(({ erratum }) => kindWords(erratum.kind)))].sort();
  const deeds = [...new Set(entries.map(deedWords))].sort();
  return element(
    'form',
    { class: 'filters scripted', hidden: true, role: 'search', 'aria-label': 'Filter the list' },
    element('label', {}, 'Words ', element('input', { type: 'search', name: 'words', autocomplete: 'off' })),
    select('kind', 'Kind', kinds),
    select('deed', 'What was done', deeds),
    select('read', 'Read by', ['a person', 'no person yet']),
    element('output', { class: 'count' }, counted(entries.length, 'entry', 'entries')),
  );
}

function select(name: string, label: string, values: readonly string[]): Html {
  return element(
    'label',
    {},
    `${label} `,
    element(
      'select',
      { name },
      element('option', { value: '' }, 'any'),
      values.map((value) => element('option', {}, value)),
    ),
  );
}

function table(book: Book): Html {
  return element(
    'table',
    { class: 'emendations' },
    element('caption', { class: 'unseen' }, 'All entries of the apparatus'),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        COLUMNS.map((name) => element('th', { scope: 'col' }, name)),
      ),
    ),
    element(
      'tbody',
      {},
      book.entries.map((entry) => tableRow(entry, book)),
    ),
  );
}

function tableRow(entry: Entry, book: Book): Html {
  const { erratum, siglum, reference, number, isConfirmed } = entry;
  return element(
    'tr',
    {
      'data-number': number,
      'data-kind': kindWords(erratum.kind),
      'data-deed': deedWords(entry),
      'data-read': isConfirmed ? 'a person' : 'no person yet',
    },
    element(
      'td',
      { class: 'where' },
      element('a', { href: linkToEntry(entry, SITE.emendations) }, `${siglum}, ${reference}`),
    ),
    element('td', { class: 'reading' }, shown(entry.reading)),
    element(
      'td',
      { class: 'lemma' },
      entry.isEmendation ? shown(entry.lemma) : element('span', { class: 'same' }, 'the same'),
    ),
    element(
      'td',
      { class: 'kind' },
      kindWords(erratum.kind),
      element('span', { class: 'deed' }, deedWords(entry)),
    ),
    element('td', { class: 'reason' }, reasons(entry, book)),
    element('td', { class: 'who' }, responsibility(entry, book)),
  );
}

function shown(text: string): Child {
  return text === '' ? element('span', { class: 'same' }, 'nothing') : onOneLine(text);
}

function reasons({ erratum }: Entry, book: Book): Child[] {
  const evidence = (erratum.evidence ?? []).map((ground) => groundWords(ground, book));
  return [
    erratum.note === undefined ? undefined : element('p', {}, erratum.note),
    evidence.length === 0
      ? undefined
      : element(
          'details',
          {},
          element('summary', {}, counted(evidence.length, 'ground')),
          element(
            'ul',
            {},
            evidence.map((words) => element('li', {}, words)),
          ),
        ),
  ];
}

function responsibility({ erratum, isConfirmed }: Entry, { cast }: Book): Child[] {
  return [
    editorName(erratum.by, cast),
    erratum.on === undefined ? undefined : element('time', { datetime: erratum.on }, dateWords(erratum.on)),
    erratum.proposed === undefined
      ? undefined
      : element('span', { class: 'proposed' }, `proposed by ${proposerWords(erratum.proposed)}`),
    isConfirmed ? undefined : element('span', { class: 'unread' }, 'not yet read by a person', unseen('.')),
  ];
}
