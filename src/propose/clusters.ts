import type { Proposal } from '../model/proposal.ts';

/** Proposals with the same reading and the same first conjecture: what a person decides at once. */
export interface Cluster {
  readonly id: string;
  readonly reading: string;
  readonly conjectures: readonly string[];
  readonly kind: Proposal['kind'];
  readonly rules: readonly string[];
  /** Highest of its proposals. */
  readonly confidence: number;
  readonly proposals: readonly Proposal[];
}

/** Clusters, the most useful first: those that settle the most places with the most certainty. */
export function clustersOf(proposals: readonly Proposal[]): Cluster[] {
  const groups = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const members = groups.get(proposal.cluster);
    if (members === undefined) groups.set(proposal.cluster, [proposal]);
    else members.push(proposal);
  }
  return [...groups]
    .flatMap(([id, members]): Cluster[] => {
      const best = members.reduce((a, b) => (b.confidence > a.confidence ? b : a));
      const { anchor, conjectures, kind, confidence } = best;
      const rules = [...new Set(members.flatMap((member) => member.rules))];
      return [{ id, reading: anchor.exact, conjectures, kind, rules, confidence, proposals: members }];
    })
    .sort((a, b) => impact(b) - impact(a) || (a.reading < b.reading ? -1 : 1) || (a.id < b.id ? -1 : 1));
}

function impact(cluster: Cluster): number {
  return cluster.proposals.reduce((sum, proposal) => sum + proposal.confidence, 0);
}
