import type { AuthorityEntry } from '../model/authority.ts';
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
  const others = [
    ...own.flatMap(damagedOf),
    ...(isRelayed
      ? [...own.flatMap(substituted), ...RELAYED_TERMS.flatMap((term) => relayedOf(term, own))]
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

function relayedOf(term: RelayedTerm, own: readonly AuthorityEntry[]): readonly Phrase[] {
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
  own: readonly AuthorityEntry[],
): Support | undefined {
  for (const term of terms) {
    const key = keyOf(term);
    const exact = own.find((entry) => formKeys(entry).includes(key));
    if (exact !== undefined) return { entry: exact, conjectures: [exact.name] };
    const words = key.split(' ');
    const wider = own.find((entry) =>
      formKeys(entry).some(
        (form) => words.length > 1 && words.every((word) => form.split(' ').includes(word)),
      ),
    );
    if (wider !== undefined) return { entry: wider, conjectures: [term, wider.name] };
  }
  const entry = own.find((one) =>
    Object.values(one.languages).some((form) => form === chinese || form === russian),
  );
  return entry === undefined ? undefined : { entry, conjectures: [entry.name] };
}

function formKeys({ name, forms }: AuthorityEntry): readonly string[] {
  return [name, ...forms].map(keyOf);
}

/** The entry’s forms with one of their words exchanged for what a relay makes of it. */
function substituted({ id, name, forms }: AuthorityEntry): readonly Phrase[] {
  return [...new Set([name, ...forms])].flatMap((form) => {
    const key = ` ${keyOf(form)} `;
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
  const words = new Set(keyOf(name).split(' '));
  return !keyOf(form)
    .split(' ')
    .some((word) => word.length > 3 && words.has(word));
}

function patternsOf(forms: readonly string[]): readonly string[] {
  return [...new Set(forms.map(keyOf))].filter((key) => key !== '');
}

/** The words of a form as patterns write them; a form with a full stop inside is none. */
function keyOf(form: string): string {
  if (/[.:;]/u.test(form)) return '';
  return form
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .replaceAll(/(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu, '')
    .trim();
}
