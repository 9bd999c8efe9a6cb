import { type Codec, type Fault, lacks, textOfUnits } from './codec.ts';
import { loneSurrogateAt } from './code-points.ts';

/** UTF-16, the low byte of a unit first. */
export const UTF16LE: Codec = codec('utf-16le', 0);

/** UTF-16, the high byte of a unit first. */
export const UTF16BE: Codec = codec('utf-16be', 1);

/** `low` is where the low byte of a unit stands: 0 or 1. */
function codec(name: string, low: 0 | 1): Codec {
  return {
    read: (bytes: Uint8Array): string | Fault => {
      const units = new Uint16Array(bytes.length >>> 1);
      for (let index = 0; index < units.length; index++) {
        units[index] = (bytes[2 * index + low] ?? 0) | ((bytes[2 * index + 1 - low] ?? 0) << 8);
      }
      const text = textOfUnits(units);
      const lone = loneSurrogateAt(text);
      if (lone !== -1)
        return { byte: 2 * lone, why: 'it belongs to half of a surrogate pair without the other' };
      const isOdd = bytes.length % 2 === 1;
      return isOdd
        ? { byte: bytes.length - 1, why: 'a unit has two bytes, and the file ends after one' }
        : text;
    },
    write: (text: string): Uint8Array => {
      const lone = loneSurrogateAt(text);
      if (lone !== -1) throw lacks(name, text, lone);
      const bytes = new Uint8Array(2 * text.length);
      for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        bytes[2 * index + low] = unit & 0xff;
        bytes[2 * index + 1 - low] = unit >>> 8;
      }
      return bytes;
    },
  };
}
