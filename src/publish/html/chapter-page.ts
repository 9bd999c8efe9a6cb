import { PREPARED_BY_MACHINE } from '../../model/edition.ts';
import type { Book, Chapter, Entry } from '../book.ts';
import { chapterText } from './chapter-views.ts';
import { chapterInWords, citation, paragraphCitation } from './citation.ts';
import { type Child, element, type Html, row } from './element.ts';
import { entryNote, unseen } from './entry-note.ts';
import { chapterPath, linkTo, paragraphId, SITE, type View, VIEWS } from './links.ts';
import { skeleton } from './skeleton.ts';
import { counted } from './words.ts';

/** What the pages of all chapters share. */
export interface ChapterSetting {
  readonly book: Book;
  readonly hasScript: boolean;
  /** Every entry of the book by its id. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Share of the book that stands before each chapter and up to its end, 0 to 1. */
  readonly progress: ReadonlyMap<string, readonly [from: number, to: number]>;
}

/** A chapter in one view, with its notes. */
export function chapterPage(chapter: Chapter, view: View, setting: ChapterSetting): Html {
  const { book, hasScript, progress } = setting;
  const path = chapterPath(chapter.id, view);
  const numbers = new Map(chapter.entries.map(({ id }, index) => [id, index + 1]));
  const [from, to] = progress.get(chapter.id) ?? [0, 1];
  return skeleton({
    book,
    path,
    hasScript,
    kind: 'chapter',
    title: view === 'edition' ? chapter.title : `${chapter.title} (${view})`,
    attributes: {
      'data-start': from.toFixed(4),
      'data-end': to.toFixed(4),
      'data-search': linkTo(SITE.searchIndex, path),
    },
    tools: [
      views(chapter, view, path),
      element('div', { class: 'progress', 'aria-hidden': 'true' }, element('span', {})),
    ],
    content: [
      element(
        'article',
        { class: view === 'side by side' ? 'leaf wide' : 'leaf' },
        opening(chapter, view, path, setting),
        chapterText(chapter, view, numbers),
        notes(chapter, path, setting, numbers),
        colophon(chapter, book),
        neighbours(chapter, view, book, path),
      ),
    ],
  });
}

function views(chapter: Chapter, view: View, path: string): Html {
  return element(
    'nav',
    { class: 'views', 'aria-label': 'Views of this chapter' },
    VIEWS.map((one) =>
      element(
        'a',
        {
          href: linkTo(chapterPath(chapter.id, one), path),
          ...(one === view ? { 'aria-current': 'page' } : {}),
        },
        one,
      ),
    ),
  );
}

function opening(chapter: Chapter, view: View, path: string, { book, hasScript }: ChapterSetting): Html {
  const position = book.chapters.indexOf(chapter) + 1;
  const changed = chapter.entries.filter(({ isEmendation }) => isEmendation).length;
  const machine = chapter.entries.filter(({ isConfirmed }) => !isConfirmed).length;
  const quiet = chapter.entries.filter(({ isMarked }) => !isMarked).length;
  const hasHeading = view !== 'side by side' && chapter.blocks.some(({ isHeading }) => isHeading);
  return element(
    'header',
    { class: 'opening' },
    element(
      'p',
      { class: 'folio' },
      book.chapters.length === 1
        ? undefined
        : [
            element(
              'a',
              { href: `${linkTo(SITE.front, path)}#contents` },
              `Chapter ${position} of ${book.chapters.length}`,
            ),
            ' · ',
          ],
      `${chapter.siglum} · ${counted(changed, 'emendation')}`,
    ),
    hasHeading ? undefined : element('h1', {}, chapter.title),
    machine === 0
      ? undefined
      : element(
          'p',
          { class: 'unread' },
          `${machine === chapter.entries.length ? 'All' : `${machine} of`} ${counted(chapter.entries.length, 'decision')} here: ${PREPARED_BY_MACHINE}.`,
        ),
    hasScript && quiet > 0
      ? element(
          'p',
          { class: 'scripted', hidden: true },
          element(
            'button',
            { type: 'button', class: 'all-notes', 'aria-pressed': 'false' },
            `Also mark ${counted(quiet, 'place')} with a quiet note`,
          ),
        )
      : undefined,
  );
}

function notes(
  chapter: Chapter,
  path: string,
  { book, entries }: ChapterSetting,
  numbers: ReadonlyMap<string, number>,
): Html | undefined {
  if (chapter.entries.length === 0) return undefined;
  const setting = { book, path, entries };
  return element(
    'section',
    { class: 'notes', 'aria-labelledby': 'notes' },
    element('h2', { id: 'notes' }, 'Apparatus'),
    element(
      'ol',
      {},
      chapter.entries.map((entry) => entryNote(entry, numbers.get(entry.id) ?? 0, setting)),
    ),
  );
}

function colophon(chapter: Chapter, book: Book): Html {
  const [before, between] = paragraphCitation(book, chapter, chapterPath(chapter.id));
  return element(
    'section',
    { class: 'colophon', 'aria-labelledby': 'cite', 'data-before': before, 'data-between': between },
    element('h2', { id: 'cite' }, 'Cite this chapter'),
    element('p', { class: 'citation' }, citation(book, chapterPath(chapter.id), chapterInWords(chapter))),
    element(
      'p',
      {},
      `To cite a paragraph, add its number in the margin to the address: #${paragraphId(chapter.blocks[0]?.reference ?? '1')}.`,
    ),
  );
}

function neighbours(chapter: Chapter, view: View, { chapters }: Book, path: string): Html | undefined {
  const position = chapters.indexOf(chapter);
  const link = (to: Chapter | undefined, rel: 'prev' | 'next', words: string): Child =>
    to === undefined
      ? element('span', {})
      : element(
          'a',
          { rel, href: linkTo(chapterPath(to.id, view), path) },
          element('span', { class: 'direction' }, words),
          row(unseen(': '), to.title),
        );
  if (chapters.length < 2) return undefined;
  return element(
    'nav',
    { class: 'neighbours', 'aria-label': 'Chapters' },
    link(chapters[position - 1], 'prev', 'Previous'),
    link(chapters[position + 1], 'next', 'Next'),
  );
}
