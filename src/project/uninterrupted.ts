import type { FileSystem } from './file-system.ts';
import { codeOf } from './system-error.ts';

/** More interruptions of one call than any real system makes: then the error is told, not waited out. */
const ATTEMPTS = 1000;

function again<T>(work: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return work();
    } catch (error) {
      if (codeOf(error) !== 'EINTR' || attempt === ATTEMPTS) throw error;
    }
  }
}

/** A close that was interrupted has closed: trying again could close a file that somebody else opened meanwhile. */
function closeOnce(fs: FileSystem, fd: number): void {
  try {
    fs.close(fd);
  } catch (error) {
    if (codeOf(error) !== 'EINTR') throw error;
  }
}

/** The same file system, in which a call that a signal interrupted (EINTR) is made again. */
export function uninterrupted(fs: FileSystem): FileSystem {
  return {
    open: (path, mode, permissions) => again(() => fs.open(path, mode, permissions)),
    read: (fd, into, offset, position) => again(() => fs.read(fd, into, offset, position)),
    write: (fd, bytes, offset) => again(() => fs.write(fd, bytes, offset)),
    truncate: (fd, length) => again(() => fs.truncate(fd, length)),
    fsync: (fd) => again(() => fs.fsync(fd)),
    close: (fd) => closeOnce(fs, fd),
    fstat: (fd) => again(() => fs.fstat(fd)),
    fchmod: (fd, mode) => again(() => fs.fchmod(fd, mode)),
    fchown: (fd, owner, group) => again(() => fs.fchown(fd, owner, group)),
    syncFolder: (path) => again(() => fs.syncFolder(path)),
    rename: (from, to) => again(() => fs.rename(from, to)),
    link: (existing, added) => again(() => fs.link(existing, added)),
    unlink: (path) => again(() => fs.unlink(path)),
    rmdir: (path) => again(() => fs.rmdir(path)),
    mkdir: (path) => again(() => fs.mkdir(path)),
    readdir: (path) => again(() => fs.readdir(path)),
    assertWritable: (path) => again(() => fs.assertWritable(path)),
    lstat: (path) => again(() => fs.lstat(path)),
    stat: (path) => again(() => fs.stat(path)),
    realpath: (path) => again(() => fs.realpath(path)),
  };
}
