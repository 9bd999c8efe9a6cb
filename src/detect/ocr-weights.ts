/**
 * How much each sign of a reading speaks for it: logistic regression over the readings of pages read by machine, with their truths, and
 * of clean pages. Made by `npm run bench:ocr-weights`; no word of those pages is in it.
 */
export const WEIGHTS = {
  always: 3.075,
  odds: 0.35,
  'odds below even': 0.185,
  'odds beyond 6': -0.295,
  rival: 0.266,
  split: -1.533,
  merged: 1.174,
  soft: 0.646,
  digit: -1.408,
  real: -0.242,
  'real, odds': 0.074,
  'real, merged': 0.183,
  'real, cost': -0.115,
  'real, seen': -0.037,
  'real, capital': -0.646,
  capital: -0.196,
  upper: -0.871,
  mixed: -0.688,
  'capital, seen': 0.149,
  begins: -0.503,
  cost: -0.419,
  chance: 0.273,
  length: 0.23,
  'one letter': -1.536,
  seen: 0.027,
  rate: 0.642,
  'rate below 1 in 50': 1.405,
} as const;
