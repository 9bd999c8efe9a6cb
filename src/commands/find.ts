import { InvalidArgumentError, Option } from 'commander';
import type { Placement } from '../errata/match.ts';
import { type Finding, Problem } from '../model/finding.ts';
import { buildEdition, matchEdition } from '../project/build-edition.ts';
import { type OpenEdition, openSoundEdition } from '../project/open-edition.ts';
import type { ReadSource } from '../project/read-source.ts';
import { concordance } from '../report/concordance.ts';
import { jsonLine } from '../report/json-lines.ts';
import { count } from '../report/plural.ts';
import { painter } from '../report/style.ts';
import { CodePointMap, splitsCharacter } from '../text/code-points.ts';
import { LineMap } from '../text/lines.ts';
import { parseQuery, type Query } from '../text/query.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Context, Define } from './command.ts';
import { selectSources } from './select-sources.ts';

interface Options {
  readonly source?: string;
  readonly ignoreCase?: boolean;
  readonly width?: number;
  readonly edition?: boolean;
  readonly raw?: boolean;
  readonly json?: boolean;
}

const HELP_AFTER = `
TEXT is looked for as it is, also where lines wrap in it. A /PATTERN/ (flags i, m, s, u, v) is a JavaScript regular
expression; it sees one paragraph at a time, in which wrapped lines are one. It is your own: one that tries the
same letters in ever new ways may never end, and Ctrl-C waits for it; Ctrl-\\ does not.`;

export const define: Define = (command, perform) => {
  command
    .argument('<text>', 'words, or /pattern/flags')
    .option('--source <source>', 'only in this source, by id or path')
    .option('-i, --ignore-case', 'do not tell capitals from small letters')
    .option('--width <columns>', 'columns of a line; default: those of the terminal', columns)
    .option('--edition', 'only in the edition')
    .addOption(new Option('--raw', 'only in the sources').conflicts('edition'))
    .option('--json', 'JSON Lines on standard output')
    .addHelpText('after', HELP_AFTER)
    .action((text: string, options: Options) =>
      perform((context) => find(context, text, options), { json: options.json }),
    );
};

function columns(text: string): number {
  const number = /^\d{1,4}$/u.test(text) ? Number(text) : 0;
  if (number >= 40) return number;
  throw new InvalidArgumentError('expected a number from 40 to 9999');
}

/** Text to be searched: a source, or what the edition prints of it. */
interface Searched {
  readonly id: string;
  readonly text: string;
  /** The entries that stand in it, where they can be told. */
  readonly placements: readonly Placement[];
}

/** A place that was found. */
interface Hit extends Searched {
  readonly span: Span;
  readonly line: number;
  readonly column: number;
  readonly entries: readonly { readonly id: string; readonly verdict: string }[];
}

/** Where some words stand, in the sources and in the edition; that they stand nowhere is an answer, too. */
function find(context: Context, argument: string, options: Options): readonly Finding[] {
  const query = queryOf(argument, options);
  const edition = openSoundEdition(context.fs, context.cwd, context.texts);
  const names = options.source === undefined ? [] : [options.source];
  const chosen = selectSources(edition.sources, names);
  if (options.edition !== true) {
    print(context, 'sources', hitsIn(sourcesOf(edition, chosen), query), options);
  }
  if (options.raw !== true) print(context, 'edition', hitsIn(editionOf(edition, chosen), query), options);
  return [];
}

function queryOf(argument: string, options: Options): Query {
  try {
    return parseQuery(argument, { ignoreCase: options.ignoreCase === true });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Problem({
      rule: 'usage',
      message: error.message,
      help: 'Give the words in quotation marks, or a pattern as /…/ with a backslash before signs that mean themselves.',
      subject: { type: 'file', file: '' },
    });
  }
}

function sourcesOf(edition: OpenEdition, chosen: readonly ReadSource[]): Searched[] {
  const { placements } = matchEdition(edition);
  return chosen.map(({ source: { id, text } }) => {
    return { id, text, placements: placements.filter((placement) => placement.source === id) };
  });
}

function editionOf(edition: OpenEdition, chosen: readonly ReadSource[]): Searched[] {
  const ids = new Set(chosen.map(({ source }) => source.id));
  return buildEdition(edition)
    .normalized.filter(({ source }) => ids.has(source.id))
    .map(({ source, edition: { text } }) => ({ id: source.id, text, placements: [] }));
}

function hitsIn(all: readonly Searched[], query: Query): Hit[] {
  return all.flatMap((searched) => {
    const lines = new LineMap(searched.text);
    return query(searched.text).map((span) => ({
      ...searched,
      span,
      ...lines.positionAt(span.start),
      entries: searched.placements
        .filter((placement) => overlaps(placement.span, span))
        .map(({ erratum: { id, verdict } }) => ({ id, verdict })),
    }));
  });
}

function print(context: Context, where: 'sources' | 'edition', hits: readonly Hit[], options: Options): void {
  const { out } = context;
  if (options.json === true) return printRecords(context, where, hits);
  const paint = painter(out.color);
  out.write(`${paint('strong', `In the ${where}`)}: ${count(hits.length, 'place')}\n`);
  const lines = hits.map(({ id, line, column, text, span, entries }) => ({
    label: `${where === 'edition' ? `normalized/${id}.txt` : id}:${line}:${column}`,
    text,
    span,
    remark: entries.map((entry) => `${entry.id} (${entry.verdict})`).join(', '),
  }));
  out.write(concordance(lines, options.width ?? out.width, paint));
}

/** Units of context in a record, on each side. */
const CONTEXT = 60;

/** `start` and `end` in code points of the text. */
function printRecords(context: Context, where: string, hits: readonly Hit[]): void {
  let points: { readonly of: string; readonly map: CodePointMap } | undefined;
  for (const { id, text, span, line, column, entries } of hits) {
    if (points?.of !== text) points = { of: text, map: new CodePointMap(text) };
    const [start, end] = [points.map.codePointAt(span.start), points.map.codePointAt(span.end)];
    const around = {
      before: text.slice(edge(text, Math.max(0, span.start - CONTEXT)), span.start),
      hit: text.slice(span.start, span.end),
      after: text.slice(span.end, edge(text, Math.min(text.length, span.end + CONTEXT))),
    };
    context.out.write(
      jsonLine('place', { in: where, source: id, line, column, start, end, ...around, entries }),
    );
  }
}

function edge(text: string, offset: number): number {
  return splitsCharacter(text, offset) ? offset - 1 : offset;
}
