import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';

/** White space and little else, so that runs of every make are tried. */
const spacedText = fc.array(fc.constantFrom('a', ' ', '\t', '\n', '\r\n', '\r', '\u00a0', '\v', '😀'), {
  maxLength: 16,
});

const anyText = fc.oneof(
  hostileText(),
  spacedText.map((pieces) => pieces.join('')),
);

/** The rule said once more, in the shortest way there is. */
function foldedPlainly(text: string): string {
  return text.replaceAll(/[ \t\r\n]+/g, (run) => ((run.match(/\r\n|\r|\n/g) ?? []).length > 1 ? run : ' '));
}

describe('fold', () => {
  test.each([
    ['so  many', 'so many'],
    ['so\nmany', 'so many'],
    ['so \r\n\t many', 'so many'],
    ['so\rmany', 'so many'],
    ['\tso ', ' so '],
    ['', ''],
  ])('%j has one space for each run: %j', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  test.each(['so\n\nmany', 'so \n \t\n many', 'so\r\n\r\nmany', 'so\r\rmany', 'so\r\r\nmany', 'so\n\rmany'])(
    '%j keeps its blank line as it is',
    (text) => {
      expect(fold(text).text).toBe(text);
    },
  );

  test.each([
    'so\u00a0many',
    'so\u2003many',
    'so\vmany',
    'so\fmany',
    'so\u0085many',
    'so\u2028many',
    'so\u200bmany',
  ])('%j is no white space that wraps lines, and is kept', (text) => {
    expect(fold(text).text).toBe(text);
  });

  test('every folded unit knows where it begins in the source', () => {
    expect([...fold('so \n  many').offsets]).toEqual([0, 1, 2, 6, 7, 8, 9, 10]);
    expect([...fold('').offsets]).toEqual([0]);
  });

  test('the folded text is what the plain rule gives', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text).text).toBe(foldedPlainly(text));
      }),
      { numRuns: RUNS },
    );
  });

  test('the way back only goes forward, from the beginning of the source to its end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, offsets } = fold(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets[0]).toBe(0);
        expect(offsets.at(-1)).toBe(text.length);
        for (let at = 1; at < offsets.length; at++)
          expect(offsets[at]).toBeGreaterThan(offsets[at - 1] ?? Infinity);
      }),
      { numRuns: RUNS / 4 },
    );
  });

  test('folding twice changes no more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
      { numRuns: RUNS },
    );
  });

  test('a folded span comes from the source span that folds to it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const { text: folded, offsets } = fold(text);
        const [start = 0, end = 0] = [a % (folded.length + 1), b % (folded.length + 1)].sort((x, y) => x - y);
        const quote = folded.slice(start, end);
        // An edge inside a kept blank line leaves half of it: the documented exception.
        fc.pre(fold(quote).text === quote);
        expect(fold(text.slice(offsets[start], offsets[end])).text).toBe(quote);
      }),
      { numRuns: RUNS },
    );
  });
});
