import type { Proposal } from '../model/proposal.ts';
import type { Decision } from './decided.ts';

/** What a detector, or a band of confidence, was worth in an edition so far. */
export interface Worth {
  readonly name: string;
  readonly proposals: number;
  /** An entry was accepted at the place. */
  readonly accepted: number;
  /** Of those, with the reading that was proposed first. */
  readonly asProposed: number;
  readonly stet: number;
  readonly pending: number;
  /** Accepted of accepted and stet; undefined while nothing is decided. */
  readonly precision: number | undefined;
  /** Mean of the confidences of what was decided. */
  readonly confidence: number | undefined;
}

/** Each detector by itself; a proposal of two counts for both. */
export function worthByRule(
  proposals: readonly Proposal[],
  decisions: ReadonlyMap<string, Decision>,
): Worth[] {
  const names = [...new Set(proposals.flatMap((one) => one.rules))].sort();
  return names.map((name) =>
    worth(
      name,
      proposals.filter((one) => one.rules.includes(name)),
      decisions,
    ),
  );
}

/** The reliability table: in each tenth of confidence the share that was accepted. */
export function worthByBand(
  proposals: readonly Proposal[],
  decisions: ReadonlyMap<string, Decision>,
): Worth[] {
  return Array.from({ length: 10 }, (_, band) => {
    const inBand = proposals.filter((one) => Math.min(9, Math.floor(one.confidence * 10)) === band);
    return worth(`${(band / 10).toFixed(1)}–${((band + 1) / 10).toFixed(1)}`, inBand, decisions);
  }).filter((row) => row.proposals > 0);
}

function worth(
  name: string,
  proposals: readonly Proposal[],
  decisions: ReadonlyMap<string, Decision>,
): Worth {
  const decided = proposals.flatMap((proposal) => {
    const decision = decisions.get(proposal.id);
    return decision === undefined || decision.verdict === 'defer' ? [] : [{ proposal, decision }];
  });
  const accepted = decided.filter(({ decision }) => decision.verdict === 'accept');
  const stet = decided.filter(({ decision }) => decision.verdict === 'stet').length;
  const judged = accepted.length + stet;
  return {
    name,
    proposals: proposals.length,
    accepted: accepted.length,
    asProposed: accepted.filter(({ decision }) => decision.isFirst).length,
    stet,
    pending: proposals.length - decided.length,
    precision: judged === 0 ? undefined : accepted.length / judged,
    confidence:
      decided.length === 0
        ? undefined
        : decided.reduce((sum, { proposal }) => sum + proposal.confidence, 0) / decided.length,
  };
}
