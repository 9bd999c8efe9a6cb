import type { ErrataEntry } from '../errata/read-errata.ts';
import type { Finding } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { journalPath, readJournal } from './journal.ts';

/** Journal record of one decision: the id of the entry and its lines as they went into the errata. */
export const DECISION = 'decision';

/**
 * Decisions that the journal acknowledges and the errata do not hold. An emptied file is never taken for an edition
 * without errata; single missing entries are named.
 * @throws Problem when the journal is damaged
 */
export function lostDecisions(
  fs: FileSystem,
  root: string,
  entries: readonly ErrataEntry[],
  file: string,
): Finding[] {
  const journal = readJournal(fs, journalPath(root), { root });
  const decided = journal.records
    .filter((record) => record.kind === DECISION)
    .map((record) => idOf(record.payload));
  const known = new Set(entries.map((entry) => entry.erratum.id));
  const lost = [...new Set(decided)].filter((id) => id !== '' && !known.has(id));
  if (lost.length === 0) return [...journal.findings];
  const emptied = entries.length === 0;
  return [
    ...journal.findings,
    {
      rule: emptied ? 'errata-emptied' : 'decision-lost',
      message: emptied
        ? `${lost.length} decisions are recorded in .emend/journal.jsonl, and ${file} has none`
        : `The journal has decisions that the errata do not: ${lost.join(', ')}`,
      help: emptied
        ? 'Put the file back with `git checkout errata.yaml` or from a backup. Nothing was written.'
        : 'Look where they went with `git log -p errata.yaml`. An entry is withdrawn, never deleted.',
      subject: { type: 'file', file },
    },
  ];
}

function idOf(payload: unknown): string {
  const hasId = typeof payload === 'object' && payload !== null && 'id' in payload;
  return hasId && typeof payload.id === 'string' ? payload.id : '';
}
