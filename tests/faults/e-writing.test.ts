import { spawnSync } from 'node:child_process';
import * as node from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileSystem } from '../../src/project/file-system.ts';
import { ensureFolder } from '../../src/project/folder.ts';
import { appendJournal, journalPath, readJournal } from '../../src/project/journal.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { saveFile } from '../../src/project/save.ts';
import { assertWritable } from '../../src/project/target.ts';
import { uninterrupted } from '../../src/project/uninterrupted.ts';
import { updateFile } from '../../src/project/update.ts';
import { Cluster } from '../support/machine.ts';
import { Crash, MemoryFileSystem } from '../support/memory-file-system.ts';
import { findingOf, problemOf, rulesOf } from '../support/problem.ts';
import { realFolder } from '../support/real-folder.ts';

// Rows E1, E2, E4 and E11 at every single call: tests/project/crash-model.test.ts; with real processes: kill.test.ts.

const ROOT = '/edition';
const FILE = '/edition/errata.yaml';
const TEMPORARY = '/edition/.errata.yaml.emend-new';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function by(root: string = ROOT): { root: string; machine: ReturnType<Cluster['start']> } {
  return { root, machine: new Cluster().start() };
}

function withOld(): MemoryFileSystem {
  return new MemoryFileSystem({ [FILE]: 'old' });
}

function refuse(): never {
  throw new RangeError('no');
}

/** Number of the call that a save makes: the last of this name on a path with this ending. */
function callOf(name: keyof FileSystem, ending: string): number {
  const fs = withOld();
  saveFile(fs, FILE, bytes('new'), by());
  return fs.calls.findLastIndex((call) => call.name === name && call.path.endsWith(ending));
}

describe('a process that is killed', () => {
  test('E1 the next run removes what the dead one left, says so, and goes on', () => {
    const fs = withOld();
    const cluster = new Cluster();
    const dead = cluster.start(4242);
    fs.inject(callOf('rename', '.emend-new'), { crash: 'before' });
    expect(() => saveFile(fs, FILE, bytes('new'), { root: ROOT, machine: dead })).toThrow(Crash);
    cluster.end(dead);
    expect(fs.disk.names).toEqual([TEMPORARY, FILE, `${FILE}.lock`]);
    const next = saveFile(new MemoryFileSystem(fs.disk), FILE, bytes('new'), {
      root: ROOT,
      machine: cluster.start(),
    });
    expect(next.findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['leftover', 'Removed errata.yaml.lock, the lock of pid 4242, which has ended'],
      ['leftover', 'Removed .errata.yaml.emend-new, left by a run that was cut off'],
    ]);
    expect(fs.disk.names).toEqual([FILE]);
    expect(fs.disk.textAt(FILE)).toBe('new');
  });
});

describe('a call that fails', () => {
  test.each(['open', 'write', 'fsync', 'rename'] as const)(
    'E2 ENOSPC at %s: the message names call and path, the old file stands, nothing is left',
    (name) => {
      const fs = withOld();
      fs.inject(callOf(name, '.emend-new'), { code: 'ENOSPC' });
      const problem = problemOf(() => saveFile(fs, FILE, bytes('new'), by()));
      expect(problem.written).toEqual([]);
      expect(problem.findings).toMatchObject([
        { rule: 'write-failed', subject: { type: 'file', file: 'errata.yaml' } },
      ]);
      expect(problem.message).toBe(
        `Unexpected ENOSPC (the disk is full) at ${name} of .errata.yaml.emend-new, expected errata.yaml to be saved`,
      );
      expect(problem.findings[0]?.help).toContain('Nothing was written: errata.yaml is as it was.');
      expect([fs.disk.names, fs.disk.textAt(FILE)]).toEqual([[FILE], 'old']);
    },
  );

  test('E2 a close that fails is a write that failed, as on network disks', () => {
    const fs = withOld();
    fs.inject(callOf('close', '.emend-new'), { code: 'EIO' });
    expect(findingOf(() => saveFile(fs, FILE, bytes('new'), by())).rule).toBe('write-failed');
    expect([fs.disk.names, fs.disk.textAt(FILE)]).toEqual([[FILE], 'old']);
  });

  test('E2 a lock that cannot be removed is told, and does not stop this process for ever', () => {
    const fs = withOld();
    const { machine } = by();
    fs.inject(callOf('unlink', '.lock'), { code: 'EIO' });
    const saved = saveFile(fs, FILE, bytes('new'), { root: ROOT, machine });
    expect(saved.findings).toMatchObject([
      { rule: 'leftover', message: 'errata.yaml.lock could not be removed' },
    ]);
    expect(saveFile(fs, FILE, bytes('newer'), { root: ROOT, machine }).status).toBe('written');
    expect(fs.disk.names).toEqual([FILE]);
  });

  test('E3 an error after the rename is told as what it is: saved, and not confirmed', () => {
    const fs = withOld();
    fs.inject(callOf('syncFolder', 'edition'), { code: 'EIO' });
    const problem = problemOf(() => saveFile(fs, FILE, bytes('new'), by()));
    expect(problem.findings[0]?.rule).toBe('write-unconfirmed');
    expect(problem.written).toEqual(['errata.yaml']);
    expect([fs.disk.names, fs.disk.textAt(FILE)]).toEqual([[FILE], 'new']);
  });

  test('E3 saving the same again confirms it, without writing the file', () => {
    const fs = withOld();
    fs.inject(callOf('syncFolder', 'edition'), { code: 'EIO' });
    problemOf(() => saveFile(fs, FILE, bytes('new'), by()));
    fs.restart();
    expect(saveFile(fs, FILE, bytes('new'), by()).status).toBe('unchanged');
    expect(
      fs.calls.map(({ name }) => name).filter((name) => ['fsync', 'syncFolder', 'write'].includes(name)),
    ).toEqual(['fsync', 'syncFolder']);
    expect(fs.disk.powerCuts().map((disk) => disk.textAt(FILE))).toEqual(['new']);
  });
});

