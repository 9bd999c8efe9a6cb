import type { Evidence } from './evidence.ts';

/** What was wrong. */
export const KINDS = [
  'name',
  'term',
  'spelling',
  'ocr',
  'sentence',
  'punctuation',
  'typography',
  'repetition',
  'omission',
  'translation',
  'wording',
  'fact',
] as const;
export type Kind = (typeof KINDS)[number];

/** Whose error it is. */
export const ORIGINS = [
  'ocr',
  'transliteration',
  'machine-translation',
  'translator',
  'author',
  'printer',
  'editorial',
] as const;
export type Origin = (typeof ORIGINS)[number];

/** What the editor does about it. */
export const ACTS = ['correct', 'regularize', 'supply', 'excise', 'annotate'] as const;
export type Act = (typeof ACTS)[number];

/** What was decided; only `accept` changes text. */
export const VERDICTS = ['accept', 'stet', 'defer', 'crux'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const CERTAINTIES = ['high', 'medium', 'low'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const SCOPES = ['everywhere', 'here'] as const;
export type Scope = (typeof SCOPES)[number];

/** Meanings that a change may not touch unless the entry declares it. */
export const MEANINGS = ['digits', 'date', 'negation', 'quotation'] as const;
export type Meaning = (typeof MEANINGS)[number];

/** One place in a source, by words: `before` + the entry's `sic` + `after` (ERRATA format, "here"). */
export interface Place {
  readonly source: string;
  readonly before: string;
  readonly after: string;
  /** From 1, non-overlapping, among the matches of `before` + `sic` + `after`. */
  readonly nth?: number;
  /** How many such matches there were. Required with `nth`. */
  readonly of?: number;
}

/** How many bounded occurrences a reader saw in one source. */
export interface Seen {
  readonly source: string;
  readonly count: number;
}

/** Another plausible reading. */
export interface Alternative {
  readonly corr: string;
  readonly cert?: Certainty;
  readonly by?: string;
  readonly evidence?: readonly Evidence[];
}

/** The opinion of one reader, where more than one decided. */
export interface Vote {
  readonly by: string;
  readonly on: string;
  readonly verdict: Verdict;
  readonly corr?: string;
  readonly cert?: Certainty;
}

/** One recorded decision: an entry of `errata.yaml`. */
export interface Erratum {
  /** Stable, unique, never reused. */
  readonly id: string;
  readonly kind: Kind;
  /** Absent: `defaultOrigin(kind)`. */
  readonly origin?: Origin;
  /** Absent: `defaultAct(kind)`. A `term` must say. */
  readonly act?: Act;
  /** The reading of the source, exactly; empty for an insertion (`scope: here` only). */
  readonly sic: string;
  /** The lemma that the edition prints; absent where the verdict or the act changes nothing. */
  readonly corr?: string;
  readonly verdict: Verdict;
  readonly scope: Scope;
  /** `everywhere`: the occurrences that were looked at, one entry a source. */
  readonly seen?: readonly Seen[];
  /** `everywhere`: occurrences that stay as they are. */
  readonly except?: readonly Place[];
  /** `everywhere`: the editor's explicit word that any number of occurrences, also future ones, may be changed. */
  readonly standing?: boolean;
  /** `here`: the place. */
  readonly at?: Place;
  /** Detector and version, `name-authority@1`; absent where none found it. */
  readonly proposed?: string;
  /** Id of an editor in `edition.yaml`. Absent: not reviewed, hence not applied. */
  readonly by?: string;
  /** ISO 8601 calendar date, `2026-11-23`. */
  readonly on?: string;
  readonly cert?: Certainty;
  readonly evidence?: readonly Evidence[];
  /** Meanings that the change touches on purpose. */
  readonly touches?: readonly Meaning[];
  /** Printed for the reader. */
  readonly note?: string;
  /** For colleagues, never published. */
  readonly remark?: string;
  readonly alternatives?: readonly Alternative[];
  /** Entries of one group stand or fall together. */
  readonly group?: string;
  readonly votes?: readonly Vote[];
  /** ISO date of the revocation: the entry stays on record and no longer acts. */
  readonly withdrawn?: string;
}

const ORIGIN_OF: Readonly<Record<Kind, Origin>> = {
  name: 'transliteration',
  term: 'machine-translation',
  spelling: 'printer',
  ocr: 'ocr',
  sentence: 'machine-translation',
  punctuation: 'machine-translation',
  typography: 'printer',
  repetition: 'machine-translation',
  omission: 'machine-translation',
  translation: 'machine-translation',
  wording: 'machine-translation',
  fact: 'author',
};

const ACT_OF: Readonly<Record<Kind, Act>> = {
  name: 'correct',
  term: 'correct',
  spelling: 'correct',
  ocr: 'correct',
  sentence: 'correct',
  punctuation: 'correct',
  typography: 'regularize',
  repetition: 'excise',
  omission: 'supply',
  translation: 'correct',
  wording: 'correct',
  fact: 'annotate',
};

/** Whose error an entry repairs: what it says, or the usual origin of its kind. */
export function originOf(erratum: Erratum): Origin {
  return erratum.origin ?? ORIGIN_OF[erratum.kind];
}

/** What an entry does: what it says, or the usual act of its kind. */
export function actOf(erratum: Erratum): Act {
  return erratum.act ?? ACT_OF[erratum.kind];
}

/** Whether the entry prints another text than its source has. */
export function changesText(erratum: Erratum): boolean {
  return erratum.verdict === 'accept' && actOf(erratum) !== 'annotate' && erratum.withdrawn === undefined;
}
