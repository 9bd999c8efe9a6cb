import { join } from 'node:path';
import { type Fate, rebase, type Rebased } from '../errata/rebase.ts';
import { replaceErratum } from '../errata/write-errata.ts';
import type { SourceDeclaration } from '../model/edition.ts';
import { type Finding, isFatal, Problem } from '../model/finding.ts';
import { EDITION_FILE } from '../project/find-root.ts';
import { openEdition, type OpenEdition } from '../project/open-edition.ts';
import type { ReadSource } from '../project/read-source.ts';
import { restoreSource } from '../project/restore-source.ts';
import { updateFile } from '../project/update.ts';
import { replaceDigest } from '../project/write-edition.ts';
import { jsonLine } from '../report/json-lines.ts';
import { count } from '../report/plural.ts';
import { painter } from '../report/style.ts';
import { decode, encode } from '../text/decode.ts';
import { LineMap } from '../text/lines.ts';
import { visible } from '../text/visible.ts';
import type { Context, Define } from './command.ts';
import { selectSources } from './select-sources.ts';

interface Options {
  readonly yes?: boolean;
  readonly acceptMoves?: boolean;
  readonly json?: boolean;
}

export const define: Define = (command, perform) => {
  command
    .argument('[source...]', 'sources by id or path; default: all that have changed')
    .option('--yes', 'record the new digest without asking')
    .option('--accept-moves', 'also rewrite the context of entries whose place is certain')
    .option('--json', 'JSON Lines on standard output; records nothing without --yes')
    .action((names: string[], options: Options) =>
      perform((context) => rebaseSources(context, names, options), { json: options.json }),
    );
};

/** Shows what a replaced source does to every entry, and records its digest when the person agrees. */
async function rebaseSources(
  context: Context,
  names: readonly string[],
  options: Options,
): Promise<readonly Finding[]> {
  const edition = openEdition(context.fs, context.cwd, context.texts);
  const other = edition.findings.filter((finding) => isFatal(finding) && finding.rule !== 'source-changed');
  if (other.length > 0) throw new Problem(other);
  const changed = selectSources(edition.sources, names).filter((each) => each.findings.length > 0);
  if (changed.length === 0) {
    if (options.json !== true) context.out.write('No source has changed; there is nothing to do.\n');
    return [];
  }
  const findings: Finding[] = [];
  for (const each of changed) findings.push(...(await rebaseOne(context, edition, each, options)));
  return findings;
}

async function rebaseOne(
  context: Context,
  edition: OpenEdition,
  { source, declaration }: ReadSource,
  options: Options,
): Promise<readonly Finding[]> {
  const errata = edition.errata.entries.map((entry) => entry.erratum);
  const fates = rebase(source.id, source.text, errata, oldText(context, edition, declaration));
  if (options.json === true) {
    for (const { erratum, fate } of fates) context.out.write(jsonLine('fate', { id: erratum.id, ...fate }));
  } else {
    context.out.write(
      `${visible(source.path)} has changed\n  recorded ${declaration.sha256}\n  now      ${source.sha256}\n\n`,
    );
    tell(context, source.text, source.path, fates);
  }
  const question = `Record the new digest of ${source.path}? [y/N] `;
  const agreed = options.yes === true || (await context.ask?.(question))?.trim().toLowerCase() === 'y';
  if (!agreed) {
    context.err.write('Nothing was recorded. Agree with --yes when you have looked at the entries.\n');
    return [];
  }
  const moves = options.acceptMoves === true ? fates : [];
  const findings = [...recordMoves(context, edition, moves), ...recordDigest(context, edition, source)];
  context.err.write(
    `Recorded the new digest of ${source.path}. Next: \`emend check\`, then \`emend normalize\`.\n`,
  );
  return findings;
}

