import type { Cast } from '../report/story.ts';
import { evidenceInWords } from '../report/story.ts';
import { meaningsTouched } from '../errata/meaning.ts';
import { splitsCharacter } from '../text/code-points.ts';
import { shortHash } from '../text/hash.ts';
import type { Register, Standing } from './register.ts';
import type { ReviewPlace, Unit } from './units.ts';
import type { Card, Occurrence, Row, UnitStatus } from './view.ts';

/** UTF-16 units of context on each side of an occurrence. */
const CONTEXT = 80;

/** The places of a unit that the next decision settles when none are named: the open ones, or else all, without those excluded. */
export function targetsOf(register: Register, unit: Unit, excluded: ReadonlySet<string>): ReviewPlace[] {
  const included = unit.places.filter((place) => !excluded.has(place.id));
  const open = included.filter((place) => isOpen(register.standing(place)));
  return open.length > 0 ? open : included;
}

/** Whether a place waits for a decision: nobody has looked, or somebody put it off. */
export function isOpen({ verdict }: Standing): boolean {
  return verdict === 'open' || verdict === 'defer';
}

/** Whether nobody has looked at one of the places of a unit; what was put off does not stand in the way again. */
export function isWaiting(register: Register, unit: Unit | undefined): boolean {
  return (unit?.places ?? []).some((place) => register.standing(place).verdict === 'open');
}

/**
 * The id of a card: of the unit and of everything that a decision on it depends on. Two processes that show the same
 * state have the same id.
 */
export function cardIdOf(register: Register, unit: Unit, excluded: ReadonlySet<string>): string {
  const state = unit.places.map((place) => {
    const { verdict, prepared, disputed, erratum } = register.standing(place);
    const { id, corr, by, on, note, cert, votes } = erratum ?? {};
    return [
      place.id,
      verdict,
      prepared,
      disputed,
      id,
      corr,
      by,
      on,
      note,
      cert,
      votes?.length,
      excluded.has(place.id),
    ];
  });
  return `${unit.id}.${shortHash(JSON.stringify(state))}`;
}

/** The card of a unit. */
export function cardOf(register: Register, unit: Unit, excluded: ReadonlySet<string>, cast: Cast): Card {
  const language = register.texts.sources[0]?.language ?? 'und';
  const first = unit.places.map((place) => register.standing(place).erratum).find((one) => one !== undefined);
  const { reading, kind, rules, confidence, evidence } = unit;
  return {
    id: cardIdOf(register, unit, excluded),
    unit: unit.id,
    reading,
    conjectures: unit.conjectures.map((text) => ({
      text,
      touches: meaningsTouched(reading, text, language),
    })),
    kind,
    rules,
    confidence,
    evidence,
    grounds: evidence.map((ground) => evidenceInWords(ground, cast)),
    status: statusOf(register, unit),
    occurrences: unit.places.map((place) => occurrenceOf(register, place, excluded)),
    targets: targetsOf(register, unit, excluded).length,
    ...(first?.note === undefined ? {} : { note: first.note }),
    ...(first?.cert === undefined ? {} : { cert: first.cert }),
  };
}

function occurrenceOf(register: Register, place: ReviewPlace, excluded: ReadonlySet<string>): Occurrence {
  const { source, span } = place;
  const text = register.texts.textOf(source);
  const { verdict, prepared, disputed, erratum } = register.standing(place);
  return {
    id: place.id,
    source,
    span,
    ...register.texts.positionOf(place),
    before: text.slice(whole(text, Math.max(0, span.start - CONTEXT)), span.start),
    reading: text.slice(span.start, span.end),
    after: text.slice(span.end, whole(text, Math.min(text.length, span.end + CONTEXT))),
    excluded: excluded.has(place.id),
    verdict,
    prepared,
    disputed,
    ...(erratum === undefined ? {} : { erratum: erratum.id }),
    ...(erratum?.corr === undefined ? {} : { corr: erratum.corr }),
    ...(erratum?.by === undefined ? {} : { by: erratum.by }),
  };
}

function whole(text: string, offset: number): number {
  return splitsCharacter(text, offset) ? offset + 1 : offset;
}

/** What the line of a unit says. */
export function statusOf(register: Register, unit: Unit): UnitStatus {
  const verdicts = new Set(unit.places.map((place) => register.standing(place).verdict));
  if (verdicts.has('open')) return 'open';
  const [only = 'open'] = verdicts;
  return verdicts.size > 1 ? 'mixed' : only;
}

/** A line of the list. */
export function rowOf(register: Register, unit: Unit): Row {
  const standings = unit.places.map((place) => register.standing(place));
  const decided = standings.find(
    ({ verdict, erratum }) => verdict === 'accept' && erratum?.corr !== undefined,
  );
  return {
    unit: unit.id,
    reading: unit.reading,
    conjecture: decided?.erratum?.corr ?? unit.conjectures[0],
    kind: unit.kind,
    confidence: unit.confidence,
    places: unit.places.length,
    open: standings.filter(isOpen).length,
    status: statusOf(register, unit),
    prepared: standings.some(({ prepared }) => prepared),
    disputed: standings.some(({ disputed }) => disputed),
  };
}
