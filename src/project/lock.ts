import { type Finding, Problem } from '../model/finding.ts';
import { sha256 } from './digest.ts';
import type { FileSystem } from './file-system.ts';
import { readLock } from './lock-file.ts';
import { describeOwner, isProvablyDead, type LockOwner, ownerHere, printOwner } from './lock-owner.ts';
import { type Machine, thisMachine } from './machine.ts';
import { pathName } from './path-name.ts';
import { removeDeadLocks } from './sweep-locks.ts';
import { codeOf, tried } from './system-error.ts';
import { writeNew } from './write-bytes.ts';
import { attempt } from './writing-problem.ts';

/** On whose behalf a file is locked. */
export interface LockOptions {
  /** The root of the edition, absolute. */
  readonly root: string;
  /** Default: this machine and process. */
  readonly machine?: Machine;
  /** The name that others are told. Default: the account. */
  readonly who?: string;
}

/** A lock that this process holds. */
export interface Lock {
  /** The file that may now be written, absolute. */
  readonly file: string;
  /** What was found and cleared away: locks of processes that are dead. */
  readonly findings: readonly Finding[];
  /** Whether the lock is still ours; not so when somebody removed it by hand. */
  isHeld(): boolean;
  /** Gives the lock back; removes only what is ours. A second call does nothing. Returns what went wrong, mostly nothing. */
  release(): readonly Finding[];
}

/** What all steps of taking a lock need. */
interface Taking {
  readonly fs: FileSystem;
  readonly root: string;
  readonly machine: Machine;
  readonly who: string;
  readonly file: string;
}

/** How often somebody else may come first, one after the other, before we give up. */
const ROUNDS = 100;

/** Locks of this process, for `releaseAll`. */
const held = new Set<Lock>();

/** Contents of locks that could not be removed when they were given back: nobody holds them. */
const abandoned = new Set<string>();

