import { dirname } from 'node:path';
import { Problem } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { refuseLink } from './links.ts';
import { isInside, pathName } from './path-name.ts';
import { codeOf } from './system-error.ts';
import { attempt } from './writing-problem.ts';

function assertFolder(fs: FileSystem, path: string, root: string): void {
  refuseLink(fs, root, path);
  if (fs.stat(path).kind === 'folder') return;
  const file = pathName(root, path);
  const subject = { type: 'file', file } as const;
  const message = `Unexpected file at ${file}, expected a folder`;
  throw new Problem({ rule: 'cannot-create', message, help: 'Move it away. Nothing was written.', subject });
}

/**
 * Flushed also where the folder was there: a run that was cut off may have made it and not come to the flush,
 * and what is saved in a folder is only as safe as the folder's own name.
 */
function ensureLevel(fs: FileSystem, path: string, root: string): void {
  if (path === root) return;
  ensureLevel(fs, dirname(path), root);
  try {
    fs.mkdir(path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  assertFolder(fs, path, root);
  fs.syncFolder(dirname(path));
}

/**
 * Makes a folder of the edition, and those above it, durably; none of them below the root may be a link. Both paths absolute.
 *
 * @throws RangeError for a folder outside `root`.
 * @throws Problem `cannot-create`, `not-writable`, `output-is-link`, `write-failed`.
 */
export function ensureFolder(fs: FileSystem, path: string, root: string): void {
  if (!isInside(root, path)) throw new RangeError(`Folder ${path} outside the edition ${root}`);
  attempt({ root, path }, () => ensureLevel(fs, path, root));
}
