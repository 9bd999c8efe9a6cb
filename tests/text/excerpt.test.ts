import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/text/excerpt.ts';
import { displayWidth } from '../../src/text/width.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';

/** The excerpt of a text in which the span stands between brackets. */
function marked(text: string, width?: number): readonly string[] {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  const plain = text.replace('[', '').replace(']', '');
  const { line, caret } = excerpt(plain, { start, end }, width === undefined ? {} : { width });
  return [line, caret];
}

describe('excerpt', () => {
  test.each([
    ['one\nMarshal [Tusachevsky] said\ntwo', 'Marshal Tusachevsky said', '        ^^^^^^^^^^^'],
    ['one\r\nMarshal [Tusachevsky]\r\ntwo', 'Marshal Tusachevsky', '        ^^^^^^^^^^^'],
    ['[But]. Such', 'But. Such', '^^^'],
    ['a[]b', 'ab', ' ^'],
    ['a[]', 'a', ' ^'],
    ['[]', '', '^'],
    ['one [two\nthree] four', 'one two', '    ^^^'],
    ['one[\n]two', 'one⟨U+000A⟩', '   ^^^^^^^^'],
    ['one[\r\n]two', 'one⟨U+000D⟩⟨U+000A⟩', '   ^^^^^^^^^^^^^^^^'],
    ['\u00a0[x]', '⟨U+00A0⟩x', '        ^'],
    ['图哈[切夫]', '图哈切夫', '    ^^^^'],
    ['e\u0301e\u0301[x]', 'e\u0301e\u0301x', '  ^'],
    ['😀[😀]', '😀😀', '  ^^'],
  ])('%j', (text, line, caret) => {
    expect(marked(text)).toEqual([line, caret]);
  });

  test('a long line is cut on both sides, and the room is shared', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve ';
    expect(marked(`${words}[HERE] ${words}`, 30)).toEqual([
      '…even twelve HERE one two thr…',
      '             ^^^^',
    ]);
  });

  test('a mark is shown with its letter, or not at all', () => {
    expect(marked(`\u0301a[b]`)).toEqual(['\u0301ab', ' ^']);
    expect(marked(`${'e\u0301'.repeat(30)}[b]`, 20)).toEqual([
      `…${'e\u0301'.repeat(18)}b`,
      `${' '.repeat(19)}^`,
    ]);
    expect(marked(`${'图\u0301'.repeat(30)}[b]`, 20)).toEqual([
      `…${'图\u0301'.repeat(9)}b`,
      `${' '.repeat(19)}^`,
    ]);
    expect(marked(`${'图\u0301'.repeat(30)}[bc]`, 20)).toEqual([
      `…${'图\u0301'.repeat(8)}bc`,
      `${' '.repeat(17)}^^`,
    ]);
  });

  test('a side with little to show leaves its room to the other', () => {
    expect(marked(`ab [HERE] ${'x'.repeat(50)}`, 20)).toEqual([`ab HERE ${'x'.repeat(11)}…`, '   ^^^^']);
    expect(marked(`${'x'.repeat(50)} [HERE] ab`, 20)).toEqual([
      `…${'x'.repeat(11)} HERE ab`,
      `${' '.repeat(13)}^^^^`,
    ]);
  });

  test('a span wider than the room is cut at its end', () => {
    expect(marked(`ab[${'x'.repeat(50)}]`, 20)).toEqual([`ab${'x'.repeat(17)}…`, `  ${'^'.repeat(18)}`]);
  });

  test('a place inside a character marks all of it', () => {
    expect(excerpt('a😀b', { start: 2, end: 2 })).toEqual({ line: 'a😀b', caret: ' ^^' });
    expect(excerpt('a😀b', { start: 1, end: 2 })).toEqual({ line: 'a😀b', caret: ' ^^' });
  });

  test.each([
    [-1, 0],
    [2, 1],
    [0, 4],
  ])('the span %d to %d is not in the text', (start, end) => {
    expect(() => excerpt('abc', { start, end })).toThrow(RangeError);
  });

  test('no excerpt is wider than was asked, and its carets stand under it', () => {
    fc.assert(
      fc.property(
        hostileText(60),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 20, max: 60 }),
        (text, a, b, width) => {
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
          const { line, caret } = excerpt(text, { start, end }, { width });
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(caret).toMatch(/^ *\^+$/);
          expect(caret.length).toBeLessThanOrEqual(Math.max(displayWidth(line), caret.indexOf('^') + 1));
          expect(line).not.toMatch(/[\n\r\t\0\u202e\ufeff]/);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['…“é”', 4],
    ['e\u0301', 1],
    ['e\u0300', 1],
    ['图', 2],
    ['한', 2],
    ['\u1112\u1161\u11ab', 2],
    ['ｆ', 2],
    ['ｱ', 1],
    ['😀', 2],
    ['⌚', 2],
    ['🇫🇷', 2],
    ['㉈', 1],
    ['שלום', 4],
    ['\u200b', 0],
    ['\n\t', 0],
  ])('%j takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});