describe('a disk that is full', () => {
  test('E5 a short write is gone on with until all bytes are there', () => {
    const fs = withOld();
    fs.chunk = 3;
    saveFile(fs, FILE, bytes('a new content of some length'), by());
    expect(fs.disk.textAt(FILE)).toBe('a new content of some length');
  });

  test.each([0, 1, 100, 250, 400])(
    'E5 the disk fills up after %i bytes: the old file stands, nothing is left',
    (room) => {
      const fs = withOld();
      fs.room = room;
      expect(findingOf(() => saveFile(fs, FILE, bytes('x'.repeat(1000)), by())).rule).toBe('write-failed');
      expect([fs.disk.names, fs.disk.textAt(FILE)]).toEqual([[FILE], 'old']);
    },
  );

  test('E5 a write that takes nothing and says nothing is no save', () => {
    const fs = withOld();
    fs.chunk = 0;
    expect(findingOf(() => saveFile(fs, FILE, bytes('new'), by())).rule).toBe('write-failed');
    expect([fs.disk.names, fs.disk.textAt(FILE)]).toEqual([[FILE], 'old']);
  });

  test('E5 fewer bytes in the file than were written are no save', () => {
    const fs = withOld();
    fs.onCall = (_, { name, path }) => {
      if (name === 'fstat' && path.endsWith('.emend-new')) fs.disk.shorten(path, 2);
    };
    const finding = findingOf(() => saveFile(fs, FILE, bytes('new'), by()));
    expect(finding.rule).toBe('write-failed');
    expect([fs.disk.names, fs.disk.textAt(FILE)]).toEqual([[FILE], 'old']);
  });

  test.skipIf(process.platform === 'win32')(
    'E5 a real limit on the size of files gives EFBIG, not half a file',
    () => {
      const folder = realFolder();
      const dist = process.env['EMEND_DIST'] ?? join(import.meta.dirname, '../../dist');
      if (!node.existsSync(join(dist, 'project/update.js'))) return;
      node.writeFileSync(join(folder, 'errata.yaml'), 'old');
      const saver = join(import.meta.dirname, '../support/saver.mjs');
      const script = `ulimit -f 100; exec "$0" "$@"`;
      const command = [process.execPath, saver, dist, folder, 'once', '300000'];
      const run = spawnSync('bash', ['-c', script, ...command], { encoding: 'utf8' });
      expect(run.stdout).toContain('write-failed Unexpected EFBIG');
      expect(node.readFileSync(join(folder, 'errata.yaml'), 'utf8')).toBe('old');
      expect(node.readdirSync(folder)).toEqual(['errata.yaml']);
    },
  );
});

