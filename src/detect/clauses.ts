import type { TaggedWord } from './detector.ts';
import {
  EITHER_PAST,
  FINITE_AUXILIARIES,
  NONFINITE_AUXILIARIES,
  PARTICIPLES_ONLY,
  PHRASE_OPENERS,
  PLAIN_ING,
  POSSESSIVES,
  PRETERITES_ONLY,
  SUBJECT_PRONOUNS,
} from './english-verbs.ts';

/** What the finite verbs of a stretch of text are. */
export interface Clauses {
  /** Index of the first finite verb that no subordinator claims; -1 where a main clause is wanting. */
  readonly main: number;
  /** Index of the last such verb. */
  readonly lastMain: number;
  /** Finite verbs of subordinate clauses. */
  readonly subordinate: number;
}

/** Form in lower case with straight apostrophes. */
export function plain(word: TaggedWord | undefined): string {
  return word === undefined ? '' : word.form.toLowerCase().replaceAll('’', "'");
}

/** A contraction that the tagger leaves whole: "I'm". */
const CONTRACTION = /^(?:i|you|he|she|it|we|they|that|there|who|what|here)'(?:m|re|s|d|ll|ve)$/u;
const BREAK = /^[,;:—–)(\]["“”«»]$|^--?$/u;

/** Words that a rule looks at before it gives up: keeps the time linear. */
const REACH = 16;

/** Words that always open a subordinate clause when one follows. */
const SUBORDINATORS: ReadonlySet<string> = new Set(
  `when while whilst if unless although though because whereas whenever wherever lest whether where how why who whom whose
  which what whatever whoever whichever albeit till`.split(/\s+/u),
);

/** Prepositions that open a clause as well. */
const EITHER: ReadonlySet<string> = new Set(['as', 'since', 'after', 'before', 'until']);

/** Nouns of time: after them a subject is no relative clause ("That night he left"). */
export const TIMES: ReadonlySet<string> = new Set(
  `day days night nights morning mornings evening evenings afternoon noon midnight moment moments minute minutes hour hours
  week weeks month months year years time times spring summer autumn fall winter instant second century decade today
  yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december ago later way`.split(/\s+/u),
);

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

/** A new noun phrase begins right after another: "war | he", "dinner | John". */
function opensPhrase(words: readonly TaggedWord[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (word === undefined || before === undefined || !isNominal(before) || POSSESSIVES.has(plain(before)))
    return false;
  return PHRASE_OPENERS.has(plain(word)) || (word.tag === 'PROPN' && before.tag !== 'PROPN');
}

function isNominal({ tag }: TaggedWord): boolean {
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || tag === 'PRON';
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
  return next.tag !== 'ADP' || /^wh(?:o|om|ose|ich|at|y)$/u.test(form);
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

/** "The letters he sent": a subject right behind the noun phrase that opens the sentence. */
function isBareRelative(words: readonly TaggedWord[], index: number): boolean {
  const before = words[index - 1];
  if (before === undefined || index > REACH || before.tag !== 'NOUN' || TIMES.has(plain(before)))
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

/** Whether the word at an index is a finite verb, the first of its group. */
export function isFinite(words: readonly TaggedWord[], index: number): boolean {
  const word = words[index];
  if (word === undefined || word.tag === 'PUNCT') return false;
  const form = plain(word);
  if (CONTRACTION.test(form)) return true;
  if (FINITE_AUXILIARIES.has(form) || (form === "'s" && word.tag === 'AUX'))
    return isFiniteAuxiliary(words, index);
  if (SUBJECT_PRONOUNS.has(form)) return isSubjectAlone(words, index);
  if (NONFINITE_AUXILIARIES.has(form) || PARTICIPLES_ONLY.has(form))
    return form === 'be' && isFirst(words, index);
  if (PRETERITES_ONLY.has(form))
    return word.tag === 'VERB' || word.tag === 'AUX' || isPredicate(words, index);
  if (word.tag !== 'VERB' && !isPastByPlace(words, index))
    return isCommand(words, index) || isVerbByPlace(words, index);
  if (/.{2}ing$/u.test(form) && !PLAIN_ING.has(form)) return false;
  if (followsAuxiliary(words, index)) return false;
  return !(mayBePast(form) && isReduced(words, index));
}

function mayBePast(form: string): boolean {
  return /.ed$/u.test(form) || EITHER_PAST.has(form);
}

function isFirst(words: readonly TaggedWord[], index: number): boolean {
  return index === 0 || BREAK.test(words[index - 1]?.form ?? '');
}

function isFiniteAuxiliary(words: readonly TaggedWord[], index: number): boolean {
  const form = plain(words[index]);
  if (/^(?:may|might|will|can|must|need)$/u.test(form) && isThing(words, index)) return false;
  return !/^(?:have|do|had)$/u.test(form) || !followsAuxiliary(words, index);
}

/** "His will", "in May": behind a word that a noun follows, perhaps with a quotation mark between. */
function isThing(words: readonly TaggedWord[], index: number): boolean {
  if (words[index]?.tag === 'NOUN') return true;
  const before = words[index - (/^["“‘]$/u.test(words[index - 1]?.form ?? '') ? 2 : 1)];
  return before !== undefined && (/^(?:DET|ADP|ADJ)$/u.test(before.tag) || POSSESSIVES.has(plain(before)));
}

/** A preterite by its form that the tagger took for a noun: it must stand where a verb stands. */
function isPredicate(words: readonly TaggedWord[], index: number): boolean {
  const before = words[index - 1];
  return before !== undefined && isNominal(before);
}

/** "Soak the rush": a bare noun that opens a clause and has an object is an imperative. */
function isCommand(words: readonly TaggedWord[], index: number): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || next === undefined || !isFirst(words, index) || !/^(?:NOUN|ADJ)$/u.test(word.tag))
    return false;
  return /^(?:the|a|an|this|these|it|them|him|your)$/u.test(plain(next));
}

/** "It soils", "no one doubts": a noun by its tag where only a verb can stand. */
function isVerbByPlace(words: readonly TaggedWord[], index: number): boolean {
  const before = plain(words[index - 1]);
  if (words[index]?.tag !== 'NOUN') return false;
  if (before === 'it' || before === 'who') return true;
  return /^(?:\S+one|\S+body|one|nobody)$/u.test(before) && /[^s]s$/u.test(plain(words[index]));
}

/** "The kettle boiled over": a participle by its form, behind a noun and not before one, that the tagger took for an adjective. */
function isPastByPlace(words: readonly TaggedWord[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (
    word === undefined ||
    before === undefined ||
    !/.ed$/u.test(plain(word)) ||
    !/^(?:ADJ|NOUN)$/u.test(word.tag)
  )
    return false;
  if (!isNominal(before) || POSSESSIVES.has(plain(before))) return false;
  return !/^(?:NOUN|PROPN|ADJ)$/u.test(words[index + 1]?.tag ?? '');
}

/** A subject pronoun whose verb the tagger did not see: it stands for the verb. */
function isSubjectAlone(words: readonly TaggedWord[], index: number): boolean {
  for (let at = index + 1; at <= index + 5; at += 1) {
    const word = words[at];
    if (word === undefined || BREAK.test(word.form)) return words[index - 1]?.tag !== 'ADP';
    if (isFinite(words, at) || /^(?:that|who|which|whom)$/u.test(plain(word))) return false;
  }
  return true;
}

/** Whether "to" or an auxiliary, perhaps with adverbs or a subject between, has already opened this verb's group. */
function followsAuxiliary(words: readonly TaggedWord[], index: number): boolean {
  let subjects = 0;
  for (let at = index - 1; at >= index - REACH; at -= 1) {
    const word = words[at];
    const form = plain(word);
    if (word === undefined || BREAK.test(word.form)) return false;
    if (form === 'to' || NONFINITE_AUXILIARIES.has(form)) return subjects === 0;
    if (CONTRACTION.test(form) || FINITE_AUXILIARIES.has(form) || (form === "'s" && word.tag === 'AUX'))
      return true;
    if (word.tag === 'PRON' && subjects === 0 && SUBJECT_PRONOUNS.has(form)) subjects += 1;
    else if (!/^(?:ADV|PART)$/u.test(word.tag)) return false;
  }
  return false;
}

/**
 * A participle without auxiliary, as in "the letters found in the house": at the beginning of a clause, after a preposition
 * or conjunction, or behind a noun that a preposition governs.
 */
function isReduced(words: readonly TaggedWord[], index: number): boolean {
  let at = index - 1;
  while (words[at]?.tag === 'ADV' && index - at < REACH) at -= 1;
  const before = words[at];
  if (before === undefined) return true;
  if (BREAK.test(before.form)) return words[index + 1]?.tag === 'ADP' || index === words.length - 1;
  if (before.tag === 'CCONJ') return plain(words[index + 1]) === 'by';
  if (before.tag === 'ADP' || before.tag === 'SCONJ' || before.tag === 'ADJ' || before.tag === 'DET')
    return true;
  if (SUBORDINATORS.has(plain(before)) && !/^(?:who|which|that|what)$/u.test(plain(before))) return true;
  if (before.tag === 'NOUN' && isObjectOfHave(words, at)) return true;
  if (!isNominal(before) || before.tag === 'PRON' || words[index + 1]?.tag === 'DET') return false;
  return isGoverned(words, at);
}

/** "Had no money left", "has the house painted". */
function isObjectOfHave(words: readonly TaggedWord[], noun: number): boolean {
  let at = noun;
  while (noun - at < 6 && /^(?:NOUN|ADJ|NUM|DET)$/u.test(words[at]?.tag ?? '')) at -= 1;
  return /^(?:has|had|have)$/u.test(plain(words[at]));
}

/** Whether the noun phrase that ends at an index is the object of a preposition, with no other phrase between. */
function isGoverned(words: readonly TaggedWord[], end: number): boolean {
  for (let at = end; at > end - REACH; at -= 1) {
    const word = words[at];
    if (word === undefined) return false;
    if (word.tag === 'ADP')
      return plain(word) !== 'of' && !EITHER.has(plain(word)) && !headOfSubject(words, at);
    if (!/^(?:NOUN|PROPN|NUM|ADJ|DET|PRON)$/u.test(word.tag) || SUBJECT_PRONOUNS.has(plain(word)))
      return false;
    if (at < end && (opensPhrase(words, at + 1) || PHRASE_OPENERS.has(plain(words[at + 1])))) return false;
  }
  return false;
}

/** "The men in the yard shouted": the preposition belongs to a noun before it, which may be the subject. */
function headOfSubject(words: readonly TaggedWord[], preposition: number): boolean {
  const before = words[preposition - 1];
  return before !== undefined && isNominal(before);
}
