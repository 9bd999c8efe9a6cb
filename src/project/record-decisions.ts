import { join } from 'node:path';
import { appendErrata } from '../errata/append-errata.ts';
import { printErrata, printErratum } from '../errata/print-erratum.ts';
import { type ErrataEntry, readErrata } from '../errata/read-errata.ts';
import type { Erratum } from '../model/erratum.ts';
import { type Finding, isFatal, Problem } from '../model/finding.ts';
import { encode } from '../text/decode.ts';
import { listErrataFiles } from './errata-files.ts';
import { FileTexts } from './file-texts.ts';
import type { FileSystem } from './file-system.ts';
import { appendJournal, journalPath } from './journal.ts';
import type { LockOptions } from './lock.ts';
import { DECISION, RECORDED } from './journal-kinds.ts';
import { lostDecisions } from './lost-decisions.ts';
import { ERRATA_FILE } from './own-files.ts';
import { decodeFile, readTextFile } from './read-text-file.ts';
import { updateFile } from './update.ts';

/** What came of recording decisions. */
export interface Recorded {
  /** Paths from the root of the edition; none where there was nothing to record. */
  readonly written: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Adds decisions to the end of `errata.yaml`, all of them in one save or none, and touches nothing else in the file.
 * Each is on the disk in the journal before the file is saved, and noted there as saved behind it, so that whatever
 * happens to the file is noticed. `root` is absolute; `who` is the name that another writer is told while the file is locked.
 *
 * @throws Problem `duplicate-id` for an id that any file of errata has already, or that comes twice; the findings of the file and
 *   of the entries; `errata-emptied`; and those of `updateFile` and `appendJournal`. `errata.yaml` is as it was then.
 */
export function recordDecisions(
  fs: FileSystem,
  root: string,
  errata: readonly Erratum[],
  who?: string,
): Recorded {
  if (errata.length === 0) return { written: [], findings: [] };
  const options = { root, ...(who === undefined ? {} : { who }) };
  const findings: Finding[] = [];
  const begun = new Set<string>();
  const saving = tellingOfJournal(begun, () =>
    updateFile(
      fs,
      join(root, ERRATA_FILE),
      (bytes) => {
        const before = bytes === undefined ? printErrata([]) : textOf(bytes);
        checkAgainst(fs, root, before, errata);
        const after = appendErrata(before, errata, ERRATA_FILE);
        for (const erratum of errata) findings.push(...journalDecision(fs, root, erratum, begun, options));
        return encode(after, { encoding: 'utf-8', bom: false });
      },
      options,
    ),
  );
  const noted = noteRecorded(fs, root, errata, options);
  return { written: [ERRATA_FILE], findings: [...findings, ...saving.findings, ...noted] };
}

/** Writes one decision down before it is made, and its id into `begun` as soon as the journal may hold it. */
function journalDecision(
  fs: FileSystem,
  root: string,
  erratum: Erratum,
  begun: Set<string>,
  options: LockOptions,
): readonly Finding[] {
  const { id } = erratum;
  const entry = { kind: DECISION, payload: { id, text: printErratum(erratum) } };
  try {
    const { findings } = appendJournal(fs, journalPath(root), entry, options);
    begun.add(id);
    return findings;
  } catch (error) {
    if (error instanceof Problem && error.findings.some(isUnconfirmed)) begun.add(id);
    throw error;
  }
}

function isUnconfirmed({ rule }: Finding): boolean {
  return rule === 'write-unconfirmed';
}

/** A save that failed with decisions in the journal already has written something, and the next runs will speak of it. */
function tellingOfJournal<T>(begun: ReadonlySet<string>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const isSaved =
      error instanceof Problem && error.findings.some((one) => isUnconfirmed(one) && !isOfJournal(one));
    if (!(error instanceof Problem) || begun.size === 0 || isSaved) throw error;
    const told = error.findings.map((finding) => ({ ...finding, ...inJournal(finding, [...begun]) }));
    throw new Problem(told, [...new Set([...error.written, JOURNAL])]);
  }
}

const JOURNAL = '.emend/journal.jsonl';

function isOfJournal({ subject }: Finding): boolean {
  return subject.type === 'file' && subject.file.endsWith(JOURNAL);
}

/** The words of a finding, which was made for the file alone and says that nothing was written. */
function inJournal({ message, help }: Finding, ids: readonly string[]): Pick<Finding, 'message' | 'help'> {
  const way = help.replace(/ ?Nothing was written(?:: .+ is as it was)?\./u, '').trim();
  const stand = ids.length === 1 ? 'stands' : 'stand';
  return {
    message: `${message}; ${ids.join(', ')} ${stand} in ${JOURNAL} and not in ${ERRATA_FILE}`,
    help: `${way} ${ERRATA_FILE} is as it was. Then decide the same reading at the same place again, under any id, or move ${JOURNAL} away: until then every run names what stands there alone.`,
  };
}

/** Until this stands in the journal a decision counts as one that a run was cut off over, not as one that was lost. */
function noteRecorded(
  fs: FileSystem,
  root: string,
  errata: readonly Erratum[],
  options: LockOptions,
): readonly Finding[] {
  const payload = { ids: errata.map((erratum) => erratum.id) };
  try {
    return appendJournal(fs, journalPath(root), { kind: RECORDED, payload }, options).findings;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [
      {
        rule: 'write-unconfirmed',
        message: `The decisions are saved in ${ERRATA_FILE}, but the journal could not note it: ${error.message}`,
        help: 'Nothing is lost. Mend the cause; should entries disappear from the file later, they will not be missed.',
        subject: { type: 'file', file: '.emend/journal.jsonl' },
      },
    ];
  }
}

/** A byte-order mark stays in the text, as splices count it. */
function textOf(bytes: Uint8Array): string {
  const { text, bom } = decodeFile(bytes, ERRATA_FILE, {});
  return bom ? `\ufeff${text}` : text;
}

function checkAgainst(fs: FileSystem, root: string, before: string, errata: readonly Erratum[]): void {
  const entries = [...readErrata(before, ERRATA_FILE).entries, ...entriesOfParts(fs, root)];
  const lost = lostDecisions(fs, root, entries, ERRATA_FILE).filter(isFatal);
  if (lost.length > 0) throw new Problem(lost);
  const taken = new Map(entries.map((entry) => [entry.erratum.id, entry.file]));
  const findings: Finding[] = [];
  for (const { id } of errata) {
    const file = taken.get(id);
    if (file !== undefined) findings.push(idTaken(id, file));
    taken.set(id, ERRATA_FILE);
  }
  if (findings.length > 0) throw new Problem(findings);
}

/** Ids are unique in the edition, not in the file. */
function entriesOfParts(fs: FileSystem, root: string): readonly ErrataEntry[] {
  const parts = listErrataFiles(fs, root).files.filter((file) => file !== ERRATA_FILE);
  return parts.flatMap(
    (file) => readErrata(readTextFile(fs, root, file, new FileTexts()) ?? '', file).entries,
  );
}

function idTaken(id: string, file: string): Finding {
  return {
    rule: 'duplicate-id',
    message: `Unexpected second entry \`${id}\`, expected each id once; ${file} has it already`,
    help: 'Choose another id. Ids are never used again, also not those of withdrawn entries. Nothing was written.',
    subject: { type: 'erratum', id },
  };
}
