import { posix } from 'node:path';
import type { FileStatus, FileSystem } from '../../src/project/file-system.ts';

interface File {
  readonly kind: 'file';
  content: Uint8Array;
  /** What is on the disk for certain. */
  synced: Uint8Array;
  /** Everything else that may be on the disk instead. */
  later: Uint8Array[];
  mode: number;
  owner: number;
  group: number;
  changes: number;
}

/** One step that the disk does wholly or not at all. */
interface NameChange {
  readonly set?: readonly [string, number];
  readonly remove?: string;
}

interface Folder {
  readonly kind: 'folder';
  entries: Map<string, number>;
  synced: Map<string, number>;
  later: NameChange[];
  mode: number;
}

interface Link {
  readonly kind: 'link';
  readonly to: string;
}

/** A pipe, socket or device. */
interface Other {
  readonly kind: 'other';
}

type Node = File | Folder | Link | Other;

export type { File };

const ROOT = 1;

/** The names that Node gives to the calls of the system in its errors. */
const SYSCALL: Readonly<Partial<Record<keyof FileSystem, string>>> = {
  truncate: 'ftruncate',
  syncFolder: 'fsync',
  readdir: 'scandir',
  assertWritable: 'access',
};

/** An error as Node throws it. */
export function failure(code: string, name: keyof FileSystem, path: string): Error {
  const syscall = SYSCALL[name] ?? name;
  return Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall, path });
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
}

export function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function newFile(content: Uint8Array, mode: number): File {
  return { kind: 'file', content, synced: content, later: [], mode, owner: 0, group: 0, changes: 0 };
}

function newFolder(): Folder {
  return { kind: 'folder', entries: new Map(), synced: new Map(), later: [], mode: 0o755 };
}

function applied(names: ReadonlyMap<string, number>, changes: readonly NameChange[]): Map<string, number> {
  const result = new Map(names);
  for (const { set, remove } of changes) {
    if (remove !== undefined) result.delete(remove);
    if (set !== undefined) result.set(set[0], set[1]);
  }
  return result;
}

function cloned(node: Node): Node {
  if (node.kind === 'file') return { ...node, later: [...node.later] };
  if (node.kind !== 'folder') return node;
  return { ...node, entries: new Map(node.entries), synced: new Map(node.synced), later: [...node.later] };
}

function distinct<T>(list: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(list.map((item) => [key(item), item])).values()];
}

function namesKey(names: ReadonlyMap<string, number>): string {
  return [...names]
    .map(([name, ino]) => `${name}:${ino}`)
    .sort()
    .join('/');
}

/** All parts of a list, each in the order of the list. */
function subsets<T>(list: readonly T[]): T[][] {
  return list.reduce<T[][]>((all, item) => all.flatMap((part) => [part, [...part, item]]), [[]]);
}

/** What a write may have put on the disk when the power goes: the whole, a part, the length without the content, the end without the beginning. */
export function tornStates(before: Uint8Array, added: Uint8Array): Uint8Array[] {
  const half = added.length >> 1;
  const zeros = new Uint8Array(added.length);
  return [
    joined(before, added.subarray(0, half)),
    joined(before, zeros),
    joined(before, joined(zeros.subarray(0, half), added.subarray(half))),
    joined(before, added),
  ];
}

/**
 * What lies on a disk in memory: files, folders and links, what of them is flushed, and hence every state in which a
 * power cut may leave the disk:
 *
 * - of each file what it held at its last flush, or any later or torn state of it;
 * - of each folder the names at its last flush and ANY SUBSET of the later changes, in whatever order the disk liked.
 *
 * That is what POSIX leaves open, and more than any one file system does. Paths are absolute, with `/`.
 */
export class MemoryDisk {
  readonly #nodes: Map<number, Node> = new Map([[ROOT, newFolder()]]);
  #next: number = ROOT + 1;

