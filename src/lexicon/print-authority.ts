import type { AuthorityEntry } from '../model/authority.ts';
import { printFlowList, printFlowMap, quoteIf } from '../yaml/print.ts';
import { quote } from '../yaml/quote.ts';
import { FORMAT_VERSION } from '../yaml/version.ts';

/** How each field is printed; the order of the table is the order of the fields. */
const FIELDS: Readonly<Record<keyof AuthorityEntry, (entry: AuthorityEntry) => string | undefined>> = {
  id: ({ id }) => quote(id),
  kind: ({ kind }) => quote(kind),
  name: ({ name }) => quote(name),
  forms: ({ forms }) => printFlowList(forms.map(quote)),
  damaged: ({ damaged }) => printFlowList(damaged.map(quote)),
  languages: ({ languages }) => printStrings(languages),
  ids: ({ ids }) => (Object.keys(ids).length === 0 ? undefined : printStrings(ids)),
  note: ({ note }) => quoteIf(note),
};

/** The fields of an entry in the order in which they are printed. */
export const AUTHORITY_FIELDS: readonly string[] = Object.keys(FIELDS);

/** Each field of an entry as it is printed, in order. */
export function printAuthorityFields(entry: AuthorityEntry): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [key, print] of Object.entries(FIELDS)) {
    const printed = print(entry);
    if (printed !== undefined) fields.set(key, printed);
  }
  return fields;
}

/** The lines of an entry as an item of a list whose dashes stand in the column `dash` (from 0). */
export function printAuthorityLines(entry: AuthorityEntry, dash: number): readonly string[] {
  const indent = ' '.repeat(dash);
  return [...printAuthorityFields(entry)].map(
    ([key, printed], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${printed}`,
  );
}

/** A file without entries; `schema` is the path or address of the JSON Schema, for editors that check it. */
export function printEmptyAuthority(schema: string = 'schema/authority.schema.json'): string {
  return `# yaml-language-server: $schema=${schema}\nversion: ${FORMAT_VERSION}\nentries: []\n`;
}

/** Two entries are equal exactly when they are printed equally; of maps the order of keys does not count. */
export function isSameAuthority(a: AuthorityEntry, b: AuthorityEntry): boolean {
  const sorted = (map: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(map).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  const print = (entry: AuthorityEntry): string =>
    printAuthorityLines({ ...entry, languages: sorted(entry.languages), ids: sorted(entry.ids) }, 0).join(
      '\n',
    );
  return print(a) === print(b);
}

function printStrings(map: Readonly<Record<string, string>>): string {
  // Tags with a hyphen (`zh-Hant`) are plain keys in YAML.
  return printFlowMap(Object.entries(map).map(([key, value]) => [key, quote(value)]));
}
