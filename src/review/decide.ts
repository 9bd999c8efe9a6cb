import type { Erratum, Verdict } from '../model/erratum.ts';
import { contains } from '../text/span.ts';
import { atOf, checkErratum, declare, draftErrata, type Ground } from './draft.ts';
import { Refusal } from './refusal.ts';
import type { Register } from './register.ts';
import { type Opinion, revise, voted, withDetails } from './revise.ts';
import { change, type EntryChange } from './step.ts';
import { keyOf } from './texts.ts';
import type { ReviewPlace, Unit } from './units.ts';
import type { Details } from './verb.ts';

/** What is decided at places of one unit. */
export interface Deciding {
  readonly unit: Unit;
  readonly places: readonly ReviewPlace[];
  readonly opinion: Opinion;
}

/**
 * The entries that a decision makes or changes.
 * @throws Refusal where the decision would contradict itself or another entry
 */
export function decide(register: Register, { unit, places, opinion }: Deciding): EntryChange[] {
  const { free, taken } = sorted(register, places);
  const changes = [...taken].flatMap(([erratum, own]) => redecide(register, erratum, own, opinion));
  if (free.length === 0) return changes;
  const first = unit.conjectures[0];
  const supports = opinion.verdict === 'accept' && opinion.corr === first;
  const rule = unit.rules[0];
  const entries = draftErrata(
    {
      reading: unit.reading,
      kind: unit.kind,
      places: free,
      opinion,
      ...(rule === undefined ? {} : { rule }),
      // The evidence is for the first conjecture, and speaks against whoever reads otherwise.
      ...(supports ? { evidence: unit.evidence } : {}),
    },
    groundOf(register),
  );
  return [...changes, ...entries.map((entry) => change(entry.id, undefined, entry))];
}

/** What entries are drafted and checked against. */
export function groundOf(register: Register): Ground {
  const { texts, references, claims, isEverywhere, taken } = register;
  return { texts, references, claims, isEverywhere, taken };
}

/** Which places no entry has, and which entry has the others. */
function sorted(
  register: Register,
  places: readonly ReviewPlace[],
): { free: ReviewPlace[]; taken: Map<Erratum, ReviewPlace[]> } {
  const free: ReviewPlace[] = [];
  const taken = new Map<Erratum, ReviewPlace[]>();
  for (const place of places) {
    const erratum = register.erratumAt(place);
    if (erratum === undefined) free.push(place);
    else taken.set(erratum, [...(taken.get(erratum) ?? []), place]);
  }
  return { free, taken };
}

/** A decision about places that an entry has: about the entry where they are all of it, else apart from it. */
function redecide(
  register: Register,
  erratum: Erratum,
  places: readonly ReviewPlace[],
  opinion: Opinion,
): EntryChange[] {
  const wanted = new Set(places.map(keyOf));
  const isWhole =
    erratum.scope === 'here' || register.claimsOf(erratum.id).every((claim) => wanted.has(keyOf(claim)));
  if (!isWhole) return apart(register, erratum, places, opinion);
  const [place] = places;
  const corr = place === undefined ? opinion.corr : fitted(register, erratum, place, opinion);
  const { corr: _corr, ...rest } = opinion;
  const fitting: Opinion = corr === undefined ? rest : { ...rest, corr };
  const next =
    register.blind && erratum.by !== register.by ? voted(erratum, fitting) : revise(erratum, fitting);
  return [change(erratum.id, erratum, checked(register, next, opinion))];
}

/** The reading for the words of the entry, which may quote more than the place has. */
function fitted(
  register: Register,
  erratum: Erratum,
  place: ReviewPlace,
  { corr }: Opinion,
): string | undefined {
  if (corr === undefined) return undefined;
  const claim = register.claims.meeting(place).find((one) => one.erratum === erratum.id);
  if (claim === undefined || keyOf(claim) === keyOf(place)) return corr;
  if (!contains(claim.span, place.span)) {
    throw new Refusal(
      'erratum-overlap',
      `The entry “${erratum.id}” decides a part of this place: decide there, or withdraw it first.`,
    );
  }
  const head = place.span.start - claim.span.start;
  const tail = claim.span.end - place.span.end;
  return erratum.sic.slice(0, head) + corr + erratum.sic.slice(erratum.sic.length - tail);
}

