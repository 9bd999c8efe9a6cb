import type { NameCandidate } from '../lexicon/name-index.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import type { Paragraph } from './document.ts';
import { isTitle } from './name-context.ts';
import type { NameSetting } from './name-judge.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { looksLikeName, NONE, nameUnits, type NameUnit } from './name-units.ts';

/** Given names, initials and patronymics before a family name, at most. */
const BEFORE = 3;

/** Words to each side in which a name stands beside another. */
const BESIDE = 8;

/** The names of a paragraph, and what is known of names. */
export interface NameView {
  readonly lexicon: NameLexicon;
  readonly units: readonly NameUnit[];
  /** The entries that each unit names correctly. */
  readonly entries: readonly (readonly AuthorityEntry[])[];
  /** The entries that the paragraph names correctly. */
  readonly companions: readonly AuthorityEntry[];
}

/** A paragraph as the readers of names see it. Most paragraphs have no doubtful name: who is named is found when it is asked. */
export function viewOf(lexicon: NameLexicon, paragraph: Paragraph): NameView {
  const units = nameUnits(paragraph);
  let entries: readonly (readonly AuthorityEntry[])[] | undefined;
  let companions: readonly AuthorityEntry[] | undefined;
  return {
    lexicon,
    units,
    get entries() {
      return (entries ??= units.map((unit) => entriesOf(lexicon, unit)));
    },
    get companions() {
      return (companions ??= [...new Set(this.entries.filter((own) => own.length > 0).flat())]);
    },
  };
}

const NOBODY: readonly AuthorityEntry[] = [];

function entriesOf({ index }: NameLexicon, { body, parts }: NameUnit): readonly AuthorityEntry[] {
  if (parts.length > 1) return parts.flatMap(({ form }) => index.wordsOf(form).map(({ entry }) => entry));
  const words = index.wordsOf(body);
  return words.length === 0 ? NOBODY : words.map(({ entry }) => entry);
}

/** What stands around the unit `at`. */
export function settingOf(view: NameView, at: number): NameSetting {
  const { lexicon, units, entries } = view;
  const givens = givensBefore(lexicon, units, at);
  const first = units[at - givens.length];
  const beside = entries.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).filter((own) => own.length > 0);
  const title = first === undefined || first.before === NONE ? undefined : units[first.before];
  return {
    isPerson: givens.length > 0 || (title !== undefined && isTitle(title.body)),
    beforeName: standsBeforeName(lexicon, units, at),
    isBeside: ({ entry }) => beside.some((own) => own.includes(entry)),
    given: (candidate) => givenFits(lexicon, givens, candidate),
    isPresent: ({ entry }) => lexicon.isPresent(entry),
    isFamous: ({ form }) => lexicon.isWord(form),
    isRelated: ({ entry }) =>
      entry.note !== undefined && view.companions.some((other) => lexicon.areRelated(entry, other)),
  };
}

function standsBeforeName(lexicon: NameLexicon, units: readonly NameUnit[], at: number): boolean {
  const own = units[at];
  const next = units[own?.after ?? NONE];
  if (own === undefined || next === undefined || own.possessive !== '' || !looksLikeName(next.body))
    return false;
  const status = lexicon.statusOf(next.body);
  return status === 'unknown' || status === 'attested' || lexicon.index.isFamilyName(next.body);
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
