import type { Finding } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { type Lock, type LockOptions, withLock } from './lock.ts';
import { confirm, holdsAlready, replaceFile } from './replace-file.ts';
import { resolveTarget, type Target, type TargetOptions } from './target.ts';

/** How a file is saved. */
export interface SaveOptions extends LockOptions, TargetOptions {
  /** A lock that the caller holds and that everybody who writes this file takes. Default: the file's own lock, for this save. */
  readonly under?: Lock;
}

/** What came of a save. */
export interface Saved {
  /** `unchanged`: the file held these bytes already and was not touched. */
  readonly status: 'written' | 'unchanged';
  readonly findings: readonly Finding[];
}

function saveLocked(fs: FileSystem, path: string, bytes: Uint8Array, options: SaveOptions): Saved {
  const target = resolveTarget(fs, path, options);
  if (holdsAlready(fs, target, bytes, options.root)) return unchanged(fs, target, options.root);
  return { status: 'written', findings: replaceFile(fs, target, bytes, { root: options.root }) };
}

function unchanged(fs: FileSystem, target: Target, root: string): Saved {
  confirm(fs, target, root);
  return { status: 'unchanged', findings: [] };
}

/**
 * Saves a file (absolute path) so that at every moment the old content or the new stands there, whole, and that the new
 * one survives a power cut when the call returns. Mode and symbolic link are kept. Equal bytes are not written again.
 *
 * @throws Problem `locked`, `write-failed`, `not-writable`, `cannot-create`, `output-is-link`, `output-in-raw`,
 *   `file-exists` (nothing was written, the old file is intact); `write-unconfirmed` (the new content is there).
 */
export function saveFile(fs: FileSystem, path: string, bytes: Uint8Array, options: SaveOptions): Saved {
  const target = resolveTarget(fs, path, options);
  if (options.under !== undefined) return saveLocked(fs, path, bytes, options);
  // First without the lock, which could not be made in a folder that may only be read.
  if (holdsAlready(fs, target, bytes, options.root)) return unchanged(fs, target, options.root);
  return withLock(fs, target.path, options, () => saveLocked(fs, path, bytes, options));
}