/** Places of a wide entry that are decided apart: each gets an entry of its own, which has the word there. */
function apart(
  register: Register,
  erratum: Erratum,
  places: readonly ReviewPlace[],
  opinion: Opinion,
): EntryChange[] {
  if (register.blind && erratum.by !== register.by) {
    throw new Refusal(
      'place',
      `A second reader decides about all places of “${erratum.sic}” at once: take them in again.`,
    );
  }
  const { verdict, corr } = opinion;
  if (erratum.verdict === verdict && erratum.corr === corr) return [];
  const kind = opinion.kind ?? erratum.kind;
  const ground = groundOf(register);
  return places.flatMap((place) => {
    // The wide entry stays where it is: to the words “here” it gives way.
    const own = { ...ground, claims: { meeting: () => [] } };
    const entries = draftErrata({ reading: erratum.sic, kind, places: [place], opinion, wide: false }, own);
    return entries.map((entry) => change(entry.id, undefined, entry));
  });
}

/** The entry, sound or refused, with the meanings that it touches on purpose. */
function checked(register: Register, entry: Erratum, { touches }: Details): Erratum {
  const ground = groundOf(register);
  const language = register.texts.sources[0]?.language ?? 'und';
  const declared = declare(entry, touches ?? entry.touches ?? [], language);
  const needsAct = declared.kind === 'term' && declared.verdict === 'accept' && declared.act === undefined;
  const whole: Erratum = needsAct ? { ...declared, act: 'correct' } : declared;
  checkErratum(whole, ground);
  return whole;
}

/** Stands by what others decided at some places. */
export function confirm(
  register: Register,
  places: readonly ReviewPlace[],
  details: Details & { readonly by: string; readonly on: string },
): EntryChange[] {
  const { taken } = sorted(register, places);
  return [...taken.keys()].flatMap((erratum) => {
    if (erratum.by === register.by) return [];
    const { verdict, corr } = erratum;
    const opinion: Opinion = { ...details, verdict, ...(corr === undefined ? {} : { corr }) };
    const next = erratum.by === undefined ? revise(erratum, opinion) : revise(erratum, opinion);
    return [change(erratum.id, erratum, checked(register, next, details))];
  });
}

/** Says more about the entries of some places. */
export function detail(register: Register, places: readonly ReviewPlace[], details: Details): EntryChange[] {
  return [...sorted(register, places).taken.keys()].map((erratum) =>
    change(erratum.id, erratum, checked(register, withDetails(erratum, details), details)),
  );
}

/** Takes the entries of some places back: they stay on record and act no longer. */
export function withdraw(register: Register, places: readonly ReviewPlace[], on: string): EntryChange[] {
  return [...sorted(register, places).taken].flatMap(([erratum, own]) => {
    const wanted = new Set(own.map(keyOf));
    if (!register.claimsOf(erratum.id).every((claim) => wanted.has(keyOf(claim)))) {
      throw new Refusal(
        'place',
        `“${erratum.id}” stands at more places than are chosen: choose all, or decide these apart.`,
      );
    }
    return [change(erratum.id, erratum, { ...erratum, withdrawn: on })];
  });
}

/** What somebody selected in the text and no detector saw. */
export interface Marking extends Opinion {
  readonly source: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly sic: string;
  readonly everywhere?: boolean;
}

/** The entry for a selection, bound to its words. */
export function mark(register: Register, marking: Marking): EntryChange[] {
  const { source, span, sic, everywhere, ...opinion } = marking;
  const place = { source, span };
  const there = register.texts.sliceOf(place);
  if (there !== sic || register.texts.get(source) === undefined) {
    throw new Refusal('stale', `“${sic}” is not what stands there now (“${there}”): select it again.`);
  }
  if (everywhere !== true) atOf(place, register);
  const others = everywhere === true ? register.texts.everywhere(sic) : [place];
  const places = others.length === 0 ? [place] : others;
  const taken = places.map((one) => register.erratumAt(one)).find((one) => one !== undefined);
  if (taken !== undefined) {
    throw new Refusal(
      'erratum-overlap',
      `“${sic}” meets the entry “${taken.id}”: decide there, or withdraw it first.`,
    );
  }
  const kind = opinion.kind ?? 'wording';
  const entries = draftErrata(
    { reading: sic, kind, places, opinion, wide: everywhere === true },
    groundOf(register),
  );
  return entries.map((entry) => change(entry.id, undefined, entry));
}

/** A sentence about a decision: `12 places accepted as “Pyatakov”`. */
export function labelOf(
  verdict: Verdict | 'confirm',
  places: number,
  reading: string,
  corr: string | undefined,
): string {
  const many = `${places} ${places === 1 ? 'place' : 'places'}`;
  switch (verdict) {
    case 'accept':
      return `${many} of “${reading}” accepted as “${corr ?? ''}”`;
    case 'stet':
      return `${many}: “${reading}” stands`;
    case 'defer':
      return `${many} of “${reading}” deferred`;
    case 'crux':
      return `${many} of “${reading}” given up as corrupt`;
    case 'confirm':
      return `${many} of “${reading}” confirmed`;
  }
}
