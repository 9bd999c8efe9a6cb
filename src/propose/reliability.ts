/** A claim with its confidence, and whether it turned out right. */
export interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Claims of one band of confidence. */
export interface Band {
  /** The band holds `from ≤ confidence < to`, the last one also 1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence and share of the right ones; 0 when there are none. */
  readonly claimed: number;
  readonly found: number;
}

/** The claims in `bands` equal bands of confidence. Default: ten. */
export function reliability(claims: readonly Judged[], bands = 10): Band[] {
  const groups = Array.from({ length: bands }, (): Judged[] => []);
  for (const claim of claims) {
    groups[Math.max(0, Math.min(bands - 1, Math.floor(claim.confidence * bands + 1e-9)))]?.push(claim);
  }
  return groups.map((group, at) => ({
    from: at / bands,
    to: (at + 1) / bands,
    count: group.length,
    claimed: mean(group.map((claim) => claim.confidence)),
    found: mean(group.map((claim) => (claim.isRight ? 1 : 0))),
  }));
}

/** Expected calibration error: what is claimed and what is found differ by, band by band, weighted by its claims. */
export function calibrationError(bands: readonly Band[]): number {
  const total = bands.reduce((sum, band) => sum + band.count, 0);
  if (total === 0) return 0;
  return bands.reduce((sum, band) => sum + (band.count / total) * Math.abs(band.claimed - band.found), 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
