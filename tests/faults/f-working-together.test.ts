import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/project/digest.ts';
import { acquireLock, releaseAll } from '../../src/project/lock.ts';
import { isProvablyDead, ownerHere, parseOwner, printOwner } from '../../src/project/lock-owner.ts';
import { type Machine, thisMachine } from '../../src/project/machine.ts';
import { ABSENT, updateFile } from '../../src/project/update.ts';
import { Cluster } from '../support/machine.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { findingOf, rulesOf } from '../support/problem.ts';

// Rows F2 and F3 with real processes: tests/project/kill.test.ts; F2 and F4 call by call: lock-interleaving.test.ts.

const ROOT = '/edition';
const FILE = '/edition/errata.yaml';
const LOCK = '/edition/errata.yaml.lock';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function edition(): MemoryFileSystem {
  return new MemoryFileSystem({ [FILE]: 'old' });
}

/** An edition whose lock is held by Anna's process 4242. */
function held(changes: Partial<Machine> = {}): { fs: MemoryFileSystem; cluster: Cluster; anna: Machine } {
  const fs = edition();
  const cluster = new Cluster();
  const anna = cluster.start(4242, changes);
  acquireLock(fs, FILE, { root: ROOT, machine: anna, who: 'Anna' });
  return { fs, cluster, anna };
}

function line(machine: Machine): string {
  return printOwner(ownerHere(machine, 'x'));
}

function write(fs: MemoryFileSystem, machine: Machine): ReturnType<typeof updateFile> {
  return updateFile(fs, FILE, () => bytes('new'), { root: ROOT, machine });
}

