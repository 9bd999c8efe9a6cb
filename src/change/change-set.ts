import { type Change, ChangeBuilder } from './change.ts';
import { comparePlaces, type Span } from '../text/span.ts';

/** Which side of an insertion a position at its point belongs to. */
export type Side = 'before' | 'after';

/** A change set as JSON: `[start, end, insert]` in UTF-16 code units of a text of `length` units. */
export interface ChangeSetJson {
  readonly length: number;
  readonly changes: readonly (readonly [start: number, end: number, insert: string])[];
}

/**
 * All changes made to one text at once: sorted, disjoint, never touching, for a text of exactly `length`
 * UTF-16 code units. Immutable; every method returns a new set in the same normal form.
 *
 * ```txt
 * But. Such a strange          length 19
 *    ^^^^^                     { start: 3, end: 6, insert: ' s' }
 * But such a strange           lengthAfter 18
 * ```
 *
 * Laws, each run as a random test:
 * `a.invert(x).apply(a.apply(x)) === x` ·
 * `a.compose(b).apply(x) === b.apply(a.apply(x))` ·
 * `compose` is associative · `a.compose(b.map(a)).apply(x) === b.compose(a.map(b, 'before')).apply(x)`.
 *
 * The algebra is the one that operational transformation uses and that CodeMirror's change sets made plain.
 */
export class ChangeSet {
  readonly length: number;
  readonly changes: readonly Change[];
  #shifts: readonly number[] | undefined;

  private constructor(length: number, changes: readonly Change[]) {
    this.length = length;
    this.changes = changes;
  }

  /**
   * The set of these changes, given in any order.
   * @throws RangeError for a change outside the text, two that overlap, or two insertions at one point.
   */
  static of(length: number, changes: readonly Change[]): ChangeSet {
    const sorted = [...changes].sort(comparePlaces);
    const builder = new ChangeBuilder();
    let position = 0;
    let last: Change | undefined;
    for (const change of sorted) {
      refuseMisplaced(change, length, position, last);
      builder.keep(change.start - position);
      builder.insert(change.insert);
      builder.remove(change.end - change.start);
      position = change.end;
      last = change;
    }
    return new ChangeSet(length, builder.finish());
  }

  /** The set that changes nothing. */
  static empty(length: number): ChangeSet {
    return new ChangeSet(length, []);
  }

  /** Length of the changed text. */
  get lengthAfter(): number {
    return this.changes.reduce(
      (sum, change) => sum + change.insert.length - (change.end - change.start),
      this.length,
    );
  }

  /**
   * The changed text.
   * @throws RangeError when `text` has another length than the set was made for.
   */
  apply(text: string): string {
    this.#refuseLength(text);
    let result = '';
    let position = 0;
    for (const change of this.changes) {
      result += text.slice(position, change.start) + change.insert;
      position = change.end;
    }
    return result + text.slice(position);
  }

  /**
   * The set that takes `apply(text)` back to `text`.
   * @throws RangeError when `text` has another length than the set was made for.
   */
  invert(text: string): ChangeSet {
    this.#refuseLength(text);
    let shift = 0;
    const changes = this.changes.map((change) => {
      const start = change.start + shift;
      shift += change.insert.length - (change.end - change.start);
      return { start, end: start + change.insert.length, insert: text.slice(change.start, change.end) };
    });
    return new ChangeSet(this.lengthAfter, changes);
  }

  /**
   * This set, then `next`, as one.
   * @throws RangeError when `next` is not made for the text that this set gives.
   */
  compose(next: ChangeSet): ChangeSet {
    if (next.length !== this.lengthAfter) {
      throw new RangeError(
        `Cannot compose: this set gives ${this.lengthAfter} units, the next one expects ${next.length}`,
      );
    }
    const builder = new ChangeBuilder();
    const output = new OutputReader(this, builder);
    let position = 0;
    for (const change of next.changes) {
      output.keep(change.start - position);
      builder.insert(change.insert);
      output.drop(change.end - change.start);
      position = change.end;
    }
    output.keep(next.length - position);
    output.finish();
    return new ChangeSet(this.length, builder.finish());
  }

  /**
   * What this set becomes when `other`, made for the same text, was applied first. What both remove is removed
   * once; of two insertions at one point, `side` says where this set's stands.
   * @throws RangeError when `other` is made for a text of another length.
   */
  map(other: ChangeSet, side: Side = 'after'): ChangeSet {
    if (other.length !== this.length) {
      throw new RangeError(`Cannot map a set for ${this.length} units over one for ${other.length}`);
    }
    const builder = new ChangeBuilder();
    const place = new Placer(other);
    let position = 0;
    for (const change of this.changes) {
      const at = place.insertion(change.start, side);
      builder.keep(at - position);
      builder.insert(change.insert);
      position = at;
      for (const rest of place.survivors(change.start, change.end)) {
        builder.keep(rest.start - position);
        builder.remove(rest.end - rest.start);
        position = rest.end;
      }
    }
    return new ChangeSet(other.lengthAfter, builder.finish());
  }

  /**
   * Where an offset of the old text stands in the new one. At an insertion, and inside a replaced stretch,
   * `side` chooses the position before or after what was inserted.
   * @throws RangeError outside `0…length`.
   */
  mapOffset(offset: number, side: Side = 'before'): number {
    if (offset < 0 || offset > this.length) {
      throw new RangeError(`Offset ${offset} is outside 0…${this.length}`);
    }
    const index = this.lastBeginningUpTo(offset);
    const change = this.changes[index];
    if (change === undefined) return offset;
    const shift = this.#shiftBefore(index);
    if (offset < change.end || offset === change.start) {
      return change.start + shift + (side === 'after' ? change.insert.length : 0);
    }
    return offset + shift + change.insert.length - (change.end - change.start);
  }

