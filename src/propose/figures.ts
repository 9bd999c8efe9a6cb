import type { Detection, Distances, Measured } from './measures.ts';

/** Precision, recall and F1, each from 0 to 1. */
export interface DetectionFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The figures that are printed; rates and shares are parts of 1, improvement is in percent. */
export interface Figures extends DetectionFigures {
  /** 100 × (before − after) / before, in distances of characters; below 0 when the text got worse. */
  readonly improvement: number;
  /** Character error rates: distance / characters of the truth. */
  readonly cerBefore: number;
  readonly cerAfter: number;
  /** Word error rates: words inserted, left out and replaced / words of the truth. */
  readonly werBefore: number;
  readonly werAfter: number;
  /** (S + D + I) / (H + S + D + I) on characters in lower case, punctuation as blanks, blanks collapsed. */
  readonly cmerBefore: number;
  readonly cmerAfter: number;
}

/** Who changes nothing makes no mistake (precision 1); where nothing is wrong nothing is missed (recall 1). */
export function detectionFigures({ wrong, changed, both }: Detection): DetectionFigures {
  const precision = changed === 0 ? 1 : both / changed;
  const recall = wrong === 0 ? 1 : both / wrong;
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

/** Figures of a measurement; a rate of nothing is 0. */
export function figuresOf({ detection, before, after, truthCharacters, truthWords }: Measured): Figures {
  return {
    ...detectionFigures(detection),
    improvement: share(100 * (before.characters - after.characters), before.characters),
    cerBefore: share(before.characters, truthCharacters),
    cerAfter: share(after.characters, truthCharacters),
    werBefore: share(before.words, truthWords),
    werAfter: share(after.words, truthWords),
    cmerBefore: cmer(before),
    cmerAfter: cmer(after),
  };
}

function cmer({ foldedHits, foldedErrors }: Distances): number {
  return share(foldedErrors, foldedHits + foldedErrors);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
