import { PREPARED_BY_MACHINE } from '../../model/edition.ts';
import type { Block, Book, Chapter, Entry, Piece } from '../book.ts';
import { lemmaWords, placeOf } from '../entry-words.ts';
import { statementOf } from '../house-style.ts';
import type { Publisher } from '../publisher.ts';
import { isSettable, quoted, words } from './markup.ts';
import { LAYOUT } from './layout.ts';

/** The source of a typeset book for Typst, from which the PDF is made; the apparatus stands at the foot of the page. */
export const typst: Publisher = {
  format: 'typst',
  label: 'Typst source',
  summary: 'a typeset book with apparatus footnotes, as source for Typst',
  publish: (book) => [{ path: 'edition.typ', bytes: new TextEncoder().encode(printTypst(book)) }],
};

/** The whole source; nothing in it reads a file or asks the time. */
export function printTypst(book: Book): string {
  const { declaration } = book;
  return [
    `#let work = ${quoted(declaration.title)}`,
    `#let running-work = ${quoted(shortened(declaration.title))}`,
    `#set document(title: work, author: ${quoted(declaration.author ?? '')}, date: none)`,
    `#set text(lang: ${quoted(declaration.language.split('-')[0] ?? 'en')})`,
    LAYOUT,
    titlePage(book),
    introduction(book),
    '#contents()',
    ...book.chapters.map((chapter) => printChapter(chapter, book)),
    notes(book),
    '',
  ].join('\n\n');
}

function titlePage({ declaration, release, statistics }: Book): string {
  const lines = [
    declaration.author ?? '',
    release === undefined ? '' : `Version ${release.version}, ${release.on}`,
    statistics.preparedByMachine === 0
      ? ''
      : `${statistics.preparedByMachine} of ${statistics.decisions} decisions: ${PREPARED_BY_MACHINE}.`,
  ];
  return `#title-page(${lines.map((line) => quoted(line)).join(', ')})`;
}

function introduction(book: Book): string {
  const { declaration, chapters, statistics } = book;
  const figures = `The text has ${statistics.words} words; it differs from its sources in ${statistics.emendations} places.`;
  const reading =
    'A note at the foot of the page gives the word as this edition prints it, a square bracket, and what the source has. ' +
    'Small figures in the margin count the paragraphs of the source. Words between daggers are corrupt, and no remedy is known. ' +
    'What stands in scripts that the fonts of this book lack is left out as […]; the other formats have it.';
  const sources = chapters.map(({ siglum, title }) => `${siglum}: ${title}.`);
  const editors = declaration.editors.map(({ name, agent, role }) =>
    [`${name}${agent === 'software' ? ' (software)' : ''}`, role]
      .filter((one) => one !== undefined)
      .join(': '),
  );
  const paragraphs = [
    figures,
    ...declaration.principles,
    ...(declaration.house ?? []),
    reading,
    ...sources,
    ...editors,
  ];
  return ['#part("Introduction")', ...paragraphs.map(words)].join('\n\n');
}

function printChapter(chapter: Chapter, book: Book): string {
  const opens = chapter.blocks[0]?.isHeading === true ? 'headed-chapter' : 'chapter';
  const blocks = chapter.blocks.map((block, index) => printBlock(block, index === 0 ? '15pt' : '12pt', book));
  return [`#${opens}(${quoted(chapter.title)}, ${quoted(shortened(chapter.title))})`, ...blocks].join('\n\n');
}

/** Characters of a running head. */
const HEAD = 56;

/** A title that fits one line, cut between words. */
function shortened(title: string): string {
  if (title.length <= HEAD) return title;
  const cut = title.slice(0, HEAD).replace(/\s+\S*$/u, '');
  return `${cut} …`;
}

function printBlock({ reference, isHeading, pieces }: Block, size: string, book: Book): string {
  const content = foldedPieces(pieces)
    .map(({ piece, text }) => printPiece(piece, text, book))
    .join('');
  return isHeading
    ? `#text-heading(${size})[${content}]`
    : `#n(${quoted(reference.replace('-', '–'))});${content}`;
}

/** White space as one blank also where it spans two pieces. */
function foldedPieces(pieces: readonly Piece[]): { piece: Piece; text: string }[] {
  let blank = true;
  return pieces.map((piece) => {
    const folded = piece.text.replaceAll(/[ \t\r\n]+/gu, ' ');
    const text = blank && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (text !== '') blank = text.endsWith(' ');
    return { piece, text };
  });
}

function printPiece(piece: Piece, text: string, book: Book): string {
  if (piece.type === 'text' || !piece.entry.isMarked) return words(text);
  const { entry, isFirst, isLast } = piece;
  const dagger = entry.erratum.verdict === 'crux' ? '#dagger;' : '';
  const note = isLast ? `#footnote[${noteOf(entry, book)}];` : '';
  return `${isFirst ? dagger : ''}${words(text)}${isLast ? dagger : ''}${note}`;
}

/** `lemma] statement`, and whose it is where no person has read it. */
function noteOf(entry: Entry, book: Book): string {
  const statement = statementOf(entry, book.declaration.publication?.style).map(({ role, text }) =>
    role === 'words' ? words(text) : `#emph[${words(text)}];`,
  );
  const isNote = !entry.isEmendation && entry.erratum.note !== undefined;
  const note = isNote ? words(`: ${entry.erratum.note}`) : '';
  return `#h(0.25em);#strong[${words(lemmaWords(entry))}];${words('] ')}${statement.join('')}${note}`;
}

/** The reasons, at the end of the book, as far as its fonts can set them. */
function notes({ entries }: Book): string {
  const reasoned = entries.filter(({ erratum, isEmendation }) => isEmendation && erratum.note !== undefined);
  if (reasoned.length === 0) return '';
  const items = reasoned.map((entry) => {
    const reason = entry.erratum.note ?? '';
    const proposed = entry.erratum.proposed === undefined ? '' : ` (Proposed by ${entry.erratum.proposed}.)`;
    const missing = isSettable(reason) ? '' : ' (Shortened.)';
    return `#reason(${quoted(placeOf(entry))}, [${words(lemmaWords(entry))}], [${words(reason + missing + proposed)}])`;
  });
  return ['#part("Reasons")', ...items].join('\n\n');
}
