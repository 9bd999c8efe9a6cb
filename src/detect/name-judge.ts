import type { NameCandidate } from '../lexicon/name-index.ts';

/** What stands around a doubtful name. */
export interface NameSetting {
  /** After a title, `Marshal X`. */
  readonly afterTitle: boolean;
  /** The given names before it, or their initials, fit the candidate (1), fit others only (-1), or there are none (0). */
  readonly given: (candidate: NameCandidate) => -1 | 0 | 1;
  /** The entry is named correctly somewhere in the sources. */
  readonly isPresent: (candidate: NameCandidate) => boolean;
  /** The notes of the entry and those of the entries in this paragraph have uncommon words in common. */
  readonly isRelated: (candidate: NameCandidate) => boolean;
}

/** A candidate with the distance that it has in its setting. */
export interface Judged {
  readonly candidate: NameCandidate;
  readonly score: number;
}

/** Hundredths of distance that a circumstance is worth. */
const WORTH = { given: 0.06, otherGiven: 0.1, present: 0.015, related: 0.015, role: 0.05 };

/** The candidates in the order of their likeliness in the setting, one for each entry. */
export function rank(candidates: readonly NameCandidate[], setting: NameSetting): Judged[] {
  const entries = new Set<string>();
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, setting) }))
    .sort((a, b) => a.score - b.score || a.candidate.distance - b.candidate.distance)
    .filter(({ candidate }) => {
      const isNew = !entries.has(candidate.entry.id);
      entries.add(candidate.entry.id);
      return isNew;
    });
}

function scoreOf(candidate: NameCandidate, setting: NameSetting): number {
  const given = setting.given(candidate);
  let score = candidate.distance;
  if (given === 1) score -= WORTH.given;
  if (given === -1) score += WORTH.otherGiven;
  if (setting.isPresent(candidate)) score -= WORTH.present;
  if (setting.isRelated(candidate)) score -= WORTH.related;
  if (setting.afterTitle && candidate.entry.kind !== 'person') score += WORTH.role;
  return score;
}

/**
 * How likely the best candidate is right: a logistic of its score, its lead over the second and the length of the reading,
 * fitted on damage made by the bench (names and seeds that no test uses).
 */
export function confidenceOf(best: Judged, second: Judged | undefined, letters: number): number {
  const lead = Math.min(0.15, (second?.score ?? 1) - best.score);
  const length = Math.min(12, letters) - 7;
  const sum = FIT.constant + FIT.score * best.score + FIT.lead * lead + FIT.length * length;
  return Math.round(Math.min(0.97, 1 / (1 + Math.exp(-sum))) * 100) / 100;
}

/** Weights of the fit. */
const FIT = { constant: 3, score: -14, lead: 8, length: 0.2 };
