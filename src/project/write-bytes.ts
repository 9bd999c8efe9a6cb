import type { FileStatus, FileSystem } from './file-system.ts';
import { tried } from './system-error.ts';

/** The system took no byte and named no error; it is told like a full disk, which is what it mostly is. */
function nothingTaken(path: string, offset: number, length: number): Error {
  const error = new Error(`write took no byte after ${offset} of ${length}`);
  return Object.assign(error, { code: 'ENOSPC', syscall: 'write', path });
}

/** Writes all the bytes: one call may take only a part of them and still be no error, as on a disk that fills up. */
export function writeAll(fs: FileSystem, fd: number, bytes: Uint8Array, path: string): void {
  for (let offset = 0; offset < bytes.length;) {
    const count = fs.write(fd, bytes, offset);
    if (count <= 0) throw nothingTaken(path, offset, bytes.length);
    offset += count;
  }
}

function checkSize(fs: FileSystem, fd: number, bytes: Uint8Array, path: string): void {
  const { size } = fs.fstat(fd);
  if (size === bytes.length) return;
  const error = new Error(`${size} bytes arrived of ${bytes.length}`);
  throw Object.assign(error, { code: 'EIO', syscall: 'write', path });
}

/** Owner first: a change of owner may clear bits of the mode. Only the superuser can give a file away. */
function takeAfter(fs: FileSystem, fd: number, model: FileStatus): void {
  const { owner, group } = fs.fstat(fd);
  if (owner !== model.owner || group !== model.group) tried(() => fs.fchown(fd, model.owner, model.group));
  fs.fchmod(fd, model.mode);
}

function fillAndSync(fs: FileSystem, fd: number, bytes: Uint8Array, path: string, model?: FileStatus): void {
  writeAll(fs, fd, bytes, path);
  if (model !== undefined) takeAfter(fs, fd, model);
  checkSize(fs, fd, bytes, path);
  fs.fsync(fd);
}

/** The error of the write is the one to tell; one of the close counts only where there was none. */
function closing(fs: FileSystem, fd: number, work: () => void): void {
  try {
    work();
  } catch (error) {
    tried(() => fs.close(fd));
    throw error;
  }
  fs.close(fd);
}

/**
 * Makes a file that is not there, with all the bytes on the disk when it returns; removes it again when it fails.
 * Its name is not yet safe: that is for `syncFolder`.
 * `model`: a file whose mode (and owner, where the system lets it) the new one takes.
 */
export function writeNew(fs: FileSystem, path: string, bytes: Uint8Array, model?: FileStatus): void {
  const fd = fs.open(path, 'create', model === undefined ? 0o666 : model.mode & 0o600);
  try {
    closing(fs, fd, () => fillAndSync(fs, fd, bytes, path, model));
  } catch (error) {
    tried(() => fs.unlink(path));
    throw error;
  }
}
