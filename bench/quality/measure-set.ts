import { wordsOf } from '../../src/detect/document.ts';
import type { Knowledge } from '../../src/detect/detector.ts';
import type { Proposal } from '../../src/model/proposal.ts';
import { type Comparison, compare } from '../../src/propose/comparison.ts';
import { judgeProposals } from '../../src/propose/evaluate.ts';
import { type Detection, detectionOf, sumDetection } from '../../src/propose/measures.ts';
import type { Grouped } from './cross-validation.ts';
import { proposeFor } from './propose-for.ts';
import type { DevelopmentSet } from './sets.ts';

/** A set with what the detectors propose for it, as they say it, and what the truth says of each. */
export interface ProposedSet {
  readonly set: DevelopmentSet;
  readonly judged: readonly Grouped[];
  /** Detection by the dictionary alone: a token with a word that it does not have. */
  readonly dictionary: Detection;
}

/** Runs the detectors over a set; they see the damaged texts and nothing else. */
export async function proposeSet(set: DevelopmentSet): Promise<ProposedSet> {
  const sources = set.texts.map(({ id, raw }) => ({ id, text: raw }));
  const { proposals, knowledge } = await proposeFor(sources, 'ocr');
  const bySource = new Map(sources.map(({ id }): [string, Proposal[]] => [id, []]));
  for (const proposal of proposals) bySource.get(proposal.source)?.push(proposal);
  const dictionary: Detection[] = [];
  const judged = set.texts.flatMap((text): Grouped[] => {
    const comparison = compare(text.raw, text.truth);
    dictionary.push(detectionOf(comparison, unknownTokens(comparison, knowledge)));
    const group = `${set.name} ${text.group}`;
    return judgeProposals(comparison, bySource.get(text.id) ?? []).map((one) => ({ judged: one, group }));
  });
  return { set, judged, dictionary: sumDetection(dictionary) };
}

function unknownTokens({ ocr, tokens }: Comparison, { isWord }: Knowledge): boolean[] {
  return tokens.map(({ start, end }) =>
    wordsOf(ocr.text.slice(start, end)).some(({ form }) => /\p{L}/u.test(form) && !isWord(form)),
  );
}
