import type { Knowledge } from '../detect/detector.ts';
import { changesText } from '../model/erratum.ts';
import { loadDictionary } from './dictionary.ts';
import type { OpenEdition } from './open-edition.ts';
import { loadTagger } from './tagger.ts';
import { loadVocabulary } from './vocabulary.ts';

/** What is needed beyond the edition itself. */
export interface KnowledgeOptions {
  /** Distinct words of the sources. */
  readonly forms: Iterable<string>;
  readonly references: readonly string[];
  readonly channel: Knowledge['channel'];
}

/** The parts of an edition that detectors may know. */
export interface KnownEdition {
  readonly declaration: Pick<OpenEdition['declaration'], 'language'>;
  readonly errata: Pick<OpenEdition['errata'], 'entries'>;
  readonly authority: OpenEdition['authority'];
}

/**
 * What the detectors may know of an edition: its authority and its accepted errata, and for English the dictionary and the
 * parts of speech. For another language no word is called unknown and nothing is tagged.
 */
export async function loadKnowledge(edition: KnownEdition, options: KnowledgeOptions): Promise<Knowledge> {
  const { language } = edition.declaration;
  const isEnglish = /^en(?:-|$)/iu.test(language);
  const accepted = edition.errata.entries.flatMap(({ erratum }) => {
    const { sic, corr } = erratum;
    return changesText(erratum) && corr !== undefined ? [{ sic, corr }] : [];
  });
  return {
    language,
    isWord: isEnglish ? await loadDictionary(options.forms) : () => true,
    authority: [...edition.authority.values()],
    accepted,
    references: options.references,
    channel: options.channel,
    ...(isEnglish ? { tag: loadTagger(), vocabulary: await loadVocabulary() } : {}),
  };
}