describe('somebody else is writing', () => {
  test('F1 the second is told who, where and since when, and writes nothing', () => {
    const { fs, cluster } = held();
    const finding = findingOf(() => write(fs, cluster.start()));
    expect(finding).toEqual({
      rule: 'locked',
      message: 'Anna (pid 4242 on host desk) has been writing errata.yaml since 14:02',
      help: 'Wait until it is done. If it is certain that nobody writes, remove errata.yaml.lock. Nothing was written.',
      subject: { type: 'file', file: 'errata.yaml' },
    });
    expect([fs.disk.textAt(FILE), fs.disk.names]).toEqual(['old', [FILE, LOCK]]);
  });

  test('F1 a lock of another day is told with its date', () => {
    const { fs, cluster } = held();
    const later = cluster.start(undefined, { now: () => new Date(2026, 10, 25, 9, 0) });
    expect(findingOf(() => write(fs, later)).message).toContain('since 2026-11-23 14:02');
  });

  test('F1 a name that would play tricks on the terminal is shown harmless', () => {
    const fs = edition();
    const owner = { ...ownerHere(new Cluster().start(), 'An\u001b[2Jna\u202e\n'), since: 'yesterday' };
    fs.disk.put(LOCK, printOwner({ ...owner, host: 'x'.repeat(500) }));
    const { message } = findingOf(() => write(fs, new Cluster().start()));
    expect(message).toMatch(/^An\ufffd\[2Jna\ufffd\ufffd \(pid 100 on host x{80}\) is writing errata\.yaml$/);
  });

  test('F1 when the first is done, the second may write, and the first gives back only its own lock', () => {
    const fs = edition();
    const cluster = new Cluster();
    const first = acquireLock(fs, FILE, { root: ROOT, machine: cluster.start() });
    expect(first.release()).toEqual([]);
    const second = acquireLock(fs, FILE, { root: ROOT, machine: cluster.start() });
    first.release();
    expect([first.isHeld(), second.isHeld()]).toEqual([false, true]);
    second.release();
    expect(fs.disk.names).toEqual([FILE]);
  });

  test('F1 two locks of one process on one file exclude each other', () => {
    const { fs, anna } = held();
    expect(findingOf(() => write(fs, anna)).rule).toBe('locked');
  });
});

describe('the holder of a lock', () => {
  test('F3 a process that does nothing for an hour keeps its lock', () => {
    const { fs, cluster } = held();
    const later = cluster.start(undefined, { now: () => new Date(2026, 10, 23, 15, 2) });
    expect(findingOf(() => write(fs, later)).rule).toBe('locked');
  });

  test('F4 a dead holder on this host loses it, and that is told', () => {
    const { fs, cluster, anna } = held();
    cluster.end(anna);
    expect(rulesOf(write(fs, cluster.start()).findings)).toEqual(['leftover']);
    expect([fs.disk.textAt(FILE), fs.disk.names]).toEqual(['new', [FILE]]);
  });

  test.each<[string, Partial<Machine>]>([
    ['on another host', { host: 'laptop', boot: 'boot-9', installation: 'installation-9' }],
    [
      'on another host with the same installation, as copies of one disk have it',
      { host: 'laptop', boot: 'boot-9' },
    ],
    ['on another host of the same name', { boot: 'boot-9', installation: 'installation-9' }],
    ['on a host of this name that tells no installation', { boot: 'boot-9', installation: undefined }],
    ['on a host of this name that tells no boot', { boot: undefined }],
    ['in another container of this host', { processes: 'pid:[2]' }],
  ])('F4 a holder %s keeps it, dead or not', (_, there) => {
    const { fs, cluster, anna } = held(there);
    cluster.end(anna);
    expect(findingOf(() => write(fs, cluster.start())).rule).toBe('locked');
    expect(fs.disk.textAt(FILE)).toBe('old');
  });

  test('F4 a host that tells no installation is not known again after a restart', () => {
    const { fs, cluster } = held({ installation: undefined });
    const next = cluster.start(undefined, { boot: 'boot-2', installation: undefined });
    expect(findingOf(() => write(fs, next)).rule).toBe('locked');
  });

  test('F4 a holder from before a restart of this very host loses it', () => {
    const { fs, cluster } = held();
    expect(rulesOf(write(fs, cluster.start(undefined, { boot: 'boot-2' })).findings)).toEqual(['leftover']);
  });

  test('F4 where the system tells no boot and no start, only a missing process is dead', () => {
    const there: Partial<Machine> = {
      boot: undefined,
      installation: undefined,
      processes: undefined,
      startOf: () => undefined,
    };
    const { fs, cluster, anna } = held(there);
    expect(findingOf(() => write(fs, cluster.start(undefined, there))).rule).toBe('locked');
    cluster.end(anna);
    expect(rulesOf(write(fs, cluster.start(undefined, there)).findings)).toEqual(['leftover']);
  });

  test.each([
    '',
    'by hand',
    '{}',
    '{"pid":0,"host":"desk"}',
    '{"pid":-1,"host":"desk"}',
    '{"pid":1.5,"host":"desk"}',
    '[1]',
    'null',
  ])('F4 a lock that names nobody, %j, is nobody’s to take', (content) => {
    const fs = edition();
    fs.disk.put(LOCK, content);
    const finding = findingOf(() => write(fs, new Cluster().start()));
    expect(finding).toMatchObject({ rule: 'locked', message: 'errata.yaml.lock does not say who holds it' });
    expect(fs.disk.textAt(LOCK)).toBe(content);
  });

  test('F4 a pipe, folder or huge file in the place of the lock is nobody’s, too', () => {
    const cases: ((fs: MemoryFileSystem) => void)[] = [
      (fs) => fs.disk.putOther(LOCK),
      (fs) => fs.disk.putFolder(LOCK),
      (fs) => fs.disk.putLink(LOCK, 'nowhere'),
      (fs) => fs.disk.put(LOCK, 'x'.repeat(5000)),
    ];
    for (const put of cases) {
      const fs = edition();
      put(fs);
      expect(findingOf(() => write(fs, new Cluster().start())).rule).toBe('locked');
    }
  });

  test('F4 on a disk without hard links the lock works likewise', () => {
    const { fs, cluster, anna } = held();
    cluster.end(anna);
    fs.hasLinks = false;
    const second = cluster.start();
    const lock = acquireLock(fs, FILE, { root: ROOT, machine: second });
    expect(findingOf(() => write(fs, cluster.start())).rule).toBe('locked');
    lock.release();
    expect(fs.disk.names).toEqual([FILE]);
  });

  test('F4 drafts and locks of breakers that dead processes left are cleared away, those of the living stay', () => {
    const fs = edition();
    const cluster = new Cluster();
    const [dead, alive] = [cluster.start(7), cluster.start(8)];
    const names = {
      emptyDead: '7-00000001',
      dead: '7-00000002',
      breaker: '0123456789abcdef',
      emptyAlive: '8-00000001',
      alive: '8-00000002',
    };
    const at = (name: string): string => `${FILE}.${name}.lock`;
    fs.disk.put(at(names.emptyDead), '');
    fs.disk.put(at(names.dead), line(dead));
    fs.disk.put(at(names.breaker), line(dead));
    fs.disk.put(at(names.emptyAlive), '');
    fs.disk.put(at(names.alive), line(alive));
    cluster.end(dead);
    expect(rulesOf(write(fs, cluster.start()).findings)).toEqual(['leftover', 'leftover', 'leftover']);
    expect(fs.disk.names).toEqual([FILE, at(names.emptyAlive), at(names.alive)]);
  });

  test('F4 a draft that somebody clears away is made again', () => {
    const fs = edition();
    fs.onCall = (_, { name, path }) => {
      if (name !== 'link') return;
      fs.onCall = undefined;
      fs.disk.forget(path);
    };
    expect(write(fs, new Cluster().start())).toMatchObject({ status: 'written', findings: [] });
    expect([fs.disk.textAt(FILE), fs.disk.names]).toEqual(['new', [FILE]]);
  });

  test('F5 a number that now belongs to another process does not keep the lock', () => {
    const { fs, cluster, anna } = held();
    cluster.end(anna);
    cluster.start(4242);
    expect(rulesOf(write(fs, cluster.start()).findings)).toEqual(['leftover']);
  });

  test('F5 this machine knows the living from the dead', () => {
    const machine = thisMachine();
    const here = ownerHere(machine, 'x');
    expect(isProvablyDead(here, machine)).toBe(false);
    expect(machine.isGone(process.pid)).toBe(false);
    expect(machine.isGone(1)).toBe(false);
    // Larger than any process number that Linux or macOS gives.
    expect(isProvablyDead({ ...here, pid: 2 ** 22 + 1 }, machine)).toBe(true);
    expect(isProvablyDead({ ...here, started: '1' }, machine)).toBe(process.platform === 'linux');
    expect(parseOwner(printOwner(here))).toEqual(here);
  });
});

describe('a file that changes meanwhile', () => {
  test('F6 a save by an editor during the work is kept, and ours is not written', () => {
    const fs = edition();
    const { machine } = { machine: new Cluster().start() };
    const change = (): Uint8Array => {
      fs.disk.put(FILE, 'saved in an editor');
      return bytes('new');
    };
    const finding = findingOf(() => updateFile(fs, FILE, change, { root: ROOT, machine }));
    expect(finding).toMatchObject({ rule: 'changed-on-disk', subject: { file: 'errata.yaml' } });
    expect([fs.disk.textAt(FILE), fs.disk.names]).toEqual(['saved in an editor', [FILE]]);
  });

  test('F6 a file that comes into being, or goes, during the work', () => {
    for (const [before, meanwhile] of [
      [false, true],
      [true, false],
    ]) {
      const fs = new MemoryFileSystem({ '/edition/x': '' });
      if (before === true) fs.disk.put(FILE, 'old');
      const change = (): Uint8Array => {
        if (meanwhile === true) fs.disk.put(FILE, 'theirs');
        else fs.disk.forget(FILE);
        return bytes('new');
      };
      const work = (): unknown =>
        updateFile(fs, FILE, change, { root: ROOT, machine: new Cluster().start() });
      expect(findingOf(work).rule).toBe('changed-on-disk');
      expect(fs.disk.textAt(FILE)).toBe(meanwhile === true ? 'theirs' : undefined);
    }
  });

  test('F6 a decision made on another content than now stands there is not written', () => {
    const fs = edition();
    const machine = new Cluster().start();
    const options = { root: ROOT, machine };
    const first = updateFile(fs, FILE, () => bytes('one'), { ...options, expected: sha256(bytes('old')) });
    expect(first).toMatchObject({
      status: 'written',
      before: sha256(bytes('old')),
      after: sha256(bytes('one')),
    });
    const stale = (): unknown =>
      updateFile(fs, FILE, () => bytes('two'), { ...options, expected: first.before });
    expect(findingOf(stale).rule).toBe('changed-on-disk');
    expect(fs.disk.textAt(FILE)).toBe('one');
    expect(updateFile(fs, '/edition/b', () => bytes('x'), { ...options, expected: ABSENT }).before).toBe(
      ABSENT,
    );
  });

  test('F6 somebody who removes our lock by force stops us', () => {
    const fs = edition();
    const change = (): Uint8Array => {
      fs.disk.forget(LOCK);
      return bytes('new');
    };
    const work = (): unknown => updateFile(fs, FILE, change, { root: ROOT, machine: new Cluster().start() });
    expect(findingOf(work).rule).toBe('changed-on-disk');
    expect(fs.disk.textAt(FILE)).toBe('old');
  });

  test('F6 what comes out as it went in is not written', () => {
    const fs = edition();
    const updated = updateFile(fs, FILE, (old) => old ?? bytes(''), {
      root: ROOT,
      machine: new Cluster().start(),
    });
    expect(updated).toMatchObject({ status: 'unchanged', findings: [] });
    expect(fs.calls.filter(({ name }) => name === 'rename')).toEqual([]);
  });
});

test('F8 at the end of the process by a signal every lock is given back', () => {
  const fs = edition();
  const machine = new Cluster().start();
  acquireLock(fs, FILE, { root: ROOT, machine });
  acquireLock(fs, '/edition/authority.yaml', { root: ROOT, machine });
  expect(fs.disk.names).toHaveLength(3);
  releaseAll();
  expect(fs.disk.names).toEqual([FILE]);
  releaseAll();
});
