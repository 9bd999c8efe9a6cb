import type { Codec } from './codec.ts';
import { SINGLE_BYTE_ENCODINGS, singleByteCodec } from './single-byte.ts';
import { UTF16BE, UTF16LE } from './utf16.ts';
import { UTF32BE, UTF32LE } from './utf32.ts';
import { UTF8 } from './utf8.ts';

const UNICODE_CODECS: ReadonlyMap<string, Codec> = new Map([
  ['utf-8', UTF8],
  ['utf-16le', UTF16LE],
  ['utf-16be', UTF16BE],
  ['utf-32le', UTF32LE],
  ['utf-32be', UTF32BE],
]);

/** The encodings that can be read and written back, by the names that edition.yaml uses. */
export const ENCODINGS: readonly string[] = [...UNICODE_CODECS.keys(), ...SINGLE_BYTE_ENCODINGS];

/** Other names in use, after underscores and blanks were made hyphens. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['utf8', 'utf-8'],
  ['utf16le', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['utf32le', 'utf-32le'],
  ['utf32be', 'utf-32be'],
  ['latin1', 'iso-8859-1'],
  ['latin-1', 'iso-8859-1'],
  ['latin9', 'iso-8859-15'],
  ['latin-9', 'iso-8859-15'],
  ['cp866', 'ibm866'],
  ['koi8r', 'koi8-r'],
  ['koi8u', 'koi8-u'],
  ['mac-roman', 'macintosh'],
  ['macroman', 'macintosh'],
]);

/** The name of an encoding as `ENCODINGS` has it, or undefined for one that we do not know. */
export function encodingNamed(label: string): string | undefined {
  const hyphened = label.trim().toLowerCase().replaceAll(/[_ ]/g, '-');
  const numbered = hyphened
    .replace(/^(?:cp|win|windows)-?(?=125\d$|874$)/, 'windows-')
    .replace(/^iso8859-?/, 'iso-8859-');
  const name = ALIASES.get(numbered) ?? numbered;
  return ENCODINGS.includes(name) ? name : undefined;
}

/**
 * The codec of an encoding.
 * @throws RangeError for a name that is not in `ENCODINGS`
 */
export function codecOf(encoding: string): Codec {
  return UNICODE_CODECS.get(encoding) ?? singleByteCodec(encoding);
}

/** Byte-order marks. UTF-32LE before UTF-16LE, whose mark is the beginning of the other. */
const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The byte-order mark of an encoding: U+FEFF in it; empty where there is none. */
export function byteOrderMark(encoding: string): Uint8Array {
  return Uint8Array.from(MARKS.find(([name]) => name === encoding)?.[1] ?? []);
}

/** The encodings whose byte-order mark the bytes begin with, the likeliest first. */
export function encodingsMarked(bytes: Uint8Array): readonly string[] {
  return MARKS.filter(([, mark]) => mark.every((byte, at) => bytes[at] === byte)).map(([name]) => name);
}
