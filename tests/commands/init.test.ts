import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileSystem } from '../../src/project/file-system.ts';
import { readEdition } from '../../src/project/edition-file.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import {
  emend,
  emendWith,
  emptyFolder,
  everythingIn,
  put,
  sha256,
  textOf,
  treeHash,
} from '../support/edition-folder.ts';

const BYTES = Buffer.from('\ufeffFirst line\r\nsecond, e\u0301\n\nlast without a break');

/** A folder for the edition and, beside it, one with texts. */
function folders(): { readonly home: string; readonly root: string } {
  const home = emptyFolder();
  mkdirSync(join(home, 'edition'));
  put(home, 'texts/Chapter 1.txt', BYTES);
  put(home, 'texts/Chapter 2.txt', 'Two.\n');
  return { home, root: join(home, 'edition') };
}

const FILES = ['../texts/Chapter 1.txt', '../texts/Chapter 2.txt'] as const;

function declarationOf(root: string) {
  return readEdition(textOf(root, 'edition.yaml')).declaration;
}

describe('emend init', () => {
  test('makes an edition in which every command works', async () => {
    const { root } = folders();
    const { code, out, err } = await emend(
      root,
      'init',
      ...FILES,
      '--title',
      'The Work',
      '--editor',
      'Zoë Kay',
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      '“The Work”: an edition of 2 sources\n  A  chapter-1  raw/chapter-1.txt ← Chapter 1.txt',
    );
    expect(out).toContain('--source chapter-1 --by zoe-kay\n');
    expect(await emend(root, 'normalize')).toMatchObject({ code: 0, err: '' });
    expect(await emend(root, 'check')).toMatchObject({ code: 0, err: '' });
    expect(
      await emend(root, 'accept', 'Two', '--corr', 'Three', '--kind', 'wording', '--by', 'zoe-kay'),
    ).toMatchObject({ code: 0 });
  });

  test('A1 B9 the sources are copied byte for byte, declared with their digests and kept from git', async () => {
    const { root } = folders();
    await emend(root, 'init', ...FILES);
    expect(readFileSync(join(root, 'raw/chapter-1.txt'))).toEqual(BYTES);
    expect(declarationOf(root)).toEqual({
      title: 'edition',
      language: 'en',
      editors: [],
      sources: [
        { id: 'chapter-1', path: 'raw/chapter-1.txt', siglum: 'A', sha256: sha256(BYTES) },
        { id: 'chapter-2', path: 'raw/chapter-2.txt', siglum: 'B', sha256: sha256('Two.\n') },
      ],
      principles: [],
    });
    expect(textOf(root, '.gitattributes')).toBe('raw/** -text\nnormalized/** -text\n');
    expect(textOf(root, '.gitignore')).toBe('.emend/\n*.lock\n.*.emend-new\n');
  });

  test('the files name their schemas, which are there for the text editor', async () => {
    const { root } = folders();
    await emend(root, 'init', ...FILES);
    for (const name of ['errata', 'authority', 'edition']) {
      const [, schema = ''] =
        /^# yaml-language-server: \$schema=(.*)\n/u.exec(textOf(root, `${name}.yaml`)) ?? [];
      expect(schema).toBe(`schema/${name}.schema.json`);
      expect(textOf(root, schema)).toBe(readFileSync(new URL(`../../${schema}`, import.meta.url), 'utf8'));
    }
  });

  test('nobody becomes an editor who was not named', async () => {
    const { root } = folders();
    const { out } = await emend(root, 'init', ...FILES);
    expect(out).toContain('Nobody is named as editor yet: add yourself under `editors` in edition.yaml');
    expect(declarationOf(root).editors).toEqual([]);
  });

  test('what to do next is five lines, with what git does not do by itself', async () => {
    const { root } = folders();
    const { out } = await emend(root, 'init', ...FILES, '--editor', 'Ed', '--editor-id', 'e');
    const next = out.slice(out.indexOf('Next:')).trimEnd().split('\n');
    expect(next).toHaveLength(6);
    expect(next.at(-1)).toContain('git config core.fsync committed');
    expect(declarationOf(root).editors).toEqual([{ id: 'e', name: 'Ed', agent: 'person' }]);
  });

  test('--dir makes the folder, and hidden files may stand in it', async () => {
    const { home } = folders();
    expect(await emend(home, 'init', 'texts/Chapter 2.txt', '--dir', 'new')).toMatchObject({
      code: 0,
      err: '',
    });
    put(home, 'old/.git/HEAD', 'ref: x\n');
    put(home, 'old/.gitignore', 'mine\n*.lock');
    put(home, 'old/.gitattributes', '*.png binary\nraw/** -text\nnormalized/** -text\n');
    expect(await emend(home, 'init', 'texts/Chapter 2.txt', '--dir', 'old')).toMatchObject({
      code: 0,
      err: '',
    });
    expect(textOf(home, 'old/.gitignore')).toBe('mine\n*.lock\n.emend/\n.*.emend-new\n');
    expect(textOf(home, 'old/.gitattributes')).toBe('*.png binary\nraw/** -text\nnormalized/** -text\n');
  });

  test('the texts may lie in the folder, also in raw/, where they stay as they are', async () => {
    const root = emptyFolder();
    put(root, 'raw/My Text.TXT', 'one\n');
    put(root, 'other.txt', 'two\n');
    put(root, 'scans/third.txt', 'three\n');
    const argv = ['init', 'raw/My Text.TXT', 'other.txt', 'scans/third.txt'];
    expect(await emend(root, ...argv)).toMatchObject({ code: 0, err: '' });
    expect(declarationOf(root).sources.map(({ id, path }) => [id, path])).toEqual([
      ['my-text', 'raw/My Text.TXT'],
      ['other', 'raw/other.txt'],
      ['third', 'raw/third.txt'],
    ]);
    expect(await emend(root, 'normalize')).toMatchObject({ code: 0, err: '' });
  });

  test('B5 names that no system takes for an id are made into one, equal ones numbered', async () => {
    const root = emptyFolder();
    const names = [
      'a/Глава.txt',
      'b/con.txt',
      'c/Été 1936.md',
      'd/été_1936',
      'e/été 1936.txt',
      'f/manifest-sha256.txt',
    ];
    for (const name of names) put(root, name, `${name}\n`);
    expect(await emend(root, 'init', ...names, '--dir', 'x')).toMatchObject({ code: 0, err: '' });
    expect(declarationOf(join(root, 'x')).sources.map(({ path }) => path)).toEqual([
      'raw/source-1.txt',
      'raw/source-2.txt',
      'raw/ete-1936.md',
      'raw/ete_1936.txt',
      'raw/ete-1936-2.txt',
      'raw/source-6.txt',
    ]);
    expect(await emend(join(root, 'x'), 'normalize')).toMatchObject({ code: 0, err: '' });
  });

  test('a declared encoding is recorded', async () => {
    const root = emptyFolder();
    put(root, 'a.txt', Buffer.from('\ufeffÉtienne\n', 'utf16le'));
    expect(await emend(root, 'init', 'a.txt', '--encoding', 'utf-16')).toMatchObject({ code: 0, err: '' });
    expect(declarationOf(root).sources[0]?.encoding).toBe('utf-16le');
    expect((await emend(root, 'find', 'Étienne', '--raw')).out).toContain('1 place\n');
  });

  test.each([
    ['a file that is not there', ['none.txt'], 66, 'none.txt'],
    ['A3 undeclared UTF-16', ['good.txt', 'utf16.txt'], 65, '--encoding LABEL'],
    ['A2 invalid UTF-8', ['bad.txt'], 65, 'line 2, column 3'],
    ['an unknown encoding', ['good.txt', '--encoding', 'klingon'], 78, 'klingon'],
    ['a file named twice', ['good.txt', './good.txt'], 2, 'each file once'],
    ['no file', [], 2, 'file'],
    ['an id without a name', ['good.txt', '--editor-id', 'x'], 2, '--editor "Name"'],
    ['a name that gives no id', ['good.txt', '--editor', 'Анна'], 2, '--editor-id'],
    ['an id that is none', ['good.txt', '--editor', 'Anna', '--editor-id', 'A B'], 2, '--editor-id'],
    ['a language that is none', ['good.txt', '--language', 'the english'], 2, 'en or zh-Hant'],
    ['an empty title', ['good.txt', '--title', ' '], 2, '--title'],
    ['a folder in a folder that is not there', ['good.txt', '--dir', 'x/y'], 73, 'x'],
    ['a file for a folder', ['good.txt', '--dir', 'bad.txt'], 73, 'bad.txt'],
  ])('%s is refused and nothing written', async (_, argv, code, message) => {
    const root = emptyFolder();
    put(root, 'good.txt', 'good\n');
    put(root, 'utf16.txt', Buffer.from('\ufeffx', 'utf16le'));
    put(root, 'bad.txt', Buffer.from([0x61, 0x0a, 0x62, 0x62, 0xff, 0x0a]));
    const before = treeHash(root);
    const ran = await emend(root, 'init', ...argv);
    expect(`${ran.err}${ran.code}`).toContain(message);
    expect([ran.code, treeHash(root)]).toEqual([code, before]);
  });

  test.each([
    ['an edition', 'edition.yaml', 'a folder without an edition'],
    ['errata', 'errata.yaml', 'Unexpected errata.yaml'],
    ['a file of somebody’s', 'notes.txt', 'Unexpected notes.txt'],
    ['another source', 'raw/x.txt', 'Unexpected raw/x.txt'],
    ['another text under the name of a source', 'raw/chapter-1.txt', 'Unexpected raw/chapter-1.txt'],
    ['a journal', '.emend/journal.jsonl', 'Unexpected .emend'],
  ])('a folder with %s is refused (73) and nothing written', async (_, path, message) => {
    const { root } = folders();
    put(root, path, 'version: 1\n');
    const before = treeHash(root);
    const { code, err } = await emend(root, 'init', ...FILES);
    expect([code, treeHash(root)]).toEqual([73, before]);
    expect(err).toContain(message);
    expect(err).toContain('Nothing was written.');
  });

  test('everything that is in the way is told at once', async () => {
    const { root } = folders();
    put(root, 'one', '');
    put(root, 'two', '');
    symlinkSync('../texts', join(root, 'three'));
    const { err } = await emend(root, 'init', ...FILES);
    expect(err).toContain('error[file-exists] one\n  Unexpected one, three, two, expected an empty folder');
  });

  test('wherever it is cut off, the folder is no edition yet, and running it again finishes it', async () => {
    const whole = folders();
    await emend(whole.root, 'init', ...FILES);
    const expected = everythingIn(whole.root);
    const calls = counting(nodeFileSystem);
    await emendWith({ fs: calls.fs }, folders().root, 'init', ...FILES);
    const steps = Array.from({ length: Math.ceil(calls.count() / 7) }, (_, index) => index * 7);
    for (const step of steps) {
      const { home, root } = folders();
      const cut = counting(nodeFileSystem, step);
      const { code } = await emendWith({ fs: cut.fs }, root, 'init', ...FILES);
      expect(code).not.toBe(0);
      if (readdirSync(root).includes('edition.yaml'))
        expect(await emend(root, 'normalize')).toMatchObject({ code: 0 });
      else {
        // The locks of a process that has ended are cleared away; this one goes on, and so does it here.
        for (const lock of everythingIn(root).filter((path) => path.endsWith('.lock')))
          rmSync(join(root, lock));
        expect(await emend(root, 'init', ...FILES)).toMatchObject({ code: 0 });
        expect(everythingIn(root)).toEqual(expected);
      }
      rmSync(home, { recursive: true });
    }
  });
});

/** A file system that counts the calls that change something and, from a certain one on, carries out none of them. */
function counting(
  base: FileSystem,
  last: number = Infinity,
): { readonly fs: FileSystem; readonly count: () => number } {
  let count = 0;
  const step = <R>(syscall: string, work: () => R): R => {
    if (count++ >= last) throw Object.assign(new Error(`${syscall} refused`), { code: 'EIO', syscall });
    return work();
  };
  const fs: FileSystem = {
    ...base,
    write: (fd, bytes, offset) => step('write', () => base.write(fd, bytes, offset)),
    fsync: (fd) => step('fsync', () => base.fsync(fd)),
    syncFolder: (path) => step('fsync', () => base.syncFolder(path)),
    rename: (from, to) => step('rename', () => base.rename(from, to)),
    link: (existing, added) => step('link', () => base.link(existing, added)),
    unlink: (path) => step('unlink', () => base.unlink(path)),
    mkdir: (path) => step('mkdir', () => base.mkdir(path)),
  };
  return { fs, count: () => count };
}
