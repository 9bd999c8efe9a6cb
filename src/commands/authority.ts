import { basename } from 'node:path';
import { Option } from 'commander';
import { documentOf } from '../detect/document.ts';
import { readAuthority } from '../lexicon/authority-file.ts';
import { checkAuthority, unseenEntries } from '../lexicon/check-authority.ts';
import { harvest, type HarvestedName } from '../lexicon/harvest.ts';
import { importAuthority } from '../lexicon/import-authority.ts';
import { type AuthorityChanges, type AuthorityDraft, mergeAuthority } from '../lexicon/merge-authority.ts';
import { checkReference } from '../lexicon/reference-soundness.ts';
import { AUTHORITY_KINDS, type AuthorityEntry, type AuthorityKind } from '../model/authority.ts';
import { type Finding, isFatal, Problem } from '../model/finding.ts';
import { loadDictionary } from '../project/dictionary.ts';
import { type OpenEdition, openSoundEdition } from '../project/open-edition.ts';
import { AUTHORITY_FILE } from '../project/own-files.ts';
import { type GivenText, readGivenText } from '../project/read-given-text.ts';
import { readTextFile } from '../project/read-text-file.ts';
import { recordAuthority } from '../project/record-authority.ts';
import { jsonLine } from '../report/json-lines.ts';
import { count } from '../report/plural.ts';
import { painter } from '../report/style.ts';
import { wrap } from '../report/wrap.ts';
import { visible } from '../text/visible.ts';
import type { Context, Define } from './command.ts';

