import { nameKey } from '../lexicon/name-shape.ts';
import type { Corpus } from './corpus.ts';
import type { Detector, Knowledge, Suspicion } from './detector.ts';
import { clusterNames } from './name-clusters.ts';
import { nameLexiconOf } from './name-lexicon.ts';
import { mentionsOf } from './name-mentions.ts';
import { nameUnits } from './name-units.ts';

/** One name in several spellings: the rarer is doubted, the likelier proposed. */
export const nameVariants: Detector = {
  rule: 'name-variants',
  version: 1,
  summary: 'Spellings of one name that differ across the sources',
  kind: 'name',
  begin: (corpus: Corpus, knowledge: Knowledge) => {
    const lexicon = nameLexiconOf(corpus, knowledge);
    const names = mentionsOf(corpus, lexicon);
    const variants = clusterNames(lexicon, [...names.values()]);
    if (variants.size === 0) return () => [];
    return (paragraph): readonly Suspicion[] =>
      nameUnits(paragraph).flatMap(({ start, end, body, parts, possessive }): Suspicion[] => {
        const variant = parts.length > 1 ? undefined : variants.get(nameKey(body));
        if (variant === undefined) return [];
        const { of, confidence } = variant;
        return [
          {
            span: { start, end },
            conjectures: [of.form + possessive],
            confidence,
            evidence: [
              { kind: 'frequency', form: of.form, count: of.count },
              { kind: 'frequency', form: body, count: names.get(nameKey(body))?.count ?? 0 },
            ],
          },
        ];
      });
  },
};
