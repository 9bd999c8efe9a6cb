import { join } from 'node:path';
import { changeErrata, type ErrataEdit } from '../errata/change-errata.ts';
import { appendErrata } from '../errata/append-errata.ts';
import { changeReadList } from '../errata/change-read.ts';
import { printErrata } from '../errata/print-erratum.ts';
import { readErrata } from '../errata/read-errata.ts';
import type { Erratum } from '../model/erratum.ts';
import { type Finding, isFatal, Problem } from '../model/finding.ts';
import { isSame } from '../review/ledger.ts';
import type { ReadChange, Step } from '../review/step.ts';
import { encode } from '../text/decode.ts';
import { listErrataFiles } from './errata-files.ts';
import { FileTexts } from './file-texts.ts';
import type { FileSystem } from './file-system.ts';
import type { LockOptions } from './lock.ts';
import { lostDecisions } from './lost-decisions.ts';
import { ERRATA_FILE } from './own-files.ts';
import { decodeFile, readTextFile } from './read-text-file.ts';
import type { ReviewPast, SavedSteps } from './review-steps.ts';
import { updateFile } from './update.ts';

/** What came of a save. */
export interface SavedErrata {
  readonly record: SavedSteps;
  readonly findings: readonly Finding[];
  /** Paths from the root that were written. */
  readonly written: readonly string[];
}

/** What becomes of one entry through all steps together. */
interface NetChange {
  readonly id: string;
  readonly before: Erratum | undefined;
  readonly after: Erratum | undefined;
}

/**
 * Puts steps into the errata, all in one save for each file, and touches nothing but the entries that they speak of. An entry
 * that somebody has changed by hand since is left as it is, and told.
 *
 * @throws Problem `errata-emptied`, `write-refused`, and those of `updateFile`: the steps stay in the journal then
 */
export function saveSteps(
  fs: FileSystem,
  steps: readonly Step[],
  past: Pick<ReviewPast, 'written' | 'empty'>,
  options: LockOptions,
): SavedErrata {
  const saving = new Saving(fs, past, options);
  const net = netOf(steps);
  const files = saving.filesOf(net.map(({ id }) => id));
  const read = steps.flatMap((step) => step.read ?? []);
  for (const [file, changes] of groupBy(net, ({ id }) => files.get(id) ?? ERRATA_FILE)) {
    if (file !== ERRATA_FILE) saving.save(file, changes, []);
  }
  saving.save(
    ERRATA_FILE,
    net.filter(({ id }) => (files.get(id) ?? ERRATA_FILE) === ERRATA_FILE),
    read,
  );
  return saving.result(net, steps);
}

function netOf(steps: readonly Step[]): NetChange[] {
  const net = new Map<string, NetChange>();
  for (const { id, before, after } of steps.flatMap((step) => step.changes)) {
    const first = net.get(id);
    net.set(id, { id, before: first === undefined ? before : first.before, after });
  }
  return [...net.values()];
}

class Saving {
  readonly #fs: FileSystem;
  readonly #past: Pick<ReviewPast, 'written' | 'empty'>;
  readonly #options: LockOptions;
  readonly #findings: Finding[] = [];
  readonly #written: [string, string][] = [];
  readonly #paths: string[] = [];
  readonly #left = new Set<string>();
  #empty: string | undefined;

  constructor(fs: FileSystem, past: Pick<ReviewPast, 'written' | 'empty'>, options: LockOptions) {
    this.#fs = fs;
    this.#past = past;
    this.#options = options;
  }

