import { clausesOf, isSubordinator } from './clauses.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Detector, Knowledge, Suspicion, TaggedWord } from './detector.ts';
import { SUBJECT_PRONOUNS } from './english-verbs.ts';
import { isFinite } from './finite.ts';
import { resumedSentences } from './resumed-speech.ts';
import { abbreviationsOf, type Sentence, sentencesOf } from './sentences.ts';
import { TAKES_CLAUSE } from './speech.ts';
import { BREAK, plain } from './tagged-words.ts';

type Tag = NonNullable<Knowledge['tag']>;

/** The share that a careful editor accepts: prose of good authors has such commas, too. */
const CONFIDENCE = 0.45;
/** A comma, an adjunct of place or time, a comma and a new subject; UTF-16 units of the adjunct. */
const CANDIDATE =
  /, (?:in|on|at|under|during|within|among|by|for|after|before) [^,;:.?!“”"]{3,60}, (?:he|she|they|we|I) /u;
/** Longest sentence that is tagged, UTF-16 units. */
const LONGEST = 600;
/** Two sentences with a comma between them, where a semicolon or a full stop is wanted. */
export const commaSplice: Detector = {
  rule: 'comma-splice',
  version: 1,
  summary: 'Two sentences of their own stand with no more than a comma between them.',
  kind: 'punctuation',
  begin: (corpus, { tag, language }) => {
    if (tag === undefined || !/^en(?:-|$)/iu.test(language)) return () => [];
    const isAbbreviation = abbreviationsOf(corpus);
    return ({ text, isHeading }) => {
      if (isHeading) return [];
      const spliced = CANDIDATE.test(text)
        ? sentencesOf(text, isAbbreviation).flatMap((sentence) => splicesIn(text, sentence, tag))
        : [];
      return [...spliced, ...resumed(text, tag)];
    };
  },
};

/** "He owned the mill, in the village, he was the mayor." */
function splicesIn(text: string, { head, stopAt }: Sentence, tag: Tag): Suspicion[] {
  const sentence = text.slice(head, Math.min(stopAt, head + LONGEST));
  if (!CANDIDATE.test(sentence)) return [];
  const words = tag(sentence);
  return words.flatMap((word, comma) => {
    if (word.form !== ',' || !isSplice(words, comma)) return [];
    const start = head + word.start;
    return [
      {
        span: { start, end: start + 1 },
        conjectures: [';'],
        confidence: CONFIDENCE,
        evidence: evidenceOf('an adjunct and a new subject behind it'),
      },
    ];
  });
}

/** "“Do not wait,” said Ann, “when it rains, we stay.”" */
function resumed(text: string, tag: Tag): Suspicion[] {
  return resumedSentences(text, tag).map(({ at, mark, letter }) => ({
    span: { start: at, end: at + 4 },
    conjectures: [`. ${mark}${letter.toUpperCase()}`],
    confidence: CONFIDENCE,
    evidence: evidenceOf('speech that goes on with a sentence of its own'),
  }));
}

function evidenceOf(detail: string): Evidence[] {
  return [{ kind: 'pattern', name: 'comma between sentences', detail }];
}

function isSplice(words: readonly TaggedWord[], comma: number): boolean {
  if (words[comma + 1]?.tag !== 'ADP') return false;
  const next = words.findIndex(({ form }, index) => index > comma && form === ',');
  if (next === -1) return false;
  const adjunct = words.slice(comma + 1, next);
  if (adjunct.some((_, index) => isFinite(adjunct, index) || isSubordinator(adjunct, index))) return false;
  return isNewSubject(words, next + 1) && isWhole(words.slice(0, comma));
}

/** A pronoun and its verb, perhaps with an adverb between. */
function isNewSubject(words: readonly TaggedWord[], index: number): boolean {
  if (!SUBJECT_PRONOUNS.has(plain(words[index]))) return false;
  const verb = words[index + 1]?.tag === 'ADV' ? index + 2 : index + 1;
  // "In consequence, we believe, of the storm" puts its pronoun and verb in.
  return isFinite(words, verb) && !BREAK.test(words[verb + 1]?.form ?? ',');
}

/** A main clause that waits for nothing more: no conjunction at its end, no verb that takes a clause. */
function isWhole(before: readonly TaggedWord[]): boolean {
  const { lastMain } = clausesOf(before);
  if (lastMain === -1) return false;
  const last = before.at(-1);
  if (last === undefined || /^(?:CCONJ|SCONJ|ADP|DET|PUNCT)$/u.test(last.tag)) return false;
  return !before.slice(lastMain).some((word) => TAKES_CLAUSE.test(plain(word)));
}
