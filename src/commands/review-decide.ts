import { type Finding, Problem } from '../model/finding.ts';
import type { Verdict } from '../model/erratum.ts';
import type { DeskOutcome, ReviewDesk } from '../project/review-desk.ts';
import { readGivenText } from '../project/read-given-text.ts';
import { jsonLine } from '../report/json-lines.ts';
import { type DecisionLine, readDecision } from '../review/decision-line.ts';
import { detailsOf } from '../review/opinion.ts';
import { Refusal } from '../review/refusal.ts';
import type { Verb } from '../review/verb.ts';
import { CodePointMap } from '../text/code-points.ts';
import { visible } from '../text/visible.ts';
import type { Context } from './command.ts';
import type { ReviewOptions } from './review.ts';
import { refusalFinding, refused, said } from './review-said.ts';

type Doing = Verdict | 'confirm';

/** Decides about clusters, places and entries that are named by their ids, or about all that a filter shows. */
export function decideNamed(context: Context, desk: ReviewDesk, options: ReviewOptions): readonly Finding[] {
  const { accept = [], stet = [], defer = [], crux = [], confirm = [], read = [] } = options;
  const wishes: [Doing, readonly string[]][] = [
    ['accept', accept],
    ['stet', stet],
    ['defer', defer],
    ['crux', crux],
    ['confirm', confirm],
  ];
  const findings = wishes.flatMap(([doing, names]) =>
    names.flatMap((name) => decideOne(context, desk, doing, name, options)),
  );
  return [...findings, ...read.flatMap((name) => markRead(context, desk, name, options))];
}

function decideOne(
  context: Context,
  desk: ReviewDesk,
  doing: Doing,
  name: string,
  options: ReviewOptions,
): readonly Finding[] {
  if (desk.session.find(name) === undefined) return decideAll(context, desk, doing, name, options);
  const { reading, learn } = options;
  const line: DecisionLine = {
    ...detailsOf(options),
    ...(reading === undefined ? {} : { corr: reading }),
    ...(learn === undefined ? {} : { learn }),
    type: doing,
    id: name,
  };
  const verb = verbOf(desk, line);
  return tell(context, said(context, desk, verb, options), name, options);
}

