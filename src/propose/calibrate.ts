import type { Proposal } from '../model/proposal.ts';
import type { Decision } from './decided.ts';
import { afterObservations, evidenceOf } from './measured-confidence.ts';

/** How many decisions the figure before them is worth: it was measured on other texts, or said by the detector. */
const PRIOR = 20;

/**
 * Confidence as this edition has taught it: every proposal of the same rule and band (0.0–0.1, 0.1–0.2 …) that an editor has
 * accepted or refused is an observation. With no decisions the figure stays as it is.
 */
export function calibrate(
  proposals: readonly Proposal[],
  decisions: ReadonlyMap<string, Decision>,
): Proposal[] {
  const counts = new Map<string, { right: number; count: number }>();
  for (const proposal of proposals) {
    const decision = decisions.get(proposal.id);
    if (decision === undefined || decision.verdict === 'defer') continue;
    const evidence = evidenceOf(proposal);
    const { right, count } = counts.get(evidence) ?? { right: 0, count: 0 };
    counts.set(evidence, { right: right + (decision.verdict === 'accept' ? 1 : 0), count: count + 1 });
  }
  return proposals.map((proposal) => {
    const observed = counts.get(evidenceOf(proposal));
    if (observed === undefined) return proposal;
    return { ...proposal, confidence: afterObservations(proposal.confidence, PRIOR, observed) };
  });
}
