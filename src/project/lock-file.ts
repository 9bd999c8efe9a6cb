import { Problem } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { type LockOwner, parseOwner } from './lock-owner.ts';
import { readIfThere } from './read-file.ts';

/** More than any owner takes; whatever is longer is not a lock of ours. */
const LOCK_LIMIT = 4096;

/** What a lock file holds; `owner` is undefined where it does not say who made it. */
export interface LockText {
  readonly text: string;
  readonly owner: LockOwner | undefined;
}

/** A folder, a pipe, an overlong or hidden file: it is there, and names nobody. */
function namesNobody(error: unknown): boolean {
  return error instanceof Problem && error.findings[0]?.rule !== 'read-failed';
}

/**
 * Reads a lock file; undefined where there is none.
 *
 * @throws Problem `read-failed`.
 */
export function readLock(fs: FileSystem, path: string, root: string): LockText | undefined {
  try {
    const bytes = readIfThere(fs, path, { root, limit: LOCK_LIMIT });
    if (bytes === undefined) return undefined;
    const text = new TextDecoder().decode(bytes);
    return { text, owner: parseOwner(text) };
  } catch (error) {
    if (namesNobody(error)) return { text: '', owner: undefined };
    throw error;
  }
}
