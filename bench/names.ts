import { corpusOf } from '../src/detect/corpus.ts';
import type { Detector, Knowledge, Suspicion } from '../src/detect/detector.ts';
import { documentOf } from '../src/detect/document.ts';
import { randomFrom, SEVERITIES, type Severity } from './name-damage.ts';
import {
  castOf,
  harvestedAuthority,
  MOSTLY_KNOWN,
  type NameFate,
  nameText,
  type NameText,
  type PlacedName,
  UNKNOWN,
} from './name-text.ts';

/** What became of one name. */
export interface NameOutcome extends PlacedName {
  readonly suspicion: Suspicion | undefined;
}

/** What became of a made text: its names, and what was said of places where there is none. */
export interface NameResult {
  readonly names: readonly NameOutcome[];
  readonly elsewhere: readonly Suspicion[];
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

/** Sentences of a text. */
const SENTENCES = 150;
/** Persons of a text without authority. */
const STRANGERS = 120;

/**
 * How well are damaged names found, and how often is a sound one doubted? In each trial half of the names are harvested
 * from clean sentences into an authority, and a text with names of both halves goes through the relay.
 */
export function runNameTrial(
  detector: Detector,
  knowledge: Knowledge,
  { seeds, threshold }: { readonly seeds: readonly number[]; readonly threshold: number },
): ReadonlyMap<string, NameFigures> {
  return new Map(
    SEVERITIES.map((severity) => {
      const results = seeds.map((seed) => trialOf(detector, knowledge, seed, severity));
      return [severity.name, figures(joined(results), threshold)];
    }),
  );
}

/** One made text under a detector of names by their authority. */
export function trialOf(
  detector: Detector,
  knowledge: Knowledge,
  seed: number,
  severity: Severity,
): NameResult {
  const random = randomFrom(seed);
  const cast = castOf(random);
  const authority = harvestedAuthority(cast.known, random, knowledge.isWord);
  const making = { random, severity, sentences: SENTENCES, fates: MOSTLY_KNOWN };
  return outcomes(detector, nameText(cast, making), { ...knowledge, authority });
}

/** The figures of a detector that has no authority. */
export interface VariantFigures {
  /** Damaged names; their right form stands in the text, or does not. */
  readonly damaged: number;
  /** Share of them for which the right form was proposed. */
  readonly found: number;
  /** Share of the proposals that propose the right form of a damaged name. */
  readonly precision: number;
  /** Sound names. */
  readonly sound: number;
  /** … that were taken for somebody else’s. */
  readonly merged: number;
}

/** How well is a name recognised in its other spellings, where no authority knows anybody? */
export function runVariantTrial(
  detector: Detector,
  knowledge: Knowledge,
  { seeds, threshold }: { readonly seeds: readonly number[]; readonly threshold: number },
): ReadonlyMap<string, VariantFigures> {
  return new Map(
    SEVERITIES.map((severity) => {
      const results = seeds.map((seed) => {
        const random = randomFrom(seed);
        const cast = { known: [], strangers: castOf(random, 0).strangers.slice(0, STRANGERS) };
        const making = { random, severity, sentences: 2 * SENTENCES, fates: UNKNOWN };
        return outcomes(detector, nameText(cast, making), { ...knowledge, authority: [] });
      });
      return [severity.name, variantFigures(joined(results), threshold)];
    }),
  );
}

function variantFigures({ names, elsewhere }: NameResult, threshold: number): VariantFigures {
  const spoken = names.filter(({ suspicion }) => (suspicion?.confidence ?? 0) >= threshold);
  const damaged = names.filter(({ fate }) => fate === 'damaged stranger');
  const right = spoken.filter((name) => name.fate === 'damaged stranger' && isRight(name)).length;
  const wrong = elsewhere.filter(({ confidence }) => confidence >= threshold).length;
  return {
    damaged: damaged.length,
    found: share(right, damaged.length),
    precision: share(right, spoken.length + wrong),
    sound: names.length - damaged.length,
    merged: spoken.filter(({ fate }) => fate === 'stranger').length,
  };
}

function joined(results: readonly NameResult[]): NameResult {
  return {
    names: results.flatMap(({ names }) => names),
    elsewhere: results.flatMap(({ elsewhere }) => elsewhere),
  };
}

/** Runs a detector over a made text. */
export function outcomes(detector: Detector, { text, names }: NameText, knowledge: Knowledge): NameResult {
  const document = documentOf({ id: 'trial', text });
  const look = detector.begin(corpusOf([document]), knowledge);
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

/** Counts outcomes whose confidence is at least `threshold`. */
export function figures(outcome: NameResult, threshold: number): NameFigures {
  const spoke = (suspicion: Suspicion | undefined): boolean =>
    suspicion !== undefined && suspicion.conjectures.length > 0 && suspicion.confidence >= threshold;
  const of = (fate: NameFate): NameOutcome[] => outcome.names.filter((name) => name.fate === fate);
  const spoken = (fate: NameFate): NameOutcome[] => of(fate).filter(({ suspicion }) => spoke(suspicion));
  const found = spoken('damaged');
  const hits = found.length + spoken('damaged stranger').length;
  const wrong =
    spoken('sound').length + spoken('stranger').length + outcome.elsewhere.filter((one) => spoke(one)).length;
  return {
    damaged: of('damaged').length,
    recall: share(found.length, of('damaged').length),
    rightFirst: share(found.filter(isRight).length, found.length),
    precision: share(hits, hits + wrong),
    strangers: share(spoken('stranger').length, of('stranger').length),
    mistaken: share(spoken('damaged stranger').length, of('damaged stranger').length),
  };
}

/** Whether the first conjecture has the right name in it; the possessive is the text's own. */
export function isRight({ suspicion, right }: NameOutcome): boolean {
  return suspicion?.conjectures[0]?.replace(/[’']s?$/u, '') === right;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** A table of figures: one row for each severity. */
export function nameTable(rows: ReadonlyMap<string, NameFigures>): string {
  const lines = [...rows].map(([name, row]) => {
    const cells = [row.recall, row.rightFirst, row.precision, row.strangers, row.mistaken];
    return `${name.padEnd(8)}${String(row.damaged).padStart(6)}${cells.map((cell) => cell.toFixed(3).padStart(10)).join('')}`;
  });
  return ['damage   names    recall     right precision strangers  mistaken', ...lines].join('\n');
}

/** A table of figures without authority. */
export function variantTable(rows: ReadonlyMap<string, VariantFigures>): string {
  const lines = [...rows].map(
    ([name, row]) =>
      `${name.padEnd(8)}${String(row.damaged).padStart(6)}${[row.found, row.precision].map((cell) => cell.toFixed(3).padStart(10)).join('')}${String(row.sound).padStart(8)}${String(row.merged).padStart(8)}`,
  );
  return ['damage   names     found precision   sound  merged', ...lines].join('\n');
}
