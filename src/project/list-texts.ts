import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';

/** What lies in a folder and those below it; paths from the folder with `/`, sorted. Hidden names are left out. */
export interface ListedTexts {
  /** Files whose name ends in `.txt`, capital or not. */
  readonly texts: readonly string[];
  /** Everything else that is no folder, and links to folders: they are not followed. */
  readonly others: readonly string[];
}

/** Lists the texts of a folder (absolute). Throws what the system throws when it cannot be read. */
export function listTexts(fs: FileSystem, folder: string): ListedTexts {
  const texts: string[] = [];
  const others: string[] = [];
  const visit = (below: string): void => {
    for (const name of fs.readdir(join(folder, below))) {
      if (name.startsWith('.')) continue;
      const path = below === '' ? name : `${below}/${name}`;
      if (fs.lstat(join(folder, path)).kind === 'folder') visit(path);
      else if (/\.txt$/iu.test(name)) texts.push(path);
      else others.push(path);
    }
  };
  visit('');
  return { texts: texts.sort(), others: others.sort() };
}
