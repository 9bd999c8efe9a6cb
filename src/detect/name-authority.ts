import type { Detector, Knowledge, Suspicion } from './detector.ts';
import type { Corpus } from './corpus.ts';
import { NameLexicon } from './name-lexicon.ts';
import { readNames } from './name-reader.ts';
import { viewOf } from './name-setting.ts';

/** Damaged names, by their likeness to the names of the authority. */
export const nameAuthority: Detector = {
  rule: 'name-authority',
  version: 1,
  summary: 'Unknown names that are near to a name of the authority',
  kind: 'name',
  begin: (corpus: Corpus, knowledge: Knowledge) => {
    if (knowledge.authority.length === 0) return () => [];
    const lexicon = new NameLexicon(corpus, knowledge);
    return (paragraph): readonly Suspicion[] => readNames(viewOf(lexicon, paragraph));
  },
};
