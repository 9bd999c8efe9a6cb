import type { Reliability } from './measured-confidence.ts';

/** Written by `npm run bench:propose -- --calibrate`; docs/quality.md says on which texts. */
export const RELIABILITY_TABLE: readonly Reliability[] = [];
