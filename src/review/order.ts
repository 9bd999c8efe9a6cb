import type { Unit } from './units.ts';
import type { Order } from './verb.ts';

/** Units in an order; equal ones in that of their first places. `sources`: ids in reading order. */
export function inOrder(units: readonly Unit[], order: Order, sources: readonly string[]): Unit[] {
  const rank = new Map(sources.map((source, at) => [source, at]));
  const keyed = units.map((unit) => {
    const [first] = unit.places;
    return {
      unit,
      worth: WORTH[order](unit),
      source: rank.get(first?.source ?? '') ?? sources.length,
      start: first?.span.start ?? 0,
    };
  });
  keyed.sort(
    (a, b) =>
      b.worth - a.worth || a.source - b.source || a.start - b.start || (a.unit.id < b.unit.id ? -1 : 1),
  );
  return keyed.map(({ unit }) => unit);
}

/** What makes a unit come first. */
const WORTH: Readonly<Record<Order, (unit: Unit) => number>> = {
  /** Certain places that are settled by one decision: the sum of the confidences. */
  impact: ({ places, confidence }) =>
    places.reduce((sum, { proposal }) => sum + (proposal?.confidence ?? confidence), 0),
  position: () => 0,
  confidence: ({ confidence }) => confidence,
  /** What a decision teaches most about: near one half. */
  uncertainty: ({ confidence }) => -Math.abs(confidence - 0.5),
};
