import { basename, dirname, join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { pathName } from './path-name.ts';
import { readBytes, sameBytes } from './read-file.ts';
import { tried, unless } from './system-error.ts';
import type { Target } from './target.ts';
import { writeNew } from './write-bytes.ts';
import { attempt, confirming } from './writing-problem.ts';

/** What goes with a replacement. */
export interface ReplaceOptions {
  readonly root: string;
  /** Called when everything is ready, immediately before the new file takes the place of the old; may throw. */
  readonly beforeRename?: () => void;
}

/** The end of the names of temporary files, which nobody else gives to a file: what is called so is a leftover of ours. */
export const TEMPORARY = '.emend-new';

/**
 * The temporary file of a save: a fixed, hidden name in the same folder, so that a rename never crosses disks and a
 * leftover is known. `errata.yaml.new` would be a name that people give to files of their own.
 */
export function temporaryOf(path: string): string {
  return join(dirname(path), `.${basename(path)}${TEMPORARY}`);
}

/** Whoever writes this file holds its lock, so what stands here belongs to a run that is dead. */
function removeLeftover(fs: FileSystem, path: string, root: string): Finding[] {
  if (unless(['ENOENT'], () => fs.lstat(path)) === undefined) return [];
  fs.unlink(path);
  const file = pathName(root, path);
  const message = `Removed ${file}, left by a run that was cut off`;
  return [{ rule: 'leftover', message, help: 'Nothing is to be done.', subject: { type: 'file', file } }];
}

function hardLink(target: Target, root: string): Finding[] {
  if ((target.status?.links ?? 1) < 2) return [];
  const file = pathName(root, target.path);
  const message = `${file} had a second name, which still shows the old content`;
  const help = 'Make the other name anew, as a symbolic link. The new content was written.';
  return [{ rule: 'hard-link', message, help, subject: { type: 'file', file } }];
}

function putInPlace(fs: FileSystem, target: Target, bytes: Uint8Array, options: ReplaceOptions): void {
  const temporary = temporaryOf(target.path);
  writeNew(fs, temporary, bytes, target.status);
  try {
    options.beforeRename?.();
    fs.rename(temporary, target.path);
  } catch (error) {
    tried(() => fs.unlink(temporary));
    throw error;
  }
}

/**
 * Puts new content in the place of a file: temporary file, flush, rename, flush of the folder.
 * At every moment the old content or the new stands there, whole; when it returns, the new one survives a power cut.
 * The caller holds the lock of the target.
 *
 * @throws Problem `write-failed`, `not-writable`, `cannot-create` (the old file is intact), `write-unconfirmed`,
 *   and whatever `beforeRename` throws.
 */
export function replaceFile(
  fs: FileSystem,
  target: Target,
  bytes: Uint8Array,
  options: ReplaceOptions,
): Finding[] {
  const undertaking = { root: options.root, path: target.path };
  const findings = attempt(undertaking, () => {
    // A file that has gone meanwhile is for `beforeRename` to see.
    if (target.status !== undefined) unless(['ENOENT'], () => fs.assertWritable(target.path));
    const leftovers = removeLeftover(fs, temporaryOf(target.path), options.root);
    putInPlace(fs, target, bytes, options);
    return leftovers;
  });
  confirming(undertaking, () => fs.syncFolder(target.folder));
  return [...findings, ...hardLink(target, options.root)];
}

/** Whether the file holds these bytes already. */
export function holdsAlready(fs: FileSystem, target: Target, bytes: Uint8Array, root: string): boolean {
  if (target.status === undefined || target.status.size !== bytes.length) return false;
  return sameBytes(readBytes(fs, target.path, { root, limit: bytes.length }), bytes);
}

/**
 * Makes the content that stands there safe without writing it: a run that was cut off may have renamed and not come
 * to the flush, and "unchanged" is a promise like "saved".
 *
 * @throws Problem `write-unconfirmed`.
 */
export function confirm(fs: FileSystem, target: Target, root: string): void {
  confirming({ root, path: target.path }, () => {
    const fd = fs.open(target.path, 'read');
    try {
      fs.fsync(fd);
    } finally {
      fs.close(fd);
    }
    fs.syncFolder(target.folder);
  });
}
