import type { Meaning } from '../model/erratum.ts';

/** Why a verb was not carried out: nothing was decided. */
export class Refusal extends Error {
  /** Rule id of a finding, or `stale`, `touches`, `nothing`, `unsaved`, `count`, `place`. */
  readonly why: string;
  /** `touches`: what the same verb must declare to be carried out. */
  readonly touches: readonly Meaning[];

  constructor(why: string, message: string, touches: readonly Meaning[] = []) {
    super(message);
    this.name = 'Refusal';
    this.why = why;
    this.touches = touches;
  }
}
