import { type Finding, isFatal, Problem } from '../model/finding.ts';
import { statusOf } from '../normalize/apparatus.ts';
import type { ApparatusEntry } from '../normalize/edition.ts';
import type { Normalized } from '../normalize/outputs.ts';
import { previewEdition } from '../project/build-edition.ts';
import { NORMALIZED_FOLDER } from '../project/normalized-folder.ts';
import { openEdition, type OpenEdition } from '../project/open-edition.ts';
import { changeLine } from '../report/change-line.ts';
import { jsonLine } from '../report/json-lines.ts';
import type { Cast } from '../model/cast.ts';
import { storyOf } from '../report/story.ts';
import { painter } from '../report/style.ts';
import { labelled } from '../report/wrap.ts';
import { LineMap } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { visible } from '../text/visible.ts';
import type { Context, Define } from './command.ts';

export const define: Define = (command, perform) => {
  command
    .argument('<place>', 'SOURCE:LINE[:COLUMN], normalized/SOURCE.txt:LINE[:COLUMN], or the id of an entry')
    .option('--json', 'JSON Lines on standard output')
    .action((place: string, options: { readonly json?: boolean }) =>
      perform((context) => explain(context, place, options.json === true), { json: options.json }),
    );
};

/** Entries of one source that were asked for. */
interface Answer {
  readonly normalized: Normalized;
  readonly entries: readonly ApparatusEntry[];
}

function explain(context: Context, place: string, json: boolean): readonly Finding[] {
  const edition = openEdition(context.fs, context.cwd, context.texts);
  const { normalized, findings } = previewEdition(edition);
  const answers = byId(normalized, place) ?? byPlace(normalized, place);
  if (answers === undefined) {
    const entry = edition.errata.entries.find(({ erratum }) => erratum.id === place);
    if (entry === undefined) throw new Problem(unknownPlace(place));
    tellUnplaced(context, edition, entry.erratum.id);
    return findings.filter(isFatal);
  }
  for (const answer of answers) tell(context, edition, answer, json);
  if (answers.every((answer) => answer.entries.length === 0) && !json) {
    context.out.write('Nothing was decided here: the edition prints the source as it is.\n');
  }
  return findings.filter(isFatal);
}

function byId(normalized: readonly Normalized[], id: string): Answer[] | undefined {
  const answers = normalized
    .map((one) => ({
      normalized: one,
      entries: one.edition.apparatus.filter((entry) => entry.erratum.id === id),
    }))
    .filter((answer) => answer.entries.length > 0);
  return answers.length === 0 ? undefined : answers;
}

/**
 * `SOURCE:LINE` gives every entry of the line, `SOURCE:LINE:COLUMN` those at the column; `normalized/SOURCE.txt:LINE` counts
 * in the edition.
 */
function byPlace(normalized: readonly Normalized[], place: string): Answer[] | undefined {
  const parts = /^(.+?):(\d+)(?::(\d+))?$/u.exec(place);
  const name = parts?.[1] ?? '';
  const one = normalized.find(({ source }) =>
    [source.id, source.path, editionPath(source.id)].includes(name),
  );
  if (parts === null || one === undefined) return undefined;
  const isEdition = name === editionPath(one.source.id);
  const spanOf = (entry: ApparatusEntry): Span => (isEdition ? entry.edition : entry.source);
  const lines = new LineMap(isEdition ? one.edition.text : one.source.text);
  const line = Number(parts[2]);
  if (line < 1 || line > lines.count) throw new Problem(outside(place, `line 1 to ${lines.count}`));
  const { start, end } = lines.lineSpan(line);
  if (parts[3] === undefined) {
    const within = (entry: ApparatusEntry): boolean =>
      spanOf(entry).start <= end && start <= spanOf(entry).end;
    return [{ normalized: one, entries: one.edition.apparatus.filter(within) }];
  }
  const last = lines.positionAt(end).column;
  if (Number(parts[3]) < 1 || Number(parts[3]) > last)
    throw new Problem(outside(place, `column 1 to ${last}`));
  const offset = lines.offsetAt(line, Number(parts[3]));
  const at = (entry: ApparatusEntry): boolean => spanOf(entry).start <= offset && offset <= spanOf(entry).end;
  return [{ normalized: one, entries: one.edition.apparatus.filter(at) }];
}

function editionPath(id: string): string {
  return `${NORMALIZED_FOLDER}/${id}.txt`;
}

function tell(context: Context, edition: OpenEdition, { normalized, entries }: Answer, json: boolean): void {
  const { source } = normalized;
  const lines = new LineMap(source.text);
  const paint = painter(context.out.color);
  const cast = castOf(edition);
  for (const entry of entries) {
    const { erratum, reading, lemma } = entry;
    const position = lines.positionAt(entry.source.start);
    const status = statusOf(erratum, isPersonOf(edition));
    if (json) {
      context.out.write(
        jsonLine('entry', { source: source.id, ...position, reading, lemma, status, erratum }),
      );
      continue;
    }
    const place = `${source.path}:${position.line}:${position.column}`;
    const heading =
      reading === lemma ? shown(lemma) : `${shown(lemma)}] ${shown(reading)} ${visible(source.siglum)}`;
    context.out.write(`${paint('strong', heading)}\n`);
    const say = (label: string, text: string): void => {
      context.out.write(
        `  ${labelled(label, text, 12, context.out.width - 2)}`.replaceAll(/\n(?=.)/gu, '\n  '),
      );
    };
    say('entry', `${erratum.id} · ${visible(place)}`);
    say('text', changeLine(source.text, entry, painter(false)));
    for (const [label, text] of storyOf(erratum, status, cast)) say(label, text);
    if (entry.absorbed.length > 0) say('instead of', entry.absorbed.join(', '));
    context.out.write('\n');
  }
}

/** An entry that has no place now: withdrawn, unsigned, or not found. */
function tellUnplaced(context: Context, edition: OpenEdition, id: string): void {
  const found = edition.errata.entries.find(({ erratum }) => erratum.id === id);
  if (found === undefined) return;
  const { erratum } = found;
  const why = erratum.withdrawn === undefined ? '; `emend check` says why' : ': it was withdrawn';
  context.out.write(`“${shown(erratum.sic)}”\n  This entry stands nowhere in the edition${why}.\n`);
  for (const [label, text] of storyOf(erratum, statusOf(erratum, isPersonOf(edition)), castOf(edition))) {
    context.out.write(
      `  ${labelled(label, text, 12, context.out.width - 2)}`.replaceAll(/\n(?=.)/gu, '\n  '),
    );
  }
}

function shown(text: string): string {
  return text === '' ? '(nothing)' : visible(text);
}

function castOf({ declaration, authority }: OpenEdition): Cast {
  return { editors: declaration.editors, witnesses: declaration.witnesses ?? [], authority };
}

function isPersonOf({ declaration }: OpenEdition): (id: string) => boolean {
  return (id) => declaration.editors.some((editor) => editor.id === id && editor.agent === 'person');
}

function unknownPlace(place: string): Finding {
  return {
    rule: 'usage',
    message: `“${place}” is no entry and no place, expected an id, SOURCE:LINE or SOURCE:LINE:COLUMN`,
    help: 'See `emend diff` for places and ids, `emend status` for the sources.',
    subject: { type: 'file', file: 'errata.yaml' },
  };
}

function outside(place: string, expected: string): Finding {
  return {
    rule: 'usage',
    message: `“${place}” is outside the source, expected ${expected}`,
    help: 'Lines and columns are those of the file in raw/, from 1.',
    subject: { type: 'file', file: place.split(':')[0] ?? '' },
  };
}
