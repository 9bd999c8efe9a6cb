import { join } from 'node:path';
import { type Finding, Problem } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { isInside, pathName } from './path-name.ts';
import { codeOf } from './system-error.ts';

/** Control characters, among them NUL and line ends; no file name needs them. */
const CONTROL = /\p{Cc}/u;

/** `C:` and its like. */
const DRIVE = /^[A-Za-z]:/;

/** Why a path that edition.yaml declares cannot be used; undefined where it can. By its letters alone. */
export function faultOfPath(path: string): string | undefined {
  if (path === '' || path.length > 1000) return 'between 1 and 1000 characters';
  if (CONTROL.test(path)) return 'no control characters';
  if (path.includes('\\')) return 'folders to be parted by /';
  if (path.startsWith('/') || DRIVE.test(path)) return 'a path from the folder of the edition';
  const parts = path.split('/');
  return parts.some((part) => part === '' || part === '.' || part === '..')
    ? 'no empty part, no . and no ..'
    : undefined;
}

function outside(file: string, message: string, help: string): Problem {
  const subject: Finding['subject'] = { type: 'file', file };
  return new Problem({ rule: 'path-outside', message, help: `${help} Nothing was written.`, subject });
}

/** The real place of a path; undefined where nothing stands there. */
export function realPlace(fs: FileSystem, path: string): string | undefined {
  try {
    return fs.realpath(path);
  } catch (error) {
    // A loop and a missing file are found, and told by name, by whoever reads it.
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'ENAMETOOLONG'].includes(codeOf(error) ?? ''))
      return undefined;
    throw error;
  }
}

/**
 * The absolute path of a file that edition.yaml declares, for reading. A link is followed as long as it stays inside
 * the edition. `root` is absolute.
 *
 * @throws Problem `path-outside`.
 */
export function resolveInside(fs: FileSystem, root: string, declared: string): string {
  const fault = faultOfPath(declared);
  if (fault !== undefined) {
    const message = `Unexpected path ${JSON.stringify(declared.slice(0, 120))}, expected ${fault}`;
    throw outside('edition.yaml', message, 'Correct `path` in edition.yaml.');
  }
  const path = join(root, declared);
  assertInside(fs, root, path);
  return path;
}

/**
 * Throws unless a file or folder of the edition really lies in it, or is not there; both paths absolute. A link is followed
 * as long as it stays inside: an edition that somebody sent must not show what else lies on this machine.
 *
 * @throws Problem `path-outside`.
 */
export function assertInside(fs: FileSystem, root: string, path: string): void {
  const real = realPlace(fs, path);
  if (real === undefined || isInside(fs.realpath(root), real)) return;
  const name = pathName(root, path);
  throw outside(
    name,
    `Unexpected link: ${name} leads to ${real}, outside the edition`,
    'Copy the file into the edition.',
  );
}
