import { basename, dirname, join } from 'node:path';
import { type Finding, Problem } from '../model/finding.ts';
import { nameList } from '../model/name-list.ts';
import type { FileSystem } from './file-system.ts';
import { EDITION_FILE } from './find-root.ts';
import { ensureFolder } from './folder.ts';
import { refuseLinks } from './links.ts';
import { isInside } from './path-name.ts';
import { readIfThere, sameBytes } from './read-file.ts';
import { confirm } from './replace-file.ts';
import { saveFile } from './save.ts';
import { codeOf, unless } from './system-error.ts';
import { RAW_FOLDER, resolveTarget } from './target.ts';
import { updateFile } from './update.ts';
import { attempt } from './writing-problem.ts';

/** A file of a new edition; `path` from its root, with `/`. */
export interface FoundingFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Everything that a new edition consists of. */
export interface Founding {
  /** Absolute. */
  readonly root: string;
  /** All files but edition.yaml; they are written in this order. */
  readonly files: readonly FoundingFile[];
  /** Lines that `.gitattributes` and `.gitignore` must have; a file that is there keeps its own. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
  /** edition.yaml, which makes the folder an edition: written last, so that half of one is none. */
  readonly edition: Uint8Array;
  /** Absolute paths of the texts that the edition is made from: they may lie in the folder. */
  readonly given: readonly string[];
}

/** What came of it. */
export interface Founded {
  /** Paths from the root. */
  readonly written: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Makes a new edition in a folder that holds nothing but hidden files and the given texts. A run that was cut off is
 * finished by running it again: a file that holds already what it should is left as it is.
 *
 * @throws Problem `file-exists` for anything else that stands in the folder, with everything that is to be moved away, and
 *   those of `saveFile`. Where it could not be finished, `written` says what is there.
 */
export function foundEdition(fs: FileSystem, founding: Founding): Founded {
  checkFolder(fs, founding);
  checkPlaces(fs, founding);
  const { root, files, lines, edition } = founding;
  const written: string[] = [];
  const findings: Finding[] = [];
  const save = (path: string, work: () => Saved): void => {
    const { status, findings: found } = telling(written, work);
    findings.push(...found);
    if (status === 'written') written.push(path);
  };
  if (unless(['ENOENT'], () => fs.stat(root))?.kind !== 'folder') ensureFolder(fs, root, dirname(root));
  for (const file of files) {
    telling(written, () => ensureFolder(fs, dirname(join(root, file.path)), root));
    save(file.path, () => putFile(fs, root, file));
  }
  for (const [path, wanted] of Object.entries(lines)) {
    save(path, () => updateFile(fs, join(root, path), (old) => withLines(old, wanted), { root }));
  }
  save(EDITION_FILE, () => saveFile(fs, join(root, EDITION_FILE), edition, { root }));
  return { written, findings };
}

/** A link in the way is told before the first file is written, not after half of them. */
function checkPlaces(fs: FileSystem, { root, files, lines }: Founding): void {
  const isThere = (folder: string): boolean =>
    unless(['ENOENT', 'ENOTDIR'], () => fs.stat(folder))?.kind === 'folder';
  for (const path of [...files.map((file) => file.path), ...Object.keys(lines), EDITION_FILE]) {
    const file = join(root, path);
    attempt({ root, path: file }, () => refuseLinks(fs, root, dirname(file)));
    if (isThere(dirname(file)) && !isSource(path)) resolveTarget(fs, file, { root });
  }
}

/** A source that lies in its place already may be a link; it is only read. */
function isSource(path: string): boolean {
  return path.startsWith(`${RAW_FOLDER}/`);
}

type Saved = Pick<ReturnType<typeof saveFile>, 'status' | 'findings'>;

/** A problem half-way says what was written before it. */
function telling<T>(written: readonly string[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) throw new Problem(error.findings, [...written, ...error.written]);
    throw error;
  }
}

