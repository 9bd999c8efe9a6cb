import { isWaiting } from './card.ts';
import { filterableOf } from './facets.ts';
import { type Filter, parseFilter } from './filter.ts';
import { inOrder } from './order.ts';
import { Refusal } from './refusal.ts';
import type { Register } from './register.ts';
import type { Goal, Order } from './verb.ts';

/**
 * The list of units and the line on which the reader stands. It is made when the filter or the order is set and then
 * stands still: nothing moves unless the reader moved it.
 */
export class ReviewList {
  readonly #register: Register;
  #filter: Filter = () => true;
  #units: readonly string[] = [];
  #positions: ReadonlyMap<string, number> = new Map();
  #at: string | undefined;
  #comings: number = -1;
  filter: string = '';
  order: Order = 'impact';

  constructor(register: Register) {
    this.#register = register;
    this.#make();
  }

  /** Ids of the units, in order. */
  get units(): readonly string[] {
    return this.#units;
  }

  /** The unit that is drawn. */
  get at(): string | undefined {
    return this.#at;
  }

  /** Place of the reader in the list, from 0; -1 where there is none, or where the filter leaves the unit out. */
  get index(): number {
    return this.#at === undefined ? -1 : (this.#positions.get(this.#at) ?? -1);
  }

  /** @throws Refusal `usage` for a filter that is not understood: the old one stays */
  refilter(text: string): void {
    this.#filter = parseFilter(text);
    this.filter = text.trim();
    this.#make();
  }

  reorder(order: Order): void {
    this.order = order;
    this.#make();
  }

  /** Puts the reader on a unit. @throws Refusal where there is none */
  go(goal: Goal): void {
    const unit = this.#unitOf(goal);
    if (unit === undefined || !this.#register.units.has(unit))
      throw new Refusal('nothing', 'There is no such card.');
    this.#at = unit;
  }

  /** To the nearest card in a direction, open or not as far as the list goes, or open and then past its end, too. Tells whether there was one. */
  walk(by: 1 | -1, any: boolean): boolean {
    const { length } = this.#units;
    const from = this.index;
    for (let far = 1; far <= length; far += 1) {
      const at = from + by * far;
      if (any && (at < 0 || at >= length)) return false;
      const unit = this.#units[((at % length) + length) % length];
      if (unit !== undefined && unit !== this.#at && (any || this.isOpen(unit))) {
        this.#at = unit;
        return true;
      }
    }
    return false;
  }

  /** Whether nobody has looked at one of the places of a unit. */
  isOpen(unit: string): boolean {
    return isWaiting(this.#register, this.#register.units.get(unit));
  }

  /** After a change: units that are gone leave the list, and new ones that fit the filter come at its end. */
  follow(): void {
    const { units, comings } = this.#register;
    if (comings === this.#comings) return;
    this.#comings = comings;
    const gone = this.#units.some((unit) => !units.has(unit));
    const fresh = [...units.values()]
      .filter((unit) => unit.rules.length === 0 && !this.#positions.has(unit.id))
      .filter((unit) => this.#filter(filterableOf(this.#register, unit)))
      .map(({ id }) => id);
    if (gone || fresh.length > 0) this.#set([...this.#units.filter((unit) => units.has(unit)), ...fresh]);
    if (this.#at !== undefined && !units.has(this.#at)) this.#at = this.#first();
  }

  /** Filter, order, lines and reader of an earlier list: the files were read again, the reader has not moved. */
  resume(before: ReviewList): void {
    this.refilter(before.filter);
    this.order = before.order;
    const { units } = this.#register;
    const kept = before.units.filter((unit) => units.has(unit));
    const known = new Set(kept);
    this.#set([...kept, ...this.#units.filter((unit) => !known.has(unit) && !before.#positions.has(unit))]);
    if (before.at !== undefined && units.has(before.at)) this.#at = before.at;
  }

  #unitOf(goal: Goal): string | undefined {
    if ('unit' in goal) return goal.unit;
    if ('erratum' in goal) return this.#register.unitOfErratum(goal.erratum);
    if ('proposal' in goal) return this.#register.placeOf(goal.proposal)?.unit;
    return this.#units[goal.index];
  }

  #make(): void {
    const units = [...this.#register.units.values()].filter((unit) =>
      this.#filter(filterableOf(this.#register, unit)),
    );
    const sources = this.#register.texts.sources.map(({ id }) => id);
    this.#set(inOrder(units, this.order, sources).map(({ id }) => id));
    if (this.index === -1) this.#at = this.#first();
  }

  #set(units: readonly string[]): void {
    this.#units = units;
    this.#positions = new Map(units.map((unit, at) => [unit, at]));
  }

  #first(): string | undefined {
    return this.#units.find((unit) => this.isOpen(unit)) ?? this.#units[0];
  }
}
