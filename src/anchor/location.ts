import type { Span } from '../text/span.ts';

/** What became of an anchor in a text. All spans are UTF-16 code units of that text, half-open. */
export type Location =
  /** The one place, and nothing in the text resembles it. */
  | { readonly status: 'found'; readonly span: Span }
  /** The quote, but not its surroundings: for a person to look at, never to be acted on. */
  | { readonly status: 'suspect'; readonly span: Span; readonly why: Doubt }
  /** Several places resemble it; in text order. */
  | { readonly status: 'ambiguous'; readonly spans: readonly Span[] }
  | { readonly status: 'missing'; readonly nearest?: Nearest };

/**
 * Why a place is only suspected, in words that complete “the quoted text stands here, but …”.
 */
export type Doubt =
  | 'the text before it differs'
  | 'the text after it differs'
  | 'it is part of a longer word or no longer part of one'
  | 'the recorded context is too short to tell'
  | 'it was one of several equal places, and their number has changed';

/** What most resembles a lost place. For messages only. */
export interface Nearest {
  readonly span: Span;
  /** Edit distance between the lost quote and this one, in UTF-16 code units after folding white space. */
  readonly distance: number;
}
