import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quotation } from '../../src/detect/quotation.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';

const FIXTURE = readFileSync(new URL('quotation.md', import.meta.url), 'utf8');

function readingsIn(text: string) {
  const found = findIn(quotation, text);
  return found
    .map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] ?? '' }))
    .sort((a, b) => a.start - b.start);
}

describe('quotation marks', () => {
  test('finds every slip of the fixture, with the right reading first, and nothing else', () => {
    const { text, expected } = readFixture(FIXTURE);
    expect(readingsIn(text)).toEqual(expected);
  });

  test('a quotation of several paragraphs is sound, with a mark at each or only at its ends', () => {
    const repeated =
      '“The dam broke at noon.\n\n“The mill went first.\n\n“Then the bridge went.”\n\nHe wept.';
    const once =
      '“The dam broke at noon.\n\nThe mill went first.\n\nThen the bridge went.”\n\n“Enough,” he said.';
    expect(readingsIn(repeated)).toEqual([]);
    expect(readingsIn(once)).toEqual([]);
  });

  test('an extract that begins and ends within a speech is sound', () => {
    expect(readingsIn('the oven was cold,” she said.\n\n“Then we shall eat it raw. We have')).toEqual([]);
  });

  test('straight marks are paired by their places; inches and dittos are none', () => {
    const text =
      'He wrote "sold" on it. The plank was 9" wide.\n2 pears " "\n3 plums " "\n\n"Go," she said, and "quickly."';
    expect(readingsIn(text)).toEqual([]);
  });

  test('marks that stand off from their words are sound where all of them do', () => {
    expect(readingsIn('« Bonjour », dit-il. « Entrez », dit-elle. « Merci. »')).toEqual([]);
  });

  test('a verb of saying whose speech came before is no announcement', () => {
    const text = '“It is late.” The porter said. “Come in.”\n\nAs he had said. “Late” was the word.';
    expect(readingsIn(text)).toEqual([]);
  });

  test('where nothing can be tagged only marks are looked at', () => {
    const text = 'The porter said. “It is late.” She ”slept” on.';
    const found = findIn(quotation, text, { tag: () => [] });
    expect(found.map(({ sic }) => sic)).toEqual(['”']);
  });

  test.each(['“'.repeat(20_000), '" '.repeat(20_000), 'He said. “'.repeat(3_000), '‘a '.repeat(20_000)])(
    'takes linear time on hostile text (%#)',
    (text) => {
      const start = performance.now();
      findIn(quotation, text);
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});
