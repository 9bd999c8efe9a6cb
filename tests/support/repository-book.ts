import { join } from 'node:path';
import { buildEdition } from '../../src/project/build-edition.ts';
import { FileTexts } from '../../src/project/file-texts.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { openSoundEdition } from '../../src/project/open-edition.ts';
import type { Book } from '../../src/publish/book.ts';
import { makeBook } from '../../src/publish/make-book.ts';

/** The edition that this repository is, as a book. */
export function repositoryBook(): Book {
  const root = join(import.meta.dirname, '../..');
  const edition = openSoundEdition(nodeFileSystem, root, new FileTexts());
  const { normalized } = buildEdition(edition);
  const { declaration, authority } = edition;
  return makeBook({ declaration, normalized, authority: [...authority.values()], toolVersion: '0.1.0' });
}
