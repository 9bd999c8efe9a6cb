import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import type { FileSystem } from './file-system.ts';
import { ERRATA_FILE, ERRATA_FOLDER } from './own-files.ts';
import { assertInside } from './paths.ts';
import { unless } from './system-error.ts';

/** The files of decisions of an edition. */
export interface ErrataFiles {
  /** Paths from the root: `errata.yaml`, whether it is there or not, and the files of `errata/`. */
  readonly files: readonly string[];
  /** `errata-ignored` for what lies in `errata/` as if it were read, and is not. */
  readonly findings: readonly Finding[];
}

/** What editors, archives and file managers leave: `.#p.yaml`, `._p.yaml`, `.p.yaml.swp`, `p.yaml~`. */
const LEFTOVER = /^\.|~$/u;

/**
 * `errata.yaml` and `errata/*.yaml`; which file an entry stands in means nothing.
 * @throws Problem `path-outside` when `errata` is a link that leads out of the edition
 */
export function listErrataFiles(fs: FileSystem, root: string): ErrataFiles {
  const folder = join(root, ERRATA_FOLDER);
  assertInside(fs, root, folder);
  const names = (unless(['ENOENT', 'ENOTDIR'], () => fs.readdir(folder)) ?? []).filter(
    (name) => !LEFTOVER.test(name),
  );
  const files = names.filter((name) => name.endsWith('.yaml')).map((name) => `${ERRATA_FOLDER}/${name}`);
  const findings = names.flatMap((name): Finding[] => {
    const reason = name.endsWith('.yaml') ? undefined : whyIgnored(fs, folder, name);
    return reason === undefined ? [] : [ignored(`${ERRATA_FOLDER}/${name}`, reason)];
  });
  return { files: [ERRATA_FILE, ...files], findings };
}

/** Notes, tables and pictures may lie there; what looks like errata and does not count must be said. */
function whyIgnored(fs: FileSystem, folder: string, name: string): string | undefined {
  if (/\.ya?ml$/iu.test(name)) return 'a file whose name ends with .yaml';
  const status = unless(['ENOENT', 'ELOOP', 'EACCES'], () => fs.stat(join(folder, name)));
  return status?.kind === 'folder' ? 'files only' : undefined;
}

function ignored(file: string, expected: string): Finding {
  return {
    rule: 'errata-ignored',
    message: `Unexpected ${file}, expected ${expected}: what it holds does not count`,
    help: `Name the file ${ERRATA_FOLDER}/….yaml, or move it out of ${ERRATA_FOLDER}/.`,
    subject: { type: 'file', file },
  };
}
