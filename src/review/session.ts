import type { Cast } from '../report/story.ts';
import { shortHash } from '../text/hash.ts';
import { cardIdOf, cardOf, isOpen, rowOf, targetsOf } from './card.ts';
import { confirm, decide, detail, labelOf, mark, withdraw } from './decide.ts';
import { type Filter, parseFilter } from './filter.ts';
import { facetsOf, filterableOf } from './facets.ts';
import { inOrder } from './order.ts';
import { paragraphsOf, readChanges } from './reading.ts';
import { Refusal } from './refusal.ts';
import { Register, type ReviewInput } from './register.ts';
import type { Opinion } from './revise.ts';
import { type EntryChange, type Lesson, reverse, type Step, type StepKind } from './step.ts';
import type { ReviewPlace, Unit } from './units.ts';
import { type Choice, type Goal, isDeciding, type Order, type Verb } from './verb.ts';
import type { BulkRequest, Card, Facet, HistoryLine, Paragraph, Row, Unsaved, View } from './view.ts';

/** What came of a verb. */
export type Outcome =
  /** Decided; `step` is to be written down now, before anything else is drawn. */
  | { readonly status: 'decided'; readonly step: Step; readonly message: string }
  /** Something moved or was asked; there is nothing to write. */
  | { readonly status: 'moved'; readonly message: string }
  /** Nothing was done, and `message` says why. */
  | {
      readonly status: 'refused';
      readonly why: string;
      readonly message: string;
      readonly touches: Refusal['touches'];
    };

/** What a verb is performed with, since the core knows neither clock nor chance. */
export interface Moment {
  /** ISO 8601 calendar date. */
  readonly on: string;
  /** Unique among all verbs; the same verb sent twice has the same key and is carried out once. */
  readonly key: string;
}

/**
 * A review: proposals, entries and verbs in, decisions and views out. It touches no file and no screen; the same verbs
 * on the same input give the same steps. Both faces drive it in the same way:
 *
 * 1. draw `view()` (and windows of `rows`, `history`, `reading`);
 * 2. translate a key into a verb that carries the id of the card **that was drawn**;
 * 3. `perform` it; a step that comes back is written to the journal before the next `view()` is drawn: `saved` if that
 *    went well, `failed` if not. Until a failed step is saved no other decision is taken.
 *
 * Steps of another process are handed in by `absorb`.
 */
export class ReviewSession {
  readonly #register: Register;
  readonly #cast: Cast;
  readonly #excluded = new Set<string>();
  #list: readonly string[] = [];
  #at: string | undefined;
  #filterText: string = '';
  #filter: Filter = () => true;
  #order: Order = 'impact';
  #bulk: (BulkRequest & { readonly verb: Extract<Verb, { type: 'bulk' }> }) | undefined;
  #unsaved: { readonly step: Step; readonly reason: string } | undefined;
  #revision: number = 0;

  constructor(input: ReviewInput, cast: Cast) {
    this.#register = new Register(input);
    this.#printed = input.printed ?? new Set();
    this.#cast = cast;
    this.#relist();
    this.#at = this.#list.find((unit) => this.#isOpenUnit(unit)) ?? this.#list[0];
  }

  readonly #printed: ReadonlySet<string>;

  /** Carries out a verb. Never throws for what a person does; a RangeError is a mistake of the face. */
  perform(verb: Verb, moment: Moment): Outcome {
    try {
      return this.#perform(verb, moment);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: 'refused', why: error.why, message: error.message, touches: error.touches };
    }
  }

