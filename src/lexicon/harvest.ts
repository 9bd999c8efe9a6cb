import type { AuthorityKind } from '../model/authority.ts';
import { isGiven, kindByWords, kindOf } from './harvest-kind.ts';
import { type Mention, mentionsIn } from './harvest-mentions.ts';
import { KNOWN_PLACES } from './harvest-words.ts';
import { type CountedName, gatherPersons, looksLikePerson } from './harvest-persons.ts';

/** How names are gathered. */
export interface HarvestOptions {
  /** Whether the dictionary has a word as it is written. */
  readonly isWord: (form: string) => boolean;
  /** Occurrences of all forms together that a name must have. Default: 2. */
  readonly minCount?: number;
}

/** A name from clean texts, with its forms. */
export interface HarvestedName {
  readonly kind: AuthorityKind;
  readonly name: string;
  /** The most frequent first. */
  readonly forms: readonly string[];
  readonly count: number;
}

/** A phrase of plain words with capitals is a term only when it comes again and again. */
const TERM_COUNT = 3;

/**
 * The names of clean texts on the subject: persons with the forms of their names, institutions, places and terms of several words,
 * the most frequent first. What it takes is a draft for a person to look through.
 */
export function harvest(
  texts: readonly string[],
  { isWord, minCount = 2 }: HarvestOptions,
): readonly HarvestedName[] {
  const mentions = texts.flatMap((text) => mentionsIn(text, isWord));
  const all = groupByName(mentions);
  const names = new Set(all.keys());
  const surnames = new Set(
    [...all.values()].flatMap(([{ parts }]) =>
      looksLikePerson(parts) && kindByWords(parts) === undefined ? [parts.at(-1) ?? ''] : [],
    ),
  );
  const groups = [...all.values()].filter(
    (group) => isName(group, names, isWord) || isSurname(group, surnames),
  );
  const kinds = groups.map((group) => ({ group, kind: kindOfGroup(group, isWord) }));
  const persons = kinds.filter(({ kind }) => kind === 'person').map(({ group }) => counted(group));
  return [
    ...gatherPersons(persons).map((person): HarvestedName => ({ kind: 'person', ...person })),
    ...kinds.filter(({ kind }) => kind !== 'person').map(({ group, kind }) => single(group, kind)),
  ]
    .filter(({ kind, count }) => count >= (kind === 'term' ? Math.max(minCount, TERM_COUNT) : minCount))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

type Group = readonly [Mention, ...Mention[]];

function groupByName(mentions: readonly Mention[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, [Mention, ...Mention[]]>();
  for (const mention of mentions) {
    const name = mention.parts.join(' ').replaceAll("'", '’');
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [mention]);
    else group.push(mention);
  }
  return groups;
}

/** A common word is a name only where a title or a given name says so: novels write Nature and Church. */
function isName(group: Group, names: ReadonlySet<string>, isWord: (form: string) => boolean): boolean {
  const [{ parts }] = group;
  const inside = group.filter(({ isInitial, hasTitle }) => !isInitial || hasTitle).length;
  if (parts.length > 1) return inside > 0;
  const [word = ''] = parts;
  const key = word.toLowerCase();
  if (names.has(word.replace(/s$/u, '')) && word.endsWith('s')) return false;
  if (/^\p{Lu}{2,}s?$/u.test(word))
    return inside > 0 && word.length < 7 && !isWord(key) && !isKnownCapital(key, isWord);
  if (!isWord(key)) return isPeople(word, isWord) ? false : inside > 0 || group.length > 2;
  const titled = group.filter(({ hasTitle }) => hasTitle).length;
  return inside > 0 && (isGiven(word) || titled * 2 > group.length || KNOWN_PLACES.has(key));
}

/** `Caucasian`, `Chaldeans`: adjectives and members of peoples that the dictionary knows with a capital. */
function isPeople(word: string, isWord: (form: string) => boolean): boolean {
  return (
    /(?:[ei]an|ese|ish)s?$/u.test(word) &&
    isWord(word) &&
    !isGiven(word) &&
    !KNOWN_PLACES.has(word.toLowerCase())
  );
}

function isKnownCapital(key: string, isWord: (form: string) => boolean): boolean {
  return isWord(key.slice(0, 1).toUpperCase() + key.slice(1));
}

/** Dictionary words that are surnames: the last word of a full name of a person. */
function isSurname(group: Group, surnames: ReadonlySet<string>): boolean {
  const [{ parts }] = group;
  return parts.length === 1 && surnames.has(parts[0] ?? '');
}

function kindOfGroup(group: Group, isWord: (form: string) => boolean): AuthorityKind {
  const [{ parts }] = group;
  const kind = kindOf(parts, group, isWord);
  return kind === 'term' && looksLikePerson(parts) ? 'person' : kind;
}

function counted(group: Group): CountedName {
  const [{ parts }] = group;
  return { parts, count: group.length };
}

function single(group: Group, kind: AuthorityKind): HarvestedName {
  const [{ parts }] = group;
  const name = parts.join(' ');
  return { kind, name, forms: [name], count: group.length };
}
