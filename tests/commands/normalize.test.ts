import { rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encode } from '../../src/text/decode.ts';
import { at, entry, name } from '../support/entry.ts';
import {
  emend,
  emptyFolder,
  everythingIn,
  jsonLines,
  makeEdition,
  put,
  textOf,
  treeHash,
} from '../support/edition-folder.ts';

const ROHM = name('rohm', 'Rohm', 'Romm', 1);
const OUTPUTS = ['manifest-sha256.txt', 's.apparatus.json', 's.patch', 's.txt'];

describe('normalize', () => {
  test('should write text, patch, apparatus and manifest, and nothing else', async () => {
    const folder = makeEdition({ sources: { s: 'Rohm\n' }, errata: [ROHM] });
    const before = everythingIn(folder);
    const { code, out, err } = await emend(folder, 'normalize');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(everythingIn(folder).filter((path) => !before.includes(path))).toEqual([
      'normalized',
      ...OUTPUTS.map((file) => `normalized/${file}`),
    ]);
    expect(out).toMatch(/1 source, 1 erratum \(1 accept\), 1 reading changed, 0 findings/u);
  });

  test('should touch nothing when run again', async () => {
    const folder = makeEdition({ sources: { s: 'Rohm\n' }, errata: [ROHM] });
    await emend(folder, 'normalize');
    const times = OUTPUTS.map((file) => statSync(join(folder, 'normalized', file), { bigint: true }).mtimeNs);
    const before = treeHash(folder);
    expect((await emend(folder, 'normalize')).out).toContain('nothing was written');
    expect(treeHash(folder)).toBe(before);
    expect(
      OUTPUTS.map((file) => statSync(join(folder, 'normalized', file), { bigint: true }).mtimeNs),
    ).toEqual(times);
  });

  test.each([
    ['--check', 1],
    ['--dry-run', 0],
    ['--diff', 0],
  ] as const)('should write nothing with %s', async (flag, code) => {
    const folder = makeEdition({ sources: { s: 'the Rohm said\n' }, errata: [ROHM] });
    const before = treeHash(folder);
    const ran = await emend(folder, 'normalize', flag);
    expect(ran.code).toBe(code);
    expect(treeHash(folder)).toBe(before);
    if (flag === '--diff') expect(ran.out).toContain('the [-Rohm-]{+Romm+} said');
    else expect(ran.out).toContain('Would write normalized/s.txt');
  });

  test('should report in JSON Lines', async () => {
    const folder = makeEdition({ sources: { s: 'Rohm Rohm\n' }, errata: [ROHM] });
    const { code, out, err } = await emend(folder, 'normalize', '--json');
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(jsonLines(out)).toMatchObject([
      { type: 'source', source: 's', entries: 0, readings: 0 },
      { type: 'summary', findings: 1, would: false },
      { type: 'finding', rule: 'erratum-unseen', file: 'errata.yaml', line: 11 },
    ]);
  });

  test('should build one source and leave the manifest true for the others', async () => {
    const folder = makeEdition({ sources: { s: 'Rohm', t: 'x' }, errata: [ROHM] });
    await emend(folder, 'normalize', 's');
    expect(textOf(folder, 'normalized/manifest-sha256.txt')).not.toContain('t.txt');
    expect((await emend(folder, 'normalize', '--check', 's')).code).toBe(0);
    expect((await emend(folder, 'normalize', '--check')).code).toBe(1);
    await emend(folder, 'normalize', 'raw/t.txt');
    expect((await emend(folder, 'normalize', '--check')).code).toBe(0);
    expect(await emend(folder, 'normalize', 'zz')).toMatchObject({
      code: 2,
      err: expect.stringContaining('expected s or t'),
    });
  });

  test('should remove the outputs of a source that the edition no longer has, and only those', async () => {
    const folder = makeEdition({ sources: { s: 'Rohm', t: 'x' }, errata: [ROHM] });
    await emend(folder, 'normalize');
    put(folder, 'normalized/t.patch', 'changed by hand\n');
    put(folder, 'normalized/notes.txt', 'mine\n');
    put(folder, 'edition.yaml', textOf(folder, 'edition.yaml').replace(/ {2}- id: "t"\n(?: {4}.+\n)+/u, ''));
    const { out } = await emend(folder, 'normalize');
    expect(out).toContain('Removed normalized/t.apparatus.json, normalized/t.txt');
    const left = everythingIn(folder).filter((path) => path.startsWith('normalized/'));
    expect(left).toEqual([...OUTPUTS, 'notes.txt', 't.patch'].map((file) => `normalized/${file}`).sort());
  });

  test.each([
    ['a byte-order mark', '\ufeffthe Rohm said\r\n', 'utf-8'],
    ['UTF-16', 'the Rohm said\n', 'utf-16le'],
    ['windows-1252', 'the Rohm said “so”\n', 'windows-1252'],
    ['koi8-r', 'the Rohm said Ромм\n', 'koi8-r'],
  ])('should give back a source with %s byte for byte', async (_case, text, encoding) => {
    const bom = text.startsWith('\ufeff') || encoding === 'utf-16le';
    const bytes = encode(text.replace('\ufeff', ''), { encoding, bom });
    const folder = makeEdition({ sources: { s: bytes }, errata: [ROHM] });
    put(
      folder,
      'edition.yaml',
      textOf(folder, 'edition.yaml').replace('    siglum', `    encoding: "${encoding}"\n    siglum`),
    );
    expect(await emend(folder, 'normalize')).toMatchObject({ code: 0, err: '' });
    expect(textOf(folder, 'normalized/s.txt')).toBe(text.replace('Rohm', 'Romm'));
    expect((await emend(folder, 'restore', '--out', 'rebuilt')).out).toContain('proved by digest');
  });

  test('should prove the source from the edition when raw/ is gone, and never write into raw/', async () => {
    const folder = makeEdition({ sources: { s: 'the Rohm said\n' }, errata: [ROHM] });
    await emend(folder, 'normalize');
    rmSync(join(folder, 'raw'), { recursive: true });
    expect((await emend(folder, 'restore', '--out', 'raw')).err).toContain('error[output-in-raw]');
    expect((await emend(folder, 'restore', '--out', 'rebuilt')).code).toBe(0);
    expect(textOf(folder, 'rebuilt/s.txt')).toBe('the Rohm said\n');
    expect((await emend(folder, 'restore', '--out', 'rebuilt')).err).toContain('error[file-exists]');
  });

  test('should find the edition from a folder inside it', async () => {
    const folder = makeEdition({ sources: { s: 'Rohm\n' }, errata: [ROHM] });
    expect((await emend(join(folder, 'raw'), 'normalize')).code).toBe(0);
    expect((await emend(emptyFolder(), 'normalize')).err).toContain('error[no-project]');
  });

  test('should read split errata as if they stood in one file', async () => {
    const other = entry({ id: 'said', sic: 'said', corr: 'wrote', at: at('Rohm ', '') });
    const one = makeEdition({ sources: { s: 'Rohm said' }, errata: [ROHM, other] });
    const two = makeEdition({ sources: { s: 'Rohm said' }, errata: [ROHM] });
    const rest = makeEdition({ sources: {}, errata: [other] });
    put(two, 'errata/more.yaml', textOf(rest, 'errata.yaml'));
    await emend(one, 'normalize');
    await emend(two, 'normalize');
    for (const file of OUTPUTS)
      expect(textOf(two, `normalized/${file}`)).toBe(textOf(one, `normalized/${file}`));
    put(two, 'errata/again.yaml', textOf(rest, 'errata.yaml'));
    expect((await emend(two, 'normalize')).err).toContain('error[duplicate-id]');
  });

  test('should not follow a link out of the edition (row B4)', async () => {
    const folder = makeEdition({ sources: { s: 'Rohm\n' }, errata: [ROHM] });
    const outside = emptyFolder();
    symlinkSync(outside, join(folder, 'normalized'));
    const { code, err } = await emend(folder, 'normalize');
    expect(err).toContain('error[output-is-link]');
    expect(code).toBe(65);
    expect(everythingIn(outside)).toEqual([]);
  });
});
