import { AUTHORITY_KINDS, type AuthorityKind } from '../model/authority.ts';
import { type Finding, Problem } from '../model/finding.ts';
import type { AuthorityDraft } from './merge-authority.ts';
import { readCsv, type TableRow } from './read-csv.ts';
import { wikidataRows } from './wikidata-rows.ts';

/** Entries from a table, and what was noticed. */
export interface ImportedAuthority {
  readonly drafts: readonly AuthorityDraft[];
  readonly findings: readonly Finding[];
}

const FIELDS: ReadonlySet<string> = new Set(['id', 'kind', 'name', 'forms', 'damaged', 'note']);
const DATABASES: ReadonlySet<string> = new Set([
  'wikidata',
  'viaf',
  'gnd',
  'lcnaf',
  'geonames',
  'isni',
  'orcid',
]);
const LANGUAGE = /^(?:languages?[.:])?([a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$/;
const DATABASE = /^(?:ids?[.:])?([a-z][a-z0-9-]{0,99})$/;
/** As the format limits it. */
const MAX_FORM = 1000;

/**
 * Entries of a table: CSV with a header, an OpenRefine export of rows, or the result of a Wikidata query as JSON. `kind` is for rows that say
 * none.
 *
 * @throws Problem `table-invalid` with every row that is wrong
 */
export function importAuthority(text: string, file: string, kind: AuthorityKind): ImportedAuthority {
  const rows = /^\s*[[{]/u.test(text) ? jsonRows(text, file) : csvRows(text, file);
  const columns = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  if (rows.length === 0)
    throw new Problem(invalid(file, 'Unexpected table without rows, expected at least one'));
  if (!columns.has('name'))
    throw new Problem(
      invalid(file, `Unexpected columns ${listed(columns)}, expected one with the name \`name\``, 1),
    );
  const wrong: Finding[] = [];
  const drafts = rows.flatMap((row) => {
    const message = faultOf(row);
    if (message === undefined) return [draftOf(row, kind)];
    wrong.push(invalid(file, message, row.line));
    return [];
  });
  if (wrong.length > 0) throw new Problem(wrong);
  const ignored = [...columns].filter((column) => !isKnown(column));
  return { drafts, findings: ignored.map((column) => ignoredColumn(file, column)) };
}

function csvRows(text: string, file: string): readonly TableRow[] {
  const rows = readCsv(text);
  if ('message' in rows) throw new Problem(invalid(file, rows.message, rows.line));
  const [header, ...rest] = rows;
  const columns = (header?.cells ?? []).map((cell) => cell.trim());
  const tooLong = rest.filter(({ cells }) => cells.length > columns.length);
  if (tooLong.length > 0)
    throw new Problem(
      tooLong.map(({ line, cells }) =>
        invalid(
          file,
          `Unexpected row with ${cells.length} cells, expected ${columns.length} as the header has`,
          line,
        ),
      ),
    );
  return rest.map(({ line, cells }) => ({
    line,
    cells: cellsOf(columns.map((column, index) => [column, cells[index] ?? ''])),
  }));
}

function cellsOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.map(([column, cell]): [string, string] => [column, cell.trim()]).filter(([, cell]) => cell !== ''),
  );
}

function jsonRows(text: string, file: string): readonly TableRow[] {
  const wikidata = wikidataRows(parse(text, file));
  if (wikidata !== undefined) return wikidata;
  const value = parse(text, file);
  const rows: unknown = isRecord(value) ? value['rows'] : value;
  if (!Array.isArray(rows)) throw new Problem(invalid(file, UNKNOWN_JSON));
  return rows.map((row: unknown, index) => {
    if (!isRecord(row)) throw new Problem(invalid(file, UNKNOWN_JSON));
    return {
      line: index + 1,
      cells: cellsOf(Object.entries(row).map(([key, cell]) => [key, cellText(cell)])),
    };
  });
}

const UNKNOWN_JSON =
  'Unexpected JSON, expected rows of an OpenRefine export (`rows`) or the result of a Wikidata query (`results.bindings`)';

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? `: ${error.message}` : '';
    throw new Problem(invalid(file, `Unexpected text, expected JSON${why}`));
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? String(cell) : '';
}

function faultOf({ cells }: TableRow): string | undefined {
  const [id, kind, name] = ['id', 'kind', 'name'].map((column) => cells.get(column));
  if (name === undefined) return 'Unexpected row without a name';
  if (kind !== undefined && !isKind(kind))
    return `Unexpected kind “${kind.slice(0, 60)}”, expected ${AUTHORITY_KINDS.join(', ')}`;
  if (id !== undefined && !/^[a-z0-9][a-z0-9._-]{0,99}$/.test(id))
    return `Unexpected id “${id.slice(0, 60)}”, expected small letters, digits, dots, hyphens and underscores`;
  const long = [...cells].find(([, cell]) =>
    splitForms(cell).some((form) => form.length > MAX_FORM || /[\r\n]/.test(form)),
  );
  return long === undefined ? undefined : `Unexpected long or broken text in the column “${long[0]}”`;
}

function isKind(kind: string): kind is AuthorityKind {
  return AUTHORITY_KINDS.some((one) => one === kind);
}

function isKnown(column: string): boolean {
  return FIELDS.has(column) || DATABASES.has(databaseOf(column) ?? '') || languageOf(column) !== undefined;
}

function databaseOf(column: string): string | undefined {
  const name = DATABASE.exec(column)?.[1];
  return name !== undefined && (DATABASES.has(name) || /^ids?[.:]/u.test(column)) ? name : undefined;
}

function languageOf(column: string): string | undefined {
  return databaseOf(column) !== undefined || FIELDS.has(column) ? undefined : LANGUAGE.exec(column)?.[1];
}

function draftOf({ cells }: TableRow, kind: AuthorityKind): AuthorityDraft {
  const [id, own, name = '', note] = ['id', 'kind', 'name', 'note'].map((column) => cells.get(column));
  const forms = splitForms(cells.get('forms') ?? '');
  return {
    ...(id === undefined ? {} : { id }),
    kind: own !== undefined && isKind(own) ? own : kind,
    name,
    forms: forms.includes(name) ? forms : [name, ...forms],
    damaged: splitForms(cells.get('damaged') ?? ''),
    languages: columnsBy(cells, languageOf),
    ids: columnsBy(cells, databaseOf),
    ...(note === undefined ? {} : { note }),
  };
}

/** Several forms in one cell are parted by `|` or `;`. */
function splitForms(cell: string): readonly string[] {
  return [...new Set(cell.split(/[|;]/u).map((form) => form.trim()))].filter((form) => form !== '');
}

function columnsBy(
  cells: ReadonlyMap<string, string>,
  keyOf: (column: string) => string | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...cells].flatMap(([column, cell]) => {
      const key = keyOf(column);
      return key === undefined ? [] : [[key, cell] as const];
    }),
  );
}

function listed(columns: ReadonlySet<string>): string {
  const names = [...columns].slice(0, 8).map((column) => `“${column.slice(0, 40)}”`);
  return names.length === 0 ? 'without names' : names.join(', ');
}

function invalid(file: string, message: string, line?: number): Finding {
  return {
    rule: 'table-invalid',
    message,
    help: 'A table has a header with `name` and may have `id`, `kind`, `forms`, `damaged`, `note`, languages (`ru`) and databases (`wikidata`). Nothing was written.',
    subject: { type: 'file', file, ...(line === undefined ? {} : { position: { line, column: 1 } }) },
  };
}

function ignoredColumn(file: string, column: string): Finding {
  return {
    rule: 'table-column-ignored',
    message: `Unexpected column “${column.slice(0, 60)}”, which authority.yaml has no field for`,
    help: 'It was left out. For a language write its tag (`ru`), for a database its name (`wikidata`).',
    subject: { type: 'file', file },
  };
}
