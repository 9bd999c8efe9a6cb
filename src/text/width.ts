import { CodePointSet } from './code-point-set.ts';
import { WIDE, ZERO_WIDTH } from './unicode-tables.ts';

const zeroWidth = new CodePointSet(ZERO_WIDTH);
const wide = new CodePointSet(WIDE);

/**
 * How many columns of a terminal a text takes, character by character: terminals disagree about emoji sequences,
 * which therefore count the sum of their parts. Line breaks and tabs count 0: make them visible first.
 */
export function displayWidth(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    columns += columnsOf(codePoint);
    at += codePoint > 0xffff ? 2 : 1;
  }
  return columns;
}

/**
 * How many columns of a terminal a code point takes: 0 for marks and controls, 2 for East Asian wide characters and
 * emoji, else 1. Characters of ambiguous width (UAX #11) count 1, as in a Western font.
 */
function columnsOf(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return 0;
  if (codePoint < 0x300) return 1;
  if (zeroWidth.has(codePoint)) return 0;
  return wide.has(codePoint) ? 2 : 1;
}
