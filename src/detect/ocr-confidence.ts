import type { Damage } from './ocr-hypotheses.ts';
import type { Case } from './ocr-token.ts';
import { WEIGHTS } from './ocr-weights.ts';

/** Signs of a right reading. */
export interface Signs {
  readonly damage: Exclude<Damage, 'none'>;
  /** Whether a word was parted by a hyphen at a line end, as printers do. */
  readonly isSoft: boolean;
  /** Whether all that stands there are words that some list has. */
  readonly isReal: boolean;
  /** Whether it is more likely that nothing is wrong. */
  readonly isRival: boolean;
  readonly case: Case;
  readonly begins: boolean;
  /** ln odds of the reading, as the reader has them. */
  readonly odds: number;
  /** Nats of the channel, and ln of the chance of the word that is read. */
  readonly cost: number;
  readonly chance: number;
  /** Letters of what stands there. */
  readonly length: number;
  /** Times that the sources have what stands there. */
  readonly seen: number;
  /** ln of the share of damaged words in the source. */
  readonly rate: number;
}

/** The signs as numbers, in the order of the weights. */
export function featuresOf(signs: Signs): Record<keyof typeof WEIGHTS, number> {
  const { damage, isReal, odds, cost } = signs;
  const real = Number(isReal);
  const seen = Math.log(signs.seen);
  return {
    always: 1,
    odds,
    'odds below even': Math.min(odds, 0),
    'odds beyond 6': Math.max(odds - 6, 0),
    rival: Number(signs.isRival),
    split: Number(damage === 'split'),
    merged: Number(damage === 'merged'),
    soft: Number(signs.isSoft),
    digit: Number(damage === 'digit'),
    real,
    'real, odds': real * odds,
    'real, merged': Number(isReal && damage === 'merged'),
    'real, cost': real * cost,
    'real, seen': real * seen,
    'real, capital': Number(isReal && signs.case === 'capital'),
    capital: Number(signs.case === 'capital'),
    upper: Number(signs.case === 'upper'),
    mixed: Number(signs.case === 'mixed'),
    'capital, seen': Number(signs.case === 'capital') * seen,
    begins: Number(signs.begins),
    cost,
    chance: signs.chance,
    length: Math.min(signs.length, 9),
    'one letter': Number(signs.length === 1),
    seen,
    rate: signs.rate,
    'rate below 1 in 50': Math.min(signs.rate + 4, 0),
  };
}

const weights = new Map<string, number>(Object.entries(WEIGHTS));

/**
 * The share of such readings that are right, by logistic regression. The reader's own odds are too sure of themselves: its words are
 * not independent of one another, and its word lists have no names.
 */
export function confidenceOf(signs: Signs): number {
  let sum = 0;
  for (const [name, value] of Object.entries(featuresOf(signs))) sum += value * (weights.get(name) ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
