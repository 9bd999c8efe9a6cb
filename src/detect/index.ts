import { cutSentence } from './cut-sentence.ts';
import type { Detector } from './detector.ts';
import { nameAuthority } from './name-authority.ts';

/** Every detector, in the order in which a summary names them. */
export const DETECTORS: readonly Detector[] = [nameAuthority, cutSentence];
