import { corpusOf } from '../../src/detect/corpus.ts';
import type { Knowledge } from '../../src/detect/detector.ts';
import { documentOf, type DocumentSource } from '../../src/detect/document.ts';
import { DETECTORS } from '../../src/detect/index.ts';
import type { AuthorityEntry } from '../../src/model/authority.ts';
import type { Proposal } from '../../src/model/proposal.ts';
import { loadKnowledge } from '../../src/project/knowledge.ts';
import { proposeAsSaid } from '../../src/propose/run.ts';

/** What all detectors propose for English texts as one corpus, with the confidence that they say; no errata are known. */
export async function proposeFor(
  sources: readonly DocumentSource[],
  channel: Knowledge['channel'],
  authority: readonly AuthorityEntry[] = [],
): Promise<{ readonly proposals: readonly Proposal[]; readonly knowledge: Knowledge }> {
  const edition = {
    declaration: { language: 'en' },
    errata: { entries: [] },
    authority: new Map(authority.map((entry) => [entry.id, entry])),
  };
  const { forms } = corpusOf(sources.map(documentOf));
  const knowledge = await loadKnowledge(edition, { forms: forms.keys(), references: [], channel });
  return { proposals: proposeAsSaid(sources, knowledge, DETECTORS), knowledge };
}
