/** Names in the words of the Unicode standard, for what cannot be shown or is easily mistaken. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00, 'NUL'],
  [0x07, 'bell'],
  [0x08, 'backspace'],
  [0x09, 'tab'],
  [0x0a, 'line feed'],
  [0x0b, 'line tabulation'],
  [0x0c, 'form feed'],
  [0x0d, 'carriage return'],
  [0x1a, 'substitute'],
  [0x1b, 'escape'],
  [0x20, 'space'],
  [0x27, 'apostrophe'],
  [0x2d, 'hyphen-minus'],
  [0x7f, 'delete'],
  [0x85, 'next line'],
  [0x9b, 'control sequence introducer'],
  [0xa0, 'no-break space'],
  [0xad, 'soft hyphen'],
  [0x34f, 'combining grapheme joiner'],
  [0x61c, 'Arabic letter mark'],
  [0x2002, 'en space'],
  [0x2003, 'em space'],
  [0x2007, 'figure space'],
  [0x2008, 'punctuation space'],
  [0x2009, 'thin space'],
  [0x200a, 'hair space'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2010, 'hyphen'],
  [0x2011, 'non-breaking hyphen'],
  [0x2012, 'figure dash'],
  [0x2013, 'en dash'],
  [0x2014, 'em dash'],
  [0x2015, 'horizontal bar'],
  [0x2018, 'left single quotation mark'],
  [0x2019, 'right single quotation mark'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x202f, 'narrow no-break space'],
  [0x205f, 'medium mathematical space'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0x2212, 'minus sign'],
  [0x3000, 'ideographic space'],
  [0xfeff, 'byte-order mark'],
  [0xfffc, 'object replacement character'],
  [0xfffd, 'replacement character'],
]);

/** A code point in the notation of the Unicode standard: `U+00A0`. */
export function codePointLabel(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A character in words, for messages: `U+00A0 no-break space`; only the number where we have no name. */
export function describeCharacter(codePoint: number): string {
  const name = NAMES.get(codePoint) ?? rangeName(codePoint);
  return name === undefined ? codePointLabel(codePoint) : `${codePointLabel(codePoint)} ${name}`;
}

function rangeName(codePoint: number): string | undefined {
  if (codePoint < 0x20 || (codePoint >= 0x80 && codePoint < 0xa0)) return 'control character';
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return 'half of a surrogate pair';
  if (codePoint >= 0xfe00 && codePoint <= 0xfe0f) return 'variation selector';
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return 'variation selector';
  if (codePoint >= 0xe0000 && codePoint <= 0xe007f) return 'tag character';
  return undefined;
}
