import type { TaggedWord } from './detector.ts';
import { SUBJECT_PRONOUNS } from './english-verbs.ts';
import { isFinite } from './finite.ts';
import { BREAK, EITHER, isNominal, opensPhrase, plain, REACH, SUBORDINATORS, TIMES } from './tagged-words.ts';

/** What the finite verbs of a stretch of text are. */
export interface Clauses {
  /** Index of the first finite verb that no subordinator claims; -1 where a main clause is wanting. */
  readonly main: number;
  /** Index of the last such verb. */
  readonly lastMain: number;
  /** Finite verbs of subordinate clauses. */
  readonly subordinate: number;
}

/**
 * Reads the finite verbs of a sentence from left to right. A subordinator claims the next one, so that in "The letters
 * that he sent were lost" "that" claims "sent" and "were" is the main verb. A verb that a conjunction joins to another has
 * its rank. Where in doubt a verb counts as main: a sentence that has one is left alone.
 */
export function clausesOf(words: readonly TaggedWord[]): Clauses {
  let main = -1;
  let lastMain = -1;
  let subordinate = 0;
  let pending = 0;
  let sinceBreak = 0;
  let joinedTo: 'main' | 'subordinate' | undefined;
  let last: 'main' | 'subordinate' | undefined;
  words.forEach((word, index) => {
    if (BREAK.test(word.form)) {
      if (sinceBreak > 0 || !isInsertion(words, index + 1)) pending = 0;
      sinceBreak = 0;
      joinedTo = undefined;
      last = undefined;
      return;
    }
    if (word.tag === 'CCONJ') joinedTo = last;
    if (isSubordinator(words, index) || isBareRelative(words, index)) {
      pending += 1;
      joinedTo = undefined;
    }
    if (!isFinite(words, index)) {
      if (opensPhrase(words, index)) joinedTo = undefined;
      return;
    }
    const rank = joinedTo ?? (pending > 0 ? 'subordinate' : 'main');
    if (joinedTo === undefined) pending = Math.max(0, pending - 1);
    if (rank === 'subordinate') subordinate += 1;
    else {
      if (main === -1) main = index;
      lastMain = index;
    }
    joinedTo = undefined;
    last = rank;
    sinceBreak += 1;
  });
  return { main, lastMain, subordinate };
}

/** Whether what follows a comma is put into the clause, which then goes on: "the man, who sold it, …". */
function isInsertion(words: readonly TaggedWord[], index: number): boolean {
  const next = words[index];
  return (
    next !== undefined && (next.tag === 'ADP' || /^(?:who|whom|whose|which|.*ing|.*ed)$/u.test(plain(next)))
  );
}

/** Whether the word at an index opens a clause that has its own finite verb. */
export function isSubordinator(words: readonly TaggedWord[], index: number): boolean {
  const form = plain(words[index]);
  if (form === 'that') return isComplementizer(words, index);
  if (form === 'than') return SUBJECT_PRONOUNS.has(plain(words[index + 1]));
  if (EITHER.has(form)) return opensClause(words, index);
  if (!SUBORDINATORS.has(form)) return false;
  const next = words[index + 1];
  if (next === undefined || next.tag === 'PUNCT' || /^(?:to|of)$/u.test(plain(next))) return false;
  if (/^wh(?:o|om|ose|ich|at|y)$/u.test(form)) return true;
  return next.tag !== 'ADP' && !/.{2}ing$/u.test(plain(next));
}

/** "that" as a relative or a conjunction, not as "that man" and "that is". */
function isComplementizer(words: readonly TaggedWord[], index: number): boolean {
  const before = words[index - 1];
  const next = words[index + 1];
  if (before === undefined || next === undefined || next.tag === 'PUNCT') return false;
  if (words[index]?.tag === 'SCONJ') return true;
  if (before.tag === 'ADP' || before.tag === 'CCONJ') return false;
  if (isNominal(before)) return next.tag !== 'NOUN';
  return SUBJECT_PRONOUNS.has(plain(next)) || next.tag === 'DET' || next.tag === 'PROPN';
}

/** "After the war ended" opens a clause, "After the war he" and "after the war," do not. */
function opensClause(words: readonly TaggedWord[], index: number): boolean {
  let seen = false;
  for (let at = index + 1; at < index + REACH; at += 1) {
    const word = words[at];
    if (word === undefined || BREAK.test(word.form)) return false;
    if (seen && opensPhrase(words, at)) return false;
    if (at === index + 1 && SUBJECT_PRONOUNS.has(plain(word))) return true;
    if (isFinite(words, at)) return seen || plain(words[index]) === 'as';
    if (isNominal(word) || word.tag === 'DET') seen = true;
    if (word.tag === 'VERB' && !seen) return false;
  }
  return false;
}

/** "The parcels he sent": a subject right behind the noun phrase that opens the sentence. */
function isBareRelative(words: readonly TaggedWord[], index: number): boolean {
  const before = words[index - 1];
  if (
    before === undefined ||
    index > REACH ||
    before.tag !== 'NOUN' ||
    TIMES.has(plain(before)) ||
    plain(before) === 'doubt'
  )
    return false;
  if (!SUBJECT_PRONOUNS.has(plain(words[index]))) return false;
  const opening = words.slice(0, index - 1);
  const [first] = opening;
  return (
    first !== undefined &&
    first.tag === 'DET' &&
    opening.slice(1).every(({ tag }) => /^(?:ADJ|NOUN|NUM)$/u.test(tag))
  );
}
