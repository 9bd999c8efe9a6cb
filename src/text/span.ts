/**
 * A stretch of text: UTF-16 code units, half-open, `0 ≤ start ≤ end`.
 *
 * ```txt
 * Marshal Tusachevsky
 *         ^start     ^end      { start: 8, end: 19 }
 * ```
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Length in UTF-16 code units. */
export function length(span: Span): number {
  return span.end - span.start;
}

/** Whether every unit of `inner` lies in `outer`; an empty span on either edge counts as inside. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * Whether two spans claim the same characters, or, for an empty span, a point strictly inside the other.
 * Spans that only touch do not overlap.
 */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Order by start, then by end: the order of places in every output. */
export function comparePlaces(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
