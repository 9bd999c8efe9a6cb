/**
 * The library: the pure core of emend. Nothing here reads or writes a file, asks the clock or the network.
 *
 * A text is edited in three steps: `readErrata` the decisions, `matchErrata` them to their places, `editSource`. `verify`
 * holds every promise about the result, and `restoreText` goes back to the source.
 */
export { ChangeSet } from './change/change-set.ts';
export type { ChangeSetJson, Side } from './change/change-set.ts';
export type { Change } from './change/change.ts';
export type { Anchor } from './anchor/anchor.ts';
export { describe } from './anchor/describe.ts';
export { locate, locateAll } from './anchor/locate.ts';
export type { Location } from './anchor/location.ts';
export type { Detector, Knowledge, Suspicion } from './detect/detector.ts';
export { DETECTORS } from './detect/index.ts';
export { pluginOf } from './detect/plugin.ts';
export { lintErratum } from './errata/lint.ts';
export type { References } from './errata/lint.ts';
export { matchErrata } from './errata/match.ts';
export type { Matching, MatchSource, Placement } from './errata/match.ts';
export { meaningsTouched } from './errata/meaning.ts';
export { mergeErrata, readErrata } from './errata/read-errata.ts';
export type { Errata, ErrataEntry, ErrataFile } from './errata/read-errata.ts';
export { rebase } from './errata/rebase.ts';
export type { Fate, Rebased } from './errata/rebase.ts';
export { appendErratum, replaceErratum } from './errata/write-errata.ts';
export { readAuthority } from './lexicon/authority-file.ts';
export type { AuthorityEntry } from './model/authority.ts';
export type { EditionDeclaration, Editor, Source, SourceDeclaration, Witness } from './model/edition.ts';
export type {
  Act,
  Certainty,
  Erratum,
  Kind,
  Meaning,
  Origin,
  Place,
  Verdict,
  Vote,
} from './model/erratum.ts';
export type { Evidence } from './model/evidence.ts';
export { Problem } from './model/finding.ts';
export type { Finding, Related, Subject } from './model/finding.ts';
export { ruleOf, RULES } from './model/rules.ts';
export type { Rule, RuleId } from './model/rules.ts';
export type { Proposal } from './model/proposal.ts';
export { apparatusOf, printApparatus } from './normalize/apparatus.ts';
export type { ApparatusFile, ChangeRecord, EntryRecord } from './normalize/apparatus.ts';
export { editSource } from './normalize/edition.ts';
export type { ApparatusEntry, EditionText } from './normalize/edition.ts';
export { unifiedDiff } from './normalize/patch.ts';
export { readApparatus, restoreText } from './normalize/restore.ts';
export { verify } from './normalize/verify.ts';
export { propose } from './propose/run.ts';
export { decode, DecodeError, encode } from './text/decode.ts';
export type { Decoded, DecodeOptions } from './text/decode.ts';
export type { Span } from './text/span.ts';
