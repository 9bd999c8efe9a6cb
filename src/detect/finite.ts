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
import { BREAK, EITHER, isNominal, opensPhrase, plain, REACH, SUBORDINATORS } from './tagged-words.ts';

/** A contraction that the tagger leaves whole: "I'm". */
const CONTRACTION = /^(?:i|you|he|she|it|we|they|that|there|who|what|here)'(?:m|re|s|d|ll|ve)$/u;
/** Whether the word at an index is a finite verb, the first of its group. */
export function isFinite(words: readonly TaggedWord[], index: number): boolean {
  const word = words[index];
  if (word === undefined || word.tag === 'PUNCT') return false;
  const form = plain(word);
  if (CONTRACTION.test(form)) return true;
  if (FINITE_AUXILIARIES.has(form) || isVerbalS(words, index)) return isFiniteAuxiliary(words, index);
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

/** "He's gone", and not "everybody's surprise". */
function isVerbalS(words: readonly TaggedWord[], index: number): boolean {
  if (plain(words[index]) !== "'s" || words[index]?.tag !== 'AUX') return false;
  return (
    words[index + 1]?.tag !== 'NOUN' ||
    /^(?:he|she|it|that|there|what|who|here|where)$/u.test(plain(words[index - 1]))
  );
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

/** "It soils", "no one doubts", "when the bell rings we": a noun by its tag where only a verb can stand. */
function isVerbByPlace(words: readonly TaggedWord[], index: number): boolean {
  const before = plain(words[index - 1]);
  if (words[index]?.tag !== 'NOUN') return false;
  if (before === 'it' || before === 'who' || SUBJECT_PRONOUNS.has(before)) return true;
  if (!/[^s]s$/u.test(plain(words[index]))) return false;
  if (words[index - 1]?.tag === 'NOUN' && SUBJECT_PRONOUNS.has(plain(words[index + 1]))) return true;
  return /^(?:\S+one|\S+body|one|nobody)$/u.test(before);
}

/** "The kettle boiled over": a participle by its form, behind a noun or comma and not before a noun, that the tagger took for an adjective. */
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
  if (before.form !== ',' && (!isNominal(before) || POSSESSIVES.has(plain(before)))) return false;
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
    if (CONTRACTION.test(form) || FINITE_AUXILIARIES.has(form) || isVerbalS(words, at)) return true;
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
  if (BREAK.test(before.form)) return plain(words[index + 1]) === 'by' || index === words.length - 1;
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
