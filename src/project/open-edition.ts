import { type Errata, mergeErrata, readErrata } from '../errata/read-errata.ts';
import { readAuthority } from '../lexicon/authority-file.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import type { EditionDeclaration } from '../model/edition.ts';
import { type Finding, isFatal, Problem } from '../model/finding.ts';
import { decidedAgain } from './decided-again.ts';
import { readEdition } from './edition-file.ts';
import { listErrataFiles } from './errata-files.ts';
import type { FileSystem } from './file-system.ts';
import type { FileTexts } from './file-texts.ts';
import { EDITION_FILE, findRoot } from './find-root.ts';
import { lostDecisions } from './lost-decisions.ts';
import { AUTHORITY_FILE, ERRATA_FILE } from './own-files.ts';
import { printedErrata } from './printed-errata.ts';
import { type ReadSource, readSource } from './read-source.ts';
import { readTextFile } from './read-text-file.ts';
import { checkCollisions, checkSourceIds } from './source-id.ts';
import { checkSourcePlaces } from './source-place.ts';

/** An edition as it lies on the disk, with everything that is wrong with its files. */
export interface OpenEdition {
  /** Absolute. */
  readonly root: string;
  readonly declaration: EditionDeclaration;
  readonly errata: Errata;
  readonly authority: ReadonlyMap<string, AuthorityEntry>;
  /** In reading order; without those that could not be read. */
  readonly sources: readonly ReadSource[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the edition in which `from` (absolute) lies. What is wrong with its files is collected in `findings`; only without a
 * sound edition.yaml there is nothing to collect about.
 * @throws Problem when there is no edition or its edition.yaml cannot be read
 */
export function openEdition(fs: FileSystem, from: string, texts: FileTexts): OpenEdition {
  const root = findRoot(fs, from);
  const declaration = readDeclaration(fs, root, texts);
  const findings: Finding[] = [];
  const attempt = <T>(work: () => T, otherwise: T): T => collecting(findings, work, otherwise);
  const errata = attempt(() => readAllErrata(fs, root, texts, findings), NO_ERRATA);
  texts.addErrata(errata.entries);
  const authority = attempt(() => readAllAuthority(fs, root, texts), []);
  const sources = declaration.sources.flatMap((source) => {
    texts.addSource(source.id, source.path);
    return attempt(() => [readSource(fs, root, source, declaration.language)], []);
  });
  for (const { source } of sources) texts.add(source.path, source.text);
  findings.push(...sources.flatMap((each) => each.findings));
  if (!findings.some(isFatal)) {
    const printed = declaration.sources.flatMap(({ id }) => printedErrata(fs, root, id));
    const decided = attempt(() => [...errata.entries, ...decidedAgain(fs, root, errata.entries)], []);
    if (!findings.some(isFatal))
      findings.push(...attempt(() => lostDecisions(fs, root, decided, ERRATA_FILE, printed), []));
  }
  return {
    root,
    declaration,
    errata,
    authority: new Map(authority.map((entry) => [entry.id, entry])),
    sources,
    findings,
  };
}

/**
 * The same, where nothing may be done as long as something is wrong with the files.
 * @throws Problem with all findings when one of them is fatal
 */
export function openSoundEdition(fs: FileSystem, from: string, texts: FileTexts): OpenEdition {
  const edition = openEdition(fs, from, texts);
  if (edition.findings.some(isFatal)) throw new Problem(edition.findings);
  return edition;
}

const NO_ERRATA: Errata = { entries: [], read: [] };

function collecting<T>(findings: Finding[], work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    findings.push(...error.findings);
    return otherwise;
  }
}

function readDeclaration(fs: FileSystem, root: string, texts: FileTexts): EditionDeclaration {
  const text = readTextFile(fs, root, EDITION_FILE, texts);
  const file = readEdition(text ?? '', EDITION_FILE);
  const { declaration } = file;
  const ids = checkSourceIds(declaration.sources.map((source) => source.id));
  const wrong = [...ids, ...checkCollisions(declaration.sources), ...checkSourcePlaces(fs, root, file)];
  if (wrong.length > 0) throw new Problem(wrong);
  return declaration;
}

/** The errata of all their files; what only looks like such a file is added to `told`. */
function readAllErrata(fs: FileSystem, root: string, texts: FileTexts, told: Finding[]): Errata {
  const listed = listErrataFiles(fs, root);
  told.push(...listed.findings);
  const findings: Finding[] = [];
  const files = listed.files.flatMap((name) => {
    const text = readTextFile(fs, root, name, texts);
    return text === undefined ? [] : collecting(findings, () => [readErrata(text, name)], []);
  });
  if (findings.length > 0) throw new Problem(findings);
  return mergeErrata(files);
}

function readAllAuthority(fs: FileSystem, root: string, texts: FileTexts): AuthorityEntry[] {
  const text = readTextFile(fs, root, AUTHORITY_FILE, texts);
  if (text === undefined) return [];
  return readAuthority(text, AUTHORITY_FILE).entries.map(({ entry }) => entry);
}
