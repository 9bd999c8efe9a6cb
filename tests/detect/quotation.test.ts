import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quotation } from '../../src/detect/quotation.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';

const FIXTURE = readFileSync(new URL('quotation.md', import.meta.url), 'utf8');

test('finds every quotation mark of the fixture that is turned, lost or stray, and no other', async () => {
  const { text, expected } = readFixture(FIXTURE);
  const found = await findIn(quotation, text);
  expect(found.map(({ sic, start }) => ({ sic, start }))).toEqual(
    expected.map(({ sic, start }) => ({ sic, start })),
  );
  // Where a mark has no partner and nobody can say where it belongs there is a doubt and no conjecture.
  const wrong = found.filter(
    ({ conjectures }, index) => conjectures.length > 0 && conjectures[0] !== expected[index]?.corr,
  );
  expect(wrong.map(({ sic, conjectures }) => [sic, conjectures[0]])).toEqual([]);
  expect(found.filter(({ conjectures }) => conjectures.length === 0).length).toBeLessThanOrEqual(3);
});
