import { corpusOf } from '../src/detect/corpus.ts';
import type { Detector, Knowledge, Suspicion } from '../src/detect/detector.ts';
import { documentOf } from '../src/detect/document.ts';
import type { AuthorityEntry } from '../src/model/authority.ts';
import { damageName, randomFrom, SEVERITIES, type Random, type Severity } from './name-damage.ts';
import { GIVEN_NAMES, SURNAMES } from './surnames.ts';

/** What a name in a made text is. */
export type NameFate =
  /** In the authority, damaged. */
  | 'damaged'
  /** In the authority, as it should be. */
  | 'sound'
  /** Not in the authority, as it should be. */
  | 'stranger'
  /** Not in the authority, damaged: a doubt is right, no conjecture is. */
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
  readonly authority: readonly AuthorityEntry[];
}

/** What became of one name, or of a place where there is none. */
export interface NameOutcome extends PlacedName {
  readonly suspicion: Suspicion | undefined;
}

/** Sentences of the trial: `@` is a family name, `#` a family name after a given name, `%` after given name and patronymic. */
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
  'According to the indictment, @ had received instructions from # in the summer.',
  'People’s Commissar @ wrote a note on the margin of the report.',
  '@ had worked in the provinces until he was summoned to the capital.',
  'He was told that @ had already confessed, which was not true.',
] as const;

const FATES: readonly [NameFate, number][] = [
  ['damaged', 0.4],
  ['sound', 0.35],
  ['stranger', 0.15],
  ['damaged stranger', 0.1],
];

interface Person {
  readonly surname: string;
  readonly given: string;
  readonly patronymic: string;
}

/**
 * A text of `sentences` with names of a made authority (the persons given and a half of the list, chosen by the seed) and of
 * strangers (the other half).
 */
export function nameText(
  seed: number,
  severity: Severity,
  real: readonly AuthorityEntry[],
  sentences = 150,
): NameText {
  const random = randomFrom(seed);
  const shuffled = SURNAMES.map((surname) => ({ surname, order: random() })).sort(
    (a, b) => a.order - b.order,
  );
  const people = shuffled.map(({ surname }, at): Person => {
    const [given, patronymic] = GIVEN_NAMES[at % GIVEN_NAMES.length] ?? ['Ivan', 'Ivanovich'];
    return { surname, given, patronymic };
  });
  const half = people.length / 2;
  const made = people.slice(0, half).map(entryOf);
  const authority = [...real.map((entry) => ({ ...entry, damaged: [] })), ...made];
  const inside = authority.flatMap((entry): Person[] => {
    const surname = entry.forms.find((form) => /^\p{Lu}\p{Ll}+$/u.test(form));
    if (entry.kind !== 'person' || surname === undefined) return [];
    const [given = 'Ivan', patronymic = 'Ivanovich'] = namesBefore(entry);
    return [{ surname, given, patronymic }];
  });
  const accepted = new Set(authority.flatMap((entry) => entry.forms));
  const cast: Record<NameFate, readonly Person[]> = {
    damaged: inside,
    sound: inside,
    stranger: people.slice(half),
    'damaged stranger': people.slice(half),
  };
  return { ...write({ random, severity, cast, accepted, sentences }), authority };
}

function entryOf({ surname, given, patronymic }: Person): AuthorityEntry {
  return {
    id: surname.toLowerCase(),
    kind: 'person',
    name: `${given} ${surname}`,
    forms: [surname, `${given} ${patronymic} ${surname}`],
    damaged: [],
    languages: {},
    ids: {},
  };
}

function namesBefore({ name, forms }: AuthorityEntry): string[] {
  const full = forms.find((form) => form.split(' ').length === 3 && !form.includes('.')) ?? name;
  return full.split(' ').slice(0, -1);
}

interface Writing {
  readonly random: Random;
  readonly severity: Severity;
  readonly cast: Record<NameFate, readonly Person[]>;
  readonly accepted: ReadonlySet<string>;
  readonly sentences: number;
}

