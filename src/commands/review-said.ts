import { type Finding, Problem } from '../model/finding.ts';
import type { DeskOutcome, ReviewDesk } from '../project/review-desk.ts';
import type { Verb } from '../review/verb.ts';
import type { Context } from './command.ts';

/** Performs a verb, under a key that no other run has. */
export function said(
  context: Pick<Context, 'today'>,
  desk: ReviewDesk,
  verb: Verb,
  { on, key }: { readonly on?: string | undefined; readonly key?: string | undefined } = {},
): DeskOutcome {
  return desk.perform(verb, { on: on ?? context.today(), key: key ?? desk.newKey() });
}

/**
 * Hands on what was done.
 * @throws Problem for a verb that was refused
 */
export function refused(outcome: DeskOutcome): DeskOutcome {
  if (outcome.status === 'refused') throw new Problem(refusalFinding(outcome, ''));
  return outcome;
}

/** A verb that was refused, as a finding; `where` names what it was about. */
export function refusalFinding(outcome: Extract<DeskOutcome, { status: 'refused' }>, where: string): Finding {
  const { why, message, touches } = outcome;
  const declare =
    touches.length === 0 ? '' : `Say \`--touches ${touches.join(' ')}\` (in a file: "touches"). `;
  return {
    rule: why === 'usage' ? 'usage' : why === 'unsaved' ? 'write-failed' : 'decision-refused',
    message: `${where}${message.replace(/\.$/u, '')}`,
    help: `${declare}Nothing was decided here.`,
    subject: { type: 'file', file: 'errata.yaml' },
  };
}
