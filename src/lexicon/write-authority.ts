import type { AuthorityEntry } from '../model/authority.ts';
import { type Finding, Problem } from '../model/finding.ts';
import { type YamlEntry, type YamlMap, type YamlNode, entryOf } from '../yaml/node.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { quote } from '../yaml/quote.ts';
import { type Splice, changeLines, endOfLine, insertLines, splice, startOfLine } from '../yaml/splice.ts';
import { FORMAT_VERSION } from '../yaml/version.ts';
import { readAuthority } from './authority-file.ts';
import type { AuthorityChanges } from './merge-authority.ts';
import {
  AUTHORITY_FIELDS,
  isSameAuthority,
  printAuthorityFields,
  printAuthorityLines,
} from './print-authority.ts';

/**
 * Adds entries at the end of the list and gives others the values that are new, and touches nothing else: comments, blank lines,
 * quoting, byte-order mark and line ends stay. A file without content, or without the list, gets it.
 *
 * Law: the result read again is the old authority with these changes.
 *
 * @throws Problem where the file has findings, or its form does not let it be changed (`write-refused`). Nothing is to be written then.
 * @throws RangeError where an extended entry is not in the file, or has lost something that stood there
 */
export function writeAuthority(
  text: string,
  { added, extended }: AuthorityChanges,
  file: string = 'authority.yaml',
): string {
  const before = readAuthority(text, file).entries.map(({ entry }) => entry);
  if (added.length + extended.length === 0) return text;
  const root = readYaml(text, file);
  const list = listOf(root);
  const expected = [...before.map((entry) => extended.find(({ id }) => id === entry.id) ?? entry), ...added];
  checkExtended(before, extended, file);
  if (list !== undefined && list.items.length > 0 && text[list.span.start] === '[')
    throw new Problem(refusal(file));
  const result = changeLines(text, (whole) => {
    const splices = extended.flatMap((entry) => splicesToExtend(whole, list, before, entry));
    return splice(whole, [...splices, ...splicesToAppend(whole, root, added)]);
  });
  return verify(result, expected, file);
}

function listOf(root: YamlNode): Extract<YamlNode, { type: 'list' }> | undefined {
  const list = root.type === 'map' ? entryOf(root, 'entries')?.value : undefined;
  return list?.type === 'list' ? list : undefined;
}

function checkExtended(
  before: readonly AuthorityEntry[],
  extended: readonly AuthorityEntry[],
  file: string,
): void {
  for (const entry of extended) {
    const old = before.find(({ id }) => id === entry.id);
    if (old === undefined) throw new RangeError(`No entry "${entry.id}" in ${file}`);
    const keepsAll =
      old.forms.every((form, at) => entry.forms[at] === form) &&
      old.damaged.every((form, at) => entry.damaged[at] === form);
    if (!keepsAll) throw new RangeError(`Cannot take forms away from "${entry.id}"`);
  }
}

/** Exchanges the values of the fields that have more now; where one stands on several lines, only its end is touched. */
function splicesToExtend(
  text: string,
  list: Extract<YamlNode, { type: 'list' }> | undefined,
  before: readonly AuthorityEntry[],
  entry: AuthorityEntry,
): readonly Splice[] {
  const index = before.findIndex(({ id }) => id === entry.id);
  const [old, node] = [before[index], list?.items[index]];
  if (old === undefined || node?.type !== 'map') return [];
  const was = printAuthorityFields(old);
  const fields = printAuthorityFields(entry);
  return [...fields].flatMap(([key, printed]) => {
    if (was.get(key) === printed) return [];
    const field = entryOf(node, key);
    return field === undefined
      ? [addField(text, node, key, printed)]
      : [extendField(text, field, printed, additionsOf(old, entry, key))];
  });
}

/** The values that a list has more than before. */
function additionsOf(old: AuthorityEntry, entry: AuthorityEntry, key: string): readonly string[] {
  if (key === 'forms') return entry.forms.slice(old.forms.length);
  return key === 'damaged' ? entry.damaged.slice(old.damaged.length) : [];
}

