import { freeId } from '../errata/new-erratum.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import { areCompatible } from './harvest-persons.ts';

/** An entry that somebody proposes: its id is only a wish. */
export type AuthorityDraft = Omit<AuthorityEntry, 'id'> & { readonly id?: string };

/** What is to be written. */
export interface AuthorityChanges {
  /** New entries, with ids that are free. */
  readonly added: readonly AuthorityEntry[];
  /** Entries that get new forms or identifiers, as they will be; everything that they had stays. */
  readonly extended: readonly AuthorityEntry[];
}

/**
 * Merges drafts into an authority: a draft that shares its id, an identifier elsewhere or a form with exactly one entry of its kind gives
 * it its new forms; one that shares nothing becomes an entry. Ids are kept and nothing is taken away; a form that another entry has,
 * or that any entry records as damaged, is not added. Nobody is added whose every form is known already.
 */
export function mergeAuthority(
  existing: readonly AuthorityEntry[],
  drafts: readonly AuthorityDraft[],
): AuthorityChanges {
  const merger = new Merger(existing);
  for (const draft of drafts) merger.take(draft);
  return merger.changes();
}

class Merger {
  readonly #entries = new Map<string, AuthorityEntry>();
  readonly #ids: ReadonlySet<string>;
  /** Which entries accept a form. */
  readonly #byForm = new Map<string, Set<string>>();
  readonly #damaged = new Set<string>();
  readonly #changed = new Set<string>();

  constructor(existing: readonly AuthorityEntry[]) {
    this.#ids = new Set(existing.map(({ id }) => id));
    for (const entry of existing) this.#put(entry);
  }

  take(draft: AuthorityDraft): void {
    const entry = this.#entryOf(draft);
    if (entry === undefined) this.#add(draft);
    else this.#extend(entry, draft);
  }

  changes(): AuthorityChanges {
    const all = [...this.#entries.values()].filter(({ id }) => this.#changed.has(id));
    return {
      added: all.filter(({ id }) => !this.#ids.has(id)),
      extended: all.filter(({ id }) => this.#ids.has(id)),
    };
  }

  #put(entry: AuthorityEntry): void {
    this.#entries.set(entry.id, entry);
    for (const form of formsOf(entry)) {
      const ids = this.#byForm.get(formKey(form));
      if (ids === undefined) this.#byForm.set(formKey(form), new Set([entry.id]));
      else ids.add(entry.id);
    }
    for (const form of entry.damaged) this.#damaged.add(formKey(form));
  }

  #entryOf(draft: AuthorityDraft): AuthorityEntry | undefined {
    const named = draft.id === undefined ? undefined : this.#entries.get(draft.id);
    if (named !== undefined) return named;
    const known = [...this.#entries.values()].find((entry) => sharesIdentifier(entry, draft));
    if (known !== undefined) return known;
    const ids = new Set(formsOf(draft).flatMap((form) => [...(this.#byForm.get(formKey(form)) ?? [])]));
    const [id, ...more] = ids;
    const entry = id === undefined || more.length > 0 ? undefined : this.#entries.get(id);
    return entry !== undefined && entry.kind === draft.kind && mayBeOne(entry, draft) ? entry : undefined;
  }

  /** Forms of the draft that no other entry has and nobody calls damaged. */
  #newForms(draft: AuthorityDraft, id?: string): readonly string[] {
    const seen = new Set<string>();
    return formsOf(draft).filter((form) => {
      const key = formKey(form);
      const owners = [...(this.#byForm.get(key) ?? [])];
      const isNew = owners.every((owner) => owner === id) && !this.#damaged.has(key) && !seen.has(key);
      seen.add(key);
      return isNew;
    });
  }

  #add(draft: AuthorityDraft): void {
    const forms = this.#newForms(draft);
    const [first] = forms;
    if (first === undefined) return;
    const name = forms.includes(draft.name) ? draft.name : first;
    const taken = new Set(this.#entries.keys());
    const id = draft.id !== undefined && !taken.has(draft.id) ? draft.id : freeId(name, taken);
    this.#put({ ...draft, id, name, forms });
    this.#changed.add(id);
  }

  #extend(entry: AuthorityEntry, draft: AuthorityDraft): void {
    const own = new Set(formsOf(entry).map(formKey));
    const forms = this.#newForms(draft, entry.id).filter((form) => !own.has(formKey(form)));
    const damaged = draft.damaged.filter(
      (form) => !entry.damaged.includes(form) && !this.#byForm.has(formKey(form)),
    );
    const languages = missing(entry.languages, draft.languages);
    const ids = missing(entry.ids, draft.ids);
    if (forms.length + damaged.length + Object.keys(languages).length + Object.keys(ids).length === 0) return;
    this.#put({
      ...entry,
      forms: [...entry.forms, ...forms],
      damaged: [...entry.damaged, ...damaged],
      languages: { ...entry.languages, ...languages },
      ids: { ...entry.ids, ...ids },
    });
    this.#changed.add(entry.id);
  }
}

function formsOf({ name, forms }: Pick<AuthorityEntry, 'name' | 'forms'>): readonly string[] {
  return forms.includes(name) ? forms : [name, ...forms];
}

/** Apostrophes are equal, letters are not: `Rose` and `rose` are two. */
export function formKey(form: string): string {
  return form.replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim();
}

function sharesIdentifier(entry: AuthorityEntry, draft: AuthorityDraft): boolean {
  return Object.entries(draft.ids).some(([database, id]) => entry.ids[database] === id);
}

/** Two persons with one surname whose first names contradict each other are two. */
function mayBeOne(entry: AuthorityEntry, draft: AuthorityDraft): boolean {
  if (entry.kind !== 'person') return true;
  const full = (forms: readonly string[]): readonly (readonly string[])[] =>
    forms.map((form) => form.split(' ')).filter((parts) => parts.length > 1);
  const others = full(formsOf(entry));
  return full(formsOf(draft)).every((parts) =>
    others.every((other) => other.at(-1) !== parts.at(-1) || areCompatible(parts, other)),
  );
}

function missing(
  own: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(other).filter(([key]) => !Object.hasOwn(own, key)));
}
