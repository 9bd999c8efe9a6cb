import type { AuthorityEntry } from '../model/authority.ts';
import { literalPattern } from './phrase-pattern.ts';
import { RELAYED_TERMS, RELAYED_WORDS, type RelayedTerm } from './relay-renderings.ts';

/** What a phrase may be: an accepted form, a recorded corruption, or what a relay made of a term. */
export interface TermReading {
  readonly type: 'accepted' | 'damaged' | 'relayed';
  /** Best first; none where no authority supports one. */
  readonly conjectures: readonly string[];
  /** Forms that the conjectures’ entry accepts. */
  readonly forms: readonly string[];
  /** Terms that a rendering may stand for where the authority has none of them. */
  readonly terms: readonly string[];
  readonly isOdd: boolean;
  readonly entry?: string;
  readonly chinese?: string;
  readonly russian?: string;
}

type Phrase = readonly [pattern: string, reading: TermReading];

const KINDS: ReadonlySet<string> = new Set(['organization', 'term', 'work']);
const NOTHING = { conjectures: [], forms: [], terms: [], isOdd: false } as const;

/**
 * Every phrase that says something about the authority’s terms, for a matcher: the accepted forms of all entries, which shield
 * what they cover; recorded corruptions of institutions, terms and works; and, if `isRelayed`, what a relay may have left of them.
 */
export function termReadings(authority: readonly AuthorityEntry[], isRelayed: boolean): readonly Phrase[] {
  const accepted = authority.flatMap(acceptedOf);
  const taken = new Set(accepted.map(([pattern]) => pattern));
  const own = authority.filter(({ kind }) => KINDS.has(kind));
  const known = own.map((entry): KnownEntry => ({ entry, keys: formKeys(entry) }));
  const others = [
    ...own.flatMap(damagedOf),
    ...(isRelayed
      ? [...own.flatMap(substituted), ...RELAYED_TERMS.flatMap((term) => relayedOf(term, known))]
      : []),
  ];
  return [...accepted, ...others.filter(([pattern]) => !taken.has(pattern))];
}

function acceptedOf({ name, forms }: AuthorityEntry): readonly Phrase[] {
  return patternsOf([name, ...forms]).map((pattern) => [pattern, { type: 'accepted', ...NOTHING }]);
}

function damagedOf({ id, name, forms, damaged }: AuthorityEntry): readonly Phrase[] {
  const reading: TermReading = { ...NOTHING, type: 'damaged', conjectures: [name], forms, entry: id };
  return patternsOf(damaged).map((pattern) => [pattern, reading]);
}

/** An entry with its forms as patterns write them. */
interface KnownEntry {
  readonly entry: AuthorityEntry;
  readonly keys: readonly string[];
}

function relayedOf(term: RelayedTerm, own: readonly KnownEntry[]): readonly Phrase[] {
  const { chinese, russian, terms } = term;
  const support = supportOf(term, own);
  const base = {
    type: 'relayed' as const,
    conjectures: support?.conjectures ?? [],
    forms: support?.entry.forms ?? [],
    terms,
    chinese,
    russian,
    ...(support === undefined ? {} : { entry: support.entry.id }),
  };
  return [
    ...term.odd.map((pattern): Phrase => [pattern, { ...base, isOdd: true }]),
    ...term.patterns.map((pattern): Phrase => [pattern, { ...base, isOdd: false }]),
  ];
}

interface Support {
  readonly entry: AuthorityEntry;
  readonly conjectures: readonly string[];
}

/**
 * The entry that knows the term: by one of its forms, by its form in another language, or because one of its forms has every word
 * of the term, as `united Trotskyite center` has those of `united center`.
 */
function supportOf(
  { terms, chinese, russian }: RelayedTerm,
  own: readonly KnownEntry[],
): Support | undefined {
  for (const term of terms) {
    const key = literalPattern(term);
    const exact = own.find(({ keys }) => keys.includes(key))?.entry;
    if (exact !== undefined) return { entry: exact, conjectures: [exact.name] };
    const words = key.split(' ');
    const wider =
      words.length > 1
        ? own.find(({ keys }) => keys.some((form) => hasWords(form.split(' '), words)))?.entry
        : undefined;
    if (wider !== undefined) return { entry: wider, conjectures: [term, wider.name] };
  }
  const entry = own.find(({ entry: { languages } }) =>
    Object.values(languages).some((form) => form === chinese || form === russian),
  )?.entry;
  return entry === undefined ? undefined : { entry, conjectures: [entry.name] };
}

function hasWords(form: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => form.includes(word));
}

function formKeys({ name, forms }: AuthorityEntry): readonly string[] {
  return [name, ...forms].map(literalPattern);
}

/** The entry’s forms with one of their words exchanged for what a relay makes of it. */
function substituted({ id, name, forms }: AuthorityEntry): readonly Phrase[] {
  return [...new Set([name, ...forms])].flatMap((form) => {
    const key = ` ${literalPattern(form)} `;
    if (!key.trim().includes(' ')) return [];
    return RELAYED_WORDS.flatMap(({ right, relayed, chinese }) =>
      right
        .filter((word) => key.includes(` ${word} `))
        .flatMap((word) =>
          relayed.map((other): Phrase => {
            const pattern = key.replace(` ${word} `, ` ${other} `).trim();
            const conjectures = isOtherName(form, name) ? [name, form] : [form, name];
            return [pattern, { ...NOTHING, type: 'relayed', conjectures, forms, entry: id, chinese }];
          }),
        ),
    );
  });
}

/** Whether an entry’s form and its preferred form have no word in common: `NKVD` and its full title. */
function isOtherName(form: string, name: string): boolean {
  const words = new Set(literalPattern(name).split(' '));
  return !literalPattern(form)
    .split(' ')
    .some((word) => word.length > 3 && words.has(word));
}

function patternsOf(forms: readonly string[]): readonly string[] {
  return [...new Set(forms.map(literalPattern))].filter((key) => key !== '');
}
