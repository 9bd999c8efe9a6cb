import type { ErrataEntry } from '../errata/read-errata.ts';
import type { Finding } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { journalPath, readJournal } from './journal.ts';

/** Journal record of one decision that is about to be saved: the id of the entry and its lines. */
export const DECISION = 'decision';

/** Journal record behind a save: the ids of the decisions that now stand in the errata. */
export const RECORDED = 'recorded';

/**
 * Decisions of the journal that the errata do not hold. Those that were acknowledged are lost: an emptied file is never taken
 * for an edition without errata, and single missing entries are named. Those over which a run was cut off are only told.
 * @throws Problem when the journal is damaged
 */
export function lostDecisions(
  fs: FileSystem,
  root: string,
  entries: readonly ErrataEntry[],
  file: string,
): Finding[] {
  const journal = readJournal(fs, journalPath(root), { root });
  const known = new Set(entries.map((entry) => entry.erratum.id));
  const missing = (kind: string): string[] => {
    const records = journal.records.filter((record) => record.kind === kind);
    return [...new Set(records.flatMap((record) => idsOf(record.payload)))].filter((id) => !known.has(id));
  };
  const lost = missing(RECORDED);
  const pending = missing(DECISION).filter((id) => !lost.includes(id));
  const findings = [...journal.findings];
  if (lost.length > 0) findings.push(entries.length === 0 ? emptied(lost, file) : gone(lost, file));
  if (pending.length > 0) findings.push(cutOff(pending, file));
  return findings;
}

function emptied(lost: readonly string[], file: string): Finding {
  return {
    rule: 'errata-emptied',
    message: `${lost.length} decisions are recorded in .emend/journal.jsonl, and ${file} has none`,
    help: 'Put the file back with `git checkout errata.yaml` or from a backup. Nothing was written.',
    subject: { type: 'file', file },
  };
}

function gone(lost: readonly string[], file: string): Finding {
  return {
    rule: 'decision-lost',
    message: `The journal has decisions that the errata do not: ${lost.join(', ')}`,
    help: 'Look where they went with `git log -p errata.yaml`. An entry is withdrawn, never deleted.',
    subject: { type: 'file', file },
  };
}

function cutOff(pending: readonly string[], file: string): Finding {
  return {
    rule: 'decision-pending',
    message: `A run was cut off before it could save ${pending.join(', ')} in ${file}`,
    help: 'Make the decision again with the same id; .emend/journal.jsonl has its text.',
    subject: { type: 'file', file },
  };
}

/** The ids of a record: `{ id }` of a decision, `{ ids }` of a save. */
function idsOf(payload: unknown): string[] {
  if (typeof payload !== 'object' || payload === null) return [];
  const ids = 'ids' in payload && Array.isArray(payload.ids) ? payload.ids : [];
  const id = 'id' in payload ? payload.id : undefined;
  return [id, ...ids].filter((one) => typeof one === 'string');
}
