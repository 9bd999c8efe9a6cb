import { type Codec, type Fault, lacks, textOfUnits } from './codec.ts';
import { CodePointMap, loneSurrogateAt } from './code-points.ts';

/** UTF-32, the lowest byte of a character first. */
export const UTF32LE: Codec = codec('utf-32le', true);

/** UTF-32, the highest byte of a character first. */
export const UTF32BE: Codec = codec('utf-32be', false);

/** TextDecoder has no UTF-32 at all. */
function codec(name: string, isLittle: boolean): Codec {
  return {
    read: (bytes: Uint8Array): string | Fault => read(bytes, isLittle),
    write: (text: string): Uint8Array => {
      const lone = loneSurrogateAt(text);
      if (lone !== -1) throw lacks(name, text, lone);
      return write(text, isLittle);
    },
  };
}

function read(bytes: Uint8Array, isLittle: boolean): string | Fault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = new Uint16Array(bytes.length >>> 1);
  let length = 0;
  for (let byte = 0; byte + 4 <= bytes.length; byte += 4) {
    const codePoint = view.getUint32(byte, isLittle);
    if (codePoint > 0x10ffff) return { byte, why: 'it lies above U+10FFFF, where no characters are' };
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) {
      return { byte, why: 'it writes half of a surrogate pair, which is no character' };
    }
    if (codePoint > 0xffff) units[length++] = 0xd800 + ((codePoint - 0x10000) >>> 10);
    units[length++] = codePoint > 0xffff ? 0xdc00 + (codePoint & 0x3ff) : codePoint;
  }
  const rest = bytes.length % 4;
  if (rest > 0)
    return { byte: bytes.length - rest, why: `a character has four bytes, and the file ends after ${rest}` };
  return textOfUnits(units.subarray(0, length));
}

function write(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(4 * new CodePointMap(text).length);
  const view = new DataView(bytes.buffer);
  let byte = 0;
  for (let at = 0; at < text.length; byte += 4) {
    const codePoint = text.codePointAt(at) ?? 0;
    view.setUint32(byte, codePoint, isLittle);
    at += codePoint > 0xffff ? 2 : 1;
  }
  return bytes;
}
