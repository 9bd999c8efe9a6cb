import { clausesOf } from './clauses.ts';
import type { Detector, Knowledge, Suspicion, TaggedWord } from './detector.ts';
import type { Paragraph } from './document.ts';
import { SUBJECT_PRONOUNS } from './english-verbs.ts';
import { isFinite } from './finite.ts';
import { continuationOf, type Fragment, fragmentOf, mayContinue } from './fragments.ts';
import { joinAt, type Lower, lowering } from './joining.ts';
import { mayBeFragment } from './may-be-fragment.ts';
import { abbreviationsOf, type IsAbbreviation, type Sentence, sentencesOf } from './sentences.ts';
import { plain } from './tagged-words.ts';

/** What the judgement of one stop needs. */
interface Grammar {
  readonly tag: NonNullable<Knowledge['tag']>;
  readonly isAbbreviation: IsAbbreviation;
  readonly lower: Lower;
}

/**
 * A full stop that cuts a sentence in two. The words before it must lack a finite main clause, or the complement that
 * their verb demands; the words after it must bring what is missing.
 */
export const cutSentence: Detector = {
  rule: 'cut-sentence',
  version: 1,
  summary: 'A full stop cuts a sentence in two.',
  kind: 'sentence',
  begin: (corpus, knowledge) => {
    const { tag } = knowledge;
    if (tag === undefined) return () => [];
    const grammar: Grammar = {
      tag,
      isAbbreviation: abbreviationsOf(corpus),
      lower: lowering(corpus, knowledge),
    };
    return (paragraph) => (paragraph.isHeading ? [] : cutsIn(paragraph, grammar));
  },
};

function cutsIn(paragraph: Paragraph, grammar: Grammar): Suspicion[] {
  const sentences = sentencesOf(paragraph.text, grammar.isAbbreviation);
  const judgements = sentences.map((left, index) => {
    const right = sentences[index + 1];
    if (right === undefined || !isCandidate(paragraph.text, left, right)) return undefined;
    return judge({ paragraph, left, right, before: sentences[index - 1] }, grammar);
  });
  return judgements.flatMap((judgement, index) => {
    if (judgement === undefined) return [];
    const isTaken = judgement.isContinued && judgements[index + 1] !== undefined;
    return isTaken ? [] : [judgement.suspicion];
  });
}

/** What is thought of a stop. */
interface Judgement {
  readonly suspicion: Suspicion;
  /** It is the words behind the stop that are no sentence: they may as well belong to what follows them. */
  readonly isContinued: boolean;
}

/** UTF-16 units of a sentence that is still looked at, and of the right side that is tagged. */
const LONGEST = 2000;
const SEEN = 600;

/** Both sides are open to each other, and the left has a beginning and is neither a line of its own (a title) nor in capitals. */
function isCandidate(text: string, left: Sentence, right: Sentence): boolean {
  if (left.stop !== '.' || left.closes || right.opens || right.head >= right.tail) return false;
  if (left.tail - left.head > LONGEST) return false;
  const words = text.slice(left.head, left.tail);
  if (!/^\p{Lu}/u.test(words) || !/\p{Ll}/u.test(words)) return false;
  const isOwnLine = /^\n?$/u.test(text.charAt(left.start - 1)) && text.charAt(left.end) === '\n';
  const follows = text.slice(right.head, Math.min(right.tail, right.head + 100));
  return (
    !isOwnLine &&
    /^\p{Lu}/u.test(follows) &&
    isProse(words) &&
    isProse(follows) &&
    mayBeFragment(words, follows)
  );
}

/** Neither a notice nor a table: capitals and figures begin less than half of its words. */
function isProse(words: string): boolean {
  const all = words.match(/[^\s]+/gu) ?? [];
  const marked = words.match(/(?<=\s|^)[^\s\p{Ll}]*[\p{Lu}\p{N}][^\s]*/gu) ?? [];
  return all.length < 5 || marked.length * 2 < all.length + 1;
}

