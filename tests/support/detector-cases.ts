import { type Corpus, corpusOf } from '../../src/detect/corpus.ts';
import type { Detector, Knowledge, Suspicion } from '../../src/detect/detector.ts';
import { documentOf } from '../../src/detect/document.ts';
import { testKnowledge } from './knowledge.ts';

/** A suspicion with what stands there, in UTF-16 units of the whole text. */
export interface Found extends Suspicion {
  readonly sic: string;
  readonly start: number;
}

/** What a detector finds in a text, in order; `others` are further sources of its corpus. */
export function findIn(
  detector: Detector,
  text: string,
  changes: Partial<Knowledge> = {},
  others: readonly string[] = [],
): Found[] {
  const documents = [text, ...others].map((one, index) => documentOf({ id: `s${index}`, text: one }));
  const corpus: Corpus = corpusOf(documents);
  const look = detector.begin(corpus, { ...testKnowledge(), ...changes });
  return (documents[0]?.paragraphs ?? []).flatMap((paragraph) =>
    look(paragraph).map((suspicion) => ({
      ...suspicion,
      sic: paragraph.text.slice(suspicion.span.start, suspicion.span.end),
      start: paragraph.span.start + suspicion.span.start,
    })),
  );
}
