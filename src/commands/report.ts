import type { Finding } from '../model/finding.ts';
import { type Worth, worthByBand, worthByRule } from '../propose/worth.ts';
import { openSoundEdition } from '../project/open-edition.ts';
import { jsonLine } from '../report/json-lines.ts';
import { table } from '../report/table.ts';
import type { Context, Define } from './command.ts';
import { everyProposal } from './propose.ts';

export const define: Define = (command, perform) => {
  command
    .command('rules')
    .description('what each detector was worth in this edition so far')
    .option('--json', 'JSON Lines on standard output')
    .action((options: { readonly json?: boolean }) =>
      perform((context) => reportRules(context, options.json === true), { json: options.json }),
    );
};

/** Compares what the detectors propose today with what was decided at the same places. */
async function reportRules(context: Context, json: boolean): Promise<readonly Finding[]> {
  const edition = openSoundEdition(context.fs, context.cwd, context.texts);
  const { proposals, decisions } = await everyProposal(context, edition);
  const rules = worthByRule(proposals, decisions);
  const bands = worthByBand(proposals, decisions);
  if (json) {
    for (const row of rules) context.out.write(jsonLine('rule', row));
    for (const row of bands) context.out.write(jsonLine('band', row));
    return [];
  }
  context.out.write(`${worthTable('rule', rules)}\n${worthTable('confidence', bands)}\n`);
  const treated = new Set([...decisions.values()].map((decision) => decision.erratum)).size;
  context.out.write(
    `${treated} of ${edition.errata.entries.length} errata stand at a place that some detector doubts; the others were found by reading.\n`,
  );
  return [];
}

function worthTable(title: string, rows: readonly Worth[]): string {
  const share = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(2));
  return table([
    [title, 'proposals', 'accepted', 'as proposed', 'stet', 'pending', 'precision', 'said'],
    ...rows.map((row) => [
      row.name,
      ...[row.proposals, row.accepted, row.asProposed, row.stet, row.pending].map(String),
      share(row.precision),
      share(row.confidence),
    ]),
  ]);
}
