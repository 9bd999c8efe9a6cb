import { describe, expect, test } from 'vitest';
import { isWellFormed, splitsCharacter, splitsGrapheme, splitsLineEnd } from '../../src/text/code-points.ts';
import { decode, DecodeError, type DecodeOptions, encode } from '../../src/text/decode.ts';
import { excerpt } from '../../src/text/excerpt.ts';
import { fold } from '../../src/text/fold.ts';
import { LineMap } from '../../src/text/lines.ts';
import { findInvisible, isMixedScript, visible } from '../../src/text/visible.ts';
import { displayWidth } from '../../src/text/width.ts';

/** The limit of the fault table for a hostile text. */
const LIMIT_MS = 5000;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function joined(...pieces: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    pieces.flatMap((piece) => (typeof piece === 'string' ? [...utf8(piece)] : [...piece])),
  );
}

function refusal(bytes: Uint8Array, options?: DecodeOptions): DecodeError {
  try {
    decode(bytes, options);
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
  throw new Error('the bytes were accepted');
}

/** Whether the bytes go into a text and come back the same. */
function comesBack(bytes: Uint8Array, options?: DecodeOptions): boolean {
  const decoded = decode(bytes, options);
  const back = encode(decoded.text, decoded);
  return back.length === bytes.length && back.every((byte, at) => byte === bytes[at]);
}

function milliseconds(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

describe('A1 a byte that is not UTF-8 is refused with its place', () => {
  test.each([
    ['FF', [0xff], 'no character begins with it'],
    ['a continuation on its own', [0x80], 'it continues a character that has no beginning'],
    ['an overlong slash in two bytes', [0xc0, 0xaf], 'it writes a character in more bytes than needed'],
    [
      'an overlong slash in three bytes',
      [0xe0, 0x80, 0xaf],
      'it writes a character in more bytes than needed',
    ],
    [
      'an overlong slash in four bytes',
      [0xf0, 0x80, 0x80, 0xaf],
      'it writes a character in more bytes than needed',
    ],
    [
      'the last overlong of three bytes',
      [0xe0, 0x9f, 0xbf],
      'it writes a character in more bytes than needed',
    ],
    [
      'the last overlong of four bytes',
      [0xf0, 0x8f, 0xbf, 0xbf],
      'it writes a character in more bytes than needed',
    ],
    ['a surrogate', [0xed, 0xa0, 0x80], 'it writes half of a surrogate pair, which is no character'],
    ['a code point too high', [0xf4, 0x90, 0x80, 0x80], 'it lies above U+10FFFF, where no characters are'],
    ['a first byte too high', [0xf5, 0x80, 0x80, 0x80], 'it lies above U+10FFFF, where no characters are'],
    [
      'an ellipsis cut off at the end of the file',
      [0xe2, 0x80],
      'the file ends inside the character that it begins',
    ],
    [
      'an ellipsis broken off by a letter',
      [0xe2, 0x80, 0x41],
      'the character that it begins is broken off by byte 0x41',
    ],
  ])('A1 %s', (_, bytes, why) => {
    const error = refusal(joined('One.\n“é😀', bytes));
    expect(error).toMatchObject({
      rule: 'encoding-invalid',
      encoding: 'utf-8',
      byte: 14,
      line: 2,
      column: 4,
    });
    expect(error.message).toBe(
      `Unexpected byte 0x${bytes[0]?.toString(16).toUpperCase()} at line 2, column 4 (byte 14, counted from 0), not UTF-8: ${why}.`,
    );
  });

  test('A1 the place counts a byte-order mark among the bytes, not among the characters', () => {
    expect(refusal(joined([0xef, 0xbb, 0xbf], 'a', [0xff]))).toMatchObject({ byte: 4, line: 1, column: 2 });
  });

  test('A1 characters at the borders of the rules are not taken for the fault', () => {
    const error = refusal(joined('\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}', [0xff]));
    expect(error).toMatchObject({ byte: 24, line: 1, column: 9 });
  });

  test('A1 the highest character, noncharacters and U+FFFD itself are accepted', () => {
    expect(comesBack(utf8('\u{10ffff}\uffff\ufffd'))).toBe(true);
  });
});

describe('A2 UTF-16 and UTF-32', () => {
  test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'A2 %s with a mark is named when undeclared, read when declared',
    (encoding) => {
      const bytes = encode('Marshal 😀\r\n', { encoding, bom: true });
      const error = refusal(bytes);
      expect(error).toMatchObject({ rule: 'encoding-undeclared', encoding, byte: 0 });
      expect(error.message).toContain(encoding.toUpperCase());
      expect(decode(bytes, { encoding })).toEqual({ text: 'Marshal 😀\r\n', bom: true, encoding });
      expect(comesBack(bytes, { encoding })).toBe(true);
    },
  );

  test('A2 UTF-16 without a mark and without a declaration is not taken for a text', () => {
    const error = refusal(encode('Marshal', { encoding: 'utf-16le', bom: false }));
    expect(error).toMatchObject({ rule: 'binary-file', byte: 1, line: 1, column: 2 });
    expect(error.message).toContain('UTF-16');
  });
});

describe('A3 single-byte encodings', () => {
  test.each([
    ['windows-1250', [0x81, 0x83, 0x88, 0x90, 0x98]],
    ['windows-1251', [0x98]],
    ['windows-1252', [0x81, 0x8d, 0x8f, 0x90, 0x9d]],
    ['windows-1254', [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e]],
    ['koi8-r', []],
    ['iso-8859-15', []],
  ] as [string, number[]][])(
    'A3 %s does not define the bytes %j, and all others come back',
    (encoding, undefinedBytes) => {
      for (const byte of undefinedBytes) {
        const error = refusal(joined('a\n', [byte]), { encoding });
        expect(error).toMatchObject({ rule: 'encoding-invalid', encoding, byte: 2, line: 2, column: 1 });
      }
      const others = Uint8Array.from({ length: 255 }, (_, index) => index + 1).filter(
        (byte) => !undefinedBytes.includes(byte),
      );
      expect(comesBack(others, { encoding })).toBe(true);
    },
  );

  test('A3 ISO 8859-1 is byte = code point, and not the Windows code page', () => {
    const all = Uint8Array.from({ length: 255 }, (_, index) => index + 1);
    const { text } = decode(all, { encoding: 'iso-8859-1' });
    expect(Array.from(text, (character) => character.codePointAt(0))).toEqual([...all]);
    expect(decode(joined([0x92]), { encoding: 'windows-1252' }).text).toBe('’');
  });

  test('A3 a declared encoding is believed, whatever its first letters look like', () => {
    expect(decode(joined([0xff, 0xfe, 0x20]), { encoding: 'windows-1251' }).text).toBe('яю ');
  });

  test('A3 an encoding without a way back is refused', () => {
    expect(refusal(utf8('a'), { encoding: 'gb18030' }).rule).toBe('encoding-unsupported');
  });
});

test('A4 a byte-order mark is recorded, not eaten', () => {
  const bytes = joined([0xef, 0xbb, 0xbf], 'One');
  expect(decode(bytes)).toEqual({ text: 'One', bom: true, encoding: 'utf-8' });
  expect(comesBack(bytes)).toBe(true);
  expect(decode(utf8('One')).bom).toBe(false);
});

test('A4 of two byte-order marks the second is a character of the text', () => {
  const bytes = utf8('\ufeff\ufeffOne');
  expect(decode(bytes)).toEqual({ text: '\ufeffOne', bom: true, encoding: 'utf-8' });
  expect(comesBack(bytes)).toBe(true);
});

test.each(['\ufeff', '\u200b', '\u2060', '\u00ad'])(
  'A5 %j in the middle is kept, found and shown',
  (character) => {
    const text = `Tusa${character}chevsky`;
    expect(decode(utf8(text)).text).toBe(text);
    expect(comesBack(utf8(text))).toBe(true);
    expect(findInvisible(text)).toMatchObject([{ span: { start: 4, end: 5 }, kind: 'invisible' }]);
    expect(visible(text)).toMatch(/^Tusa⟨U\+[0-9A-F]{4}⟩chevsky$/);
  },
);

test('A6 every kind of line end is kept, and only \\n ends a line', () => {
  const text = 'a\r\nb\rc\u0085d\u2028e\vf\fg\n';
  expect(comesBack(utf8(text))).toBe(true);
  const lines = new LineMap(decode(utf8(text)).text);
  expect(lines.count).toBe(3);
  expect(lines.positionAt(text.indexOf('g'))).toEqual({ line: 2, column: 11 });
});

test.each(['', 'One', 'One\n\n\n', '\ufeff', '   ', '\n'])('A7 %j comes back as it was', (text) => {
  expect(comesBack(utf8(text))).toBe(true);
  expect(new LineMap(text).positionAt(text.length)).toBeDefined();
  expect(fold(text).offsets.at(-1)).toBe(text.length);
});

test('A8 NUL is refused with its place, and kept where it is allowed', () => {
  const bytes = utf8('é\na\0b');
  expect(refusal(bytes)).toMatchObject({ rule: 'binary-file', byte: 4, line: 2, column: 2 });
  expect(refusal(utf8('\ufeffa\0'))).toMatchObject({ byte: 4, line: 1, column: 2 });
  expect(decode(bytes, { control: true }).text).toBe('é\na\0b');
  expect(comesBack(bytes, { control: true })).toBe(true);
});

test.each([
  ['a colour', '\u001b[31m'],
  ['the clipboard', '\u001b]52;c;cm0gLXJm\u0007'],
  ['a link', '\u001b]8;;http://example.org\u001b\\'],
  ['an eight-bit sequence', '\u009b2J'],
  ['backspace and carriage return', 'a\bb\rc'],
])('A9 %s in a text is kept there and never reaches a terminal', (_, sequence) => {
  const text = `one ${sequence} two`;
  expect(comesBack(utf8(text))).toBe(true);
  const { line, caret } = excerpt(text, { start: 4, end: 4 + sequence.length });
  for (const shown of [visible(text), line, caret]) {
    // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  }
});

test.each([
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c',
])('A10 the bidirectional control %j is found and shown', (character) => {
  const text = `ab${character}cd`;
  expect(findInvisible(text)).toEqual([
    { span: { start: 2, end: 3 }, codePoint: character.codePointAt(0), kind: 'bidi' },
  ]);
  expect(visible(text)).not.toContain(character);
});

test('A11 a Cyrillic letter in a Latin word is noticed', () => {
  expect(isMixedScript('Tus\u0430chevsky')).toBe(true);
  expect(isMixedScript('Tusachevsky')).toBe(false);
});

test('A12 composed and decomposed letters stay what they are', () => {
  for (const text of ['é', 'e\u0301']) {
    expect(decode(utf8(text)).text).toBe(text);
    expect(fold(text).text).toBe(text);
    expect(comesBack(utf8(text))).toBe(true);
  }
});

test.each(['utf-8', 'utf-16le', 'utf-32be', 'windows-1252'])(
  'A13 half of a surrogate pair is never written in %s',
  (encoding) => {
    expect(isWellFormed('a\ud800')).toBe(false);
    expect(() => encode('one\na\ud800', { encoding, bom: false })).toThrow(
      new RangeError(`U+D800 half of a surrogate pair at line 2, column 2 cannot be written in ${encoding}`),
    );
  },
);

test('A14 an edge inside a pair, a line end or a letter with its mark is noticed', () => {
  const text = '😀\r\ne\u0301';
  const edges = [1, 2, 3, 4, 5];
  expect(edges.filter((edge) => splitsCharacter(text, edge))).toEqual([1]);
  expect(edges.filter((edge) => splitsLineEnd(text, edge))).toEqual([3]);
  expect(edges.filter((edge) => splitsGrapheme(text, edge))).toEqual([5]);
});

describe('A15 hostile sizes are done in seconds', () => {
  test('A15 one line of 50 MB', () => {
    const bytes = utf8('Marshal Tusachevsky 😀 '.repeat(2_200_000));
    const passed = milliseconds(() => {
      const { text } = decode(bytes);
      const lines = new LineMap(text);
      const middle = text.indexOf('T', text.length / 2);
      expect(lines.offsetAt(1, lines.positionAt(middle).column)).toBe(middle);
      const { line } = excerpt(text, { start: middle, end: middle + 11 });
      expect(displayWidth(line)).toBeLessThanOrEqual(100);
      expect(line).toContain('Marshal Tusachevsky');
    });
    expect(passed).toBeLessThan(LIMIT_MS);
  });

  test('A15 a line of 50 MB whose last byte is wrong', () => {
    const bytes = new Uint8Array(50_000_000).fill(0x61);
    bytes[bytes.length - 1] = 0xff;
    const passed = milliseconds(() => {
      expect(refusal(bytes)).toMatchObject({ byte: 49_999_999, line: 1, column: 50_000_000 });
    });
    expect(passed).toBeLessThan(LIMIT_MS);
  });

  test('A15 a million empty lines', () => {
    const text = '\n'.repeat(1_000_000);
    const passed = milliseconds(() => {
      const lines = new LineMap(text);
      expect(lines.count).toBe(1_000_001);
      let lost = 0;
      for (let line = 1; line <= lines.count; line++) if (lines.positionAt(line - 1).line !== line) lost++;
      expect(lost).toBe(0);
      expect(fold(text).text).toBe(text);
      expect(excerpt(text, { start: 500_000, end: 500_000 })).toEqual({ line: '', caret: '^' });
    });
    expect(passed).toBeLessThan(LIMIT_MS);
  });

  test('A15 ten thousand combining marks on one letter', () => {
    const text = `Tusa${'\u0301'.repeat(10_000)}chevsky`;
    const passed = milliseconds(() => {
      expect(comesBack(utf8(text))).toBe(true);
      expect(displayWidth(text)).toBe(11);
      const { line } = excerpt(text, { start: text.length - 3, end: text.length });
      expect(line).toBe('…chevsky');
    });
    expect(passed).toBeLessThan(LIMIT_MS);
  });

  test('A15 fifty million characters in a single-byte encoding and in UTF-16', () => {
    const bytes = new Uint8Array(50_000_000).fill(0xe9);
    const passed = milliseconds(() => {
      expect(decode(bytes, { encoding: 'windows-1252' }).text).toHaveLength(bytes.length);
      expect(decode(bytes, { encoding: 'utf-16le' }).text).toHaveLength(bytes.length / 2);
    });
    expect(passed).toBeLessThan(LIMIT_MS);
  });
});
