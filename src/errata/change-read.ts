import { Problem } from '../model/finding.ts';
import { printFlowList, printFlowMap } from '../yaml/print.ts';
import { quote } from '../yaml/quote.ts';
import { entryOf, type YamlNode } from '../yaml/node.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { changeLines, endOfLine, insertLines, type Splice, splice, startOfLine } from '../yaml/splice.ts';
import { readErrata } from './read-errata.ts';
import type { ReadThrough } from './read-through.ts';

/** A proof of reading that is added, taken out, or put in the place of another. */
export interface ReadEdit {
  readonly before?: ReadThrough;
  readonly after?: ReadThrough;
}

/** A proof of reading on one line, as the list `read` has it. */
export function printRead({ source, paragraphs, sha256, by, on }: ReadThrough): string {
  const ranges = paragraphs.map(({ first, last }) =>
    first === last ? String(first) : quote(`${first}-${last}`),
  );
  return printFlowMap([
    ['source', quote(source)],
    ['paragraphs', printFlowList(ranges)],
    ['sha256', quote(sha256)],
    ['by', quote(by)],
    ['on', quote(on)],
  ]);
}

/**
 * Changes the list `read` of a file of errata, one line for each edit; a list that is not there is made, one without items is
 * taken away. What an edit is made for and is not there any more is left alone.
 * @throws Problem `write-refused` where the form of the file does not let it be changed
 */
export function changeReadList(text: string, edits: readonly ReadEdit[], file: string): string {
  return edits.reduce((before, edit) => changeLines(before, (whole) => changed(whole, edit, file)), text);
}

function changed(text: string, { before, after }: ReadEdit, file: string): string {
  const root = readYaml(text, file);
  const { read } = readErrata(text, file);
  const entry = root.type === 'map' ? entryOf(root, 'read') : undefined;
  const items = entry?.value.type === 'list' ? entry.value.items : [];
  const at = before === undefined ? -1 : read.findLastIndex((one) => printRead(one) === printRead(before));
  const node = items[at];
  if (node === undefined) {
    if (after === undefined || before !== undefined) return text;
    return splice(text, added(text, items, entry?.value, printRead(after), file));
  }
  if (after !== undefined) return splice(text, [{ ...node.span, insert: printRead(after) }]);
  const start =
    items.length === 1 && entry !== undefined
      ? entry.keySpan.start
      : text.lastIndexOf('-', node.span.start - 1);
  return splice(text, [{ start: startOfLine(text, start), end: endOfLine(text, node.span.end), insert: '' }]);
}

function added(
  text: string,
  items: readonly YamlNode[],
  list: YamlNode | undefined,
  line: string,
  file: string,
): Splice[] {
  const last = items.at(-1);
  if (last === undefined) {
    if (list === undefined) return [insertLines(text, text.length, ['read:', `  - ${line}`])];
    const brackets = { start: list.span.start, end: list.span.end, insert: '' };
    return [brackets, insertLines(text, endOfLine(text, list.span.end), [`  - ${line}`])];
  }
  const dash = text.lastIndexOf('-', last.span.start - 1);
  const indent = text.slice(startOfLine(text, dash), dash);
  if (!/^ *$/u.test(indent)) {
    throw new Problem({
      rule: 'write-refused',
      message: `Unexpected form of \`read\` in ${file}, expected each proof of reading on a line of its own`,
      help: 'Write each as `- { source: "…", … }` on its line. Nothing was written.',
      subject: { type: 'file', file },
    });
  }
  return [insertLines(text, endOfLine(text, last.span.end), [`${indent}- ${line}`])];
}
