import type { Proposal } from '../model/proposal.ts';
import { CodePointMap } from '../text/code-points.ts';

/**
 * The proposals as JSON Lines, one a line in the order given; places in code points of the source, half-open. The file is
 * derived: the same sources, authority and errata give the same bytes.
 */
export function printProposals(proposals: readonly Proposal[], texts: ReadonlyMap<string, string>): string {
  const maps = new Map<string, CodePointMap>();
  return proposals
    .map((proposal) => {
      const { source, span, anchor, ...rest } = proposal;
      let map = maps.get(source);
      if (map === undefined) maps.set(source, (map = new CodePointMap(texts.get(source) ?? '')));
      const { id, rules, kind, ...judgement } = rest;
      const place = { source, start: map.codePointAt(span.start), end: map.codePointAt(span.end) };
      return `${JSON.stringify({ id, rules, kind, ...place, ...anchor, ...judgement })}\n`;
    })
    .join('');
}
