import { type Command, Option } from 'commander';
import { lintErratum } from '../errata/lint.ts';
import { matchErrata } from '../errata/match.ts';
import { freeId, type Occurrence, occurrencesOf, placeOf, seenIn } from '../errata/new-erratum.ts';
import {
  type Act,
  ACTS,
  type Certainty,
  CERTAINTIES,
  type Erratum,
  type Kind,
  KINDS,
  type Meaning,
  MEANINGS,
  type Origin,
  ORIGINS,
  type Verdict,
} from '../model/erratum.ts';
import { type Finding, Problem } from '../model/finding.ts';
import { ruleOf } from '../model/rules.ts';
import type { Source } from '../model/edition.ts';
import { referencesOf } from '../project/check-edition.ts';
import { openSoundEdition, type OpenEdition } from '../project/open-edition.ts';
import { recordDecisions } from '../project/record-decisions.ts';
import { jsonLine } from '../report/json-lines.ts';
import { count } from '../report/plural.ts';
import { LineMap } from '../text/lines.ts';
import { visible } from '../text/visible.ts';
import { calendarDate } from './calendar-date.ts';
import type { Context, Define, Perform } from './command.ts';
import { selectSources } from './select-sources.ts';

interface Options {
  readonly source?: string;
  readonly at?: string;
  readonly everywhere?: boolean;
  readonly corr?: string;
  readonly kind: Kind;
  readonly act?: Act;
  readonly origin?: Origin;
  readonly cert?: Certainty;
  readonly touches?: readonly Meaning[];
  readonly authority?: readonly string[];
  readonly by: string;
  readonly on?: string;
  readonly note?: string;
  readonly remark?: string;
  readonly group?: string;
  readonly id?: string;
  readonly json?: boolean;
}

export const accept: Define = (command, perform) => defineVerdict('accept', command, perform);
export const stet: Define = (command, perform) => defineVerdict('stet', command, perform);
export const defer: Define = (command, perform) => defineVerdict('defer', command, perform);
export const crux: Define = (command, perform) => defineVerdict('crux', command, perform);

function defineVerdict(verdict: Verdict, command: Command, perform: Perform): void {
  command
    .argument('<quote>', 'the reading of the source, exactly; "" inserts at --at')
    .requiredOption('--by <editor>', 'who decides: an id of edition.yaml')
    .addOption(new Option('--kind <kind>', 'what was wrong').choices(KINDS).makeOptionMandatory())
    .option('--corr <text>', 'what the edition prints (accept), or might print')
    .option('--source <source>', 'the source, by id or path; needed only when the quote stands in several')
    .option('--at <place>', 'SOURCE:LINE or SOURCE:LINE:COLUMN, when the quote stands there more than once')
    .option('--everywhere', 'every whole-word occurrence that stands there now')
    .option('--note <text>', 'the reason, printed for the reader')
    .option('--remark <text>', 'for colleagues, never published')
    .addOption(new Option('--cert <certainty>', 'how certain').choices(CERTAINTIES))
    .addOption(new Option('--act <act>', 'what is done; a term must say').choices(ACTS))
    .addOption(new Option('--origin <origin>', 'whose error it is').choices(ORIGINS))
    .addOption(new Option('--touches <meaning...>', 'a meaning that is changed on purpose').choices(MEANINGS))
    .option('--authority <entry...>', 'evidence: entries of authority.yaml')
    .option('--group <group>', 'entries that stand or fall together')
    .option('--id <id>', 'id of the entry; default: made from the words')
    .option('--on <date>', 'date of the decision as YYYY-MM-DD; default: today', calendarDate)
    .option('--json', 'JSON Lines on standard output')
    .action((quote: string, options: Options) =>
      perform((context) => decide(context, verdict, quote, options), { json: options.json }),
    );
}

/** Adds one decision to the errata, or says why not and records nothing. */
function decide(context: Context, verdict: Verdict, quote: string, options: Options): readonly Finding[] {
  const edition = openSoundEdition(context.fs, context.cwd, context.texts);
  const erratum = newErratum(context, edition, verdict, quote, options);
  const warnings = examine(edition, erratum);
  const { findings } = recordDecisions(context.fs, edition.root, [erratum]);
  if (options.json === true) context.out.write(jsonLine('recorded', { erratum }));
  else context.out.write(confirmation(erratum));
  return [...warnings, ...findings];
}

function newErratum(
  context: Context,
  edition: OpenEdition,
  verdict: Verdict,
  quote: string,
  options: Options,
): Erratum {
  if (options.corr?.includes('\ufffd') === true) {
    throw new Problem(usage('Unexpected U+FFFD in --corr: the shell gave bytes that are no text', NOTHING));
  }
  const names = options.source === undefined ? [] : [options.source];
  const sources = selectSources(edition.sources, names).map(({ source }) => source);
  const taken = new Set(edition.errata.entries.map((entry) => entry.erratum.id));
  if (options.everywhere === true && options.at !== undefined) {
    throw new Problem(usage('Unexpected --at together with --everywhere, expected one of the two', NOTHING));
  }
  const where = options.everywhere === true ? everywhere(sources, quote) : here(sources, quote, options.at);
  const {
    source: _source,
    at: _at,
    everywhere: _everywhere,
    json: _json,
    id,
    on,
    authority,
    ...fields
  } = options;
  return {
    id: id ?? freeId(fields.corr ?? quote, taken),
    ...fields,
    ...where,
    verdict,
    on: on ?? context.today(),
    ...(authority === undefined
      ? {}
      : { evidence: authority.map((entry) => ({ kind: 'authority' as const, entry })) }),
  };
}

type Where = Pick<Erratum, 'sic' | 'scope' | 'seen' | 'at'>;

