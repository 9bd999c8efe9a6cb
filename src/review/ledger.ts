import type { ReadThrough } from '../errata/read-through.ts';
import { printErratum } from '../errata/print-erratum.ts';
import type { Erratum } from '../model/erratum.ts';
import { reverse, type Step } from './step.ts';

/** The entries as they are after every step, and the steps that can be taken back or done again. */
export class Ledger {
  readonly #entries: Map<string, Erratum>;
  readonly #steps: Step[] = [];
  readonly #byKey = new Map<string, Step>();
  readonly #done = new Map<string, Step[]>();
  readonly #undone = new Map<string, Step[]>();
  #read: readonly ReadThrough[];

  /** `past`: steps that `errata` and `read` have in them already, the oldest first. */
  constructor(errata: readonly Erratum[], read: readonly ReadThrough[], past: readonly Step[]) {
    this.#entries = new Map(errata.map((erratum) => [erratum.id, erratum]));
    this.#read = read;
    for (const step of past) this.#remember(step);
  }

  get entries(): ReadonlyMap<string, Erratum> {
    return this.#entries;
  }

  get read(): readonly ReadThrough[] {
    return this.#read;
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** Whether a step was taken back and not done again. */
  isUndone({ key, by }: Step): boolean {
    return (this.#undone.get(by) ?? []).some((step) => step.key === key);
  }

  /** What `by` could take back next. */
  undoable(by: string): Step | undefined {
    return this.#done.get(by)?.at(-1);
  }

  redoable(by: string): Step | undefined {
    return this.#undone.get(by)?.at(-1);
  }

  /** Ids of entries that are no longer what the step was made for; empty where it can be carried out. */
  conflicts({ changes }: Pick<Step, 'changes'>): string[] {
    return changes.filter(({ id, before }) => !isSame(this.#entries.get(id), before)).map(({ id }) => id);
  }

  /** Carries a step out, if it was not before. */
  apply(step: Step): void {
    if (this.#byKey.has(step.key)) return;
    this.#change(step);
    this.#remember(step);
  }

  /**
   * Takes in a step that was written down and perhaps never reached the files: what it wants and is so already is left, and so
   * is an entry that somebody has changed by hand since.
   */
  catchUp(step: Step): void {
    if (this.#byKey.has(step.key)) return;
    const changes = step.changes.filter(({ id, before }) => isSame(this.#entries.get(id), before));
    const known = new Set(this.#read.map((proof) => JSON.stringify(proof)));
    const read = (step.read ?? []).filter(
      ({ before, after }) => before !== undefined || !known.has(JSON.stringify(after)),
    );
    this.#change({ changes, read });
    this.#remember(step);
  }

  /** Forgets the newest step, as if it had never been: it could not be recorded and is to be made again. */
  retract(step: Step): void {
    if (this.#steps.at(-1) !== step) throw new RangeError(`Step ${step.key} is not the newest`);
    this.#change(reverse(step));
    const past = this.#steps.slice(0, -1);
    this.#steps.length = 0;
    for (const map of [this.#byKey, this.#done, this.#undone]) map.clear();
    for (const one of past) this.#remember(one);
  }

  #change({ changes, read = [] }: Pick<Step, 'changes' | 'read'>): void {
    for (const { id, after } of changes) {
      if (after === undefined) this.#entries.delete(id);
      else this.#entries.set(id, after);
    }
    for (const { before, after } of read) {
      this.#read = exchanged(this.#read, before, after);
    }
  }

  #remember(step: Step): void {
    if (this.#byKey.has(step.key)) return;
    this.#byKey.set(step.key, step);
    this.#steps.push(step);
    const done = listIn(this.#done, step.by);
    const undone = listIn(this.#undone, step.by);
    if (step.kind === 'undo') move(done, undone, step.of);
    else if (step.kind === 'redo') move(undone, done, step.of);
    else {
      done.push(step);
      undone.length = 0;
    }
  }
}

/** Whether two states of an entry are the same in the file. */
export function isSame(a: Erratum | undefined, b: Erratum | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || printErratum(a) === printErratum(b);
}

/** A list with one proof in the place of another, or added at the end, or taken out. */
function exchanged(
  list: readonly ReadThrough[],
  before: ReadThrough | undefined,
  after: ReadThrough | undefined,
): readonly ReadThrough[] {
  const items = after === undefined ? [] : [after];
  if (before === undefined) return [...list, ...items];
  const text = JSON.stringify(before);
  const at = list.findLastIndex((other) => JSON.stringify(other) === text);
  return at === -1 ? list : list.toSpliced(at, 1, ...items);
}

function listIn(map: Map<string, Step[]>, by: string): Step[] {
  const list = map.get(by) ?? [];
  map.set(by, list);
  return list;
}

function move(from: Step[], to: Step[], key: string | undefined): void {
  const at = from.findLastIndex((step) => step.key === key);
  if (at !== -1) to.push(...from.splice(at, 1));
}
