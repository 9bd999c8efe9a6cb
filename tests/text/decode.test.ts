import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, DecodeError, type DecodeOptions, encode } from '../../src/text/decode.ts';
import { encodingNamed, ENCODINGS } from '../../src/text/encodings.ts';
import { SINGLE_BYTE_ENCODINGS } from '../../src/text/single-byte.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';

const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);

/** Bytes that are text more often than chance would have it: text in some encoding, with a few bytes changed. */
const damagedBytes = fc
  .tuple(
    hostileText(12),
    fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'),
    fc.boolean(),
    fc.array(fc.tuple(fc.nat(80), fc.nat(255)), { maxLength: 2 }),
  )
  .map(([text, encoding, bom, damage]) => {
    const bytes = encode(text, { encoding, bom });
    for (const [at, byte] of damage) if (at < bytes.length) bytes[at] = byte;
    return bytes;
  });

const anyBytes = fc.oneof(damagedBytes, fc.uint8Array({ maxLength: 24 }));

/** The error that decoding ends in; undefined when the bytes are accepted. */
function refusal(bytes: Uint8Array, options?: DecodeOptions): DecodeError | undefined {
  try {
    decode(bytes, options);
    return undefined;
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('decode and encode', () => {
  test('bytes that are accepted come back, in every encoding', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyBytes, fc.constantFrom(...ENCODINGS), fc.boolean(), (bytes, encoding, control) => {
        if (refusal(bytes, { encoding, control }) !== undefined) return;
        accepted++;
        const decoded = decode(bytes, { encoding, control });
        expect(encode(decoded.text, decoded)).toEqual(bytes);
        expect(decoded.encoding).toBe(encoding);
      }),
      { numRuns: RUNS * 2 },
    );
    expect(accepted).toBeGreaterThan(RUNS / 4);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'every text comes back through %s',
    (encoding) => {
      fc.assert(
        fc.property(hostileText(), (text) => {
          const bytes = encode(text, { encoding, bom: true });
          expect(decode(bytes, { encoding, control: true })).toEqual({ text, bom: true, encoding });
        }),
        { numRuns: RUNS / 4 },
      );
    },
  );

  test.each(SINGLE_BYTE_ENCODINGS)(
    '%s: each of its bytes is one character, and no two the same',
    (encoding) => {
      const bytes = Array.from({ length: 256 }, (_, byte) => bytesOf(byte)).filter(
        (byte) => refusal(byte, { encoding, control: true }) === undefined,
      );
      const characters = bytes.map((byte) => decode(byte, { encoding, control: true }).text);
      expect(characters.every((character) => character.length === 1)).toBe(true);
      expect(new Set(characters).size).toBe(bytes.length);
      expect(bytes.length).toBeGreaterThan(200);
    },
  );

  test('the tables are those of the decoder of the platform, where that one is right', () => {
    // It takes iso-8859-1, -9 and -11 for windows code pages, lacks -16, and lets undefined bytes of Windows pass;
    // windows-1252 and koi8-u differ between releases (ours is RFC 2319); in ibm866 it exchanges control characters below 0x80.
    const own = new Set(['iso-8859-1', 'iso-8859-9', 'iso-8859-11', 'iso-8859-16', 'windows-1252', 'koi8-u']);
    for (const encoding of SINGLE_BYTE_ENCODINGS.filter((name) => !own.has(name))) {
      const decoder = new TextDecoder(encoding);
      for (let byte = 0x80; byte < 256; byte++) {
        if (refusal(bytesOf(byte), { encoding, control: true }) !== undefined) continue;
        expect(decode(bytesOf(byte), { encoding, control: true }).text, `${encoding} ${byte}`).toBe(
          decoder.decode(bytesOf(byte)),
        );
      }
    }
  });

  test.each([
    ['windows-1252', [0x80, 0x92, 0x9f, 0xe9], '€’Ÿé'],
    ['iso-8859-1', [0x80, 0x92, 0x9f, 0xe9], '\u0080\u0092\u009fé'],
    ['iso-8859-9', [0x80, 0xd0, 0xdd, 0xfd], '\u0080Ğİı'],
    ['iso-8859-15', [0xa4, 0xa6, 0xbd], '€Šœ'],
    ['iso-8859-16', [0xa4, 0xaa, 0xde, 0xfe], '€ȘȚț'],
    ['koi8-r', [0xf4, 0xd2, 0xcf, 0xc3, 0xcb, 0xc9, 0xca], 'Троцкий'],
    ['koi8-u', [0xa4, 0xb4, 0xad, 0xbd, 0xae, 0xbe], 'єЄґҐ╝╬'],
    ['ibm866', [0x92, 0xe0, 0xae, 0xe6, 0xaa, 0xa8, 0xa9], 'Троцкий'],
    ['windows-1251', [0xd2, 0xf0, 0xee, 0xf6, 0xea, 0xe8, 0xe9], 'Троцкий'],
    ['macintosh', [0x8e, 0xd2, 0xd3, 0xdb], 'é“”€'],
  ])('%s %j is %s', (encoding, bytes, text) => {
    expect(decode(Uint8Array.from(bytes), { encoding }).text).toBe(text);
  });

  test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    '%s holds the characters at the borders of the planes',
    (encoding) => {
      const text = '\ud7ff\ue000\uffff\u{10000}\u{10ffff}';
      expect(decode(encode(text, { encoding, bom: false }), { encoding }).text).toBe(text);
    },
  );

  test('nothing but the mark in front is taken out of the text', () => {
    const text = '\ufeffa\ufeff\r\nb\rc\u0085';
    expect(decode(encode(text, { encoding: 'utf-8', bom: true }))).toEqual({
      text,
      bom: true,
      encoding: 'utf-8',
    });
  });

  test('bytes in the middle of a larger buffer are read as they stand', () => {
    const buffer = encode('xxab', { encoding: 'utf-32le', bom: false });
    expect(decode(buffer.subarray(8), { encoding: 'utf-32le' }).text).toBe('ab');
  });
});

