import { isGiven } from './harvest-kind.ts';
import { variantKey } from './name-variants.ts';

/** A name with its number, as words. */
export interface CountedName {
  readonly parts: readonly string[];
  readonly count: number;
}

/** Several forms of what is taken for one person, the most telling first. */
export interface PersonForms {
  readonly name: string;
  readonly forms: readonly string[];
  readonly count: number;
}

/**
 * Gathers the forms of persons: `Ivan Nikitich Smirnov`, `I. N. Smirnov` and `Smirnov` are one, unless two first names under one
 * surname cannot be the same; then each has an entry, and the surname alone has its own.
 */
export function gatherPersons(names: readonly CountedName[]): readonly PersonForms[] {
  const bySurname = new Map<string, CountedName[]>();
  for (const name of names) {
    const key = variantKey(surnameOf(name));
    const list = bySurname.get(key);
    if (list === undefined) bySurname.set(key, [name]);
    else list.push(name);
  }
  return [...bySurname.values()].flatMap(gatherSurname);
}

/** `Louis XI` has no surname: it is one as a whole. */
function surnameOf({ parts }: CountedName): string {
  const last = parts.at(-1) ?? '';
  return /^[IVXL]+$/u.test(last) ? parts.join(' ') : last;
}

function gatherSurname(names: readonly CountedName[]): readonly PersonForms[] {
  const full = names.filter(({ parts }) => parts.length > 1).sort(byFullness);
  const bare = names.filter(({ parts }) => parts.length === 1);
  const persons: CountedName[][] = [];
  for (const name of full) {
    const fitting = persons.filter((person) =>
      person.every((other) => areCompatible(name.parts, other.parts)),
    );
    // An initial that fits two persons fits none for certain.
    if (fitting.length === 1) fitting[0]?.push(name);
    else if (fitting.length === 0) persons.push([name]);
  }
  if (persons.length === 0) return bare.length === 0 ? [] : [formsOf(bare)];
  if (persons.length === 1) return [formsOf([...(persons[0] ?? []), ...bare])];
  return [...persons.map(formsOf), ...(bare.length === 0 ? [] : [formsOf(bare)])];
}

/** Longer first names tell more than initials. */
function byFullness(a: CountedName, b: CountedName): number {
  return lettersOf(b) - lettersOf(a) || b.count - a.count;
}

function lettersOf({ parts }: CountedName): number {
  return parts.slice(0, -1).join('').replaceAll('.', '').length;
}

/** Whether two full names with one surname may be one person’s: no first name contradicts another. */
export function areCompatible(a: readonly string[], b: readonly string[]): boolean {
  const [firsts, others] = [a.slice(0, -1), b.slice(0, -1)];
  const length = Math.min(firsts.length, others.length);
  return Array.from({ length }, (_, index) => isSameFirst(firsts[index] ?? '', others[index] ?? '')).every(
    Boolean,
  );
}

function isSameFirst(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.endsWith('.') || short.length === 1) return long.startsWith(short.replace('.', ''));
  return variantKey(a) === variantKey(b);
}

function formsOf(names: readonly CountedName[]): PersonForms {
  const forms = names.toSorted(
    (a, b) => b.count - a.count || (a.parts.join(' ') < b.parts.join(' ') ? -1 : 1),
  );
  const telling =
    forms.find(({ parts }) => parts.length === 2 && !(parts[0] ?? '').endsWith('.')) ??
    forms.find(({ parts }) => parts.length > 1);
  return {
    name: (telling ?? forms[0])?.parts.join(' ') ?? '',
    forms: forms.map(({ parts }) => parts.join(' ')),
    count: names.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Whether a sequence has the shape of a full name: given name or initials and one surname. */
export function looksLikePerson(parts: readonly string[]): boolean {
  if (parts.length < 2 || parts.length > 5) return false;
  const firsts = parts.slice(0, -1);
  return firsts.some((part) => /^\p{Lu}\.$/u.test(part) || isGiven(part));
}