/** File systems without hard links (FAT) answer one of these. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

function lockOf(name: string): string {
  return `${name}.lock`;
}

/** Without hard links the lock may be seen while it is still empty; then it names nobody and nobody takes it. */
function createDirectly(taking: Taking, lock: string, content: Uint8Array): boolean {
  try {
    writeNew(taking.fs, lock, content);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** ENOENT: somebody cleared our draft away as a leftover, which is harmless: there is another round. */
function linkInPlace(taking: Taking, draft: string, lock: string, content: Uint8Array): boolean {
  try {
    taking.fs.link(draft, lock);
    return true;
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    if (NO_LINKS.has(code)) return createDirectly(taking, lock, content);
    throw error;
  }
}

/**
 * Makes the lock in one step, filled: a draft under a name of our own gets the lock as its second name.
 * The draft is flushed first, so that even after a power cut no lock is empty.
 */
function tryOnce(taking: Taking, name: string, text: string): boolean {
  const { machine, fs } = taking;
  const draft = lockOf(`${name}.${machine.pid}-${machine.nonce()}`);
  const content = new TextEncoder().encode(text);
  writeNew(fs, draft, content);
  try {
    return linkInPlace(taking, draft, lockOf(name), content);
  } finally {
    tried(() => fs.unlink(draft));
  }
}

function locked(taking: Taking, name: string, owner: LockOwner | undefined): Problem {
  const file = pathName(taking.root, taking.file);
  const lock = pathName(taking.root, lockOf(name));
  const message =
    owner === undefined ? `${lock} does not say who holds it` : describeOwner(owner, file, taking.machine);
  const help = `Wait until it is done. If it is certain that nobody writes, remove ${lock}. Nothing was written.`;
  return new Problem({ rule: 'locked', message, help, subject: { type: 'file', file } });
}

function isNobodys(taking: Taking, standing: { text: string; owner: LockOwner | undefined }): boolean {
  if (abandoned.has(standing.text)) return true;
  return standing.owner !== undefined && isProvablyDead(standing.owner, taking.machine);
}

/**
 * Removes the lock of a dead owner, knowing it by its content, which no other lock ever has.
 *
 * Two breakers must not do this at once: the slower would remove the lock that the quicker has meanwhile taken.
 * So whoever removes content X first takes a lock named after X, by the same rules; while it is held nobody else can
 * remove X, so that what was read is what is removed. A breaker that dies leaves a lock that is broken likewise.
 */
function breakLock(taking: Taking, name: string, dead: string): boolean {
  const breaker = `${name}.${sha256(new TextEncoder().encode(dead)).slice(0, 16)}`;
  const mine = take(taking, breaker);
  try {
    if (readLock(taking.fs, lockOf(name), taking.root)?.text !== dead) return false;
    taking.fs.unlink(lockOf(name));
    return true;
  } finally {
    giveBack(taking, breaker, mine.text);
  }
}

function leftover(taking: Taking, owner: LockOwner | undefined): Finding {
  const file = pathName(taking.root, lockOf(taking.file));
  const whose = owner === undefined ? 'an earlier run' : `pid ${owner.pid}, which has ended`;
  const message = `Removed ${file}, the lock of ${whose}`;
  return { rule: 'leftover', message, help: 'Nothing is to be done.', subject: { type: 'file', file } };
}

/** Takes the lock `name`.lock, or throws `locked`. */
function take(taking: Taking, name: string): { text: string; findings: Finding[] } {
  const text = printOwner(ownerHere(taking.machine, taking.who));
  const findings: Finding[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (tryOnce(taking, name, text)) return { text, findings };
    const standing = readLock(taking.fs, lockOf(name), taking.root);
    if (standing === undefined) continue;
    if (!isNobodys(taking, standing)) throw locked(taking, name, standing.owner);
    if (breakLock(taking, name, standing.text)) findings.push(leftover(taking, standing.owner));
  }
  throw locked(taking, name, undefined);
}

function giveBack(taking: Taking, name: string, text: string): readonly Finding[] {
  const { fs, root } = taking;
  const given = tried(() => {
    if (readLock(fs, lockOf(name), root)?.text === text) fs.unlink(lockOf(name));
  });
  if (given) return [];
  abandoned.add(text);
  const file = pathName(root, lockOf(name));
  const message = `${file} could not be removed`;
  const help = 'What was saved is saved. The next run removes the lock once this process has ended.';
  return [{ rule: 'leftover', message, help, subject: { type: 'file', file } }];
}

function lockFrom(taking: Taking, text: string, findings: readonly Finding[]): Lock {
  const lock: Lock = {
    file: taking.file,
    findings,
    isHeld: () => readLock(taking.fs, lockOf(taking.file), taking.root)?.text === text,
    release: () => (held.delete(lock) ? giveBack(taking, taking.file, text) : []),
  };
  held.add(lock);
  return lock;
}

/**
 * Takes the lock of a file (absolute, without links: the path of a `Target`) and clears away the locks of dead
 * processes. It is never taken from a process that may live, be it stopped, nor from another host.
 *
 * @throws Problem `locked`, `not-writable`, `cannot-create`, `write-failed`.
 */
export function acquireLock(fs: FileSystem, file: string, options: LockOptions): Lock {
  const machine = options.machine ?? thisMachine();
  const taking: Taking = { fs, root: options.root, machine, who: options.who ?? machine.user, file };
  return attempt({ root: options.root, path: file }, () => {
    const { text, findings } = take(taking, file);
    findings.push(...removeDeadLocks(fs, file, options.root, machine));
    return lockFrom(taking, text, findings);
  });
}

/** Does the work while the file is locked, and gives the lock back in every case; `findings` of both are told together. */
export function withLock<T extends { readonly findings: readonly Finding[] }>(
  fs: FileSystem,
  file: string,
  options: LockOptions,
  work: (lock: Lock) => T,
): T {
  const lock = acquireLock(fs, file, options);
  let released: readonly Finding[] = [];
  let done: T;
  try {
    done = work(lock);
  } finally {
    released = lock.release();
  }
  return { ...done, findings: [...lock.findings, ...done.findings, ...released] };
}

/** Gives back every lock that this process holds: for the end of the process by a signal. */
export function releaseAll(): void {
  for (const lock of held) lock.release();
}
