import { basename } from 'node:path';
import {
  type DraftEntry,
  draftImport,
  type ImportDraft,
  type SkippedDifference,
} from '../errata/draft-import.ts';
import type { Erratum } from '../model/erratum.ts';
import type { Source } from '../model/edition.ts';
import { type Finding, isFatal, Problem } from '../model/finding.ts';
import { matchEdition } from '../project/build-edition.ts';
import { sha256 } from '../project/digest.ts';
import { type OpenEdition, openSoundEdition } from '../project/open-edition.ts';
import { readGivenText } from '../project/read-given-text.ts';
import { recordDecisions } from '../project/record-decisions.ts';
import { changeLine } from '../report/change-line.ts';
import { jsonLine } from '../report/json-lines.ts';
import { count } from '../report/plural.ts';
import { painter } from '../report/style.ts';
import { LineMap } from '../text/lines.ts';
import { visible } from '../text/visible.ts';
import type { Context, Define } from './command.ts';
import { selectSources } from './select-sources.ts';

interface Options {
  readonly corrected: string;
  readonly by: string;
  readonly encoding?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export const define: Define = (command, perform) => {
  command
    .argument('<source>', 'the source that was corrected, by id or path')
    .requiredOption('--corrected <file>', 'the corrected copy')
    .requiredOption('--by <editor>', 'who takes the differences over: an id of edition.yaml')
    .option('--encoding <label>', 'encoding of the copy', 'utf-8')
    .option('--dry-run', 'write nothing; show what would be recorded')
    .option('--json', 'JSON Lines on standard output')
    .action((source: string, options: Options) =>
      perform((context) => importCopy(context, source, options), { json: options.json }),
    );
};

/** One deferred entry for each difference between a source and its corrected copy. */
function importCopy(context: Context, name: string, options: Options): readonly Finding[] {
  const edition = openSoundEdition(context.fs, context.cwd, context.texts);
  const source = oneSource(edition, name);
  requireEditor(edition, options.by);
  const draft = draftFrom(context, edition, source, options);
  const errata = draft.drafts.map(({ erratum }) => erratum);
  const { findings } = record(context, edition, errata, options);
  if (options.json === true) printRecords(context, source, draft, options);
  else printDraft(context, source, draft, options);
  return findings;
}

function record(
  context: Context,
  edition: OpenEdition,
  errata: readonly Erratum[],
  options: Options,
): { readonly findings: readonly Finding[] } {
  return options.dryRun === true ? { findings: [] } : recordDecisions(context.fs, edition.root, errata);
}

function oneSource(edition: OpenEdition, name: string): Source {
  const [first, second] = selectSources(edition.sources, [name]);
  if (first !== undefined && second === undefined) return first.source;
  throw new Problem(usage(`Unexpected source “${name}”, which is several`, 'Name it by its id.'));
}

function requireEditor({ declaration }: OpenEdition, id: string): void {
  const ids = declaration.editors.map((editor) => editor.id);
  if (ids.includes(id)) return;
  const known = ids.length === 0 ? 'an editor, and edition.yaml names none' : ids.join(' or ');
  throw new Problem(
    usage(`Unexpected editor “${id}”, expected ${known}`, 'Name an id of `editors` in edition.yaml.'),
  );
}

function usage(message: string, help: string): Finding {
  const subject: Finding['subject'] = { type: 'file', file: 'edition.yaml' };
  return { rule: 'usage', message, help: `${help} Nothing was written.`, subject };
}

function draftFrom(context: Context, edition: OpenEdition, source: Source, options: Options): ImportDraft {
  const copy = readGivenText(context.fs, context.cwd, options.corrected, options.encoding);
  const { placements, findings } = matchEdition(edition);
  if (findings.some(isFatal)) throw new Problem(findings);
  const on = context.today();
  const digest = sha256(copy.bytes).slice(0, 12);
  const draft = draftImport({
    source,
    copy: copy.text,
    placements,
    ids: new Set(edition.errata.entries.map(({ erratum }) => erratum.id)),
    by: options.by,
    on,
    remark: `Imported on ${on} from the corrected copy ${basename(copy.path)} (SHA-256 ${digest}…).`,
  });
  if (draft === undefined) throw new Problem(unlike(source, options.corrected));
  return draft;
}

function unlike(source: Source, file: string): Finding {
  return {
    rule: 'copy-unlike',
    message: `Unexpected text in ${file}, expected a copy of ${source.id}: they have too little in common`,
    help: 'Name the source that it is a copy of, or import it part by part. Nothing was written.',
    subject: { type: 'file', file },
  };
}

function printDraft(context: Context, source: Source, draft: ImportDraft, options: Options): void {
  const { out } = context;
  const paint = painter(out.color);
  const lines = new LineMap(source.text);
  const number = draft.drafts.length + draft.skipped.length;
  const copy = visible(basename(options.corrected));
  out.write(`${paint('strong', source.path)} · ${count(number, 'difference')} from ${copy}\n`);
  for (const { erratum, span } of draft.drafts) {
    const { line, column } = lines.positionAt(span.start);
    out.write(`${line}:${column} ${paint('quiet', erratum.id)} · ${erratum.kind}\n`);
    out.write(`  ${changeLine(source.text, shown(source, { erratum, span }), paint)}\n`);
  }
  for (const difference of draft.skipped) out.write(skippedLine(lines, difference));
  out.write(
    `\n${effectLine(draft.drafts.length, options.dryRun === true)}${skippedSum(draft.skipped.length)}\n`,
  );
  if (draft.drafts.length > 0) {
    out.write(
      'They change nothing until you decide: write `verdict: "accept"` or "stet" to each in errata.yaml.\n',
    );
  }
}

/** A draft as the apparatus would have it. */
function shown(source: Source, { erratum, span }: DraftEntry): Parameters<typeof changeLine>[1] {
  const reading = source.text.slice(span.start, span.end);
  return { erratum, source: span, edition: span, reading, lemma: erratum.corr ?? reading, absorbed: [] };
}

function skippedLine(lines: LineMap, { span, reading, other, ids }: SkippedDifference): string {
  const { line, column } = lines.positionAt(span.start);
  const why = ids.length === 0 ? 'no words can name the place' : `decided already: ${ids.join(', ')}`;
  return `${line}:${column} skipped, ${why}\n  [-${visible(reading)}-]{+${visible(other)}+}\n`;
}

function effectLine(number: number, isDry: boolean): string {
  if (number === 0) return 'Nothing to record';
  const entries = count(number, 'deferred entry', 'deferred entries');
  return isDry ? `Would record ${entries}; nothing was written` : `Recorded ${entries} in errata.yaml`;
}

function skippedSum(number: number): string {
  return number === 0 ? '.' : `, ${count(number, 'difference')} skipped.`;
}

function printRecords(context: Context, source: Source, draft: ImportDraft, options: Options): void {
  const lines = new LineMap(source.text);
  for (const { erratum, span } of draft.drafts) {
    context.out.write(jsonLine('draft', { source: source.id, ...lines.positionAt(span.start), erratum }));
  }
  for (const { span, reading, other, ids } of draft.skipped) {
    const place = { source: source.id, ...lines.positionAt(span.start) };
    context.out.write(jsonLine('skipped', { ...place, reading, other, ids }));
  }
  const recorded = options.dryRun === true ? 0 : draft.drafts.length;
  context.out.write(
    jsonLine('summary', { drafts: draft.drafts.length, recorded, skipped: draft.skipped.length }),
  );
}
