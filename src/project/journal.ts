import { dirname, join } from 'node:path';
import { type Finding, Problem } from '../model/finding.ts';
import type { FileStatus, FileSystem } from './file-system.ts';
import { ensureFolder } from './folder.ts';
import { refuseLinks } from './links.ts';
import { OWN_FOLDER } from './own-files.ts';
import { BEGINNING, type JournalRecord, parseLine, printLine, type ProvenRecord } from './journal-line.ts';
import { type LockOptions, withLock } from './lock.ts';
import { pathName } from './path-name.ts';
import { readIfThere } from './read-file.ts';
import { replaceFile } from './replace-file.ts';
import { tried } from './system-error.ts';
import { resolveTarget, type Target } from './target.ts';
import { writeAll, writeNew } from './write-bytes.ts';
import { attempt, confirming } from './writing-problem.ts';

export type { JournalRecord } from './journal-line.ts';

/** What a journal says. */
export interface Journal {
  readonly records: readonly JournalRecord[];
  /** `journal-torn` when a last line was not finished; it does not count. */
  readonly findings: readonly Finding[];
}

/** Where the journal of an edition lies. */
export function journalPath(root: string): string {
  return join(root, OWN_FOLDER, 'journal.jsonl');
}

/** A journal as bytes: what is proved, and where the proof ends. */
interface Proof {
  readonly proven: readonly ProvenRecord[];
  /** Bytes of the lines that are proved, with their line ends. */
  readonly sound: number;
  /** Bytes of the file. */
  readonly size: number;
  /** The last sound line lost its line end: an editor may do that. */
  readonly open: boolean;
}

const NEWLINE = 0x0a;

function damaged(root: string, path: string, line: number): Problem {
  const file = pathName(root, path);
  return new Problem({
    rule: 'journal-damaged',
    message: `Unexpected content in line ${line} of ${file}, expected the line as it was written`,
    help: `The ${line - 1} lines before it are sound. Put the file back from a backup, or move it away: errata.yaml holds the decisions. Nothing was written.`,
    subject: { type: 'file', file },
  });
}

/**
 * Whether the end of a journal is what a cut-off run leaves: a line without its end, or with zeros where the disk had
 * not come to. Anything else was whole once, and may have been acknowledged.
 */
function isTorn(end: Uint8Array): boolean {
  const at = end.indexOf(NEWLINE);
  return at === -1 || (at === end.length - 1 && end.includes(0));
}

function prove(bytes: Uint8Array, root: string, path: string): Proof {
  const proven: ProvenRecord[] = [];
  let sound = 0;
  while (sound < bytes.length) {
    const at = bytes.indexOf(NEWLINE, sound);
    const end = at === -1 ? bytes.length : at;
    const next = parseLine(bytes.subarray(sound, end), proven.length + 1, proven.at(-1)?.digest ?? BEGINNING);
    if (next === undefined) break;
    proven.push(next);
    sound = Math.min(end + 1, bytes.length);
  }
  if (sound < bytes.length && !isTorn(bytes.subarray(sound))) throw damaged(root, path, proven.length + 1);
  return { proven, sound, size: bytes.length, open: sound > 0 && bytes[sound - 1] !== NEWLINE };
}

function torn(proof: Proof, root: string, path: string): Finding[] {
  if (proof.sound === proof.size) return [];
  const file = pathName(root, path);
  const line = proof.proven.length + 1;
  const message = `Line ${line} of ${file} was not finished by a run that was cut off, and does not count`;
  const help =
    'Make the decision again if it is not in errata.yaml. The next record takes the place of the line.';
  return [{ rule: 'journal-torn', message, help, subject: { type: 'file', file } }];
}

/**
 * The records of a journal (absolute path), in order; none where there is no journal.
 *
 * @throws Problem `output-is-link` where the file or its folder is a link, `journal-damaged` for a line that is not as it was
 *   written and not merely unfinished, and those of `readBytes`.
 */
export function readJournal(fs: FileSystem, path: string, options: { readonly root: string }): Journal {
  attempt({ root: options.root, path }, () => refuseLinks(fs, options.root, path));
  const proof = prove(readIfThere(fs, path, options) ?? new Uint8Array(), options.root, path);
  return { records: proof.proven.map(({ record }) => record), findings: torn(proof, options.root, path) };
}

/** A journal with what a follower needs to go on where it ends. */
export interface ProvenJournal {
  readonly records: readonly JournalRecord[];
  /** Of the last line; undefined without one. */
  readonly digest: string | undefined;
  /** Bytes of the proven lines. */
  readonly size: number;
  /** Whether the file ends with them, so that the next line can be put behind. */
  readonly whole: boolean;
}

