import type { AuthorityKind } from '../model/authority.ts';
import type { Mention } from './harvest-mentions.ts';
import {
  CAPITALISED_COMMON,
  GIVEN_NAMES,
  KNOWN_PLACES,
  ORGANIZATION_WORDS,
  PLACE_TITLES,
  PLACE_WORDS,
} from './harvest-words.ts';

const LOCAL: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'into',
  'throughout',
  'across',
  'via',
  'towards',
  'toward',
  'outside',
]);

/** Verbs and the like that follow persons. */
const HUMAN: ReadonlySet<string> = new Set(
  `said says told asked answered replied cried thought knew felt wrote spoke looked took gave came went saw heard laughed smiled nodded
  turned sat stood was had has is did would could himself herself who whose`.split(/\s+/u),
);

/** What a name names, as its words and its neighbours tell; a person where nothing speaks. */
export function kindOf(
  parts: readonly string[],
  mentions: readonly Mention[],
  isWord: (form: string) => boolean,
): AuthorityKind {
  return kindByWords(parts) ?? kindByNeighbours(parts, mentions, isWord);
}

/** What the words of a name alone tell. */
export function kindByWords(parts: readonly string[]): AuthorityKind | undefined {
  const keys = parts.map((part) => part.toLowerCase());
  const head = keys.includes('of') ? (keys[keys.indexOf('of') - 1] ?? '') : (keys.at(-1) ?? '');
  if (keys.length > 1 && ORGANIZATION_WORDS.has(head)) return 'organization';
  if (keys.length > 1 && (PLACE_WORDS.has(head) || PLACE_TITLES.has((keys[0] ?? '').replace('.', ''))))
    return 'place';
  if (KNOWN_PLACES.has(keys.at(-1) ?? '') && keys.slice(0, -1).every(isCommon)) return 'place';
  return keys.length > 1 && isCommon(keys[0] ?? '') && !isGiven(keys[0] ?? '') ? 'term' : undefined;
}

function isCommon(key: string): boolean {
  return CAPITALISED_COMMON.has(key) || PLACE_TITLES.has(key);
}

function kindByNeighbours(
  parts: readonly string[],
  mentions: readonly Mention[],
  isWord: (form: string) => boolean,
): AuthorityKind {
  const [first = ''] = parts;
  if (parts.length === 1 && /^\p{Lu}{2,}$/u.test(first)) return 'organization';
  const human =
    mentions.filter(isHuman).length + (isGiven(first) ? 2 : 0) + (/^\p{Lu}\.$/u.test(first) ? 5 : 0);
  const local = mentions.filter(({ before }) => LOCAL.has(before)).length;
  if (local > human || (local >= 2 && local * 2 > mentions.length)) return 'place';
  const isPlainPhrase = parts.length > 1 && parts.every((part) => isWord(part.toLowerCase()));
  return human === 0 && isPlainPhrase ? 'term' : 'person';
}

function isHuman({ hasTitle, isPossessive, after }: Mention): boolean {
  return hasTitle || isPossessive || HUMAN.has(after);
}

/** Whether a word is known as a given name. */
export function isGiven(part: string): boolean {
  return GIVEN_NAMES.has(part.toLowerCase());
}
