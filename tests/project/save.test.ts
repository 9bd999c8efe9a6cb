import * as node from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensureFolder } from '../../src/project/folder.ts';
import { acquireLock } from '../../src/project/lock.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { saveFile } from '../../src/project/save.ts';
import { updateFile } from '../../src/project/update.ts';
import { Cluster } from '../support/machine.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { findingOf, problemOf } from '../support/problem.ts';
import { realFolder } from '../support/real-folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function mistake(): never {
  throw new TypeError('a mistake');
}

describe('a save on the real disk', () => {
  test('makes, replaces and leaves nothing beside the file', () => {
    const root = realFolder();
    const path = join(root, 'errata.yaml');
    expect(saveFile(nodeFileSystem, path, bytes('one'), { root })).toEqual({
      status: 'written',
      findings: [],
    });
    expect(saveFile(nodeFileSystem, path, bytes(''), { root }).status).toBe('written');
    expect(saveFile(nodeFileSystem, path, bytes('two'), { root }).status).toBe('written');
    expect([node.readFileSync(path, 'utf8'), node.readdirSync(root)]).toEqual(['two', ['errata.yaml']]);
  });

  test('of equal bytes does not touch the file', () => {
    const root = realFolder();
    const path = join(root, 'errata.yaml');
    node.writeFileSync(path, 'same');
    node.utimesSync(path, 1, 1);
    const before = node.statSync(path, { bigint: true });
    expect(saveFile(nodeFileSystem, path, bytes('same'), { root }).status).toBe('unchanged');
    expect(updateFile(nodeFileSystem, path, () => bytes('same'), { root }).status).toBe('unchanged');
    const after = node.statSync(path, { bigint: true });
    expect([after.mtimeNs, after.ctimeNs, after.ino]).toEqual([before.mtimeNs, before.ctimeNs, before.ino]);
  });

  test('of several megabytes comes back byte for byte', () => {
    const root = realFolder();
    const path = join(root, 'large.txt');
    const large = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 31) % 251);
    saveFile(nodeFileSystem, path, large, { root });
    expect(Buffer.compare(node.readFileSync(path), large)).toBe(0);
  });

  test('follows a link and keeps it', () => {
    const root = realFolder();
    const link = join(root, 'errata.yaml');
    node.mkdirSync(join(root, 'real'));
    node.writeFileSync(join(root, 'real/a'), 'old');
    node.symlinkSync('real/a', link);
    saveFile(nodeFileSystem, link, bytes('new'), { root });
    expect([node.readlinkSync(link), node.readFileSync(join(root, 'real/a'), 'utf8')]).toEqual([
      'real/a',
      'new',
    ]);
    node.symlinkSync(join(root, '..'), join(root, 'up'));
    expect(findingOf(() => saveFile(nodeFileSystem, join(root, 'up/a'), bytes('x'), { root })).rule).toBe(
      'output-is-link',
    );
  });

  test('names call and path also where Node does not', () => {
    const root = realFolder();
    const path = join(root, 'a');
    node.writeFileSync(path, '');
    const fd = nodeFileSystem.open(path, 'read');
    const error = { code: 'EBADF', syscall: 'write', path };
    expect(() => nodeFileSystem.write(fd, bytes('x'), 0)).toThrow(expect.objectContaining(error));
    nodeFileSystem.close(fd);
  });

  test('makes the folders of a file, and does so again without harm', () => {
    const root = realFolder();
    for (let i = 0; i < 2; i++) ensureFolder(nodeFileSystem, join(root, 'a/b/c'), root);
    expect(node.statSync(join(root, 'a/b/c')).isDirectory()).toBe(true);
  });
});

describe('a save under a lock that the caller holds', () => {
  test('takes no lock of its own', () => {
    const fs = new MemoryFileSystem({ '/edition/normalized/a.txt': 'old' });
    const options = { root: '/edition', machine: new Cluster().start() };
    const under = acquireLock(fs, '/edition/normalized/manifest', options);
    fs.restart();
    expect(saveFile(fs, '/edition/normalized/a.txt', bytes('new'), { ...options, under }).status).toBe(
      'written',
    );
    expect(fs.calls.filter(({ path }) => path.endsWith('.lock'))).toEqual([]);
    expect(findingOf(() => acquireLock(fs, '/edition/normalized/manifest', options)).rule).toBe('locked');
    under.release();
  });
});

test('a mistake of the program is not taken for an error of the disk', () => {
  const fs = new MemoryFileSystem({ '/edition/a': 'old' });
  expect(() => updateFile(fs, '/edition/a', mistake, { root: '/edition' })).toThrow(TypeError);
  fs.onCall = (_, { name }) => {
    if (name === 'rename') mistake();
  };
  expect(() => saveFile(fs, '/edition/a', bytes('new'), { root: '/edition' })).toThrow(TypeError);
});

test('an error of an unknown kind still has its code, call and path in the message', () => {
  const fs = new MemoryFileSystem({ '/edition/a': 'old' });
  fs.onCall = (_, { name }) => {
    if (name === 'rename') throw Object.assign(new Error('odd'), { code: 'EODD' });
  };
  const problem = problemOf(() => saveFile(fs, '/edition/a', bytes('new'), { root: '/edition' }));
  expect(problem.message).toBe('Unexpected EODD at a call of a, expected a to be saved');
});
