import type { TableRow } from './read-csv.ts';

/** One value of a query’s row. */
interface Binding {
  readonly value: string;
  readonly language?: string;
}

/**
 * The rows of a Wikidata query (`item`, `itemLabel`, `altLabel`, `itemAltLabel` …) as rows of a table, one for each item; undefined where the value
 * is none. Labels in English or without a language are names and forms, others forms by language. Items without a name are left out.
 */
export function wikidataRows(value: unknown): readonly TableRow[] | undefined {
  const bindings = bindingsOf(value);
  if (bindings === undefined) return undefined;
  const items = new Map<string, Map<string, string>>();
  for (const binding of bindings) {
    const id = /(?:^|\/)(Q[1-9][0-9]*)$/u.exec(binding.get('item')?.value ?? '')?.[1];
    if (id === undefined) continue;
    let cells = items.get(id);
    if (cells === undefined) items.set(id, (cells = new Map([['wikidata', id]])));
    for (const [column, one] of binding) addLabel(cells, column, one, id);
  }
  return [...items.values()]
    .filter((cells) => cells.has('name'))
    .map((cells, index): TableRow => ({ line: index + 1, cells }));
}

/** The result as it comes from the query service, or its short form as downloaded: an array of rows with an `item`. */
function bindingsOf(value: unknown): readonly ReadonlyMap<string, Binding>[] | undefined {
  const results = isRecord(value) && isRecord(value['results']) ? value['results']['bindings'] : value;
  if (!Array.isArray(results)) return undefined;
  const rows = results.filter(isRecord);
  if (rows.length < results.length || !rows.some((row) => Object.hasOwn(row, 'item'))) return undefined;
  return rows.map(
    (row) =>
      new Map(
        Object.entries(row).flatMap(([column, cell]) => {
          const binding = bindingOf(cell);
          return binding === undefined ? [] : [[column, binding] as const];
        }),
      ),
  );
}

function bindingOf(cell: unknown): Binding | undefined {
  if (typeof cell === 'string') return { value: cell };
  if (!isRecord(cell) || typeof cell['value'] !== 'string') return undefined;
  const language = cell['xml:lang'];
  return { value: cell['value'], ...(typeof language === 'string' ? { language } : {}) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addLabel(
  cells: Map<string, string>,
  column: string,
  { value, language }: Binding,
  id: string,
): void {
  const isAlternative = /alt(?:ernative)?_?label/iu.test(column);
  if (!isAlternative && !/label$|^name$/iu.test(column)) {
    if (column === 'kind') cells.set('kind', value);
    return;
  }
  if (value === id) return;
  if (language !== undefined && !/^en(?:-|$)/u.test(language)) {
    if (!cells.has(language)) cells.set(language, value);
    return;
  }
  // The label service joins alternatives by commas.
  const forms = column === 'itemAltLabel' ? value.split(', ') : [value];
  if (!isAlternative && !cells.has('name')) cells.set('name', value);
  const own = cells.get('forms');
  const known = new Set(own?.split('|') ?? []);
  cells.set(
    'forms',
    [...(own === undefined ? [] : [own]), ...forms.filter((form) => !known.has(form))].join('|'),
  );
}
