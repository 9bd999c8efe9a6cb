import type { Knowledge } from '../detect/detector.ts';
import type { Proposal } from '../model/proposal.ts';
import { RELIABILITY_TABLE } from './reliability-table.ts';
import { bandOf } from './reliability.ts';

/** How often a rule was right on texts with a known truth, when it said a confidence of a band. */
export interface Reliability {
  readonly channel: Knowledge['channel'];
  /** Without version: figures of an older version are better than none. */
  readonly rule: string;
  /** Tenth of the confidence that the detectors said, from 0. */
  readonly band: number;
  readonly count: number;
  readonly right: number;
}

/**
 * How many measured proposals the word of a detector is worth: few, since it was guessed by whoever wrote the detector.
 * (On the development sets 1 and 2 do equally well in cross-validation, and more does worse.)
 */
const WORD = 2;

/**
 * A confidence after observations: the figure before them counts as `prior` observations, each of them as one. (The mean of a
 * beta distribution with that figure as its prior.) To hundredths.
 */
export function afterObservations(
  before: number,
  prior: number,
  observed: { readonly count: number; readonly right: number },
): number {
  return Math.round((100 * (prior * before + observed.right)) / (prior + observed.count)) / 100;
}

/** What a proposal is counted under: its most confident rule, and the tenth of its confidence. */
export function evidenceOf({ rules, confidence }: Proposal): string {
  return `${rules[0]?.split('@')[0] ?? ''} ${bandOf(confidence)}`;
}

/**
 * Proposals with the confidence that texts with a known truth have taught for their rule, band and channel of damage. Where
 * nothing was measured the figure of the detectors stays.
 */
export function measuredConfidence(
  proposals: readonly Proposal[],
  channel: Knowledge['channel'],
  table: readonly Reliability[] = RELIABILITY_TABLE,
): Proposal[] {
  const measured = new Map(
    table.filter((row) => row.channel === channel).map((row) => [`${row.rule} ${row.band}`, row]),
  );
  return proposals.map((proposal) => {
    const row = measured.get(evidenceOf(proposal));
    if (row === undefined) return proposal;
    return { ...proposal, confidence: afterObservations(proposal.confidence, WORD, row) };
  });
}
