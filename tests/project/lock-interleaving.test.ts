import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/model/finding.ts';
import type { FileSystem } from '../../src/project/file-system.ts';
import { acquireLock } from '../../src/project/lock.ts';
import { isProvablyDead, ownerHere, parseOwner, printOwner } from '../../src/project/lock-owner.ts';
import type { Machine } from '../../src/project/machine.ts';
import { readIfThere } from '../../src/project/read-file.ts';
import { unless } from '../../src/project/system-error.ts';
import { writeNew } from '../../src/project/write-bytes.ts';
import { Cluster } from '../support/machine.ts';
import { MemoryDisk } from '../support/memory-disk.ts';
import { Crash, MemoryFileSystem } from '../support/memory-file-system.ts';

const ROOT = '/edition';
const FILE = '/edition/errata.yaml';

/** Takes the lock, or throws. */
type Acquire = (fs: FileSystem, machine: Machine) => void;

const ours: Acquire = (fs, machine) => {
  acquireLock(fs, FILE, { root: ROOT, machine });
};

/** What one would write first: see that the owner is dead, remove its lock, try again. */
const naive: Acquire = (fs, machine) => {
  const lock = `${FILE}.lock`;
  for (;;) {
    const draft = `${FILE}.${machine.pid}-${machine.nonce()}.lock`;
    writeNew(fs, draft, new TextEncoder().encode(printOwner(ownerHere(machine, 'naive'))));
    try {
      fs.link(draft, lock);
      return;
    } catch (error) {
      if (error instanceof Crash) throw error;
    } finally {
      fs.unlink(draft);
    }
    const bytes = readIfThere(fs, lock, { root: ROOT });
    const owner = parseOwner(new TextDecoder().decode(bytes));
    if (owner === undefined || !isProvablyDead(owner, machine)) throw new Problem([]);
    unless(['ENOENT'], () => fs.unlink(lock));
  }
};

/** A process that tries to take the lock; `holds` once it has it. */
class Writer {
  readonly fs: MemoryFileSystem;
  readonly machine: Machine;
  readonly cluster: Cluster;
  readonly acquire: Acquire;
  holds: boolean = false;

  constructor(disk: MemoryDisk, cluster: Cluster, acquire: Acquire) {
    this.fs = new MemoryFileSystem(disk);
    this.machine = cluster.start();
    this.cluster = cluster;
    this.acquire = acquire;
  }

  /** Somebody else comes in before the call of this number. */
  interruptedAt(index: number, other: () => void): this {
    this.fs.onCall = (at) => {
      if (at === index) other();
    };
    return this;
  }

  run(): this {
    try {
      this.acquire(this.fs, this.machine);
      this.holds = true;
    } catch (error) {
      if (error instanceof Crash) this.cluster.end(this.machine);
      else if (!(error instanceof Problem)) throw error;
    }
    return this;
  }

  end(): void {
    this.holds = false;
    this.cluster.end(this.machine);
  }
}

/** A disk with the lock of a process that is dead. */
function deadLock(): [MemoryDisk, Cluster] {
  const disk = new MemoryDisk({ [FILE]: 'text' });
  const cluster = new Cluster();
  new Writer(disk, cluster, ours).run().end();
  return [disk, cluster];
}

interface Outcome {
  runs: number;
  /** Two held the lock at once. */
  doubled: number;
  /** Nobody lived, and the lock could not be had, or something was left. */
  stuck: number;
}

function settle(writers: readonly Writer[], disk: MemoryDisk, cluster: Cluster, outcome: Outcome): void {
  outcome.runs++;
  if (writers.filter(({ holds }) => holds).length > 1) outcome.doubled++;
  for (const writer of writers) writer.end();
  const last = new Writer(disk, cluster, ours).run();
  const names = disk.names.filter((name) => name !== FILE && name !== `${FILE}.lock`);
  if (!last.holds || names.length > 0) outcome.stuck++;
}

const MANY = 200;

/** B comes in at every call of A, and is killed at every call of its own, or not at all. */
function twoWriters(acquire: Acquire): Outcome {
  const outcome: Outcome = { runs: 0, doubled: 0, stuck: 0 };
  for (let i = 0; i < MANY; i++) {
    let entered = false;
    for (let j = 0; j < MANY; j++) {
      const [disk, cluster] = deadLock();
      const b = new Writer(disk, cluster, acquire);
      b.fs.inject(j, { crash: 'half' });
      const a = new Writer(disk, cluster, acquire).interruptedAt(i, () => {
        entered = true;
        b.run();
      });
      a.run();
      settle([a, b], disk, cluster, outcome);
      if (!b.fs.crashed) break;
    }
    if (!entered) return outcome;
  }
  throw new RangeError('A never came to an end');
}

/** B comes in at every call of A, and C at every call of B. */
function threeWriters(acquire: Acquire): Outcome {
  const outcome: Outcome = { runs: 0, doubled: 0, stuck: 0 };
  for (let i = 0; i < MANY; i++) {
    let [entered, nested] = [false, true];
    for (let j = 0; nested; j++) {
      nested = false;
      const [disk, cluster] = deadLock();
      const c = new Writer(disk, cluster, acquire);
      const b = new Writer(disk, cluster, acquire).interruptedAt(j, () => {
        nested = true;
        c.run();
      });
      const a = new Writer(disk, cluster, acquire).interruptedAt(i, () => {
        entered = true;
        b.run();
      });
      a.run();
      settle([a, b, c], disk, cluster, outcome);
    }
    if (!entered) return outcome;
  }
  throw new RangeError('A never came to an end');
}

describe('a lock that several want to take over from a dead process', () => {
  test('never has two holders, wherever the second comes in and wherever it is killed', () => {
    const outcome = twoWriters(ours);
    expect(outcome).toEqual({ runs: outcome.runs, doubled: 0, stuck: 0 });
    expect(outcome.runs).toBeGreaterThan(500);
  });

  test('never has two holders among three', () => {
    const outcome = threeWriters(ours);
    expect(outcome).toEqual({ runs: outcome.runs, doubled: 0, stuck: 0 });
    expect(outcome.runs).toBeGreaterThan(500);
  });

  test('would have two with the protocol that one writes first: the trial can tell', () => {
    expect(twoWriters(naive).doubled).toBeGreaterThan(0);
  });
});
