import type { Evidence } from '../model/evidence.ts';
import type { Corpus } from './corpus.ts';
import type { Detector, Knowledge, Suspicion } from './detector.ts';
import { NameClusters, type Variant } from './name-clusters.ts';
import { nameUnits } from './name-units.ts';
import { bareName } from '../lexicon/name-shape.ts';

/** One name in several spellings: the rarer is doubted, the likelier proposed. */
export const nameVariants: Detector = {
  rule: 'name-variants',
  version: 1,
  summary: 'Spellings of one name that differ across the sources',
  kind: 'name',
  begin: (corpus: Corpus, knowledge: Knowledge) => {
    const clusters = new NameClusters(corpus, knowledge);
    return (paragraph): readonly Suspicion[] =>
      nameUnits(paragraph).flatMap(({ parts }) =>
        parts.flatMap(({ form, start, end }): Suspicion[] => {
          const { body, ending } = bareName(form);
          const variant = clusters.variantOf(body);
          if (variant === undefined) return [];
          return [
            {
              span: { start, end },
              conjectures: [variant.of + ending],
              confidence: variant.confidence,
              evidence: evidenceOf(body, variant),
            },
          ];
        }),
      );
  },
};

function evidenceOf(form: string, variant: Variant): Evidence[] {
  const counts: Evidence[] = [
    { kind: 'frequency', form: variant.of, count: variant.countOf },
    { kind: 'frequency', form, count: variant.count },
  ];
  const distance = Math.round(variant.distance * 1000) / 1000;
  return variant.entry === undefined
    ? counts
    : [{ kind: 'authority', entry: variant.entry, distance }, ...counts];
}
