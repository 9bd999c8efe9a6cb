import type { Damage } from './ocr-hypotheses.ts';
import type { Case } from './ocr-token.ts';

/** Signs of a right reading. */
export interface Signs {
  readonly damage: Exclude<Damage, 'none'>;
  /** Whether all that stands there are words that some list has. */
  readonly isReal: boolean;
  readonly case: Case;
  readonly begins: boolean;
  /** ln odds of the reading, as the reader has them. */
  readonly odds: number;
  /** Nats of the channel, and ln of the chance of the word that is read. */
  readonly cost: number;
  readonly chance: number;
  /** Letters of what stands there. */
  readonly length: number;
  /** ln of the share of damaged words in the source. */
  readonly rate: number;
}

const BY_DAMAGE = { word: -0.32, split: -1.82, merged: 2.15, digit: -0.07 } as const;
const BY_DAMAGE_REAL = { word: -0.42, split: 0, merged: -0.8, digit: 0 } as const;
const BY_CASE = { lower: 0.14, capital: -0.11, upper: -0.2, mixed: -0.2 } as const;
const BY_CASE_REAL = { lower: -0.13, capital: -0.84, upper: -0.48, mixed: -0.48 } as const;

/**
 * The share of such readings that were right, by logistic regression over 8,700 readings of pages read by machine (newspapers of
 * the nineteenth century, old books in two readings) and over clean pages of the same books. The reader's own odds are too sure of
 * themselves: its words are not independent of one another, and its word lists have no names.
 */
export function confidenceOf(signs: Signs): number {
  const { damage, isReal, odds } = signs;
  const slope = 0.27 + (isReal ? 0.14 : 0) - (damage === 'merged' ? 0.08 : 0);
  const bend = 1.42 * Math.min(odds, 0) - 0.22 * Math.max(odds - 6, 0);
  const sum =
    3.76 +
    slope * odds +
    bend +
    BY_DAMAGE[damage] +
    (isReal ? BY_DAMAGE_REAL[damage] : 0) +
    BY_CASE[signs.case] +
    (isReal && damage === 'word' ? BY_CASE_REAL[signs.case] : 0) -
    (signs.begins ? 0.31 : 0) -
    (isReal ? 0.7 : 0.42) * signs.cost +
    0.34 * signs.chance +
    0.27 * Math.min(signs.length, 9) +
    0.58 * signs.rate;
  return 1 / (1 + Math.exp(-sum));
}
