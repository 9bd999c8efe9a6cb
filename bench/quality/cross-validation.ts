import type { Knowledge } from '../../src/detect/detector.ts';
import type { JudgedProposal } from '../../src/propose/evaluate.ts';
import { measuredConfidence, type Reliability } from '../../src/propose/measured-confidence.ts';
import { bandOf } from '../../src/propose/reliability.ts';

/** A judged proposal with the group of texts that must not be parted. */
export interface Grouped {
  readonly judged: JudgedProposal;
  readonly group: string;
}

/** Parts into which the texts are split: each is judged by what the others have taught. */
export const FOLDS = 10;

/** Counts by rule and band, sorted: what the committed table holds. */
export function fit(all: readonly JudgedProposal[], channel: Knowledge['channel']): Reliability[] {
  const rows = new Map<string, Reliability>();
  for (const { proposal, isRight } of all) {
    if (isRight === undefined) continue;
    const rule = proposal.rules[0]?.split('@')[0] ?? '';
    const band = bandOf(proposal.confidence);
    const { count, right } = rows.get(`${rule} ${band}`) ?? { count: 0, right: 0 };
    rows.set(`${rule} ${band}`, {
      channel,
      rule,
      band,
      count: count + 1,
      right: right + (isRight ? 1 : 0),
    });
  }
  return [...rows.values()].sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.band - b.band));
}

/** Every proposal with the confidence that is learnt from the texts of the other parts, in the order given. */
export function crossValidated(all: readonly Grouped[], channel: Knowledge['channel']): Grouped[] {
  const groups = [...new Set(all.map(({ group }) => group))].sort();
  const foldOf = new Map(groups.map((group, at) => [group, at % FOLDS]));
  const tables = Array.from({ length: FOLDS }, (_, fold) =>
    fit(
      all.filter(({ group }) => foldOf.get(group) !== fold).map(({ judged }) => judged),
      channel,
    ),
  );
  return all.map(({ judged, group }) => {
    const table = tables[foldOf.get(group) ?? 0] ?? [];
    const [proposal = judged.proposal] = measuredConfidence([judged.proposal], channel, table);
    return { judged: { ...judged, proposal }, group };
  });
}
