import type { References } from '../errata/lint.ts';
import { isConfirmed, isDisputed } from '../errata/votes.ts';
import type { ReadThrough } from '../errata/read-through.ts';
import type { Editor } from '../model/edition.ts';
import type { Erratum } from '../model/erratum.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Claim } from './draft.ts';
import { Ledger } from './ledger.ts';
import { type Placed, SpanIndex } from './span-index.ts';
import type { Step } from './step.ts';
import { type ReviewSource, ReviewTexts } from './texts.ts';
import { type ReviewPlace, type Unit, unitIdOf, unitOfErratum, unitsOf } from './units.ts';
import type { PlaceStatus, Progress } from './view.ts';

/** Everything that a review begins with. */
export interface ReviewInput {
  /** In reading order. */
  readonly sources: readonly ReviewSource[];
  /** Every proposal, also at places that are decided. */
  readonly proposals: readonly Proposal[];
  /** All entries as they are after `past`, withdrawn ones too. */
  readonly errata: readonly Erratum[];
  /** Where each live entry stands, by its id (`placesForReview`). */
  readonly placed: ReadonlyMap<string, readonly Placed[]>;
  readonly read: readonly ReadThrough[];
  /** The steps of the journal, the oldest first. */
  readonly past: readonly Step[];
  readonly editors: readonly Editor[];
  readonly references: References;
  /** Who reviews: id of an editor. */
  readonly by: string;
  /** A second reading: the verdicts of others are not shown. */
  readonly blind?: boolean;
  /** Ids of entries that an edition has printed: undone, they are withdrawn and not taken out. */
  readonly printed?: ReadonlySet<string>;
}

/** What became of a place, with the entry that says so. */
export interface Standing extends PlaceStatus {
  readonly erratum: Erratum | undefined;
}

const OPEN: Standing = { verdict: 'open', prepared: false, disputed: false, erratum: undefined };

/** Places, entries and what became of each place, kept up to date step by step. */
export class Register {
  readonly texts: ReviewTexts;
  readonly ledger: Ledger;
  readonly references: References;
  readonly claims: SpanIndex<Claim> = new SpanIndex();
  readonly taken: Set<string> = new Set();
  readonly by: string;
  readonly blind: boolean;
  /** Grows when units come or go, so that a list knows when there is nothing to follow. */
  comings: number = 0;
  readonly #units = new Map<string, Unit>();
  readonly #places = new Map<string, ReviewPlace>();
  readonly #index = new SpanIndex<ReviewPlace>();
  readonly #claimsOf = new Map<string, readonly Claim[]>();
  readonly #everywhere = new Map<string, number>();
  /** Readings of the live entries that act everywhere, by id. */
  readonly #sicOf = new Map<string, string>();
  readonly #standing = new Map<string, Standing>();
  readonly #unitOf = new Map<string, string>();
  readonly #persons: ReadonlySet<string>;
  #counts: Record<keyof Progress, number>;

  constructor(input: ReviewInput) {
    this.texts = new ReviewTexts(input.sources);
    this.ledger = new Ledger(input.errata, input.read, input.past);
    this.references = input.references;
    this.by = input.by;
    this.blind = input.blind === true;
    this.#persons = new Set(input.editors.filter(({ agent }) => agent === 'person').map(({ id }) => id));
    this.#counts = { places: 0, open: 0, accept: 0, stet: 0, defer: 0, crux: 0, prepared: 0, disputed: 0 };
    for (const { id } of input.errata) this.taken.add(id);
    for (const { changes } of input.past) for (const { id } of changes) this.taken.add(id);
    for (const unit of unitsOf(input.proposals)) this.#addUnit(unit);
    for (const erratum of input.errata) this.#claim(erratum, input.placed.get(erratum.id) ?? []);
    for (const place of this.#places.values()) this.#assess(place);
  }

  isPerson = (id: string): boolean => this.#persons.has(id);

  isEverywhere = (sic: string): boolean => (this.#everywhere.get(sic) ?? 0) > 0;

  get units(): ReadonlyMap<string, Unit> {
    return this.#units;
  }

  get progress(): Progress {
    return { ...this.#counts };
  }

  placeOf(id: string): ReviewPlace | undefined {
    return this.#places.get(id);
  }

  /** Places that stand in a stretch of a source. */
  placesIn(stretch: Placed): ReviewPlace[] {
    return this.#index.meeting(stretch);
  }

  standing(place: ReviewPlace): Standing {
    return this.#standing.get(place.id) ?? OPEN;
  }

  /** The entry at a place, also where a second reader is not to see it. */
  erratumAt(place: Placed): Erratum | undefined {
    const claim = chosen(this.claims.meeting(place), this.ledger.entries);
    return claim === undefined ? undefined : this.ledger.entries.get(claim.erratum);
  }

  claimsOf(id: string): readonly Claim[] {
    return this.#claimsOf.get(id) ?? [];
  }

  /** The unit in which an entry is shown. */
  unitOfErratum(id: string): string | undefined {
    const own = this.#unitOf.get(id);
    if (own !== undefined) return own;
    const [first] = this.claimsOf(id);
    return first === undefined ? undefined : this.#index.meeting(first)[0]?.unit;
  }

  /** Carries a step out and says which units it touched. */
  apply(step: Step): ReadonlySet<string> {
    if (this.ledger.has(step.key)) return new Set();
    this.ledger.apply(step);
    return this.#follow(step.changes.map(({ id }) => id));
  }

  /** Takes in a step that the files may or may not have (`Ledger.catchUp`). */
  catchUp(step: Step): ReadonlySet<string> {
    this.ledger.catchUp(step);
    return this.#follow(step.changes.map(({ id }) => id));
  }

  retract(step: Step): ReadonlySet<string> {
    this.ledger.retract(step);
    return this.#follow(step.changes.map(({ id }) => id));
  }

  #follow(ids: readonly string[]): ReadonlySet<string> {
    const touched = new Set<string>();
    const look = (places: readonly Placed[]): void => {
      for (const place of places) for (const one of this.#index.meeting(place)) touched.add(one.unit);
    };
    for (const id of new Set(ids)) {
      this.taken.add(id);
      look(this.claimsOf(id));
      this.#release(id);
      const erratum = this.ledger.entries.get(id);
      if (erratum !== undefined)
        this.#claim(erratum, erratum.withdrawn === undefined ? this.texts.placesOf(erratum) : []);
      look(this.claimsOf(id));
    }
    for (const unit of touched) for (const place of this.#units.get(unit)?.places ?? []) this.#assess(place);
    return touched;
  }

  #claim(erratum: Erratum, placed: readonly Placed[]): void {
    if (erratum.withdrawn !== undefined) return;
    const { id, scope } = erratum;
    const claims = placed.map(({ source, span }): Claim => ({ source, span, erratum: id, scope }));
    this.#claimsOf.set(id, claims);
    for (const claim of claims) this.claims.add(claim);
    if (scope === 'everywhere') {
      this.#sicOf.set(id, erratum.sic);
      this.#count(erratum.sic, 1);
    }
    if (
      claims.length > 0 &&
      claims.every((claim) => this.#index.meeting(claim).every((one) => one.proposal === undefined))
    ) {
      this.#addOwn(erratum, claims);
    }
  }

  #release(id: string): void {
    const claims = this.claimsOf(id);
    for (const claim of claims) this.claims.remove(claim);
    const sic = this.#sicOf.get(id);
    if (sic !== undefined) this.#count(sic, -1);
    this.#sicOf.delete(id);
    this.#claimsOf.delete(id);
    this.#dropOwn(id);
  }

  #count(sic: string, by: number): void {
    this.#everywhere.set(sic, (this.#everywhere.get(sic) ?? 0) + by);
  }

  #addUnit(unit: Unit): void {
    this.#units.set(unit.id, unit);
    for (const place of unit.places) this.#addPlace(place);
  }

  #addPlace(place: ReviewPlace): void {
    this.#places.set(place.id, place);
    this.#index.add(place);
  }

