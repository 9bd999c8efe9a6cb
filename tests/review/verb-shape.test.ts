import { describe, expect, test } from 'vitest';
import { readVerb } from '../../src/review/verb-shape.ts';
import type { Verb } from '../../src/review/verb.ts';

const GOOD: readonly Verb[] = [
  { type: 'accept', card: 'c.1' },
  {
    type: 'accept',
    card: 'c.1',
    corr: '',
    places: ['p1', 'p2'],
    learn: true,
    note: 'x',
    touches: ['digits'],
  },
  { type: 'accept', card: 'c.1', conjecture: 2, cert: 'low', kind: 'name', origin: 'ocr', act: 'correct' },
  { type: 'stet', card: 'c.1', remark: 'x' },
  { type: 'defer', card: 'c.1' },
  { type: 'crux', card: 'c.1' },
  { type: 'confirm', card: 'c.1' },
  { type: 'details', card: 'c.1', note: '' },
  { type: 'withdraw', card: 'c.1' },
  { type: 'exclude', card: 'c.1', place: 'p1' },
  { type: 'undo' },
  { type: 'redo' },
  { type: 'next', any: true },
  { type: 'previous' },
  { type: 'go', index: 3 },
  { type: 'go', erratum: 'petrov' },
  { type: 'filter', text: '' },
  { type: 'order', by: 'position' },
  { type: 'bulk', verdict: 'confirm', note: 'x' },
  { type: 'bulk-confirm', request: 'r', count: 0 },
  { type: 'cancel' },
  {
    type: 'mark',
    source: 's',
    span: { start: 1, end: 2 },
    sic: 'x',
    verdict: 'accept',
    corr: 'y',
    kind: 'wording',
  },
  { type: 'read', source: 's', paragraphs: [1, 2] },
  { type: 'unread', source: 's', paragraphs: [] },
];

const BAD: readonly (readonly [why: string, value: unknown])[] = [
  ['no object', 'accept'],
  ['a list', [{ type: 'undo' }]],
  ['nothing', null],
  ['no type', {}],
  ['an unknown type', { type: 'delete' }],
  ['a type that every object has', { type: 'toString' }],
  ['no card', { type: 'accept' }],
  ['an empty card', { type: 'accept', card: '' }],
  ['a card that is a number', { type: 'accept', card: 1 }],
  ['a field of another verb', { type: 'undo', card: 'c.1' }],
  ['an unknown field', { type: 'stet', card: 'c.1', by: 'impact' }],
  ['an unknown kind', { type: 'stet', card: 'c.1', kind: 'typo' }],
  ['an unknown meaning', { type: 'accept', card: 'c.1', touches: ['tone'] }],
  ['a negative number', { type: 'accept', card: 'c.1', conjecture: -1 }],
  ['half a number', { type: 'bulk-confirm', request: 'r', count: 1.5 }],
  ['half a character', { type: 'filter', text: '\ud800' }],
  ['a text without end', { type: 'filter', text: 'a'.repeat(20_001) }],
  ['two goals', { type: 'go', index: 1, unit: 'u' }],
  ['no goal', { type: 'go' }],
  [
    'a span that ends before it starts',
    { type: 'mark', source: 's', span: { start: 2, end: 1 }, sic: '', verdict: 'stet', kind: 'name' },
  ],
  [
    'a span with more in it',
    { type: 'mark', source: 's', span: { start: 1, end: 2, to: 3 }, sic: '', verdict: 'stet', kind: 'name' },
  ],
  [
    'a mark that is to be confirmed',
    { type: 'mark', source: 's', span: { start: 1, end: 2 }, sic: 'x', verdict: 'confirm', kind: 'name' },
  ],
  ['paragraph 0', { type: 'read', source: 's', paragraphs: [0] }],
  ['a prototype', JSON.parse('{"type":"undo","__proto__":{"type":"stet"}}')],
];

describe('a verb that comes from outside', () => {
  test.each(GOOD)('is understood: $type', (verb) => {
    expect(readVerb(JSON.parse(JSON.stringify(verb)))).toEqual(verb);
  });

  test.each(BAD)('is refused with a sentence: %s', (_why, value) => {
    expect(readVerb(value)).toMatch(/\.$/u);
  });
});
