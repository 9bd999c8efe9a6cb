import { type Codec, type Fault, lacks, textOfUnits } from './codec.ts';
import { SINGLE_BYTE_TABLES } from './single-byte-tables.ts';

const UNDEFINED = 0xfffd;

/** The names of the single-byte encodings, in lower case. */
export const SINGLE_BYTE_ENCODINGS: readonly string[] = ['iso-8859-1', ...Object.keys(SINGLE_BYTE_TABLES)];

/**
 * An encoding of one byte a character. A byte that it leaves undefined is a fault: 0x81 in windows-1252, say.
 * @throws RangeError for a name that is not in `SINGLE_BYTE_ENCODINGS`
 */
export function singleByteCodec(name: string): Codec {
  const units = unitsOf(name);
  return {
    read: (bytes: Uint8Array): string | Fault => {
      const text = new Uint16Array(bytes.length);
      for (let at = 0; at < bytes.length; at++) {
        const unit = units[bytes[at] ?? 0] ?? UNDEFINED;
        if (unit === UNDEFINED) return { byte: at, why: 'the encoding does not define it' };
        text[at] = unit;
      }
      return textOfUnits(text);
    },
    write: (text: string): Uint8Array => {
      const byteOf = new Map(Array.from(units, (unit, byte) => [unit, byte]));
      byteOf.delete(UNDEFINED);
      const bytes = new Uint8Array(text.length);
      for (let at = 0; at < text.length; at++) {
        const byte = byteOf.get(text.charCodeAt(at));
        if (byte === undefined) throw lacks(name, text, at);
        bytes[at] = byte;
      }
      return bytes;
    },
  };
}

/** What each of the 256 bytes means: a byte equals its code point up to where the table begins. */
function unitsOf(name: string): Uint16Array {
  const table = name === 'iso-8859-1' ? '' : SINGLE_BYTE_TABLES[name];
  if (table === undefined) throw new RangeError(`no single-byte encoding is called ${name}`);
  const begin = 256 - table.length;
  return Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < begin ? byte : table.charCodeAt(byte - begin),
  );
}