/** A filter is a bulk decision: it shows what it hits, and is carried out when the count is given back. */
function decideAll(
  context: Context,
  desk: ReviewDesk,
  doing: Doing,
  filter: string,
  options: ReviewOptions,
): readonly Finding[] {
  if (!/[:"]/u.test(filter)) throw new Problem(unknownId(filter));
  refused(said(context, desk, { type: 'filter', text: filter }));
  const asked = said(context, desk, { ...detailsOf(options), type: 'bulk', verdict: doing });
  if (asked.status === 'refused') return tell(context, asked, filter, options);
  const bulk = desk.session.view().bulk;
  if (bulk === undefined) return [];
  if (options.count === undefined) {
    for (const row of bulk.rows) {
      if (options.json === true) context.out.write(jsonLine('would-decide', { verdict: doing, ...row }));
      else
        context.out.write(
          `${row.unit}  ${visible(row.reading)} → ${visible(row.conjecture ?? '(doubt)')}  ${row.open} open\n`,
        );
    }
    return [uncounted(doing, filter, bulk.count)];
  }
  const { request } = bulk;
  const outcome = said(context, desk, { type: 'bulk-confirm', request, count: options.count }, options);
  return tell(context, outcome, filter, options);
}

/** `chapter-1:3-7` or `chapter-1:4`. */
function markRead(
  context: Context,
  desk: ReviewDesk,
  name: string,
  options: ReviewOptions,
): readonly Finding[] {
  const parts = /^(.+):(\d{1,7})(?:-(\d{1,7}))?$/u.exec(name);
  const first = Number(parts?.[2]);
  const last = Number(parts?.[3] ?? first);
  if (parts === null || last < first || last - first > 100_000) {
    throw new Problem(usage(`Unexpected “${name}”, expected SOURCE:PARAGRAPH or SOURCE:FIRST-LAST`));
  }
  const paragraphs = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const outcome = said(context, desk, { type: 'read', source: parts[1] ?? '', paragraphs }, options);
  return tell(context, outcome, name, options);
}

/** Undo or redo. */
export function turn(context: Context, desk: ReviewDesk, options: ReviewOptions): readonly Finding[] {
  const type = options.undo === true ? 'undo' : 'redo';
  return tell(context, said(context, desk, { type }, options), type, options);
}

/**
 * Carries out a file of decisions, one JSON object a line. Each is on the disk when it is told, so that a run that was cut
 * off is simply repeated: what is decided already is not decided again.
 */
export function decideFrom(context: Context, desk: ReviewDesk, options: ReviewOptions): readonly Finding[] {
  const path = options.from ?? '';
  const { text } = readGivenText(context.fs, context.cwd, path);
  return text.split('\n').flatMap((line, at): readonly Finding[] => {
    if (line.trim() === '') return [];
    const where = `${path}:${at + 1}: `;
    try {
      const decision = readDecision(line);
      const moment = { on: options.on, key: decision.key };
      return tell(context, said(context, desk, verbOf(desk, decision), moment), where, options);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return [
        refusalFinding(
          { status: 'refused', why: 'line', message: error.message, touches: [], findings: [] },
          where,
        ),
      ];
    }
  });
}

/** The verb of a line. @throws Refusal where nothing has its id */
function verbOf(desk: ReviewDesk, decision: DecisionLine): Verb {
  const { id, mark, key: _key, type, corr, learn, ...details } = decision;
  const reading = corr === undefined ? {} : { corr };
  if (mark !== undefined && type !== 'confirm') {
    const map = new CodePointMap(desk.textOf(mark.source));
    const { source, sic, kind } = mark;
    if (Math.max(mark.start, mark.end) > map.length)
      throw new Refusal('place', `${source} has no such place`);
    const span = { start: map.unitAt(mark.start), end: map.unitAt(mark.end) };
    return { ...details, ...reading, type: 'mark', verdict: type, source, sic, kind, span };
  }
  const target = desk.session.find(id ?? '');
  if (target === undefined) throw new Refusal('place', `There is no cluster, place or entry “${id}”`);
  if (type === 'confirm') return { ...details, type, ...target };
  if (type !== 'accept') return { ...details, type, ...target };
  return { ...details, ...reading, ...(learn === undefined ? {} : { learn }), type, ...target };
}

/** Says what was done, at once: what stands on standard output is on the disk. */
export function tell(
  context: Context,
  outcome: DeskOutcome,
  name: string,
  { json }: Pick<ReviewOptions, 'json'>,
): readonly Finding[] {
  if (outcome.status === 'refused')
    return [...outcome.findings, refusalFinding(outcome, name.endsWith(' ') ? name : `${name}: `)];
  if (json === true) {
    const step =
      outcome.status === 'decided'
        ? { key: outcome.step.key, errata: outcome.step.changes.map(({ id }) => id) }
        : {};
    context.out.write(
      jsonLine(outcome.status === 'decided' ? 'decided' : 'unchanged', {
        name: name.trim(),
        message: outcome.message,
        ...step,
      }),
    );
  } else context.out.write(`${visible(outcome.message)}\n`);
  return outcome.findings;
}

function uncounted(doing: Doing, filter: string, count: number): Finding {
  return {
    ...usage(
      `${doing} “${filter}” would decide ${count} ${count === 1 ? 'place' : 'places'} at once, expected --count ${count}`,
    ),
    help: `Look at the list. If all of it is meant, run the command again with --count ${count}. Nothing was decided.`,
  };
}

function unknownId(name: string): Finding {
  return usage(
    `Unexpected “${name}”, expected the id of a cluster, a place or an entry, or a filter such as kind:name`,
  );
}

function usage(message: string): Finding {
  return {
    rule: 'usage',
    message,
    help: '`emend review --list` shows the ids. Nothing was decided.',
    subject: { type: 'file', file: 'errata.yaml' },
  };
}
