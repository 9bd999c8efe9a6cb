import { type Finding, Problem } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import type { FileStatus, FileSystem } from './file-system.ts';
import { pathName } from './path-name.ts';
import { explain, isSystemError, type SystemError, unless } from './system-error.ts';

/**
 * Most bytes a text may have. One byte of UTF-8 gives at most one UTF-16 unit, so such a text always fits
 * the longest string of Node 20 (0x1fffffe8 units); one unit more ends the process without a word.
 */
export const TEXT_LIMIT = 0x1fffffe8;

/** How a file is read: the root of the edition, for messages, and what a missing file is called. */
export interface ReadOptions {
  readonly root: string;
  /** Most bytes. Default: `TEXT_LIMIT`. */
  readonly limit?: number;
  /** Default: `file-missing`. */
  readonly missing?: 'file-missing' | 'source-missing';
}

interface Reading extends ReadOptions {
  readonly fs: FileSystem;
  readonly path: string;
}

function refusal(reading: Reading, rule: RuleId, message: string, help: string): Problem {
  const subject: Finding['subject'] = { type: 'file', file: pathName(reading.root, reading.path) };
  return new Problem({ rule, message, help: `${help} Nothing was written.`, subject });
}

function notAFile(reading: Reading, status: FileStatus): Problem {
  const what = status.kind === 'folder' ? 'a folder' : 'a pipe, socket or device';
  const file = pathName(reading.root, reading.path);
  return refusal(
    reading,
    'not-a-file',
    `Unexpected ${what} at ${file}, expected a file`,
    'Name a regular file.',
  );
}

function tooLarge(reading: Reading, size: number, limit: number): Problem {
  const file = pathName(reading.root, reading.path);
  const message = `Unexpected ${size} bytes in ${file}, expected ${limit} at most`;
  return refusal(reading, 'text-too-large', message, 'Split it into parts.');
}

function changed(reading: Reading): Problem {
  const file = pathName(reading.root, reading.path);
  const message = `${file} changed while it was read`;
  return refusal(reading, 'changed-on-disk', message, 'Run the command again when nobody else writes it.');
}

function check(reading: Reading, status: FileStatus): FileStatus {
  const limit = reading.limit ?? TEXT_LIMIT;
  if (status.kind !== 'file') throw notAFile(reading, status);
  if (status.size > limit) throw tooLarge(reading, status.size, limit);
  return status;
}

function fill({ fs }: Reading, fd: number, into: Uint8Array): number {
  let filled = 0;
  while (filled < into.length) {
    const count = fs.read(fd, into, filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

/** One byte of room more than the file has, so that a file that grew is noticed. */
function readOpened(reading: Reading, fd: number): Uint8Array {
  const before = check(reading, reading.fs.fstat(fd));
  const room = new Uint8Array(before.size + 1);
  const filled = fill(reading, fd, room);
  const after = reading.fs.fstat(fd);
  if (filled !== before.size || after.version !== before.version) throw changed(reading);
  return room.subarray(0, filled);
}

const RULE_FOR: Readonly<Record<string, RuleId>> = {
  ELOOP: 'symlink-loop',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
  EACCES: 'not-readable',
  EPERM: 'not-readable',
};

const HELP: Readonly<Partial<Record<RuleId, string>>> = {
  'symlink-loop': 'Remove the link, or let it lead to the file.',
  'not-a-file': 'Name a regular file.',
  'not-readable': 'Give yourself permission to read it.',
  'file-missing': 'Put the file back, or correct its path.',
  'source-missing': 'Put the file back, or correct `path` in edition.yaml.',
};

function unreadable(reading: Reading, error: SystemError): Problem {
  const absent = error.code === 'ENOENT' || error.code === 'ENOTDIR';
  const rule = absent ? (reading.missing ?? 'file-missing') : (RULE_FOR[error.code] ?? 'read-failed');
  const file = pathName(reading.root, reading.path);
  const message = `Unexpected ${explain(error)} at ${error.syscall ?? 'a call'} of ${file}, expected a file`;
  return refusal(reading, rule, message, HELP[rule] ?? 'Mend the cause and run the command again.');
}

function named<T>(reading: Reading, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isSystemError(error) ? unreadable(reading, error) : error;
  }
}

/**
 * The bytes of a regular file, exactly.
 *
 * Looks before it opens (opening a device can already do something) and again at what was opened (it may have been
 * replaced in between), and refuses a file that changed meanwhile: what is returned stood in the file at one time.
 * A digest is to be taken from these bytes, never from a second reading.
 *
 * @throws Problem `file-missing`, `not-a-file`, `symlink-loop`, `text-too-large`, `not-readable`, `read-failed`,
 *   `changed-on-disk`.
 */
export function readBytes(fs: FileSystem, path: string, options: ReadOptions): Uint8Array {
  const reading: Reading = { ...options, fs, path };
  return named(reading, () => {
    check(reading, fs.stat(path));
    const fd = fs.open(path, 'read');
    try {
      return readOpened(reading, fd);
    } finally {
      fs.close(fd);
    }
  });
}

function isVacant(reading: Reading): boolean {
  return named(reading, () => unless(['ENOENT'], () => reading.fs.lstat(reading.path))) === undefined;
}

/** As `readBytes`; undefined where nothing stands at the path. A link that leads nowhere is something. */
export function readIfThere(fs: FileSystem, path: string, options: ReadOptions): Uint8Array | undefined {
  try {
    return readBytes(fs, path, options);
  } catch (error) {
    const absent =
      error instanceof Problem && error.findings[0]?.rule === (options.missing ?? 'file-missing');
    if (absent && isVacant({ ...options, fs, path })) return undefined;
    throw error;
  }
}

/** Whether two files hold the same bytes, or are both absent. */
export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Buffer.compare(a, b) === 0;
}
