import type { Book } from '../book.ts';
import type { Artifact, Assets, Publisher } from '../publisher.ts';
import { chapterPage, type ChapterSetting } from './chapter-page.ts';
import { page } from './element.ts';
import { emendationsPage } from './emendations-page.ts';
import { type Download, frontPage } from './front-page.ts';
import { chapterPath, SITE, VIEWS } from './links.ts';
import { namesPage } from './names-page.ts';
import { searchScript } from './search-index.ts';
import { searchPage } from './search-page.ts';
import { styleSheet } from './style/sheet.ts';

/** The edition as a site that works from a folder: no server, no script and no font needed, though better with the last two. */
export const htmlSite: Publisher = htmlSiteWith([]);

/** The same with links to files of other formats. */
export function htmlSiteWith(downloads: readonly Download[]): Publisher {
  return {
    format: 'html',
    label: 'Web site',
    summary: 'a site to read: chapters with their apparatus, index, search',
    publish: (book, assets = new Map()) => siteOf(book, downloads, assets),
  };
}

function siteOf(book: Book, downloads: readonly Download[], assets: Assets): Artifact[] {
  const hasScript = assets.has(SITE.script) && assets.has(SITE.theme);
  const own = [...assets].filter(([path]) => path.startsWith('site/')).sort(([a], [b]) => (a < b ? -1 : 1));
  const setting: ChapterSetting = {
    book,
    hasScript,
    entries: new Map(book.entries.map((entry) => [entry.id, entry])),
    progress: progressOf(book),
  };
  const text = (path: string, content: string): Artifact => ({
    path,
    bytes: new TextEncoder().encode(content),
  });
  return [
    { path: SITE.front, bytes: page(frontPage(book, downloads, hasScript)) },
    ...book.chapters.flatMap((chapter) =>
      VIEWS.map((view) => ({
        path: chapterPath(chapter.id, view),
        bytes: page(chapterPage(chapter, view, setting)),
      })),
    ),
    { path: SITE.emendations, bytes: page(emendationsPage(book, hasScript)) },
    { path: SITE.names, bytes: page(namesPage(book, hasScript)) },
    { path: SITE.search, bytes: page(searchPage(book, hasScript)) },
    { path: SITE.searchIndex, bytes: searchScript(book) },
    text(SITE.style, styleSheet([...assets.keys()])),
    ...own.map(([path, bytes]) => ({ path, bytes })),
  ];
}

/** Where each chapter begins and ends in the book, by the length of the texts. */
function progressOf({ chapters }: Book): ReadonlyMap<string, readonly [number, number]> {
  const total = chapters.reduce((sum, { text }) => sum + text.length, 0) || 1;
  let before = 0;
  return new Map(
    chapters.map(({ id, text }) => {
      const from = before;
      before += text.length;
      return [id, [from / total, before / total] as const];
    }),
  );
}
