import { Option } from 'commander';
import { countErrata, preparedByMachine } from '../errata/statistics.ts';
import { PREPARED_BY_MACHINE } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import { nameList } from '../model/name-list.ts';
import type { Normalized } from '../normalize/outputs.ts';
import { buildEdition } from '../project/build-edition.ts';
import {
  compareNormalized,
  differenceFindings,
  writeNormalized,
  type Written,
} from '../project/normalized-folder.ts';
import { openSoundEdition, type OpenEdition } from '../project/open-edition.ts';
import { jsonLine } from '../report/json-lines.ts';
import { count, errataLine } from '../report/plural.ts';
import { painter } from '../report/style.ts';
import { table } from '../report/table.ts';
import type { Context, Define } from './command.ts';
import { printChanges } from './diff.ts';
import { selectSources } from './select-sources.ts';

interface Options {
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly diff?: boolean;
  readonly json?: boolean;
}

export const define: Define = (command, perform) => {
  command
    .argument('[source...]', 'sources by id or path; default: all')
    .addOption(
      new Option('--check', 'write nothing; exit 1 when normalized/ is not up to date').conflicts([
        'dryRun',
        'diff',
      ]),
    )
    .addOption(new Option('--dry-run', 'write nothing; say what would be written').conflicts('diff'))
    .option('--diff', 'write nothing; show every change in words')
    .option('--json', 'JSON Lines on standard output')
    .action((names: string[], options: Options) =>
      perform((context) => normalize(context, names, options), { json: options.json }),
    );
};

/** Rebuilds `normalized/` from `raw/` and the errata. */
function normalize(context: Context, names: readonly string[], options: Options): readonly Finding[] {
  const edition = openSoundEdition(context.fs, context.cwd, context.texts);
  const wanted = new Set(selectSources(edition.sources, names).map(({ source }) => source.id));
  const built = buildEdition(edition);
  const normalized = built.normalized.filter(({ source }) => wanted.has(source.id));
  const ids = edition.declaration.sources.map((source) => source.id);
  if (options.diff === true) {
    printChanges(context, normalized, edition.declaration.editors, options.json === true);
    return built.findings;
  }
  if (options.check === true || options.dryRun === true) {
    const difference = compareNormalized(context.fs, edition.root, normalized, ids);
    const written = [...difference.stale, ...difference.damaged.map(({ file }) => file)];
    summarize(context, edition, normalized, built.findings, { would: true, written, removed: [] }, options);
    return options.check === true ? [...built.findings, ...differenceFindings(difference)] : built.findings;
  }
  const done = writeNormalized(context.fs, edition.root, normalized, ids);
  const findings = [...built.findings, ...done.findings];
  summarize(context, edition, normalized, findings, { would: false, ...done }, options);
  return findings;
}

type Effect = Pick<Written, 'written' | 'removed'> & { readonly would: boolean };

function summarize(
  context: Context,
  edition: OpenEdition,
  normalized: readonly Normalized[],
  findings: readonly Finding[],
  effect: Effect,
  options: Options,
): void {
  const rows = normalized.map(({ source, edition: text, outputs }) => ({
    source: source.id,
    entries: new Set(text.apparatus.map((entry) => entry.erratum.id)).size,
    readings: text.apparatus.filter((entry) => entry.reading !== entry.lemma).length,
    raw: source.sha256,
    normalized: outputs[0]?.sha256 ?? '',
  }));
  if (options.json === true) {
    for (const row of rows) context.out.write(jsonLine('source', row));
    const { would, written, removed } = effect;
    context.out.write(jsonLine('summary', { findings: findings.length, would, written, removed }));
    return;
  }
  const paint = painter(context.out.color);
  const short = (digest: string): string => `${digest.slice(0, 12)}…`;
  context.out.write(
    table([
      ['source', 'errata', 'readings changed', 'sha256 raw', 'sha256 normalized'],
      ...rows.map((row) => [
        row.source,
        String(row.entries),
        String(row.readings),
        short(row.raw),
        short(row.normalized),
      ]),
    ]),
  );
  const errata = edition.errata.entries.map((entry) => entry.erratum);
  const readings = rows.reduce((sum, row) => sum + row.readings, 0);
  context.out.write(
    `\n${count(rows.length, 'source')}, ${errataLine(countErrata(errata))}, ${count(readings, 'reading')} changed, ${count(findings.length, 'finding')}\nraw/ rebuilt from the edition: ${paint('good', 'proved by digest')}\n`,
  );
  const machine = preparedByMachine(errata, edition.declaration.editors).length;
  if (machine > 0)
    context.out.write(
      `${machine} of ${count(countErrata(errata).total, 'decision')}: ${PREPARED_BY_MACHINE}\n`,
    );
  context.out.write(effectLine(effect));
}

/** Files that are named on the screen; `--json` has all. */
const NAMED = 12;

function effectLine(effect: Effect): string {
  const gone = effect.removed.length === 0 ? '' : `Removed ${nameList(effect.removed, NAMED)}\n`;
  if (effect.written.length === 0) return `normalized/ is up to date; nothing was written.\n${gone}`;
  return `${effect.would ? 'Would write' : 'Wrote'} ${nameList(effect.written, NAMED)}\n${gone}`;
}
