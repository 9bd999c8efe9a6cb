import { describeIn } from '../anchor/describe.ts';
import { Locator } from '../anchor/locate.ts';
import { type Corpus, corpusOf } from '../detect/corpus.ts';
import type { Detector, Knowledge } from '../detect/detector.ts';
import { documentOf, type DocumentSource } from '../detect/document.ts';
import type { Proposal } from '../model/proposal.ts';
import { shortHash } from '../text/hash.ts';
import { measuredConfidence } from './measured-confidence.ts';
import { type Finding, type Merged, mergeRivals } from './merge.ts';

/**
 * Everything that the detectors propose for the sources, in the order of the sources and of their places. The same input
 * gives the same proposals; what was decided is not looked at here. The confidence is the detectors' own, corrected by
 * what was measured on texts with a known truth.
 */
export function propose(
  sources: readonly DocumentSource[],
  knowledge: Knowledge,
  detectors: readonly Detector[],
): Proposal[] {
  return measuredConfidence(proposeAsSaid(sources, knowledge, detectors), knowledge.channel);
}

/** The same with the confidence that the detectors say: what a measurement of them starts from. */
export function proposeAsSaid(
  sources: readonly DocumentSource[],
  knowledge: Knowledge,
  detectors: readonly Detector[],
): Proposal[] {
  const corpus = corpusOf(sources.map(documentOf));
  const found = detect(corpus, knowledge, detectors);
  return sources.flatMap((source) => {
    const merged = mergeRivals(found.get(source.id) ?? []);
    return proposalsOf(source, merged);
  });
}

/**
 * What one detector may find in one paragraph. More is a way of writing or no text at all, and to bind thousands of equal
 * places to their words takes time by the square of their number.
 */
const MOST_IN_PARAGRAPH = 500;

/** Runs every detector over every paragraph; findings by source. */
function detect(
  corpus: Corpus,
  knowledge: Knowledge,
  detectors: readonly Detector[],
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>(corpus.documents.map(({ source }) => [source, []]));
  for (const detector of detectors) {
    const look = detector.begin(corpus, knowledge);
    for (const { source, paragraphs } of corpus.documents) {
      for (const paragraph of paragraphs) {
        for (const suspicion of look(paragraph).slice(0, MOST_IN_PARAGRAPH)) {
          const start = paragraph.span.start + suspicion.span.start;
          const end = paragraph.span.start + suspicion.span.end;
          found.get(source)?.push({ detector, span: { start, end }, suspicion });
        }
      }
    }
  }
  return found;
}

function proposalsOf(source: DocumentSource, merged: readonly Merged[]): Proposal[] {
  if (merged.length === 0) return [];
  const locator = new Locator(source.text);
  const ranks = new Map<string, number>();
  return merged.map((one): Proposal => {
    const anchor = describeIn(locator, one.span);
    const { exact } = anchor;
    const identity = `${source.id}\n${exact}\n${near(source.text, one.span.start, one.span.end)}`;
    const rank = (ranks.get(identity) ?? 0) + 1;
    ranks.set(identity, rank);
    return {
      id: shortHash(`${identity}\n${rank}`),
      rules: one.rules,
      kind: one.kind,
      source: source.id,
      span: one.span,
      anchor,
      conjectures: one.conjectures.filter((conjecture) => conjecture !== exact),
      confidence: Math.round(one.confidence * 100) / 100,
      evidence: one.evidence,
      cluster: shortHash(`${one.kind}\n${exact}\n${one.conjectures[0] ?? ''}`),
    };
  });
}

/** Characters on each side that belong to the identity of a place. */
const NEAR = 24;

/** The words around a place, with white space as one blank: an edit farther away leaves the identity alone. */
function near(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  return `${before}|${after}`.replaceAll(/\s+/gu, ' ');
}
