import type { Book, Entry } from './book.ts';
import { groundsOf } from './entry-words.ts';
import { statementText } from './house-style.ts';
import type { Publisher } from './publisher.ts';

/** The apparatus of the whole book as a table for spreadsheets (CSV, RFC 4180) and as JSON for programs. */
export const apparatusTable: Publisher = {
  format: 'apparatus',
  label: 'Apparatus as a table',
  summary: 'the apparatus as a table (CSV) and as JSON',
  publish: (book) => [
    { path: 'apparatus.csv', bytes: new TextEncoder().encode(printCsv(book)) },
    { path: 'apparatus.json', bytes: new TextEncoder().encode(printJson(book)) },
  ],
};

/** Columns in order; all of them text. */
const COLUMNS: readonly (readonly [name: string, cell: (entry: Entry, book: Book) => string | undefined])[] =
  [
    ['number', ({ number }) => String(number)],
    ['id', ({ id }) => id],
    ['source', ({ chapter }) => chapter],
    ['siglum', ({ siglum }) => siglum],
    ['paragraph', ({ reference }) => reference],
    ['lemma', ({ lemma }) => lemma],
    ['occurrence', ({ occurrence }) => occurrence?.toString()],
    ['reading', ({ reading }) => reading],
    ['statement', (entry, { declaration }) => statementText(entry, declaration.publication?.style)],
    ['kind', ({ erratum }) => erratum.kind],
    ['origin', ({ origin }) => origin],
    ['act', ({ act }) => act],
    ['verdict', ({ erratum }) => erratum.verdict],
    ['certainty', ({ erratum }) => erratum.cert],
    ['decided by', ({ erratum }) => erratum.by],
    ['on', ({ erratum }) => erratum.on],
    ['proposed by', ({ erratum }) => erratum.proposed],
    ['status', ({ status }) => status],
    ['note', ({ erratum }) => erratum.note],
    ['evidence', (entry, book) => groundsOf(entry, book).join(' | ')],
    ['group', ({ group }) => group.join(' ')],
  ];

/** A byte-order mark in front, without which spreadsheets take UTF-8 for something else. */
function printCsv(book: Book): string {
  const rows = book.entries.map((entry) => COLUMNS.map(([, cell]) => cell(entry, book) ?? ''));
  const lines = [COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`);
  return `\ufeff${lines.join('')}`;
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function csvCell(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what must not get through
  const plain = text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, '\ufffd');
  const safe = /^[\s'=+\-@|%＝＋－＠]/u.test(plain) ? `'${plain}` : plain;
  return /[",\r\n']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One entry a line. */
function printJson(book: Book): string {
  const entries = book.entries.map((entry) => JSON.stringify(recordOf(entry, book)));
  const head = JSON.stringify({ title: book.declaration.title, version: book.release?.version }).slice(0, -1);
  return `${head},"entries":[${entries.length === 0 ? '' : `\n${entries.join(',\n')}\n`}]}\n`;
}

function recordOf(entry: Entry, book: Book): object {
  const {
    span: _span,
    sourceSpan: _source,
    authority: _authority,
    erratum,
    reference,
    chapter,
    ...rest
  } = entry;
  const { kind, verdict, cert, by, on, proposed, note, evidence, alternatives, votes } = erratum;
  return {
    ...rest,
    source: chapter,
    paragraph: reference,
    statement: statementText(entry, book.declaration.publication?.style),
    kind,
    verdict,
    cert,
    by,
    on,
    proposed,
    note,
    evidence,
    alternatives,
    votes,
  };
}
