import { type Finding, Problem } from '../model/finding.ts';
import { sha256 } from './digest.ts';
import type { FileSystem } from './file-system.ts';
import { type Lock, type LockOptions, withLock } from './lock.ts';
import { pathName } from './path-name.ts';
import { readIfThere, sameBytes } from './read-file.ts';
import { confirm, replaceFile } from './replace-file.ts';
import { resolveTarget, type Target } from './target.ts';

/** Computes the new content of a file from the old; undefined where there was no file. May throw: then nothing is written. */
export type Revision = (bytes: Uint8Array | undefined) => Uint8Array;

/** How a file is updated. */
export interface UpdateOptions extends LockOptions {
  /**
   * Digest of the content that the change was decided on, `absent` for no file. Another content is `changed-on-disk`.
   * Default: whatever stands there.
   */
  readonly expected?: string;
}

/** What came of an update. */
export interface Updated {
  readonly status: 'written' | 'unchanged';
  /** Digest of the content that the change was made from, `absent` for no file. */
  readonly before: string;
  /** Digest of the content that stands there now. */
  readonly after: string;
  readonly findings: readonly Finding[];
}

/** Stands for the digest of a file that is not there. */
export const ABSENT = 'absent';

function digestOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? ABSENT : sha256(bytes);
}

function changedOnDisk(root: string, path: string): Problem {
  const file = pathName(root, path);
  return new Problem({
    rule: 'changed-on-disk',
    message: `${file} was changed by somebody else in the meantime`,
    help: 'Their text is kept and yours was not written. Run the command again.',
    subject: { type: 'file', file },
  });
}

/** Programs that do not know our lock (editors, git) may have saved while we were computing; and a lock can be removed by hand. */
function checkStill(fs: FileSystem, target: Target, digest: string, lock: Lock, root: string): void {
  const now = digestOf(readIfThere(fs, target.path, { root }));
  if (now !== digest || !lock.isHeld()) throw changedOnDisk(root, target.path);
}

function revise(fs: FileSystem, path: string, change: Revision, options: UpdateOptions, lock: Lock): Updated {
  const { root } = options;
  const target = resolveTarget(fs, path, options);
  const old = readIfThere(fs, target.path, { root });
  const before = digestOf(old);
  if (options.expected !== undefined && options.expected !== before) throw changedOnDisk(root, target.path);
  const bytes = change(old);
  const after = sha256(bytes);
  if (sameBytes(old, bytes)) {
    confirm(fs, target, root);
    return { status: 'unchanged', before, after, findings: [] };
  }
  const beforeRename = (): void => checkStill(fs, target, before, lock, root);
  return {
    status: 'written',
    before,
    after,
    findings: replaceFile(fs, target, bytes, { root, beforeRename }),
  };
}

/**
 * Reads a file (absolute path), changes its content and saves it, all under its lock, so that no other writer's text
 * is overwritten. A missing file is made. Durable as `saveFile`.
 *
 * @throws Problem `locked`, `changed-on-disk` and those of `saveFile`; and whatever `change` throws. Nothing is written then.
 */
export function updateFile(fs: FileSystem, path: string, change: Revision, options: UpdateOptions): Updated {
  const { path: file } = resolveTarget(fs, path, options);
  return withLock(fs, file, options, (lock) => revise(fs, path, change, options, lock));
}
