import type { Span } from './span.ts';

/**
 * The paragraphs of a text: stretches without a blank line, UTF-16 code units, without the line ends around them. A
 * line that holds only blanks and tabs is blank; headings are paragraphs, too.
 */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = -1;
  let end = 0;
  for (const { index, 0: line } of text.matchAll(/[^\n]*\n|[^\n]+$/gu)) {
    if (/^[ \t\r]*\n?$/u.test(line)) {
      if (start !== -1) spans.push({ start, end });
      start = -1;
      continue;
    }
    if (start === -1) start = index;
    end = index + line.replace(/\r?\n$/u, '').length;
  }
  if (start !== -1) spans.push({ start, end });
  return spans;
}

/** How many words a text has: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return (text.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu) ?? []).length;
}
