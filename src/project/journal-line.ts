import { sha256 } from './digest.ts';

/** One thing that happened, as it was recorded. */
export interface JournalRecord {
  /** From 1, without gaps: the order of events. No clock is asked, since clocks go wrong. */
  readonly seq: number;
  /** What kind of thing: `decision`, `digest` … */
  readonly kind: string;
  /** Any JSON value. */
  readonly payload: unknown;
}

/** Stands for the digest of the line before the first. */
export const BEGINNING: string = '0'.repeat(64);

/** A record with the digest that proves its line. */
export interface ProvenRecord {
  readonly record: JournalRecord;
  readonly digest: string;
}

/** `,"digest":"` + 64 digits + `"}`, in bytes. */
const SEAL = /^,"digest":"(?<digest>[0-9a-f]{64})"\}$/;
const SEAL_LENGTH = ',"digest":""}'.length + 64;

const encoder = new TextEncoder();

/**
 * The line of a record, without its line end. It names the digest of the line before and ends with its own, which is
 * taken from all that stands before it:
 *
 * ```txt
 * {"seq":2,"kind":"decision","payload":{…},"previous":"9f86…","digest":"60303…"}
 *  ^------------------- SHA-256 of these bytes ------------^
 * ```
 *
 * @throws RangeError for a payload that is no JSON value.
 */
export function printLine(record: JournalRecord, previous: string): ProvenRecord & { readonly line: string } {
  const { seq, kind, payload } = record;
  if (JSON.stringify(payload) === undefined)
    throw new RangeError(`Payload of record ${seq} is no JSON value`);
  const body = JSON.stringify({ seq, kind, payload, previous }).slice(0, -1);
  const digest = sha256(encoder.encode(body));
  return { record, digest, line: `${body},"digest":"${digest}"}` };
}

function sealOf(line: Uint8Array): string | undefined {
  const seal = new TextDecoder().decode(line.subarray(Math.max(0, line.length - SEAL_LENGTH)));
  return SEAL.exec(seal)?.groups?.['digest'];
}

/** The digest proves that the line was not damaged; it does not prove who made it. */
function fieldsOf(body: Uint8Array): Map<string, unknown> {
  try {
    const value: unknown = JSON.parse(`${new TextDecoder().decode(body)}}`);
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}

/** The record of a line (bytes without the line end), or undefined when the line is not as it was written. */
export function parseLine(line: Uint8Array, seq: number, previous: string): ProvenRecord | undefined {
  const digest = sealOf(line);
  const body = line.subarray(0, Math.max(0, line.length - SEAL_LENGTH));
  if (digest === undefined || sha256(body) !== digest) return undefined;
  const fields = fieldsOf(body);
  const kind = fields.get('kind');
  if (fields.get('seq') !== seq || fields.get('previous') !== previous || typeof kind !== 'string')
    return undefined;
  return { record: { seq, kind, payload: fields.get('payload') }, digest };
}