interface Place {
  readonly paragraph: Paragraph;
  readonly left: Sentence;
  readonly right: Sentence;
  readonly before: Sentence | undefined;
}

function judge({ paragraph, left, right, before }: Place, { tag, lower }: Grammar): Judgement | undefined {
  const leftWords = tagged(paragraph.text, left, tag);
  const found = fragmentOf(leftWords);
  if (found === undefined && !mayContinue(paragraph.text.slice(right.head, right.head + 8))) return undefined;
  const rightWords = tagged(paragraph.text, { ...right, tail: Math.min(right.tail, right.head + SEEN) }, tag);
  const fragment =
    found === undefined ? continuation(leftWords, rightWords, right) : completed(found, rightWords, right);
  if (fragment === undefined || (fragment.isAnswer && isSpoken(left, before))) return undefined;
  const cut = joinAt(paragraph, left.stopAt, rightWords, jointsOf(fragment, leftWords, rightWords), lower);
  if (cut === undefined) return undefined;
  const confidence = fragment.confidence * (left.opens || right.stop.includes('?') ? 0.8 : 1);
  const suspicion: Suspicion = {
    ...cut,
    confidence: Math.round(confidence * 100) / 100,
    evidence: [{ kind: 'pattern', name: 'cut sentence', detail: fragment.name }],
  };
  return { suspicion, isContinued: found === undefined };
}

/** The beginning of a speech, or an answer. */
function isSpoken(left: Sentence, before: Sentence | undefined): boolean {
  return left.opens || before?.stop.includes('?') === true;
}

function tagged(text: string, { head, tail }: Sentence, tag: Grammar['tag']): readonly TaggedWord[] {
  return tag(text.slice(head, tail)).map((word) => ({
    ...word,
    start: head + word.start,
    end: head + word.end,
  }));
}

/** The fragment if the words after the stop bring what it wants. */
function completed(
  fragment: Fragment,
  right: readonly TaggedWord[],
  { stop }: Sentence,
): Fragment | undefined {
  if (fragment.wants === 'anything') return fragment;
  const opensWithVerb = beginsWithVerb(right) && !stop.includes('?');
  if (fragment.wants === 'verb') return opensWithVerb ? fragment : undefined;
  if (opensWithVerb && fragment.name.startsWith('subject'))
    return { ...fragment, confidence: 0.85, joints: ['', ','] };
  if (fragment.wants === 'subject' && !SUBJECT_PRONOUNS.has(plain(right[0]))) return undefined;
  if (/^(?:and|but|or|for|so|yet)$/u.test(plain(right[0])) || clausesOf(right).main === -1) return undefined;
  return opensWithVerb ? { ...fragment, joints: ['', ','] } : fragment;
}

/** A finite verb without its subject, and no command: "Was never found." */
function beginsWithVerb(words: readonly TaggedWord[]): boolean {
  const form = plain(words[0]);
  const isThird =
    /^(?:is|was|were|has|had|are|will|would|could|should|did|does)$/u.test(form) || /.ed$/u.test(form);
  return isThird && isFinite([{ form: 'it', tag: 'PRON', start: 0, end: 0 }, ...words], 1);
}

function continuation(
  left: readonly TaggedWord[],
  right: readonly TaggedWord[],
  { stop }: Sentence,
): Fragment | undefined {
  if (stop.includes('?') || stop === '' || clausesOf(left).main === -1) return undefined;
  return continuationOf(right);
}

/** What is said follows a colon where the speaker says "I", else "that". */
function jointsOf(
  { joints }: Fragment,
  left: readonly TaggedWord[],
  right: readonly TaggedWord[],
): Fragment['joints'] {
  if (!joints.includes(':')) return joints;
  const isOwn = (words: readonly TaggedWord[]) =>
    words.some((word) => /^(?:i|we|my|our|me|us|i'(?:m|ve|ll|d))$/u.test(plain(word)));
  return isOwn(right) && !isOwn(left) ? [':', ' that'] : [' that', ':'];
}
