import type { Finding } from '../model/finding.ts';
import { nameList } from '../model/name-list.ts';
import type { Evaluation } from '../propose/evaluate.ts';
import { count } from '../report/plural.ts';

/** Files of one side that have no partner, and the folder they lie in as it was given. */
export interface LeftOver {
  readonly names: readonly string[];
  readonly where: string;
}

/** Names in a message; beyond these only their number. */
const NAMED = 20;

/** What was not measured because it has no partner of its name, or is no plain text: one finding for each side. */
export function unpaired(raw: LeftOver, truth: LeftOver): Finding[] {
  return [
    { ...raw, has: 'no truth' },
    { ...truth, has: 'no text to it' },
  ].flatMap(({ names, where, has }): Finding[] => {
    if (names.length === 0) return [];
    return [
      {
        rule: 'pair-missing',
        message: `${count(names.length, 'file')} of ${where} with ${has}: ${nameList(names, NAMED)}`,
        help: 'Text and truth are paired by their names, and only plain text (.txt) is measured. The other pairs were measured.',
        subject: { type: 'file', file: where },
      },
    ];
  });
}

/** Nothing is left to measure; `paired` pairs were found, and refused. */
export function nothingToMeasure(truth: string, paired: number): Finding {
  const names =
    'Give both files one name (`ocr/page-1.txt`, `truth/page-1.txt`), or name one text and one truth.';
  return {
    rule: 'no-pairs',
    message:
      paired === 0
        ? `Unexpected names in ${truth}, expected the truth of a text under the name of the text`
        : `None of ${count(paired, 'pair')} of text and truth can be measured`,
    help: `${paired === 0 ? names : 'Mend what is named above.'} Nothing was measured.`,
    subject: { type: 'file', file: truth },
  };
}

/** A text or its truth has no words. */
export function pairEmpty(id: string, isRaw: boolean): Finding {
  return {
    rule: 'pair-empty',
    message: `Unexpected ${isRaw ? 'text' : 'truth'} of ${id} without words, expected a text`,
    help: 'Put the text back, or take both files away. It was not measured.',
    subject: { type: 'file', file: id },
  };
}

/** A text is too long; sizes in UTF-16 units. */
export function pairTooLarge(id: string, size: number, most: number): Finding {
  return {
    rule: 'pair-too-large',
    message: `Unexpected ${size} characters in ${id} or its truth, expected ${most} at most`,
    help: 'Split both at the same places. It was not measured.',
    subject: { type: 'file', file: id },
  };
}

/** Pairs of which more than half is another text. */
export function pairsUnlike({ documents }: Evaluation): Finding[] {
  return documents.flatMap(({ id, measured }): Finding[] => {
    const { before, truthCharacters } = measured;
    if (before.characters <= truthCharacters / 2) return [];
    const percent = ((100 * before.characters) / truthCharacters).toFixed(0);
    return [
      {
        rule: 'pair-unlike',
        message: `Unexpected character error rate of ${percent} % in ${id}, expected 50 % at most of a text and its truth`,
        help: 'See whether the two files are of one text. It was measured with the others.',
        subject: { type: 'file', file: id },
      },
    ];
  });
}