  /** The step is on the disk. */
  saved(step: Step): void {
    if (this.#unsaved?.step.key === step.key) this.#unsaved = undefined;
    this.#revision += 1;
  }

  /** The step could not be written: it stays in memory, and is the only thing that can be saved next. */
  failed(step: Step, reason: string): void {
    this.#unsaved = { step, reason };
    this.#revision += 1;
  }

  /** The step that waits to be saved. */
  get waiting(): Step | undefined {
    return this.#unsaved?.step;
  }

  /** Takes back a step that was not written because somebody else's came first; `absorb` theirs, and perform again. */
  retract(step: Step): void {
    this.#register.retract(step);
    if (this.#unsaved?.step === step) this.#unsaved = undefined;
    this.#touched();
  }

  /**
   * Takes in what another process has decided. Steps that do not fit, since an entry is no longer what they were made
   * for, are returned and change nothing.
   */
  absorb(steps: readonly Step[]): readonly Step[] {
    const unfit = steps.filter((step) => {
      if (this.#register.ledger.has(step.key)) return false;
      if (this.#register.ledger.conflicts(step).length > 0) return true;
      this.#register.apply(step);
      return false;
    });
    this.#touched();
    return unfit;
  }

  /** Every entry as it is now, in the order of the files. */
  get errata(): ReadonlyMap<string, NonNullable<EntryChange['after']>> {
    return this.#register.ledger.entries;
  }

  /** Everything for one screen. The card is that of the line on which the reader stands. */
  view(): View {
    const { ledger, by, blind } = this.#register;
    const unit = this.#unitAt();
    const waiting = this.#unsaved;
    return {
      revision: this.#revision,
      card: unit === undefined ? undefined : cardOf(this.#register, unit, this.#excluded, this.#cast),
      index: this.#at === undefined ? -1 : this.#indexOf(this.#at),
      length: this.#list.length,
      progress: this.#register.progress,
      filter: this.#filterText,
      order: this.#order,
      by,
      blind,
      undo: ledger.undoable(by)?.label,
      redo: ledger.redoable(by)?.label,
      bulk: this.#bulk,
      unsaved: waiting === undefined ? undefined : unsavedOf(waiting.step, waiting.reason),
    };
  }

  /** Lines `from` (included) to `to` of the list, from 0: a window of it, however long it is. */
  rows(from: number, to: number): Row[] {
    return this.#list.slice(Math.max(0, from), to).flatMap((id) => {
      const unit = this.#register.units.get(id);
      return unit === undefined ? [] : [rowOf(this.#register, unit)];
    });
  }

  /** The card of any unit, also of one that the filter leaves out. */
  card(unit: string): Card | undefined {
    const found = this.#register.units.get(unit);
    return found === undefined ? undefined : cardOf(this.#register, found, this.#excluded, this.#cast);
  }

  /** Values with counts, over everything, whatever the filter. */
  facets(): Facet[] {
    return facetsOf(this.#register);
  }

  /** Everything that was decided in reviews, the newest first; `limit` lines from `from` on. */
  history(from: number, limit: number): HistoryLine[] {
    const { ledger, by, blind } = this.#register;
    const shown = blind ? ledger.steps.filter((step) => step.by === by) : ledger.steps;
    const end = shown.length - Math.max(0, from);
    return shown
      .slice(Math.max(0, end - limit), Math.max(0, end))
      .reverse()
      .map((step) => ({
        key: step.key,
        label: step.label,
        by: step.by,
        on: step.on,
        kind: step.kind,
        errata: step.changes.map(({ id }) => id),
        undone: ledger.isUndone(step),
      }));
  }

  /** A chapter in paragraphs, with what is marked in each; `from` and `to` in paragraphs from 0. */
  reading(source: string, from: number = 0, to: number = Infinity): Paragraph[] {
    return paragraphsOf(this.#register, source, from, to);
  }

  #perform(verb: Verb, moment: Moment): Outcome {
    if (isDeciding(verb)) {
      if (this.#unsaved !== undefined) {
        throw new Refusal(
          'unsaved',
          `“${this.#unsaved.step.label}” is not saved yet: ${this.#unsaved.reason} Try again first.`,
        );
      }
      if (this.#register.ledger.has(moment.key)) return this.#moved('This was decided already.');
    }
    if (this.#bulk !== undefined && verb.type !== 'bulk-confirm') this.#bulk = undefined;
    switch (verb.type) {
      case 'accept':
      case 'stet':
      case 'defer':
      case 'crux':
        return this.#decide(verb, moment);
      case 'confirm':
      case 'details':
      case 'withdraw':
        return this.#alter(verb, moment);
      case 'mark':
        return this.#mark(verb, moment);
      case 'read':
      case 'unread':
        return this.#read(verb, moment);
      case 'undo':
      case 'redo':
        return this.#turn(verb.type, moment);
      case 'bulk':
        return this.#ask(verb);
      case 'bulk-confirm':
        return this.#carryOut(verb.request, verb.count, moment);
      case 'exclude':
        return this.#exclude(verb.card, verb.place);
      case 'filter':
        return this.#refilter(verb.text);
      case 'order':
        this.#order = verb.by;
        this.#relist();
        return this.#moved('');
      case 'go':
        return this.#go(verb);
      case 'next':
      case 'previous':
        return this.#walk(verb.type === 'next' ? 1 : -1, verb.any === true);
      case 'cancel':
        return this.#moved('');
    }
  }

  #decide(verb: Extract<Verb, { type: 'accept' | 'stet' | 'defer' | 'crux' }>, moment: Moment): Outcome {
    const unit = this.#drawn(verb);
    const places = this.#chosen(unit, verb);
    const opinion = this.#opinion(verb, unit, moment);
    const changes = decide(this.#register, { unit, places, opinion });
    const lessons = verb.type === 'accept' && verb.learn === true ? lessonsOf(unit, opinion) : [];
    const label = labelOf(verb.type, places.length, unit.reading, opinion.corr);
    return this.#record('decide', label, moment, changes, {
      unit: unit.id,
      ...(lessons.length === 0 ? {} : { lessons }),
    });
  }

  #opinion(
    verb: Extract<Verb, { type: 'accept' | 'stet' | 'defer' | 'crux' }>,
    unit: Unit,
    { on }: Moment,
  ): Opinion {
    const { note, remark, kind, origin, act, cert, touches } = verb;
    const details = { note, remark, kind, origin, act, cert, touches };
    const given = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
    const base = { ...given, verdict: verb.type, by: this.#register.by, on };
    if (verb.type !== 'accept') return base;
    const corr = verb.corr ?? unit.conjectures[verb.conjecture ?? 0];
    if (corr === undefined) {
      throw new Refusal(
        'nothing',
        `Nothing is proposed for “${unit.reading}”: type the reading, or say stet, defer or crux.`,
      );
    }
    return (act ?? (unit.kind === 'fact' ? 'annotate' : undefined)) === 'annotate' ? base : { ...base, corr };
  }

  #alter(verb: Extract<Verb, { type: 'confirm' | 'details' | 'withdraw' }>, moment: Moment): Outcome {
    const unit = this.#drawn(verb);
    const { card: _card, places: _places, type, ...details } = verb;
    const all = this.#named(unit, verb) ?? unit.places.filter((place) => !this.#excluded.has(place.id));
    const decided = all.filter((place) => this.#register.erratumAt(place) !== undefined);
    const places =
      type === 'confirm' && verb.places === undefined
        ? decided.filter((place) => this.#register.standing(place).prepared)
        : decided;
    if (places.length === 0)
      throw new Refusal(
        'nothing',
        `There is nothing to ${type === 'details' ? 'say more about' : type} at “${unit.reading}”.`,
      );
    if (this.#register.blind && type !== 'details')
      throw new Refusal('blind', 'A second reader decides without seeing what was decided.');
    const changes =
      type === 'confirm'
        ? confirm(this.#register, places, { ...details, by: this.#register.by, on: moment.on })
        : type === 'details'
          ? detail(this.#register, places, details)
          : withdraw(this.#register, places, moment.on);
    const label =
      type === 'confirm'
        ? labelOf('confirm', places.length, unit.reading, undefined)
        : `“${unit.reading}”: ${type === 'details' ? 'more said' : 'withdrawn'}`;
    return this.#record(type, label, moment, changes, { unit: unit.id });
  }

  #mark(verb: Extract<Verb, { type: 'mark' }>, moment: Moment): Outcome {
    const { type: _type, ...marking } = verb;
    const changes = mark(this.#register, { ...marking, by: this.#register.by, on: moment.on });
    const label = labelOf(verb.verdict, Math.max(1, changes.length), verb.sic, verb.corr);
    return this.#record('mark', label, moment, changes);
  }

  #read(verb: Extract<Verb, { type: 'read' | 'unread' }>, moment: Moment): Outcome {
    const read = readChanges(this.#register, verb, moment.on);
    if (read.length === 0) return this.#moved('Nothing changes.');
    const list = verb.paragraphs.join(', ');
    const label = `${verb.source}, paragraph ${list}: ${verb.type === 'read' ? 'read through' : 'no longer marked as read'}`;
    return this.#record('read', label, moment, [], { read });
  }

  #turn(type: 'undo' | 'redo', moment: Moment): Outcome {
    const { ledger, by } = this.#register;
    const step = type === 'undo' ? ledger.undoable(by) : ledger.redoable(by);
    if (step === undefined)
      throw new Refusal(
        'nothing',
        type === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.',
      );
    const turned = type === 'undo' ? this.#undoing(step, moment.on) : step;
    const changed = ledger.conflicts(turned);
    if (changed.length > 0) {
      throw new Refusal(
        'stale',
        `“${step.label}” cannot be taken ${type === 'undo' ? 'back' : 'up again'}: ${changed.join(', ')} was changed since.`,
      );
    }
    const { changes, read } = turned;
    const label = `${type === 'undo' ? 'Undone' : 'Done again'}: ${step.label}`;
    const more = {
      of: step.key,
      ...(read === undefined ? {} : { read }),
      ...(step.unit === undefined ? {} : { unit: step.unit }),
    };
    const outcome = this.#record(type, label, moment, changes, more);
    const at = step.unit ?? this.#register.unitOfErratum(step.changes[0]?.id ?? '');
    if (at !== undefined && this.#register.units.has(at)) this.#at = at;
    return outcome;
  }

  /** What takes a step back. An entry that an edition has printed is never taken out of the file, only withdrawn. */
  #undoing(step: Step, on: string): Pick<Step, 'changes' | 'read'> {
    const back = reverse(step);
    const changes = back.changes.map(({ id, before, after }) =>
      after === undefined && before !== undefined && this.#printed.has(id)
        ? { id, before, after: { ...before, withdrawn: on } }
        : { id, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) },
    );
    return { ...back, changes };
  }

  #record(
    kind: StepKind,
    label: string,
    { on, key }: Moment,
    changes: readonly EntryChange[],
    more: Partial<Step> = {},
  ): Outcome {
    if (changes.length === 0 && (more.read ?? []).length === 0 && kind !== 'undo' && kind !== 'redo') {
      return this.#moved('It is decided so already.');
    }
    const step: Step = { key, kind, by: this.#register.by, on, label, changes, ...more };
    const unit = this.#at;
    this.#register.apply(step);
    for (const place of this.#register.units.get(step.unit ?? '')?.places ?? [])
      this.#excluded.delete(place.id);
    this.#touched();
    if (kind === 'decide' && unit === step.unit && unit !== undefined && !this.#isOpenUnit(unit))
      this.#step(1, false);
    return { status: 'decided', step, message: label };
  }

  #ask(verb: Extract<Verb, { type: 'bulk' }>): Outcome {
    const hits: Row[] = [];
    const left: { unit: string; why: string }[] = [];
    const sources = new Set<string>();
    let count = 0;
    const fingerprint: string[] = [];
    for (const id of this.#list) {
      const unit = this.#register.units.get(id);
      if (unit === undefined) continue;
      const places = this.#bulkPlaces(unit, verb.verdict);
      if (places.length === 0) continue;
      const why =
        verb.verdict === 'accept' && unit.conjectures.length === 0 ? 'nothing is proposed' : undefined;
      if (why !== undefined) left.push({ unit: id, why });
      else {
        hits.push(rowOf(this.#register, unit));
        count += places.length;
        for (const place of places) sources.add(place.source);
        fingerprint.push(cardIdOf(this.#register, unit, this.#excluded));
      }
    }
    if (count === 0) throw new Refusal('nothing', 'The filter shows nothing that this could decide.');
    const request = shortHash(fingerprint.join('\n'));
    const { verdict } = verb;
    this.#bulk = {
      request,
      verdict,
      count,
      units: hits.length,
      sources: sources.size,
      rows: hits,
      left,
      verb,
    };
    this.#revision += 1;
    return {
      status: 'moved',
      message: `${verdict} ${count} places in ${sources.size} sources? Type ${count}.`,
    };
  }

  #bulkPlaces(unit: Unit, verdict: BulkRequest['verdict']): ReviewPlace[] {
    const included = unit.places.filter((place) => !this.#excluded.has(place.id));
    return included.filter((place) => {
      const standing = this.#register.standing(place);
      return verdict === 'confirm' ? standing.prepared : isOpen(standing);
    });
  }

  #carryOut(request: string, count: number, moment: Moment): Outcome {
    const bulk = this.#bulk;
    if (bulk === undefined || bulk.request !== request)
      throw new Refusal('stale', 'What the filter shows has changed: ask again.');
    if (count !== bulk.count) {
      throw new Refusal(
        'count',
        `${count} is not the number of places (${bulk.count}): nothing was decided.`,
      );
    }
    const { verb } = bulk;
    const filter = this.#filterText;
    const remark =
      verb.remark ??
      `Decided in bulk, ${bulk.count} places${filter === '' ? '' : ` by the filter ${filter}`}.`;
    const changes: EntryChange[] = [];
    let skipped = 0;
    for (const { unit: id } of bulk.rows) {
      const unit = this.#register.units.get(id);
      if (unit === undefined) continue;
      const places = this.#bulkPlaces(unit, verb.verdict);
      try {
        changes.push(...this.#inBulk(unit, places, { ...verb, remark }, moment));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        skipped += places.length;
      }
    }
    this.#bulk = undefined;
    if (changes.length === 0)
      throw new Refusal('nothing', 'None of these can be decided in bulk: decide them one by one.');
    const verdict = verb.verdict === 'confirm' ? 'confirmed' : verb.verdict;
    const label = `In bulk, ${bulk.count - skipped} places: ${verdict}${skipped === 0 ? '' : `; ${skipped} were left out, since they need a word of their own`}`;
    return this.#record('bulk', label, moment, changes, { bulk: { filter, count } });
  }

  #inBulk(
    unit: Unit,
    places: readonly ReviewPlace[],
    verb: Extract<Verb, { type: 'bulk' }>,
    moment: Moment,
  ): EntryChange[] {
    const { verdict, type: _type, ...details } = verb;
    if (verdict === 'confirm')
      return confirm(this.#register, places, { by: this.#register.by, on: moment.on });
    const choice = { ...details, type: verdict, card: '' } as const;
    return decide(this.#register, { unit, places, opinion: this.#opinion(choice, unit, moment) });
  }

  #exclude(card: string, place: string): Outcome {
    const unit = this.#drawn({ card });
    if (!unit.places.some(({ id }) => id === place))
      throw new Refusal('place', 'That place is not on the card.');
    if (!this.#excluded.delete(place)) this.#excluded.add(place);
    return this.#moved('');
  }

  #refilter(text: string): Outcome {
    this.#filter = parseFilter(text);
    this.#filterText = text.trim();
    this.#relist();
    const count = this.#list.length;
    return this.#moved(
      count === 0 ? 'Nothing is like that.' : `${count} ${count === 1 ? 'cluster' : 'clusters'}`,
    );
  }

  #go(goal: Goal): Outcome {
    const unit =
      'unit' in goal
        ? goal.unit
        : 'erratum' in goal
          ? this.#register.unitOfErratum(goal.erratum)
          : 'proposal' in goal
            ? this.#register.placeOf(goal.proposal)?.unit
            : this.#list[goal.index];
    if (unit === undefined || !this.#register.units.has(unit))
      throw new Refusal('nothing', 'There is no such card.');
    this.#at = unit;
    return this.#moved('');
  }

  #walk(by: 1 | -1, any: boolean): Outcome {
    const before = this.#at;
    this.#step(by, any);
    return this.#moved(
      before === this.#at ? (any ? 'There is no further card.' : 'There is no further open card.') : '',
    );
  }

  /** To the nearest card in a direction, open or any; past the end it begins again at the other for open ones. */
  #step(by: 1 | -1, any: boolean): void {
    const { length } = this.#list;
    const from = this.#at === undefined ? -1 : this.#indexOf(this.#at);
    for (let far = 1; far <= length; far += 1) {
      const at = from + by * far;
      if (any && (at < 0 || at >= length)) return;
      const unit = this.#list[((at % length) + length) % length];
      if (unit !== undefined && (any || this.#isOpenUnit(unit))) {
        this.#at = unit;
        return;
      }
    }
  }

  #isOpenUnit(id: string): boolean {
    const places = this.#register.units.get(id)?.places ?? [];
    return places.some((place) => this.#register.standing(place).verdict === 'open');
  }

  /** The unit of a card, if the card is still what was drawn. */
  #drawn({ card }: Pick<Choice, 'card'>): Unit {
    const unit = this.#register.units.get(card.split('.', 1)[0] ?? '');
    if (unit === undefined)
      throw new Refusal(
        'stale',
        'The card is gone: it was decided or changed elsewhere. Nothing was decided.',
      );
    if (cardIdOf(this.#register, unit, this.#excluded) !== card) {
      throw new Refusal(
        'stale',
        `“${unit.reading}” has changed since it was drawn. Nothing was decided: look at it again.`,
      );
    }
    return unit;
  }

  #chosen(unit: Unit, choice: Choice): readonly ReviewPlace[] {
    const places = this.#named(unit, choice) ?? targetsOf(this.#register, unit, this.#excluded);
    if (places.length === 0) throw new Refusal('nothing', 'Every place is excluded: take one in again.');
    return places;
  }

  #named(unit: Unit, { places }: Choice): readonly ReviewPlace[] | undefined {
    if (places === undefined) return undefined;
    return places.map((id) => {
      const place = unit.places.find((one) => one.id === id);
      if (place === undefined)
        throw new Refusal('place', 'One of the chosen places is not on the card. Nothing was decided.');
      return place;
    });
  }

  #unitAt(): Unit | undefined {
    return this.#at === undefined ? undefined : this.#register.units.get(this.#at);
  }

  #indexOf(unit: string): number {
    return this.#position().get(unit) ?? -1;
  }

  #positions: { readonly list: readonly string[]; readonly map: ReadonlyMap<string, number> } | undefined;

  #position(): ReadonlyMap<string, number> {
    if (this.#positions?.list !== this.#list) {
      this.#positions = { list: this.#list, map: new Map(this.#list.map((unit, at) => [unit, at])) };
    }
    return this.#positions.map;
  }

  /** Makes the list anew: only when the reader asks, so that nothing moves by itself. */
  #relist(): void {
    const units = [...this.#register.units.values()].filter((unit) =>
      this.#filter(filterableOf(this.#register, unit)),
    );
    this.#list = inOrder(
      units,
      this.#order,
      this.#register.texts.sources.map(({ id }) => id),
    ).map(({ id }) => id);
    if (this.#at === undefined || this.#indexOf(this.#at) === -1) {
      this.#at = this.#list.find((unit) => this.#isOpenUnit(unit)) ?? this.#list[0];
    }
    this.#revision += 1;
  }

  /** After a change: units that are gone leave the list, and ones that are new and fit the filter come at its end. */
  #touched(): void {
    const { units } = this.#register;
    const known = this.#position();
    const gone = this.#list.some((unit) => !units.has(unit));
    const fresh = units.size > known.size - (gone ? 1 : 0) ? this.#freshUnits(known) : [];
    if (gone || fresh.length > 0) this.#list = [...this.#list.filter((unit) => units.has(unit)), ...fresh];
    if (this.#at !== undefined && !units.has(this.#at))
      this.#at = this.#list.find((unit) => this.#isOpenUnit(unit));
    this.#revision += 1;
  }

  #freshUnits(known: ReadonlyMap<string, number>): string[] {
    return [...this.#register.units.values()]
      .filter(
        (unit) =>
          unit.rules.length === 0 && !known.has(unit.id) && this.#filter(filterableOf(this.#register, unit)),
      )
      .map(({ id }) => id);
  }

  #moved(message: string): Outcome {
    this.#revision += 1;
    return { status: 'moved', message };
  }
}

/** Forms that the authority is to know from now on as damaged. */
function lessonsOf(unit: Unit, { corr }: Opinion): Lesson[] {
  const entries = unit.evidence.flatMap((ground) => (ground.kind === 'authority' ? [ground.entry] : []));
  const [entry] = entries;
  if (entry === undefined || corr !== unit.conjectures[0]) {
    throw new Refusal(
      'nothing',
      `No entry of the authority stands behind this reading of “${unit.reading}”: accept it without “always”.`,
    );
  }
  return [{ entry, damaged: unit.reading }];
}

function unsavedOf(step: Step, reason: string): Unsaved {
  return { label: step.label, reason };
}
