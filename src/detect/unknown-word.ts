import type { Detector } from './detector.ts';
import { readerOf } from './ocr-reading.ts';
import { suspicionOf } from './ocr-suspicion.ts';

/**
 * Words that no list has and that look like one which a list has: `tbe` for `the`, `neigbbour` for `neighbour`. What it was is
 * asked of a noisy channel: shapes that are taken for one another, how common a word is, which words stand beside it.
 *
 * Left alone: names without overwhelming evidence, older and British spellings, words made with usual beginnings and endings,
 * passages in another language, a word that the sources have again and again. In texts that were
 * not read by machine every word with a capital is left to the detectors of names.
 */
export const unknownWord: Detector = {
  rule: 'unknown-word',
  version: 1,
  summary: 'a word that no dictionary has, near one that it may have been',
  kind: 'spelling',
  begin: (corpus, knowledge) => {
    const isRead = knowledge.channel === 'ocr';
    const reader = readerOf(corpus, knowledge);
    if (reader === undefined) return () => [];
    return (paragraph) =>
      reader.readingsOf(paragraph).flatMap((reading) => {
        if (reading.damage !== 'word' || reading.isReal) return [];
        if (!isRead && reading.signs.case !== 'lower') return [];
        return suspicionOf(reading, reader, corpus) ?? [];
      });
  },
};
