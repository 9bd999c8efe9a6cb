import type { Folded } from '../text/fold.ts';
import { splits } from './edges.ts';
import type { FoldedAnchor } from './folded-anchor.ts';
import { GRAM, type GramIndex } from './gram-index.ts';
import type { Nearest } from './location.ts';

/** A piece that stands in more places than this says nothing about where to look. */
const COMMON = 16;
/** Slack of the search around the supposed place, in folded units; also the width of a vote. */
const SLACK = 16;
/** Longer quotes are not compared: the cost is the square of the length. */
const LONGEST = 400;

/**
 * What most resembles a lost place, for a message: the rare pieces of quote and context vote for where it would
 * stand, and the winner's surroundings are searched for the stretch nearest to the quote. At least two pieces must
 * agree. Cost is bounded by the length of the anchor, not of the text.
 */
export function nearestTo(
  text: string,
  folded: Folded,
  index: GramIndex,
  anchor: FoldedAnchor,
): Nearest | undefined {
  const { quote } = anchor;
  if (quote === '' || quote.length > LONGEST) return undefined;
  const expected = mostVoted(index, anchor);
  if (expected === undefined) return undefined;
  const from = Math.max(0, expected - SLACK);
  const window = folded.text.slice(from, Math.max(from, expected + quote.length + SLACK));
  const best = bestStretch(quote, window);
  // As far as the quote is long: nothing of it is left.
  if (best.distance >= quote.length) return undefined;
  const start = folded.offsets[from + best.start] ?? 0;
  const end = folded.offsets[from + best.end] ?? 0;
  const span = { start: splits(text, start) ? start - 1 : start, end: splits(text, end) ? end + 1 : end };
  return { span, distance: best.distance };
}

/** Folded unit where most rare pieces would have the quote begin. */
function mostVoted(index: GramIndex, { whole, before }: FoldedAnchor): number | undefined {
  const votes = new Map<number, { count: number; at: number }>();
  let best: { count: number; at: number } | undefined;
  // A context may be as long as a text; what is far from the quote does not help.
  const first = Math.max(0, before.length - LONGEST);
  const last = Math.min(whole.length - GRAM, before.length + 2 * LONGEST);
  for (let offset = first; offset <= last; offset++) {
    const positions = index.positions(whole.slice(offset, offset + GRAM), COMMON + 1);
    if (positions.length > COMMON) continue;
    for (const position of positions) {
      const at = position - offset + before.length;
      const vote = votes.get(Math.floor(at / SLACK)) ?? { count: 0, at };
      vote.count++;
      votes.set(Math.floor(at / SLACK), vote);
      if (vote.count > (best?.count ?? 1)) best = vote;
    }
  }
  return best?.at;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/**
 * The stretch of `window` with the least edit distance to `quote`, the first of equals (Sellers 1980: the table of
 * Levenshtein with a free beginning). Each cell carries where its stretch began.
 */
function bestStretch(quote: string, window: string): Stretch {
  let costs = Array.from({ length: quote.length + 1 }, (_, i) => i);
  let starts = costs.map(() => 0);
  let best: Stretch = { start: 0, end: 0, distance: quote.length };
  for (let end = 1; end <= window.length; end++) {
    const nextCosts = [0];
    const nextStarts = [end];
    for (let i = 1; i <= quote.length; i++) {
      const differs = quote.charCodeAt(i - 1) === window.charCodeAt(end - 1) ? 0 : 1;
      const replace = (costs[i - 1] ?? 0) + differs;
      const insert = (costs[i] ?? 0) + 1;
      const omit = (nextCosts[i - 1] ?? 0) + 1;
      const cost = Math.min(replace, insert, omit);
      const start = cost === replace ? starts[i - 1] : cost === insert ? starts[i] : nextStarts[i - 1];
      nextCosts.push(cost);
      nextStarts.push(start ?? 0);
    }
    costs = nextCosts;
    starts = nextStarts;
    const cost = costs[quote.length] ?? quote.length;
    if (cost < best.distance) best = { start: starts[quote.length] ?? 0, end, distance: cost };
  }
  return best;
}
