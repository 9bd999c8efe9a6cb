import { join } from 'node:path';
import { Problem } from '../model/finding.ts';
import { readApparatus } from '../normalize/restore.ts';
import type { FileSystem } from './file-system.ts';
import { NORMALIZED_FOLDER } from './normalized-folder.ts';
import { readIfThere } from './read-file.ts';

/**
 * Ids of the entries that the last edition of a source was made with: the memory that is left where a fresh clone has no
 * journal. None where there is no apparatus or it is damaged, which `check` tells by itself.
 */
export function printedErrata(fs: FileSystem, root: string, source: string): readonly string[] {
  try {
    const path = join(root, NORMALIZED_FOLDER, `${source}.apparatus.json`);
    const bytes = readIfThere(fs, path, { root });
    if (bytes === undefined) return [];
    return readApparatus(new TextDecoder().decode(bytes)).entries.map((entry) => entry.id);
  } catch (error) {
    if (error instanceof RangeError || error instanceof Problem) return [];
    throw error;
  }
}
