import type { NameCandidate } from '../lexicon/name-index.ts';

/** What stands around a doubtful name. */
export interface NameSetting {
  /** After a title or a first name: `Marshal X`. */
  readonly isPerson: boolean;
  /** Directly before another name: then it is rather a first name. */
  readonly beforeName: boolean;
  /** The entry is named correctly close by: two names in one breath are two persons. */
  readonly isBeside: (candidate: NameCandidate) => boolean;
  /** The given names before it, or their initials, fit the candidate (1), fit others only (-1), or there are none (0). */
  readonly given: (candidate: NameCandidate) => -1 | 0 | 1;
  /** The entry is named correctly somewhere in the sources. */
  readonly isPresent: (candidate: NameCandidate) => boolean;
  /** The form is in the dictionary: what everybody knows is seldom damaged. */
  readonly isFamous: (candidate: NameCandidate) => boolean;
  /** The notes of the entry and those of the entries in this paragraph have uncommon words in common. */
  readonly isRelated: (candidate: NameCandidate) => boolean;
}

/** How far a candidate may be at all: one that is not seen is at least as far. */
export const LIMIT = 0.3;

/** A candidate with the distance that it has in its setting. */
export interface Judged {
  readonly candidate: NameCandidate;
  readonly score: number;
}

/** Hundredths of distance that a circumstance is worth. */
const WORTH = {
  given: 0.06,
  otherGiven: 0.1,
  present: 0.015,
  related: 0.015,
  role: 0.05,
  famous: 0.03,
  beside: 0.05,
  notLast: 0.08,
};

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
  if (setting.isFamous(candidate)) score += WORTH.famous;
  if (setting.isRelated(candidate)) score -= WORTH.related;
  if (setting.isBeside(candidate)) score += WORTH.beside;
  if (setting.beforeName && candidate.role === 'surname') score += WORTH.notLast;
  if (setting.isPerson && candidate.entry.kind !== 'person') score += WORTH.role;
  return score;
}

/** How two spellings compare beyond their distance. */
export interface Comparison {
  /** Sounds of the shorter and of the longer. */
  readonly shorter: number;
  readonly longer: number;
  /** Whether they begin with the same sound. */
  readonly sameBeginning: boolean;
  /** Letters of a family-name ending that both have: `sharedEnding`. */
  readonly ending: number;
  /** Logarithm of how much rarer damage is among the unknown names of these sources than among those of the fit; 0 or below. */
  readonly rarity: number;
}

/**
 * How likely the best candidate is right: a logistic of its score (over the part of the name before a common ending), its
 * lead over the second, the length, and whether the first sound is the same. Fitted by maximum likelihood to half of 9,993
 * readings that the bench made (its seeds 1010 to 1303, which no test uses; 50 to 400 persons in the authority), a third of
 * them of persons whom the authority has not. The weights were kept when `sharedEnding` learnt more endings: a new fit found
 * half a name in a hundred more, and was wrong one time in a hundred more.
 */
export function confidenceOf(best: Judged, second: Judged | undefined, compared: Comparison): number {
  const { shorter, longer, sameBeginning, ending, rarity } = compared;
  const score = ending === 0 ? best.score : (best.score * longer) / Math.max(1, longer - ending + 1);
  const lead = Math.min(0.15, (second?.score ?? LIMIT) - best.score);
  const length = Math.min(12, shorter) - 7;
  const sum =
    FIT.constant +
    rarity +
    (FIT.score + FIT.scoreByLength * length) * score +
    FIT.lead * lead +
    FIT.length * length +
    (sameBeginning ? FIT.beginning : 0);
  return Math.round(Math.min(0.98, 1 / (1 + Math.exp(-sum))) * 100) / 100;
}

/** Weights of the fit. */
const FIT = { constant: 2.79, score: -36.9, lead: 24.2, length: 0.56, scoreByLength: -5.64, beginning: 0.91 };
