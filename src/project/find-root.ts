import { dirname, join, resolve } from 'node:path';
import { Problem } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { codeOf, isSystemError } from './system-error.ts';

/** The file whose folder is the root of an edition. */
export const EDITION_FILE = 'edition.yaml';

function hasEdition(fs: FileSystem, folder: string): boolean {
  try {
    return fs.stat(join(folder, EDITION_FILE)).kind === 'file';
  } catch (error) {
    // Whatever stands there and cannot be asked is no edition that could be opened.
    if (isSystemError(error)) return false;
    throw error;
  }
}

function noProject(message: string, help: string): Problem {
  return new Problem({ rule: 'no-project', message, help, subject: { type: 'file', file: EDITION_FILE } });
}

/**
 * The root of the edition in which `from` (absolute) lies: the nearest folder upward that holds edition.yaml.
 *
 * @throws Problem `no-project`.
 */
export function findRoot(fs: FileSystem, from: string): string {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (hasEdition(fs, folder)) return folder;
    if (folder === dirname(folder)) break;
  }
  const message = `Unexpected folder ${from}, expected ${EDITION_FILE} in it or above it`;
  throw noProject(message, 'Change into the folder of an edition, or make one with `emend init`.');
}

/**
 * The folder in which emend was started.
 *
 * @throws Problem `no-project` when it has been deleted since.
 */
export function currentFolder(ask: () => string = () => process.cwd()): string {
  try {
    return ask();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw noProject('The folder you are in has been deleted', 'Change into the folder of an edition.');
  }
}
