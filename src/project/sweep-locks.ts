import { basename, dirname, join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { readLock } from './lock-file.ts';
import { isProvablyDead } from './lock-owner.ts';
import type { Machine } from './machine.ts';
import { pathName } from './path-name.ts';
import { tried } from './system-error.ts';

/** Between the name of the file and `.lock`: the locks of breakers, and a draft with the number of its process. */
const MIDDLE = /^(?:\.[0-9a-f]{16})*(?:\.(?<pid>\d{1,10})-[0-9a-f]{8})?$/;

/** The number of the process that made a draft; 0 for the lock of a breaker; undefined for what is not ours. */
function makerOf(name: string, file: string): number | undefined {
  if (!name.startsWith(`${file}.`) || !name.endsWith('.lock')) return undefined;
  const middle = name.slice(file.length, -'.lock'.length);
  const match = MIDDLE.exec(middle);
  return middle === '' || match === null ? undefined : Number(match.groups?.['pid'] ?? 0);
}

/** An unfinished draft says nothing but the number in its name. To remove the draft of a living process does no harm: it makes another. */
function isDead(fs: FileSystem, path: string, root: string, maker: number, machine: Machine): boolean {
  const standing = readLock(fs, path, root);
  if (standing === undefined) return false;
  if (standing.owner !== undefined) return isProvablyDead(standing.owner, machine);
  return maker > 0 && machine.isGone(maker);
}

/**
 * Removes what dead processes left of taking the lock of `file` (absolute): drafts, and locks of breakers.
 * The caller holds the lock, hence whatever those breakers wanted to remove is gone already.
 * What cannot be read or removed is left for the next run.
 */
export function removeDeadLocks(fs: FileSystem, file: string, root: string, machine: Machine): Finding[] {
  const findings: Finding[] = [];
  tried(() => {
    for (const name of fs.readdir(dirname(file))) {
      const maker = makerOf(name, basename(file));
      if (maker === undefined) continue;
      const path = join(dirname(file), name);
      if (!isDead(fs, path, root, maker, machine) || !tried(() => fs.unlink(path))) continue;
      const shown = pathName(root, path);
      const message = `Removed ${shown}, left by a run that was cut off`;
      const help = 'Nothing is to be done.';
      findings.push({ rule: 'leftover', message, help, subject: { type: 'file', file: shown } });
    }
  });
  return findings;
}
