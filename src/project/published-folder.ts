import { basename, dirname, join } from 'node:path';
import { type Finding, Problem } from '../model/finding.ts';
import { printManifest, readManifest } from '../normalize/manifest.ts';
import type { Artifact } from '../publish/publisher.ts';
import { sha256 } from './digest.ts';
import type { FileSystem } from './file-system.ts';
import { ensureFolder } from './folder.ts';
import { refuseLink } from './links.ts';
import { type LockOptions, withLock } from './lock.ts';
import { isInside, pathName } from './path-name.ts';
import { readBytes, readIfThere } from './read-file.ts';
import { temporaryOf } from './replace-file.ts';
import { tried, unless } from './system-error.ts';
import { refuseRaw } from './target.ts';
import { writeNew } from './write-bytes.ts';
import { attempt, confirming } from './writing-problem.ts';

/** Where the published edition lies, from the root, unless the person says otherwise. */
export const EDITION_FOLDER = 'edition';

/** Digests of the published files; another name than in `normalized/`, so that the one is never taken for the other. */
export const EDITION_MANIFEST = 'edition-sha256.txt';

/** What came of it. */
export interface Published {
  /** False where the folder held these bytes already and was not touched. */
  readonly isChanged: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Puts a published edition (`artifacts`, paths from `folder`) in the place of the one that lies in `folder` (absolute), in one step: it is
 * written whole beside it, then the two change names. Until then the last edition stands untouched. A folder that holds anything
 * that emend has not written is refused.
 *
 * @throws Problem `folder-not-ours`, `output-in-raw`, `locked`, `write-failed`, `not-writable`, `cannot-create` (the last edition is intact);
 *   `write-unconfirmed` (the new one is there)
 */
export function writePublished(
  fs: FileSystem,
  root: string,
  folder: string,
  artifacts: readonly Artifact[],
  options: Pick<LockOptions, 'machine'> = {},
): Published {
  const isPart = isInside(root, folder) && folder !== root;
  const base = isPart ? root : dirname(folder);
  const undertaking = { root: base, path: folder };
  if (isPart) ensureFolder(fs, dirname(folder), root);
  attempt(undertaking, () => refuseRaw(fs, root, join(fs.realpath(dirname(folder)), basename(folder))));
  return withLock(fs, folder, { root: base, ...options }, () => {
    const manifest = manifestOf(artifacts);
    const findings = attempt(undertaking, () => clearLeftovers(fs, base, folder));
    const old = attempt(undertaking, () => assertOurs(fs, base, folder));
    if (old === manifest) return { isChanged: false, findings };
    attempt(undertaking, () => {
      writeStaged(fs, stagedOf(folder), artifacts, manifest);
      swap(fs, folder, old !== undefined);
    });
    confirming(undertaking, () => fs.syncFolder(dirname(folder)));
    // The new edition stands; what of the old cannot be removed is removed at the next run.
    tried(() => removeTree(fs, retiredOf(folder)));
    return { isChanged: true, findings };
  });
}

const RETIRED = '.emend-old';

function stagedOf(folder: string): string {
  return temporaryOf(folder);
}

function retiredOf(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}${RETIRED}`);
}

function manifestOf(artifacts: readonly Artifact[]): string {
  return printManifest(new Map(artifacts.map(({ path, bytes }) => [path, sha256(bytes)])));
}

/** What a run left that was cut off: an edition half written, or an old one that was about to go. */
function clearLeftovers(fs: FileSystem, root: string, folder: string): Finding[] {
  const retired = retiredOf(folder);
  if (!isThere(fs, folder) && isThere(fs, retired)) fs.rename(retired, folder);
  return [stagedOf(folder), retired].flatMap((path): Finding[] => {
    if (!isThere(fs, path)) return [];
    removeTree(fs, path);
    const file = pathName(root, path);
    const message = `Removed ${file}, left by a run that was cut off`;
    return [{ rule: 'leftover', message, help: 'Nothing is to be done.', subject: { type: 'file', file } }];
  });
}

/**
 * The manifest of the edition that lies in a folder, undefined where there is none.
 * @throws Problem when it holds a file that emend has not written, or that somebody has changed since
 */
function assertOurs(fs: FileSystem, root: string, folder: string): string | undefined {
  if (!isThere(fs, folder)) return undefined;
  refuseLink(fs, root, folder);
  const bytes = readIfThere(fs, join(folder, EDITION_MANIFEST), { root });
  const text = bytes === undefined ? '' : new TextDecoder().decode(bytes);
  const manifest = readManifest(text);
  for (const path of filesIn(fs, folder)) {
    if (path === EDITION_MANIFEST && bytes !== undefined) continue;
    const digest = manifest.get(path);
    if (digest === undefined) throw notOurs(root, folder, path, 'which emend has not written');
    if (sha256(readBytes(fs, join(folder, path), { root })) !== digest)
      throw notOurs(root, folder, path, 'which somebody has changed since emend wrote it');
  }
  return text;
}

function notOurs(root: string, folder: string, path: string, what: string): Problem {
  const file = pathName(root, folder);
  return new Problem({
    rule: 'folder-not-ours',
    message: `Unexpected ${path} in ${file}, ${what}`,
    help: 'Move it away, or choose another folder with `--out`. Nothing was written.',
    subject: { type: 'file', file },
  });
}

/** Paths of all files below a folder, with `/`; a link counts as a file. */
function filesIn(fs: FileSystem, folder: string, prefix: string = ''): string[] {
  return fs.readdir(join(folder, prefix)).flatMap((name) => {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    return fs.lstat(join(folder, path)).kind === 'folder' ? filesIn(fs, folder, path) : [path];
  });
}

function writeStaged(fs: FileSystem, staged: string, artifacts: readonly Artifact[], manifest: string): void {
  const folders = new Set([staged]);
  fs.mkdir(staged);
  for (const { path, bytes } of artifacts) {
    const target = join(staged, path);
    if (!isInside(staged, target) || target === staged)
      throw new RangeError(`Artifact outside its folder: ${path}`);
    makeFolders(fs, dirname(target), folders);
    writeNew(fs, target, bytes);
  }
  writeNew(fs, join(staged, EDITION_MANIFEST), new TextEncoder().encode(manifest));
  for (const folder of [...folders].toReversed()) fs.syncFolder(folder);
}

function makeFolders(fs: FileSystem, folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  makeFolders(fs, dirname(folder), made);
  fs.mkdir(folder);
  made.add(folder);
}

/** The moment between the two names is bridged by `clearLeftovers`. */
function swap(fs: FileSystem, folder: string, hasOld: boolean): void {
  if (hasOld) fs.rename(folder, retiredOf(folder));
  try {
    fs.rename(stagedOf(folder), folder);
  } catch (error) {
    if (hasOld) tried(() => fs.rename(retiredOf(folder), folder));
    throw error;
  }
}

/** Removes a folder with everything in it; a link is removed, and never followed. */
function removeTree(fs: FileSystem, path: string): void {
  if (!isThere(fs, path)) return;
  if (fs.lstat(path).kind !== 'folder') {
    fs.unlink(path);
    return;
  }
  for (const name of fs.readdir(path)) removeTree(fs, join(path, name));
  fs.rmdir(path);
}

function isThere(fs: FileSystem, path: string): boolean {
  return unless(['ENOENT'], () => fs.lstat(path)) !== undefined;
}
