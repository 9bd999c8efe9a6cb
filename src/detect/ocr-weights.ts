/**
 * How much each sign of a reading speaks for it: logistic regression over the readings of pages read by machine, with their truths, and
 * of clean pages. Made by `npm run bench:ocr-weights`; no word of those pages is in it.
 */
export const WEIGHTS = {
  always: 2.752,
  odds: 0.346,
  'odds below even': 0.194,
  'odds beyond 6': -0.292,
  rival: 0.27,
  split: -1.92,
  merged: 1.106,
  soft: -0.046,
  digit: -1.491,
  real: -0.261,
  'real, odds': 0.087,
  'real, merged': 0.229,
  'real, cost': -0.119,
  'real, seen': -0.033,
  'real, capital': -0.672,
  capital: -0.195,
  upper: -0.886,
  mixed: -0.673,
  'capital, seen': 0.154,
  begins: -0.503,
  cost: -0.413,
  chance: 0.271,
  length: 0.234,
  'one letter': -1.491,
  seen: 0.023,
  rate: 0.374,
  'rate below 1 in 50': 0.857,
} as const;
