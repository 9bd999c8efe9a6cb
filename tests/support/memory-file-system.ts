import type { FileStatus, FileSystem, OpenMode } from '../../src/project/file-system.ts';
import { failure, type File, joined, MemoryDisk, tornStates } from './memory-disk.ts';

/** The process is dead: nothing it still calls has any effect. Not a system error, so that nobody handles it as one. */
export class Crash extends Error {}

/** One call, as the list of calls shows it. */
export interface Call {
  readonly name: keyof FileSystem;
  readonly path: string;
}

/** What happens at a call: an error, the end of the process before it, or in the middle of a write. */
export type Fault =
  | { readonly code: string; readonly lasting?: boolean }
  | { readonly crash: 'before' | 'half' };

interface Opened {
  readonly ino: number;
  readonly path: string;
  readonly mode: OpenMode;
}

const WRITING: ReadonlySet<string> = new Set([
  'write',
  'truncate',
  'fsync',
  'fchmod',
  'fchown',
  'syncFolder',
  'rename',
  'link',
  'unlink',
  'mkdir',
  'rmdir',
  'assertWritable',
]);

/**
 * A file system in memory behind the port of the project room. It writes down every call and can fail or end the
 * process at any of them. What a power cut would leave is told by its `disk`.
 */
export class MemoryFileSystem implements FileSystem {
  readonly disk: MemoryDisk;
  calls: Call[] = [];
  /** Runs before a call, with its number from 0: for another process that comes in between. */
  onCall: ((index: number, call: Call) => void) | undefined;
  /** Most bytes that one write takes. */
  chunk: number = Number.POSITIVE_INFINITY;
  /** Bytes that may still be written before the disk is full. */
  room: number = Number.POSITIVE_INFINITY;
  /** Whether hard links exist here. */
  hasLinks: boolean = true;
  crashed: boolean = false;

  readonly #opened: Map<number, Opened> = new Map();
  readonly #faults: Map<number, Fault> = new Map();
  #lasting: string | undefined;
  #descriptor: number = 3;

  constructor(disk: MemoryDisk | Readonly<Record<string, string | Uint8Array>> = {}) {
    this.disk = disk instanceof MemoryDisk ? disk : new MemoryDisk(disk);
  }

  get openFiles(): number {
    return this.#opened.size;
  }

  /** Something shall happen at the call of this number, from 0, counted from now on. */
  inject(index: number, fault: Fault): void {
    this.#faults.set(this.calls.length + index, fault);
  }

  /** The same disk for the next process: no call made, no fault waiting; what is not flushed is still in memory. */
  restart(): this {
    this.calls = [];
    this.#faults.clear();
    this.#opened.clear();
    this.#lasting = undefined;
    this.onCall = undefined;
    this.crashed = false;
    return this;
  }

  open(path: string, mode: OpenMode, permissions: number = 0o666): number {
    this.#enter('open', path, mode !== 'read');
    const ino = mode === 'create' ? this.disk.create(path, permissions) : this.disk.find(path, true, 'open');
    const node = this.disk.node(ino);
    if (node.kind === 'folder' && mode !== 'read') throw failure('EISDIR', 'open', path);
    const fd = this.#descriptor++;
    this.#opened.set(fd, { ino, path, mode });
    return fd;
  }

  read(fd: number, into: Uint8Array, offset: number, position: number): number {
    const { content } = this.#file(fd, 'read');
    const part = content.subarray(position, position + into.length - offset);
    into.set(part, offset);
    return part.length;
  }

