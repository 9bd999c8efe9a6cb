import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indefiniteArticle } from '../../src/detect/indefinite-article.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';

const FIXTURE = readFileSync(new URL('indefinite-article.md', import.meta.url), 'utf8');

describe('the indefinite article', () => {
  test('finds every wrong form of the fixture, and nothing else', () => {
    const { text, expected } = readFixture(FIXTURE);
    const found = findIn(indefiniteArticle, text);
    expect(found.map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] ?? '' }))).toEqual(
      expected,
    );
  });

  test('carries the words of the rule as evidence', () => {
    const [found] = findIn(indefiniteArticle, 'It was a owl.');
    expect(found).toMatchObject({
      sic: 'a',
      conjectures: ['an'],
      evidence: [{ kind: 'pattern', name: 'indefinite-article' }],
    });
  });

  test('leaves other languages alone', () => {
    expect(findIn(indefiniteArticle, 'Il a une clef.', { language: 'fr' })).toEqual([]);
    expect(findIn(indefiniteArticle, 'It was a owl.', { language: 'en-GB' })).toHaveLength(1);
  });
});
