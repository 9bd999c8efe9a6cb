import { fold, unitAt } from '../text/fold.ts';
import type { Anchor } from './anchor.ts';

/**
 * An anchor with its white space folded as one string, since a run of blanks may cross the edge of the quote.
 * A run that does is given to the quote as a whole.
 *
 * ```txt
 * before "to  "  exact "  go"      folded  to·go
 *                                          ^ ^ before "to", quote "·go", and the start edge two units into its run
 * ```
 */
export interface FoldedAnchor {
  readonly whole: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly start: Edge;
  readonly end: Edge;
}

/** Where an edge of the quote stands in the folded anchor. */
export interface Edge {
  /** Folded unit, counted from the start of the folded quote, that the edge begins or lies in. */
  readonly unit: number;
  /** Units of the source between the start of that folded unit and the edge; 0 when they coincide. */
  readonly inside: number;
  /** The source of that folded unit when the edge lies inside it: a text must have this very run. */
  readonly run: string;
}

export function foldAnchor(anchor: Anchor): FoldedAnchor {
  const source = anchor.before + anchor.exact + anchor.after;
  const folded = fold(source);
  const edgeAt = (offset: number, from: number): Edge => {
    const unit = unitAt(folded.offsets, offset);
    const start = folded.offsets[unit] ?? source.length;
    const run = start === offset ? '' : source.slice(start, folded.offsets[unit + 1]);
    return { unit: unit - from, inside: offset - start, run };
  };
  const first = unitAt(folded.offsets, anchor.before.length);
  const end = edgeAt(anchor.before.length + anchor.exact.length, first);
  const last = first + end.unit + (end.inside > 0 ? 1 : 0);
  return {
    whole: folded.text,
    before: folded.text.slice(0, first),
    quote: folded.text.slice(first, last),
    after: folded.text.slice(last),
    start: edgeAt(anchor.before.length, first),
    end,
  };
}
