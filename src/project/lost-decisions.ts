import type { ErrataEntry } from '../errata/read-errata.ts';
import type { Finding } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { journalPath, readJournal } from './journal.ts';

/** Journal record of one decision that is about to be saved: the id of the entry and its lines. */
export const DECISION = 'decision';

/** Journal record behind a save: the ids of the decisions that now stand in the errata. */
export const RECORDED = 'recorded';

/**
 * Decisions of the journal, or of the apparatus of the last edition (`printed`, ids), that the errata do not hold. Those that were
 * acknowledged are lost: an emptied file is never taken for an edition without errata, and single missing entries are
 * named. Those over which a run was cut off are only told.
 * @throws Problem when the journal is damaged
 */
export function lostDecisions(
  fs: FileSystem,
  root: string,
  entries: readonly ErrataEntry[],
  file: string,
  printed: readonly string[] = [],
): Finding[] {
  const journal = readJournal(fs, journalPath(root), { root });
  const known = new Set(entries.map((entry) => entry.erratum.id));
  const missing = (kind: string): string[] => {
    const records = journal.records.filter((record) => record.kind === kind);
    return [...new Set(records.flatMap((record) => idsOf(record.payload)))].filter((id) => !known.has(id));
  };
  const lost = [...new Set([...missing(RECORDED), ...printed.filter((id) => !known.has(id))])];
  const pending = missing(DECISION).filter((id) => !lost.includes(id));
  const findings = [...journal.findings];
  if (lost.length > 0) findings.push(entries.length === 0 ? emptied(lost, file) : gone(lost, file));
  if (pending.length > 0) findings.push(cutOff(pending, file));
  return findings;
}

/** The way on for somebody who went back to an older state deliberately. */
const ON_PURPOSE = 'If you went back on purpose, move .emend/journal.jsonl away and run `emend normalize`.';

function emptied(lost: readonly string[], file: string): Finding {
  return {
    rule: 'errata-emptied',
    message: `${lost.length} decisions are known from .emend/journal.jsonl and normalized/, and ${file} has none`,
    help: `Put the file back from a backup or with \`git checkout ${file}\`; what was not committed stands in .emend/journal.jsonl. ${ON_PURPOSE} Nothing was written.`,
    subject: { type: 'file', file },
  };
}

function gone(lost: readonly string[], file: string): Finding {
  return {
    rule: 'decision-lost',
    message: `Decisions that were recorded or printed are no longer in the errata: ${lost.join(', ')}`,
    help: `An entry is withdrawn, never deleted: put it back (\`git log -p ${file}\`, or its text in .emend/journal.jsonl) and add \`withdrawn: "date"\`. ${ON_PURPOSE}`,
    subject: { type: 'file', file },
  };
}

function cutOff(pending: readonly string[], file: string): Finding {
  return {
    rule: 'decision-pending',
    message: `A run was cut off before it could save ${pending.join(', ')} in ${file}`,
    help: 'Make the decision again (the same reading at the same place, under any id), or move .emend/journal.jsonl away, which has its text.',
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
