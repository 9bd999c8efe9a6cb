import { PREPARED_BY_MACHINE } from '../../model/edition.ts';
import type { Book } from '../book.ts';
import { block, element, text, type Xml } from '../xml.ts';
import { page, type Page, paragraph } from './pages.ts';

/** The title page: what it is, who made it, and how far it was read. */
export function titlePage(book: Book): Page {
  const { declaration, release, statistics } = book;
  const lines: Xml[] = [
    element('h1', { 'epub:type': 'title' }, text(declaration.title)),
    ...(declaration.author === undefined ? [] : [paragraph(declaration.author, { class: 'author' })]),
    paragraph('A critical edition', { class: 'subtitle' }),
    ...(release === undefined ? [] : [paragraph(`Version ${release.version}, ${release.on}`)]),
    ...(statistics.preparedByMachine === 0 ? [] : [paragraph(unread(book), { class: 'notice' })]),
  ];
  return page({
    file: 'title.xhtml',
    title: declaration.title,
    language: declaration.language,
    matter: 'frontmatter',
    isListed: false,
    body: [block('section', { class: 'titlepage', 'epub:type': 'titlepage' }, lines)],
  });
}

function unread({ statistics }: Book): string {
  return `${statistics.preparedByMachine} of ${statistics.decisions} decisions: ${PREPARED_BY_MACHINE}.`;
}

/** What was done to the text, by whom, from what, and how to read the notes. */
export function introductionPage(book: Book): Page {
  const { declaration, statistics } = book;
  const figures = `The text has ${statistics.words} words; it differs from its sources in ${statistics.emendations} places.`;
  return page({
    file: 'introduction.xhtml',
    title: 'Introduction',
    language: declaration.language,
    matter: 'frontmatter',
    body: [
      block('section', { 'epub:type': 'introduction', role: 'doc-introduction' }, [
        element('h1', {}, text('Introduction')),
        paragraph(figures),
        ...(statistics.preparedByMachine === 0 ? [] : [paragraph(unread(book))]),
        ...titled('How the text was treated', [...declaration.principles, ...(declaration.house ?? [])]),
        element('h2', {}, text('How to read the notes')),
        paragraph(
          'A number behind a word leads to a note. It gives the place (source and paragraph of the source), the word as this edition prints it, a square bracket, and what the source has; then the reason, the evidence and who decided. Words between daggers are corrupt, and no remedy is known.',
        ),
        element('h2', {}, text('The sources')),
        block('dl', {}, sources(book)),
        element('h2', {}, text('The editors')),
        block(
          'ul',
          {},
          declaration.editors.map(({ name, agent, role }) =>
            element(
              'li',
              {},
              text(
                `${name}${agent === 'software' ? ' (software)' : ''}${role === undefined ? '' : `: ${role}`}`,
              ),
            ),
          ),
        ),
        ...(declaration.licence === undefined ? [] : [paragraph(declaration.licence)]),
      ]),
    ],
  });
}

function titled(title: string, paragraphs: readonly string[]): Xml[] {
  if (paragraphs.length === 0) return [];
  return [element('h2', {}, text(title)), ...paragraphs.map((words) => paragraph(words))];
}

function sources({ chapters, declaration }: Book): Xml[] {
  const own = chapters.map(({ siglum, title, source }) => {
    const declared = declaration.sources.find(({ id }) => id === source.id);
    return [siglum, [title, declared?.provenance, `SHA-256 ${source.sha256}`]] as const;
  });
  const others = (declaration.witnesses ?? []).map(
    ({ siglum, title, provenance }) => [siglum, [title, provenance]] as const,
  );
  return [...own, ...others].flatMap(([siglum, words]) => [
    element('dt', {}, text(siglum)),
    element(
      'dd',
      {},
      text(
        words
          .filter((one) => one !== undefined)
          .map((one) => (/[.!?]$/u.test(one) ? one : `${one}.`))
          .join(' '),
      ),
    ),
  ]);
}
