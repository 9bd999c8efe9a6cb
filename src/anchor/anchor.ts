/**
 * A place bound to words, not to numbers: the quoted text with what stands before and after it
 * (the TextQuoteSelector of the W3C Web Annotation Data Model, with an ordinal of our own).
 */
export interface Anchor {
  /** The quoted text itself; empty for a point between `before` and `after`. */
  readonly exact: string;
  readonly before: string;
  readonly after: string;
  /** Which of several equal matches is meant, from 1, counted without overlap in text order. */
  readonly nth?: number;
  /** How many equal matches there were when the ordinal was written. */
  readonly of?: number;
}
