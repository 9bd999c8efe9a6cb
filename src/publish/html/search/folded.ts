/** Marks that join or quote, in one form each, so that straight and curly ones find each other. */
const LEVELLED: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};
const MARKS = /[’‘“”‐‑–—ßæœøłđ]/gu;

/** A text as the search compares it: small letters without accents, straight quotation marks, single blanks. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(MARKS, (mark) => LEVELLED[mark] ?? mark)
    .replaceAll(/\s+/gu, ' ');
}

/** A folded text with the unit of the original at which each of its units begins, and one more: the original's length. */
export function foldedWithOffsets(text: string): {
  readonly text: string;
  readonly offsets: readonly number[];
} {
  let result = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldedCharacter(character);
    const isSecondBlank = piece === ' ' && result.endsWith(' ');
    if (!isSecondBlank) {
      for (let unit = 0; unit < piece.length; unit += 1) offsets.push(at);
      result += piece;
    }
    at += character.length;
  }
  offsets.push(text.length);
  return { text: result, offsets };
}

/** The same for one character; the common ones without the tables of Unicode. */
function foldedCharacter(character: string): string {
  return /^[\u0021-\u007e]$/u.test(character) ? character.toLowerCase() : folded(character);
}
