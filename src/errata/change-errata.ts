import type { Erratum } from '../model/erratum.ts';
import { type Finding, Problem } from '../model/finding.ts';
import { entryOf, type YamlMap, type YamlNode } from '../yaml/node.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { changeLines, endOfLine, type Splice, splice, startOfLine } from '../yaml/splice.ts';
import { appendErrata } from './append-errata.ts';
import { printErratum } from './print-erratum.ts';
import { decodeErrata, type ErrataFile, readErrata } from './read-errata.ts';
import { changeReadList, type ReadEdit } from './change-read.ts';
import { spliceEntry } from './splice-entry.ts';

/** What is to become of a file of errata. */
export interface ErrataEdit {
  /** New entries, in order; they come behind the last. */
  readonly added: readonly Erratum[];
  /** Entries that are there, as they shall be. */
  readonly changed: readonly Erratum[];
  /** Ids of entries that go: only decisions that are taken back before anybody else could see them. */
  readonly removed: readonly string[];
  /** Proofs of reading. */
  readonly read?: readonly ReadEdit[];
  /**
   * How entries were written before they were changed, by `printErratum` of what they said: one that says so again gets
   * its own lines back, with its comments and quoting.
   */
  readonly written?: ReadonlyMap<string, string>;
}

/** A changed file of errata. */
export interface ChangedErrata {
  readonly text: string;
  /** How each changed entry was written, for a later `written`: only those that were not written as `printErratum` has it. */
  readonly written: ReadonlyMap<string, string>;
}

/**
 * Changes many entries of a file at once and touches nothing but their lines. One reading and one proof for all of them.
 *
 * Law: the result read again is the old errata with these changes.
 * @throws Problem as `appendErratum`; RangeError for an id to be changed or removed that is not there
 */
export function changeErrata(text: string, edit: ErrataEdit, file: string = 'errata.yaml'): ChangedErrata {
  const root = readYaml(text, file);
  const before = decodeErrata(root, file);
  const written = new Map<string, string>();
  const splices: Splice[] = [];
  const nodes = listOf(root);
  const find = (id: string): { node: YamlMap; old: Erratum } => {
    const at = before.entries.findIndex((entry) => entry.erratum.id === id);
    const [node, old] = [nodes[at], before.entries[at]];
    if (node?.type !== 'map' || old === undefined) throw new RangeError(`No entry "${id}" in ${file}`);
    return { node, old: old.erratum };
  };
  const ended = changeLines(text, (whole) => {
    for (const erratum of edit.changed) {
      const { node, old } = find(erratum.id);
      const own = whole.slice(node.span.start, node.span.end);
      if (own !== linesOf(whole, node, old)) written.set(printErratum(old), own);
      const kept = edit.written?.get(printErratum(erratum));
      splices.push(
        ...(kept === undefined ? spliceEntry(whole, node, old, erratum) : [{ ...node.span, insert: kept }]),
      );
    }
    for (const id of edit.removed) splices.push(removal(whole, find(id).node));
    return emptied(
      splice(whole, splices),
      before.entries.length === edit.removed.length && edit.removed.length > 0,
    );
  });
  const grown = appendErrata(ended, edit.added, file);
  const result = changeReadList(grown, edit.read ?? [], file);
  prove(result, before, edit);
  return { text: result, written };
}

/** The lines of an entry as they would be printed here; comparing tells whether a hand has written it otherwise. */
function linesOf(text: string, node: YamlMap, erratum: Erratum): string {
  const column = node.span.start - startOfLine(text, node.span.start);
  const indent = ' '.repeat(column);
  const printed = printErratum(erratum).trimEnd().split('\n');
  return printed.map((line, at) => (at === 0 ? line.slice(4) : indent + line.slice(4))).join('\n');
}

function listOf(root: YamlNode): readonly YamlNode[] {
  const list = root.type === 'map' ? entryOf(root, 'errata')?.value : undefined;
  return list?.type === 'list' ? list.items : [];
}

/** From the dash of an entry to the end of its last line. */
function removal(text: string, node: YamlMap): Splice {
  const dash = text.lastIndexOf('-', node.span.start - 1);
  return { start: startOfLine(text, dash), end: endOfLine(text, node.span.end), insert: '' };
}

/** A list without items is written with brackets, as a new file has it. */
function emptied(text: string, isEmpty: boolean): string {
  return isEmpty ? text.replace(/^(errata:)(?=[ \t]*(?:#|\r?$))/mu, '$1 []') : text;
}

function prove(text: string, before: ErrataFile, edit: ErrataEdit): void {
  const after = readErrata(text, before.file);
  const changed = new Map(edit.changed.map((erratum) => [erratum.id, erratum]));
  const removed = new Set(edit.removed);
  const expected = [
    ...before.entries
      .filter(({ erratum }) => !removed.has(erratum.id))
      .map(({ erratum }) => changed.get(erratum.id) ?? erratum),
    ...edit.added,
  ];
  const isSame =
    after.entries.length === expected.length &&
    after.entries.every(({ erratum }, at) => {
      const wanted = expected[at];
      return wanted !== undefined && (erratum === wanted || printErratum(erratum) === printErratum(wanted));
    });
  if (!isSame) throw new Problem(refusal(before.file));
}

function refusal(file: string): Finding {
  return {
    rule: 'write-refused',
    message: `Unexpected form of ${file}, expected a list whose entries can be changed one by one`,
    help: 'Write each entry as `- id: "…"` on a line of its own, each field on its line below. Nothing was written.',
    subject: { type: 'file', file },
  };
}
