/**
 * What the fonts that come with Typst can set: Latin, Greek, Cyrillic, punctuation and signs. Whole runs of anything else are set as […], since a
 * box would say less and the fonts of one machine are not those of another.
 */
const UNSETTABLE =
  // oxlint-disable-next-line no-control-regex -- tabs and line ends are folded, the others have no sign
  /[^\u0009\u000a\u000d\u0020-\u007e\u00a0-\u052f\u1e00-\u1fff\u2000-\u200a\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2100-\u218f\u2190-\u22ff]+/gu;

/** Whether a text can be set as it stands. */
export function isSettable(text: string): boolean {
  return text.search(UNSETTABLE) === -1;
}

/**
 * A text as Typst prints it: a string of the language, so that nothing in it is markup; white space folded. The semicolon ends the
 * expression, whatever follows.
 */
export function words(text: string): string {
  const folded = text.replaceAll(/[ \t\r\n]+/gu, ' ').replaceAll(UNSETTABLE, '[…]');
  return folded === '' ? '' : `#${quoted(folded)};`;
}

/** The same where a string is wanted. */
export function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"]/gu, String.raw`\$&`).replaceAll(UNSETTABLE, '[…]')}"`;
}
