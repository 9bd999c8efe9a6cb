import { tokenize } from '../change/tokens.ts';
import type { Kind } from '../model/erratum.ts';
import { fold } from '../text/fold.ts';
import { codePointAfter, isLetter, isWordCharacter } from '../text/word-characters.ts';

/** What stands around a difference in its source, in words. */
interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/**
 * What was probably wrong where a copy has `other` in the place of `reading`: by the form of the difference alone, for
 * a person to look at.
 */
export function guessKind(reading: string, other: string, around: Surroundings): Kind {
  const [was, is] = [wordsOf(reading), wordsOf(other)];
  if (isSame(was, is)) return plainMarks(reading) === plainMarks(other) ? 'typography' : 'punctuation';
  if (isSame(lower(was), lower(is)) && stops(reading) !== stops(other)) return 'sentence';
  if (is.length === 0 && isRepeated(was, around)) return 'repetition';
  if (was.length === 0) return 'omission';
  const [one, two] = [compound(reading), compound(other)];
  if (one === undefined || two === undefined) return 'wording';
  if (isCapital(one) && isCapital(two)) return 'name';
  return isCapital(one) || isCapital(two) ? 'wording' : 'spelling';
}

function wordsOf(text: string): string[] {
  return tokenize(fold(text).text)
    .map((token) => token.key)
    .filter((key) => isWordCharacter(codePointAfter(key, 0) ?? -1));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

function lower(words: readonly string[]): string[] {
  return words.map((word) => word.toLowerCase());
}

function stops(text: string): number {
  return text.match(/[.!?…。]/gu)?.length ?? 0;
}

/** Punctuation without blanks and without the shape of its marks: what is left tells more than a printer's habit. */
function plainMarks(text: string): string {
  return text
    .replaceAll(/\s/gu, '')
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/[‘’‚]/gu, "'")
    .replaceAll(/[‐‑–—]/gu, '-')
    .replaceAll('…', '...');
}

/** Whether words that are only removed stand once more right before or right behind. */
function isRepeated(words: readonly string[], { before, after }: Surroundings): boolean {
  if (words.length === 0) return false;
  const own = lower(words);
  const [left, right] = [lower(wordsOf(before)), lower(wordsOf(after))];
  return isSame(left.slice(-own.length), own) || isSame(right.slice(0, own.length), own);
}

/** One word, or several joined by hyphens, and nothing else. */
function compound(text: string): string | undefined {
  const bare = text.trim();
  const words = wordsOf(bare);
  return words.length > 0 && words.join('-') === bare ? bare : undefined;
}

function isCapital(word: string): boolean {
  const [first = ''] = word;
  return isLetter(first.codePointAt(0) ?? -1) && first !== first.toLowerCase();
}
