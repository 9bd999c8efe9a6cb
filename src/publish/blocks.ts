import type { Change } from '../change/change.ts';
import { ChangeSet } from '../change/change-set.ts';
import type { Span } from '../text/span.ts';
import { paragraphs } from '../text/paragraphs.ts';

/** A paragraph of the edition with its permanent reference. */
export interface NumberedParagraph {
  /** UTF-16 units of the edition's text. */
  readonly span: Span;
  readonly reference: string;
  /** Whether it begins on a line of the source that is a heading. */
  readonly isHeading: boolean;
}

/**
 * The paragraphs of an edition, numbered by those of its source: `4`; `4a`, `4b` for the parts of one; `4-5` for two that
 * are joined. What stands in no paragraph of the source goes with the one before it. `headings` are lines of the source,
 * from 1.
 */
export function numberedParagraphs(
  source: string,
  edition: string,
  changes: ChangeSet,
  headings: readonly number[],
): NumberedParagraph[] {
  const numbers = new ParagraphNumbers(paragraphs(source));
  const lines = lineStarts(source);
  const isHeadingLine = new Set(headings);
  const back = trimmed(source, changes).invert(source);
  const found = paragraphs(edition).map((span) => {
    const from = startInSource(back, span.start);
    // Before what was left out behind it, which does not belong to it either.
    const to = back.mapOffset(span.end, 'before');
    const [first, last] = numbers.of({ start: Math.min(from, to), end: Math.max(from, to) });
    return { span, first, last, isHeading: isHeadingLine.has(lineOf(lines, Math.min(from, to))) };
  });
  const labels = found.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`));
  return found.map(({ span, isHeading }, index) => ({
    span,
    isHeading,
    reference: labelled(labels, index),
  }));
}

/**
 * The same changes without what they keep at their edges, so that references do not depend on how much of the unchanged text
 * an entry takes along.
 */
function trimmed(source: string, changes: ChangeSet): ChangeSet {
  const bare = changes.changes.flatMap(({ start, end, insert }): Change[] => {
    const reading = source.slice(start, end);
    const most = Math.min(reading.length, insert.length);
    let head = 0;
    while (head < most && reading[head] === insert[head]) head += 1;
    let tail = 0;
    while (tail < most - head && reading.at(-1 - tail) === insert.at(-1 - tail)) tail += 1;
    if (head === reading.length && head === insert.length) return [];
    return [{ start: start + head, end: end - tail, insert: insert.slice(head, insert.length - tail) }];
  });
  return ChangeSet.of(source.length, bare);
}

/** Where a paragraph begins in the source; what was left out before it does not belong to it. */
function startInSource(back: ChangeSet, offset: number): number {
  const change = back.changes[back.lastBeginningUpTo(offset)];
  const isLeftOut = change !== undefined && change.start === offset && change.end === offset;
  return back.mapOffset(offset, isLeftOut ? 'after' : 'before');
}

/** Letters for neighbours with one label: a … z, aa, ab … */
function labelled(labels: readonly string[], index: number): string {
  const label = labels[index] ?? '';
  let before = 0;
  while (labels[index - before - 1] === label) before += 1;
  if (before === 0 && labels[index + 1] !== label) return label;
  let letters = '';
  for (let rest = before; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
  return label + letters;
}

class ParagraphNumbers {
  readonly #spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  /** Numbers, from 1, of the first and last paragraph that a stretch of the source touches. */
  of({ start, end }: Span): [first: number, last: number] {
    const first = this.#countBefore((span) => span.end <= start) + 1;
    const last = this.#countBefore((span) => span.start < end);
    const most = Math.max(1, this.#spans.length);
    return first > last ? [Math.min(first, most), Math.min(first, most)] : [first, last];
  }

  /** How many spans, from the first, fulfil a condition that no later one fulfils once one has not. */
  #countBefore(holds: (span: Span) => boolean): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const span = this.#spans[middle];
      if (span !== undefined && holds(span)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Number, from 1, of the line in which an offset lies. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
