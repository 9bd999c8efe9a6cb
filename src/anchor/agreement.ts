/**
 * How far two readings of the surroundings differ: the edit distance between `context` and whatever stretch of
 * `text` fits it best, both read away from the quote. Above `most` the answer is `most + 1`.
 *
 * ```txt
 * context              were still sympathetic to the
 * text      … who weqe still sympathetic tothe quote        distance 2, read leftwards from `at`
 *                                              ^at
 * ```
 *
 * `step` is -1 for the text that ends at `at`, 1 for the text that begins there. Insertions and deletions of one
 * UTF-16 code unit and replacements cost 1 each (Levenshtein). Cost: `context.length × (2 × most + 1)`.
 */
export function distance(context: string, text: string, at: number, step: -1 | 1, most: number): number {
  if (standsAt(context, text, at, step)) return 0;
  if (most === 0) return 1;
  const available = step === 1 ? text.length - at : at;
  const beyond = most + 1;
  // A row holds the costs of `read` units of context against `read - most … read + most` units of text.
  let row: number[] = Array.from({ length: 2 * most + 1 }, (_, d) => (d < most ? beyond : d - most));
  for (let read = 1; read <= context.length; read++) {
    const unit = context.charCodeAt(step === 1 ? read - 1 : context.length - read);
    const next: number[] = [];
    let least = beyond;
    for (let d = 0; d <= 2 * most; d++) {
      const taken = read + d - most;
      let cost = (row[d + 1] ?? beyond) + 1;
      if (taken >= 1 && taken <= available) {
        const other = text.charCodeAt(step === 1 ? at + taken - 1 : at - taken);
        cost = Math.min(cost, (row[d] ?? beyond) + (unit === other ? 0 : 1), (next[d - 1] ?? beyond) + 1);
      } else if (taken !== 0) cost = beyond;
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return beyond;
    row = next;
  }
  return Math.min(beyond, ...row);
}

/** Whether `context` stands exactly before (`step` -1) or after (1) the offset `at`. */
export function standsAt(context: string, text: string, at: number, step: -1 | 1): boolean {
  if (step === 1) return text.startsWith(context, at);
  return at >= context.length && text.startsWith(context, at - context.length);
}

/** A context shorter than this (UTF-16 code units) says too little, unless it reaches the edge of the text. */
export const SHORT = 12;

/** From this length on (UTF-16 code units) a context may differ a little. */
export const TOLERANT = 24;

/** However long the context, no more differences than this. */
const MOST = 8;

/**
 * How many differences a context may have and still agree: one in eight units, but always fewer than the quote
 * is long, since slipping to a neighbouring equal quote costs at least the quote's length on either side.
 */
export function allowance(context: string, quote: string): number {
  if (context.length < TOLERANT) return 0;
  return Math.max(0, Math.min(Math.floor(context.length / 8), MOST, quote.length - 1));
}

/** How the surroundings on one side of a quote compare with the recorded ones. */
export type Agreement = 'agrees' | 'too short' | 'differs';

/** Compares one side of the quote at a place, `at` being the edge of the quote in folded text. */
export function agreement(context: string, quote: string, text: string, at: number, step: -1 | 1): Agreement {
  if (context.length >= SHORT) {
    const most = allowance(context, quote);
    return distance(context, text, at, step, most) <= most ? 'agrees' : 'differs';
  }
  if (!standsAt(context, text, at, step)) return 'differs';
  const rest = step === 1 ? text.slice(at + context.length) : text.slice(0, at - context.length);
  return rest.trim() === '' ? 'agrees' : 'too short';
}
