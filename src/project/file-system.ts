/** What stands at a path. */
export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Permission bits, `0o7777` at most. */
  readonly mode: number;
  /** How many names the file has. */
  readonly links: number;
  readonly owner: number;
  readonly group: number;
  /** Differs when the content does, as far as the system can tell: identity, size and time of the last change. */
  readonly version: string;
}

/**
 * How a file is opened.
 * `read`: without waiting for a writer, were it a pipe. `create`: for writing, and only if nothing stands there,
 * not even a link. `append`: for writing at the end of an existing file, not through a link.
 */
export type OpenMode = 'read' | 'create' | 'append';

/**
 * The calls on the disk that emend makes, all synchronous: a save that has begun is finished before a signal is heard.
 * Everything above takes this port, so that a test can count the calls, make any of them fail and work out
 * what a power cut would leave. Every method throws an error with `code`, `syscall` and `path` when the system refuses.
 */
export interface FileSystem {
  open(path: string, mode: OpenMode, permissions?: number): number;
  /** Reads into `into` from `offset` on, from the given position of the file; returns how many bytes, 0 at the end. */
  read(fd: number, into: Uint8Array, offset: number, position: number): number;
  /** Writes the bytes from `offset` on; returns how many were taken, which may be fewer than there are. */
  write(fd: number, bytes: Uint8Array, offset: number): number;
  /** Cuts the file to a length in bytes. */
  truncate(fd: number, length: number): void;
  /** Returns when the content is on the disk. */
  fsync(fd: number): void;
  close(fd: number): void;
  fstat(fd: number): FileStatus;
  fchmod(fd: number, mode: number): void;
  fchown(fd: number, owner: number, group: number): void;
  /** Returns when the names in a folder are on the disk; does nothing where the platform has no such call. */
  syncFolder(path: string): void;
  /** Puts a file in the place of another in one step. */
  rename(from: string, to: string): void;
  /** Gives a file a second name, and only if nothing stands there. */
  link(existing: string, added: string): void;
  unlink(path: string): void;
  mkdir(path: string): void;
  /** Removes an empty folder. */
  rmdir(path: string): void;
  /** Names in a folder, sorted by code unit. */
  readdir(path: string): string[];
  /** Throws unless the file or folder may be written. */
  assertWritable(path: string): void;
  lstat(path: string): FileStatus;
  stat(path: string): FileStatus;
  realpath(path: string): string;
}
