import { type InflectedForm, inflectionOf } from './inflection.ts';

/**
 * A word, given in its base form, in the form that another one had in its place. `before`: the words before it, in lower case,
 * which tell a past from a participle, and `was` from `were`.
 */
export function wordInFor(base: string, form: InflectedForm | undefined, before: readonly string[]): string {
  const wanted = form === 'past' ? pastAfter(before) : (form ?? 'base');
  if (base === 'be') return formOfBe(wanted, before);
  return inflectionOf(base)[wanted];
}

function pastAfter(before: readonly string[]): InflectedForm {
  if (BARE.has(before.at(-1) ?? '')) return 'base';
  return before.some((word) => AUXILIARIES.has(word)) ? 'participle' : 'past';
}

const AUXILIARIES: ReadonlySet<string> = new Set([
  'am',
  'are',
  'be',
  'been',
  'being',
  'had',
  'has',
  'have',
  'having',
  'is',
  'was',
  'were',
]);

const BARE: ReadonlySet<string> = new Set([
  'can',
  'could',
  'did',
  'do',
  'does',
  'let',
  'may',
  'might',
  'must',
  'not',
  'shall',
  'should',
  'to',
  'will',
  'would',
]);

function formOfBe(form: InflectedForm, before: readonly string[]): string {
  const last = before.at(-1) ?? '';
  const isPlural = /^(?:they|we|you)$|[^s'’]s$/u.test(last) && !/^(?:his|its|this|was|is)$/u.test(last);
  if (form === 'past') return isPlural ? 'were' : 'was';
  if (form === 'base') return before.some((word) => BARE.has(word)) || !isPlural ? 'be' : 'are';
  return inflectionOf('be')[form];
}