  write(fd: number, bytes: Uint8Array, offset: number): number {
    const half = this.#entersHalf(fd);
    const file = this.#file(fd, half ? undefined : 'write');
    if (this.room === 0) throw failure('ENOSPC', 'write', this.#pathOf(fd));
    const whole = Math.min(bytes.length - offset, this.chunk, this.room);
    const taken = bytes.slice(offset, offset + (half ? whole >> 1 : whole));
    this.room -= taken.length;
    file.later.push(...tornStates(file.content, taken));
    file.content = joined(file.content, taken);
    file.changes++;
    if (half) this.#die();
    return taken.length;
  }

  truncate(fd: number, length: number): void {
    const file = this.#file(fd, 'truncate');
    file.content = file.content.slice(0, length);
    file.later.push(file.content);
    file.changes++;
  }

  fsync(fd: number): void {
    const file = this.#file(fd, 'fsync');
    file.synced = file.content;
    file.later = [];
  }

  close(fd: number): void {
    // Whatever close reports, the file is closed then.
    const path = this.#pathOf(fd);
    if (!this.crashed) this.#opened.delete(fd);
    this.#enter('close', path);
  }

  fstat(fd: number): FileStatus {
    this.#enter('fstat', this.#pathOf(fd));
    return this.disk.status(this.#openedAt(fd).ino);
  }

  fchmod(fd: number, mode: number): void {
    this.#file(fd, 'fchmod').mode = mode;
  }

  fchown(fd: number, owner: number, group: number): void {
    Object.assign(this.#file(fd, 'fchown'), { owner, group });
  }

  syncFolder(path: string): void {
    this.#enter('syncFolder', path, true);
    const folder = this.disk.folder(path, 'syncFolder');
    folder.synced = new Map(folder.entries);
    folder.later = [];
  }

  rename(from: string, to: string): void {
    this.#enter('rename', from, true);
    const ino = this.disk.find(from, false, 'rename');
    const [folder, name] = this.disk.parent(to, 'rename');
    const [source, old] = this.disk.parent(from, 'rename');
    if (source !== folder) throw failure('EXDEV', 'rename', from);
    this.disk.assertFolderWritable(folder, 'rename', to);
    this.disk.change(folder, { remove: old, set: [name, ino] });
  }

  link(existing: string, added: string): void {
    this.#enter('link', existing, true);
    if (!this.hasLinks) throw failure('EPERM', 'link', existing);
    const ino = this.disk.find(existing, false, 'link');
    const [folder, name] = this.disk.parent(added, 'link');
    if (folder.entries.has(name)) throw failure('EEXIST', 'link', existing);
    this.disk.change(folder, { set: [name, ino] });
  }

  unlink(path: string): void {
    this.#enter('unlink', path, true);
    const ino = this.disk.find(path, false, 'unlink');
    if (this.disk.node(ino).kind === 'folder') throw failure('EISDIR', 'unlink', path);
    const [folder, name] = this.disk.parent(path, 'unlink');
    this.disk.assertFolderWritable(folder, 'unlink', path);
    this.disk.change(folder, { remove: name });
  }

  mkdir(path: string): void {
    this.#enter('mkdir', path, true);
    const [folder, name] = this.disk.parent(path, 'mkdir');
    if (folder.entries.has(name)) throw failure('EEXIST', 'mkdir', path);
    this.disk.assertFolderWritable(folder, 'mkdir', path);
    this.disk.change(folder, { set: [name, this.disk.addFolder()] });
  }

  rmdir(path: string): void {
    this.#enter('rmdir', path, true);
    if (this.disk.folder(path, 'rmdir').entries.size > 0) throw failure('ENOTEMPTY', 'rmdir', path);
    const [folder, name] = this.disk.parent(path, 'rmdir');
    this.disk.assertFolderWritable(folder, 'rmdir', path);
    this.disk.change(folder, { remove: name });
  }

  readdir(path: string): string[] {
    this.#enter('readdir', path);
    return [...this.disk.folder(path, 'readdir').entries.keys()].sort();
  }

  assertWritable(path: string): void {
    this.#enter('assertWritable', path, true);
    const node = this.disk.node(this.disk.find(path, true, 'assertWritable'));
    const mode = node.kind === 'file' || node.kind === 'folder' ? node.mode : 0o200;
    if ((mode & 0o200) === 0) throw failure('EACCES', 'assertWritable', path);
  }

  lstat(path: string): FileStatus {
    this.#enter('lstat', path);
    return this.disk.status(this.disk.find(path, false, 'lstat'));
  }

  stat(path: string): FileStatus {
    this.#enter('stat', path);
    return this.disk.status(this.disk.find(path, true, 'stat'));
  }

  realpath(path: string): string {
    this.#enter('realpath', path);
    return this.disk.resolve(path, true, 'realpath')[0];
  }

  #enter(name: keyof FileSystem, path: string, isWriting: boolean = WRITING.has(name)): void {
    if (this.crashed) throw new Crash();
    const index = this.calls.length;
    const call: Call = { name, path };
    this.calls.push(call);
    this.onCall?.(index, call);
    const fault = this.#faults.get(index);
    if (fault !== undefined && 'crash' in fault) this.#die();
    if (fault !== undefined && 'code' in fault) {
      if (fault.lasting === true) this.#lasting = fault.code;
      throw failure(fault.code, name, path);
    }
    if (this.#lasting === undefined || !isWriting) return;
    // A full disk still lets files be removed.
    if (name !== 'unlink' || this.#lasting !== 'ENOSPC') throw failure(this.#lasting, name, path);
  }

  /** Whether the process ends in the middle of this write; then the call is counted here. */
  #entersHalf(fd: number): boolean {
    const fault = this.#faults.get(this.calls.length);
    const half = !this.crashed && fault !== undefined && 'crash' in fault && fault.crash === 'half';
    if (half) this.calls.push({ name: 'write', path: this.#pathOf(fd) });
    return half;
  }

  #die(): never {
    this.crashed = true;
    throw new Crash();
  }

  #openedAt(fd: number): Opened {
    const opened = this.#opened.get(fd);
    if (opened === undefined) throw this.crashed ? new Crash() : new RangeError(`File ${fd} is not open`);
    return opened;
  }

  #pathOf(fd: number): string {
    return this.#openedAt(fd).path;
  }

  #file(fd: number, name: keyof FileSystem | undefined): File {
    const { ino, path } = this.#openedAt(fd);
    if (name !== undefined) this.#enter(name, path);
    const node = this.disk.node(ino);
    if (node.kind === 'file') return node;
    throw failure(node.kind === 'folder' ? 'EISDIR' : 'EINVAL', name ?? 'write', path);
  }
}
