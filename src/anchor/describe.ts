import { unitAt } from '../text/fold.ts';
import { length, type Span } from '../text/span.ts';
import { TOLERANT } from './agreement.ts';
import type { Anchor } from './anchor.ts';
import { splits } from './edges.ts';
import { foldAnchor } from './folded-anchor.ts';
import { Locator } from './locate.ts';

export interface DescribeOptions {
  /** The longest context wanted, in UTF-16 code units of folded text, not counting the rest of a word. Default: 120; at least 32. */
  readonly limit?: number;
}

/** Lengths that are tried in turn, in UTF-16 code units of folded text. */
const LENGTHS: readonly number[] = [32, 48, 64, 96];
const SHORTEST = 32;
const LIMIT = 120;

/** How far a context may be lengthened to end at the edge of a word; it is shortened less gladly, not below `TOLERANT`. */
const REST_OF_WORD = 12;

/**
 * Binds a span (UTF-16 code units) to its words.
 *
 * Contexts are about 32 units long where the text has them, end at the edge of a word where there is one near, and
 * are lengthened until `locate` finds the place again in this very text: until neither side alone, taken with the
 * quote, resembles another place. Where `limit` is too short for that, `nth` and `of` count the equal matches
 * (`1` of `1` means: nothing is equal, but something is much alike). White space that only wraps lines is
 * written as one space in the contexts; `exact` is the source as it stands.
 *
 * Law: `locate(text, describe(text, span))` is found, at `span`.
 * @throws RangeError when the span is not in the text, or cuts a surrogate pair or a CR LF in two
 */
export function describe(text: string, span: Span, options: DescribeOptions = {}): Anchor {
  return describeIn(new Locator(text), span, options);
}

/** {@link describe} for many spans of one text. */
export function describeIn(locator: Locator, span: Span, options: DescribeOptions = {}): Anchor {
  requireSpan(locator.text, span);
  const limit = options.limit ?? LIMIT;
  if (!(limit >= SHORTEST)) throw new RangeError(`a context of ${limit} units, expected ${SHORTEST} or more`);
  for (const size of [...LENGTHS.filter((each) => each < limit), limit]) {
    const anchor = cut(locator, span, size);
    if (finds(locator, anchor, span)) return anchor;
  }
  // The last resort, for a text that repeats itself on the spot for longer than two contexts: the whole of it.
  const counted = count(locator, cut(locator, span, limit), span);
  return counted ?? { ...cut(locator, span, locator.text.length), nth: 1, of: 1 };
}

function finds(locator: Locator, anchor: Anchor, span: Span): boolean {
  const location = locator.locate(anchor);
  return location.status === 'found' && isSame(location.span, span);
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The anchor with its ordinal, or undefined when equal matches overlap and cannot be counted. */
function count(locator: Locator, anchor: Anchor, span: Span): Anchor | undefined {
  const spans = locator.equalMatches(foldAnchor(anchor)) ?? [];
  const index = spans.findIndex((each) => isSame(each, span));
  return index === -1 ? undefined : { ...anchor, nth: index + 1, of: spans.length };
}

/**
 * Quote and contexts of about `size` folded units. A run of blanks that crosses an edge of the span is kept as it
 * stands, so that the edge can be found inside it.
 */
function cut({ text, folded }: Locator, span: Span, size: number): Anchor {
  const { text: words, offsets } = folded;
  const first = unitAt(offsets, span.start);
  const floor = unitAt(offsets, span.end);
  const last = offsets[floor] === span.end ? floor : floor + 1;
  const from = contextStart(words, first, size);
  const to = contextEnd(words, last, size);
  return {
    exact: text.slice(span.start, span.end),
    before: words.slice(from, first) + text.slice(offsets[first], span.start),
    after: text.slice(span.end, offsets[last]) + words.slice(last, to),
  };
}

/**
 * Where a context that ends at `edge` begins: at the nearest beginning of a word, rather farther out than nearer by;
 * in an endless word anywhere but inside a character.
 */
function contextStart(words: string, edge: number, size: number): number {
  const farthest = Math.max(0, edge - size);
  for (const at of outwards(farthest, -1)) {
    if (at <= 0) return 0;
    if (at < edge && !isBlank(words, at) && isBlank(words, at - 1)) return at;
  }
  let at = farthest;
  // Half of a blank line would fold to a space, so white space is kept whole.
  while (at > 0 && (isBlank(words, at) || splits(words, at))) at--;
  return at;
}

function contextEnd(words: string, edge: number, size: number): number {
  const farthest = Math.min(words.length, edge + size);
  for (const at of outwards(farthest, 1)) {
    if (at >= words.length) return words.length;
    if (at > edge && !isBlank(words, at - 1) && isBlank(words, at)) return at;
  }
  let at = farthest;
  while (at < words.length && (isBlank(words, at - 1) || splits(words, at))) at++;
  return at;
}

/** Offsets to try: away from the quote for the rest of a word, then towards it. */
function* outwards(from: number, step: -1 | 1): Generator<number> {
  for (let i = 0; i <= REST_OF_WORD; i++) yield from + i * step;
  for (let i = 1; i < SHORTEST - TOLERANT; i++) yield from - i * step;
}

function isBlank(words: string, at: number): boolean {
  const unit = words.charCodeAt(at);
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}

function requireSpan(text: string, span: Span): void {
  const { start, end } = span;
  if (
    !Number.isInteger(start) ||
    !Number.isInteger(end) ||
    start < 0 ||
    end > text.length ||
    length(span) < 0
  ) {
    throw new RangeError(`span ${start}–${end} is not in a text of ${text.length} units`);
  }
  for (const offset of [start, end]) {
    if (splits(text, offset))
      throw new RangeError(`offset ${offset} cuts a surrogate pair or a CR LF in two`);
  }
}
