import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repeatedWords } from '../../src/detect/repeated-words.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';

const FIXTURE = readFileSync(new URL('repeated-words.md', import.meta.url), 'utf8');

function readingsIn(text: string) {
  const found = findIn(repeatedWords, text);
  return found
    .map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] ?? '' }))
    .sort((a, b) => a.start - b.start);
}

describe('repeated words', () => {
  test('finds every repetition of the fixture, and nothing else', () => {
    const { text, expected } = readFixture(FIXTURE);
    expect(readingsIn(text)).toEqual(expected);
  });

  test('is surer of a word of grammar than of another', () => {
    const found = findIn(repeatedWords, 'The cat of of the house slept. The lamp lamp was lit.');
    expect(found.map(({ confidence }) => confidence)).toEqual([0.95, 0.6]);
  });

  test('finds a repetition far inside a paragraph that is too long to be parsed whole, once', () => {
    const filler = 'The quarry lies west of the road. ';
    const text = `${filler.repeat(200)}It was on the the hill. ${filler.repeat(200)}A man of of the hills. ${filler.repeat(99)}`;
    expect(readingsIn(text)).toEqual([
      { sic: 'the the', start: 200 * filler.length + 10, corr: 'the' },
      { sic: 'of of', start: 400 * filler.length + 24 + 6, corr: 'of' },
    ]);
  });

  test.each(['the '.repeat(5_000), 'a'.repeat(50_000), ' '.repeat(50_000)])(
    'takes linear time on hostile text (%#)',
    (text) => {
      const start = performance.now();
      findIn(repeatedWords, text);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
  );
});
