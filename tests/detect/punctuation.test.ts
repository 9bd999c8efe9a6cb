import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { punctuation } from '../../src/detect/punctuation.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';

const FIXTURE = readFileSync(new URL('punctuation.md', import.meta.url), 'utf8');

test('finds the foreign and doubled marks of the fixture, the right mark first, and no other', async () => {
  const { text, expected } = readFixture(FIXTURE);
  const found = (await findIn(punctuation, text)).filter((one) => one.confidence >= 0.3);
  expect(found.map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] }))).toEqual(
    expected,
  );
});

test('takes what a text does throughout for its habit', async () => {
  const text = 'Voici la question ; et la réponse : non !\n'.repeat(12);
  expect((await findIn(punctuation, text)).filter((one) => one.confidence >= 0.3)).toEqual([]);
});
