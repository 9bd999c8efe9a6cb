import type { Detector } from './detector.ts';
import { readerOf } from './ocr-reading.ts';
import { suspicionOf } from './ocr-suspicion.ts';

/**
 * Words that exist, but not here: `he said that be would`, `arid` for `and`. Only where the neighbours, counted in the sources and
 * in the references, ask for another word that looks alike, and the source is damaged elsewhere. Only
 * for texts read by machine: a translator's wrong word looks like no other.
 */
export const realWord: Detector = {
  rule: 'real-word',
  version: 1,
  summary: 'a word that exists where its neighbours ask for another that looks alike',
  kind: 'ocr',
  begin: (corpus, knowledge) => {
    if (knowledge.channel !== 'ocr') return () => [];
    const reader = readerOf(corpus, knowledge);
    if (reader === undefined) return () => [];
    return (paragraph) =>
      reader.readingsOf(paragraph).flatMap((reading) => {
        if (reading.damage !== 'word' || !reading.isReal) return [];
        return suspicionOf(reading, reader, corpus) ?? [];
      });
  },
};
