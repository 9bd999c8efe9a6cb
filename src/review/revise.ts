import { agrees } from '../errata/votes.ts';
import type { Erratum, Verdict, Vote } from '../model/erratum.ts';
import type { Details } from './verb.ts';

/** What a person says of an entry. */
export interface Opinion extends Details {
  readonly verdict: Verdict;
  /** What the edition shall print; for `accept` only. */
  readonly corr?: string;
  readonly by: string;
  readonly on: string;
}

/**
 * An entry after a person has decided about it again.
 *
 * - Who decided it themselves changes it where it stands.
 * - Who agrees with another's decision adds a vote.
 * - Who disagrees settles it: both opinions stand under `votes`, theirs last, and the entry says what they say.
 */
export function revise(old: Erratum, opinion: Opinion): Erratum {
  const vote = voteOf(opinion);
  if (old.by === undefined) return { ...decided(old, opinion), by: opinion.by, on: opinion.on };
  if (
    old.by === opinion.by &&
    (old.votes ?? []).every((one) => one.by === opinion.by || agrees(one, decided(old, opinion)))
  ) {
    return withVote(decided(old, opinion), old.votes === undefined ? undefined : vote);
  }
  if (old.by !== opinion.by && agrees(vote, old) && opinion.verdict === old.verdict) {
    return withDetails(withVote(old, vote), opinion);
  }
  const earlier = withVote(old, hasVoted(old, old.by) ? undefined : firstVote(old));
  return withVote({ ...decided(earlier, opinion), by: opinion.by, on: opinion.on }, vote);
}

/** An entry with the vote of a second reader, who does not see the first verdict and settles nothing. */
export function voted(old: Erratum, opinion: Opinion): Erratum {
  return withVote(old, voteOf(opinion));
}

/** An entry about which somebody says more, and decides nothing. An empty text takes a field away. */
export function withDetails(old: Erratum, details: Details): Erratum {
  const { note = old.note, remark = old.remark, kind = old.kind } = details;
  const { origin = old.origin, act = old.act, cert = old.cert } = details;
  const { note: _note, remark: _remark, origin: _origin, act: _act, cert: _cert, ...rest } = old;
  return {
    ...rest,
    kind,
    ...(note === undefined || note === '' ? {} : { note }),
    ...(remark === undefined || remark === '' ? {} : { remark }),
    ...(origin === undefined ? {} : { origin }),
    ...(act === undefined ? {} : { act }),
    ...(cert === undefined ? {} : { cert }),
  };
}

/** The entry with another verdict and reading, signed on the day; what only belongs to an accepted reading goes with it. */
function decided(old: Erratum, opinion: Opinion): Erratum {
  const { corr: _corr, touches: _touches, ...rest } = old;
  const { verdict, corr, touches } = opinion;
  const keepsEvidence = verdict === old.verdict && corr === old.corr;
  const { evidence, ...bare } = rest;
  return withDetails(
    {
      ...bare,
      ...(keepsEvidence && evidence !== undefined ? { evidence } : {}),
      verdict,
      ...(corr === undefined ? {} : { corr }),
      ...(touches === undefined || touches.length === 0 ? {} : { touches }),
      ...(old.by === opinion.by ? { on: opinion.on } : {}),
    },
    opinion,
  );
}

function voteOf({ by, on, verdict, corr, cert }: Opinion): Vote {
  return {
    by,
    on,
    verdict,
    ...(corr === undefined ? {} : { corr }),
    ...(cert === undefined ? {} : { cert }),
  };
}

/** What the entry itself said, as a vote of whoever signed it. */
function firstVote({ by = '', on = '', verdict, corr, cert }: Erratum): Vote {
  return voteOf({
    by,
    on,
    verdict,
    ...(corr === undefined ? {} : { corr }),
    ...(cert === undefined ? {} : { cert }),
  });
}

function hasVoted({ votes = [] }: Erratum, by: string): boolean {
  return votes.some((vote) => vote.by === by);
}

function withVote(old: Erratum, vote: Vote | undefined): Erratum {
  return vote === undefined ? old : { ...old, votes: [...(old.votes ?? []), vote] };
}