/** The text that the errata were made for, if normalized/ still gives it back. */
function oldText(context: Context, edition: OpenEdition, source: SourceDeclaration): string | undefined {
  try {
    const bytes = restoreSource(context.fs, edition.root, source);
    return decode(bytes, { encoding: source.encoding ?? 'utf-8', control: true }).text;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** What is said of the entries of each fate, in the order of the report. */
const WORDS: readonly (readonly [Fate['status'], string])[] = [
  ['same', 'Found at their place as before'],
  ['same-count', 'As many occurrences as were seen'],
  ['moved', 'Certain place in a changed context (--accept-moves rewrites `at`)'],
  ['suspect', 'Not certain: the context has changed too much'],
  ['ambiguous', 'Now there more than once'],
  ['recount', 'More or fewer occurrences than were seen'],
  ['lost', 'Lost'],
];

function tell(context: Context, text: string, path: string, fates: readonly Rebased[]): void {
  const lines = new LineMap(text);
  const paint = painter(context.out.color);
  for (const [status, words] of WORDS) {
    const these = fates.filter(({ fate }) => fate.status === status);
    if (these.length === 0) continue;
    context.out.write(`${paint('strong', words)}: ${count(these.length, 'entry', 'entries')}\n`);
    if (status === 'same' || status === 'same-count') continue;
    for (const { erratum, fate } of these) {
      context.out.write(`  ${erratum.id}: “${visible(erratum.sic)}” ${whereabouts(fate, lines, path)}\n`);
    }
  }
  context.out.write('\n');
}

function whereabouts(fate: Fate, lines: LineMap, path: string): string {
  const at = (start: number): string => {
    const { line, column } = lines.positionAt(start);
    return `${path}:${line}:${column}`;
  };
  switch (fate.status) {
    case 'suspect':
      return `${at(fate.span.start)} — ${fate.why}`;
    case 'ambiguous':
      return fate.spans.map((span) => at(span.start)).join(', ');
    case 'recount':
      return `${fate.seen} seen, ${fate.spans.length} there: ${fate.spans.map((span) => at(span.start)).join(', ')}`;
    case 'lost':
      return fate.nearest === undefined ? '' : `— something like it: ${at(fate.nearest.start)}`;
    case 'moved':
    case 'same':
      return at(fate.span.start);
    case 'same-count':
      return '';
  }
}

/** Rewrites `at` of the entries whose place is certain, in the file where each stands. */
function recordMoves(context: Context, edition: OpenEdition, fates: readonly Rebased[]): Finding[] {
  const byFile = new Map<string, Rebased[]>();
  for (const rebased of fates) {
    if (rebased.fate.status !== 'moved') continue;
    const entry = edition.errata.entries.find(({ erratum }) => erratum.id === rebased.erratum.id);
    if (entry !== undefined) byFile.set(entry.file, [...(byFile.get(entry.file) ?? []), rebased]);
  }
  return [...byFile].flatMap(([file, moved]) =>
    update(context, edition.root, file, (text) =>
      moved.reduce(
        (result, { erratum, fate }) =>
          fate.status === 'moved'
            ? replaceErratum(result, erratum.id, { ...erratum, at: fate.at }, file)
            : result,
        text,
      ),
    ),
  );
}

function recordDigest(context: Context, edition: OpenEdition, source: ReadSource['source']): Finding[] {
  return update(context, edition.root, EDITION_FILE, (text) =>
    replaceDigest(text, source.id, source.sha256, EDITION_FILE),
  );
}

/** Changes a file of ours only if it still is what was read. */
function update(context: Context, root: string, file: string, change: (text: string) => string): Finding[] {
  const read = context.texts.textOf(file) ?? '';
  const { findings } = updateFile(
    context.fs,
    join(root, file),
    (bytes) => {
      const now = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      if (now !== read) throw new Problem(changedMeanwhile(file));
      const changed = change(now);
      context.texts.add(file, changed);
      return encode(changed, { encoding: 'utf-8', bom: false });
    },
    { root },
  );
  return [...findings];
}

function changedMeanwhile(file: string): Finding {
  return {
    rule: 'changed-on-disk',
    message: `${file} was changed by somebody else in the meantime`,
    help: 'Their text is kept and nothing was written. Run the command again.',
    subject: { type: 'file', file },
  };
}
