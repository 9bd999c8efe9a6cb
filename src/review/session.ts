import type { Erratum } from '../model/erratum.ts';
import type { Cast } from '../report/story.ts';
import { type Asked, askBulk, carryOutBulk } from './bulk.ts';
import { cardIdOf, cardOf, isWaiting, rowOf, targetsOf } from './card.ts';
import {
  alterContent,
  type Alteration,
  type Content,
  markContent,
  readContent,
  undoing,
} from './contents.ts';
import { decide, labelOf } from './decide.ts';
import { facetsOf } from './facets.ts';
import { historyOf } from './history.ts';
import { ReviewList } from './list.ts';
import { lessonsOf, opinionOf, type Verdictive } from './opinion.ts';
import { paragraphsOf } from './reading.ts';
import { Refusal } from './refusal.ts';
import { Register, type ReviewInput } from './register.ts';
import type { Step, StepKind } from './step.ts';
import type { ReviewPlace, Unit } from './units.ts';
import { type Choice, isDeciding, type Move, type Verb } from './verb.ts';
import type { Card, Facet, HistoryLine, Paragraph, Row, View } from './view.ts';

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
 * Steps of another process are handed in by `absorb`. What is shown to a second reader (`blind`) holds nothing that others
 * decided.
 */
export class ReviewSession {
  readonly #register: Register;
  readonly #list: ReviewList;
  readonly #cast: Cast;
  readonly #printed: ReadonlySet<string>;
  readonly #excluded = new Set<string>();
  #asked: Asked | undefined;
  #waiting: { readonly step: Step; readonly reason: string } | undefined;
  #revision: number = 0;

  constructor(input: ReviewInput, cast: Cast) {
    this.#register = new Register(input);
    this.#list = new ReviewList(this.#register);
    this.#printed = input.printed ?? new Set();
    this.#cast = cast;
  }

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
    if (this.#waiting?.step.key === step.key) this.#waiting = undefined;
    this.#revision += 1;
  }

  /** The step could not be written: it stays in memory, and is the only thing that can be saved next. */
  failed(step: Step, reason: string): void {
    this.#waiting = { step, reason };
    this.#revision += 1;
  }

  /** The step that waits to be saved. */
  get waiting(): Step | undefined {
    return this.#waiting?.step;
  }

