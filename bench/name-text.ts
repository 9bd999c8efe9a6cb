import { harvest } from '../src/lexicon/harvest.ts';
import { mergeAuthority } from '../src/lexicon/merge-authority.ts';
import { variantKey } from '../src/lexicon/name-variants.ts';
import type { AuthorityEntry } from '../src/model/authority.ts';
import { damageName, type Random, type Severity } from './name-damage.ts';
import { GIVEN_NAMES, SURNAMES } from './surnames.ts';

/** What a name in a made text is. */
export type NameFate =
  /** Of the references, damaged. */
  | 'damaged'
  /** Of the references, as it should be. */
  | 'sound'
  /** Not in the references, as it should be. */
  | 'stranger'
  /** Not in the references, damaged: a doubt is right, no conjecture is. */
  | 'damaged stranger';

/** A name in a made text: UTF-16 units. */
export interface PlacedName {
  readonly fate: NameFate;
  readonly start: number;
  readonly form: string;
  readonly right: string;
}

/** A made text and its truth. */
export interface NameText {
  readonly text: string;
  readonly names: readonly PlacedName[];
}

export interface Person {
  readonly surname: string;
  readonly given: string;
  readonly patronymic: string;
}

/** Who is known, and who is not. */
export interface Cast {
  readonly known: readonly Person[];
  readonly strangers: readonly Person[];
}

/**
 * `@` is a family name, `#` a family name after a given name, `%` after given name and patronymic, `&` after an initial.
 * Sentences without a name are there for their capitals.
 */
const SENTENCES = [
  'In the autumn Comrade @ was called to the Kremlin and questioned for hours.',
  '“I know nothing of it,” said @, and he looked at the wall behind the judge.',
  'The letter that # had written to his wife was never sent.',
  'On the second day of the trial the prosecutor spoke of @ and of @, who had not been charged.',
  'Nobody believed @’s confession, and least of all the men who had dictated it.',
  'It was # who signed the order, although the decision had been taken long before.',
  'Marshal @ remained silent throughout the meeting.',
  'When % returned from abroad, he found his rooms sealed and his papers gone.',
  'The defendants @, @ and @ denied that such a meeting had taken place.',
  'According to the indictment, @ had received instructions from & in the summer.',
  'People’s Commissar @ wrote a note on the margin of the report.',
  '@ had worked in the provinces until he was summoned to the capital.',
  'He was told that @ had already confessed, which was not true.',
  'The Politburo met on Thursday, and the Central Committee was told of it in a letter.',
  'At the Hotel Continental in Oslo the Old Bolshevik waited for a train to Denmark that never came.',
  'Under Article 58 of the Criminal Code the Military Collegium could do as it pleased.',
  'Everybody in Leningrad knew the House on the Embankment, and the Black Sea was far away.',
  'General Secretary or not, the Party would follow the Chief Prosecutor into Siberia.',
] as const;

/** Clean sentences on the same persons, as histories have them. */
const REFERENCE = [
  'In these years # rose quickly, and few men were nearer to power.',
  'Historians have written that & was opposed to the plan from the start.',
  'A generation later the role of @ is still in dispute.',
  'They had met in exile, where @ edited a small newspaper.',
  'Among those who voted against it was &, whose speech was not printed.',
  'In the spring # was sent abroad and did not return for two years.',
] as const;

/** Sentences of the references that speak of one person. */
const MENTIONS = 3;

/** What becomes of names, with shares that make one. */
export type Fates = readonly (readonly [fate: NameFate, share: number])[];

/** A text whose persons the references know for the most part. */
export const MOSTLY_KNOWN: Fates = [
  ['damaged', 0.4],
  ['sound', 0.35],
  ['stranger', 0.15],
  ['damaged stranger', 0.1],
];

/** A text whose persons nobody knows, seldom damaged. */
export const UNKNOWN: Fates = [
  ['stranger', 0.85],
  ['damaged stranger', 0.15],
];

/** How a text is made. */
export interface Making {
  readonly random: Random;
  readonly severity: Severity;
  readonly sentences: number;
  readonly fates: Fates;
}

/** The names dealt out by chance, with given names: `known` of them (default: a half) to the references, the others strangers. */
export function castOf(random: Random, known: number = Math.floor(SURNAMES.length / 2)): Cast {
  const people = SURNAMES.map((surname) => ({ surname, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ surname }, at): Person => {
      const [given, patronymic] = GIVEN_NAMES[at % GIVEN_NAMES.length] ?? ['Ivan', 'Ivanovich'];
      return { surname, given, patronymic };
    });
  return { known: people.slice(0, known), strangers: people.slice(known) };
}

/** The authority that `emend authority harvest` would draft from clean texts on the persons. */
export function harvestedAuthority(
  persons: readonly Person[],
  random: Random,
  isWord: (form: string) => boolean,
): readonly AuthorityEntry[] {
  const sentences = persons.flatMap((person) =>
    Array.from({ length: MENTIONS }, () =>
      pick(REFERENCE, random).replace(/[@#&]/u, (mark) => named(mark, person)),
    ),
  );
  const drafts = harvest([sentences.join('\n\n')], { isWord }).map(({ kind, name, forms }) => ({
    kind,
    name,
    forms,
    damaged: [],
    languages: {},
    ids: {},
  }));
  return mergeAuthority([], drafts).added;
}

/** A text of `sentences` that names the known and the strangers, a part of them damaged. */
export function nameText(cast: Cast, { random, severity, sentences, fates }: Making): NameText {
  const accepted = new Set(SURNAMES);
  const names: PlacedName[] = [];
  let text = '';
  for (let count = 0; count < sentences; count += 1) {
    for (const piece of pick(SENTENCES, random).split(/([@#%&])/u)) {
      if (!/^[@#%&]$/u.test(piece)) {
        text += piece;
        continue;
      }
      const fate = fateOf(fates, random());
      const person = seldom(fate === 'damaged' || fate === 'sound' ? cast.known : cast.strangers, random);
      const form = fate.startsWith('damaged')
        ? damaged(person.surname, random, severity, accepted)
        : person.surname;
      text += named(piece, { ...person, surname: '' });
      names.push({ fate, start: text.length, form, right: person.surname });
      text += form;
    }
    text += count % 4 === 3 ? '\n\n' : ' ';
  }
  return { text, names };
}

function named(mark: string, { surname, given, patronymic }: Person): string {
  if (mark === '#') return `${given} ${surname}`;
  if (mark === '%') return `${given} ${patronymic} ${surname}`;
  return mark === '&' ? `${given.charAt(0)}. ${surname}` : surname;
}

function damaged(name: string, random: Random, severity: Severity, accepted: ReadonlySet<string>): string {
  for (;;) {
    const form = damageName(name, random, severity);
    // Another romanization is no damage.
    if (variantKey(form) !== variantKey(name) && !accepted.has(form) && form.length > 2) return form;
  }
}

function fateOf(fates: Fates, chance: number): NameFate {
  let rest = chance;
  for (const [fate, share] of fates) {
    rest -= share;
    if (rest < 0) return fate;
  }
  return fates.at(-1)?.[0] ?? 'sound';
}

/** Some are named often, most seldom, as in any book. */
function seldom<Item>(items: readonly Item[], random: Random): Item {
  return pick(items, () => random() ** 2);
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
