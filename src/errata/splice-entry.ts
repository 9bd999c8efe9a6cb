import type { Erratum } from '../model/erratum.ts';
import { type YamlEntry, type YamlMap, entryOf } from '../yaml/node.ts';
import { type Splice, endOfLine, insertLines, lineBreakOf, startOfLine } from '../yaml/splice.ts';
import { FIELD_ORDER, printFields } from './print-erratum.ts';

type Lines = ReadonlyMap<string, readonly string[]>;

/**
 * The smallest splices that turn the lines of one entry, `node` in `text`, from `old` into `erratum`: fields that
 * differ are exchanged in their places, new ones follow their neighbour in the usual order. An entry
 * that is not written field by field on lines of their own is written anew as a whole.
 */
export function spliceEntry(text: string, node: YamlMap, old: Erratum, erratum: Erratum): readonly Splice[] {
  const [was, is] = [printFields(old), printFields(erratum)];
  const first = node.entries[0];
  const isPlain = node.entries.every((entry) => standsAlone(text, entry, entry === first));
  if (!isPlain || first === undefined || !is.has(first.key)) return [exchangeAll(text, node, is)];
  return [
    ...node.entries.flatMap((entry) => exchange(text, node, entry, was, is)),
    ...FIELD_ORDER.filter((key) => is.has(key) && !was.has(key)).map((key) => add(text, node, key, is)),
  ];
}

/** Whether nothing but blanks stands before the key on its line, or, for the first key, its dash. */
function standsAlone(text: string, { keySpan }: YamlEntry, isFirst: boolean): boolean {
  const before = text.slice(startOfLine(text, keySpan.start), keySpan.start);
  return (isFirst ? /^ *- *$|^ *$/ : /^ *$/).test(before);
}

function exchangeAll(text: string, node: YamlMap, is: Lines): Splice {
  return { ...node.span, insert: join(text, node, [...is.values()].flat()) };
}

function exchange(text: string, node: YamlMap, entry: YamlEntry, was: Lines, is: Lines): readonly Splice[] {
  const lines = is.get(entry.key);
  if (lines === undefined) return [removeLines(text, entry)];
  // Absent and defaulted are the same field; a field printed as before keeps its own quoting and comments.
  if (lines.join('\n') === was.get(entry.key)?.join('\n')) return [];
  return [{ start: entry.keySpan.start, end: entry.value.span.end, insert: join(text, node, lines) }];
}

function removeLines(text: string, { keySpan, value }: YamlEntry): Splice {
  return { start: startOfLine(text, keySpan.start), end: endOfLine(text, value.span.end), insert: '' };
}

/** Puts a field behind the nearest one that goes before it in the usual order and stays. */
function add(text: string, node: YamlMap, key: string, is: Lines): Splice {
  const before = FIELD_ORDER.slice(0, FIELD_ORDER.indexOf(key)).filter((candidate) => is.has(candidate));
  const neighbour = before
    .map((candidate) => entryOf(node, candidate))
    .findLast((entry) => entry !== undefined);
  const indent = ' '.repeat(columnOf(text, node));
  const lines = (is.get(key) ?? []).map((line) => indent + line);
  return insertLines(text, endOfLine(text, (neighbour?.value ?? node).span.end), lines);
}

function join(text: string, node: YamlMap, lines: readonly string[]): string {
  return lines.join(lineBreakOf(text) + ' '.repeat(columnOf(text, node)));
}

/** Column of the keys of a block map: where its first key stands. */
function columnOf(text: string, node: YamlMap): number {
  return node.span.start - startOfLine(text, node.span.start);
}
