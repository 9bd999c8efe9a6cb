import type { ErrataEntry } from '../errata/read-errata.ts';
import type { Finding } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { type Journal, journalPath, readJournal } from './journal.ts';
import { DECISION, RECORDED } from './journal-kinds.ts';
import { reviewPast } from './review-steps.ts';

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
  const decided = journal.records
    .filter(({ kind }) => kind === DECISION)
    .flatMap(({ payload }) => idsOf(payload));
  const lost = [...new Set([...recordedIn(journal), ...printed])].filter((id) => !known.has(id));
  const pending = [...new Set(decided)].filter((id) => !known.has(id) && !lost.includes(id));
  const findings = [...journal.findings];
  if (lost.length > 0) findings.push(entries.length === 0 ? emptied(lost, file) : gone(lost, file));
  if (pending.length > 0) findings.push(cutOff(pending, file));
  const { steps, saved } = reviewPast(journal.records);
  const unsaved = steps.filter(({ key }) => !saved.has(key));
  if (unsaved.length > 0) findings.push(unsavedSteps(unsaved.length, file));
  return findings;
}

/** Ids that stood in the errata when they were last saved: not those of decisions that were taken back since. */
function recordedIn({ records }: Journal): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, payload } of records) {
    if (kind !== RECORDED) continue;
    for (const id of idsOf(payload)) ids.add(id);
    for (const id of goneIn(payload)) ids.delete(id);
  }
  return ids;
}

function goneIn(payload: unknown): string[] {
  if (typeof payload !== 'object' || payload === null || !('gone' in payload)) return [];
  return Array.isArray(payload.gone) ? payload.gone.filter((id) => typeof id === 'string') : [];
}

function unsavedSteps(count: number, file: string): Finding {
  return {
    rule: 'decision-pending',
    message: `${count} ${count === 1 ? 'step' : 'steps'} of a review ${count === 1 ? 'is' : 'are'} in .emend/journal.jsonl and not yet in ${file}`,
    help: 'Nothing is lost: the next `emend review` puts them there.',
    subject: { type: 'file', file },
  };
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
