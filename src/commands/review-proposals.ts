import { calibrate } from '../propose/calibrate.ts';
import type { ChannelName } from '../model/edition.ts';
import type { Proposal } from '../model/proposal.ts';
import type { OpenEdition } from '../project/open-edition.ts';
import type { Context } from './command.ts';
import { everyProposal } from './propose.ts';

/** Which proposals a review is about. */
export interface ProposalOptions {
  readonly channel?: ChannelName;
  readonly minConfidence: number;
  /** A second reading: what the first reader decided must not show in any figure. */
  readonly as?: string;
}

/** What is likely enough to be looked at, and what was decided however unlikely it was. */
export async function reviewProposals(
  context: Context,
  edition: OpenEdition,
  { channel, minConfidence, as }: ProposalOptions,
): Promise<readonly Proposal[]> {
  const { proposals, decisions } = await everyProposal(context, edition, channel);
  const judged = as === undefined ? calibrate(proposals, decisions) : proposals;
  return judged.filter(
    ({ id, confidence }) => confidence >= minConfidence || (as === undefined && decisions.has(id)),
  );
}
