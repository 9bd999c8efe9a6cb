import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitsCharacter } from '../../src/text/code-points.ts';
import { LineMap } from '../../src/text/lines.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';

describe('LineMap', () => {
  test.each([
    ['', 1],
    ['a', 1],
    ['a\n', 2],
    ['a\nb', 2],
    ['\n\n', 3],
    ['a\rb\u0085c\u2028d\ve\ff', 1],
    ['a\r\nb', 2],
  ])('%j has %i lines', (text, count) => {
    expect(new LineMap(text).count).toBe(count);
  });

  test('the end of the text has a position', () => {
    expect(new LineMap('ab\n').positionAt(3)).toEqual({ line: 2, column: 1 });
    expect(new LineMap('ab').positionAt(2)).toEqual({ line: 1, column: 3 });
  });

  test('columns count characters, and a place inside one is its own', () => {
    const lines = new LineMap('é😀\n😀x');
    expect(lines.positionAt(3)).toEqual({ line: 1, column: 3 });
    expect(lines.positionAt(6)).toEqual({ line: 2, column: 2 });
    expect(lines.positionAt(5)).toEqual({ line: 2, column: 1 });
    expect(lines.offsetAt(2, 2)).toBe(6);
  });

  test('a line is given without its \\n, and \\r belongs to the line', () => {
    const lines = new LineMap('ab\r\n\nc');
    expect([1, 2, 3].map((line) => lines.lineSpan(line))).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 4 },
      { start: 5, end: 6 },
    ]);
  });

  test.each([
    [0, 1],
    [3, 1],
    [1.5, 1],
    [1, 0],
    [1, 4],
    [2, 3],
  ])('there is no line %d, column %d in this text', (line, column) => {
    expect(() => new LineMap('ab\nc').offsetAt(line, column)).toThrow(RangeError);
  });

  test.each([-1, 5, 0.5])('there is no offset %d in this text', (offset) => {
    expect(() => new LineMap('ab\nc').positionAt(offset)).toThrow(RangeError);
  });

  test('positions are those of splitting the text, and lead back to their offsets', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const lines = new LineMap(text);
        for (let offset = 0; offset <= text.length; offset++) {
          if (splitsCharacter(text, offset)) continue;
          const before = text.slice(0, offset).split('\n');
          const position = lines.positionAt(offset);
          expect(position).toEqual({
            line: before.length,
            column: Array.from(before.at(-1) ?? '').length + 1,
          });
          expect(lines.offsetAt(position.line, position.column)).toBe(offset);
        }
      }),
      { numRuns: RUNS / 10 },
    );
  });

  test('the lines joined by \\n are the text', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const lines = new LineMap(text);
        const all = Array.from({ length: lines.count }, (_, index) => lines.lineSpan(index + 1));
        expect(all.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });
});
