import { isParaphrase } from '../errata/paraphrase.ts';
import { countErrata } from '../errata/statistics.ts';
import { type Finding, isFatal } from '../model/finding.ts';
import { matchEdition } from '../project/build-edition.ts';
import { checkEdition } from '../project/check-edition.ts';
import { openEdition } from '../project/open-edition.ts';
import { count, errataLine } from '../report/plural.ts';
import { jsonLine } from '../report/json-lines.ts';
import type { Context, Define } from './command.ts';

export const define: Define = (command, perform) => {
  command
    .option('--json', 'JSON Lines on standard output')
    .action((options: { readonly json?: boolean }) =>
      perform((context) => check(context, options.json === true), { json: options.json }),
    );
};

/** Everything wrong with the edition's data in one run; nothing is written. */
function check(context: Context, json: boolean): readonly Finding[] {
  const edition = openEdition(context.fs, context.cwd, context.texts);
  const matching = matchEdition(edition);
  const findings = checkEdition(context.fs, edition, matching);
  const errata = edition.errata.entries.map((entry) => entry.erratum);
  const paraphrases = errata.filter(isParaphrase).map((erratum) => erratum.id);
  if (json) {
    context.out.write(jsonLine('summary', { findings: findings.length, errata: errata.length, paraphrases }));
    return findings;
  }
  context.out.write(
    `${count(findings.length, 'finding')} in ${count(edition.declaration.sources.length, 'source')}, ${errataLine(countErrata(errata))}\n`,
  );
  if (paraphrases.length > 0) context.out.write(`Printed as paraphrase: ${paraphrases.join(', ')}\n`);
  const blocks = [...edition.findings, ...matching.findings].some(isFatal);
  if (blocks) context.out.write('`emend normalize` will write nothing until the errors are mended.\n');
  return findings;
}
