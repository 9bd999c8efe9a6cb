import type { Finding } from '../model/finding.ts';

/** Words that are needed before a share of unknown ones says anything. */
const ENOUGH = 100;
/**
 * Shares of small words that the dictionary does not know. Clean books of four centuries had 0 to 4 %, scanned ones without correction
 * 4 to 15 %, texts in another language more than half.
 */
const DOUBTFUL = 0.04;
const DAMAGED = 0.1;

/** Whether a text can be trusted with names: nothing, or what is wrong with it. `file` is named in the finding. */
export function checkReference(
  text: string,
  file: string,
  isWord: (form: string) => boolean,
): Finding | undefined {
  const words = text.match(/(?<![\p{L}\p{M}’'-])\p{Ll}{3,}(?![\p{L}\p{M}’'-])/gu) ?? [];
  if (!/\p{L}/u.test(text)) {
    return {
      rule: 'reference-empty',
      message: `Unexpected text without words in ${file}`,
      help: 'Name a text. Nothing was written.',
      subject: { type: 'file', file },
    };
  }
  const unknown = words.filter((word) => !isWord(word)).length;
  const share = unknown / Math.max(1, words.length);
  if (words.length < ENOUGH || share <= DOUBTFUL) return undefined;
  const told = `${unknown} of ${words.length} words (${Math.round(share * 100)} %) are in no dictionary`;
  return share > DAMAGED
    ? {
        rule: 'reference-damaged',
        message: `Unexpected words in ${file}: ${told}, so it is damaged, or in another language`,
        help: 'Name a clean text in the language of the edition. Nothing was written.',
        subject: { type: 'file', file },
      }
    : {
        rule: 'reference-doubtful',
        message: `Many unknown words in ${file}: ${told}`,
        help: 'If it is not merely old or learned, it is damaged: look through the new entries with care.',
        subject: { type: 'file', file },
      };
}
