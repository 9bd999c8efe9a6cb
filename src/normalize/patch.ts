import { FILE_HEADERS_ONLY, formatPatch, OMIT_HEADERS, type StructuredPatchHunk } from 'diff';
import type { ChangeSet } from '../change/change-set.ts';
import type { Source } from '../model/edition.ts';

/** Unchanged lines shown around a change, as `diff -u` does. */
const CONTEXT = 3;
const NO_NEWLINE = '\\ No newline at end of file';

/** Lines `from…to` (from 0, half-open) of the old text give way to `lines`. */
interface LineChange {
  from: number;
  to: number;
  lines: readonly string[];
}

/**
 * A unified diff that `patch -p1` and `git apply` take, written from the known changes and not by comparing the texts.
 * Lines end with `\n` only, as for git; an unchanged text gives an empty patch.
 */
export function unifiedDiff(path: string, source: string, changes: ChangeSet): string {
  if (changes.changes.length === 0) return '';
  const lines = splitLines(source);
  const hunks: StructuredPatchHunk[] = [];
  let shift = 0;
  for (const group of nearby(lineChanges(source, lines, changes))) {
    const hunk = hunkOf(lines, group, shift);
    shift += hunk.newLines - hunk.oldLines;
    hunks.push(hunk);
  }
  const names = { oldFileName: `a/${path}`, newFileName: `b/${path}` };
  const headers = formatPatch(
    { ...names, oldHeader: undefined, newHeader: undefined, hunks: [] },
    FILE_HEADERS_ONLY,
  );
  return (
    endNames(headers, path) +
    formatPatch({ ...names, oldHeader: undefined, newHeader: undefined, hunks }, OMIT_HEADERS)
  );
}

/** The patch of a source. It speaks of the text in UTF-8, where a byte-order mark belongs to the first line. */
export function sourcePatch(
  { path, text, bom, encoding }: Pick<Source, 'path' | 'text' | 'bom' | 'encoding'>,
  changes: ChangeSet,
): string {
  if (!bom || encoding !== 'utf-8') return unifiedDiff(path, text, changes);
  return unifiedDiff(path, `\ufeff${text}`, changes.after(1));
}

/** GNU patch takes a name with a blank only when a tab ends it, as git and diff write it. */
function endNames(headers: string, path: string): string {
  return path.includes(' ') ? headers.replaceAll('\n', '\t\n') : headers;
}

/** The changes line by line: whole lines that go and whole lines that come. */
function lineChanges(source: string, lines: readonly string[], changes: ChangeSet): LineChange[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length;
  }
  const startOf = (line: number): number => starts[line] ?? source.length;
  const regions: { from: number; to: number }[] = [];
  for (const change of changes.changes) {
    const from = lineAt(starts, change.start);
    const to = Math.min(lines.length, lineAt(starts, change.end) + 1);
    const last = regions.at(-1);
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to);
    else regions.push({ from, to });
  }
  let next = 0;
  return regions.map(({ from, to }) => {
    let text = '';
    let position = startOf(from);
    for (let change = changes.changes[next]; change !== undefined; change = changes.changes[next]) {
      if (change.start >= startOf(to) && !(to === lines.length && change.start === source.length)) break;
      text += source.slice(position, change.start) + change.insert;
      position = change.end;
      next += 1;
    }
    return trim(lines, { from, to, lines: splitLines(text + source.slice(position, startOf(to))) });
  });
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/u);
}

/** Without the lines at both ends that are the same before and after. */
function trim(old: readonly string[], change: LineChange): LineChange {
  let { from, to } = change;
  let lines = change.lines;
  while (from < to && lines.length > 0 && old[from] === lines[0]) {
    from += 1;
    lines = lines.slice(1);
  }
  while (from < to && lines.length > 0 && old[to - 1] === lines.at(-1)) {
    to -= 1;
    lines = lines.slice(0, -1);
  }
  return { from, to, lines };
}

/** Changes whose contexts would meet stand in one hunk. */
function nearby(changes: readonly LineChange[]): LineChange[][] {
  const groups: LineChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && change.from - last.to <= 2 * CONTEXT) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunkOf(lines: readonly string[], group: readonly LineChange[], shift: number): StructuredPatchHunk {
  const from = Math.max(0, (group[0]?.from ?? 0) - CONTEXT);
  const to = Math.min(lines.length, (group.at(-1)?.to ?? 0) + CONTEXT);
  const body: string[] = [];
  const add = (mark: string, line: string): void => {
    if (line.endsWith('\n')) body.push(mark + line.slice(0, -1));
    else body.push(mark + line, NO_NEWLINE);
  };
  let position = from;
  let grown = 0;
  for (const change of group) {
    for (const line of lines.slice(position, change.from)) add(' ', line);
    for (const line of lines.slice(change.from, change.to)) add('-', line);
    for (const line of change.lines) add('+', line);
    grown += change.lines.length - (change.to - change.from);
    position = change.to;
  }
  for (const line of lines.slice(position, to)) add(' ', line);
  return {
    oldStart: from + 1,
    oldLines: to - from,
    newStart: from + 1 + shift,
    newLines: to - from + grown,
    lines: body,
  };
}

/** Index of the line that an offset lies in; the end of the text lies in its last line. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