describe('what decode refuses', () => {
  test('UTF-8 is refused exactly where the platform refuses it, at the first byte that is wrong', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const error = refusal(bytes, { control: true });
        if (error?.rule === 'encoding-undeclared') return;
        expect(error === undefined).toBe(isValidUtf8(bytes));
        if (error === undefined) return;
        refused++;
        expect(isValidUtf8(bytes.subarray(0, error.byte))).toBe(true);
        for (let end = error.byte + 1; end <= Math.min(bytes.length, error.byte + 4); end++) {
          expect(isValidUtf8(bytes.subarray(0, end))).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
    expect(refused).toBeGreaterThan(RUNS / 10);
  });

  test.each([
    ['utf-16le', [0x61, 0x00, 0x0a, 0x00, 0x62], { byte: 4, line: 2, column: 1 }],
    ['utf-16le', [0x00, 0xdc, 0x61, 0x00], { byte: 0, line: 1, column: 1 }],
    ['utf-16be', [0x00, 0x61, 0xd8, 0x3d], { byte: 2, line: 1, column: 2 }],
    ['utf-16be', [0xfe, 0xff, 0x00, 0x61, 0xd8, 0x3d], { byte: 4, line: 1, column: 2 }],
    ['utf-32le', [0x61, 0, 0, 0, 0, 0, 0x11, 0], { byte: 4, line: 1, column: 2 }],
    ['utf-32le', [0xff, 0xdf, 0, 0], { byte: 0, line: 1, column: 1 }],
    ['utf-32be', [0, 0, 0xd8, 0], { byte: 0, line: 1, column: 1 }],
    ['utf-32be', [0, 1, 0xf6, 0, 0, 0], { byte: 4, line: 1, column: 2 }],
    ['windows-1252', [0x61, 0x0a, 0x62, 0x81], { byte: 3, line: 2, column: 2 }],
    ['windows-1253', [0xff], { byte: 0, line: 1, column: 1 }],
  ])('%s %j is not valid', (encoding, bytes, place) => {
    const error = refusal(Uint8Array.from(bytes), { encoding, control: true });
    expect(error).toMatchObject({ rule: 'encoding-invalid', encoding, ...place });
  });

  test('a declared encoding and the mark of another contradict each other', () => {
    const little = encode('Marshal', { encoding: 'utf-16le', bom: true });
    expect(refusal(little, { encoding: 'utf-16be' })).toMatchObject({
      rule: 'encoding-undeclared',
      encoding: 'utf-16le',
      message: 'The file begins with the byte-order mark of UTF-16LE, and is read as UTF-16BE.',
    });
  });

  test('utf-16 and utf-32 are enough where the mark says the rest', () => {
    for (const encoding of ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
      const family = encoding.slice(0, 6);
      const bytes = encode('Marshal', { encoding, bom: true });
      expect(decode(bytes, { encoding: family.toUpperCase() })).toEqual({
        text: 'Marshal',
        bom: true,
        encoding,
      });
      expect(refusal(bytes.subarray(bytes.length / 8), { encoding: family })?.rule).toBe(
        'encoding-undeclared',
      );
    }
  });

  test.each(['shift_jis', 'gb18030', 'utf-7', '', 'toString', 'iso-8859-12'])(
    '%j is no encoding that we can write back',
    (encoding) => {
      expect(refusal(bytesOf(0x61), { encoding })).toMatchObject({
        rule: 'encoding-unsupported',
        byte: 0,
        line: 1,
        column: 1,
      });
    },
  );

  test('the name of an encoding from a file is shown without its control characters', () => {
    expect(refusal(bytesOf(0x61), { encoding: '\u001b[2J' })?.message).toMatch(
      /^Unexpected encoding ⟨U\+001B⟩\[2J, expected one of utf-8, /,
    );
  });
});

describe('what encode refuses', () => {
  test('a character that the encoding lacks, with its place', () => {
    expect(() => encode('one\ntwo …\u0301', { encoding: 'iso-8859-1', bom: false })).toThrow(
      new RangeError('U+2026 at line 2, column 5 cannot be written in iso-8859-1'),
    );
    expect(() => encode('\ufffd', { encoding: 'windows-1252', bom: false })).toThrow(RangeError);
    expect(() => encode('😀', { encoding: 'koi8-r', bom: false })).toThrow(/^U\+1F600 at line 1, column 1/);
  });

  test('a mark in an encoding that has none, and an encoding that does not exist', () => {
    expect(() => encode('a', { encoding: 'koi8-r', bom: true })).toThrow('koi8-r has no byte-order mark');
    expect(() => encode('a', { encoding: 'utf-7', bom: false })).toThrow('no encoding is called utf-7');
  });
});

describe('encodingNamed', () => {
  test.each([
    ['UTF-8', 'utf-8'],
    ['utf8', 'utf-8'],
    ['UTF_16LE', 'utf-16le'],
    ['Latin1', 'iso-8859-1'],
    ['ISO8859-15', 'iso-8859-15'],
    ['iso_8859-5', 'iso-8859-5'],
    ['cp1252', 'windows-1252'],
    ['CP-1251', 'windows-1251'],
    ['win1250', 'windows-1250'],
    ['KOI8R', 'koi8-r'],
    ['Mac Roman', 'macintosh'],
    ['cp866', 'ibm866'],
    ['cp932', undefined],
  ])('%s is %s', (label, name) => {
    expect(encodingNamed(label)).toBe(name);
  });
});
