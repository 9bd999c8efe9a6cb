/** A claim with its confidence, and whether it turned out right. */
export interface Claim {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Claims of one band of confidence. */
export interface Band {
  /** The band holds `from ≤ confidence < to`, the last one also 1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
  /** Mean confidence; 0 when there are none. */
  readonly said: number;
}

/** Bands of confidence: tenths. */
export const BANDS = 10;

/** The band of a confidence, from 0. */
export function bandOf(confidence: number): number {
  // 0.3 × 10 is a little less than 3 in binary fractions.
  return Math.max(0, Math.min(BANDS - 1, Math.floor(confidence * BANDS + 1e-9)));
}

/** The claims in ten equal bands of confidence. */
export function reliability(claims: readonly Claim[]): Band[] {
  const groups = Array.from({ length: BANDS }, (): Claim[] => []);
  for (const claim of claims) groups[bandOf(claim.confidence)]?.push(claim);
  return groups.map((group, band) => ({
    from: band / BANDS,
    to: (band + 1) / BANDS,
    count: group.length,
    right: group.filter((claim) => claim.isRight).length,
    said: group.length === 0 ? 0 : group.reduce((sum, claim) => sum + claim.confidence, 0) / group.length,
  }));
}

/**
 * Expected calibration error (M. Naeini, G. Cooper, M. Hauskrecht, 2015): by how much what is said and what is right differ,
 * band by band, weighted by their claims; 0 when there are none.
 */
export function calibrationError(bands: readonly Band[]): number {
  const total = bands.reduce((sum, band) => sum + band.count, 0);
  if (total === 0) return 0;
  return bands.reduce((sum, { count, right, said }) => sum + Math.abs(count * said - right) / total, 0);
}
