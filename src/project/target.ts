import { basename, dirname, join } from 'node:path';
import { type Finding, Problem } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import type { FileStatus, FileSystem } from './file-system.ts';
import { EDITION_FILE } from './find-root.ts';
import { refuseLink } from './links.ts';
import { AUTHORITY_FILE, ERRATA_FILE } from './own-files.ts';
import { isInside, pathName } from './path-name.ts';
import { unless } from './system-error.ts';
import { attempt } from './writing-problem.ts';

/** Where the sources of an edition lie, from its root. */
export const RAW_FOLDER = 'raw';

/**
 * What people write themselves, and may hence keep elsewhere in the edition behind a link, which stays. Everything else is made
 * by emend, and a link in its place would have the file behind it overwritten.
 */
const MAY_BE_LINK: ReadonlySet<string> = new Set([EDITION_FILE, ERRATA_FILE, AUTHORITY_FILE]);

/** The place where a file will really be written. */
export interface Target {
  /** Without links, absolute. */
  readonly path: string;
  readonly folder: string;
  /** What stands there; undefined for a new file. */
  readonly status: FileStatus | undefined;
}

/** What may be written. */
export interface TargetOptions {
  /** The root of the edition, absolute. Nothing outside is ever written. */
  readonly root: string;
  /** The file is a source that is being added: it may lie in raw/, and nothing may stand there. Default: false. */
  readonly newSource?: boolean;
}

function refusal(root: string, path: string, rule: RuleId, message: string, help: string): Problem {
  const subject: Finding['subject'] = { type: 'file', file: pathName(root, path) };
  return new Problem({ rule, message, help: `${help} Nothing was written.`, subject });
}

function statusOf(fs: FileSystem, path: string): FileStatus | undefined {
  return unless(['ENOENT'], () => fs.lstat(path));
}

/** The file behind a link; the link itself stays as it is. Where emend makes the file, a dead link is only a link. */
function behindLink(fs: FileSystem, path: string, root: string, isOurs: boolean): string {
  const real = unless(['ENOENT', 'ELOOP'], () => fs.realpath(path));
  if (real !== undefined) return real;
  if (isOurs) refuseLink(fs, root, path);
  const message = `Unexpected link at ${pathName(root, path)} that leads to no file`;
  throw refusal(root, path, 'cannot-create', message, 'Remove the link.');
}

function checkPlace(root: string, path: string, real: string): void {
  if (isInside(root, real)) return;
  const message = `Unexpected link: ${pathName(root, path)} leads to ${real}, outside the edition`;
  throw refusal(
    root,
    path,
    'output-is-link',
    message,
    'Remove the link; emend makes the file or folder anew.',
  );
}

/**
 * Refuses a place (absolute, without links) among the sources of an edition.
 * @throws Problem `output-in-raw`
 */
export function refuseRaw(fs: FileSystem, root: string, real: string): void {
  const raw = unless(['ENOENT'], () => fs.realpath(join(root, RAW_FOLDER)));
  if (raw === undefined || !isInside(raw, real)) return;
  const message = `Unexpected output ${pathName(root, real)}, expected nothing to be written in ${RAW_FOLDER}/`;
  throw refusal(root, real, 'output-in-raw', message, 'Choose another folder for the output.');
}

function checkStatus(
  root: string,
  path: string,
  status: FileStatus | undefined,
  options: TargetOptions,
): void {
  if (status === undefined) return;
  const file = pathName(root, path);
  if (status.kind !== 'file') {
    const what = status.kind === 'folder' ? 'a folder' : 'a pipe, socket or device';
    throw refusal(
      root,
      path,
      'cannot-create',
      `Unexpected ${what} at ${file}, expected a file`,
      'Move it away.',
    );
  }
  if (options.newSource === true) {
    const message = `Unexpected file at ${file}, expected nothing there`;
    throw refusal(root, path, 'file-exists', message, 'Sources are never overwritten: move it away.');
  }
}

/**
 * Where `path` (absolute) is really written: edition.yaml, errata.yaml and authority.yaml may be links to a file inside the edition,
 * which are followed, so that they stay links.
 *
 * @throws Problem `output-is-link` for any other link, and for a file or folder that leads out of the edition; `output-in-raw`, `file-exists`,
 *   `cannot-create`, `not-writable`.
 */
export function resolveTarget(fs: FileSystem, path: string, options: TargetOptions): Target {
  return attempt({ root: options.root, path }, () => {
    const root = fs.realpath(options.root);
    const named = join(fs.realpath(dirname(path)), basename(path));
    const link = statusOf(fs, named)?.kind === 'link';
    const isOurs = link && !(dirname(named) === root && MAY_BE_LINK.has(basename(named)));
    const real = link ? behindLink(fs, named, root, isOurs) : named;
    checkPlace(root, path, real);
    if (options.newSource !== true) refuseRaw(fs, root, real);
    if (isOurs) refuseLink(fs, root, named);
    const status = statusOf(fs, real);
    checkStatus(root, real, status, options);
    return { path: real, folder: dirname(real), status };
  });
}

/**
 * Asks, without writing anything, whether a file can be written: before two hundred decisions, not after them.
 *
 * @throws Problem as `resolveTarget`.
 */
export function assertWritable(fs: FileSystem, path: string, options: TargetOptions): void {
  const target = resolveTarget(fs, path, options);
  attempt({ root: options.root, path: target.path }, () => {
    fs.assertWritable(target.folder);
    if (target.status !== undefined) fs.assertWritable(target.path);
  });
}
