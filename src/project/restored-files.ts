import { basename, dirname, join } from 'node:path';
import type { SourceDeclaration } from '../model/edition.ts';
import { Problem } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { isInside, pathName } from './path-name.ts';
import { faultOfPath, realPlace, resolveInside } from './paths.ts';
import { checkCollisions } from './source-id.ts';
import { RAW_FOLDER } from './target.ts';

/** Where the bytes of a source are to be rebuilt. */
export interface RestoredFile {
  readonly source: SourceDeclaration;
  /** Without links, absolute. */
  readonly path: string;
  /** The nearest folder above it that is there already, without links. */
  readonly standing: string;
}

/**
 * The files that `sources` are rebuilt as in a folder (absolute): each keeps its path below raw/, so that two texts of the same
 * name stay two. `all` are the sources of the edition, among whose files nothing is ever written, whatever links lead there.
 *
 * @throws Problem `path-outside`, `output-in-raw`, `source-collision`.
 */
export function restoredFiles(
  fs: FileSystem,
  root: string,
  folder: string,
  sources: readonly SourceDeclaration[],
  all: readonly SourceDeclaration[],
): readonly RestoredFile[] {
  for (const { path } of sources) resolveInside(fs, root, path);
  const named = sources.map((source) => ({ source, id: source.id, path: belowRaw(source.path) }));
  const clashes = checkCollisions(named);
  if (clashes.length > 0) {
    const help = 'Restore the two one after the other, into different folders. Nothing was written.';
    throw new Problem(clashes.map((finding) => ({ ...finding, help })));
  }
  const homes = homesOf(fs, root, all);
  return named.map(({ source, path }) => {
    const place = placeOf(fs, join(folder, path));
    if (homes.some((home) => isAmong(home, place.path))) throw amongSources(root, place.path);
    return { source, ...place };
  });
}

/** A folder that really holds sources. */
interface Home {
  readonly folder: string;
  /** The edition lies in it: below it are other things as well. */
  readonly holdsAll: boolean;
}

function homesOf(fs: FileSystem, root: string, all: readonly SourceDeclaration[]): readonly Home[] {
  const realRoot = fs.realpath(root);
  const sound = all.filter(({ path }) => faultOfPath(path) === undefined);
  const folders = sound.map(({ path }) => dirname(placeOf(fs, join(root, path)).path));
  const raw = placeOf(fs, join(root, RAW_FOLDER)).path;
  return [raw, ...folders].map((folder) => ({ folder, holdsAll: isInside(folder, realRoot) }));
}

function isAmong({ folder, holdsAll }: Home, path: string): boolean {
  return holdsAll ? dirname(path) === folder : isInside(folder, path);
}

/** The path of a source as it is called outside raw/. */
function belowRaw(path: string): string {
  return path.startsWith(`${RAW_FOLDER}/`) ? path.slice(RAW_FOLDER.length + 1) : path;
}

/** Where a path really leads that need not be there: the nearest folder that is there, and the rest of the names. */
function placeOf(fs: FileSystem, path: string): { readonly path: string; readonly standing: string } {
  const real = realPlace(fs, path);
  if (real !== undefined) return { path: real, standing: dirname(real) };
  const above = dirname(path);
  if (above === path) return { path, standing: path };
  const { path: folder, standing } = placeOf(fs, above);
  const isThere = realPlace(fs, above) !== undefined;
  return { path: join(folder, basename(path)), standing: isThere ? folder : standing };
}

/** The sources are never written, not even with what they are. */
function amongSources(root: string, path: string): Problem {
  const file = pathName(root, path);
  return new Problem({
    rule: 'output-in-raw',
    message: `Unexpected place ${file}, expected one that is not among the sources`,
    help: 'Restore to another folder, look at the file, and move it yourself. Nothing was written.',
    subject: { type: 'file', file },
  });
}
