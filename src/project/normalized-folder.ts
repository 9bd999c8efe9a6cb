import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { MANIFEST, type Manifest, printManifest, readManifest } from '../normalize/manifest.ts';
import type { Normalized, Output } from '../normalize/outputs.ts';
import { sha256 } from './digest.ts';
import type { FileSystem } from './file-system.ts';
import { ensureFolder } from './folder.ts';
import { withLock } from './lock.ts';
import { readIfThere } from './read-file.ts';
import { saveFile } from './save.ts';
import { unless } from './system-error.ts';

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
 * already are not touched; files of sources that the edition no longer has are removed when the manifest shows that they
 * are ours. `normalized` may be a part of the edition; `ids` are all its sources.
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
    const removed = [...old.keys()].filter((name) => !next.has(name) && removeOurs(fs, folder, name, old));
    save(MANIFEST, new TextEncoder().encode(printManifest(next)));
    return { written, removed: removed.map((name) => `${NORMALIZED_FOLDER}/${name}`), findings };
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
    const bytes = readIfThere(fs, join(root, file), { root });
    const actual = bytes === undefined ? undefined : sha256(bytes);
    if (actual === output.sha256) continue;
    const expected = old.get(output.name);
    if (actual === undefined || expected === undefined || expected === actual) stale.push(file);
    else damaged.push({ file, expected, actual });
  }
  return { stale, damaged };
}

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
  const message = `${stale.join(', ')}: not what raw/ and the errata give`;
  const subject = { type: 'file', file: NORMALIZED_FOLDER } as const;
  return [...changed, { rule: 'output-stale', message, help, subject }];
}

/** The manifest of the folder; empty where there is none. */
export function readManifestFile(fs: FileSystem, root: string): Manifest {
  const bytes = readIfThere(fs, join(root, NORMALIZED_FOLDER, MANIFEST), { root });
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
  return [`${id}.txt`, `${id}.patch`, `${id}.apparatus.json`];
}

/** Removes a file only when it still is what we wrote. */
function removeOurs(fs: FileSystem, folder: string, name: string, old: Manifest): boolean {
  if (name.includes('/') || name.includes('\\')) return false;
  const path = join(folder, name);
  const bytes = readIfThere(fs, path, { root: folder });
  if (bytes === undefined || sha256(bytes) !== old.get(name)) return false;
  return unless(['ENOENT'], () => (fs.unlink(path), true)) ?? false;
}

function outputOf(name: string, text: string): Output {
  const bytes = new TextEncoder().encode(text);
  return { name, bytes, sha256: sha256(bytes) };
}
