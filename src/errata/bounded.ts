import type { Span } from '../text/span.ts';
import {
  codePointAfter,
  codePointBefore,
  hasWordCharacterAfter,
  hasWordCharacterBefore,
  isLetter,
  isMark,
  isWordCharacter,
} from '../text/word-characters.ts';

/**
 * Whether a span stands in the text as whole words: where it begins or ends with a letter, mark or digit,
 * none may stand on the other side of that edge.
 *
 * ```txt
 * Trotsky-Tenoviev    a hyphen is a boundary: “Tenoviev” is bounded
 * O’Brien             an apostrophe between letters joins: “Brien” and “O” are not
 * Pidakov’s           the possessive at the end of a word is left standing: “Pidakov” is
 * ```
 */
export function isBounded(text: string, span: Span): boolean {
  return isFreeBefore(text, span.start) && isFreeAfter(text, span.end);
}

function isFreeBefore(text: string, start: number): boolean {
  if (!hasWordCharacterAfter(text, start)) return true;
  if (hasWordCharacterBefore(text, start)) return false;
  const joins = isApostrophe(codePointBefore(text, start)) && letterBeginsAt(text, start);
  return !(joins && letterEndsAt(text, start - 1));
}

function isFreeAfter(text: string, end: number): boolean {
  if (!hasWordCharacterBefore(text, end)) return true;
  if (hasWordCharacterAfter(text, end)) return false;
  const joins = isApostrophe(codePointAfter(text, end)) && letterEndsAt(text, end);
  return !(joins && letterBeginsAt(text, end + 1)) || isPossessive(text, end + 1);
}

/** Whether a lone `s` stands here: the one letter that may follow an apostrophe without joining. */
function isPossessive(text: string, offset: number): boolean {
  const unit = text[offset];
  return (unit === 's' || unit === 'S') && !isWordCharacter(codePointAfter(text, offset + 1) ?? -1);
}

function isApostrophe(codePoint: number | undefined): boolean {
  return codePoint === 0x27 || codePoint === 0x2019;
}

/** Whether a letter ends here, with the marks that belong to it. */
function letterEndsAt(text: string, offset: number): boolean {
  let at = offset;
  let last = codePointBefore(text, at);
  while (last !== undefined && isMark(last)) {
    at -= last > 0xffff ? 2 : 1;
    last = codePointBefore(text, at);
  }
  return isLetter(last ?? -1);
}

function letterBeginsAt(text: string, offset: number): boolean {
  return isLetter(codePointAfter(text, offset) ?? -1);
}
