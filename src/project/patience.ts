import { Problem } from '../model/finding.ts';

/** How often somebody is waited for who writes the same file, and how long each time: one save takes some milliseconds. */
const TRIES = 80;
const PAUSE_MS = 25;

/**
 * Does work that takes a lock, and waits up to two seconds for another writer to be done.
 * @throws Problem as the work; `locked` and `changed-on-disk` only when the time is over
 */
export function patiently<T>(work: () => T): T {
  for (let tried = 1; ; tried += 1) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Problem) || tried >= TRIES || !error.findings.every(isPassing)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

function isPassing({ rule }: Problem['findings'][number]): boolean {
  return rule === 'locked' || rule === 'changed-on-disk';
}
