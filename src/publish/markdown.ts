import { PREPARED_BY_MACHINE } from '../model/edition.ts';
import { sentencesOf } from '../detect/sentences.ts';
import type { Block, Book, Chapter, Entry } from './book.ts';
import { fileOf, groundsOf, lemmaWords, placeOf, responsibilityOf } from './entry-words.ts';
import { statementText } from './house-style.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import type { Publisher } from './publisher.ts';

/**
 * CommonMark with footnotes, a file for each chapter, one sentence a line: a change touches one line. White space of a paragraph is
 * folded; a footnote has the id of its entry.
 */
export const markdown: Publisher = {
  format: 'markdown',
  label: 'Markdown',
  summary: 'Markdown, one sentence a line, with the apparatus as footnotes',
  publish: (book) =>
    book.chapters.map((chapter) => ({
      path: fileOf('markdown', chapter, 'md'),
      bytes: new TextEncoder().encode(printChapter(chapter, book)),
    })),
};

function printChapter(chapter: Chapter, book: Book): string {
  const blocks = chapter.blocks.map((block) => printBlock(block)).filter((text) => text !== '');
  const notes = chapter.entries.filter(({ isMarked }) => isMarked).map((entry) => printNote(entry, book));
  return [...blocks, '---', headOf(chapter, book), ...notes].join('\n\n') + '\n';
}

/** What this is, behind the text, so that the file begins with the text. */
function headOf(chapter: Chapter, { declaration, release, statistics }: Book): string {
  const version = release === undefined ? '' : `, version ${release.version}, ${release.on}`;
  const machine =
    statistics.preparedByMachine === 0
      ? ''
      : ` ${statistics.preparedByMachine} of ${statistics.decisions} decisions: ${PREPARED_BY_MACHINE}.`;
  const words = `${declaration.title}${version}. ${chapter.title} (${chapter.siglum}).${machine}`;
  return escapeMarkdown(words.replaceAll(/\s+/gu, ' '), true);
}

/** A stretch of a block: text, or marks of the editor, which keep to the text behind or before them. */
interface Run {
  readonly text: string;
  readonly role: 'text' | 'opening' | 'closing';
}

function printBlock(block: Block): string {
  const runs = foldRuns(block.pieces.flatMap(runsOf));
  const plain = runs.map(({ text, role }) => (role === 'text' ? text : '')).join('');
  const lines = linesOf(runs, block.isHeading ? new Set() : sentenceStarts(plain));
  return block.isHeading && lines.length > 0 ? `## ${lines.join(' ')}` : lines.join('\n');
}

/** Lines with their marks, broken where a sentence begins (offsets of the text without marks). */
function linesOf(runs: readonly Run[], starts: ReadonlySet<number>): string[] {
  const lines: string[] = [];
  let line = '';
  let opening = '';
  let at = 0;
  const add = (text: string): void => {
    if (text === '') return;
    line += opening + escapeMarkdown(text, line === '');
    opening = '';
  };
  for (const { text, role } of runs) {
    if (role === 'opening') opening += text;
    if (role === 'closing') line += text;
    if (role !== 'text') continue;
    let done = 0;
    for (let unit = 0; unit < text.length; unit += 1) {
      if (!starts.has(at + unit)) continue;
      add(text.slice(done, unit));
      lines.push(endOf(line));
      line = '';
      done = unit;
    }
    add(text.slice(done));
    at += text.length;
  }
  return [...lines, endOf(line)].filter((one) => one !== '');
}

/** Only the blank goes that the line end stands for. */
function endOf(line: string): string {
  return line.endsWith(' ') ? line.slice(0, -1) : line;
}

function runsOf(piece: Block['pieces'][number]): Run[] {
  const text: Run = { text: piece.text, role: 'text' };
  if (piece.type === 'text' || !piece.entry.isMarked) return [text];
  const { entry, isFirst, isLast } = piece;
  const dagger = entry.erratum.verdict === 'crux' ? '†' : '';
  return [
    ...(isFirst && dagger !== '' ? [{ text: dagger, role: 'opening' } as const] : []),
    text,
    ...(isLast ? [{ text: `${dagger}[^${entry.id}]`, role: 'closing' } as const] : []),
  ];
}

/** White space as one blank, none at the ends; marks stand between. */
function foldRuns(runs: readonly Run[]): Run[] {
  let blank = true;
  return runs.map((run) => {
    if (run.role !== 'text' || run.text === '') return run;
    const folded = run.text.replaceAll(/[ \t\r\n]+/gu, ' ');
    const kept = blank && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (kept !== '') blank = kept.endsWith(' ');
    return { ...run, text: kept };
  });
}

/** Offsets at which a new sentence begins; initials and numbers end none. */
function sentenceStarts(text: string): Set<number> {
  const sentences = sentencesOf(text, (word) =>
    /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|vol|no|pp?|cf|etc|e\.g|i\.e)$/iu.test(word),
  );
  const starts = sentences.slice(1).map(({ start }) => start);
  return new Set(starts.filter((start) => text.charAt(start - 1) === ' '));
}

function printNote(entry: Entry, book: Book): string {
  const statement = statementText(entry, book.declaration.publication?.style);
  const words = [
    statement,
    ...(entry.erratum.note === undefined ? [] : [entry.erratum.note]),
    ...groundsOf(entry, book),
    responsibilityOf(entry, book),
  ].map((sentence) => sentence.replaceAll(/\s+/gu, ' ').trim());
  const text = words
    .map((one, index) => (index === 0 ? one : one.charAt(0).toUpperCase() + one.slice(1)))
    .map((one) => (/[.!?…]$/u.test(one) ? one : `${one}.`))
    .join(' ');
  const escape = (one: string): string => escapeMarkdown(one, false);
  return `[^${entry.id}]: ${escape(placeOf(entry))}: **${escape(lemmaWords(entry))}**\\] ${escape(text)}`;
}
