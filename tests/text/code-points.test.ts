import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CodePointMap,
  isWellFormed,
  loneSurrogateAt,
  splitsCharacter,
  splitsGrapheme,
  splitsLineEnd,
} from '../../src/text/code-points.ts';
import { RUNS } from '../support/laws.ts';

/** Halves of pairs in any order: sometimes they make characters, sometimes not. */
const anyUnits = fc
  .array(fc.constantFrom('a', 'é', '😀', '𐐷', '\ud83d', '\ude00', '\n'), { maxLength: 20 })
  .map((pieces) => pieces.join(''));

describe('CodePointMap', () => {
  test('counts a surrogate pair once', () => {
    const map = new CodePointMap('a😀b');
    expect(map.length).toBe(3);
    expect([0, 1, 3, 4].map((offset) => map.codePointAt(offset))).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2, 3].map((codePoint) => map.unitAt(codePoint))).toEqual([0, 1, 3, 4]);
  });

  test('has nothing to say inside a pair', () => {
    expect(() => new CodePointMap('a😀b').codePointAt(2)).toThrow('unit 2 is inside a surrogate pair');
  });

  test.each([-1, 5, 0.5, Number.NaN])('unit %d is not in a text of four units', (offset) => {
    expect(() => new CodePointMap('a😀b').codePointAt(offset)).toThrow(RangeError);
  });

  test.each([-1, 4, 0.5])('code point %d is not in a text of three code points', (codePoint) => {
    expect(() => new CodePointMap('a😀b').unitAt(codePoint)).toThrow(RangeError);
  });

  test('agrees with counting the characters before', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const map = new CodePointMap(text);
        expect(map.length).toBe(Array.from(text).length);
        for (let offset = 0; offset <= text.length; offset++) {
          if (splitsCharacter(text, offset)) continue;
          expect(map.codePointAt(offset)).toBe(Array.from(text.slice(0, offset)).length);
          expect(map.unitAt(map.codePointAt(offset))).toBe(offset);
        }
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

describe('well-formed text', () => {
  test.each([
    ['', -1],
    ['a😀', -1],
    ['\ud83d', 0],
    ['a\ude00', 1],
    ['😀\ud83d', 2],
    ['\ude00\ud83d', 0],
    ['\ud83d\ud83d\ude00', 0],
  ])('%j has its first half of a pair at %i', (text, at) => {
    expect(loneSurrogateAt(text)).toBe(at);
    expect(isWellFormed(text)).toBe(at === -1);
  });

  test('is what survives the way through UTF-8', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        expect(isWellFormed(text)).toBe(new TextDecoder().decode(new TextEncoder().encode(text)) === text);
      }),
      { numRuns: RUNS },
    );
  });
});

/** The offsets at which a cut would split something. */
function cuts(text: string, splits: (text: string, offset: number) => boolean): number[] {
  return Array.from({ length: text.length + 1 }, (_, offset) => offset).filter((offset) =>
    splits(text, offset),
  );
}

describe('a cut', () => {
  test('splits a character only between the two halves of one pair', () => {
    expect(cuts('a😀😀b', splitsCharacter)).toEqual([2, 4]);
    expect(cuts('\ude00\ud83d', splitsCharacter)).toEqual([]);
  });

  test('splits a line end only between \\r and \\n', () => {
    expect(cuts('a\r\nb\n\r\r\n', splitsLineEnd)).toEqual([2, 7]);
  });

  test('splits a grapheme before a mark, also before one outside the basic plane', () => {
    expect(cuts('e\u0301\u0323x', splitsGrapheme)).toEqual([1, 2]);
    expect(cuts('a\u{1d165}', splitsGrapheme)).toEqual([1]);
    expect(cuts('\u0301', splitsGrapheme)).toEqual([]);
  });
});
