import type { Erratum, Verdict, Vote } from '../model/erratum.ts';

/** An entry about which two readers decided by themselves. */
export interface Compared {
  readonly erratum: string;
  readonly sic: string;
  readonly first: Vote;
  readonly second: Vote;
}

/** How far two readers agree. */
export interface Agreement {
  readonly agreements: readonly Compared[];
  readonly disagreements: readonly Compared[];
  /** The share of entries with the same verdict. */
  readonly observed: number;
  /**
   * Cohen's kappa over the verdicts: (observed − expected) / (1 − expected), where `expected` is the share that would agree by
   * chance if each reader gave verdicts as often as they do. Undefined without entries, and where both give one verdict only.
   *
   * Source: J. Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20 (1960), 37–46.
   */
  readonly kappa: number | undefined;
}

/**
 * Compares what two readers said first, before anything was settled. Two that accept different readings agree in the verdict, which is
 * what kappa measures, and stand among the disagreements.
 */
export function agreementOf(errata: Iterable<Erratum>, first: string, second: string): Agreement {
  const compared = [...errata]
    .filter(({ withdrawn }) => withdrawn === undefined)
    .flatMap((erratum): Compared[] => {
      const [a, b] = [opinionOf(erratum, first), opinionOf(erratum, second)];
      return a === undefined || b === undefined
        ? []
        : [{ erratum: erratum.id, sic: erratum.sic, first: a, second: b }];
    });
  const isSame = ({ first: a, second: b }: Compared): boolean => a.verdict === b.verdict && a.corr === b.corr;
  return {
    agreements: compared.filter(isSame),
    disagreements: compared.filter((one) => !isSame(one)),
    ...kappaOf(compared.map(({ first: a, second: b }) => [a.verdict, b.verdict])),
  };
}

/** What a reader said of an entry before it was settled: their first vote, or the entry where they only signed it. */
function opinionOf(erratum: Erratum, reader: string): Vote | undefined {
  const vote = erratum.votes?.find(({ by }) => by === reader);
  if (vote !== undefined)
    return vote.corr === undefined && vote.verdict === 'accept' ? withCorr(vote, erratum) : vote;
  const { by, on = '', verdict } = erratum;
  return by === reader ? withCorr({ by: reader, on, verdict }, erratum) : undefined;
}

function withCorr(vote: Vote, { corr }: Erratum): Vote {
  return corr === undefined || vote.verdict !== 'accept' ? vote : { ...vote, corr };
}

function kappaOf(pairs: readonly (readonly [Verdict, Verdict])[]): Pick<Agreement, 'observed' | 'kappa'> {
  const total = pairs.length;
  if (total === 0) return { observed: 0, kappa: undefined };
  const observed = pairs.filter(([a, b]) => a === b).length / total;
  const share = (reader: 0 | 1, verdict: Verdict): number =>
    pairs.filter((pair) => pair[reader] === verdict).length / total;
  const verdicts = new Set(pairs.flat());
  const expected = [...verdicts].reduce((sum, verdict) => sum + share(0, verdict) * share(1, verdict), 0);
  return { observed, kappa: expected === 1 ? undefined : (observed - expected) / (1 - expected) };
}
