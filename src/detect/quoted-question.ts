import type { Knowledge } from './detector.ts';
import type { QuotationMark } from './quotation-marks.ts';
import type { Sentence } from './sentences.ts';
import { plain } from './tagged-words.ts';

/** What asks a question when it opens a sentence: a verb before its subject. */
const ASKING =
  /^(?:Would|Could|Should|Might|Did|Does|Do|Will|Can|Shall|May|Must|Is|Are|Was|Were|Has|Have|Had)(?:n[’']t)? (?!not\b)\p{L}/u;
/** A command, whatever the tagger makes of it. */
const COMMAND = /^(?:Do not|Don[’']t|Never|Please|Let)\b/u;
/** UTF-16 units of speech that are tagged. */
const SEEN = 80;

/**
 * Where a question holds a command, "Would he say, “Leave the house?”": the offset (UTF-16 units of the text) of the question
 * mark before the closing quotation mark, when the mark belongs to the question and not to the command. Undefined otherwise.
 */
export function misplacedQuestionMark(
  text: string,
  { head, stopAt, stop, closes }: Sentence,
  marks: readonly QuotationMark[],
  tag: NonNullable<Knowledge['tag']>,
): number | undefined {
  if (stop !== '?' || !closes || !ASKING.test(text.slice(head, head + 40))) return undefined;
  const inside = marks.filter(({ at }) => at >= head && at <= stopAt + 1);
  const [opening, closing, further] = inside;
  if (opening === undefined || closing?.at !== stopAt + 1 || further !== undefined) return undefined;
  if (!text.slice(0, opening.at).endsWith(', ')) return undefined;
  const speech = text.slice(opening.at + 1, Math.min(stopAt, opening.at + SEEN));
  return isCommand(speech, tag) ? stopAt : undefined;
}

function isCommand(speech: string, tag: NonNullable<Knowledge['tag']>): boolean {
  if (COMMAND.test(speech)) return true;
  const [first, second] = tag(speech);
  return first?.tag === 'VERB' && !/(?:ed|ing|s)$/u.test(plain(first)) && second?.tag !== 'PRON';
}
