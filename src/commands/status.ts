import { countErrata, preparedByMachine } from '../errata/statistics.ts';
import { PREPARED_BY_MACHINE } from '../model/edition.ts';
import type { Erratum } from '../model/erratum.ts';
import type { Finding } from '../model/finding.ts';
import { matchEdition } from '../project/build-edition.ts';
import { checkEdition } from '../project/check-edition.ts';
import { openEdition, type OpenEdition } from '../project/open-edition.ts';
import { jsonLine } from '../report/json-lines.ts';
import { count, errataLine } from '../report/plural.ts';
import { painter } from '../report/style.ts';
import { table } from '../report/table.ts';
import { countWords, paragraphs } from '../text/paragraphs.ts';
import { visible } from '../text/visible.ts';
import type { Context, Define } from './command.ts';

export const define: Define = (command, perform) => {
  command
    .option('--json', 'JSON Lines on standard output')
    .action((options: { readonly json?: boolean }) =>
      perform((context) => status(context, options.json === true), { json: options.json }),
    );
};

/** An overview; what is wrong is counted here and told by `emend check`. */
function status(context: Context, json: boolean): readonly Finding[] {
  const edition = openEdition(context.fs, context.cwd, context.texts);
  const matching = matchEdition(edition);
  const findings = checkEdition(context.fs, edition, matching);
  const errata = edition.errata.entries.map((entry) => entry.erratum);
  const rows = edition.sources.map(({ source, declaration }) => {
    const here = matching.placements.filter((placement) => placement.source === source.id);
    const parts = paragraphs(source.text);
    return {
      source: source.id,
      title: declaration.title ?? '',
      paragraphs: parts.length,
      words: countWords(source.text),
      entries: new Set(here.map((placement) => placement.erratum.id)).size,
      places: here.length,
      read: readParagraphs(edition, source.id, source.sha256, parts.length),
    };
  });
  const machine = preparedByMachine(errata, edition.declaration.editors).length;
  if (json) {
    for (const row of rows) context.out.write(jsonLine('source', row));
    const { total, byVerdict, byKind } = countErrata(errata);
    const counts = { byVerdict: Object.fromEntries(byVerdict), byKind: Object.fromEntries(byKind) };
    context.out.write(jsonLine('summary', { errata: total, ...counts, machine, findings: findings.length }));
    return [];
  }
  const paint = painter(context.out.color);
  context.out.write(`${paint('strong', visible(edition.declaration.title))}\n\n`);
  context.out.write(
    table([
      ['source', 'paragraphs', 'words', 'errata', 'places', 'read by a person'],
      ...rows.map((row) => [
        row.source,
        ...[row.paragraphs, row.words, row.entries, row.places].map(String),
        `${row.read} of ${row.paragraphs} paragraphs`,
      ]),
    ]),
  );
  context.out.write(`\n${errataLine(countErrata(errata))}\n${kindTable(errata)}`);
  if (machine > 0)
    context.out.write(
      `\n${machine} of ${count(countErrata(errata).total, 'decision')}: ${PREPARED_BY_MACHINE}\n`,
    );
  context.out.write(openLine(findings));
  return [];
}

function openLine(findings: readonly Finding[]): string {
  if (findings.length === 0) return '\nNo open findings.\n';
  return `\n${count(findings.length, 'open finding')}: run \`emend check\` to see ${findings.length === 1 ? 'it' : 'them'}.\n`;
}

/** Kinds as rows, verdicts as columns. */
function kindTable(errata: readonly Erratum[]): string {
  const { byKind, byVerdict } = countErrata(errata);
  if (byKind.size === 0) return '';
  const verdicts = [...byVerdict.keys()];
  const cell = (kind: string, verdict: string): string => {
    const number = errata.filter(
      (one) => one.kind === kind && one.verdict === verdict && one.withdrawn === undefined,
    ).length;
    return number === 0 ? '' : String(number);
  };
  return `\n${table([
    ['kind', ...verdicts],
    ...[...byKind.keys()].map((kind) => [kind, ...verdicts.map((verdict) => cell(kind, verdict))]),
  ])}`;
}

/** Paragraphs that a person has read in the text as it is now. */
function readParagraphs(edition: OpenEdition, source: string, sha256: string, total: number): number {
  const persons = new Set(
    edition.declaration.editors.filter((editor) => editor.agent === 'person').map((editor) => editor.id),
  );
  const read = new Set<number>();
  for (const proof of edition.errata.read) {
    if (proof.source !== source || proof.sha256 !== sha256 || !persons.has(proof.by)) continue;
    for (const { first, last } of proof.paragraphs) {
      for (let number = first; number <= Math.min(last, total); number += 1) read.add(number);
    }
  }
  return read.size;
}
