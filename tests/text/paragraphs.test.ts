import { describe, expect, test } from 'vitest';
import { countWords, paragraphs } from '../../src/text/paragraphs.ts';

const textsOf = (text: string): string[] => paragraphs(text).map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  test.each([
    ['one line', 'A line', ['A line']],
    ['lines without a blank one between them', 'A\nB\n', ['A\nB']],
    ['a line of blanks and tabs, which is blank', 'A\n \t\nB', ['A', 'B']],
    ['line ends of two characters', 'A\r\n\r\nB\r\nC\r\n', ['A', 'B\r\nC']],
    ['a return at the very end, which ends no line', 'A\r', ['A\r']],
    ['nothing', '', []],
    ['nothing but blank lines', '\n \n\t', []],
  ])('should part %s', (_, text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  test('should take a line of 50 million characters', () => {
    expect(paragraphs(`${'a b '.repeat(12_500_000)}\n\nend`).map(({ start }) => start)).toEqual([
      0, 50_000_002,
    ]);
  });
});

test('countWords counts what has a letter or a digit in it', () => {
  expect(countWords('“One” – two, (3) … it’s\n')).toBe(4);
});
