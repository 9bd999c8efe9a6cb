import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PUBLISHERS } from '../../src/publish/index.ts';
import {
  emend,
  everythingIn,
  jsonLines,
  makeEdition,
  put,
  textOf,
  treeHash,
} from '../support/edition-folder.ts';
import { name } from '../support/entry.ts';

const edition = (): string =>
  makeEdition({
    sources: { s: 'Tusak spoke.\n' },
    errata: [
      {
        ...name('tusak', 'Tusak', 'Tukhak', 1),
        by: 'machine',
        remark: 'a secret for colleagues',
        note: 'The marshal.',
      },
    ],
  });

describe('emend publish', () => {
  test('writes every format into edition/, and nothing else', async () => {
    const root = edition();
    await emend(root, 'normalize');
    const before = everythingIn(root);
    const ran = await emend(root, 'publish');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('1 of 1 decision were read by no person yet');
    const added = everythingIn(root).filter((path) => !before.includes(path));
    expect(added.every((path) => path === 'edition' || path.startsWith('edition/'))).toBe(true);
    expect(textOf(root, 'edition/edition.txt')).toContain('Tukhak spoke.');
  });

  test('gives the same bytes again, and says that there is nothing to write', async () => {
    const root = edition();
    await emend(root, 'normalize');
    await emend(root, 'publish');
    const hash = treeHash(join(root, 'edition'));
    const again = await emend(root, 'publish');
    expect(again.out).toContain('edition is up to date; nothing was written.');
    expect(treeHash(join(root, 'edition'))).toBe(hash);
  });

  test('publishes no remark in any format', async () => {
    const root = edition();
    await emend(root, 'normalize');
    await emend(root, 'publish');
    for (const path of everythingIn(join(root, 'edition')))
      if (/\.[a-z]+$/u.test(path))
        expect(textOf(root, `edition/${path}`)).not.toContain('a secret for colleagues');
  });

  test('refuses while normalized/ is not what the errata give, and writes nothing', async () => {
    const root = edition();
    const hash = treeHash(root);
    const ran = await emend(root, 'publish');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('output-stale');
    expect(treeHash(root)).toBe(hash);
  });

  test('names the formats it knows when asked for another', async () => {
    const ran = await emend(edition(), 'publish', '--format', 'papyrus');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`expected one of ${PUBLISHERS.map(({ format }) => format).join(', ')}`);
  });

  test('leaves a folder alone that holds a file of somebody’s own', async () => {
    const root = edition();
    await emend(root, 'normalize');
    put(root, 'edition/letter.txt', 'Dear reader');
    const hash = treeHash(root);
    const ran = await emend(root, 'publish');
    expect(ran.code).toBe(73);
    expect(ran.err).toContain('folder-not-ours');
    expect(treeHash(root)).toBe(hash);
  });

  test('lists the files as JSON Lines', async () => {
    const root = edition();
    await emend(root, 'normalize');
    const { out } = await emend(root, 'publish', '--format', 'plain-text', '--json');
    expect(jsonLines(out)).toEqual([
      { type: 'published', format: 'plain-text', file: 'edition/edition.txt', bytes: expect.any(Number) },
    ]);
  });
});
