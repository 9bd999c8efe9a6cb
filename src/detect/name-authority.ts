import type { Detector, Knowledge, Suspicion } from './detector.ts';
import type { Corpus } from './corpus.ts';
import { nameLexiconOf } from './name-lexicon.ts';
import { readNames } from './name-reader.ts';
import { viewOf } from './name-setting.ts';

/** Damaged names, by their likeness to the names of the authority. */
export const nameAuthority: Detector = {
  rule: 'name-authority',
  version: 2,
  summary: 'Unknown names that are near to a name of the authority',
  kind: 'name',
  begin: (corpus: Corpus, knowledge: Knowledge) => {
    if (knowledge.authority.length === 0) return () => [];
    const lexicon = nameLexiconOf(corpus, knowledge);
    return (paragraph): readonly Suspicion[] => readNames(viewOf(lexicon, paragraph));
  },
};
