import type { Erratum, Vote } from '../model/erratum.ts';

/** Whether a vote is for what the entry says: the same verdict and, where one is given, the same reading. */
export function agrees(vote: Vote, erratum: Erratum): boolean {
  return vote.verdict === erratum.verdict && (vote.corr ?? erratum.corr) === erratum.corr;
}

/**
 * Whether readers disagree and nobody has settled it. A settlement is the last vote of the list, given by the
 * entry's own `by` and agreeing with the entry; the order of the list counts, not the dates.
 */
export function isDisputed(erratum: Erratum): boolean {
  const votes = erratum.votes ?? [];
  const standing = votes.filter(
    (vote, index) => !votes.slice(index + 1).some((later) => later.by === vote.by),
  );
  if (standing.every((vote) => agrees(vote, erratum))) return false;
  const last = votes.at(-1);
  return !(last !== undefined && last.by === erratum.by && agrees(last, erratum));
}

/**
 * Whether a person stands behind the entry as it is: a person decided it, or confirmed it by a vote.
 * `isPerson` tells persons from software among the ids of the editors.
 */
export function isConfirmed(erratum: Erratum, isPerson: (id: string) => boolean): boolean {
  if (erratum.by !== undefined && isPerson(erratum.by)) return true;
  return (erratum.votes ?? []).some((vote) => isPerson(vote.by) && agrees(vote, erratum));
}
