import { PREPARED_BY_MACHINE } from '../model/edition.ts';
import type { Book, Chapter, Entry, Piece } from './book.ts';
import { lemmaWords } from './entry-words.ts';
import { statementOf } from './house-style.ts';
import type { Publisher } from './publisher.ts';

/**
 * A LaTeX source for LuaLaTeX or XeLaTeX with the package reledmac: the text in numbered lines, each marked entry as `\edtext` with an
 * `\Afootnote`. Nothing of the text reaches TeX as a command.
 */
export const latex: Publisher = {
  format: 'latex',
  label: 'LaTeX',
  summary: 'LaTeX source with the package reledmac',
  publish: (book) => [{ path: 'edition.tex', bytes: new TextEncoder().encode(printBook(book)) }],
};

function printBook(book: Book): string {
  const { declaration, release, statistics } = book;
  const author = declaration.author === undefined ? '' : escapeLatex(declaration.author);
  const date = release === undefined ? '' : escapeLatex(`Version ${release.version}, ${release.on}`);
  const machine =
    statistics.preparedByMachine === 0
      ? []
      : [`${statistics.preparedByMachine} of ${statistics.decisions} decisions: ${PREPARED_BY_MACHINE}.`];
  return [
    String.raw`% Compile with lualatex, three times.`,
    String.raw`\documentclass{book}`,
    String.raw`\usepackage{fontspec}`,
    String.raw`\usepackage{reledmac}`,
    String.raw`\firstlinenum{5}\linenumincrement{5}`,
    `\\title{${escapeLatex(declaration.title)}}`,
    `\\author{${author}}`,
    `\\date{${date}}`,
    String.raw`\begin{document}`,
    String.raw`\maketitle`,
    ...[...declaration.principles, ...machine].map((text) => `${escapeLatex(text)}\n\n`),
    ...book.chapters.map((chapter) => printChapter(chapter, book)),
    String.raw`\end{document}`,
    '',
  ].join('\n');
}

function printChapter(chapter: Chapter, book: Book): string {
  const blocks = chapter.blocks.map(({ isHeading, pieces }) => {
    const text = pieces.map((piece) => printPiece(piece, book)).join('');
    return `\\pstart\n${isHeading ? `\\textbf{${text}}` : text}\n\\pend\n`;
  });
  return `\\chapter*{${escapeLatex(chapter.title)}}\n\\beginnumbering\n${blocks.join('')}\\endnumbering\n`;
}

/** An entry over several paragraphs has its note at the last part, with the whole lemma. */
function printPiece(piece: Piece, book: Book): string {
  const text = escapeLatex(piece.text);
  if (piece.type === 'text' || !piece.entry.isMarked) return text;
  const { entry, isFirst, isLast } = piece;
  const isCrux = entry.erratum.verdict === 'crux';
  const printed = `${isCrux && isFirst ? '\\dag{}' : ''}${text}${isCrux && isLast ? '\\dag{}' : ''}`;
  if (!isLast) return printed;
  return `\\edtext{${printed}}{\\lemma{${escapeLatex(lemmaWords(entry))}}\\Afootnote{${noteOf(entry, book)}}}`;
}

function noteOf(entry: Entry, book: Book): string {
  const statement = statementOf(entry, book.declaration.publication?.style)
    .map(({ role, text }) => {
      const escaped = escapeLatex(text.replaceAll(/\s+/gu, ' '));
      if (role === 'siglum') return `\\emph{${escaped}}`;
      return role === 'conjecture' ? `\\emph{${escaped}}` : escaped;
    })
    .join('');
  const isNote = !entry.isEmendation && entry.erratum.note !== undefined;
  const note = isNote ? `: ${escapeLatex(entry.erratum.note ?? '')}` : '';
  return statement + note + (entry.isConfirmed ? '' : ` (${PREPARED_BY_MACHINE})`);
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  '^': String.raw`\textasciicircum{}`,
  _: String.raw`\_`,
  '~': String.raw`\textasciitilde{}`,
  '%': String.raw`\%`,
  '"': String.raw`\textquotedbl{}`,
  "'": String.raw`\textquotesingle{}`,
  '`': String.raw`\textasciigrave{}`,
};

/**
 * Text for TeX: every special character as a command, ligatures of hyphens, commas and angle brackets kept apart, blank lines as single
 * line ends, control characters by their number.
 */
export function escapeLatex(text: string): string {
  return (
    text
      .replaceAll(/[\\{}$&#^_~%"'`]/gu, (mark) => SPECIAL[mark] ?? mark)
      .replaceAll(/([-,<>])(?=\1)/gu, '$1{}')
      .replaceAll(/\r\n?|\n/gu, '\n')
      .replaceAll(/\n\s*\n/gu, '\n')
      // oxlint-disable-next-line no-control-regex -- these are what must not get through
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, (unit) => `\\char${unit.charCodeAt(0)}{}`)
      .replaceAll(/([?!])(?=\\textasciigrave)/gu, '$1{}')
  );
}
