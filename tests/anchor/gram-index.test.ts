import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRAM, GramIndex } from '../../src/anchor/gram-index.ts';
import { RUNS } from '../support/laws.ts';

function plainPositions(text: string, piece: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1)) found.unshift(at);
  return found;
}

describe('GramIndex', () => {
  test('finds overlapping pieces from the end to the beginning', () => {
    expect(new GramIndex('abababababab').positions('ababababab')).toEqual([2, 0]);
  });

  test('stops when it has found enough', () => {
    expect(new GramIndex('a'.repeat(20)).positions('aaaaaa', 3)).toEqual([14, 13, 12]);
  });

  test('has nothing to find in a text shorter than a piece', () => {
    expect(new GramIndex('abc').positions('abcdef')).toEqual([]);
    expect(new GramIndex('').positions('abcdef')).toEqual([]);
  });

  test('refuses a piece that is too short to be indexed', () => {
    expect(() => new GramIndex('abcdefgh').positions('abcde')).toThrow(RangeError);
  });

  test('finds what a plain search finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: GRAM, max: 9 }), (words, seed, size) => {
        const from = words.length === 0 ? 0 : seed % words.length;
        const piece = words.slice(from, from + size).padEnd(GRAM, 'a');
        expect(new GramIndex(words).positions(piece)).toEqual(plainPositions(words, piece));
      }),
      { numRuns: RUNS },
    );
  });
});
