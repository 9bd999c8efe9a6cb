import { sourcePatch } from '../normalize/patch.ts';
import type { Publisher } from './publisher.ts';

/** One patch for all chapters: `patch -p1` in the folder of the edition turns the sources into its text. */
export const unifiedDiff: Publisher = {
  format: 'unified-diff',
  label: 'Patch',
  summary: 'a unified diff from the sources to the edition',
  publish: (book) => [
    {
      path: 'edition.patch',
      bytes: new TextEncoder().encode(
        book.chapters.map(({ source, changes }) => sourcePatch(source, changes)).join(''),
      ),
    },
  ],
};