/** A source is written only where nothing stands; one that is there and the same is made safe, as a save would. */
function putFile(fs: FileSystem, root: string, { path, bytes }: FoundingFile): Saved {
  const file = join(root, path);
  const newSource = isSource(path);
  const old = newSource ? readIfThere(fs, file, { root }) : undefined;
  if (old === undefined || !sameBytes(old, bytes)) {
    return saveFile(fs, file, bytes, { root, newSource });
  }
  const real = fs.realpath(file);
  confirm(fs, { path: real, folder: dirname(real), status: fs.lstat(real) }, root);
  return { status: 'unchanged', findings: [] };
}

function withLines(old: Uint8Array | undefined, wanted: readonly string[]): Uint8Array {
  const text = old === undefined ? '' : Buffer.from(old).toString('utf8');
  const there = new Set(text.split(/\r?\n/u).map((line) => line.trim()));
  const missing = wanted.filter((line) => !there.has(line));
  if (old !== undefined && missing.length === 0) return old;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  const added = Buffer.from(`${gap}${missing.map((line) => `${line}\n`).join('')}`, 'utf8');
  return old === undefined ? added : Buffer.concat([old, added]);
}

function checkFolder(fs: FileSystem, founding: Founding): void {
  const strangers = strangersIn(fs, founding, '');
  if (strangers.length === 0) return;
  const [first = '', ...rest] = strangers.includes(EDITION_FILE)
    ? [EDITION_FILE, ...strangers.filter((path) => path !== EDITION_FILE)]
    : strangers;
  throw new Problem(stranger(first, rest));
}

/** Paths that are named when more stand there. */
const NAMED = 8;

function stranger(path: string, others: readonly string[]): Finding {
  const isEdition = path === EDITION_FILE;
  return {
    rule: 'file-exists',
    message: isEdition
      ? `Unexpected ${EDITION_FILE}, expected a folder without an edition`
      : `Unexpected ${nameList([path, ...others], NAMED)}, expected an empty folder`,
    help: isEdition
      ? 'Add a source to the edition by hand, or choose another folder with --dir. Nothing was written.'
      : 'Move it away, or choose another folder with --dir. Nothing was written.',
    subject: { type: 'file', file: path },
  };
}

/** Paths in a folder of the edition that are neither hidden, nor given, nor what will stand there anyway. */
function strangersIn(fs: FileSystem, founding: Founding, below: string): string[] {
  const { root } = founding;
  return namesIn(fs, join(root, below))
    .map((name) => (below === '' ? name : `${below}/${name}`))
    .flatMap((path) => {
      if (isHidden(path) || isLeftover(path, founding)) return [];
      if (isFolder(fs, join(root, path)) && holdsOurs(path, founding)) {
        return strangersIn(fs, founding, path);
      }
      return isExpected(fs, path, founding) ? [] : [path];
    });
}

function namesIn(fs: FileSystem, folder: string): readonly string[] {
  return unless(['ENOENT', 'ENOTDIR'], () => fs.readdir(folder)) ?? [];
}

/** `.git` and its like; `.emend` holds the journal of another edition. */
function isHidden(path: string): boolean {
  return basename(path).startsWith('.') && path !== '.emend';
}

/** Locks of a run that was cut off, which the next save clears away; its temporary files are hidden. */
function isLeftover(path: string, { files }: Founding): boolean {
  const names = [EDITION_FILE, ...files.map((file) => file.path)];
  return names.some((name) => path.startsWith(`${name}.`) && path.endsWith('.lock'));
}

function holdsOurs(folder: string, { root, files, given }: Founding): boolean {
  const ours = [...files.map((file) => join(root, file.path)), ...given];
  return ours.some((file) => isInside(join(root, folder), file));
}

function isFolder(fs: FileSystem, path: string): boolean {
  return fs.lstat(path).kind === 'folder';
}

function isExpected(fs: FileSystem, path: string, { root, files, given }: Founding): boolean {
  const wanted = files.find((file) => file.path === path);
  if (wanted !== undefined) {
    return sameBytes(readIfThere(fs, join(root, path), { root }), wanted.bytes);
  }
  const real = realPlace(fs, join(root, path));
  return given.some((file) => realPlace(fs, file) === real);
}

function realPlace(fs: FileSystem, path: string): string {
  try {
    return fs.realpath(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return path;
  }
}
