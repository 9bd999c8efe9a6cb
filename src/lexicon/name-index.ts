import type { AuthorityEntry } from '../model/authority.ts';
import type { Channel } from './channel.ts';
import { encode, likeness } from './channel-distance.ts';
import { ChannelIndex } from './channel-index.ts';
import { derivedRoots, nameKey, rootsOf } from './name-shape.ts';
import { variantKey } from './name-variants.ts';

/** What a word does in a name. Everything that is no person's has the role `name`. */
export type NameRole = 'surname' | 'given' | 'patronymic' | 'name';

/** A single word of an authority form. */
export interface NameWord {
  readonly form: string;
  readonly entry: AuthorityEntry;
  readonly role: NameRole;
}

/** A name that a reading may stand for. */
export interface NameCandidate extends NameWord {
  /** See `distance`: 0 the same sounds, 1 nothing in common. */
  readonly distance: number;
}

/** Forms of one entry that are further apart than this are other names of it (`Koba`), not other spellings. */
const SPELLING = 0.2;
/** Shortest word that a form of another kind than a person's must have to be looked for. */
const SHORTEST = 4;

/** The names of the authority by their words. */
export class NameIndex {
  readonly #channel: Channel;
  readonly #byKey = new Map<string, NameWord[]>();
  readonly #byRomanization = new Map<string, NameWord[]>();
  readonly #found = new Map<string, readonly NameWord[]>();
  readonly #byEntry = new Map<string, readonly NameWord[]>();
  readonly #index: ChannelIndex<NameWord>;
  readonly #corruptions = new Map<string, NameWord[]>();

  constructor(channel: Channel, entries: readonly AuthorityEntry[]) {
    this.#channel = channel;
    for (const entry of entries) this.#byEntry.set(entry.id, wordsOfEntry(entry));
    const words = [...this.#byEntry.values()].flat();
    for (const word of words) {
      addTo(this.#byRomanization, romanizationKey(word.form), word);
      for (const key of [word.form, ...partsOf(word.form)].map(nameKey)) addTo(this.#byKey, key, word);
    }
    for (const entry of entries) {
      const word = this.#wordsOfEntry(entry).find(({ role }) => role === 'surname' || role === 'name');
      if (word === undefined) continue;
      for (const damaged of entry.damaged) this.#corruptions.set(nameKey(damaged), [word]);
    }
    const sought = words.filter(({ role, form }) => role !== 'name' || isSought(form));
    this.#index = new ChannelIndex(channel, sought, ({ form }) => form);
  }

  /**
   * The words with exactly this spelling (without possessive), or else those that are only romanized otherwise; a part of a
   * hyphenated name stands for the name.
   */
  wordsOf(name: string): readonly NameWord[] {
    let words = this.#found.get(name);
    if (words === undefined) this.#found.set(name, (words = this.#seek(name)));
    return words;
  }

  #seek(name: string): readonly NameWord[] {
    if (!/^\p{Lu}/u.test(name)) return [];
    return this.#byKey.get(nameKey(name)) ?? this.#byRomanization.get(romanizationKey(name)) ?? [];
  }

  /**
   * Whether a name (without possessive) is a form of the authority, another usual romanization of one, or a regular plural,
   * feminine or adjective of one.
   */
  accepts(name: string): boolean {
    return [...rootsOf(name), ...derivedRoots(name)].some(
      (root) => this.#byKey.has(nameKey(root)) || this.#byRomanization.has(romanizationKey(root)),
    );
  }

  /** Whether a word is the family name of a person. */
  isFamilyName(name: string): boolean {
    return this.wordsOf(name).some(({ role }) => role === 'surname');
  }

  /** The words that the authority knows to be corrupted like this: the preferred word of each such entry. */
  knownCorruption(name: string): readonly NameWord[] {
    return this.#corruptions.get(nameKey(name)) ?? [];
  }

  /** The candidates within `limit`, nearest first, one for each entry and role. */
  near(name: string, limit: number): NameCandidate[] {
    const best = new Map<string, NameCandidate>();
    for (const { item, distance } of this.#index.within(encode(this.#channel, name), limit)) {
      const key = `${item.entry.id} ${item.role}`;
      const known = best.get(key);
      if (known === undefined || distance < known.distance) best.set(key, { ...item, distance });
    }
    return [...best.values()].sort(
      (a, b) => a.distance - b.distance || (a.entry.id < b.entry.id ? -1 : 1) || (a.role < b.role ? -1 : 1),
    );
  }

  /** The words of an entry in a role, in the order of its forms. */
  roleOf(entry: AuthorityEntry, role: NameRole): readonly NameWord[] {
    return this.#wordsOfEntry(entry).filter((word) => word.role === role);
  }

  /**
   * Other accepted spellings of the same name of the same entry, the entry's preferred one first: `Pickel` → `Pikel`,
   * `Pickel`; `Koba` stands alone.
   */
  spellingsOf({ entry, role, form }: NameWord): readonly string[] {
    const own = this.roleOf(entry, role).map((word) => word.form);
    return own.filter((one) => one === form || likeness(this.#channel, one, form) <= SPELLING);
  }

  #wordsOfEntry(entry: AuthorityEntry): readonly NameWord[] {
    return this.#byEntry.get(entry.id) ?? wordsOfEntry(entry);
  }
}

function addTo(map: Map<string, NameWord[]>, key: string, word: NameWord): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [word]);
  else list.push(word);
}

/**
 * One key for the usual romanizations of a name: `Yezhov` and `Ezhov`, `Trotskii` and `Trotsky`. A double letter stays: in the
 * names of other countries it is no matter of romanization.
 */
function romanizationKey(name: string): string {
  const doubles = name.toLowerCase().match(/([bcdghklmnprstz])\1/gu) ?? [];
  return `${variantKey(name).replace(/^ye/u, 'e')} ${doubles.join('')}`;
}

/** Single words of the forms with their roles, preferred name first, each spelling once. */
function wordsOfEntry(entry: AuthorityEntry): NameWord[] {
  const seen = new Set<string>();
  return [entry.name, ...entry.forms].flatMap((form) =>
    rolesOf(entry, form.split(/\s+/u)).flatMap(([word, role]): NameWord[] => {
      const key = `${role} ${word}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ form: word, entry, role }];
    }),
  );
}

function rolesOf(entry: AuthorityEntry, words: readonly string[]): [string, NameRole][] {
  if (entry.kind !== 'person') return words.length === 1 ? [[words[0] ?? '', 'name']] : [];
  return words.flatMap((word, at): [string, NameRole][] => {
    if (!/^\p{Lu}.*\p{Ll}/u.test(word)) return [];
    if (at === words.length - 1) return [[word, 'surname']];
    return [[word, at > 0 && /(?:ich|itch|vna|chna)$/u.test(word) ? 'patronymic' : 'given']];
  });
}

function partsOf(form: string): string[] {
  return form.includes('-') ? form.split('-').filter((part) => part.length >= 3) : [];
}

function isSought(form: string): boolean {
  return form.length >= SHORTEST && /^\p{Lu}\p{L}*\p{Ll}/u.test(form);
}
