import { clausesOf, isSubordinator } from './clauses.ts';
import type { Knowledge, TaggedWord } from './detector.ts';
import { SAYING, SPEAKING, TAKES_CLAUSE } from './speech.ts';
import { plain } from './tagged-words.ts';

/** Speech, who speaks, and speech that goes on in lower case: "“It is late,” said Ann, “when …". */
const RESUMED = /([,.])["”] ([^"“”.!?]{3,120}), (["“])(\p{Ll})/gu;
/** UTF-16 units of speech on either side that are tagged. */
const SEEN = 300;

/** Where speech that was interrupted goes on with a sentence of its own; offsets are UTF-16 units of the text. */
export interface NewSentence {
  /** Of the comma behind the words that name the speaker. */
  readonly at: number;
  /** The mark that opens the speech again. */
  readonly mark: string;
  /** First letter behind the mark, in lower case. */
  readonly letter: string;
}

/**
 * Speech that goes on behind its speaker as if its sentence did, though what comes is a sentence of its own: it opens with a subordinate
 * clause and has a main clause without a conjunction, and what came before was whole.
 */
export function resumedSentences(text: string, tag: NonNullable<Knowledge['tag']>): NewSentence[] {
  return [...text.matchAll(RESUMED)].flatMap((match) => {
    const [whole, , speaker = '', mark = '', letter = ''] = match;
    if (!namesSpeaker(speaker)) return [];
    const behind = match.index + whole.length - 1;
    if (!isWhole(tag(speechBefore(text, match.index))) || !isNewSentence(tag(speechBehind(text, behind))))
      return [];
    return [{ at: behind - 3, mark, letter }];
  });
}

function namesSpeaker(words: string): boolean {
  return words
    .split(/[\s,]+/u)
    .slice(0, 6)
    .some((word) => SAYING.has(word.toLowerCase()) || SPEAKING.has(word.toLowerCase()));
}

function speechBefore(text: string, end: number): string {
  return /[^"“”.!?]*$/u.exec(text.slice(Math.max(0, end - SEEN), end))?.[0] ?? '';
}

function speechBehind(text: string, start: number): string {
  return /^[^"“”.!?;:]*/u.exec(text.slice(start, start + SEEN))?.[0] ?? '';
}

function isWhole(words: readonly TaggedWord[]): boolean {
  const last = words.at(-1);
  return last !== undefined && clausesOf(words).main !== -1 && !TAKES_CLAUSE.test(plain(last));
}

function isNewSentence(words: readonly TaggedWord[]): boolean {
  const comma = words.findIndex(({ form }) => form === ',');
  if (comma === -1 || !isSubordinator(words, 0)) return false;
  const { main } = clausesOf(words);
  return main > comma && words[comma + 1]?.tag !== 'CCONJ';
}
