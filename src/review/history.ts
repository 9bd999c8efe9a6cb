import type { Register } from './register.ts';
import type { HistoryLine } from './view.ts';

/** Steps as lines, the newest first: `limit` of them from `from` on. A second reader sees their own. */
export function historyOf({ ledger, by, blind }: Register, from: number, limit: number): HistoryLine[] {
  const shown = blind ? ledger.steps.filter((step) => step.by === by) : ledger.steps;
  const end = Math.max(0, shown.length - Math.max(0, from));
  return shown
    .slice(Math.max(0, end - limit), end)
    .toReversed()
    .map((step) => ({
      key: step.key,
      label: step.label,
      by: step.by,
      on: step.on,
      kind: step.kind,
      errata: step.changes.map(({ id }) => id),
      undone: ledger.isUndone(step),
    }));
}
