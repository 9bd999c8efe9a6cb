import type { AuthorityEntry } from '../../model/authority.ts';
import type { Book, Chapter, Entry } from '../book.ts';

/** A paragraph in which a name stands, once however often it does. */
export interface NamePlace {
  readonly chapter: Chapter;
  readonly reference: string;
}

/** A name or term with where it stands and how the sources had damaged it. */
export interface IndexedName {
  readonly authority: AuthorityEntry;
  /** In the order of the book. */
  readonly places: readonly NamePlace[];
  /** Readings of the source that were emended with this name as evidence, and corruptions that the authority knows. */
  readonly damaged: readonly { readonly form: string; readonly entries: readonly Entry[] }[];
}

/** The names that stand in the book or whose damage was repaired in it. */
export function indexedNames(book: Book): IndexedName[] {
  const finder = new NameFinder(book.authority);
  const places = new Map<string, NamePlace[]>();
  for (const chapter of book.chapters) {
    for (const { span, reference } of chapter.blocks) {
      for (const id of finder.namesIn(chapter.text.slice(span.start, span.end))) {
        const list = places.get(id) ?? [];
        list.push({ chapter, reference });
        places.set(id, list);
      }
    }
  }
  const repaired = repairs(book.entries);
  return book.authority
    .map((authority) => ({
      authority,
      places: places.get(authority.id) ?? [],
      damaged: damagedForms(authority, repaired.get(authority.id) ?? []),
    }))
    .filter((one) => one.places.length > 0 || one.damaged.some(({ entries }) => entries.length > 0));
}

/** Emendations of names and terms by the authority that their evidence names. */
function repairs(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { kind } = entry.erratum;
    if (!entry.isEmendation || (kind !== 'name' && kind !== 'term')) continue;
    for (const id of entry.authority) found.set(id, [...(found.get(id) ?? []), entry]);
  }
  return found;
}

function damagedForms({ damaged }: AuthorityEntry, entries: readonly Entry[]): IndexedName['damaged'] {
  const forms = new Map<string, Entry[]>();
  for (const entry of entries) forms.set(entry.reading, [...(forms.get(entry.reading) ?? []), entry]);
  for (const form of damaged) if (!forms.has(form)) forms.set(form, []);
  return [...forms].map(([form, found]) => ({ form, entries: found }));
}

/** Words as a name is made of: letters, marks and digits, with what joins them inside. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Finds every form of every name in one pass over the words of a text: a table tells by its first word which forms can begin there. A
 * form that several names share is found for all of them.
 */
class NameFinder {
  readonly #byFirst = new Map<string, { readonly form: string; readonly ids: Set<string> }[]>();

  constructor(authority: readonly AuthorityEntry[]) {
    const ids = new Map<string, Set<string>>();
    for (const { id, name, forms } of authority)
      for (const form of [name, ...forms]) ids.set(form, (ids.get(form) ?? new Set()).add(id));
    for (const [form, owners] of ids) {
      const first = WORD[Symbol.match](form)?.[0];
      if (first === undefined || !form.startsWith(first)) continue;
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { form, ids: owners }]);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.form.length - a.form.length);
  }

  /** Ids of the names that stand in a text; of forms that begin at one word the longest counts. */
  namesIn(text: string): ReadonlySet<string> {
    const found = new Set<string>();
    let done = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index < done) continue;
      const match = this.#byFirst.get(word)?.find(({ form }) => standsAt(text, index, form));
      if (match === undefined) continue;
      for (const id of match.ids) found.add(id);
      done = index + match.form.length;
    }
    return found;
  }
}

/** Whether a form stands at a place and the word ends there. */
function standsAt(text: string, index: number, form: string): boolean {
  return (
    text.startsWith(form, index) &&
    !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(index + form.length, index + form.length + 2))
  );
}
