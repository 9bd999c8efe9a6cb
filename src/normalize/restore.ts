import { ChangeSet } from '../change/change-set.ts';
import { CodePointMap } from '../text/code-points.ts';
import { decode } from '../text/decode.ts';
import type { ApparatusFile, ChangeRecord } from './apparatus.ts';

/**
 * The source's text from the edition's text and the changes of its apparatus.
 * @throws RangeError when the apparatus does not belong to this text: another length, a change outside it, or a
 * lemma that is not printed where the apparatus says
 */
export function restoreText(apparatus: ApparatusFile, edition: string): string {
  const map = new CodePointMap(edition);
  if (map.length !== apparatus.edition.length) {
    throw new RangeError(
      `The apparatus is for an edition of ${apparatus.edition.length} code points, this one has ${map.length}`,
    );
  }
  const undo = apparatus.changes.map((change) => {
    const start = map.unitAt(change.edition[0]);
    const end = map.unitAt(change.edition[1]);
    if (edition.slice(start, end) !== change.lemma) {
      throw new RangeError(`The edition does not print “${change.lemma}” at code point ${change.edition[0]}`);
    }
    return { start, end, insert: change.reading };
  });
  return ChangeSet.of(edition.length, undo).apply(edition);
}

/**
 * The text of an edition from its bytes, as the changes of its apparatus count it: a mark in front of the bytes is the first
 * character of the text unless the apparatus knows it as a byte-order mark.
 * @throws DecodeError
 */
export function editionText(apparatus: ApparatusFile, bytes: Uint8Array): string {
  const { text, bom } = decode(bytes, { control: true });
  return bom && !apparatus.edition.bom ? `\ufeff${text}` : text;
}

/**
 * The apparatus in a JSON text; only what undoing needs is looked at.
 * @throws RangeError that says what is missing when it is no apparatus of ours
 */
export function readApparatus(json: string): ApparatusFile {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new RangeError('It is not JSON; perhaps it was cut off');
  }
  if (!isRecord(value) || value['version'] !== 1 || value['unit'] !== 'code points') {
    throw new RangeError('It is not an apparatus of version 1 in code points');
  }
  const { source, edition, changes, entries } = value;
  if (!isRecord(source) || !isText(source['sha256']) || !isText(source['encoding'])) {
    throw new RangeError('It does not say which source it belongs to');
  }
  if (!isRecord(edition) || !isText(edition['sha256']) || !isCount(edition['length'])) {
    throw new RangeError('It does not say which edition it belongs to');
  }
  if (!Array.isArray(changes) || !changes.every(isChange) || !Array.isArray(entries)) {
    throw new RangeError('Its list of changes is damaged');
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what undoing needs was looked at above
  return value as unknown as ApparatusFile;
}

function isChange(value: unknown): value is ChangeRecord {
  if (!isRecord(value)) return false;
  return (
    isSpan(value['source']) && isSpan(value['edition']) && isText(value['reading']) && isText(value['lemma'])
  );
}

function isSpan(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [start, end]: unknown[] = value;
  return isCount(start) && isCount(end) && start <= end;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
