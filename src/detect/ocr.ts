import type { Detector, Suspicion } from './detector.ts';
import { type Mark, marksOf } from './ocr-marks.ts';
import { readerOf } from './ocr-reading.ts';
import { suspicionOf } from './ocr-suspicion.ts';
import { overlaps } from '../text/span.ts';

/**
 * What reading by machine leaves besides wrong letters: words parted by a blank, a hyphen or a line end, words run together,
 * letters for digits, ligatures as characters, letters of other scripts, invisible characters, stray marks.
 */
export const ocr: Detector = {
  rule: 'ocr',
  version: 1,
  summary: 'parted and joined words, letters for digits, stray marks and characters',
  kind: 'ocr',
  begin: (corpus, knowledge) => {
    const reader = readerOf(corpus, knowledge);
    return (paragraph) => {
      const readings = reader?.readingsOf(paragraph) ?? [];
      const words = readings.flatMap((reading) => {
        return reader === undefined || reading.damage === 'word'
          ? []
          : (suspicionOf(reading, reader, corpus) ?? []);
      });
      const marks = marksOf(paragraph).filter((mark) => {
        return !readings.some((one) => overlaps(one.span, mark.span) && one.confidence > mark.confidence);
      });
      return [...words, ...marks.map(suspicionOfMark)].sort((a, b) => a.span.start - b.span.start);
    };
  },
};

function suspicionOfMark({ span, name, conjecture, confidence }: Mark): Suspicion {
  return { span, conjectures: [conjecture], confidence, evidence: [{ kind: 'pattern', name }] };
}