interface WriteOptions {
  readonly encoding?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

interface HarvestOptions extends WriteOptions {
  readonly minCount: string;
}

interface ImportOptions extends WriteOptions {
  readonly kind: AuthorityKind;
}

const ENCODING = ['--encoding <label>', 'encoding of the files', 'utf-8'] as const;
const DRY_RUN = ['--dry-run', 'write nothing; show what would be added'] as const;
const JSON_LINES = ['--json', 'JSON Lines on standard output'] as const;

export const define: Define = (command, perform) => {
  command
    .command('harvest')
    .description('take names from clean texts on the same subject')
    .argument('<reference...>', 'clean texts')
    .option('--min-count <n>', 'occurrences that a name must have', '2')
    .option(...ENCODING)
    .option(...DRY_RUN)
    .option(...JSON_LINES)
    .action((files: readonly string[], options: HarvestOptions) =>
      perform((context) => harvestNames(context, files, options), { json: options.json }),
    );
  command
    .command('import')
    .description('take entries from a table: CSV, OpenRefine rows or a Wikidata query as JSON')
    .argument('<file>', 'the table')
    .addOption(
      new Option('--kind <kind>', 'for rows that say none').choices(AUTHORITY_KINDS).default('person'),
    )
    .option(...ENCODING)
    .option(...DRY_RUN)
    .option(...JSON_LINES)
    .action((file: string, options: ImportOptions) =>
      perform((context) => importTable(context, file, options), { json: options.json }),
    );
  command
    .command('check')
    .description('duplicates, forms that collide, entries never seen')
    .option(...JSON_LINES)
    .action((options: { readonly json?: boolean }) =>
      perform((context) => check(context, options.json === true), { json: options.json }),
    );
};

/** Drafts an entry for each name of the references. */
async function harvestNames(
  context: Context,
  files: readonly string[],
  options: HarvestOptions,
): Promise<readonly Finding[]> {
  const minCount = Number(options.minCount);
  if (!Number.isInteger(minCount) || minCount < 1)
    throw new Problem(usage(`Unexpected --min-count “${options.minCount}”, expected a number from 1`));
  const edition = openSoundEdition(context.fs, context.cwd, context.texts);
  requireEnglish(edition);
  const references = files.map((file) => readGivenText(context.fs, context.cwd, file, options.encoding));
  const isWord = await loadDictionary([]);
  const findings = references.flatMap(
    ({ text }, index) => checkReference(text, files[index] ?? '', isWord) ?? [],
  );
  if (findings.some(isFatal)) throw new Problem(findings);
  const names = harvest(
    references.map(({ text }) => text),
    { isWord, minCount },
  );
  const from = references.map(({ path }) => basename(path)).join(', ');
  const drafts = names.map((name) => draftOf(name, from));
  return [...findings, ...record(context, edition, drafts, options)];
}

function draftOf({ kind, name, forms, count: number }: HarvestedName, from: string): AuthorityDraft {
  const note = `Harvested from ${visible(from)}: ${count(number, 'occurrence')}. Not yet reviewed.`;
  return { kind, name, forms, damaged: [], languages: {}, ids: {}, note };
}

function requireEnglish({ declaration }: OpenEdition): void {
  if (/^en(?:-|$)/iu.test(declaration.language)) return;
  throw new Problem(
    usage(
      `Unexpected language “${declaration.language}”, expected English: names are told by its dictionary`,
    ),
  );
}

/** Drafts an entry for each row of a table. */
function importTable(context: Context, file: string, options: ImportOptions): readonly Finding[] {
  const edition = openSoundEdition(context.fs, context.cwd, context.texts);
  const given: GivenText = readGivenText(context.fs, context.cwd, file, options.encoding);
  const { drafts, findings } = importAuthority(given.text, file, options.kind);
  return [...findings, ...record(context, edition, drafts, options)];
}

function record(
  context: Context,
  edition: OpenEdition,
  drafts: readonly AuthorityDraft[],
  options: WriteOptions,
): readonly Finding[] {
  const existing = [...edition.authority.values()];
  const { changes, findings } =
    options.dryRun === true
      ? { changes: mergeAuthority(existing, drafts), findings: [] }
      : recordAuthority(context.fs, edition.root, drafts);
  if (options.json === true) printRecords(context, changes, options);
  else printChanges(context, changes, edition.authority, options);
  return findings;
}

function printChanges(
  { out }: Context,
  { added, extended }: AuthorityChanges,
  before: ReadonlyMap<string, AuthorityEntry>,
  options: WriteOptions,
): void {
  const paint = painter(out.color);
  for (const entry of added) {
    out.write(
      `+ ${entry.id} ${paint('quiet', `· ${entry.kind}`)} · ${entry.forms.map((form) => visible(form)).join('; ')}\n`,
    );
  }
  for (const entry of extended) {
    const forms = newForms(entry, before.get(entry.id));
    out.write(
      `~ ${entry.id} ${paint('quiet', `· ${entry.kind}`)} · ${forms.map((form) => visible(form)).join('; ')}\n`,
    );
  }
  const sum = `${count(added.length, 'new entry', 'new entries')} and new forms in ${count(extended.length, 'entry', 'entries')}`;
  if (added.length + extended.length === 0) out.write('Nothing new.\n');
  else if (options.dryRun === true) out.write(`Would write ${sum}; nothing was written.\n`);
  else out.write(`Wrote ${sum} to ${AUTHORITY_FILE}. Look through them: \`git diff ${AUTHORITY_FILE}\`.\n`);
}

function newForms(entry: AuthorityEntry, before: AuthorityEntry | undefined): readonly string[] {
  const forms = [...entry.forms, ...Object.values(entry.languages), ...Object.values(entry.ids)];
  if (before === undefined) return forms;
  const old = new Set([...before.forms, ...Object.values(before.languages), ...Object.values(before.ids)]);
  return forms.filter((form) => !old.has(form));
}

function printRecords({ out }: Context, { added, extended }: AuthorityChanges, options: WriteOptions): void {
  for (const entry of added) out.write(jsonLine('added', { entry }));
  for (const entry of extended) out.write(jsonLine('extended', { entry }));
  const written = options.dryRun === true ? 0 : added.length + extended.length;
  out.write(jsonLine('summary', { added: added.length, extended: extended.length, written }));
}

/** What is wrong with the authority as a whole; nothing is written. */
async function check(context: Context, json: boolean): Promise<readonly Finding[]> {
  const edition = openSoundEdition(context.fs, context.cwd, context.texts);
  const text = readTextFile(context.fs, edition.root, AUTHORITY_FILE, context.texts);
  const file = readAuthority(text ?? '', AUTHORITY_FILE);
  const isEnglish = /^en(?:-|$)/iu.test(edition.declaration.language);
  const isWord = isEnglish ? await loadDictionary([]) : () => false;
  const findings = checkAuthority(file, isWord);
  const texts = edition.sources.flatMap(
    ({ source }) => documentOf({ id: source.id, text: source.text }).paragraphs,
  );
  const entries = file.entries.map(({ entry }) => entry);
  const unseen = unseenEntries(entries, texts).map(({ id }) => id);
  if (json) {
    context.out.write(jsonLine('summary', { entries: entries.length, findings: findings.length, unseen }));
    return findings;
  }
  context.out.write(`${count(findings.length, 'finding')} in ${count(entries.length, 'entry', 'entries')}\n`);
  if (unseen.length > 0) {
    const sources = count(edition.sources.length, 'source');
    context.out.write(`Never seen in ${sources}: ${count(unseen.length, 'entry', 'entries')}\n`);
    for (const line of wrap(unseen.join(', '), context.out.width - 2)) context.out.write(`  ${line}\n`);
  }
  return findings;
}

function usage(message: string): Finding {
  return {
    rule: 'usage',
    message,
    help: 'See `emend authority --help`. Nothing was written.',
    subject: { type: 'file', file: 'edition.yaml' },
  };
}
