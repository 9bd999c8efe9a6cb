import { describe, expect, test } from 'vitest';
import { review } from './support.ts';

const TEXTS = {
  one: 'Marshal Petrof spoke. Then Petrof left, and Ivanof came. The Petrofs stayed.',
  two: 'In this chapter Petrof returns. But. Such things happen.',
};
const PETROF = { reading: 'Petrof ', conjectures: ['Petrov '] };
void PETROF;
const PROPOSED = [
  { reading: 'Petrof', conjectures: ['Petrov', 'Petroff'] },
  { reading: 'Ivanof', conjectures: ['Ivanov'], confidence: 0.5 },
  {
    reading: 'But. Such',
    conjectures: ['But such'],
    kind: 'sentence' as const,
    confidence: 0.7,
    rule: 'cut-sentence@1',
  },
];

describe('a decision', () => {
  test('settles every place of the cluster with one entry, and the next open card is drawn', () => {
    const it = review({ one: TEXTS.one.replace('The Petrofs stayed.', ''), two: TEXTS.two }, PROPOSED);
    expect(it.session.view().card).toMatchObject({ reading: 'Petrof', targets: 3, status: 'open' });
    const outcome = it.do({ type: 'accept', card: it.card });
    expect(outcome).toMatchObject({
      status: 'decided',
      message: '3 places of “Petrof” accepted as “Petrov”',
    });
    expect(it.errata).toEqual([
      {
        id: 'petrov',
        kind: 'name',
        sic: 'Petrof',
        corr: 'Petrov',
        verdict: 'accept',
        scope: 'everywhere',
        seen: [
          { source: 'one', count: 2 },
          { source: 'two', count: 1 },
        ],
        proposed: 'name-authority@1',
        by: 'ed',
        on: '2026-11-23',
      },
    ]);
    expect(it.session.view()).toMatchObject({
      progress: { places: 5, open: 2, accept: 3 },
      undo: '3 places of “Petrof” accepted as “Petrov”',
      card: { reading: 'But. Such' },
    });
  });
});
