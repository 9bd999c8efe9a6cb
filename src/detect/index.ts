import type { Detector } from './detector.ts';

/** Every detector, in the order in which a summary names them. */
export const DETECTORS: readonly Detector[] = [];
