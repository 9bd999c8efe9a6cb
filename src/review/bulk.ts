import { shortHash } from '../text/hash.ts';
import { cardIdOf, isOpen, rowOf } from './card.ts';
import { confirm, decide } from './decide.ts';
import { opinionOf } from './opinion.ts';
import { Refusal } from './refusal.ts';
import type { Register } from './register.ts';
import type { EntryChange } from './step.ts';
import type { ReviewPlace, Unit } from './units.ts';
import type { Verb } from './verb.ts';
import type { BulkRequest, Row } from './view.ts';

/** A bulk decision that was asked for, with the verb that asked. */
export interface Asked extends BulkRequest {
  readonly verb: Extract<Verb, { type: 'bulk' }>;
}

type Bulk = Asked['verb'];

/**
 * What a bulk decision on some units would hit; nothing is decided. Only what is open is hit (or, to confirm, what software
 * prepared): minds are changed one by one.
 * @throws Refusal where it would hit nothing
 */
export function askBulk(
  register: Register,
  units: readonly string[],
  excluded: ReadonlySet<string>,
  verb: Bulk,
): Asked {
  const rows: Row[] = [];
  const left: { unit: string; why: string }[] = [];
  const sources = new Set<string>();
  const drawn: string[] = [];
  let count = 0;
  for (const id of units) {
    const unit = register.units.get(id);
    const places = unit === undefined ? [] : bulkPlaces(register, unit, excluded, verb.verdict);
    if (unit === undefined || places.length === 0) continue;
    if (verb.verdict === 'accept' && unit.conjectures.length === 0) {
      left.push({ unit: id, why: 'nothing is proposed' });
      continue;
    }
    rows.push(rowOf(register, unit));
    drawn.push(cardIdOf(register, unit, excluded));
    count += places.length;
    for (const { source } of places) sources.add(source);
  }
  if (count === 0) throw new Refusal('nothing', 'The filter shows nothing that this could decide.');
  const request = shortHash(drawn.join('\n'));
  return {
    request,
    verdict: verb.verdict,
    count,
    units: rows.length,
    sources: sources.size,
    rows,
    left,
    verb,
  };
}

/** The changes of a bulk decision, and how many places had to be left out since they need a word of their own. */
export function carryOutBulk(
  register: Register,
  asked: Asked,
  excluded: ReadonlySet<string>,
  remark: string,
  on: string,
): { readonly changes: EntryChange[]; readonly skipped: number } {
  const changes: EntryChange[] = [];
  let skipped = 0;
  for (const { unit: id } of asked.rows) {
    const unit = register.units.get(id);
    if (unit === undefined) continue;
    const places = bulkPlaces(register, unit, excluded, asked.verdict);
    try {
      changes.push(...changesOf(register, unit, places, { ...asked.verb, remark }, on));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      skipped += places.length;
    }
  }
  return { changes: onceEach(changes), skipped };
}

/** An entry that stands in several units is confirmed once. */
function onceEach(changes: readonly EntryChange[]): EntryChange[] {
  return [...new Map(changes.map((change) => [change.id, change])).values()];
}

function changesOf(
  register: Register,
  unit: Unit,
  places: readonly ReviewPlace[],
  verb: Bulk,
  on: string,
): EntryChange[] {
  const { verdict, type: _type, ...details } = verb;
  if (verdict === 'confirm') return confirm(register, places, { by: register.by, on });
  const opinion = opinionOf(register, unit, { ...details, type: verdict, card: '' }, on);
  return decide(register, { unit, places, opinion });
}

function bulkPlaces(
  register: Register,
  unit: Unit,
  excluded: ReadonlySet<string>,
  verdict: BulkRequest['verdict'],
): ReviewPlace[] {
  return unit.places.filter((place) => {
    if (excluded.has(place.id)) return false;
    const standing = register.standing(place);
    return verdict === 'confirm' ? standing.prepared : isOpen(standing);
  });
}
