import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commaSplice } from '../../src/detect/comma-splice.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';

const FIXTURE = readFileSync(new URL('comma-splice.md', import.meta.url), 'utf8');

describe('a comma between sentences', () => {
  test('is found everywhere in the fixture, and nowhere else', () => {
    const { text, expected } = readFixture(FIXTURE);
    const found = findIn(commaSplice, text);
    expect(found.map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] ?? '' }))).toEqual(
      expected,
    );
  });

  test('says which of the two it is', () => {
    const [found] = findIn(commaSplice, 'She owned the inn, in the parish, she was the sexton.');
    expect(found?.evidence).toEqual([
      { kind: 'pattern', name: 'comma between sentences', detail: 'an adjunct and a new subject behind it' },
    ]);
  });

  test('leaves other languages alone, and a language without a tagger', () => {
    const text = 'She owned the inn, in the parish, she was the sexton.';
    expect(findIn(commaSplice, text, { language: 'de' })).toEqual([]);
    expect(findIn(commaSplice, text)).toHaveLength(1);
  });

  test.each([
    ', in a, he '.repeat(8_000),
    '“a,” said b, “when c, '.repeat(4_000),
    ', in the '.repeat(12_000),
  ])('takes linear time on hostile text (%#)', (text) => {
    const { user } = process.cpuUsage();
    findIn(commaSplice, text);
    expect(process.cpuUsage().user - user).toBeLessThan(8_000_000);
  });
});
