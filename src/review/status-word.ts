import type { UnitStatus } from './view.ts';

/** By status. */
export const STATUS_WORDS: Readonly<Record<UnitStatus, string>> = {
  open: 'open',
  accept: 'accepted',
  stet: 'stet',
  defer: 'deferred',
  crux: 'crux',
  mixed: 'mixed',
};

/** The status of a cluster or place in a word, the same in the terminal and in the browser. */
export function statusWord(status: UnitStatus): string {
  return STATUS_WORDS[status];
}
