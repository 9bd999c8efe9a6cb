import type { AuthorityEntry } from '../../src/model/authority.ts';
import type { Erratum } from '../../src/model/erratum.ts';
import type { Book } from '../../src/publish/book.ts';
import { testBook } from './book.ts';
import { at, entry, name } from './entry.ts';

const FIRST = [
  'A Sample',
  'General Brandt met Brundt. He was . a man of the the world & said <nothing>.',
  'Later He went',
  'home to Berlim. It is colour’d, and and he good were seen.',
  'Two parts. Here they part.',
  'Xqz lies here. The date is 1812. Perhaps sow.',
  'Second Heading',
  'He said.',
  '“Go to the Natoinal Bank.” Left\tto right.\r\nThe end',
].join('\n\n');

const SECOND = 'Only Brundt stands here,\n\nand Karl–Brundt, too. Nothing wrong of it is not here.\n';

const AUTHORITY: readonly AuthorityEntry[] = [
  {
    id: 'brandt',
    kind: 'person',
    name: 'Karl Brandt',
    forms: ['Brandt', 'Karl Brandt'],
    damaged: ['Brundt'],
    languages: { ru: 'Брандт' },
    ids: { wikidata: 'Q1' },
    note: 'A general.',
  },
  { id: 'berlin', kind: 'place', name: 'Berlin', forms: ['Berlin'], damaged: [], languages: {}, ids: {} },
  {
    id: 'bank',
    kind: 'organization',
    name: 'National Bank',
    forms: ['National Bank'],
    damaged: [],
    languages: {},
    ids: {},
  },
  { id: 'unused', kind: 'work', name: 'A Work', forms: ['A Work'], damaged: [], languages: {}, ids: {} },
];

const ERRATA: readonly Erratum[] = [
  {
    ...name('brundt', 'Brundt', 'Brandt', 1),
    seen: [
      { source: 's', count: 1 },
      { source: 't', count: 2 },
    ],
    cert: 'high',
    proposed: 'name-authority@1',
    by: 'bot',
    evidence: [
      { kind: 'authority', entry: 'brandt' },
      { kind: 'reconstruction', language: 'zh', form: '布兰特' },
      { kind: 'witness', siglum: 'Z', text: 'Брандт' },
    ],
    note: 'The general of the first sentence.',
    remark: 'SECRET REMARK',
  },
  entry({
    id: 'man',
    kind: 'sentence',
    sic: 'was . a',
    corr: 'was a',
    at: at('He ', ' man'),
    evidence: [
      { kind: 'pattern', name: 'stray-stop', detail: 'a stop before a small letter' },
      { kind: 'internal', source: 't', quote: 'stands here' },
      { kind: 'lexicon', list: 'a word list', form: 'was' },
      { kind: 'model', name: 'a model' },
    ],
    proposed: 'cut-sentence@2.0.0-beta',
    votes: [{ by: 'ed', on: '2026-11-24', verdict: 'accept' }],
  }),
  entry({ id: 'the', kind: 'repetition', sic: ' the', corr: '', at: at(' the', ' world') }),
  entry({
    id: 'join',
    kind: 'sentence',
    sic: 'He went\n\nhome',
    corr: 'he went home',
    at: at('Later ', ' to'),
    note: 'Paragraph “torn” in two.',
  }),
  entry({
    id: 'berlim',
    kind: 'name',
    sic: 'Berlim',
    corr: 'Berlin',
    at: at('to ', '.'),
    evidence: [
      { kind: 'authority', entry: 'berlin' },
      { kind: 'citation', work: 'An Atlas', page: '7', quote: 'Berlin' },
    ],
    alternatives: [
      { corr: 'Bern', cert: 'low', by: 'ed', evidence: [{ kind: 'frequency', form: 'Bern', count: 0 }] },
    ],
  }),
  entry({ id: 'colour', kind: 'typography', sic: 'colour', corr: 'color', at: at('is ', '’d') }),
  entry({
    id: 'and',
    kind: 'repetition',
    sic: ' and',
    corr: '',
    at: at('and', ' he'),
    alternatives: [{ corr: ' so' }],
  }),
  entry({
    id: 'things',
    kind: 'omission',
    sic: '',
    corr: ' things',
    at: at('good', ' were'),
    cert: 'medium',
  }),
  entry({
    id: 'split',
    kind: 'typography',
    act: 'correct',
    sic: ' Here',
    corr: '\n\nHere',
    at: at('parts.', ' they'),
    note: 'Another speaker.',
    alternatives: [{ corr: '\nHere' }],
  }),
  entry({ id: 'xqz', kind: 'ocr', sic: 'Xqz', verdict: 'crux', corr: 'Hay', at: at('', ' lies') }),
  entry({
    id: 'date',
    kind: 'fact',
    sic: '1812',
    at: at('is ', '.'),
    note: 'It was 1813.',
  }),
  entry({ id: 'sow', kind: 'spelling', sic: 'sow', verdict: 'defer', corr: 'so', at: at('Perhaps ', '.') }),
  entry({
    id: 'colon',
    kind: 'punctuation',
    sic: 'said.\n\n“Go',
    corr: 'said:\n\n“Go',
    at: at('He ', ' to'),
    group: 'speech',
  }),
  entry({
    id: 'bank',
    kind: 'term',
    act: 'regularize',
    sic: 'Natoinal Bank',
    corr: 'National Bank',
    at: at('the ', '.”'),
    evidence: [{ kind: 'authority', entry: 'bank' }],
    group: 'speech',
  }),
  entry({
    id: 'over',
    kind: 'typography',
    verdict: 'stet',
    sic: 'heading.\n\nNo',
    at: at('', ''),
    withdrawn: '2026-11-24',
  }),
  entry({
    id: 'torn',
    kind: 'typography',
    verdict: 'stet',
    sic: 'here,\n\nand',
    at: { source: 't', before: 'stands ', after: ' Karl' },
    note: 'A verse.',
  }),
  entry({
    id: 'sound',
    kind: 'wording',
    sic: 'Nothing wrong of it is not here',
    corr: 'All of this passage is sound',
    at: { source: 't', before: 'too. ', after: '.' },
    touches: ['negation'],
    note: 'Worded anew.',
  }),
  entry({ id: 'second', kind: 'name', sic: 'Second', verdict: 'stet', at: at('', ' Heading') }),
];

/** A small book that shows every kind of entry: what each format prints of it is its golden. */
export function sampleBook(): Book {
  return testBook({ s: FIRST, t: SECOND }, ERRATA, {
    authority: AUTHORITY,
    headingsOf: { s: [1, 13] },
    title: 'A “Sample” & its <Apparatus>',
    author: 'Anonymous',
    licence: 'CC BY 4.0',
    editors: [
      { id: 'ed', name: 'An Editor', agent: 'person', orcid: '0000-0002-1825-0097' },
      { id: 'bot', name: 'A Program', agent: 'software', role: 'prepared errata' },
    ],
    witnesses: [
      { siglum: 'Z', title: 'Образец', language: 'ru', provenance: 'Seen in excerpts.' },
      { siglum: 'a b', title: 'A print' },
    ],
    house: ['Spelling is American.'],
    display: { typography: 'summary', name: 'marked' },
    publication: { style: 'plain', url: 'https://example.org/sample/', publisher: 'A Press' },
    releases: [
      { version: '1.0', on: '2026-11-22', sha256: '0'.repeat(64) },
      { version: '1.1', on: '2026-11-24', sha256: '1'.repeat(64), identifier: 'doi:10.5555/1' },
    ],
  });
}