function everywhere(sources: readonly Source[], quote: string): Where {
  if (quote === '') throw new Problem(usage('An empty quote stands everywhere, expected a reading', NOTHING));
  const seen = seenIn(sources, quote);
  if (seen.length === 0) throw new Problem(notThere(quote, sources));
  return { sic: quote, scope: 'everywhere', seen };
}

function here(sources: readonly Source[], quote: string, at: string | undefined): Where {
  const point = at === undefined ? undefined : pointOf(sources, at);
  const all = quote === '' ? insertionAt(point) : occurrencesOf(sources, quote);
  const chosen = point === undefined ? all : all.filter((one) => isAt(one, point));
  const [first, second] = chosen;
  if (first === undefined) throw new Problem(notThere(quote, sources, all));
  if (second !== undefined) throw new Problem(severalTimes(quote, chosen));
  try {
    const { start, end } = first.span;
    return { sic: first.source.text.slice(start, end), scope: 'here', at: placeOf(first) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Problem(usage(error.message, 'Quote more of the text around it.'));
  }
}

/** A line of a source, and a column where one was given. */
interface Point {
  readonly source: Source;
  readonly line: number;
  readonly offset: number | undefined;
}

function pointOf(sources: readonly Source[], place: string): Point {
  const parts = /^(.+?):(\d+)(?::(\d+))?$/u.exec(place);
  const source = sources.find((one) => one.id === parts?.[1] || one.path === parts?.[1]);
  if (parts === null || source === undefined) {
    throw new Problem(
      usage(`Unexpected place “${place}”, expected SOURCE:LINE or SOURCE:LINE:COLUMN`, NOTHING),
    );
  }
  const line = Number(parts[2]);
  try {
    const lines = new LineMap(source.text);
    const offset = lines.offsetAt(line, Number(parts[3] ?? 1));
    return { source, line, offset: parts[3] === undefined ? undefined : offset };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Problem(usage(`“${place}” is outside the source`, NOTHING));
  }
}

function insertionAt(point: Point | undefined): Occurrence[] {
  if (point?.offset === undefined) {
    throw new Problem(usage('An empty quote has no place, expected --at SOURCE:LINE:COLUMN', NOTHING));
  }
  return [{ source: point.source, span: { start: point.offset, end: point.offset } }];
}

function isAt({ source, span }: Occurrence, point: Point): boolean {
  if (source.id !== point.source.id) return false;
  const { offset } = point;
  if (offset !== undefined) return offset === span.start || (span.start < offset && offset < span.end);
  return new LineMap(source.text).positionAt(span.start).line === point.line;
}

/** Whether the edition with the new entry is sound; the warnings about it are returned, errors are thrown. */
function examine(edition: OpenEdition, erratum: Erratum): Finding[] {
  const sources = edition.sources.map(({ source }) => source);
  const errata = edition.errata.entries.map((entry) => entry.erratum);
  const before = new Set(matchErrata(sources, errata).findings.map((finding) => JSON.stringify(finding)));
  const fresh = [
    ...matchErrata(sources, [...errata, erratum]).findings.filter((one) => !before.has(JSON.stringify(one))),
    ...lintErratum(erratum, referencesOf(edition)),
  ];
  const errors = fresh.filter(
    ({ rule }) => ruleOf(rule).severity === 'error' || rule === 'erratum-duplicate',
  );
  if (errors.length === 0) return fresh;
  throw new Problem(errors.map((finding) => ({ ...finding, help: `${finding.help} Nothing was recorded.` })));
}

function confirmation(erratum: Erratum): string {
  const places =
    erratum.seen === undefined
      ? (erratum.at?.source ?? '')
      : erratum.seen.map((line) => `${count(line.count, 'place')} in ${line.source}`).join(', ');
  const isChange = erratum.verdict === 'accept' && erratum.corr !== undefined;
  const reading = isChange ? `${erratum.corr}] ${erratum.sic}` : `“${erratum.sic}”`;
  return `${erratum.verdict} ${erratum.id}: ${visible(reading)} (${places})\nRecorded in errata.yaml. Next: \`emend normalize\`.\n`;
}

const NOTHING = 'Nothing was recorded.';

/** Places named in a message. */
const LISTED = 8;

function usage(message: string, help: string): Finding {
  return { rule: 'usage', message, help, subject: { type: 'file', file: 'errata.yaml' } };
}

function notThere(quote: string, sources: readonly Source[], elsewhere: readonly Occurrence[] = []): Finding {
  const where = sources.map((source) => source.id).join(', ');
  return {
    rule: 'quote-not-found',
    message: `“${quote}” does not stand ${elsewhere.length > 0 ? 'at that place' : `in ${where}`}`,
    help: 'Quote the source exactly, capitals and punctuation included; `emend find` helps. Nothing was recorded.',
    subject: { type: 'file', file: sources[0]?.path ?? 'edition.yaml' },
    related: related(elsewhere),
  };
}

function severalTimes(quote: string, places: readonly Occurrence[]): Finding {
  return {
    rule: 'quote-ambiguous',
    message: `“${quote}” stands there ${places.length} times, expected one place`,
    help: 'Say which with --at SOURCE:LINE:COLUMN, quote more words, or take --everywhere. Nothing was recorded.',
    subject: { type: 'file', file: places[0]?.source.id ?? '' },
    related: related(places),
  };
}

function related(places: readonly Occurrence[]): Finding['related'] & {} {
  const rest = places.length - LISTED;
  return places.slice(0, LISTED).map(({ source, span }, index) => ({
    subject: { type: 'source', source: source.id, span },
    message:
      index === LISTED - 1 && rest > 0 ? `it stands here, and at ${rest} more places` : 'it stands here',
  }));
}
