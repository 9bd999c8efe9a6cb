import type { NameCandidate } from '../lexicon/name-index.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import { isTitle } from './name-context.ts';
import type { NameSetting } from './name-judge.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { NONE, type NameUnit } from './name-units.ts';

/** Given names, initials and patronymics before a family name, at most. */
const BEFORE = 3;

/** What stands around the unit `at`. */
export function settingOf(lexicon: NameLexicon, units: readonly NameUnit[], at: number): NameSetting {
  const givens = givensBefore(lexicon, units, at);
  const first = units[at - givens.length];
  const title = first === undefined || first.before === NONE ? undefined : units[first.before];
  return {
    afterTitle: title !== undefined && isTitle(title.body),
    given: (candidate) => givenFits(lexicon, givens, candidate),
    isPresent: ({ entry }) => lexicon.isPresent(entry),
    isRelated: ({ entry }) => isRelated(entry, companions(lexicon, units)),
  };
}

/** The given names, initials and patronymics that stand directly before a unit, in order. */
export function givensBefore(lexicon: NameLexicon, units: readonly NameUnit[], at: number): NameUnit[] {
  const found: NameUnit[] = [];
  let before = units[at]?.before ?? NONE;
  while (before !== NONE && found.length < BEFORE) {
    const unit = units[before];
    if (unit === undefined || !isGiven(lexicon, unit)) break;
    found.unshift(unit);
    before = unit.before;
  }
  return found;
}

/** Whether a unit is a given name, an initial or a patronymic. */
export function isGiven(lexicon: NameLexicon, { body, parts, possessive }: NameUnit): boolean {
  if (parts.length > 1 || possessive !== '') return false;
  if (/^\p{Lu}$/u.test(body) || lexicon.statusOf(body) === 'given') return true;
  return /^\p{Lu}\p{Ll}+(?:[oe]vich|[oe]vna|yich)$/u.test(body);
}

function givenFits(lexicon: NameLexicon, givens: readonly NameUnit[], { entry }: NameCandidate): -1 | 0 | 1 {
  const own = [...lexicon.index.roleOf(entry, 'given'), ...lexicon.index.roleOf(entry, 'patronymic')];
  if (givens.length === 0 || own.length === 0) return 0;
  const [first] = givens;
  return first !== undefined && own.some(({ form }) => lexicon.isSameGiven(first.body, form)) ? 1 : -1;
}

/** The entries that a paragraph names correctly. */
function companions(lexicon: NameLexicon, units: readonly NameUnit[]): AuthorityEntry[] {
  const entries = units.flatMap(({ parts }) =>
    parts.flatMap(({ form }) => lexicon.index.wordsOf(form).map(({ entry }) => entry)),
  );
  return [...new Set(entries)];
}

/** Whether the note of an entry has two longer words in common with that of a companion. */
function isRelated(entry: AuthorityEntry, others: readonly AuthorityEntry[]): boolean {
  const own = noteWords(entry);
  return others.some(
    (other) => other.id !== entry.id && [...noteWords(other)].filter((word) => own.has(word)).length >= 3,
  );
}

function noteWords({ note = '' }: AuthorityEntry): ReadonlySet<string> {
  return new Set(note.toLowerCase().match(/\p{L}{5,}/gu));
}
