import { join } from 'node:path';
import { type Finding, Problem } from '../model/finding.ts';
import { nameList } from '../model/name-list.ts';
import { MANIFEST, type Manifest, printManifest, readManifest } from '../normalize/manifest.ts';
import type { Normalized, Output } from '../normalize/outputs.ts';
import { sha256 } from './digest.ts';
import type { FileSystem } from './file-system.ts';
import { ensureFolder } from './folder.ts';
import { withLock } from './lock.ts';
import { assertInside } from './paths.ts';
import { readBytes, readIfThere } from './read-file.ts';
import { saveFile } from './save.ts';
import { faultOfSourceId, folded } from './source-id.ts';
import { isSystemError } from './system-error.ts';
import { resolveTarget } from './target.ts';

/** Where the edition's texts lie, from its root. */
export const NORMALIZED_FOLDER = 'normalized';

/** What a run of `normalize` did to the folder. Paths from the root. */
export interface Written {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Writes the outputs, the manifest last: until it stands the folder is known to be half-finished. Files that are right
 * already are not touched; files of sources that the edition no longer has are removed, when all else is safe, where the old
 * manifest shows that they are ours. `normalized` may be a part of the edition; `ids` are all its sources.
 * @throws Problem when something cannot be written
 */
export function writeNormalized(
  fs: FileSystem,
  root: string,
  normalized: readonly Normalized[],
  ids: readonly string[],
): Written {
  const folder = join(root, NORMALIZED_FOLDER);
  ensureFolder(fs, folder, root);
  const manifest = join(folder, MANIFEST);
  return withLock(fs, manifest, { root }, (under) => {
    const old = readManifestFile(fs, root);
    const findings: Finding[] = [];
    const written: string[] = [];
    const save = (name: string, bytes: Uint8Array): void => {
      const saved = saveFile(fs, join(folder, name), bytes, { root, under });
      findings.push(...saved.findings);
      if (saved.status === 'written') written.push(`${NORMALIZED_FOLDER}/${name}`);
    };
    const next = nextManifest(old, normalized, ids);
    for (const output of normalized.flatMap((each) => each.outputs)) save(output.name, output.bytes);
    save(MANIFEST, new TextEncoder().encode(printManifest(next)));
    const removed = removeOld(fs, root, old, next);
    return { written, removed: removed.names, findings: [...findings, ...removed.findings] };
  });
}

/** How the folder differs from what the edition gives. File names from the root. */
export interface Difference {
  /** Missing, or right when it was written and no longer. */
  readonly stale: readonly string[];
  /** Not what was written: somebody or something changed the file. */
  readonly damaged: readonly { readonly file: string; readonly expected: string; readonly actual: string }[];
}

/** Compares the folder with what the edition gives; nothing is written. */
export function compareNormalized(
  fs: FileSystem,
  root: string,
  normalized: readonly Normalized[],
  ids: readonly string[],
): Difference {
  const old = readManifestFile(fs, root);
  const manifest = outputOf(MANIFEST, printManifest(nextManifest(old, normalized, ids)));
  const stale: string[] = [];
  const damaged: Difference['damaged'][number][] = [];
  for (const output of [...normalized.flatMap((each) => each.outputs), manifest]) {
    const file = `${NORMALIZED_FOLDER}/${output.name}`;
    const bytes = readInside(fs, root, file);
    const actual = bytes === undefined ? undefined : sha256(bytes);
    if (actual === output.sha256) continue;
    const expected = old.get(output.name);
    if (actual === undefined || expected === undefined || expected === actual) stale.push(file);
    else damaged.push({ file, expected, actual });
  }
  return { stale, damaged };
}

/** Files that are named when more are out of date. */
const NAMED = 4;

/** The difference as findings: one for all that is only out of date, one for each file that was tampered with. */
export function differenceFindings({ stale, damaged }: Difference): Finding[] {
  const help = 'Run `emend normalize` to write it anew.';
  const changed = damaged.map(({ file, expected, actual }): Finding => {
    return {
      rule: 'output-damaged',
      message: `Unexpected SHA-256 ${actual} of ${file}, expected ${expected} as it was written`,
      help,
      subject: { type: 'file', file },
    };
  });
  if (stale.length === 0) return changed;
  const message = `${nameList(stale, NAMED)}: not what raw/ and the errata give`;
  const subject = { type: 'file', file: NORMALIZED_FOLDER } as const;
  return [...changed, { rule: 'output-stale', message, help, subject }];
}

/** The manifest of the folder; empty where there is none. */
export function readManifestFile(fs: FileSystem, root: string): Manifest {
  const bytes = readInside(fs, root, `${NORMALIZED_FOLDER}/${MANIFEST}`);
  return readManifest(bytes === undefined ? '' : new TextDecoder().decode(bytes));
}

/** The lines of the sources that are written now, and the old lines of the others. */
function nextManifest(old: Manifest, normalized: readonly Normalized[], ids: readonly string[]): Manifest {
  const now = new Set(normalized.map(({ source }) => source.id));
  const kept = ids.filter((id) => !now.has(id)).flatMap(namesOf);
  return new Map([
    ...kept.flatMap((name): [string, string][] => {
      const sha = old.get(name);
      return sha === undefined ? [] : [[name, sha]];
    }),
    ...normalized.flatMap((each) =>
      each.outputs.map((output): [string, string] => [output.name, output.sha256]),
    ),
  ]);
}

function namesOf(id: string): string[] {
  return ENDINGS.map((end) => id + end);
}

/** Ends of the names of outputs, behind the id of their source. */
const ENDINGS = ['.txt', '.patch', '.apparatus.json'];

/** Whether a name can only be that of an output; a manifest may say anything. */
function isOutput(name: string): boolean {
  return ENDINGS.some(
    (end) => name.endsWith(end) && faultOfSourceId(name.slice(0, -end.length)) === undefined,
  );
}

/** Removes the outputs of earlier sources. The edition is whole by now, so that what cannot be removed is only told. */
function removeOld(
  fs: FileSystem,
  root: string,
  old: Manifest,
  next: Manifest,
): { readonly names: readonly string[]; readonly findings: readonly Finding[] } {
  const kept = new Set([...next.keys()].map(folded));
  const findings: Finding[] = [];
  const names = [...old].flatMap(([name, digest]) => {
    const file = `${NORMALIZED_FOLDER}/${name}`;
    if (!isOutput(name) || kept.has(folded(name))) return [];
    try {
      return removeOurs(fs, root, file, digest) ? [file] : [];
    } catch (error) {
      if (!(error instanceof Problem) && !isSystemError(error)) throw error;
      findings.push(notRemoved(file, error.message));
      return [];
    }
  });
  return { names, findings };
}

/** Removes a file only when it still is what we wrote. */
function removeOurs(fs: FileSystem, root: string, file: string, digest: string): boolean {
  const { path, status } = resolveTarget(fs, join(root, file), { root });
  if (status === undefined || sha256(readBytes(fs, path, { root })) !== digest) return false;
  fs.unlink(path);
  return true;
}

function notRemoved(file: string, reason: string): Finding {
  return {
    rule: 'leftover',
    message: `${file}, of a source that the edition no longer has, could not be removed: ${reason}`,
    help: 'Remove it yourself. Everything else was written.',
    subject: { type: 'file', file },
  };
}

/** What a link out of the edition leads to is not shown, not even by its digest. */
function readInside(fs: FileSystem, root: string, file: string): Uint8Array | undefined {
  const path = join(root, file);
  assertInside(fs, root, path);
  return readIfThere(fs, path, { root });
}

function outputOf(name: string, text: string): Output {
  const bytes = new TextEncoder().encode(text);
  return { name, bytes, sha256: sha256(bytes) };
}