  /** In which file each entry stands that is not in errata.yaml. */
  filesOf(ids: readonly string[]): ReadonlyMap<string, string> {
    const { root } = this.#options;
    const wanted = new Set(ids);
    const parts = listErrataFiles(this.#fs, root).files.filter((file) => file !== ERRATA_FILE);
    return new Map(
      parts.flatMap((file) =>
        readErrata(readTextFile(this.#fs, root, file, new FileTexts()) ?? '', file).entries.flatMap(
          ({ erratum }): [string, string][] => (wanted.has(erratum.id) ? [[erratum.id, file]] : []),
        ),
      ),
    );
  }

  save(file: string, changes: readonly NetChange[], read: readonly ReadChange[]): void {
    if (changes.length === 0 && read.length === 0) return;
    const { status, findings } = updateFile(
      this.#fs,
      join(this.#options.root, file),
      (bytes) => {
        const before = bytes === undefined ? printErrata([]) : textOf(bytes, file);
        return encode(this.#revise(file, before, changes, read), { encoding: 'utf-8', bom: false });
      },
      this.#options,
    );
    if (status === 'written') this.#paths.push(file);
    this.#findings.push(...findings);
  }

  result(net: readonly NetChange[], steps: readonly Step[]): SavedErrata {
    const settled = net.filter(({ id }) => !this.#left.has(id));
    const record: SavedSteps = {
      ids: settled.filter(({ after }) => after !== undefined).map(({ id }) => id),
      gone: settled.filter(({ after }) => after === undefined).map(({ id }) => id),
      keys: steps.map(({ key }) => key),
      written: this.#written,
      ...(this.#empty === undefined ? {} : { empty: this.#empty }),
    };
    return { record, findings: this.#findings, written: this.#paths };
  }

  #revise(file: string, text: string, changes: readonly NetChange[], read: readonly ReadChange[]): string {
    const { entries, read: proofs } = readErrata(text, file);
    if (file === ERRATA_FILE) this.#refuseEmptied(entries);
    const there = new Map(entries.map(({ erratum }) => [erratum.id, erratum]));
    const due = changes.filter((one) => this.#isDue(file, one, there.get(one.id)));
    const edit: ErrataEdit = {
      added: due.flatMap(({ id, after }) => (after !== undefined && !there.has(id) ? [after] : [])),
      changed: due.flatMap(({ id, after }) => (after !== undefined && there.has(id) ? [after] : [])),
      removed: due.flatMap(({ id, after }) => (after === undefined && there.has(id) ? [id] : [])),
      // A save that was cut off behind the rename is repeated: what stands there already is not added again.
      read: read.filter(({ before, after }) => before !== undefined || !holds(proofs, after)),
      written: this.#past.written,
    };
    if (entries.length === 0 && edit.added.length > 0 && file === ERRATA_FILE) this.#empty = text;
    const { text: result, written } = changeErrata(text, edit, file);
    this.#written.push(...written);
    return this.#asBefore(file, text, result) ?? result;
  }

  /** The file as it was before its first entry, where all that came since is taken back and nobody wrote in it meanwhile. */
  #asBefore(file: string, text: string, result: string): string | undefined {
    const { empty } = this.#past;
    if (file !== ERRATA_FILE || empty === undefined) return undefined;
    const [first, now, left] = [empty, text, result].map((one) => readErrata(one, file));
    if (first === undefined || now === undefined || left === undefined) return undefined;
    const isBack = left.entries.length === 0 && JSON.stringify(left.read) === JSON.stringify(first.read);
    if (!isBack || now.entries.length === 0) return undefined;
    const added = now.entries.map(({ erratum }) => erratum);
    const read = now.read.filter((proof) => !holds(first.read, proof)).map((after) => ({ after }));
    const grown = [
      changeReadList(appendErrata(empty, added, file), read, file),
      appendErrata(changeReadList(empty, read, file), added, file),
    ];
    return grown.includes(text) ? empty : undefined;
  }

  /** Whether an entry is still to be brought to what was decided; one that a hand has changed is not ours to overwrite. */
  #isDue(file: string, { id, before, after }: NetChange, now: Erratum | undefined): boolean {
    if (isSame(now, after)) return false;
    if (isSame(now, before)) return true;
    this.#left.add(id);
    this.#findings.push(changedByHand(file, id, now));
    return false;
  }

  #refuseEmptied(entries: readonly ReturnType<typeof readErrata>['entries'][number][]): void {
    const { root } = this.#options;
    const parts = listErrataFiles(this.#fs, root).files.filter((file) => file !== ERRATA_FILE);
    const others = parts.flatMap(
      (file) => readErrata(readTextFile(this.#fs, root, file, new FileTexts()) ?? '', file).entries,
    );
    const lost = lostDecisions(this.#fs, root, [...entries, ...others], ERRATA_FILE).filter(isFatal);
    if (lost.length > 0) throw new Problem(lost);
  }
}

function holds(proofs: readonly unknown[], after: unknown): boolean {
  const text = JSON.stringify(after);
  return proofs.some((proof) => JSON.stringify(proof) === text);
}

function changedByHand(file: string, id: string, now: Erratum | undefined): Finding {
  return {
    rule: 'review-conflict',
    message: `“${id}” was ${now === undefined ? 'taken out of' : 'changed in'} ${file} by somebody else while a decision about it was waiting to be saved`,
    help: `Their text stands. The decision is in .emend/journal.jsonl and in the history of \`emend review\`: decide again if it still holds.`,
    subject: { type: 'erratum', id },
  };
}

/** A byte-order mark stays in the text, as splices count it. */
function textOf(bytes: Uint8Array, file: string): string {
  const { text, bom } = decodeFile(bytes, file, {});
  return bom ? `\ufeff${text}` : text;
}

function groupBy<T>(list: readonly T[], of: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(of(one), [...(groups.get(of(one)) ?? []), one]);
  return groups;
}
