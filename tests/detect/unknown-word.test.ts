import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unknownWord } from '../../src/detect/unknown-word.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';

const FIXTURE = readFileSync(new URL('unknown-word.md', import.meta.url), 'utf8');

describe('unknown-word', () => {
  test('finds the damage of the fixture with its correction, and nothing else', () => {
    const { text, expected } = readFixture(FIXTURE);
    const found = findIn(unknownWord, text, { channel: 'ocr' }).filter(({ confidence }) => confidence >= 0.3);
    expect(found.map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] ?? '' }))).toEqual(
      expected,
    );
  });
});
