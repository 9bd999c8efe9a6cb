import * as node from 'node:fs';
import type { FileStatus, FileSystem, OpenMode } from './file-system.ts';
import { codeOf, isSystemError } from './system-error.ts';
import { uninterrupted } from './uninterrupted.ts';

/** Windows lacks some of the flags. */
function flag(name: 'O_NONBLOCK' | 'O_NOCTTY' | 'O_NOFOLLOW'): number {
  const flags: Readonly<Record<string, number | undefined>> = node.constants;
  return flags[name] ?? 0;
}

const FLAGS: Readonly<Record<OpenMode, number>> = {
  // A pipe without a writer would otherwise be waited for until the end of days.
  read: node.constants.O_RDONLY | flag('O_NONBLOCK') | flag('O_NOCTTY'),
  create: node.constants.O_WRONLY | node.constants.O_CREAT | node.constants.O_EXCL,
  append: node.constants.O_WRONLY | node.constants.O_APPEND | flag('O_NOFOLLOW') | flag('O_NONBLOCK'),
};

function kindOf(stats: node.BigIntStats): FileStatus['kind'] {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSymbolicLink() ? 'link' : 'other';
}

function statusOf(stats: node.BigIntStats): FileStatus {
  return {
    kind: kindOf(stats),
    size: Number(stats.size),
    mode: Number(stats.mode) & 0o7777,
    links: Number(stats.nlink),
    owner: Number(stats.uid),
    group: Number(stats.gid),
    version: [stats.dev, stats.ino, stats.size, stats.mtimeNs].join(':'),
  };
}

/** Node names no path in the errors of calls on an open file; the reader of a message needs one. */
const opened = new Map<number, string>();

function onFile<T>(fd: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isSystemError(error) && error.path === undefined) Object.assign(error, { path: opened.get(fd) });
    throw error;
  }
}

function open(path: string, flags: number, permissions?: number): number {
  const fd = node.openSync(path, flags, permissions);
  opened.set(fd, path);
  return fd;
}

function close(fd: number): void {
  onFile(fd, () => node.closeSync(fd));
  opened.delete(fd);
}

/** Windows lets only a writer flush a file. A reader asks where nothing was written, so that nothing is lost. */
function fsync(fd: number): void {
  try {
    onFile(fd, () => node.fsyncSync(fd));
  } catch (error) {
    if (process.platform !== 'win32' || codeOf(error) !== 'EPERM') throw error;
  }
}

/** Some file systems (FUSE, network) answer EINVAL or ENOTSUP to the flush of a folder: they have no such call. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const fd = open(path, node.constants.O_RDONLY);
  try {
    onFile(fd, () => node.fsyncSync(fd));
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    close(fd);
  }
}

/** The disk of this machine. */
export const nodeFileSystem: FileSystem = uninterrupted({
  open: (path, mode, permissions) => open(path, FLAGS[mode], permissions),
  read: (fd, into, offset, position) =>
    onFile(fd, () => node.readSync(fd, into, offset, into.length - offset, position)),
  write: (fd, bytes, offset) => onFile(fd, () => node.writeSync(fd, bytes, offset)),
  truncate: (fd, length) => onFile(fd, () => node.ftruncateSync(fd, length)),
  fsync,
  close,
  fstat: (fd) => onFile(fd, () => statusOf(node.fstatSync(fd, { bigint: true }))),
  fchmod: (fd, mode) => onFile(fd, () => node.fchmodSync(fd, mode)),
  fchown: (fd, owner, group) => onFile(fd, () => node.fchownSync(fd, owner, group)),
  syncFolder,
  rename: (from, to) => node.renameSync(from, to),
  link: (existing, added) => node.linkSync(existing, added),
  unlink: (path) => node.unlinkSync(path),
  mkdir: (path) => {
    node.mkdirSync(path);
  },
  rmdir: (path) => node.rmdirSync(path),
  readdir: (path) => node.readdirSync(path).sort(),
  assertWritable: (path) => node.accessSync(path, node.constants.W_OK),
  lstat: (path) => statusOf(node.lstatSync(path, { bigint: true })),
  stat: (path) => statusOf(node.statSync(path, { bigint: true })),
  realpath: (path) => node.realpathSync.native(path),
});
