import type { Proposal } from '../model/proposal.ts';
import type { Decision } from './decided.ts';

/** How many decisions the detector's own word is worth. */
const PRIOR = 20;

/**
 * Confidence as this edition has taught it: the detector's own figure counts as `PRIOR` decisions, and every proposal of
 * the same rule and band (0.0–0.1, 0.1–0.2 …) that an editor has accepted or refused counts as one. With no decisions the
 * figure stays as it is. (The mean of a beta distribution with the detector's figure as its prior.)
 */
export function calibrate(
  proposals: readonly Proposal[],
  decisions: ReadonlyMap<string, Decision>,
): Proposal[] {
  const counts = new Map<string, { accepted: number; decided: number }>();
  for (const proposal of proposals) {
    const decision = decisions.get(proposal.id);
    if (decision === undefined || decision.verdict === 'defer') continue;
    const key = keyOf(proposal);
    const count = counts.get(key) ?? { accepted: 0, decided: 0 };
    count.decided += 1;
    if (decision.verdict === 'accept') count.accepted += 1;
    counts.set(key, count);
  }
  return proposals.map((proposal) => {
    const count = counts.get(keyOf(proposal));
    if (count === undefined) return proposal;
    const confidence = (PRIOR * proposal.confidence + count.accepted) / (PRIOR + count.decided);
    return { ...proposal, confidence: Math.round(confidence * 100) / 100 };
  });
}

function keyOf(proposal: Proposal): string {
  const band = Math.min(9, Math.floor(proposal.confidence * 10));
  return `${proposal.rules[0]?.split('@')[0] ?? ''} ${band}`;
}
