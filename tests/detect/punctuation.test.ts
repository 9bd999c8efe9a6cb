import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { punctuation } from '../../src/detect/punctuation.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';

const FIXTURE = readFileSync(new URL('punctuation.md', import.meta.url), 'utf8');

/** A source in which every mark is set in the usual way, so that one slip is a slip. */
const TIDY = 'The well-known lamp, the half-open door; the key: what now? Go! The end. '.repeat(60);

function readingsIn(text: string, others: readonly string[] = [TIDY]) {
  const found = findIn(punctuation, text, {}, others);
  return found
    .map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] ?? '' }))
    .sort((a, b) => a.start - b.start);
}

describe('punctuation', () => {
  test('finds every slip of the fixture, with the right reading first, and nothing else', () => {
    const { text, expected } = readFixture(FIXTURE);
    expect(readingsIn(text)).toEqual(expected);
  });

  test('leaves a space before marks where the sources have it throughout', () => {
    const text = 'Où est la clef ? Elle est là ; je la vois : regardez ! Tant mieux. '.repeat(5);
    expect(readingsIn(text, [])).toEqual([]);
  });

  test('leaves two spaces between sentences where that is the habit, and not within them', () => {
    const text = `${'The kettle sang.  The cat slept.  '.repeat(10)}It  rained.`;
    expect(readingsIn(text, [])).toEqual([{ sic: '  ', start: 342, corr: ' ' }]);
  });

  test('leaves spaced hyphens where they serve as dashes', () => {
    const text = 'The wind- cold and wet- blew. The sea- grey and high- roared. '.repeat(3);
    expect(readingsIn(text, [])).toEqual([]);
  });

  test('says of a wrong mark that it is punctuation and of a wrong space that it is typography', () => {
    const found = findIn(punctuation, 'The pots,, the pans , the lids.', {}, [TIDY]);
    expect(found.map(({ sic, kind }) => [sic, kind])).toEqual([
      [' ,', 'typography'],
      [',,', 'punctuation'],
    ]);
  });

  test.each([
    '.'.repeat(50_000),
    ' ,'.repeat(25_000),
    'a'.repeat(50_000),
    'a- '.repeat(20_000),
    '…'.repeat(50_000),
  ])('takes linear time on hostile text (%#)', (text) => {
    const start = performance.now();
    findIn(punctuation, text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
