import { join, relative, sep } from 'node:path';
import { Problem } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { pathName } from './path-name.ts';
import { unless } from './system-error.ts';

/**
 * Refuses a symbolic link at a path of the edition where something is to be written; both absolute. Where it leads does not
 * matter: a link to another part of the edition would have that part overwritten.
 *
 * @throws Problem `output-is-link`, and the errors of the system.
 */
export function refuseLink(fs: FileSystem, root: string, path: string): void {
  if (unless(['ENOENT', 'ENOTDIR'], () => fs.lstat(path))?.kind !== 'link') return;
  const file = pathName(root, path);
  const real = unless(['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES'], () => fs.realpath(path));
  const where = real === undefined ? 'to no file' : `to ${pathName(fs.realpath(root), real)}`;
  throw new Problem({
    rule: 'output-is-link',
    message: `Unexpected link: ${file} leads ${where}, expected a file or folder of its own`,
    help: 'Remove the link; emend makes the file or folder anew. Nothing was written.',
    subject: { type: 'file', file },
  });
}

/** The same for a path and every folder between it and the root, which may itself be reached through a link. */
export function refuseLinks(fs: FileSystem, root: string, path: string): void {
  let level = root;
  for (const part of relative(root, path).split(sep)) {
    if (part === '') continue;
    level = join(level, part);
    refuseLink(fs, root, level);
  }
}