  /** A disk on which these files lie safely; folders are made as needed. */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.put(path, content);
  }

  /** Puts a file on the disk, safely. */
  put(path: string, content: string | Uint8Array, mode: number = 0o644): void {
    this.#place(path, newFile(bytesOf(content), mode));
  }

  putFolder(path: string): void {
    this.#place(path, newFolder());
  }

  putLink(path: string, to: string): void {
    this.#place(path, { kind: 'link', to });
  }

  putOther(path: string): void {
    this.#place(path, { kind: 'other' });
  }

  /** Takes a file or folder away, as somebody else would. */
  forget(path: string): void {
    const [folder, name] = this.parent(path, 'unlink');
    folder.entries.delete(name);
    folder.synced.delete(name);
  }

  /** Takes bytes from the end of a file, as a disk that lies would. */
  shorten(path: string, count: number): void {
    const node = this.node(this.find(path, true, 'stat'));
    if (node.kind === 'file') node.content = node.content.subarray(0, node.content.length - count);
  }

  /** Permission bits of what stands there; 0o200 missing in a folder: nobody may write in it. */
  setMode(path: string, mode: number): void {
    const node = this.#nodes.get(this.find(path, true, 'stat'));
    if (node?.kind === 'file' || node?.kind === 'folder') node.mode = mode;
  }

  /** Content as text; undefined where there is no file. */
  textAt(path: string): string | undefined {
    const ino = this.#lookUp(path, true);
    const node = ino === undefined ? undefined : this.#nodes.get(ino);
    return node?.kind === 'file' ? new TextDecoder().decode(node.content) : undefined;
  }

  /** Paths of all files and links, sorted. */
  get names(): string[] {
    return [...this.#walk('/', ROOT)].sort();
  }

  /** A disk of its own with the same content, also in what is not flushed. */
  copy(): MemoryDisk {
    return this.#with([...this.#nodes]);
  }

  /** Every disk that a power cut at this moment may leave, each once. */
  powerCuts(): MemoryDisk[] {
    const states = new Map<string, MemoryDisk>();
    for (const folders of this.#folderStates()) {
      for (const disk of this.#fileStates(folders)) states.set(disk.#fingerprint(), disk);
    }
    return [...states.values()];
  }

  add(node: Node): number {
    const ino = this.#next++;
    this.#nodes.set(ino, node);
    return ino;
  }

  addFolder(): number {
    return this.add(newFolder());
  }

  node(ino: number): Node {
    const node = this.#nodes.get(ino);
    if (node === undefined) throw new RangeError(`No node ${ino}`);
    return node;
  }

  change(folder: Folder, change: NameChange): void {
    folder.entries = applied(folder.entries, [change]);
    folder.later.push(change);
  }

  create(path: string, mode: number): number {
    const [folder, name] = this.parent(path, 'open');
    if (folder.entries.has(name)) throw failure('EEXIST', 'open', path);
    this.assertFolderWritable(folder, 'open', path);
    const ino = this.add(newFile(new Uint8Array(), mode & 0o755));
    this.change(folder, { set: [name, ino] });
    return ino;
  }

  assertFolderWritable(folder: Folder, name: keyof FileSystem, path: string): void {
    if ((folder.mode & 0o200) === 0) throw failure('EACCES', name, path);
  }

  parent(path: string, name: keyof FileSystem): [Folder, string] {
    return [this.folder(posix.dirname(path), name), posix.basename(path)];
  }

  folder(path: string, name: keyof FileSystem): Folder {
    const node = this.node(this.find(path, true, name));
    if (node.kind !== 'folder') throw failure('ENOTDIR', name, path);
    return node;
  }

  find(path: string, follow: boolean, name: keyof FileSystem): number {
    return this.resolve(path, follow, name)[1];
  }

  #lookUp(path: string, follow: boolean): number | undefined {
    try {
      return this.find(path, follow, 'stat');
    } catch {
      return undefined;
    }
  }

  /** Real path and node of a path. */
  resolve(path: string, follow: boolean, name: keyof FileSystem, depth: number = 0): [string, number] {
    if (depth > 40) throw failure('ELOOP', name, path);
    let [at, ino]: [string, number] = ['/', ROOT];
    const parts = posix
      .normalize(path)
      .split('/')
      .filter((part) => part !== '');
    for (const [index, part] of parts.entries()) {
      const node = this.node(ino);
      if (node.kind !== 'folder') throw failure('ENOTDIR', name, path);
      const next = node.entries.get(part);
      if (next === undefined) throw failure('ENOENT', name, path);
      const child = this.node(next);
      const isLast = index === parts.length - 1;
      if (child.kind === 'link' && (follow || !isLast)) {
        [at, ino] = this.resolve(posix.resolve(at, child.to), true, name, depth + 1);
      } else [at, ino] = [posix.join(at, part), next];
    }
    return [at, ino];
  }

  #place(path: string, node: Node): void {
    let folder = this.node(ROOT);
    const parts = path.split('/').filter((part) => part !== '');
    for (const part of parts.slice(0, -1)) {
      if (folder.kind !== 'folder') throw new RangeError(`${path} leads through a file`);
      const next: number = folder.entries.get(part) ?? this.add(newFolder());
      folder.entries.set(part, next);
      folder.synced.set(part, next);
      folder = this.node(next);
    }
    if (folder.kind !== 'folder') throw new RangeError(`${path} leads through a file`);
    const ino = this.add(node);
    folder.entries.set(parts.at(-1) ?? '', ino);
    folder.synced.set(parts.at(-1) ?? '', ino);
  }

  #linksTo(ino: number): number {
    const folders = [...this.#nodes.values()].filter((node) => node.kind === 'folder');
    return folders.flatMap((folder) => [...folder.entries.values()]).filter((other) => other === ino).length;
  }

  status(ino: number): FileStatus {
    const node = this.node(ino);
    const isFile = node.kind === 'file';
    return {
      kind: node.kind,
      size: isFile ? node.content.length : 0,
      mode: isFile || node.kind === 'folder' ? node.mode : 0o777,
      links: this.#linksTo(ino),
      owner: isFile ? node.owner : 0,
      group: isFile ? node.group : 0,
      version: `${ino}:${isFile ? node.changes : 0}`,
    };
  }

  *#walk(at: string, ino: number): Generator<string> {
    const node = this.node(ino);
    if (node.kind !== 'folder') yield at;
    else for (const [name, child] of node.entries) yield* this.#walk(posix.join(at, name), child);
  }

  /** For each combination of what folders may have kept: their names, all safe. */
  #folderStates(): Map<number, Folder>[] {
    let states: Map<number, Folder>[] = [new Map()];
    for (const [ino, node] of this.#nodes) {
      if (node.kind !== 'folder') continue;
      const kept = distinct(
        subsets(node.later).map((changes) => applied(node.synced, changes)),
        namesKey,
      );
      states = states.flatMap((state) =>
        kept.map((entries) => new Map(state).set(ino, { ...node, entries, synced: entries, later: [] })),
      );
    }
    return states;
  }

  /** For each combination of what the files may have kept that can still be reached: a disk. */
  #fileStates(folders: ReadonlyMap<number, Folder>): MemoryDisk[] {
    const reachable = new Set([...folders.values()].flatMap((folder) => [...folder.entries.values()]));
    let states: [number, Node][][] = [[...folders]];
    for (const [ino, node] of this.#nodes) {
      if (node.kind === 'folder' || !reachable.has(ino)) continue;
      const kept = node.kind === 'file' ? distinct([node.synced, ...node.later], String) : [undefined];
      states = states.flatMap((state) =>
        kept.map((content): [number, Node][] => {
          const rest: Node =
            node.kind === 'file' && content !== undefined
              ? { ...node, content, synced: content, later: [] }
              : node;
          return [...state, [ino, rest]];
        }),
      );
    }
    return states.map((nodes) => this.#with(nodes));
  }

  #with(nodes: [number, Node][]): MemoryDisk {
    const disk = new MemoryDisk();
    for (const [ino, node] of nodes) disk.#nodes.set(ino, cloned(node));
    disk.#next = this.#next;
    return disk;
  }

  #fingerprint(): string {
    return this.names.map((name) => `${name}\0${this.textAt(name)}`).join('\0');
  }
}
