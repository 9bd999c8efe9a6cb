import type { NameCandidate } from '../lexicon/name-index.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import type { Suspicion } from './detector.ts';
import { bearersOf, distanceOf, rounded } from './name-reading.ts';
import { givensBefore, type NameView } from './name-setting.ts';
import { NONE, type NameUnit } from './name-units.ts';

/** A patronymic between the names of its bearer is known by them, and may be badly damaged. */
const PATRONYMIC = { least: 0, limit: 0.55, most: 0.9 };
/** Nearer than `least` a given name is another romanisation (`Sergey`). */
const GIVEN = { least: 0.08, limit: 0.3, most: 0.8 };

/** A damaged patronymic between the given and the family name of one person. */
export function readPatronymic(view: NameView, unit: NameUnit, at: number): Suspicion | undefined {
  const next = view.units[unit.after];
  const [first] = givensBefore(view.lexicon, view.units, at);
  if (unit.after === NONE || next === undefined || first === undefined) return undefined;
  const { index } = view.lexicon;
  const bearers = bearersOf(view, next.body).filter((entry) =>
    index.roleOf(entry, 'given').some(({ form }) => view.lexicon.isSameGiven(first.body, form)),
  );
  return nearestPart(view, unit, bearers, 'patronymic');
}

/** A damaged given name before the family name of its bearer. */
export function readGiven(view: NameView, unit: NameUnit): Suspicion | undefined {
  const next = view.units[unit.after];
  if (unit.after === NONE || next === undefined || unit.possessive !== '') return undefined;
  return nearestPart(view, unit, bearersOf(view, next.body), 'given');
}

function nearestPart(
  { lexicon }: NameView,
  unit: NameUnit,
  bearers: readonly AuthorityEntry[],
  role: 'given' | 'patronymic',
): Suspicion | undefined {
  const { least, limit, most } = role === 'given' ? GIVEN : PATRONYMIC;
  const [best] = bearers
    .flatMap((entry) => lexicon.index.roleOf(entry, role))
    .map((word): NameCandidate => ({ ...word, distance: lexicon.distance(unit.body, word.form) }))
    .sort((a, b) => a.distance - b.distance);
  if (best === undefined || best.distance > limit || best.distance < least) return undefined;
  return {
    span: { start: unit.start, end: unit.end },
    conjectures: [best.form + unit.possessive],
    confidence: rounded(most * (1 - best.distance)),
    evidence: [{ kind: 'authority', entry: best.entry.id, ...distanceOf(best) }],
  };
}
