import type { Span } from '../text/span.ts';

/** A span of a file and what stands there afterwards. */
export interface Splice extends Span {
  readonly insert: string;
}

/**
 * Carries out splices that do not overlap, given in any order; two at one point keep their order.
 * All spans refer to `text`, in UTF-16 units; what lies outside them stays byte for byte.
 */
export function splice(text: string, splices: readonly Splice[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, insert } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) throw new RangeError(`Unexpected splice ${start}–${end} before ${done}`);
    result += text.slice(done, start) + insert;
    done = end;
  }
  return result + text.slice(done);
}

/** Offset of the first character of the line that holds `offset`, behind a byte-order mark. */
export function startOfLine(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** Offset behind the line break of the line that holds `offset`, or the end of the text. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** The line break of a file: that of its first line, `\n` where it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** A splice that puts whole lines at `at`, the beginning of a line. */
export function insertLines(text: string, at: number, lines: readonly string[]): Splice {
  return { start: at, end: at, insert: lines.map((line) => line + lineBreakOf(text)).join('') };
}

/**
 * Changes a file line by line: `change` gets a text whose last line is ended, as all others are; where the file's own
 * is not, the result's is not either.
 */
export function changeLines(text: string, change: (whole: string) => string): string {
  if (text === '' || text === '\ufeff' || text.endsWith('\n')) return change(text);
  const lineBreak = lineBreakOf(text);
  const result = change(text + lineBreak);
  return result.endsWith(lineBreak) ? result.slice(0, -lineBreak.length) : result;
}
