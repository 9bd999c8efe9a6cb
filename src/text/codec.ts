import { describeCharacter } from './describe-character.ts';
import { LineMap } from './lines.ts';

/** Where bytes stop being a text in some encoding: the first byte of the character that is wrong, from 0, and why. */
export interface Fault {
  readonly byte: number;
  readonly why: string;
}

/** One encoding in both directions, with no byte-order mark. `write(read(bytes))` is `bytes` wherever `read` gives a text. */
export interface Codec {
  readonly read: (bytes: Uint8Array) => string | Fault;
  /** @throws RangeError for a character that the encoding lacks */
  readonly write: (text: string) => Uint8Array;
}

/** The most arguments that String.fromCharCode is given at once; far more would overflow the stack. */
const CHUNK = 4096;

/** The text of a row of UTF-16 units. */
export function textOfUnits(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += CHUNK) {
    // Spread syntax takes four times as long on typed arrays.
    text += String(Reflect.apply(String.fromCharCode, undefined, units.subarray(start, start + CHUNK)));
  }
  return text;
}

/** A byte as people write it: 0x0A, 0xFF. */
export function byteLabel(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** The refusal to write a character: which, where, and in what encoding. `offset` in UTF-16 units. */
export function lacks(encoding: string, text: string, offset: number): RangeError {
  const { line, column } = new LineMap(text).positionAt(offset);
  const character = describeCharacter(text.codePointAt(offset) ?? 0);
  return new RangeError(`${character} at line ${line}, column ${column} cannot be written in ${encoding}`);
}
