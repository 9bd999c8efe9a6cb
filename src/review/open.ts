import { matchErrata } from '../errata/match.ts';
import type { Erratum } from '../model/erratum.ts';
import type { Placed } from './span-index.ts';
import type { ReviewSource } from './texts.ts';

/**
 * Where every live entry stands, by id. Disputed and unsigned entries, which do not act in the edition, have their
 * places here too: they are what a review is to settle.
 */
export function placesForReview(
  sources: readonly ReviewSource[],
  errata: readonly Erratum[],
): ReadonlyMap<string, readonly Placed[]> {
  const levelled = errata.map(
    ({ votes: _votes, group: _group, by = 'nobody', on = '0000-00-00', ...rest }) => ({
      ...rest,
      by,
      on,
    }),
  );
  const placed = new Map<string, Placed[]>();
  for (const { erratum, source, span } of matchErrata(sources, levelled).placements) {
    const list = placed.get(erratum.id);
    if (list === undefined) placed.set(erratum.id, [{ source, span }]);
    else list.push({ source, span });
  }
  return placed;
}
