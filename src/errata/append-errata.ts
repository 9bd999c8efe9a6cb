import type { Erratum } from '../model/erratum.ts';
import { Problem } from '../model/finding.ts';
import { changeLines, endOfLine, insertLines, splice, startOfLine } from '../yaml/splice.ts';
import { printErratum, printLines } from './print-erratum.ts';
import { type ErrataEntry, readErrata } from './read-errata.ts';
import { appendErratum } from './write-errata.ts';

/**
 * Adds several entries at the end of the list as {@link appendErratum} adds one after another, in the time of two: every
 * call reads the whole file, which five hundred entries of a corrected copy would pay five hundred times.
 *
 * Law: the same text as one after another.
 * @throws Problem as `appendErratum`
 */
export function appendErrata(text: string, errata: readonly Erratum[], file: string = 'errata.yaml'): string {
  const [first, ...rest] = errata;
  if (first === undefined) return text;
  const begun = appendErratum(text, first, file);
  if (rest.length === 0) return begun;
  const before = readErrata(begun, file).entries;
  const result = insertBehind(begun, before.at(-1), rest);
  const expected = [...before.map((entry) => entry.erratum), ...rest];
  // What is wrong with an entry, or with the form of the file, is found and told one by one.
  return isRead(result, file, expected) ? result : oneByOne(begun, rest, file);
}

function oneByOne(text: string, errata: readonly Erratum[], file: string): string {
  return errata.reduce((before, erratum) => appendErratum(before, erratum, file), text);
}

/** Puts entries behind the last one, which was just printed by the same hand: its dash tells the column. */
function insertBehind(text: string, last: ErrataEntry | undefined, errata: readonly Erratum[]): string {
  if (last === undefined) return text;
  const dash = text.lastIndexOf('-', last.span.start - 1);
  const column = dash - startOfLine(text, dash);
  const lines = errata.flatMap((erratum) => printLines(erratum, column));
  return changeLines(text, (whole) =>
    splice(whole, [insertLines(whole, endOfLine(whole, last.span.end), lines)]),
  );
}

function isRead(text: string, file: string, expected: readonly Erratum[]): boolean {
  try {
    const { entries } = readErrata(text, file);
    return (
      entries.length === expected.length && entries.every(({ erratum }, at) => isEqual(erratum, expected[at]))
    );
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

function isEqual(a: Erratum, b: Erratum | undefined): boolean {
  return b !== undefined && printErratum(a) === printErratum(b);
}
