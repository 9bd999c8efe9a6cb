import fc from 'fast-check';

/**
 * The alphabet in which the laws are tried: characters that have broken text tools before
 * (line ends of every kind, combining marks, astral and invisible characters, replacement patterns)
 * and words that repeat, since repeats make places ambiguous.
 */
export const HOSTILE: readonly string[] = [
  'a',
  'b',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '.',
  '…',
  'é',
  'e\u0301',
  '😀',
  '\u202e',
  '\ufeff',
  '\u200b',
  '\u0085',
  '\u2028',
  '\u00a0',
  '\u0000',
  '$&',
  '$1',
  '’',
  '’s',
  '-',
  'Tusachevsky',
  'But. Such',
];

/** Well-formed text in the hostile alphabet. */
export function hostileText(maxPieces: number = 24): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...HOSTILE), { maxLength: maxPieces }).map((pieces) => pieces.join(''));
}