describe('a place that may not be written', () => {
  test('E6 a folder or file that may not be written is told before the work and after it', () => {
    for (const path of [ROOT, FILE]) {
      const fs = withOld();
      fs.disk.setMode(path, 0o555);
      const asking = findingOf(() => assertWritable(fs, FILE, { root: ROOT })).rule;
      const saving = findingOf(() => saveFile(fs, FILE, bytes('new'), by())).rule;
      expect([path, asking, saving]).toEqual([path, 'not-writable', 'not-writable']);
      expect([fs.disk.names, fs.disk.textAt(FILE)]).toEqual([[FILE], 'old']);
    }
    expect(() => assertWritable(withOld(), FILE, { root: ROOT })).not.toThrow();
    expect(() => assertWritable(withOld(), '/edition/new.yaml', { root: ROOT })).not.toThrow();
  });

  test.each(['EROFS', 'EPERM', 'EACCES'])(
    'E6 %s is a permission, and asking for it writes nothing',
    (code) => {
      const fs = withOld();
      fs.inject(0, { code, lasting: true });
      expect(findingOf(() => assertWritable(fs, FILE, { root: ROOT })).rule).toBe('not-writable');
      const asked = withOld();
      assertWritable(asked, FILE, { root: ROOT });
      const writing = asked.calls.filter(({ name }) =>
        ['open', 'write', 'mkdir', 'unlink', 'link'].includes(name),
      );
      expect(writing).toEqual([]);
    },
  );

  test('E6 in a folder that may only be read, what is unchanged is no error', () => {
    const fs = withOld();
    fs.disk.setMode(ROOT, 0o555);
    expect(saveFile(fs, FILE, bytes('old'), by()).status).toBe('unchanged');
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'E6 a real folder of mode 0555',
    () => {
      const folder = realFolder();
      node.writeFileSync(join(folder, 'errata.yaml'), 'old');
      node.chmodSync(folder, 0o555);
      const save = (): unknown =>
        saveFile(nodeFileSystem, join(folder, 'errata.yaml'), bytes('new'), { root: folder });
      expect(findingOf(save).rule).toBe('not-writable');
      node.chmodSync(folder, 0o755);
    },
  );
});

describe('other errors', () => {
  test('E7 the temporary file lies in the same folder, so that no rename crosses disks', () => {
    const fs = new MemoryFileSystem({ '/edition/data/errata.yaml': 'old' });
    fs.disk.putLink(FILE, 'data/errata.yaml');
    saveFile(fs, FILE, bytes('new'), by());
    expect(fs.calls.find(({ name }) => name === 'rename')?.path).toBe('/edition/data/.errata.yaml.emend-new');
  });

  test('E7 too many open files is a write that failed', () => {
    const fs = withOld();
    fs.inject(callOf('open', '.emend-new'), { code: 'EMFILE' });
    expect(findingOf(() => saveFile(fs, FILE, bytes('new'), by()))).toMatchObject({
      rule: 'write-failed',
      message: expect.stringContaining('too many files are open'),
    });
  });

  test('E7 a call that a signal interrupts is made again, whichever it is', () => {
    for (let at = 0; ; at++) {
      const fs = withOld();
      fs.inject(at, { code: 'EINTR' });
      expect(saveFile(uninterrupted(fs), FILE, bytes('new'), by()).status).toBe('written');
      expect([fs.disk.names, fs.disk.textAt(FILE), fs.openFiles]).toEqual([[FILE], 'new', 0]);
      if (fs.calls.length <= at) break;
      expect(at).toBeLessThan(200);
    }
  });

  test('E9 a folder that is deleted or replaced by a file during the run', () => {
    for (const replaced of [false, true]) {
      const fs = new MemoryFileSystem({ '/edition/normalized/a.txt': 'old', '/edition/errata.yaml': 'old' });
      fs.onCall = (_, { name, path }) => {
        if (name !== 'open' || !path.includes('.lock')) return;
        fs.onCall = undefined;
        fs.disk.forget('/edition/normalized');
        if (replaced) fs.disk.put('/edition/normalized', 'a file');
      };
      const save = (): unknown => saveFile(fs, '/edition/normalized/a.txt', bytes('new'), by());
      expect(findingOf(save).rule).toBe('cannot-create');
      expect(fs.disk.names).toEqual(['/edition/errata.yaml', ...(replaced ? ['/edition/normalized'] : [])]);
    }
  });

  test('E9 something else in the place of a file or folder is told by name', () => {
    const fs = new MemoryFileSystem({ '/edition/a.txt/x': '', '/edition/b': 'a file' });
    fs.disk.putOther('/edition/pipe');
    fs.disk.putLink('/edition/errata.yaml', 'nowhere');
    const ruleFor = (path: string): string => findingOf(() => saveFile(fs, path, bytes('x'), by())).rule;
    expect(
      ['a.txt', 'pipe', 'errata.yaml', 'none/a.txt', 'b/a.txt'].map((path) => ruleFor(`/edition/${path}`)),
    ).toEqual(Array.from({ length: 5 }, () => 'cannot-create'));
    expect(findingOf(() => ensureFolder(fs, '/edition/b', ROOT)).rule).toBe('cannot-create');
    expect(findingOf(() => ensureFolder(fs, '/edition/b/c', ROOT)).rule).toBe('cannot-create');
  });

  test('E9 a folder of the edition that is a link to elsewhere is not written in', () => {
    const fs = new MemoryFileSystem({ '/elsewhere/a': '', '/edition/x': '' });
    fs.disk.putLink('/edition/.emend', '/elsewhere');
    expect(findingOf(() => ensureFolder(fs, '/edition/.emend', ROOT)).rule).toBe('output-is-link');
    expect(() => ensureFolder(fs, '/elsewhere/b', ROOT)).toThrow(RangeError);
  });
});

describe('the journal', () => {
  const journal = journalPath(ROOT);
  const append = (fs: MemoryFileSystem, payload: unknown): unknown =>
    appendJournal(fs, journal, { kind: 'decision', payload }, by()).record;

  test('E4 a record is flushed before it counts, and so are the names on the way to it', () => {
    const fs = withOld();
    append(fs, 'first');
    expect(
      fs.disk.powerCuts().map((disk) => readJournal(new MemoryFileSystem(disk), journal, { root: ROOT })),
    ).toEqual(
      fs.disk
        .powerCuts()
        .map(() => ({ records: [{ seq: 1, kind: 'decision', payload: 'first' }], findings: [] })),
    );
  });

  test('E2 a record that could not be written is not there, and the next one takes its number', () => {
    const fs = withOld();
    append(fs, 'first');
    const at = ((): number => {
      const trial = new MemoryFileSystem(fs.disk.copy());
      append(trial, 'second');
      return trial.calls.findLastIndex(({ name, path }) => name === 'fsync' && path === journal);
    })();
    const failing = new MemoryFileSystem(fs.disk);
    failing.inject(at, { code: 'EIO' });
    expect(findingOf(() => append(failing, 'second')).rule).toBe('write-failed');
    expect(readJournal(failing, journal, { root: ROOT }).records).toHaveLength(1);
    expect(append(new MemoryFileSystem(fs.disk), 'third')).toMatchObject({ seq: 2 });
  });

  test('B10 a second name that the journal gets before it is opened is seen, and its content stays', () => {
    const fs = withOld();
    append(fs, 'first');
    const before = fs.disk.textAt(journal);
    const meddled = new MemoryFileSystem(fs.disk);
    let opened = 0;
    meddled.onCall = (_, { name, path }) => {
      if (name !== 'open' || path !== journal || ++opened < 2) return;
      meddled.onCall = undefined;
      new MemoryFileSystem(fs.disk).link(journal, '/edition/copy');
    };
    expect(findingOf(() => append(meddled, 'second')).rule).toBe('journal-linked');
    expect(fs.disk.textAt('/edition/copy')).toBe(before);
    expect(meddled.openFiles).toBe(0);
  });

  test('E3 a record that could not be taken back either is told as not confirmed', () => {
    const fs = withOld();
    append(fs, 'first');
    const failing = new MemoryFileSystem(fs.disk);
    failing.onCall = (index, { name, path }) => {
      if (name === 'write' && path === journal)
        failing.inject(index + 1 - failing.calls.length, { code: 'EIO', lasting: true });
    };
    expect(findingOf(() => append(failing, 'second')).rule).toBe('write-unconfirmed');
  });
});

test('E4 an update that is refused by the change itself writes nothing and gives the lock back', () => {
  const fs = withOld();
  expect(() => updateFile(fs, FILE, refuse, by())).toThrow(RangeError);
  expect([fs.disk.names, fs.disk.textAt(FILE)]).toEqual([[FILE], 'old']);
});

test('E11 a first save is missing or complete; then its name is safe, too', () => {
  const fs = new MemoryFileSystem({ '/edition/edition.yaml': '' });
  expect(rulesOf(saveFile(fs, FILE, bytes('first'), by()).findings)).toEqual([]);
  expect(fs.disk.powerCuts().map((disk) => disk.textAt(FILE))).toEqual(
    fs.disk.powerCuts().map(() => 'first'),
  );
});
