import type { Span } from './span.ts';

/**
 * The paragraphs of a text: stretches without a blank line, UTF-16 code units, without the line ends around them. A
 * line that holds only blanks and tabs is blank; headings are paragraphs, too.
 */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = -1;
  let end = 0;
  for (let at = 0; at < text.length;) {
    const lineEnd = endOfLine(text, at);
    if (isBlank(text, at, lineEnd)) {
      if (start !== -1) spans.push({ start, end });
      start = -1;
    } else {
      if (start === -1) start = at;
      const hasReturn = lineEnd < text.length && text[lineEnd - 1] === '\r';
      end = hasReturn ? lineEnd - 1 : lineEnd;
    }
    at = lineEnd + 1;
  }
  if (start !== -1) spans.push({ start, end });
  return spans;
}

/** A pattern for a line runs out of stack on a line of many megabytes. */
function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!' \t\r'.includes(text.charAt(at))) return false;
  return true;
}

/** How many words a text has: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return (text.match(/[\p{L}\p{N}]\S*/gu) ?? []).length;
}