function extendField(text: string, field: YamlEntry, printed: string, additions: readonly string[]): Splice {
  const { value } = field;
  const last = value.type === 'list' ? value.items.at(-1) : undefined;
  const printedMore = additions.map((form) => quote(form));
  if (last !== undefined && additions.length > 0) {
    if (text[value.span.start] === '[')
      return {
        start: last.span.end,
        end: last.span.end,
        insert: printedMore.map((form) => `, ${form}`).join(''),
      };
    const dash = text.lastIndexOf('-', last.span.start - 1);
    const indent = ' '.repeat(dash - startOfLine(text, dash));
    return insertLines(
      text,
      endOfLine(text, last.span.end),
      printedMore.map((form) => `${indent}- ${form}`),
    );
  }
  if (value.type === 'scalar')
    return { start: field.keySpan.end, end: value.span.end, insert: `: ${printed}` };
  return { ...value.span, insert: printed };
}

/** Behind the nearest field that goes before it in the usual order. */
function addField(text: string, node: YamlMap, key: string, printed: string): Splice {
  const before = AUTHORITY_FIELDS.slice(0, AUTHORITY_FIELDS.indexOf(key));
  const neighbour = before
    .map((candidate) => entryOf(node, candidate))
    .findLast((entry) => entry !== undefined);
  const end = (neighbour?.value ?? node).span.end;
  if (text[node.span.start] === '{') return { start: end, end, insert: `, ${key}: ${printed}` };
  const indent = ' '.repeat(node.span.start - startOfLine(text, node.span.start));
  return insertLines(text, endOfLine(text, end), [`${indent}${key}: ${printed}`]);
}

function splicesToAppend(text: string, root: YamlNode, added: readonly AuthorityEntry[]): readonly Splice[] {
  if (added.length === 0) return [];
  const lines = (dash: number): readonly string[] =>
    added.flatMap((entry) => printAuthorityLines(entry, dash));
  if (root.type !== 'map')
    return [insertLines(text, text.length, [`version: ${FORMAT_VERSION}`, 'entries:', ...lines(2)])];
  const entry = entryOf(root, 'entries');
  if (entry === undefined) return [insertLines(text, text.length, ['entries:', ...lines(2)])];
  const { value } = entry;
  const last = value.type === 'list' ? value.items.at(-1) : undefined;
  if (last === undefined) {
    const begin = insertLines(text, endOfLine(text, value.span.end), lines(2));
    return value.type === 'list'
      ? [{ start: entry.keySpan.end + 1, end: value.span.end, insert: '' }, begin]
      : [begin];
  }
  const dash = text.lastIndexOf('-', last.span.start - 1);
  const column = dash - startOfLine(text, dash);
  return [insertLines(text, behindOwnComments(text, last, column), lines(column))];
}

/** Comments that are indented as the last entry are its own. */
function behindOwnComments(text: string, last: YamlNode, column: number): number {
  const own = new RegExp(`[ ]{${column + 1},}#[^\\n]*\\n`, 'y');
  let at = endOfLine(text, last.span.end);
  for (own.lastIndex = at; own.test(text); own.lastIndex = at) at = own.lastIndex;
  return at;
}

/** What was meant must be what the file now says. */
function verify(result: string, expected: readonly AuthorityEntry[], file: string): string {
  const after = readBack(result, file);
  const isSame =
    after !== undefined &&
    after.length === expected.length &&
    after.every((entry, at) => {
      const wanted = expected[at];
      return wanted !== undefined && isSameAuthority(entry, wanted);
    });
  if (!isSame) throw new Problem(refusal(file));
  return result;
}

function readBack(result: string, file: string): readonly AuthorityEntry[] | undefined {
  try {
    return readAuthority(result, file).entries.map(({ entry }) => entry);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

function refusal(file: string): Finding {
  return {
    rule: 'write-refused',
    message: `Unexpected form of ${file}, expected a list that entries can be written to`,
    help: 'Write each entry as `- id: "…"` on a line of its own, each field on its line below. Nothing was written.',
    subject: { type: 'file', file },
  };
}
