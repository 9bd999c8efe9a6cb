import type { Detector } from './detector.ts';
import { readerOf } from './ocr-reading.ts';
import { suspicionOf } from './ocr-suspicion.ts';

/** A word that exists is doubted only on strong evidence. */
const LEAST = 0.3;

/**
 * Words that exist, but not here: `he said that be would`, `arid` for `and`. Only where the neighbours, counted in the sources and
 * in the references, ask for another word that looks alike, and the source is damaged elsewhere.
 */
export const realWord: Detector = {
  rule: 'real-word',
  version: 1,
  summary: 'a word that exists where its neighbours ask for another that looks alike',
  kind: 'ocr',
  begin: (corpus, knowledge) => {
    const reader = readerOf(corpus, knowledge);
    return (paragraph) =>
      reader.readingsOf(paragraph).flatMap((reading) => {
        if (reading.damage !== 'word' || !reading.isReal || reading.confidence < LEAST) return [];
        return suspicionOf(reading, reader, corpus) ?? [];
      });
  },
};
