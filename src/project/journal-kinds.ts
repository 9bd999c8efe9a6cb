/** Journal record of one decision that is about to be saved: the id of the entry and its lines. */
export const DECISION = 'decision';

/** Journal record behind a save: the ids of the decisions that now stand in the errata. */
export const RECORDED = 'recorded';

/** Journal record of one step of a review, written before the next card is drawn. */
export const STEP = 'step';
