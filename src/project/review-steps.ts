import type { Step } from '../review/step.ts';
import type { JournalRecord } from './journal.ts';
import { RECORDED, STEP } from './journal-kinds.ts';

/** Payload of the record behind a save of steps; a `recorded` with more to say. */
export interface SavedSteps {
  /** Entries that now stand in the errata. */
  readonly ids: readonly string[];
  /** Entries that were taken back and stand there no more. */
  readonly gone: readonly string[];
  /** Steps that are in the errata now, or can never be since somebody changed the entry by hand. */
  readonly keys: readonly string[];
  /** How changed entries were written before, by what they said: `ErrataEdit.written`. */
  readonly written: readonly (readonly [printed: string, lines: string])[];
  /** The whole of errata.yaml as it was before its first entry. */
  readonly empty?: string;
}

/** What the journal says of reviews. */
export interface ReviewPast {
  /** Every step, the oldest first. */
  readonly steps: readonly Step[];
  /** Keys of steps that the errata have. */
  readonly saved: ReadonlySet<string>;
  readonly written: ReadonlyMap<string, string>;
  readonly empty: string | undefined;
}

/** The steps of some records, each key once. */
export function stepsIn(records: readonly JournalRecord[]): Step[] {
  const steps = new Map<string, Step>();
  for (const { kind, payload } of records) {
    if (kind === STEP && isStep(payload) && !steps.has(payload.key)) steps.set(payload.key, payload);
  }
  return [...steps.values()];
}

/** Everything that a review has to know of earlier ones. */
export function reviewPast(records: readonly JournalRecord[]): ReviewPast {
  const saves = records.flatMap(({ kind, payload }) =>
    kind === RECORDED && isSave(payload) ? [payload] : [],
  );
  return {
    steps: stepsIn(records),
    saved: new Set(saves.flatMap(({ keys }) => keys)),
    written: new Map(saves.flatMap(({ written }) => written)),
    empty: saves.findLast(({ empty }) => empty !== undefined)?.empty,
  };
}

/** The chain of digests proves that we wrote it; a later version of emend may have written it otherwise. */
function isStep(payload: unknown): payload is Step {
  return (
    isRecord(payload) &&
    ['key', 'kind', 'by', 'on', 'label'].every((name) => typeof payload[name] === 'string') &&
    Array.isArray(payload['changes']) &&
    payload['changes'].every((one) => isRecord(one) && typeof one['id'] === 'string')
  );
}

function isSave(payload: unknown): payload is SavedSteps {
  return (
    isRecord(payload) && ['ids', 'gone', 'keys', 'written'].every((name) => Array.isArray(payload[name]))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
