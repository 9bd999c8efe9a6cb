import { join, relative, sep } from 'node:path';
import { type Finding } from '../model/finding.ts';
import type { EditionFile } from './edition-file.ts';
import type { FileSystem } from './file-system.ts';
import { EDITION_FILE } from './find-root.ts';
import { NORMALIZED_FOLDER } from './normalized-folder.ts';
import { AUTHORITY_FILE, ERRATA_FILE, ERRATA_FOLDER, OWN_FOLDER } from './own-files.ts';
import { isInside } from './path-name.ts';
import { faultOfPath, realPlace } from './paths.ts';
import { TEMPORARY } from './replace-file.ts';
import { folded } from './source-id.ts';
import { RAW_FOLDER } from './target.ts';

/** What emend or an editor writes at the root of an edition; only these files may be links, and then lie elsewhere. */
const FILES: readonly string[] = [EDITION_FILE, ERRATA_FILE, AUTHORITY_FILE, 'proposals.jsonl'];

/** All that lies in these folders is written, removed or made anew. */
const FOLDERS: readonly string[] = [ERRATA_FOLDER, NORMALIZED_FOLDER, OWN_FOLDER, 'schema'];

/**
 * One finding for each source that stands where emend writes, by its declared path or behind a link, also on systems where
 * case does not count: saving the edition would overwrite it. `root` is absolute.
 */
export function checkSourcePlaces(fs: FileSystem, root: string, edition: EditionFile): Finding[] {
  const realRoot = fs.realpath(root);
  const ours = new Set(FILES.map((file) => realPlace(fs, join(root, file))));
  return edition.declaration.sources.flatMap(({ id, path }) => {
    // A path that cannot be used is told by whoever reads it.
    if (faultOfPath(path) !== undefined) return [];
    const real = realPlace(fs, join(root, path));
    const place = real === undefined ? undefined : relative(realRoot, real).split(sep).join('/');
    const isOurs = isWritten(path) || (place !== undefined && (isWritten(place) || ours.has(real)));
    if (!isOurs) return [];
    const span = edition.sources.get(id)?.fields.get('path');
    return [standsInTheWay(edition.file, path, place, span)];
  });
}

/** Whether a path from the root, with `/`, is one of ours. */
function isWritten(path: string): boolean {
  const place = folded(path);
  if (FILES.includes(place) || FOLDERS.some((folder) => isInside(folder, place))) return true;
  return !isInside(RAW_FOLDER, place) && (place.endsWith(TEMPORARY) || place.endsWith('.lock'));
}

function standsInTheWay(
  file: string,
  path: string,
  place: string | undefined,
  span: { readonly start: number; readonly end: number } | undefined,
): Finding {
  const where = place === undefined || place === path ? '' : `, which leads to ${JSON.stringify(place)}`;
  return {
    rule: 'source-in-the-way',
    message: `Unexpected path ${JSON.stringify(path)}${where}, expected a source where emend writes nothing`,
    help: `Move the text into ${RAW_FOLDER}/ and correct \`path\`. Nothing was written.`,
    subject: { type: 'file', file, ...(span === undefined ? {} : { span }) },
  };
}