  /** A unit for an entry that no detector saw, or its places in the unit of entries that say the same. */
  #addOwn(erratum: Erratum, claims: readonly Claim[]): void {
    this.comings += 1;
    const id = this.#unitOf.get(erratum.id) ?? unitIdOf(erratum);
    this.#unitOf.set(erratum.id, id);
    const unit = unitOfErratum(erratum, id, claims);
    const old = this.#units.get(id);
    this.#units.set(id, old === undefined ? unit : { ...old, places: [...old.places, ...unit.places] });
    for (const place of unit.places) this.#addPlace(place);
  }

  #dropOwn(erratum: string): void {
    const id = this.#unitOf.get(erratum);
    const unit = id === undefined ? undefined : this.#units.get(id);
    if (unit === undefined) return;
    this.comings += 1;
    const isOwn = (place: ReviewPlace): boolean => place.id.startsWith(`${erratum}:`);
    for (const place of unit.places.filter(isOwn)) {
      this.#tally(this.#standing.get(place.id), -1);
      this.#standing.delete(place.id);
      this.#places.delete(place.id);
      this.#index.remove(place);
    }
    const places = unit.places.filter((place) => !isOwn(place));
    if (places.length === 0) this.#units.delete(unit.id);
    else this.#units.set(unit.id, { ...unit, places });
  }

  #assess(place: ReviewPlace): void {
    const next = this.#judge(place);
    this.#tally(this.#standing.get(place.id), -1);
    this.#tally(next, 1);
    this.#standing.set(place.id, next);
  }

  #judge(place: ReviewPlace): Standing {
    const erratum = this.erratumAt(place);
    if (erratum === undefined) return OPEN;
    if (this.blind) return this.#own(erratum);
    const prepared = erratum.by === undefined || !isConfirmed(erratum, this.isPerson);
    return { verdict: erratum.verdict, prepared, disputed: isDisputed(erratum), erratum };
  }

  /** What this reader alone has said; the entry itself is not handed out. */
  #own(erratum: Erratum): Standing {
    const vote = erratum.votes?.findLast((one) => one.by === this.by);
    if (vote === undefined)
      return erratum.by === this.by ? { ...OPEN, verdict: erratum.verdict, erratum } : OPEN;
    const { corr: _corr, votes: _votes, note: _note, evidence: _evidence, ...rest } = erratum;
    const mine = {
      ...rest,
      verdict: vote.verdict,
      by: vote.by,
      ...(vote.corr === undefined ? {} : { corr: vote.corr }),
    };
    return { ...OPEN, verdict: vote.verdict, erratum: mine };
  }

  #tally(standing: Standing | undefined, by: number): void {
    if (standing === undefined) return;
    this.#counts.places += by;
    this.#counts[standing.verdict] += by;
    if (standing.prepared) this.#counts.prepared += by;
    if (standing.disputed) this.#counts.disputed += by;
  }
}

/** Of several entries at a place the narrower word counts, then a decision before one that defers. */
function chosen(claims: readonly Claim[], entries: ReadonlyMap<string, Erratum>): Claim | undefined {
  const here = claims.filter((claim) => claim.scope === 'here');
  const best = here.length > 0 ? here : claims;
  return best.find((claim) => entries.get(claim.erratum)?.verdict !== 'defer') ?? best[0];
}
