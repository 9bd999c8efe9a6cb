import { describe, expect, test } from 'vitest';
import type { Erratum, Verdict } from '../../src/model/erratum.ts';
import { agreementOf } from '../../src/review/agreement.ts';
import { entry } from '../support/entry.ts';

/** Entries by `ed` about which `anna` voted. */
function judged(pairs: readonly (readonly [Verdict, Verdict, number])[]): Erratum[] {
  return pairs.flatMap(([verdict, other, times]) =>
    Array.from({ length: times }, (_, at) =>
      entry({
        id: `${verdict}-${other}-${at}`,
        verdict,
        votes: [{ by: 'anna', on: '2026-11-23', verdict: other }],
      }),
    ),
  );
}

describe('two readers', () => {
  test('kappa is what the definition gives: 20 and 15 alike of 50, 5 and 10 not: 0.4', () => {
    const { kappa, observed } = agreementOf(
      judged([
        ['accept', 'accept', 20],
        ['accept', 'stet', 5],
        ['stet', 'accept', 10],
        ['stet', 'stet', 15],
      ]),
      'ed',
      'anna',
    );
    expect(observed).toBeCloseTo(0.7);
    expect(kappa).toBeCloseTo(0.4);
  });

  test('who agree on everything have kappa 1; where both give one verdict only it is not defined', () => {
    const both = judged([
      ['accept', 'accept', 2],
      ['stet', 'stet', 1],
    ]);
    expect(agreementOf(both, 'ed', 'anna').kappa).toBe(1);
    expect(agreementOf(judged([['stet', 'stet', 3]]), 'ed', 'anna').kappa).toBeUndefined();
    expect(agreementOf([], 'ed', 'anna').kappa).toBeUndefined();
  });

  test('who accept different readings disagree, and what was said first counts, not what was settled', () => {
    const settled = entry({
      id: 'x',
      corr: 'b',
      votes: [
        { by: 'ed', on: '2026-11-23', verdict: 'accept', corr: 'a' },
        { by: 'anna', on: '2026-11-23', verdict: 'accept', corr: 'b' },
        { by: 'ed', on: '2026-11-24', verdict: 'accept', corr: 'b' },
      ],
    });
    const { agreements, disagreements } = agreementOf([settled], 'ed', 'anna');
    expect(agreements).toEqual([]);
    expect(disagreements).toMatchObject([{ first: { corr: 'a' }, second: { corr: 'b' } }]);
  });
});
