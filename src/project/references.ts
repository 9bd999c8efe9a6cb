import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { readBytes } from './read-file.ts';
import { decodeFile } from './read-text-file.ts';
import { unless } from './system-error.ts';

/** Where clean texts on the same subject lie, from the root of the edition. */
export const REFERENCES_FOLDER = 'references';

/**
 * The texts of `references/*.txt`, by name; none where there is no such folder. They are read as UTF-8.
 * @throws Problem when one of them cannot be read or decoded
 */
export function readReferences(fs: FileSystem, root: string): string[] {
  const folder = join(root, REFERENCES_FOLDER);
  const names = unless(['ENOENT', 'ENOTDIR'], () => fs.readdir(folder)) ?? [];
  return names
    .filter((name) => name.endsWith('.txt'))
    .map(
      (name) =>
        decodeFile(readBytes(fs, join(folder, name), { root }), `${REFERENCES_FOLDER}/${name}`, {}).text,
    );
}
