import { Refusal } from './refusal.ts';
import type { Register } from './register.ts';
import type { Opinion } from './revise.ts';
import type { Lesson } from './step.ts';
import type { Unit } from './units.ts';
import type { Details, Verb } from './verb.ts';

/** A verb with a verdict. */
export type Verdictive = Extract<Verb, { type: 'accept' | 'stet' | 'defer' | 'crux' }>;

/**
 * What a verb says of a unit, signed and dated.
 * @throws Refusal where there is no reading to accept
 */
export function opinionOf(register: Register, unit: Unit, verb: Verdictive, on: string): Opinion {
  const base = { ...detailsOf(verb), verdict: verb.type, by: register.by, on };
  if (verb.type !== 'accept') return base;
  const act = verb.act ?? ((verb.kind ?? unit.kind) === 'fact' ? 'annotate' : undefined);
  if (act === 'annotate') return base;
  const corr = verb.corr ?? unit.conjectures[verb.conjecture ?? 0];
  if (corr !== undefined) return { ...base, corr };
  throw new Refusal(
    'nothing',
    `Nothing is proposed for “${unit.reading}”: type the reading, or say stet, defer or crux.`,
  );
}

/** What a verb says besides its verdict; keys without a value are left out. */
export function detailsOf({
  note,
  remark,
  kind,
  origin,
  act,
  cert,
  touches,
}: { readonly [Key in keyof Details]: Details[Key] | undefined }): Details {
  return {
    ...(note === undefined ? {} : { note }),
    ...(remark === undefined ? {} : { remark }),
    ...(kind === undefined ? {} : { kind }),
    ...(origin === undefined ? {} : { origin }),
    ...(act === undefined ? {} : { act }),
    ...(cert === undefined ? {} : { cert }),
    ...(touches === undefined ? {} : { touches }),
  };
}

/**
 * The form that the authority is to know from now on as damaged: “always, also in other texts”.
 * @throws Refusal where no entry of the authority stands behind the reading
 */
export function lessonsOf(unit: Unit, { corr }: Opinion): Lesson[] {
  const entry = unit.evidence.flatMap((ground) => (ground.kind === 'authority' ? [ground.entry] : []))[0];
  if (entry !== undefined && corr === unit.conjectures[0]) return [{ entry, damaged: unit.reading }];
  throw new Refusal(
    'nothing',
    `No entry of the authority stands behind this reading of “${unit.reading}”: accept it without “always”.`,
  );
}
