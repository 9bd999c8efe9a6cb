import { comparePlaces, type Span } from '../text/span.ts';
import { collapse } from './collapse.ts';

/** A change that a system would make, UTF-16 units of the text before it. */
export interface Edit {
  readonly span: Span;
  readonly replacement: string;
}

/** The text with all edits made at once. @throws RangeError when two overlap or one lies outside */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { span, replacement } of [...edits].sort((a, b) => comparePlaces(a.span, b.span))) {
    if (span.start < done || span.end > text.length) {
      throw new RangeError(`edit ${span.start}–${span.end} overlaps another or the end ${text.length}`);
    }
    parts.push(text.slice(done, span.start), replacement);
    done = span.end;
  }
  return parts.join('') + text.slice(done);
}

/** An edit without what it leaves as it is; undefined where it changes nothing but the amount of white space. */
export function narrowed(text: string, { span, replacement }: Edit): Edit | undefined {
  const old = text.slice(span.start, span.end);
  if (collapse(`|${old}|`).text === collapse(`|${replacement}|`).text) return undefined;
  let head = 0;
  while (head < Math.min(old.length, replacement.length) && old[head] === replacement[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, replacement.length) - head;
  while (tail < most && old.at(-1 - tail) === replacement.at(-1 - tail)) tail += 1;
  return {
    span: { start: span.start + head, end: span.end - tail },
    replacement: replacement.slice(head, replacement.length - tail),
  };
}
