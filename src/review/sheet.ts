import { readCsv } from '../lexicon/read-csv.ts';
import { VERDICTS, type Verdict } from '../model/erratum.ts';
import { fold } from '../text/fold.ts';
import { Refusal } from './refusal.ts';
import type { Card, Occurrence } from './view.ts';

/** The columns of a worksheet; a person fills in `verdict`, `print` and `note`, the others say what it is about. */
const COLUMNS = [
  'id',
  'source',
  'line',
  'before',
  'reading',
  'after',
  'conjecture',
  'kind',
  'confidence',
  'verdict',
  'print',
  'note',
] as const;
type Column = (typeof COLUMNS)[number];

/**
 * A worksheet for people without git: one row a place, as comma-separated values (RFC 4180) with a byte-order mark, by
 * which spreadsheets know UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function printSheet(cards: readonly Card[]): string {
  const rows = cards.flatMap((card) => card.occurrences.map((place) => cellsOf(card, place)));
  const lines = [COLUMNS, ...rows].map((cells) => `${cells.map(printCell).join(',')}\r\n`);
  return `\ufeff${lines.join('')}`;
}

function cellsOf(card: Card, place: Occurrence): string[] {
  const { id, source, line, before, reading, after, verdict, corr } = place;
  const cells: Readonly<Record<Column, string>> = {
    id,
    source,
    line: String(line),
    before: edge(before, -CONTEXT),
    reading,
    after: edge(after, CONTEXT),
    conjecture: card.conjectures[0]?.text ?? '',
    kind: card.kind,
    confidence: card.confidence.toFixed(2),
    verdict: verdict === 'open' ? '' : verdict,
    print: corr ?? '',
    note: card.note ?? '',
  };
  return COLUMNS.map((column) => cells[column]);
}

/** Characters of context on each side: enough to recognize a place by. */
const CONTEXT = 40;

function edge(text: string, length: number): string {
  const characters = Array.from(text);
  return (length < 0 ? characters.slice(length) : characters.slice(0, length)).join('');
}

/** What a spreadsheet carries out when a cell begins with it (CWE-1236). */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

function printCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n\t']|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function readCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** A row in which somebody has decided. */
export interface SheetRow {
  /** From 1, as a spreadsheet numbers them. */
  readonly line: number;
  readonly id: string;
  readonly before: string;
  readonly reading: string;
  readonly after: string;
  readonly verdict: Verdict;
  /** What to print; absent: what was proposed. */
  readonly corr?: string;
  readonly note?: string;
}

/** A row that says nothing usable, and why. */
export interface SheetFault {
  readonly line: number;
  readonly message: string;
}

/**
 * The rows of a worksheet in which a verdict stands, whichever program has saved it.
 * @throws Refusal `usage` where it is no worksheet of ours
 */
export function readSheet(text: string): {
  readonly rows: readonly SheetRow[];
  readonly faults: readonly SheetFault[];
} {
  const table = readCsv(text.replace(/^\ufeff/u, ''));
  if ('message' in table) throw new Refusal('usage', `Line ${table.line}: ${table.message}.`);
  const [head, ...body] = table;
  const at = new Map((head?.cells ?? []).map((name, index) => [name.trim().toLowerCase(), index]));
  const missing = (['id', 'reading', 'verdict'] as const).filter((name) => !at.has(name));
  if (missing.length > 0) {
    throw new Refusal(
      'usage',
      `The table has no column ${missing.join(', ')}: export it anew and fill in that one.`,
    );
  }
  const rows: SheetRow[] = [];
  const faults: SheetFault[] = [];
  for (const { line, cells } of body) {
    const cell = (name: Column): string => readCell(cells[at.get(name) ?? -1] ?? '');
    const written = cell('verdict').trim().toLowerCase();
    if (written === '') continue;
    const verdict = VERDICTS.find((one) => one === written);
    if (verdict === undefined) {
      faults.push({
        line,
        message: `Unexpected verdict “${written}”, expected ${VERDICTS.join(', ')} or nothing`,
      });
      continue;
    }
    const [print, note] = [cell('print'), cell('note')];
    rows.push({
      line,
      id: cell('id').trim(),
      before: cell('before'),
      reading: cell('reading'),
      after: cell('after'),
      verdict,
      ...(print === '' || verdict !== 'accept' ? {} : { corr: print }),
      ...(note === '' ? {} : { note }),
    });
  }
  return { rows, faults };
}

/** Whether a row still speaks of the place that has its id: the same reading in the same context, blanks apart. */
export function isStill(row: SheetRow, place: Occurrence): boolean {
  const same = (a: string, b: string): boolean => level(a) === level(b);
  return (
    same(row.reading, place.reading) &&
    level(place.before).endsWith(level(row.before)) &&
    level(place.after).startsWith(level(row.after))
  );
}

/** Spreadsheets wrap, trim and change line ends: blanks at the edges and their kinds make no difference. */
function level(text: string): string {
  return fold(text).text.replaceAll(/\s+/gu, ' ').trim();
}
