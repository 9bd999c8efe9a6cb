import { CodePointSet } from './code-point-set.ts';
import { codePointLabel } from './describe-character.ts';
import type { Span } from './span.ts';
import { GREEK_AND_CYRILLIC, INVISIBLE, LATIN } from './unicode-tables.ts';

/** Why a character cannot be seen: it steers a device, leaves no ink, or turns the direction of its neighbours. */
export type InvisibleKind = 'control' | 'invisible' | 'bidi';

/** An invisible character and its place, in UTF-16 units. */
export interface InvisibleCharacter {
  readonly span: Span;
  readonly codePoint: number;
  readonly kind: InvisibleKind;
}

const invisible = new CodePointSet(INVISIBLE);
const latin = new CodePointSet(LATIN);
const lookalikes = new CodePointSet(GREEK_AND_CYRILLIC);

/**
 * A text in which everything that cannot be seen is written out, for terminals, messages and the screen of review:
 * ESC, `\r` or U+202E never get through. Not reversible, and not meant to be.
 *
 * ```txt
 * Trotsky<no-break space>said   →   Trotsky⟨U+00A0⟩said
 * ```
 * `keep` names characters that stay as they are, where the receiver can show them. Default: none.
 */
export function visible(text: string, options: { readonly keep?: '\n' | '\t' | '\n\t' } = {}): string {
  const keep = options.keep ?? '';
  let shown = '';
  let done = 0;
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    if (kindOf(codePoint) !== undefined && !keep.includes(text.slice(at, end))) {
      shown += `${text.slice(done, at)}⟨${codePointLabel(codePoint)}⟩`;
      done = end;
    }
    at = end;
  }
  return shown + text.slice(done);
}

/**
 * Every character that an editor cannot see and so cannot have judged, in the order of the text. Spaces, tabs and the line
 * ends `\n` and `\r\n` are not among them; a `\r` on its own is.
 */
export function findInvisible(text: string): readonly InvisibleCharacter[] {
  const found: InvisibleCharacter[] = [];
  for (let start = 0; start < text.length;) {
    const codePoint = text.codePointAt(start) ?? 0;
    const end = start + (codePoint > 0xffff ? 2 : 1);
    const kind = isLayout(text, start) ? undefined : kindOf(codePoint);
    if (kind !== undefined) found.push({ span: { start, end }, codePoint, kind });
    start = end;
  }
  return found;
}

/**
 * Whether a word has Latin letters and, among them, Greek or Cyrillic ones, which may look the same: U+0430 in
 * an English name, left by a keyboard or by OCR.
 */
export function isMixedScript(word: string): boolean {
  const letters = Array.from(word, (character) => character.codePointAt(0) ?? 0);
  return letters.some((letter) => latin.has(letter)) && letters.some((letter) => lookalikes.has(letter));
}

function isLayout(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x09 || unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a);
}

function kindOf(codePoint: number): InvisibleKind | undefined {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return 'control';
  if (isBidi(codePoint)) return 'bidi';
  const isHalf = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return isHalf || invisible.has(codePoint) ? 'invisible' : undefined;
}

/** The explicit formatting characters of UAX #9. */
function isBidi(codePoint: number): boolean {
  return (
    codePoint === 0x061c ||
    codePoint === 0x200e ||
    codePoint === 0x200f ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2066 && codePoint <= 0x2069)
  );
}
