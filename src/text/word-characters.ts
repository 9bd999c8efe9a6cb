import { CodePointSet } from './code-point-set.ts';
import { LETTERS, MARKS, WORD_CHARACTERS } from './unicode-tables.ts';

/*
 * What counts as part of a word decides what an erratum matches, and so the bytes of the edition. Therefore the
 * tables are pinned: a RegExp with \p{L} or Intl would follow the Unicode version of whichever Node runs.
 */
const wordCharacters = new CodePointSet(WORD_CHARACTERS);
const letters = new CodePointSet(LETTERS);
const marks = new CodePointSet(MARKS);

/** Whether a code point is a letter, a mark or a digit: `[\p{L}\p{M}\p{N}]` of the pinned Unicode version. */
export function isWordCharacter(codePoint: number): boolean {
  return wordCharacters.has(codePoint);
}

/** Whether a code point is a letter: `\p{L}` of the pinned Unicode version. */
export function isLetter(codePoint: number): boolean {
  return letters.has(codePoint);
}

/** Whether a code point is a mark that joins the character before it: `\p{M}` of the pinned Unicode version. */
export function isMark(codePoint: number): boolean {
  return marks.has(codePoint);
}

/**
 * The code point that ends at `offset` (UTF-16 units), or undefined at the beginning of the text.
 * Half of a surrogate pair is given as it is, and belongs to no set.
 * @throws RangeError outside the text
 */
export function codePointBefore(text: string, offset: number): number | undefined {
  requireInside(text, offset);
  if (offset === 0) return undefined;
  const unit = text.charCodeAt(offset - 1);
  if (unit < 0xdc00 || unit > 0xdfff) return unit;
  const whole = text.codePointAt(offset - 2) ?? unit;
  return whole > 0xffff ? whole : unit;
}

/**
 * The code point that begins at `offset` (UTF-16 units), or undefined at the end of the text.
 * @throws RangeError outside the text
 */
export function codePointAfter(text: string, offset: number): number | undefined {
  requireInside(text, offset);
  return text.codePointAt(offset);
}

/**
 * Whether a letter, mark or digit ends at `offset` (UTF-16 units); false at the beginning of the text.
 * @throws RangeError outside the text
 */
export function hasWordCharacterBefore(text: string, offset: number): boolean {
  return isWordCharacter(codePointBefore(text, offset) ?? -1);
}

/**
 * Whether a letter, mark or digit begins at `offset` (UTF-16 units); false at the end of the text.
 * @throws RangeError outside the text
 */
export function hasWordCharacterAfter(text: string, offset: number): boolean {
  return isWordCharacter(codePointAfter(text, offset) ?? -1);
}

function requireInside(text: string, offset: number): void {
  if (offset < 0 || offset > text.length || !Number.isInteger(offset)) {
    throw new RangeError(`offset ${offset} is not in a text of ${text.length} units`);
  }
}
