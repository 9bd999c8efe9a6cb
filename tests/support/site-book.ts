import type { Book } from '../../src/publish/book.ts';
import { testBook } from './book.ts';
import { at, entry, name } from './entry.ts';

/** The small book of the tests of the site. */
export function siteBook(): Book {
  return testBook(
    {
      one: 'The Miler\n\nThe miler spoke. Then he sang. “Livin” he said. And & left <now>.\n\nTusak, Tusak and a hen hen.\n\nHe came. With a cart.\n\nIt rained in 1936. Xyzzy was there.\n',
      two: 'Second part: the colour of the the sky, was blue.\n\nHe saw no body.\n\nThe end\n\nof it.',
    },
    [
      {
        ...name('tusak', 'Tusak', 'Tukhak', 2),
        scope: 'everywhere',
        seen: [{ source: 'one', count: 2 }],
        by: 'bot',
        proposed: 'name-authority@1',
        cert: 'high',
        evidence: [
          { kind: 'authority', entry: 'tukhak' },
          { kind: 'reconstruction', language: 'zh', form: '图哈克' },
        ],
        note: 'A marshal.',
        remark: 'not for readers',
      },
      here('heading', 'one', 'Miler', 'Miller', 'The ', '\n\nThe miler', { kind: 'ocr', by: 'ed' }),
      here('miller', 'one', 'miler', 'miller', 'The ', ' spoke', { kind: 'ocr' }),
      here('quoted', 'one', '“Livin” he', '“Livin,” he', 'sang. ', ' said', { kind: 'punctuation' }),
      here('and', 'one', 'And', 'and', 'said. ', ' & left', {
        verdict: 'stet',
        note: 'It begins a sentence.',
      }),
      here('hen', 'one', ' hen', '', 'a hen', '.', { kind: 'repetition' }),
      here('cart', 'one', 'came. With', 'came with', 'He ', ' a cart', {
        kind: 'sentence',
        cert: 'medium',
        evidence: [{ kind: 'pattern', name: 'cut-sentence' }],
        votes: [{ by: 'ed', on: '2026-11-24', verdict: 'accept' }],
        by: 'bot',
      }),
      here('year', 'one', '1936', undefined, 'in ', '. Xyzzy', {
        kind: 'fact',
        act: 'annotate',
        note: 'In truth it was 1937.',
      }),
      here('xyzzy', 'one', 'Xyzzy', undefined, '1936. ', ' was', {
        verdict: 'crux',
        alternatives: [{ corr: 'Izzy' }],
      }),
      here('color', 'two', 'colour', 'color', 'the ', ' of', { kind: 'typography' }),
      here('the', 'two', ' the', '', 'of the', ' sky', { kind: 'repetition' }),
      here('comma', 'two', ',', '', 'sky', ' was', { kind: 'punctuation' }),
      here('nobody', 'two', 'saw no body', 'did not see anybody', 'He ', '.', {
        kind: 'wording',
        touches: ['negation'],
        note: 'Reworded.',
      }),
      here('blue', 'two', 'blue', undefined, 'was ', '.', { verdict: 'defer' }),
      here('join', 'two', 'end\n\nof', 'end of', 'The ', ' it', { kind: 'typography' }),
    ],
    {
      title: 'A <Sample> & More',
      author: 'An Author',
      principles: ['Damage is repaired, & nothing else.'],
      headingsOf: { one: [1] },
      display: { typography: 'summary' },
      authority: [
        {
          id: 'tukhak',
          kind: 'person',
          name: 'Ivan Tukhak',
          forms: ['Tukhak'],
          damaged: ['Tusak'],
          languages: { ru: 'Тухак' },
          ids: { wikidata: 'Q1' },
          note: 'A marshal.',
        },
      ],
    },
  );
}

function here(
  id: string,
  source: string,
  sic: string,
  corr: string | undefined,
  before: string,
  after: string,
  fields: Partial<Parameters<typeof entry>[0]> = {},
): ReturnType<typeof entry> {
  return entry({
    id,
    sic,
    ...(corr === undefined ? {} : { corr }),
    ...fields,
    at: { ...at(before, after), source },
  });
}
