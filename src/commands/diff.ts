import { preparedByMachine } from '../errata/statistics.ts';
import { type Editor, PREPARED_BY_MACHINE } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import type { ApparatusEntry } from '../normalize/edition.ts';
import type { Normalized } from '../normalize/outputs.ts';
import { previewEdition } from '../project/build-edition.ts';
import { openEdition } from '../project/open-edition.ts';
import { changeLine } from '../report/change-line.ts';
import { jsonLine } from '../report/json-lines.ts';
import { count } from '../report/plural.ts';
import { painter } from '../report/style.ts';
import { LineMap } from '../text/lines.ts';
import { visible } from '../text/visible.ts';
import type { Context, Define } from './command.ts';
import { selectSources } from './select-sources.ts';

export const define: Define = (command, perform) => {
  command
    .argument('[source...]', 'sources by id or path; default: all')
    .option('--json', 'JSON Lines on standard output')
    .action((names: string[], options: { readonly json?: boolean }) =>
      perform((context) => diff(context, names, options.json === true), { json: options.json }),
    );
};

function diff(context: Context, names: readonly string[], json: boolean): readonly Finding[] {
  const edition = openEdition(context.fs, context.cwd, context.texts);
  const wanted = new Set(selectSources(edition.sources, names).map(({ source }) => source.id));
  const built = previewEdition(edition);
  printChanges(
    context,
    built.normalized.filter(({ source }) => wanted.has(source.id)),
    edition.declaration.editors,
    json,
  );
  return built.findings;
}

/** Every change of the sources in words, each with its place in the source and its erratum. */
export function printChanges(
  context: Context,
  normalized: readonly Normalized[],
  editors: readonly Editor[],
  json: boolean,
): void {
  const paint = painter(context.out.color);
  for (const { source, edition } of normalized) {
    const lines = new LineMap(source.text);
    const changes = edition.apparatus.filter((entry) => entry.reading !== entry.lemma);
    const heading = `${paint('strong', visible(source.path))} · ${count(changes.length, 'reading')} changed`;
    if (!json) context.out.write(`${heading}\n${machineWords(changes, editors)}`);
    for (const entry of changes) {
      const { line, column } = lines.positionAt(entry.source.start);
      const { id } = entry.erratum;
      if (json) {
        const { reading, lemma } = entry;
        context.out.write(jsonLine('change', { source: source.id, line, column, id, reading, lemma }));
      } else {
        context.out.write(
          `${line}:${column} ${paint('quiet', id)}\n  ${changeLine(source.text, entry, paint)}\n`,
        );
      }
    }
    if (!json) context.out.write('\n');
  }
}

/** Every output says how many of its decisions no person stands behind. */
function machineWords(changes: readonly ApparatusEntry[], editors: readonly Editor[]): string {
  const errata = [...new Set(changes.map((entry) => entry.erratum))];
  const machine = preparedByMachine(errata, editors).length;
  return machine === 0 ? '' : `${machine} of ${count(errata.length, 'decision')}: ${PREPARED_BY_MACHINE}\n`;
}
