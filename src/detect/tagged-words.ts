import type { TaggedWord } from './detector.ts';
import { PHRASE_OPENERS, POSSESSIVES } from './english-verbs.ts';

/** Form in lower case with straight apostrophes. */
export function plain(word: TaggedWord | undefined): string {
  return word === undefined ? '' : word.form.toLowerCase().replaceAll('’', "'");
}

/** Marks that part clauses. */
export const BREAK: RegExp = /^[,;:—–)(\]["“”«»]$|^--?$/u;

/** Words that a rule looks at before it gives up: keeps the time linear. */
export const REACH = 16;

/** Words that always open a subordinate clause when one follows. */
export const SUBORDINATORS: ReadonlySet<string> = new Set(
  `when while whilst if unless although though because whereas whenever wherever lest whether where how why who whom whose
  which what whatever whoever whichever albeit till`.split(/\s+/u),
);

/** Prepositions that open a clause as well. */
export const EITHER: ReadonlySet<string> = new Set(['as', 'since', 'after', 'before', 'until']);

/** Nouns of time: after them a subject is no relative clause ("That night he left"). */
export const TIMES: ReadonlySet<string> = new Set(
  `day days night nights morning mornings evening evenings afternoon noon midnight moment moments minute minutes hour hours
  week weeks month months year years time times spring summer autumn fall winter instant second century decade today
  yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december ago later way`.split(/\s+/u),
);

/** A new noun phrase begins right after another: "war | he", "dinner | John". */
export function opensPhrase(words: readonly TaggedWord[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (word === undefined || before === undefined || !isNominal(before) || POSSESSIVES.has(plain(before)))
    return false;
  return PHRASE_OPENERS.has(plain(word)) || (word.tag === 'PROPN' && before.tag !== 'PROPN');
}

/** Whether a word may be the head of a noun phrase. */
export function isNominal({ tag }: TaggedWord): boolean {
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || tag === 'PRON';
}
