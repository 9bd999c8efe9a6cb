import type { AuthorityEntry } from '../model/authority.ts';
import type { Finding, Related } from '../model/finding.ts';
import type { AuthorityFile, PlacedAuthority } from './authority-file.ts';
import { formKey } from './merge-authority.ts';
import { PhraseMatcher, type TextWord } from './phrase-matcher.ts';
import { literalPattern } from './phrase-pattern.ts';

/** A text with its words, UTF-16 units. */
export interface WordedText {
  readonly text: string;
  readonly words: readonly TextWord[];
}

/** Entries for one thing, forms that several claim, forms that are common words: everything about an authority that a person should look at. */
export function checkAuthority(
  { file, entries }: AuthorityFile,
  isWord: (form: string) => boolean,
): readonly Finding[] {
  return [...duplicates(file, entries), ...collisions(file, entries), ...commonWords(file, entries, isWord)];
}

function place(file: string, { span, fields }: PlacedAuthority, field: string): Finding['subject'] {
  return { type: 'file', file, span: fields.get(field) ?? span };
}

function related(file: string, placed: PlacedAuthority, field: string): Related {
  return { subject: place(file, placed, field), message: `the entry \`${placed.entry.id}\`` };
}

/** Pairs of an entry and an earlier one that has one of its keys. */
function pairs(
  entries: readonly PlacedAuthority[],
  keysOf: (entry: AuthorityEntry) => readonly string[],
): readonly { readonly earlier: PlacedAuthority; readonly later: PlacedAuthority; readonly key: string }[] {
  const first = new Map<string, PlacedAuthority>();
  return entries.flatMap((later) =>
    [...new Set(keysOf(later.entry))].flatMap((key) => {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, later);
      return earlier === undefined ? [] : [{ earlier, later, key }];
    }),
  );
}

function duplicates(file: string, entries: readonly PlacedAuthority[]): readonly Finding[] {
  const named = pairs(entries, ({ kind, name }) => [`${kind} ${formKey(name)}`]);
  const identified = pairs(entries, ({ ids }) =>
    Object.entries(ids).map(([database, id]) => `${database} ${id}`),
  );
  const finding = (pair: (typeof named)[number], what: string, field: string): Finding => ({
    rule: 'authority-duplicate',
    message: `Unexpected second entry with the ${what} “${pair.key.slice(pair.key.indexOf(' ') + 1)}”: \`${pair.later.entry.id}\` and \`${pair.earlier.entry.id}\``,
    help: 'Join them under the id that errata refer to, or tell them apart by their names.',
    subject: place(file, pair.later, field),
    related: [related(file, pair.earlier, field)],
  });
  return [
    ...named.map((pair) => finding(pair, 'name', 'name')),
    ...identified.map((pair) => finding(pair, 'identifier', 'ids')),
  ];
}

function collisions(file: string, entries: readonly PlacedAuthority[]): readonly Finding[] {
  const accepted = pairs(entries, ({ name, forms }) => [name, ...forms].map(formKey));
  const owners = new Map<string, PlacedAuthority>();
  for (const placed of entries)
    for (const form of [placed.entry.name, ...placed.entry.forms]) owners.set(formKey(form), placed);
  const damaged = entries.flatMap((later) =>
    later.entry.damaged.flatMap((form) => {
      const earlier = owners.get(formKey(form));
      return earlier === undefined ? [] : [{ earlier, later, key: form }];
    }),
  );
  return [
    ...accepted
      .filter(({ earlier, later }) => earlier.entry.name !== later.entry.name)
      .map((pair) => collision(file, pair, 'which both accept', 'forms')),
    ...damaged.map((pair) =>
      collision(
        file,
        pair,
        `which \`${pair.earlier.entry.id}\` accepts and the other calls damaged`,
        'damaged',
      ),
    ),
  ];
}

function collision(
  file: string,
  { earlier, later, key }: ReturnType<typeof pairs>[number],
  why: string,
  field: string,
): Finding {
  const isOne = earlier === later;
  return {
    rule: 'authority-collision',
    message: isOne
      ? `Unexpected form “${key}” of \`${later.entry.id}\`, accepted and damaged at once`
      : `Unexpected form “${key}” of \`${earlier.entry.id}\` and \`${later.entry.id}\`, ${why}`,
    help: 'Leave it to the one that it stands for in this edition; give the other fuller forms.',
    subject: place(file, later, field),
    ...(isOne ? {} : { related: [related(file, earlier, 'forms')] }),
  };
}

function commonWords(
  file: string,
  entries: readonly PlacedAuthority[],
  isWord: (form: string) => boolean,
): readonly Finding[] {
  return entries.flatMap((placed) =>
    placed.entry.forms
      .filter((form) => /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(form) && isWord(form.toLowerCase()))
      .map((form): Finding => ({
        rule: 'authority-common-word',
        message: `The form “${form}” of \`${placed.entry.id}\` is also a common word`,
        help: 'It is known by its capital only. Nothing need be done if the edition needs it.',
        subject: place(file, placed, 'forms'),
      })),
  );
}

/** Entries no form of which, accepted or damaged, stands in the texts. A form with a full stop inside is not looked for. */
export function unseenEntries(
  entries: readonly AuthorityEntry[],
  texts: readonly WordedText[],
): readonly AuthorityEntry[] {
  const phrases = entries.flatMap(({ id, name, forms, damaged }) =>
    [name, ...forms, ...damaged]
      .map(literalPattern)
      .filter((pattern) => pattern !== '')
      .map((pattern) => [pattern, id] as const),
  );
  const seen = new Set<string>();
  const matcher = new PhraseMatcher(phrases);
  for (const { text, words } of texts) for (const { value } of matcher.matchAll(text, words)) seen.add(value);
  return entries.filter(({ id }) => !seen.has(id));
}
