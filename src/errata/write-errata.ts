import type { Erratum } from '../model/erratum.ts';
import { type Finding, Problem } from '../model/finding.ts';
import { type YamlMap, type YamlNode, entryOf } from '../yaml/node.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { type Splice, changeLines, endOfLine, insertLines, splice, startOfLine } from '../yaml/splice.ts';
import { FORMAT_VERSION } from '../yaml/version.ts';
import { printErratum, printLines } from './print-erratum.ts';
import { type ErrataFile, decodeErrata, readErrata } from './read-errata.ts';
import { spliceEntry } from './splice-entry.ts';

/**
 * Adds an entry at the end of the list and touches nothing else: comments, blank lines, quoting, byte-order mark, line
 * ends and a missing last line break stay as they are. A file without content, or without the list, gets it.
 *
 * Law: the result read again is the old errata and the new one.
 *
 * @throws Problem where the file has findings, where the entry has (a field too long, an id that is taken), or where the
 * form of the file does not let it be changed (`write-refused`). Nothing is to be written then.
 */
export function appendErratum(text: string, erratum: Erratum, file: string = 'errata.yaml'): string {
  const root = readYaml(text, file);
  const before = decodeErrata(root, file);
  if (isInBrackets(text, root)) throw new Problem(refusal(file, erratum));
  const result = changeLines(text, (whole) => splice(whole, splicesToAppend(whole, root, erratum)));
  return verify(result, before, [...before.entries.map((entry) => entry.erratum), erratum], erratum);
}

/**
 * Writes an entry anew under its id and touches only its own lines; of these only the fields that differ, so that
 * comments between and behind the others stay.
 *
 * Law: the result read again is the old errata with this one exchanged.
 *
 * @throws RangeError where the file has no such id, or `erratum` has another one: ids are never changed
 * @throws Problem as `appendErratum`
 */
export function replaceErratum(
  text: string,
  id: string,
  erratum: Erratum,
  file: string = 'errata.yaml',
): string {
  const root = readYaml(text, file);
  const before = decodeErrata(root, file);
  const index = before.entries.findIndex((entry) => entry.erratum.id === id);
  const old = before.entries[index];
  const node = listOf(root)?.items[index];
  if (old === undefined || node?.type !== 'map') throw new RangeError(`No entry "${id}" in ${file}`);
  if (erratum.id !== id) throw new RangeError(`Cannot change the id "${id}" to "${erratum.id}"`);
  const expected = before.entries.map((entry, at) => (at === index ? erratum : entry.erratum));
  const result = changeLines(text, (whole) => splice(whole, spliceEntry(whole, node, old.erratum, erratum)));
  return verify(result, before, expected, erratum);
}

function listOf(root: YamlNode): Extract<YamlNode, { type: 'list' }> | undefined {
  const list = root.type === 'map' ? entryOf(root, 'errata')?.value : undefined;
  return list?.type === 'list' ? list : undefined;
}

/** Whether the list has items and is written in brackets, where there are no lines to add. */
function isInBrackets(text: string, root: YamlNode): boolean {
  const list = listOf(root);
  return list !== undefined && list.items.length > 0 && text[list.span.start] === '[';
}

function splicesToAppend(text: string, root: YamlNode, erratum: Erratum): readonly Splice[] {
  if (root.type !== 'map') {
    const head = [`version: ${FORMAT_VERSION}`, 'errata:'];
    return [insertLines(text, text.length, [...head, ...printLines(erratum, 2)])];
  }
  const entry = entryOf(root, 'errata');
  if (entry === undefined) {
    return [insertLines(text, text.length, ['errata:', ...printLines(erratum, 2)])];
  }
  const last = entry.value.type === 'list' ? entry.value.items.at(-1) : undefined;
  return last === undefined
    ? splicesToBegin(text, root, entry.keySpan.end, entry.value, erratum)
    : [afterLast(text, last, erratum)];
}

/** `errata:` and `errata: []` become the head of a list; a comment behind them stays. */
function splicesToBegin(
  text: string,
  root: YamlMap,
  keyEnd: number,
  value: YamlNode,
  erratum: Erratum,
): readonly Splice[] {
  const dash = columnOf(text, root.span.start) + 2;
  const lines = insertLines(text, endOfLine(text, value.span.end), printLines(erratum, dash));
  const brackets = { start: keyEnd + 1, end: value.span.end, insert: '' };
  return value.type === 'list' ? [brackets, lines] : [lines];
}

/** Behind the last entry and the comments that are indented as its own. */
function afterLast(text: string, last: YamlNode, erratum: Erratum): Splice {
  const dash = text.lastIndexOf('-', last.span.start - 1);
  const column = columnOf(text, dash);
  const own = new RegExp(`[ ]{${column + 1},}#[^\\n]*\\n`, 'y');
  let at = endOfLine(text, last.span.end);
  for (own.lastIndex = at; own.test(text); own.lastIndex = at) at = own.lastIndex;
  return insertLines(text, at, printLines(erratum, column));
}

function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

/** What was meant must be what the file now says: else nobody would notice until much later. */
function verify(result: string, before: ErrataFile, expected: readonly Erratum[], changed: Erratum): string {
  const after = readBack(result, before.file, changed);
  const same =
    after.entries.length === expected.length &&
    after.entries.every((entry, at) => isEqual(entry.erratum, expected[at])) &&
    JSON.stringify(after.read) === JSON.stringify(before.read);
  if (!same) throw new Problem(refusal(before.file, changed));
  return result;
}

function isEqual(a: Erratum, b: Erratum | undefined): boolean {
  return a === b || (b !== undefined && printErratum(a) === printErratum(b));
}

/** Findings in a text that is not written have no place in a file: they are told of the entry. */
function readBack(result: string, file: string, changed: Erratum): ErrataFile {
  try {
    return readErrata(result, file);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const findings = error.findings.map((finding) => ofEntry(finding, changed));
    const ofForm = findings.some(({ rule }) => rule.startsWith('yaml-'));
    throw new Problem(ofForm ? refusal(file, changed) : findings);
  }
}

function ofEntry({ rule, message, help }: Finding, { id }: Erratum): Finding {
  return { rule, message, help, subject: { type: 'erratum', id } };
}

function refusal(file: string, { id }: Erratum): Finding {
  return {
    rule: 'write-refused',
    message: `Unexpected form of ${file}, expected a list that the entry \`${id}\` can be written to`,
    help: 'Write each entry as `- id: "…"` on a line of its own, each field on its line below. Nothing was written.',
    subject: { type: 'file', file },
  };
}
