import type { Span } from '../text/span.ts';
import { codePointAfter, hasWordCharacterAfter, isLetter } from '../text/word-characters.ts';

/** A word, a run of white space, or one other character. */
export interface Token extends Span {
  /** Equal for tokens that count as the same: the token itself, line ends as `\n`. */
  readonly key: string;
}

/**
 * The tokens of a folded text, with their places in it in UTF-16 units; white space around the whole text is no token. Apostrophes
 * within a word belong to it, and the possessive does not:
 *
 * ```txt
 * Pidakov ’ s · don’t · know .
 * ```
 */
export function tokenize(folded: string): readonly Token[] {
  const end = folded.length - (/[ \t\r\n]*$/u.exec(folded)?.[0].length ?? 0);
  const tokens: Token[] = [];
  for (let at = /^[ \t\r\n]*/u.exec(folded)?.[0].length ?? 0; at < end;) {
    const stop = tokenEnd(folded, at);
    tokens.push({ start: at, end: stop, key: folded.slice(at, stop).replaceAll(/\r\n?/gu, '\n') });
    at = stop;
  }
  return tokens;
}

function tokenEnd(text: string, start: number): number {
  if (isBlank(text, start)) return runEnd(text, start, isBlank);
  if (!hasWordCharacterAfter(text, start)) return next(text, start);
  let end = runEnd(text, start, hasWordCharacterAfter);
  while (joins(text, end)) end = runEnd(text, end + 1, hasWordCharacterAfter);
  return end;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}

function runEnd(text: string, start: number, belongs: (text: string, at: number) => boolean): number {
  let end = start;
  while (end < text.length && belongs(text, end)) end = next(text, end);
  return end;
}

function next(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/** Whether an apostrophe stands here that belongs to the word before it. */
function joins(text: string, at: number): boolean {
  if (text[at] !== '\u2019' && text[at] !== "'") return false;
  if (!isLetter(codePointAfter(text, at + 1) ?? -1)) return false;
  return !/^[sS]$/u.test(text.slice(at + 1, runEnd(text, at + 1, hasWordCharacterAfter)));
}
