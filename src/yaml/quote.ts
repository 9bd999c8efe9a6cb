import { findInvisible } from '../text/visible.ts';

/**
 * Prints a text as a scalar in double quotation marks on one line, in the notation that JSON and YAML share.
 * What cannot be seen becomes an escape (`\u00a0`, a pair of them beyond U+FFFF); every other character stands as itself.
 *
 * Law: reading it gives the text back, also after the line ends of the file became CRLF and blanks at the
 * ends of its lines were cut. Half of a surrogate pair is printed as its escape, which readers refuse by name.
 */
export function quote(text: string): string {
  const printed = JSON.stringify(text);
  if (PLAIN_ASCII.test(printed)) return printed;
  let escaped = '';
  let done = 0;
  for (const { span } of findInvisible(printed)) {
    escaped += printed.slice(done, span.start) + escapeUnits(printed.slice(span.start, span.end));
    done = span.end;
  }
  return escaped + printed.slice(done);
}

/** Most texts hold nothing else, and need no second look. */
const PLAIN_ASCII = /^[\u0020-\u007e]*$/;

function escapeUnits(units: string): string {
  return Array.from({ length: units.length }, (_, at) => units.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}
