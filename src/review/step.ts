import type { ReadThrough } from '../errata/read-through.ts';
import type { Erratum } from '../model/erratum.ts';

/** One entry before and after a step; without `before` it is new, without `after` it is taken back. */
export interface EntryChange {
  readonly id: string;
  readonly before?: Erratum;
  readonly after?: Erratum;
}

/** Paragraphs that somebody marked as read, or the mark that is taken back. */
export interface ReadChange {
  readonly before?: ReadThrough;
  readonly after?: ReadThrough;
}

/** A form that is to stand in `authority.yaml` from now on. */
export interface Lesson {
  /** Id of the entry of the authority. */
  readonly entry: string;
  readonly damaged: string;
}

/** What a step is: one act of a person, however many entries it touches. */
export type StepKind =
  | 'decide'
  | 'bulk'
  | 'confirm'
  | 'details'
  | 'withdraw'
  | 'mark'
  | 'read'
  | 'undo'
  | 'redo';

/**
 * One thing that was done in a review. It is written down before the next card is drawn and can be undone, since it says
 * what every entry was before. JSON values only: a step is a record of the journal.
 */
export interface Step {
  /** Unique among all steps of an edition; a step that is recorded twice counts once. */
  readonly key: string;
  readonly kind: StepKind;
  readonly by: string;
  /** ISO 8601 calendar date. */
  readonly on: string;
  /** A sentence: `12 places accepted as “Pyatakov”`. */
  readonly label: string;
  readonly changes: readonly EntryChange[];
  readonly read?: readonly ReadChange[];
  readonly lessons?: readonly Lesson[];
  /** Unit (cluster) whose card was drawn. */
  readonly unit?: string;
  /** `bulk`: the filter and the number that was typed. */
  readonly bulk?: { readonly filter: string; readonly count: number };
  /** `undo`, `redo`: key of the step. */
  readonly of?: string;
}

/** The changes that take a step back. Law: a step and then its reverse leave every entry as it was. */
export function reverse(step: Pick<Step, 'changes' | 'read'>): Pick<Step, 'changes' | 'read'> {
  const changes = step.changes.toReversed().map(({ id, before, after }) => change(id, after, before));
  if (step.read === undefined) return { changes };
  const read = step.read.toReversed().map(({ before, after }) => ({
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  }));
  return { changes, read };
}

/** A change of the entry `id`. */
export function change(id: string, before: Erratum | undefined, after: Erratum | undefined): EntryChange {
  return { id, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
