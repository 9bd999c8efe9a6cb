import { matchErrata, type MatchSource } from '../src/errata/match.ts';
import type { Detector, Knowledge } from '../src/detect/detector.ts';
import type { DocumentSource } from '../src/detect/document.ts';
import type { AuthorityEntry } from '../src/model/authority.ts';
import { changesText, type Erratum } from '../src/model/erratum.ts';
import { decisionsFor } from '../src/propose/decided.ts';
import { propose } from '../src/propose/run.ts';
import { overlaps } from '../src/text/span.ts';

/** What a detector made of a chapter that it has not learnt from. */
export interface LeftOut {
  readonly source: string;
  /** Damaged names, as the errata have them. */
  readonly damaged: number;
  readonly found: number;
  readonly rightFirst: number;
  /** Proposals at places where nothing was accepted. */
  readonly falseAlarms: number;
}

/** Chapters with their decisions. */
export interface Chapters {
  readonly sources: readonly (DocumentSource & MatchSource)[];
  readonly errata: readonly Erratum[];
  readonly authority: readonly AuthorityEntry[];
  readonly threshold: number;
}

/**
 * Each chapter alone, judged with the authority, without the damaged forms that it knows, and with a channel learnt from the
 * errata of the other chapters only.
 */
export function leaveOneOut(
  detector: Detector,
  knowledge: Knowledge,
  { sources, errata, authority, threshold }: Chapters,
): readonly LeftOut[] {
  const { placements } = matchErrata(sources, errata);
  const blind = authority.map((entry) => ({ ...entry, damaged: [] }));
  return sources.map((source): LeftOut => {
    const accepted = placements.flatMap((one) => {
      const { sic, corr } = one.erratum;
      return one.source !== source.id && changesText(one.erratum) && corr !== undefined
        ? [{ sic, corr }]
        : [];
    });
    const own = placements.filter((one) => one.source === source.id);
    const names = own.filter(({ erratum }) => erratum.kind === 'name' && changesText(erratum));
    const proposals = propose([source], { ...knowledge, authority: blind, accepted }, [detector]).filter(
      (one) => one.confidence >= threshold,
    );
    const decisions = decisionsFor(proposals, own);
    const right = proposals.filter((one) => decisions.get(one.id)?.verdict === 'accept');
    return {
      source: source.id,
      damaged: names.length,
      found: names.filter(({ span }) => proposals.some((one) => overlaps(one.span, span))).length,
      rightFirst: right.filter((one) => decisions.get(one.id)?.isFirst === true).length,
      falseAlarms: proposals.length - right.length,
    };
  });
}