function write({ random, severity, cast, accepted, sentences }: Writing): Omit<NameText, 'authority'> {
  const names: PlacedName[] = [];
  let text = '';
  for (let count = 0; count < sentences; count += 1) {
    for (const piece of pick(SENTENCES, random).split(/([@#%])/u)) {
      if (!/^[@#%]$/u.test(piece)) {
        text += piece;
        continue;
      }
      const fate = fateOf(random());
      const person = pick(cast[fate], random);
      if (piece !== '@') text += `${person.given} `;
      if (piece === '%') text += `${person.patronymic} `;
      const form = fate.startsWith('damaged')
        ? damaged(person.surname, random, severity, accepted)
        : person.surname;
      names.push({ fate, start: text.length, form, right: person.surname });
      text += form;
    }
    text += count % 4 === 3 ? '\n\n' : ' ';
  }
  return { text, names };
}

function damaged(name: string, random: Random, severity: Severity, accepted: ReadonlySet<string>): string {
  for (;;) {
    const form = damageName(name, random, severity);
    if (form !== name && !accepted.has(form) && form.length > 2) return form;
  }
}

function fateOf(chance: number): NameFate {
  let rest = chance;
  for (const [fate, share] of FATES) {
    rest -= share;
    if (rest < 0) return fate;
  }
  return 'sound';
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** Runs a detector over a made text: every name with what was said of it, and alarms where there is no name. */
export function outcomes(
  detector: Detector,
  { text, names, authority }: NameText,
  knowledge: Knowledge,
): { readonly names: NameOutcome[]; readonly elsewhere: Suspicion[] } {
  const document = documentOf({ id: 'trial', text });
  const look = detector.begin(corpusOf([document]), { ...knowledge, authority });
  const found = document.paragraphs.flatMap((paragraph) =>
    look(paragraph).map((suspicion) => ({
      suspicion,
      start: paragraph.span.start + suspicion.span.start,
      end: paragraph.span.start + suspicion.span.end,
    })),
  );
  const used = new Set<Suspicion>();
  const judged = names.map((name): NameOutcome => {
    const hit = found.find(({ start, end }) => start < name.start + name.form.length && name.start < end);
    if (hit !== undefined) used.add(hit.suspicion);
    return { ...name, suspicion: hit?.suspicion };
  });
  return {
    names: judged,
    elsewhere: found.flatMap(({ suspicion }) => (used.has(suspicion) ? [] : [suspicion])),
  };
}

/** The figures of a trial. */
export interface NameFigures {
  readonly damaged: number;
  /** Share of the damaged names of the authority that were found. */
  readonly recall: number;
  /** Share of those found whose right form was proposed first. */
  readonly rightFirst: number;
  /** Share of the places with a conjecture that are damaged. */
  readonly precision: number;
  /** Share of the sound strangers for whom a conjecture was made. */
  readonly strangers: number;
  /** Share of the damaged strangers who were taken for somebody else. */
  readonly mistaken: number;
}

/** Counts outcomes whose confidence is at least `threshold`. */
export function figures(
  outcome: { readonly names: readonly NameOutcome[]; readonly elsewhere: readonly Suspicion[] },
  threshold: number,
): NameFigures {
  const spoke = ({ suspicion }: { suspicion: Suspicion | undefined }): boolean =>
    suspicion !== undefined && suspicion.conjectures.length > 0 && suspicion.confidence >= threshold;
  const of = (fate: NameFate): NameOutcome[] => outcome.names.filter((name) => name.fate === fate);
  const damagedNames = of('damaged');
  const found = damagedNames.filter(spoke);
  const right = found.filter(isRight);
  const mistaken = of('damaged stranger').filter(spoke);
  const wrong = [...of('sound'), ...of('stranger')].filter(spoke).length;
  const elsewhere = outcome.elsewhere.filter((suspicion) => spoke({ suspicion })).length;
  const hits = found.length + mistaken.length;
  return {
    damaged: damagedNames.length,
    recall: share(found.length, damagedNames.length),
    rightFirst: share(right.length, found.length),
    precision: share(hits, hits + wrong + elsewhere),
    strangers: share(of('stranger').filter(spoke).length, of('stranger').length),
    mistaken: share(mistaken.length, of('damaged stranger').length),
  };
}

/** Whether the first conjecture has the right name in it; the possessive is the text's own. */
export function isRight({ suspicion, right }: NameOutcome): boolean {
  return suspicion?.conjectures[0]?.replace(/[’']s?$/u, '') === right;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** The trial on every severity and seed, as a table for people. */
export function runNameTrial(
  detector: Detector,
  knowledge: Knowledge,
  real: readonly AuthorityEntry[],
  options: { readonly seeds: readonly number[]; readonly threshold: number },
): Map<string, NameFigures> {
  return new Map(
    SEVERITIES.map((severity) => {
      const results = options.seeds.map((seed) =>
        outcomes(detector, nameText(seed, severity, real), knowledge),
      );
      const all = {
        names: results.flatMap(({ names }) => names),
        elsewhere: results.flatMap(({ elsewhere }) => elsewhere),
      };
      return [severity.name, figures(all, options.threshold)];
    }),
  );
}

/** A table of figures: one row for each severity. */
export function nameTable(rows: ReadonlyMap<string, NameFigures>): string {
  const lines = [...rows].map(([name, row]) => {
    const cells = [row.recall, row.rightFirst, row.precision, row.strangers, row.mistaken];
    return `${name.padEnd(8)}${String(row.damaged).padStart(6)}${cells.map((cell) => cell.toFixed(3).padStart(9)).join('')}`;
  });
  return ['damage   names   recall    right precision strangers mistaken', ...lines].join('\n');
}
