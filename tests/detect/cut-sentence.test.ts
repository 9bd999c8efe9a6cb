import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cutSentence } from '../../src/detect/cut-sentence.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';
import { testKnowledge } from '../support/knowledge.ts';

const FIXTURE = readFileSync(new URL('cut-sentence.md', import.meta.url), 'utf8');

describe('cut-sentence', () => {
  test('finds every cut sentence of the fixture, joins it rightly, and leaves the others alone', async () => {
    const { text, expected } = readFixture(FIXTURE);
    const found = await findIn(cutSentence, text);
    expect(found.map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] }))).toEqual(
      expected,
    );
    expect(expected.length).toBeGreaterThanOrEqual(40);
  });

  test('says nothing where nobody tags the words', () => {
    const { tag: _tag, ...untagged } = testKnowledge();
    const paragraph = {
      source: 's',
      number: 1,
      span: { start: 0, end: 9 },
      text: 'But. Such',
      isHeading: false,
      words: [],
    };
    expect(cutSentence.begin({ documents: [], forms: new Map() }, untagged)(paragraph)).toEqual([]);
  });
});
