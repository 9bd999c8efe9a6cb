import { join } from 'node:path';
import { appendErrata } from '../errata/append-errata.ts';
import { printErrata, printErratum } from '../errata/print-erratum.ts';
import { type ErrataEntry, readErrata } from '../errata/read-errata.ts';
import type { Erratum } from '../model/erratum.ts';
import { type Finding, isFatal, Problem } from '../model/finding.ts';
import { encode } from '../text/decode.ts';
import { FileTexts } from './file-texts.ts';
import type { FileSystem } from './file-system.ts';
import { appendJournal, journalPath } from './journal.ts';
import type { LockOptions } from './lock.ts';
import { DECISION, lostDecisions, RECORDED } from './lost-decisions.ts';
import { ERRATA_FILE } from './open-edition.ts';
import { decodeFile, readTextFile } from './read-text-file.ts';
import { unless } from './system-error.ts';
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
  const { findings: saving } = updateFile(
    fs,
    join(root, ERRATA_FILE),
    (bytes) => {
      const before = bytes === undefined ? printErrata([]) : textOf(bytes);
      checkAgainst(fs, root, before, errata);
      const after = appendErrata(before, errata, ERRATA_FILE);
      for (const erratum of errata) {
        const payload = { id: erratum.id, text: printErratum(erratum) };
        const { findings: torn } = appendJournal(fs, journalPath(root), { kind: DECISION, payload }, options);
        findings.push(...torn);
      }
      return encode(after, { encoding: 'utf-8', bom: false });
    },
    options,
  );
  const noted = noteRecorded(fs, root, errata, options);
  return { written: [ERRATA_FILE], findings: [...findings, ...saving, ...noted] };
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
  const names = unless(['ENOENT', 'ENOTDIR'], () => fs.readdir(join(root, 'errata'))) ?? [];
  const files = names.filter((name) => name.endsWith('.yaml')).map((name) => `errata/${name}`);
  return files.flatMap(
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
