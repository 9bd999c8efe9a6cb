import { byteLabel, type Codec, type Fault, lacks } from './codec.ts';
import { loneSurrogateAt } from './code-points.ts';

/** UTF-8, strict: what RFC 3629 does not allow is a fault, never U+FFFD. */
export const UTF8: Codec = { read, write };

function read(bytes: Uint8Array): string | Fault {
  try {
    // ignoreBOM keeps U+FEFF in the text; without it a mark in front would vanish unseen.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const fault = findFault(bytes);
    // Not a wrong byte, but a text longer than a string can be.
    if (fault === undefined) throw error;
    return fault;
  }
}

function write(text: string): Uint8Array {
  // TextEncoder would write U+FFFD for half a pair, and say nothing.
  const lone = loneSurrogateAt(text);
  if (lone !== -1) throw lacks('utf-8', text, lone);
  return new TextEncoder().encode(text);
}

/** The decoder only says that something is wrong; this says where and what. */
function findFault(bytes: Uint8Array): Fault | undefined {
  let at = 0;
  while (at < bytes.length) {
    const size = sizeOf(bytes[at] ?? 0);
    const why = size === 1 ? undefined : whyNot(bytes, at, size);
    if (why !== undefined) return { byte: at, why };
    at += size;
  }
  return undefined;
}

/** How many bytes a character has by its first one; 0 where none begins so. */
function sizeOf(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc0) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf8 ? 4 : 0;
}

function whyNot(bytes: Uint8Array, at: number, size: number): string | undefined {
  const first = bytes[at] ?? 0;
  if (size === 0)
    return first < 0xc0 ? 'it continues a character that has no beginning' : 'no character begins with it';
  if (first === 0xc0 || first === 0xc1) return 'it writes a character in more bytes than needed';
  if (first > 0xf4) return 'it lies above U+10FFFF, where no characters are';
  for (let next = at + 1; next < at + size; next++) {
    const byte = bytes[next];
    if (byte === undefined) return 'the file ends inside the character that it begins';
    if (byte < 0x80 || byte > 0xbf)
      return `the character that it begins is broken off by byte ${byteLabel(byte)}`;
  }
  return whyNotSecond(first, bytes[at + 1] ?? 0);
}

/** The second byte rules out what the first alone does not show. */
function whyNotSecond(first: number, second: number): string | undefined {
  if ((first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90)) {
    return 'it writes a character in more bytes than needed';
  }
  if (first === 0xed && second > 0x9f) return 'it writes half of a surrogate pair, which is no character';
  if (first === 0xf4 && second > 0x8f) return 'it lies above U+10FFFF, where no characters are';
  return undefined;
}
