import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundary, plainText } from '../../src/publish/plain-text.ts';
import { testBook } from '../support/book.ts';
import { at, entry } from '../support/entry.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';

const printed = (book: ReturnType<typeof testBook>): string =>
  new TextDecoder().decode(plainText.publish(book)[0]?.bytes);

test('prints the text, then a transcriber’s note with every change', () => {
  const book = testBook(
    { s: 'A catt sat.\n\nIt was 1936.' },
    [
      entry({ id: 'cat', sic: 'catt', corr: 'cat', at: at('A ', ' sat'), by: 'bot' }),
      entry({
        id: 'year',
        kind: 'fact',
        act: 'annotate',
        sic: '1936',
        note: 'In truth 1937.',
        at: at('was ', '.'),
      }),
      entry({ id: 'sat', sic: 'sat', verdict: 'stet', at: at('catt ', '.') }),
    ],
    { author: 'An Author' },
  );
  expect(printed(book)).toBe(`A Test
An Author

1 of 3 decisions: prepared by machine, not yet read by a person.

${'-'.repeat(72)}

*** S ***

A cat sat.

It was 1936.

*** end of S ***

${'-'.repeat(72)}

TRANSCRIBER’S NOTE

Damage is repaired.

s (S)

  1  cat] ‘catt’ in the source; the editor’s conjecture
  2  1936] note: In truth 1937.

`);
});

test('law: the text of each chapter stands in it byte for byte', () => {
  fc.assert(
    fc.property(hostileText(60), (text) => {
      const book = testBook({ s: text });
      const [chapter] = book.chapters;
      const output = printed(book);
      if (chapter === undefined) throw new Error('no chapter');
      const from = output.indexOf(boundary(chapter, 'begin')) + boundary(chapter, 'begin').length;
      expect(output.slice(from, from + text.length)).toBe(text);
      expect(output.slice(from + text.length)).toMatch(/^\n\n\*\*\* end of S \*\*\*\n/u);
    }),
    { numRuns: RUNS },
  );
});
