import { zipSync, type Zippable } from 'fflate';
import type { Book } from '../book.ts';
import type { Publisher } from '../publisher.ts';
import { refuseWhatXmlCannotHold } from '../xml-findings.ts';
import { element, block, xmlDocument } from '../xml.ts';
import { chapterPages } from './chapters.ts';
import { coverSvg } from './cover.ts';
import { endnotesPage } from './endnotes.ts';
import { introductionPage, titlePage } from './front-matter.ts';
import { namesPage } from './names-page.ts';
import { navigation, packageDocument } from './package-document.ts';
import { Notes } from './notes.ts';
import type { Page } from './pages.ts';
import { STYLE } from './style.ts';

/** A book for reading systems (EPUB 3.3): title, introduction, chapters, the apparatus as endnotes, an index of names. */
export const epub: Publisher = {
  format: 'epub',
  label: 'EPUB',
  summary: 'EPUB 3.3, a book for reading systems, with the apparatus as endnotes',
  publish: (book) => {
    refuseWhatXmlCannotHold(book);
    return [{ path: 'edition.epub', bytes: zip(filesOf(book)) }];
  },
};

/** The files of the book in the order of the archive, `mimetype` first. */
function filesOf(book: Book): (readonly [path: string, text: string])[] {
  const pages = pagesOf(book);
  return [
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', container()],
    ['EPUB/package.opf', packageDocument(book, pages)],
    ['EPUB/nav.xhtml', navigation(book, pages)],
    ['EPUB/style.css', STYLE],
    ['EPUB/cover.svg', coverSvg(book)],
    ...pages.map(({ file, xhtml }) => [`EPUB/${file}`, xhtml] as const),
  ];
}

function pagesOf(book: Book): Page[] {
  const notes = new Notes(book);
  return [
    titlePage(book),
    introductionPage(book),
    ...chapterPages(book, notes),
    endnotesPage(book, notes),
    namesPage(book, notes),
  ].filter((one) => one !== undefined);
}

function container(): string {
  return xmlDocument(
    block('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      block('rootfiles', {}, [
        element('rootfile', {
          'full-path': 'EPUB/package.opf',
          'media-type': 'application/oebps-package+xml',
        }),
      ]),
    ]),
  );
}

/**
 * The archive. Every file has the first hour that ZIP knows, as local time, which is what ZIP holds, so that every time zone gives the same
 * bytes; `mimetype` is stored as it is (EPUB 3.3, 4.3.3).
 */
function zip(files: readonly (readonly [path: string, text: string])[]): Uint8Array {
  const mtime = '1980-01-01T00:00:00';
  const entries = files.map(([path, text]): [string, Zippable[string]] => [
    path,
    [new TextEncoder().encode(text), { level: path === 'mimetype' ? 0 : 9, mtime }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