/** As `readJournal`, for a follower. */
export function readProvenJournal(
  fs: FileSystem,
  path: string,
  options: { readonly root: string },
): ProvenJournal {
  attempt({ root: options.root, path }, () => refuseLinks(fs, options.root, path));
  const { proven, sound, size, open } = prove(
    readIfThere(fs, path, options) ?? new Uint8Array(),
    options.root,
    path,
  );
  return {
    records: proven.map(({ record }) => record),
    digest: proven.at(-1)?.digest,
    size: sound,
    whole: sound === size && !open,
  };
}

/**
 * The name of the file is made safe before the first record is written, so that every later record needs no flush of
 * the folder: where a record stands, the name was safe.
 */
function begin(fs: FileSystem, target: Target): void {
  if (target.status === undefined) writeNew(fs, target.path, new Uint8Array());
  fs.syncFolder(target.folder);
}

/** A line is added in place, so that a second name of the file, perhaps that of a source, would show it as well. */
function refuseSecondName(status: FileStatus | undefined, root: string, path: string): void {
  if ((status?.links ?? 1) < 2) return;
  const file = pathName(root, path);
  throw new Problem({
    rule: 'journal-linked',
    message: `Unexpected second name of ${file} (a hard link), expected a file of its own`,
    help: `Make it one: copy ${file} and put the copy in its place. Nothing was written.`,
    subject: { type: 'file', file },
  });
}

/** Undoes an append that failed; false when the disk does not let it. */
function takeBack(fs: FileSystem, fd: number, length: number): boolean {
  return tried(() => {
    fs.truncate(fd, length);
    fs.fsync(fd);
  });
}

/** An error told after a record that could not be taken back must not say that nothing was written. */
function tellFailure(error: unknown, isTakenBack: boolean, options: LockOptions, path: string): never {
  if (isTakenBack) throw error;
  return confirming({ root: options.root, path }, () => {
    throw error;
  });
}

/** Puts the sound lines alone in the place of a journal whose end is not as it was written; returns how many bytes they are. */
function repair(fs: FileSystem, target: Target, bytes: Uint8Array, proof: Proof, root: string): number {
  if (proof.sound === proof.size && !proof.open) return proof.sound;
  const sound = Buffer.concat([bytes.subarray(0, proof.sound), Buffer.from(proof.open ? '\n' : '')]);
  replaceFile(fs, target, sound, { root });
  return sound.length;
}

function writeLine(
  fs: FileSystem,
  fd: number,
  { path }: Target,
  line: string,
  length: number,
  options: LockOptions,
): void {
  try {
    writeAll(fs, fd, new TextEncoder().encode(`${line}\n`), path);
    fs.fsync(fd);
  } catch (error) {
    tellFailure(error, takeBack(fs, fd, length), options, path);
  }
}

/** Adds a line at the end of a journal that is `length` bytes long, durably; a failed one is taken back. The lock is the caller's. */
export function addLine(
  fs: FileSystem,
  target: Target,
  line: string,
  length: number,
  options: LockOptions,
): void {
  const fd = fs.open(target.path, 'append');
  try {
    refuseSecondName(fs.fstat(fd), options.root, target.path);
    writeLine(fs, fd, target, line, length, options);
  } finally {
    tried(() => fs.close(fd));
  }
}

/** What came of an append. */
export interface Appended {
  readonly record: JournalRecord;
  readonly findings: readonly Finding[];
}

/** As `appendJournal`, for a caller that holds the lock and has made the folder. */
export function appendUnderLock(
  fs: FileSystem,
  path: string,
  entry: Omit<JournalRecord, 'seq'>,
  options: LockOptions,
): Appended {
  const { root } = options;
  const target = resolveTarget(fs, path, options);
  refuseSecondName(target.status, root, target.path);
  const bytes = readIfThere(fs, target.path, options) ?? new Uint8Array();
  const proof = prove(bytes, root, path);
  const last = proof.proven.at(-1);
  const { record, line } = printLine({ seq: proof.proven.length + 1, ...entry }, last?.digest ?? BEGINNING);
  attempt({ root, path: target.path }, () => {
    const length = repair(fs, target, bytes, proof, root);
    if (last === undefined) begin(fs, target);
    addLine(fs, target, line, length, options);
  });
  return { record, findings: torn(proof, root, path) };
}

/**
 * Adds a record to a journal (absolute path), which is made when it is not there. When it returns, the record is on
 * the disk. Takes the lock of the journal; reads and proves all of it first, at about 100 MB a second.
 *
 * @throws RangeError for a payload that is no JSON value.
 * @throws Problem `locked`, `output-is-link`, `journal-linked`, `journal-damaged`, `write-failed` and its like (the record is not there);
 *   `write-unconfirmed` (it may be there).
 */
export function appendJournal(
  fs: FileSystem,
  path: string,
  entry: Omit<JournalRecord, 'seq'>,
  options: LockOptions,
): Appended {
  ensureFolder(fs, dirname(path), options.root);
  const { path: file } = resolveTarget(fs, path, options);
  return withLock(fs, file, options, () => appendUnderLock(fs, path, entry, options));
}
