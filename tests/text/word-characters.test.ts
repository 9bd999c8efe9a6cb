import { describe, expect, test } from 'vitest';
import { CodePointSet } from '../../src/text/code-point-set.ts';
import { UNICODE_VERSION } from '../../src/text/unicode-tables.ts';
import {
  codePointAfter,
  codePointBefore,
  hasWordCharacterAfter,
  hasWordCharacterBefore,
  isLetter,
  isMark,
  isWordCharacter,
} from '../../src/text/word-characters.ts';

const isNewerHere = Number(process.versions['unicode']) > Number(UNICODE_VERSION);

/**
 * Code points on which the table and the RegExp of this Node differ without an excuse. Excused is only what one of the two
 * Unicode versions does not know yet.
 */
function disagreements(has: (codePoint: number) => boolean, pattern: RegExp): string[] {
  const wrong: string[] = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    const character = String.fromCodePoint(codePoint);
    const isInTable = has(codePoint);
    if (isInTable === pattern.test(character)) continue;
    const isExcused = isInTable ? /\p{Cn}/u.test(character) : isNewerHere;
    if (!isExcused) wrong.push(codePoint.toString(16));
  }
  return wrong;
}

describe('the pinned tables', () => {
  test.each([
    ['word characters', isWordCharacter, /[\p{L}\p{M}\p{N}]/u],
    ['letters', isLetter, /\p{L}/u],
    ['marks', isMark, /\p{M}/u],
  ])('%s are those of the Unicode standard', (_, has, pattern) => {
    expect(disagreements(has, pattern)).toEqual([]);
  });

  test('they say of which version they are', () => {
    expect(UNICODE_VERSION).toBe('17.0');
  });

  test('a number that is no code point is in no table', () => {
    for (const number of [-1, 0x110000, Number.NaN]) expect(isWordCharacter(number)).toBe(false);
  });

  test('a table counts in turn what is outside and what is inside', () => {
    const letters = new CodePointSet('1t q 6 q');
    const members = Array.from({ length: 256 }, (_, codePoint) => codePoint).filter((codePoint) =>
      letters.has(codePoint),
    );
    expect(String.fromCodePoint(...members)).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
  });
});

describe('what stands at an edge', () => {
  test.each([
    ['O’Brien', 1, true, false],
    ['O’Brien', 2, false, true],
    ['Trotsky-Tenoviev', 7, true, false],
    ['Trotsky-Tenoviev', 8, false, true],
    ['e\u0301 ', 2, true, false],
    ['𐐷 𐐷', 2, true, false],
    ['𐐷 𐐷', 3, false, true],
    ['𐐷 𐐷', 5, true, false],
    ['😀1', 2, false, true],
    ['', 0, false, false],
  ])('%j at %i: a word character before is %j, after is %j', (text, offset, before, after) => {
    expect(hasWordCharacterBefore(text, offset)).toBe(before);
    expect(hasWordCharacterAfter(text, offset)).toBe(after);
  });

  test('a character outside the basic plane is seen whole from both sides', () => {
    expect(codePointBefore('a😀', 3)).toBe(0x1f600);
    expect(codePointAfter('a😀', 1)).toBe(0x1f600);
    expect(codePointBefore('\u{103ff}', 2)).toBe(0x103ff);
    expect(codePointBefore('😀', 0)).toBeUndefined();
    expect(codePointAfter('😀', 2)).toBeUndefined();
  });

  test('half a character is given as it is and belongs to no word', () => {
    expect(codePointBefore('\ude00', 1)).toBe(0xde00);
    expect(codePointBefore('a\ude00', 2)).toBe(0xde00);
    expect(codePointBefore('𐐷', 1)).toBe(0xd801);
    expect(hasWordCharacterBefore('𐐷', 1)).toBe(false);
    expect(hasWordCharacterAfter('𐐷', 1)).toBe(false);
  });

  test('an edge outside the text is a mistake of the caller', () => {
    for (const offset of [-1, 4, 0.5]) {
      expect(() => hasWordCharacterBefore('abc', offset)).toThrow(RangeError);
      expect(() => hasWordCharacterAfter('abc', offset)).toThrow(RangeError);
    }
  });
});
