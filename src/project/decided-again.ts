import { type ErrataEntry, readErrata } from '../errata/read-errata.ts';
import type { Erratum } from '../model/erratum.ts';
import { Problem } from '../model/finding.ts';
import { FORMAT_VERSION } from '../yaml/version.ts';
import type { FileSystem } from './file-system.ts';
import { journalPath, type JournalRecord, readJournal } from './journal.ts';
import { DECISION, RECORDED } from './journal-kinds.ts';

/**
 * Decisions of the journal that were never saved and have been made since under another id: the same reading at the same
 * place. Nobody need make them again, so that whoever chose another id is not reminded of the first for ever.
 * @throws Problem as `readJournal`
 */
export function decidedAgain(
  fs: FileSystem,
  root: string,
  entries: readonly ErrataEntry[],
): readonly ErrataEntry[] {
  const { records } = readJournal(fs, journalPath(root), { root });
  const known = new Set(entries.map((entry) => entry.erratum.id));
  for (const id of records.filter(({ kind }) => kind === RECORDED).flatMap(idsOf)) known.add(id);
  const cutOff = records.filter((record) => record.kind === DECISION && !known.has(textAt(record, 'id')));
  if (cutOff.length === 0) return [];
  const standing = entries.filter((entry) => entry.erratum.withdrawn === undefined);
  const decided = new Set(standing.map((entry) => whatIsDecided(entry.erratum)));
  return cutOff.flatMap(entriesOf).filter((entry) => decided.has(whatIsDecided(entry.erratum)));
}

/** What is the same when a decision is made a second time, whatever the verdict. */
function whatIsDecided({ sic, scope, at }: Erratum): string {
  return JSON.stringify([sic, scope, at?.source, at?.before, at?.after, at?.nth, at?.of]);
}

function valueAt({ payload }: JournalRecord, key: string): unknown {
  return typeof payload === 'object' && payload !== null ? Reflect.get(payload, key) : undefined;
}

function textAt(record: JournalRecord, key: string): string {
  const value = valueAt(record, key);
  return typeof value === 'string' ? value : '';
}

function idsOf(record: JournalRecord): readonly string[] {
  const ids = valueAt(record, 'ids');
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

/** The entry of a record, from its lines; none where a later version of the format wrote them. */
function entriesOf(record: JournalRecord): readonly ErrataEntry[] {
  try {
    const text = `version: ${FORMAT_VERSION}\nerrata:\n${textAt(record, 'text')}`;
    return readErrata(text, 'journal').entries;
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}
