import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { literalIdioms } from '../../src/detect/literal-idioms.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';

const FIXTURE = readFileSync(new URL('literal-idioms.md', import.meta.url), 'utf8');

describe('literal-idioms', () => {
  test('finds every calque of the fixture, with its sense where one can stand in its place, and nothing else', async () => {
    const { text, expected } = readFixture(FIXTURE);
    const found = (await findIn(literalIdioms, text)).filter(({ confidence }) => confidence >= 0.5);
    expect(found.map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] ?? '' }))).toEqual(
      expected.map(({ sic, start, corr }) => ({ sic, start, corr })),
    );
  });
});
