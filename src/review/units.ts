import type { Erratum, Kind } from '../model/erratum.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Proposal } from '../model/proposal.ts';
import { clustersOf } from '../propose/clusters.ts';
import { shortHash } from '../text/hash.ts';
import type { Placed } from './span-index.ts';

/** One place that can be decided. */
export interface ReviewPlace extends Placed {
  /** Id of its proposal, or `ERRATUM:number` where no detector saw it. */
  readonly id: string;
  readonly unit: string;
  readonly proposal?: Proposal;
}

/** What a person decides at once: the places with the same reading and the same first conjecture. */
export interface Unit {
  readonly id: string;
  readonly reading: string;
  readonly conjectures: readonly string[];
  readonly kind: Kind;
  /** None: no detector saw it. */
  readonly rules: readonly string[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly places: readonly ReviewPlace[];
}

/** The clusters of the proposals, places in the order of the sources. */
export function unitsOf(proposals: readonly Proposal[]): Unit[] {
  return clustersOf(proposals).map((cluster): Unit => {
    const { id, reading, conjectures, kind, rules, confidence, proposals: members } = cluster;
    const best = members.reduce((a, b) => (b.confidence > a.confidence ? b : a));
    const places = members.map((proposal): ReviewPlace => ({
      id: proposal.id,
      unit: id,
      source: proposal.source,
      span: proposal.span,
      proposal,
    }));
    return { id, reading, conjectures, kind, rules, confidence, evidence: best.evidence, places };
  });
}

/** The id of the unit of an entry that no detector saw: entries that say the same are decided at once. */
export function unitIdOf({ kind, sic, corr = '' }: Erratum): string {
  return shortHash(`entry\n${kind}\n${sic}\n${corr}`);
}

/** A unit of its own for places of an entry that no detector saw. */
export function unitOfErratum(erratum: Erratum, id: string, placed: readonly Placed[]): Unit {
  const { kind, sic, corr, evidence = [] } = erratum;
  return {
    id,
    reading: sic,
    conjectures: corr === undefined ? [] : [corr],
    kind,
    rules: [],
    confidence: 1,
    evidence,
    places: placed.map(({ source, span }, at) => ({ id: `${erratum.id}:${at + 1}`, unit: id, source, span })),
  };
}
