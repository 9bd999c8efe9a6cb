/** What may happen to the space between words. */
export type BlankDamage = 'lost' | 'afterPoint' | 'put' | 'hyphen' | 'lineEnd' | 'lineGone';

/**
 * Nats in a damaged word of: a blank lost; one lost behind a mark; one put in; a hyphen put in; a word parted at a line end that is
 * still there, without a hyphen; the same with its hyphen but without its line end.
 */
const STANDARD: Readonly<Record<BlankDamage, number>> = {
  lost: 4.2,
  afterPoint: 2.2,
  put: 4.2,
  hyphen: 3.2,
  lineEnd: 2.6,
  lineGone: 1,
};
/** Damaged words that weigh as much as the table. */
const PRIOR = 300;

/** How often a reader of pages loses blanks or puts them in: a layout parts words at each line end, another hardly ever. */
export class BlankCosts {
  readonly #costs: Readonly<Record<BlankDamage, number>>;

  constructor(costs: Readonly<Record<BlankDamage, number>> = STANDARD) {
    this.#costs = costs;
  }

  /** Nats. */
  of(damage: BlankDamage): number {
    return this.#costs[damage];
  }

  /** The table with what was counted in so many damaged words; never dearer than it says. */
  learn(counts: ReadonlyMap<BlankDamage, number>, damaged: number): BlankCosts {
    const learnt = (damage: BlankDamage): number => {
      const seen = (counts.get(damage) ?? 0) + PRIOR * Math.exp(-STANDARD[damage]);
      return Math.min(STANDARD[damage], Math.max(0.5, -Math.log(seen / (damaged + PRIOR))));
    };
    return new BlankCosts({
      lost: learnt('lost'),
      afterPoint: learnt('afterPoint'),
      put: learnt('put'),
      hyphen: learnt('hyphen'),
      lineEnd: learnt('lineEnd'),
      lineGone: learnt('lineGone'),
    });
  }
}
