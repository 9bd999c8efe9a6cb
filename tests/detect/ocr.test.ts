import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ocr } from '../../src/detect/ocr.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';

const FIXTURE = readFileSync(new URL('ocr.md', import.meta.url), 'utf8');

describe('ocr', () => {
  test('finds the damage of the fixture with its correction, and nothing else', () => {
    const { text, expected } = readFixture(FIXTURE);
    const found = findIn(ocr, text, { channel: 'ocr' }).filter(({ confidence }) => confidence >= 0.3);
    expect(found.map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] ?? '' }))).toEqual(
      expected,
    );
  });
});
