import { byteLabel, type Fault } from './codec.ts';
import { byteOrderMark, codecOf, ENCODINGS, encodingNamed, encodingsMarked } from './encodings.ts';
import { LineMap, type Position } from './lines.ts';
import { visible } from './visible.ts';

/** A text taken out of its bytes with nothing lost: `encode(text, { encoding, bom })` gives them back. */
export interface Decoded {
  /** Without the byte-order mark. */
  readonly text: string;
  /** Whether a byte-order mark stood in front. */
  readonly bom: boolean;
  /** One of `ENCODINGS`. */
  readonly encoding: string;
}

/** What is declared of a file. */
export interface DecodeOptions {
  /** Default: `utf-8`. `utf-16` and `utf-32` leave the order of bytes to the mark that must then be there. */
  readonly encoding?: string;
  /** Whether NUL may stand in the text. Default: false, since a file with NUL is seldom a text. */
  readonly control?: boolean;
}

/** Why bytes were refused, with the place. The rule ids are those of the list of findings. */
export class DecodeError extends Error {
  readonly rule: 'encoding-invalid' | 'encoding-undeclared' | 'encoding-unsupported' | 'binary-file';
  /** From 0. */
  readonly byte: number;
  readonly line: number;
  readonly column: number;
  /** The encoding that was tried or, where it was not declared, the one that the byte-order mark names. */
  readonly encoding?: string;

  constructor(rule: DecodeError['rule'], message: string, place: Place, encoding?: string) {
    super(message);
    this.name = 'DecodeError';
    this.rule = rule;
    this.byte = place.byte;
    this.line = place.line;
    this.column = place.column;
    if (encoding !== undefined) this.encoding = encoding;
  }
}

interface Place extends Position {
  readonly byte: number;
}

const BEGINNING: Place = { byte: 0, line: 1, column: 1 };

/**
 * Takes a text out of its bytes, strictly: what the encoding does not allow is refused, never replaced, and
 * nothing is normalized.
 *
 * Law: `encode(decode(bytes)) = bytes` for all bytes that are not refused, in every encoding.
 * @throws DecodeError
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const encoding = resolveEncoding(bytes, options.encoding ?? 'utf-8');
  const mark = byteOrderMark(encoding);
  const bom = encodingsMarked(bytes).includes(encoding);
  const skipped = bom ? mark.length : 0;
  const text = codecOf(encoding).read(bytes.subarray(skipped));
  if (typeof text !== 'string') throw invalid(bytes, skipped, text, encoding);
  const nul = options.control === true ? -1 : text.indexOf('\0');
  if (nul !== -1) throw binary(text, nul, skipped, encoding);
  return { text, bom, encoding };
}

/**
 * The bytes of a text: the inverse of `decode`.
 * @throws RangeError for a character that the encoding lacks, with its place; for an encoding that we do not know; for
 * a byte-order mark in an encoding that has none
 */
export function encode(
  text: string,
  options: { readonly encoding: string; readonly bom: boolean },
): Uint8Array {
  const encoding = encodingNamed(options.encoding);
  if (encoding === undefined) throw new RangeError(`no encoding is called ${visible(options.encoding)}`);
  const bytes = codecOf(encoding).write(text);
  if (!options.bom) return bytes;
  const mark = byteOrderMark(encoding);
  if (mark.length === 0) throw new RangeError(`${encoding} has no byte-order mark`);
  const marked = new Uint8Array(mark.length + bytes.length);
  marked.set(mark);
  marked.set(bytes, mark.length);
  return marked;
}

function resolveEncoding(bytes: Uint8Array, declared: string): string {
  const marked = encodingsMarked(bytes);
  const family = /^utf[-_]?(16|32)$/i.exec(declared.trim())?.[1];
  const encoding =
    family === undefined ? encodingNamed(declared) : marked.find((name) => name.includes(family));
  if (encoding === undefined) throw family === undefined ? unsupported(declared) : orderUnknown(family);
  const [other] = marked;
  if (other === undefined || marked.includes(encoding) || !encoding.startsWith('utf-')) return encoding;
  const message = `The file begins with the byte-order mark of ${other.toUpperCase()}, and is read as ${encoding.toUpperCase()}.`;
  throw new DecodeError('encoding-undeclared', message, BEGINNING, other);
}

function unsupported(declared: string): DecodeError {
  const message = `Unexpected encoding ${visible(declared)}, expected one of ${ENCODINGS.join(', ')}.`;
  return new DecodeError('encoding-unsupported', message, BEGINNING);
}

function orderUnknown(family: string): DecodeError {
  const message = `UTF-${family} is declared, and the file has no byte-order mark that says whether it is UTF-${family}LE or UTF-${family}BE.`;
  return new DecodeError('encoding-undeclared', message, BEGINNING);
}

function invalid(bytes: Uint8Array, skipped: number, fault: Fault, encoding: string): DecodeError {
  const byte = skipped + fault.byte;
  const valid = codecOf(encoding).read(bytes.subarray(skipped, byte));
  if (typeof valid !== 'string') throw new Error(`${encoding}: byte ${byte} was not the first that is wrong`);
  const place = { byte, ...new LineMap(valid).positionAt(valid.length) };
  const what = `Unexpected byte ${byteLabel(bytes[byte] ?? 0)} ${placeInWords(place)}`;
  return new DecodeError(
    'encoding-invalid',
    `${what}, not ${encoding.toUpperCase()}: ${fault.why}.`,
    place,
    encoding,
  );
}

function binary(text: string, nul: number, skipped: number, encoding: string): DecodeError {
  const byte = skipped + codecOf(encoding).write(text.slice(0, nul)).length;
  const place = { byte, ...new LineMap(text).positionAt(nul) };
  const message = `Unexpected NUL character ${placeInWords(place)}: the file is probably not a text, or in UTF-16 or UTF-32.`;
  return new DecodeError('binary-file', message, place, encoding);
}

function placeInWords({ line, column, byte }: Place): string {
  return `at line ${line}, column ${column} (byte ${byte}, counted from 0)`;
}
