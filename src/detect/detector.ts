import type { WordTier } from '../lexicon/word-frequency.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import type { ChannelName } from '../model/edition.ts';
import type { Kind } from '../model/erratum.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Span } from '../text/span.ts';
import type { Corpus } from './corpus.ts';
import type { Paragraph } from './document.ts';

/** A place that a detector doubts. */
export interface Suspicion {
  /** UTF-16 units of the paragraph. */
  readonly span: Span;
  /** What might be read instead, best first, at most three; none where there is only a doubt. */
  readonly conjectures: readonly string[];
  /** How likely a careful editor would accept the first conjecture (or the doubt): 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** What was wrong, when the detector finds more than one kind of damage. Default: the detector's. */
  readonly kind?: Kind;
}

/** A word with its part of speech (Universal Dependencies tags: NOUN, PROPN, VERB, AUX, PUNCT …), UTF-16 units. */
export interface TaggedWord extends Span {
  readonly form: string;
  readonly tag: string;
}

/** A reading and its correction, as an editor has accepted them. */
export interface AcceptedPair {
  readonly sic: string;
  readonly corr: string;
}

/** What detectors may know. All of it is handed in, so that a detector is a pure function of it. */
export interface Knowledge {
  /** BCP 47 tag of the edition. */
  readonly language: string;
  /** Whether a dictionary of the language has the word as it is written (capitals respected, inflections known). */
  readonly isWord: (form: string) => boolean;
  /** Words of the language by how common they are, which `isWord` cannot list: what a damaged word may have been. */
  readonly vocabulary?: readonly WordTier[];
  readonly authority: readonly AuthorityEntry[];
  /** Accepted errata of this edition that have a correction: what the damage channel is learnt from. */
  readonly accepted: readonly AcceptedPair[];
  /** Parts of speech of a sentence or paragraph; undefined for a language without a tagger. */
  readonly tag?: (text: string) => readonly TaggedWord[];
  /** Clean texts on the same subject that the editor gave. */
  readonly references: readonly string[];
  /** How the text was damaged; chooses the weights of likeness. */
  readonly channel: ChannelName;
}

/** Looks at one paragraph. */
export type Look = (paragraph: Paragraph) => readonly Suspicion[];

/**
 * One way of finding damage: one file of this room, one line in its list, one fixture. A detector never imports another.
 */
export interface Detector {
  /** Kebab-case; the name of its file, its fixture and its anchor in the documentation. */
  readonly rule: string;
  /** Raised whenever its findings change. */
  readonly version: number;
  /** What it finds, for people. */
  readonly summary: string;
  readonly kind: Kind;
  /** Called once for a run, with everything that is to be looked at; what takes time for all paragraphs is done here. */
  readonly begin: (corpus: Corpus, knowledge: Knowledge) => Look;
}
