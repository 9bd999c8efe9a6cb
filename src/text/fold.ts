/**
 * A text in which white space that only wraps lines compares equal, with the way back to the source.
 *
 * ```txt
 * source   so \n  many      offsets  0 1 2 . . . 6 7 8 9 10
 * folded   so·many                   s o ·       m a n y end
 *            ^ one space for the run of units 2 to 6
 * ```
 */
export interface Folded {
  readonly text: string;
  /**
   * For every UTF-16 unit of `text` the unit of the source where it begins, and one more entry, the
   * length of the source: the folded span `[a, b)` is the source span `[offsets[a], offsets[b])`.
   */
  readonly offsets: Uint32Array;
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

/**
 * Folds every run of spaces and tabs with at most one line break (`\n`, `\r\n` or `\r`) into one space.
 * A run that holds a blank line separates paragraphs and is kept unit by unit, as are no-break spaces and
 * everything else.
 *
 * Laws: `offsets` only rises; `fold(fold(t).text).text = fold(t).text`; a folded span whose edges are not inside a
 * kept blank line maps to the source span that folds to it. (Half of a blank line is a single line
 * break, and would fold to a space on its own.)
 */
export function fold(text: string): Folded {
  const offsets = new Uint32Array(text.length + 1);
  const pieces: string[] = [];
  let length = 0;
  let kept = 0;
  let at = 0;
  while (at < text.length) {
    const end = isFoldable(text.charCodeAt(at)) ? runEnd(text, at) : at;
    if (end === at || holdsBlankLine(text, at, end)) {
      const stop = Math.max(end, at + 1);
      while (at < stop) offsets[length++] = at++;
      continue;
    }
    if (end - at > 1 || text.charCodeAt(at) !== SPACE) {
      pieces.push(text.slice(kept, at), ' ');
      kept = end;
    }
    offsets[length++] = at;
    at = end;
  }
  offsets[length] = text.length;
  pieces.push(text.slice(kept));
  return { text: pieces.join(''), offsets: offsets.slice(0, length + 1) };
}

/** Index of the folded unit that begins at or, when none does, holds a source offset. */
export function unitAt(offsets: Uint32Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((offsets[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isFoldable(unit: number): boolean {
  return unit === SPACE || unit === LINE_FEED || unit === TAB || unit === CARRIAGE_RETURN;
}

function runEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isFoldable(text.charCodeAt(end))) end++;
  return end;
}

function holdsBlankLine(text: string, start: number, end: number): boolean {
  let breaks = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const isSecondHalf = unit === LINE_FEED && text.charCodeAt(at - 1) === CARRIAGE_RETURN;
    if ((unit === LINE_FEED && !isSecondHalf) || unit === CARRIAGE_RETURN) breaks++;
    if (breaks > 1) return true;
  }
  return false;
}
