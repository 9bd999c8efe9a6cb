import dictionaryEn from 'dictionary-en';
import nspell from 'nspell';
import type { Knowledge } from '../../src/detect/detector.ts';
import { loadTagger } from '../../src/project/tagger.ts';
import { loadVocabulary } from '../../src/project/vocabulary.ts';

const vocabulary = await loadVocabulary();

let cached: Knowledge | undefined;

/** The real dictionary, the real word lists and the real tagger of English, loaded once; no authority, nothing accepted. */
export function testKnowledge(): Knowledge {
  if (cached !== undefined) return cached;
  const spell = nspell(dictionaryEn);
  const known = new Map<string, boolean>();
  cached = {
    language: 'en',
    isWord: (form) => {
      let answer = known.get(form);
      if (answer === undefined) known.set(form, (answer = spell.correct(form.replaceAll('’', "'"))));
      return answer;
    },
    vocabulary,
    authority: [],
    accepted: [],
    tag: loadTagger(),
    references: [],
    channel: 'zh-pivot',
  };
  return cached;
}
