import { confirm, detail, labelOf, mark, withdraw } from './decide.ts';
import { detailsOf } from './opinion.ts';
import { readChanges } from './reading.ts';
import { Refusal } from './refusal.ts';
import type { Register } from './register.ts';
import { type EntryChange, reverse, type Step } from './step.ts';
import type { ReviewPlace, Unit } from './units.ts';
import type { Verb } from './verb.ts';

/** What a step does, before it is signed and dated. */
export type Content = Pick<Step, 'changes' | 'label'> & Partial<Step>;

/** Verbs about decisions that stand. */
export type Alteration = Extract<Verb, { type: 'confirm' | 'details' | 'withdraw' }>;

/**
 * Confirms decisions, says more about them, or takes them back, at those of `places` that are decided; to confirm, at those
 * that software has prepared, unless others are named.
 * @throws Refusal where nothing is decided there, and for a second reader
 */
export function alterContent(
  register: Register,
  unit: Unit,
  places: readonly ReviewPlace[],
  verb: Alteration,
  on: string,
): Content {
  if (register.blind) throw new Refusal('blind', 'A second reader decides without seeing what was decided.');
  const decided = places
    .filter((place) => register.erratumAt(place) !== undefined)
    .filter(
      (place) => verb.type !== 'confirm' || verb.places !== undefined || register.standing(place).prepared,
    );
  if (decided.length === 0) {
    throw new Refusal('nothing', `Nothing is decided at “${unit.reading}” that could be changed so.`);
  }
  return { ...altered(register, unit, decided, verb, on), unit: unit.id };
}

function altered(
  register: Register,
  { reading }: Unit,
  places: readonly ReviewPlace[],
  verb: Alteration,
  on: string,
): Content {
  const details = detailsOf(verb);
  const many = `${places.length} ${places.length === 1 ? 'place' : 'places'}`;
  switch (verb.type) {
    case 'confirm': {
      const changes = confirm(register, places, { ...details, by: register.by, on });
      return { changes, label: labelOf('confirm', places.length, reading, undefined) };
    }
    case 'details':
      return { changes: detail(register, places, details), label: `“${reading}”: more said` };
    case 'withdraw':
      return { changes: withdraw(register, places, on), label: `${many} of “${reading}” open again` };
  }
}

/** The entry for a selection. @throws Refusal as `mark` */
export function markContent(register: Register, verb: Extract<Verb, { type: 'mark' }>, on: string): Content {
  const { source, span, sic, verdict, corr, everywhere } = verb;
  const changes = mark(register, {
    ...detailsOf(verb),
    source,
    span,
    sic,
    verdict,
    ...(corr === undefined ? {} : { corr }),
    ...(everywhere === undefined ? {} : { everywhere }),
    by: register.by,
    on,
  });
  return { changes, label: labelOf(verdict, Math.max(1, changes.length), sic, corr) };
}

/** Proofs of reading. @throws Refusal as `readChanges` */
export function readContent(
  register: Register,
  verb: Extract<Verb, { type: 'read' | 'unread' }>,
  on: string,
): Content {
  const read = readChanges(register, verb, on);
  const said = verb.type === 'read' ? 'read through' : 'no longer marked as read';
  return { changes: [], read, label: `${verb.source}, paragraph ${verb.paragraphs.join(', ')}: ${said}` };
}

/** What takes a step back. An entry that an edition has printed is never taken out of the file, only withdrawn. */
export function undoing(
  step: Step,
  printed: ReadonlySet<string>,
  on: string,
): Pick<Step, 'changes' | 'read'> {
  const back = reverse(step);
  const changes = back.changes.map((one): EntryChange => {
    const { id, before, after } = one;
    const isGone = after === undefined && before !== undefined && printed.has(id);
    return isGone ? { id, before, after: { ...before, withdrawn: on } } : one;
  });
  return { ...back, changes };
}