  /** Takes back a step that was not written because somebody else's came first; `absorb` theirs, and perform again. */
  retract(step: Step): void {
    this.#register.retract(step);
    if (this.#waiting?.step === step) this.#waiting = undefined;
    this.#follow();
  }

  /** Takes in what another process has decided. */
  absorb(steps: readonly Step[]): void {
    for (const step of steps) this.#register.catchUp(step);
    this.#follow();
  }

  /** Filter, order and reader of an earlier session on the same edition, whose files were read again. */
  resume(before: ReviewSession): void {
    for (const place of before.#excluded) this.#excluded.add(place);
    this.#list.resume(before.#list);
    this.#revision = before.#revision + 1;
  }

  /** Every entry as it is now, by its id. */
  get errata(): ReadonlyMap<string, Erratum> {
    return this.#register.ledger.entries;
  }

  /** Everything for one screen. The card is that of the line on which the reader stands. */
  view(): View {
    const { ledger, by, blind, progress, units } = this.#register;
    const unit = units.get(this.#list.at ?? '');
    const { filter, order, index, units: lines } = this.#list;
    const waiting = this.#waiting;
    return {
      revision: this.#revision,
      card: unit === undefined ? undefined : cardOf(this.#register, unit, this.#excluded, this.#cast),
      index,
      length: lines.length,
      progress,
      filter,
      order,
      by,
      blind,
      undo: ledger.undoable(by)?.label,
      redo: ledger.redoable(by)?.label,
      bulk: this.#asked,
      unsaved: waiting === undefined ? undefined : { label: waiting.step.label, reason: waiting.reason },
    };
  }

  /** Lines `from` (included) to `to` of the list, from 0: a window of it, however long it is. */
  rows(from: number, to: number): Row[] {
    return this.#list.units.slice(Math.max(0, from), to).flatMap((id) => {
      const unit = this.#register.units.get(id);
      return unit === undefined ? [] : [rowOf(this.#register, unit)];
    });
  }

  /** The card of any unit, also of one that the filter leaves out. */
  card(unit: string): Card | undefined {
    const found = this.#register.units.get(unit);
    return found === undefined ? undefined : cardOf(this.#register, found, this.#excluded, this.#cast);
  }

  /**
   * What an id names, ready for a verb: a cluster, one place of it (id of a proposal), or an entry of the errata with its places.
   * For callers that drew no card, such as a file of decisions.
   */
  find(id: string): Pick<Choice, 'card' | 'places'> | undefined {
    const place = this.#register.placeOf(id);
    const unit = this.#register.units.get(place?.unit ?? this.#register.unitOfErratum(id) ?? id);
    if (unit === undefined) return undefined;
    const card = cardIdOf(this.#register, unit, this.#excluded);
    if (place !== undefined) return { card, places: [id] };
    if (unit.id === id) return { card };
    const own = unit.places.filter((one) => this.#register.erratumAt(one)?.id === id);
    return own.length === 0 ? undefined : { card, places: own.map((one) => one.id) };
  }

  /** Values with counts, over everything, whatever the filter. */
  facets(): Facet[] {
    return facetsOf(this.#register);
  }

  /** Everything that was decided in reviews, the newest first; `limit` lines from `from` on. */
  history(from: number, limit: number): HistoryLine[] {
    return historyOf(this.#register, from, limit);
  }

  /** A chapter in paragraphs, with what is marked in each; `from` and `to` in paragraphs from 0. */
  reading(source: string, from: number = 0, to: number = Infinity): Paragraph[] {
    return paragraphsOf(this.#register, source, from, to);
  }

  #perform(verb: Verb, moment: Moment): Outcome {
    if (isDeciding(verb)) this.#readyFor(moment);
    const asked = this.#asked;
    if (verb.type !== 'bulk-confirm') this.#asked = undefined;
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
        return this.#record('mark', moment, markContent(this.#register, verb, moment.on));
      case 'read':
      case 'unread':
        return this.#record('read', moment, readContent(this.#register, verb, moment.on));
      case 'undo':
      case 'redo':
        return this.#turn(verb.type, moment);
      case 'bulk-confirm':
        return this.#carryOut(asked, verb, moment);
      case 'bulk':
      case 'exclude':
      case 'filter':
      case 'order':
      case 'go':
      case 'next':
      case 'previous':
      case 'cancel':
        return this.#moved(this.#move(verb));
    }
  }

  /** Whether a decision may be taken at all. */
  #readyFor({ key }: Moment): void {
    if (this.#waiting === undefined && !this.#register.ledger.has(key)) return;
    if (this.#waiting === undefined) throw new Refusal('again', 'This was decided already.');
    const { step, reason } = this.#waiting;
    throw new Refusal('unsaved', `“${step.label}” is not saved yet: ${reason} Try again first.`);
  }

  /** Verbs that decide nothing; returns what is to be said. */
  #move(verb: Move): string {
    switch (verb.type) {
      case 'bulk': {
        const asked = askBulk(this.#register, this.#list.units, this.#excluded, verb);
        this.#asked = asked;
        return `${asked.verdict}: ${asked.count} places in ${asked.sources} sources. Type ${asked.count} to decide.`;
      }
      case 'exclude':
        this.#exclude(verb.card, verb.place);
        return '';
      case 'filter':
        this.#list.refilter(verb.text);
        return this.#list.units.length === 0
          ? 'Nothing is like that.'
          : `${this.#list.units.length} in the list.`;
      case 'order':
        this.#list.reorder(verb.by);
        return '';
      case 'go':
        this.#list.go(verb);
        return '';
      case 'next':
      case 'previous': {
        const any = verb.any === true;
        const isMoved = this.#list.walk(verb.type === 'next' ? 1 : -1, any);
        return isMoved ? '' : `There is no further ${any ? '' : 'open '}card.`;
      }
      case 'cancel':
        return '';
    }
  }

  #decide(verb: Verdictive, moment: Moment): Outcome {
    const unit = this.#drawn(verb);
    const places = this.#named(unit, verb) ?? targetsOf(this.#register, unit, this.#excluded);
    if (places.length === 0) throw new Refusal('nothing', 'Every place is excluded: take one in again.');
    const opinion = opinionOf(this.#register, unit, verb, moment.on);
    const lessons = verb.type === 'accept' && verb.learn === true ? lessonsOf(unit, opinion) : [];
    const changes = decide(this.#register, { unit, places, opinion });
    const label = labelOf(verb.type, places.length, unit.reading, opinion.corr);
    const more = { unit: unit.id, ...(lessons.length === 0 ? {} : { lessons }) };
    return this.#record('decide', moment, { label, changes, ...more });
  }

  #alter(verb: Alteration, moment: Moment): Outcome {
    const unit = this.#drawn(verb);
    const places = this.#named(unit, verb) ?? unit.places.filter((place) => !this.#excluded.has(place.id));
    return this.#record(verb.type, moment, alterContent(this.#register, unit, places, verb, moment.on));
  }

  #turn(type: 'undo' | 'redo', moment: Moment): Outcome {
    const { ledger, by, units } = this.#register;
    const step = type === 'undo' ? ledger.undoable(by) : ledger.redoable(by);
    if (step === undefined) throw new Refusal('nothing', `There is nothing to ${type}.`);
    const turned = type === 'undo' ? undoing(step, this.#printed, moment.on) : step;
    const changed = ledger.conflicts(turned);
    if (changed.length > 0) {
      throw new Refusal(
        'stale',
        `Cannot ${type} “${step.label}”: ${changed.join(', ')} ${changed.length === 1 ? 'was' : 'were'} changed since.`,
      );
    }
    const label = `${type === 'undo' ? 'Undone' : 'Done again'}: ${step.label}`;
    const { changes, read } = turned;
    const outcome = this.#record(type, moment, {
      label,
      changes,
      of: step.key,
      ...(read === undefined ? {} : { read }),
      ...(step.unit === undefined ? {} : { unit: step.unit }),
    });
    const unit = step.unit ?? this.#register.unitOfErratum(step.changes[0]?.id ?? '');
    if (unit !== undefined && units.has(unit)) this.#list.go({ unit });
    return outcome;
  }

  #carryOut(
    asked: Asked | undefined,
    { request, count }: Extract<Verb, { type: 'bulk-confirm' }>,
    moment: Moment,
  ): Outcome {
    if (asked === undefined || asked.request !== request) {
      throw new Refusal('stale', 'What the filter shows has changed: ask again.');
    }
    if (count !== asked.count) {
      throw new Refusal(
        'count',
        `${count} is not the number of places (${asked.count}): nothing was decided.`,
      );
    }
    const { filter } = this.#list;
    const by = filter === '' ? '' : ` by the filter ${filter}`;
    const remark = asked.verb.remark ?? `Decided in bulk, ${count} places${by}.`;
    const { changes, skipped } = carryOutBulk(this.#register, asked, this.#excluded, remark, moment.on);
    this.#asked = undefined;
    if (changes.length === 0) {
      throw new Refusal('nothing', 'None of these can be decided in bulk: decide them one by one.');
    }
    const rest = skipped === 0 ? '' : `; ${skipped} left out, since they need a word of their own`;
    const label = `${count - skipped} places in bulk: ${asked.verdict}${rest}`;
    return this.#record('bulk', moment, { label, changes, bulk: { filter, count } });
  }

  #record(kind: StepKind, { on, key }: Moment, content: Content): Outcome {
    if (content.changes.length + (content.read ?? []).length === 0 && content.of === undefined) {
      return this.#moved('It is so already.');
    }
    const step: Step = { key, kind, by: this.#register.by, on, ...content };
    const drawn = this.#list.at;
    const isNext =
      kind === 'decide' && drawn !== undefined && drawn === step.unit && this.#list.isOpen(drawn);
    this.#register.apply(step);
    const unit = this.#register.units.get(step.unit ?? '');
    for (const place of unit?.places ?? []) this.#excluded.delete(place.id);
    this.#follow();
    if (isNext && !isWaiting(this.#register, unit)) this.#list.walk(1, false);
    return { status: 'decided', step, message: step.label };
  }

  #exclude(card: string, place: string): void {
    const unit = this.#drawn({ card });
    if (!unit.places.some(({ id }) => id === place))
      throw new Refusal('place', 'That place is not on the card.');
    if (!this.#excluded.delete(place)) this.#excluded.add(place);
  }

  /** The unit of a card, if the card is still what was drawn. */
  #drawn({ card }: Pick<Choice, 'card'>): Unit {
    const unit = this.#register.units.get(card.split('.', 1)[0] ?? '');
    if (unit !== undefined && cardIdOf(this.#register, unit, this.#excluded) === card) return unit;
    const what = unit === undefined ? 'The card' : `“${unit.reading}”`;
    throw new Refusal(
      'stale',
      `${what} has changed since it was drawn. Nothing was decided: look at it again.`,
    );
  }

  #named(unit: Unit, { places }: Choice): readonly ReviewPlace[] | undefined {
    return places?.map((id) => {
      const place = unit.places.find((one) => one.id === id);
      if (place !== undefined) return place;
      throw new Refusal('place', 'One of the chosen places is not on the card. Nothing was decided.');
    });
  }

  #follow(): void {
    this.#list.follow();
    this.#revision += 1;
  }

  #moved(message: string): Outcome {
    this.#revision += 1;
    return { status: 'moved', message };
  }
}