  /** Index of the last change that begins at or before an offset, -1 where there is none. */
  lastBeginningUpTo(offset: number): number {
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.changes[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** By how much the text has grown before the change at `index`; all sums are made once, when first asked for. */
  #shiftBefore(index: number): number {
    if (this.#shifts === undefined) {
      let sum = 0;
      this.#shifts = this.changes.map((change) => {
        const before = sum;
        sum += change.insert.length - (change.end - change.start);
        return before;
      });
    }
    return this.#shifts[index] ?? 0;
  }

  /** The same changes for a text that has `count` more units in front. */
  after(count: number): ChangeSet {
    const changes = this.changes.map(({ start, end, insert }) => {
      return { start: start + count, end: end + count, insert };
    });
    return new ChangeSet(this.length + count, changes);
  }

  /** Whether both sets are for texts of one length and make the same changes. */
  equals(other: ChangeSet): boolean {
    return JSON.stringify(this) === JSON.stringify(other);
  }

  toJSON(): ChangeSetJson {
    return {
      length: this.length,
      changes: this.changes.map((change) => [change.start, change.end, change.insert]),
    };
  }

  /** @throws RangeError as `of` does. */
  static fromJSON(json: ChangeSetJson): ChangeSet {
    return ChangeSet.of(
      json.length,
      json.changes.map(([start, end, insert]) => ({ start, end, insert })),
    );
  }

  #refuseLength(text: string): void {
    if (text.length !== this.length) {
      throw new RangeError(`This set is for a text of ${this.length} units, not of ${text.length}`);
    }
  }
}

function refuseMisplaced(change: Change, length: number, position: number, last: Change | undefined): void {
  const { start, end } = change;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > length) {
    throw new RangeError(`Change ${start}…${end} does not fit a text of ${length} units`);
  }
  if (start < position) {
    throw new RangeError(`Change ${start}…${end} overlaps the one that ends at ${position}`);
  }
  if (last !== undefined && last.start === last.end && start === end && last.start === start) {
    throw new RangeError(`Two insertions at ${start}: their order is not known`);
  }
}

/** Reads the output of a set piece by piece and tells the builder what becomes of each. */
class OutputReader {
  readonly #changes: readonly Change[];
  readonly #length: number;
  readonly #builder: ChangeBuilder;
  #next = 0;
  #position = 0;
  /** Rest of the inserted text that the reader stands in. */
  #pending = '';

  constructor(set: ChangeSet, builder: ChangeBuilder) {
    this.#changes = set.changes;
    this.#length = set.length;
    this.#builder = builder;
  }

  /** The next `count` units of the output stay. */
  keep(count: number): void {
    this.#read(
      count,
      (text) => this.#builder.insert(text),
      (units) => this.#builder.keep(units),
    );
  }

  /** The next `count` units of the output go. */
  drop(count: number): void {
    this.#read(
      count,
      () => undefined,
      (units) => this.#builder.remove(units),
    );
  }

  /** Removals behind the last unit of output. */
  finish(): void {
    this.#enter();
  }

  #read(count: number, inserted: (text: string) => void, kept: (units: number) => void): void {
    let left = count;
    while (left > 0) {
      this.#enter();
      if (this.#pending !== '') {
        const piece = this.#pending.slice(0, left);
        this.#pending = this.#pending.slice(piece.length);
        inserted(piece);
        left -= piece.length;
      } else {
        const units = Math.min(left, (this.#changes[this.#next]?.start ?? this.#length) - this.#position);
        kept(units);
        this.#position += units;
        left -= units;
      }
    }
  }

  /** Steps into a change that begins here: its removal takes effect, its insertion becomes output. */
  #enter(): void {
    const change = this.#changes[this.#next];
    if (this.#pending !== '' || change === undefined || change.start !== this.#position) return;
    this.#builder.remove(change.end - change.start);
    this.#position = change.end;
    this.#pending = change.insert;
    this.#next += 1;
  }
}

/** Where the parts of another set stand once this one was applied. */
class Placer {
  readonly #set: ChangeSet;

  constructor(set: ChangeSet) {
    this.#set = set;
  }

  /** Insertions are ordered by where they began, so one inside a replaced stretch goes behind it. */
  insertion(offset: number, side: Side): number {
    const last = this.#set.changes[this.#set.lastBeginningUpTo(offset)];
    const later = last !== undefined && last.start < offset && offset <= last.end;
    return this.#set.mapOffset(offset, later ? 'after' : side);
  }

  /** The parts of `start…end` that the set leaves, in the new text. */
  survivors(start: number, end: number): Span[] {
    const parts: Span[] = [];
    let position = start;
    const add = (to: number): void => {
      if (position >= to) return;
      parts.push({ start: this.#set.mapOffset(position, 'after'), end: this.#set.mapOffset(to) });
    };
    const first = Math.max(0, this.#set.lastBeginningUpTo(start));
    for (let index = first; index < this.#set.changes.length; index += 1) {
      const change = this.#set.changes[index];
      if (change === undefined || change.start >= end) break;
      add(change.start);
      position = Math.max(position, change.end);
    }
    add(end);
    return parts;
  }
}
