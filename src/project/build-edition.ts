import { matchErrata, type Matching } from '../errata/match.ts';
import { type Finding, isFatal, Problem } from '../model/finding.ts';
import type { Editor } from '../model/edition.ts';
import { type Normalized, normalizeSource } from '../normalize/outputs.ts';
import { sha256 } from './digest.ts';
import type { OpenEdition } from './open-edition.ts';

/** The places of all errata in all sources that are what they were when the errata were made. */
export function matchEdition(edition: OpenEdition): Matching {
  const sound = edition.sources.filter((each) => each.findings.length === 0).map((each) => each.source);
  const known = edition.declaration.sources.map((source) => source.id);
  return matchErrata(
    sound,
    edition.errata.entries.map((entry) => entry.erratum),
    known,
  );
}

/** Every source as the edition prints it, with the findings that do not forbid it. */
export interface BuiltEdition {
  readonly normalized: readonly Normalized[];
  readonly findings: readonly Finding[];
}

/**
 * The edition that `raw/` and the errata give.
 * @throws Problem with every finding when one of them forbids to write anything
 */
export function buildEdition(edition: OpenEdition): BuiltEdition {
  const built = previewEdition(edition);
  if (built.findings.some(isFatal)) throw new Problem(built.findings);
  return built;
}

/**
 * The same for reading: what can be shown of an edition although something forbids to write it. Sources that are not the
 * recorded ones are left out, disputed and overlapping entries do not act.
 */
export function previewEdition(edition: OpenEdition): BuiltEdition {
  const { placements, findings: matching } = matchEdition(edition);
  const editors: readonly Editor[] = edition.declaration.editors;
  const normalized = edition.sources
    .filter((each) => each.findings.length === 0)
    .map(({ source }) => normalizeSource(source, placements, editors, sha256));
  return { normalized, findings: [...edition.findings, ...matching] };
}
