import type { Placement } from '../errata/match.ts';
import type { Verdict } from '../model/erratum.ts';
import type { Proposal } from '../model/proposal.ts';
import { overlaps, type Span } from '../text/span.ts';

/** What became of a proposal in the errata. */
export interface Decision {
  readonly erratum: string;
  readonly verdict: Verdict;
  /** Whether the reading that was accepted is the first that was proposed. */
  readonly isFirst: boolean;
}

/**
 * What was decided at the place of each proposal, by proposal id. An entry speaks of a proposal when their places meet;
 * of several the one with a decision before the one that defers it.
 */
export function decisionsFor(
  proposals: readonly Proposal[],
  placements: readonly Placement[],
): ReadonlyMap<string, Decision> {
  const bySource = new Map<string, Placement[]>();
  for (const placement of placements) {
    const list = bySource.get(placement.source);
    if (list === undefined) bySource.set(placement.source, [placement]);
    else list.push(placement);
  }
  return new Map(
    proposals.flatMap((proposal): [string, Decision][] => {
      const here = (bySource.get(proposal.source) ?? []).filter((one) => meet(one.span, proposal.span));
      const chosen = here.find((one) => one.erratum.verdict !== 'defer') ?? here[0];
      if (chosen === undefined) return [];
      const { id, verdict } = chosen.erratum;
      return [[proposal.id, { erratum: id, verdict, isFirst: isFirstConjecture(proposal, chosen) }]];
    }),
  );
}

/**
 * The proposals that are still open: what was accepted, left standing or given up as a crux never comes back; what was
 * deferred does, and says so.
 */
export function openProposals(
  proposals: readonly Proposal[],
  decisions: ReadonlyMap<string, Decision>,
): Proposal[] {
  return proposals.flatMap((proposal): Proposal[] => {
    const decision = decisions.get(proposal.id);
    if (decision === undefined) return [proposal];
    return decision.verdict === 'defer' ? [{ ...proposal, deferred: decision.erratum }] : [];
  });
}

/** Whether the entry prints what the proposal would print, whichever of the two has the longer quotation. */
function isFirstConjecture(proposal: Proposal, { erratum, span }: Placement): boolean {
  const [first] = proposal.conjectures;
  const { corr, sic } = erratum;
  if (first === undefined || corr === undefined) return false;
  const { exact } = proposal.anchor;
  const head = proposal.span.start - span.start;
  const tail = span.end - proposal.span.end;
  if (head >= 0 && tail >= 0) {
    return sic.slice(0, head) + first + sic.slice(sic.length - tail) === corr;
  }
  if (head <= 0 && tail <= 0) {
    return exact.slice(0, -head) + corr + exact.slice(exact.length + tail) === first;
  }
  return false;
}

function meet(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}
