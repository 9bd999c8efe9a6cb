import { lintErratum, type References } from '../errata/lint.ts';
import type { Matching } from '../errata/match.ts';
import { type Finding, isFatal } from '../model/finding.ts';
import { ruleOf } from '../model/rules.ts';
import { buildEdition } from './build-edition.ts';
import type { FileSystem } from './file-system.ts';
import { compareNormalized, differenceFindings } from './normalized-folder.ts';
import type { OpenEdition } from './open-edition.ts';

/** Everything wrong with an edition: its files, the places of its errata, each entry by itself, and its outputs. */
export function checkEdition(fs: FileSystem, edition: OpenEdition, matching: Matching): readonly Finding[] {
  const { declaration, errata } = edition;
  const references = referencesOf(edition);
  const findings = [
    ...edition.findings,
    ...matching.findings,
    ...errata.entries.flatMap(({ erratum }) => lintErratum(erratum, references)),
    ...unknownReaders(edition),
  ];
  if (findings.some(isFatal)) return findings;
  const { normalized } = buildEdition(edition);
  const ids = declaration.sources.map((source) => source.id);
  const differing = differenceFindings(compareNormalized(fs, edition.root, normalized, ids));
  if (findings.every((finding) => ruleOf(finding.rule).exit === 0)) return [...findings, ...differing];
  const help = 'Mend the other findings first; then run `emend normalize`.';
  return [...findings, ...differing.map((finding) => ({ ...finding, help }))];
}

/** What the entries of an edition may refer to. */
export function referencesOf({ declaration, authority }: OpenEdition): References {
  return {
    editors: new Set(declaration.editors.map((editor) => editor.id)),
    witnesses: new Set((declaration.witnesses ?? []).map((witness) => witness.siglum)),
    authority,
  };
}

/** Proofs of reading by somebody that edition.yaml does not know, or of a source that it does not have. */
function unknownReaders({ declaration, errata }: OpenEdition): Finding[] {
  const editors = declaration.editors.map((editor) => editor.id);
  return errata.read
    .filter((read) => !editors.includes(read.by))
    .map((read) => ({
      rule: 'editor-unknown',
      message: `Unexpected editor “${read.by}” under \`read\`, expected one of ${editors.join(', ')}`,
      help: 'Add the editor to edition.yaml, or correct the id.',
      subject: { type: 'file', file: 'errata.yaml' },
    }));
}
