import type { Finding } from '../model/finding.ts';
import type { ReviewDesk } from '../project/review-desk.ts';
import { jsonLine } from '../report/json-lines.ts';
import { count } from '../report/plural.ts';
import { table } from '../report/table.ts';
import type { Card } from '../review/view.ts';
import { CodePointMap } from '../text/code-points.ts';
import { visible } from '../text/visible.ts';
import type { Context } from './command.ts';
import type { ReviewOptions } from './review.ts';
import { refused, said } from './review-said.ts';

/** Prints what the filter shows: clusters with their ids, places in code points with `--json`. */
export function listClusters(context: Context, desk: ReviewDesk, options: ReviewOptions): readonly Finding[] {
  const cards = shownCards(context, desk, options);
  if (options.json === true) {
    for (const card of cards) context.out.write(jsonLine('cluster', clusterJson(desk, card)));
    context.out.write(jsonLine('summary', { clusters: cards.length, ...desk.session.view().progress }));
    return [];
  }
  const rows = cards.map((card) => [
    card.unit,
    visible(card.reading),
    card.conjectures[0] === undefined ? '(doubt)' : visible(card.conjectures[0].text),
    count(card.occurrences.length, 'place'),
    card.confidence.toFixed(2),
    card.status,
  ]);
  if (rows.length > 0)
    context.out.write(table([['id', 'reading', 'conjecture', 'places', 'confidence', 'status'], ...rows]));
  const { open, places } = desk.session.view().progress;
  context.out.write(`${count(cards.length, 'cluster')}; ${open} of ${count(places, 'place')} open\n`);
  return [];
}

/**
 * The cards that the filter of the options shows, in the order of the options.
 * @throws Problem for a filter that is not understood
 */
export function shownCards(
  context: Context,
  desk: ReviewDesk,
  { filter = '', order }: ReviewOptions,
): Card[] {
  refused(said(context, desk, { type: 'filter', text: filter }));
  refused(said(context, desk, { type: 'order', by: order }));
  const { session } = desk;
  return session.rows(0, Infinity).flatMap(({ unit }) => session.card(unit) ?? []);
}

function clusterJson(desk: ReviewDesk, card: Card): Readonly<Record<string, unknown>> {
  const { unit, reading, conjectures, kind, rules, confidence, status, evidence, occurrences } = card;
  const places = occurrences.map(({ span, ...place }) => {
    const map = codePoints(desk, place.source);
    const { excluded: _excluded, column: _column, ...rest } = place;
    return { ...rest, start: map.codePointAt(span.start), end: map.codePointAt(span.end) };
  });
  const texts = conjectures.map(({ text }) => text);
  return { id: unit, reading, conjectures: texts, kind, rules, confidence, status, evidence, places };
}

const maps = new WeakMap<ReviewDesk, Map<string, CodePointMap>>();

/** Counting the code points of a source once, not for every place. */
function codePoints(desk: ReviewDesk, source: string): CodePointMap {
  const known = maps.get(desk) ?? new Map<string, CodePointMap>();
  maps.set(desk, known);
  const map = known.get(source) ?? new CodePointMap(desk.textOf(source));
  known.set(source, map);
  return map;
}
