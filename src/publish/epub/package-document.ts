import type { Book } from '../book.ts';
import { block, element, text, type Xml, xmlDocument } from '../xml.ts';
import { identifierOf, modifiedOf } from './book-id.ts';
import { page, type Page } from './pages.ts';

/** The package document: what the book is, its files, and their order. */
export function packageDocument(book: Book, pages: readonly Page[]): string {
  const { language } = book.declaration;
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'id',
    'xml:lang': language,
  };
  return xmlDocument(
    block('package', attributes, [metadata(book), manifest(pages), block('spine', {}, pages.map(itemref))]),
  );
}

const ACCESSIBILITY: readonly (readonly [property: string, value: string])[] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'displayTransformability'],
  ['schema:accessibilityHazard', 'none'],
  [
    'schema:accessibilitySummary',
    'A text with headings, a table of contents and linked endnotes; there are no pictures but the cover, which is described.',
  ],
];

function metadata(book: Book): Xml {
  const { title, author, language, editors, licence, publication } = book.declaration;
  const dc = (name: string, words: string, attributes = {}): Xml =>
    element(`dc:${name}`, attributes, text(words));
  const meta = (property: string, words: string): Xml => element('meta', { property }, text(words));
  return block('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    dc('identifier', identifierOf(book), { id: 'id' }),
    dc('title', title),
    dc('language', language),
    ...(author === undefined ? [] : [dc('creator', author)]),
    ...editors.map(({ name }) => dc('contributor', name)),
    ...(publication?.publisher === undefined ? [] : [dc('publisher', publication.publisher)]),
    ...(licence === undefined ? [] : [dc('rights', licence)]),
    ...(book.release === undefined ? [] : [dc('date', book.release.on)]),
    meta('dcterms:modified', modifiedOf(book)),
    ...ACCESSIBILITY.map(([property, value]) => meta(property, value)),
  ]);
}

function manifest(pages: readonly Page[]): Xml {
  const item = (id: string, href: string, type: string, properties?: string): Xml =>
    element('item', { id, href, 'media-type': type, properties });
  return block('manifest', {}, [
    item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('style', 'style.css', 'text/css'),
    item('cover-image', 'cover.svg', 'image/svg+xml', 'cover-image'),
    ...pages.map(({ file }) => item(idOf(file), file, 'application/xhtml+xml')),
  ]);
}

function itemref({ file }: Page): Xml {
  return element('itemref', { idref: idOf(file) });
}

function idOf(file: string): string {
  return file.replace(/\.xhtml$/u, '');
}

/** The table of contents. */
export function navigation(book: Book, pages: readonly Page[]): string {
  const items = pages
    .filter(({ isListed }) => isListed)
    .map(({ file, title }) => element('li', {}, element('a', { href: file }, text(title))));
  const first = pages.find(({ file }) => file.startsWith('chapter-'));
  const landmark = (type: string, file: string, title: string): Xml =>
    element('li', {}, element('a', { 'epub:type': type, href: file }, text(title)));
  return page({
    file: 'nav.xhtml',
    title: 'Contents',
    language: book.declaration.language,
    matter: 'frontmatter',
    body: [
      block('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' }, [
        element('h1', { id: 'contents' }, text('Contents')),
        block('ol', {}, items),
      ]),
      block('nav', { 'epub:type': 'landmarks', 'aria-label': 'Landmarks', hidden: 'hidden' }, [
        block('ol', {}, [
          landmark('titlepage', 'title.xhtml', 'Title page'),
          ...(first === undefined ? [] : [landmark('bodymatter', first.file, 'Beginning of the text')]),
          ...(pages.some(({ file }) => file === 'endnotes.xhtml')
            ? [landmark('endnotes', 'endnotes.xhtml', 'Apparatus')]
            : []),
        ]),
      ]),
    ],
  }).xhtml;
}
