import { linkSync, lstatSync, mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileSystem } from '../../src/project/file-system.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import {
  emend,
  emendWith,
  emptyFolder,
  everythingIn,
  makeEdition,
  put,
  sha256,
  textOf,
  treeHash,
} from '../support/edition-folder.ts';
import { name } from '../support/entry.ts';

// Editions that somebody sent, in which links and paths lead where emend writes: through the whole program.

const TEXT = 'the Rohm said\n';
const ROHM = name('rohm', 'Rohm', 'Romm', 1);
const STET = ['stet', 'said', '--by', 'ed', '--kind', 'wording'] as const;

function edition(): string {
  return makeEdition({ sources: { s: TEXT }, errata: [ROHM] });
}

/** An edition whose only source is declared at another path. */
function editionWith(path: string): string {
  const folder = edition();
  put(folder, 'edition.yaml', textOf(folder, 'edition.yaml').replace('raw/s.txt', path));
  return folder;
}

/** Adds a source, which lies at the path below the edition, to one that has others. */
function declare(folder: string, id: string, path: string, text: string): void {
  put(folder, path, text);
  const added = `  - id: "${id}"\n    path: "${path}"\n    siglum: "${id}"\n    sha256: "${sha256(text)}"\nprinciples`;
  put(folder, 'edition.yaml', textOf(folder, 'edition.yaml').replace('principles', added));
}

/** Expects that a command line refuses with this rule and that nothing at all is written. */
async function refuses(folder: string, rule: string, ...argv: readonly string[]): Promise<void> {
  const before = treeHash(folder);
  const { code, err } = await emend(folder, ...argv);
  expect(err).toContain(`error[${rule}]`);
  expect(code).toBeGreaterThan(2);
  expect(treeHash(folder)).toBe(before);
}

describe('a source where emend writes', () => {
  test.each([
    'normalized/s.txt',
    'Normalized/x.txt',
    'errata.yaml',
    'ERRATA.yaml',
    'edition.yaml',
    'authority.yaml',
    'proposals.jsonl',
    'errata/s.txt',
    '.emend/journal.jsonl',
    'schema/errata.schema.json',
    '.errata.yaml.emend-new',
    'errata.yaml.99999999-deadbeef.lock',
  ])('B7 declared as %s is refused when the edition is opened, and nothing is written', async (path) => {
    const folder = editionWith(path);
    if (!everythingIn(folder).includes(path)) put(folder, path, TEXT);
    for (const argv of [['normalize'], STET, ['check'], ['rebase', '--yes']]) {
      await refuses(folder, 'source-in-the-way', ...argv);
    }
  });

  test.each(['normalized/s.txt', 'errata.yaml', '.emend/journal.jsonl'])(
    'B7 that is a link to %s is refused likewise',
    async (path) => {
      const folder = edition();
      rmSync(join(folder, 'raw/s.txt'));
      if (path !== 'errata.yaml') put(folder, path, TEXT);
      symlinkSync(`../${path}`, join(folder, 'raw/s.txt'));
      for (const argv of [['normalize'], STET]) await refuses(folder, 'source-in-the-way', ...argv);
    },
  );

  test('B7 that errata.yaml is a link to is refused likewise', async () => {
    const folder = editionWith('texts/s.txt');
    mkdirSync(join(folder, 'texts'));
    renameSync(join(folder, 'errata.yaml'), join(folder, 'texts/s.txt'));
    symlinkSync('texts/s.txt', join(folder, 'errata.yaml'));
    await refuses(folder, 'source-in-the-way', ...STET);
  });

  test('B7 outside raw/ that is in nobody’s way is an edition like any other', async () => {
    const folder = editionWith('texts/s.txt');
    put(folder, 'texts/s.txt', TEXT);
    expect(await emend(folder, 'normalize')).toMatchObject({ code: 0, err: '' });
    expect(textOf(folder, 'texts/s.txt')).toBe(TEXT);
  });
});

describe('an output that is a link', () => {
  test.each(['errata.yaml', 'mine.txt', 'none.txt'])(
    'B4 to %s of the edition is refused, and what lies there stays',
    async (target) => {
      const folder = edition();
      put(folder, 'mine.txt', 'mine\n');
      mkdirSync(join(folder, 'normalized'));
      symlinkSync(`../${target}`, join(folder, 'normalized/s.txt'));
      await refuses(folder, 'output-is-link', 'normalize');
    },
  );

  test('B4 a linked output folder is refused before anything is made or removed behind it', async () => {
    for (const target of ['raw', 'errata', '.']) {
      const folder = edition();
      put(folder, 'errata/p.yaml', 'version: 1\nerrata: []\n');
      const lines = ['s.txt', 'p.yaml', 'old.txt'].map((file) => `${sha256(TEXT)}  ${file}\n`).join('');
      put(folder, `${target}/manifest-sha256.txt`, lines);
      put(folder, `${target}/old.txt`, TEXT);
      symlinkSync(target, join(folder, 'normalized'));
      await refuses(folder, 'output-is-link', 'normalize');
    }
  });

  test('B10 errata.yaml, edition.yaml and authority.yaml may be links inside the edition, and stay so', async () => {
    const folder = edition();
    mkdirSync(join(folder, 'kept'));
    for (const file of ['errata.yaml', 'edition.yaml', 'authority.yaml']) {
      renameSync(join(folder, file), join(folder, 'kept', file));
      symlinkSync(`kept/${file}`, join(folder, file));
    }
    expect(await emend(folder, ...STET)).toMatchObject({ code: 0, err: '' });
    expect(readlinkSync(join(folder, 'errata.yaml'))).toBe('kept/errata.yaml');
    expect(textOf(folder, 'kept/errata.yaml')).toContain('sic: "said"');
    put(folder, 'raw/s.txt', `${TEXT}more\n`);
    expect((await emend(folder, 'rebase', '--yes')).code).toBe(0);
    expect(readlinkSync(join(folder, 'edition.yaml'))).toBe('kept/edition.yaml');
    expect(textOf(folder, 'kept/edition.yaml')).toContain(sha256(`${TEXT}more\n`));
  });

  test('B4 what a link out of the edition leads to is not read, not even for its digest', async () => {
    const folder = edition();
    await emend(folder, 'normalize');
    const outside = emptyFolder();
    put(outside, 'secret', 'secret\n');
    rmSync(join(folder, 'normalized/s.txt'));
    symlinkSync(join(outside, 'secret'), join(folder, 'normalized/s.txt'));
    const { err } = await emend(folder, 'check');
    expect(err).toContain('error[path-outside]');
    expect(err).not.toContain(sha256('secret\n'));
  });
});

describe('outputs of sources that are gone', () => {
  test('B7 only names of outputs are removed, whatever the manifest says', async () => {
    const folder = edition();
    await emend(folder, 'normalize');
    const strangers = ['notes.md', '.hidden.txt', '../mine.txt', '-x.txt', 'manifest-sha256.txt.lock'];
    const gone = ['gone.txt', 'gone.patch', 'gone.apparatus.json'];
    for (const file of [...strangers, ...gone]) put(folder, `normalized/${file}`, TEXT);
    const lines = [...strangers, ...gone].map((file) => `${sha256(TEXT)}  ${file}\n`).join('');
    const manifest = textOf(folder, 'normalized/manifest-sha256.txt');
    rmSync(join(folder, 'normalized/manifest-sha256.txt.lock'));
    put(folder, 'normalized/manifest-sha256.txt', manifest + lines);
    const { out } = await emend(folder, 'normalize');
    expect(out).toContain(
      'Removed normalized/gone.txt, normalized/gone.patch, normalized/gone.apparatus.json',
    );
    expect(everythingIn(folder)).toEqual(
      expect.arrayContaining([
        'mine.txt',
        'normalized/.hidden.txt',
        'normalized/-x.txt',
        'normalized/notes.md',
      ]),
    );
    expect(textOf(folder, 'normalized/manifest-sha256.txt')).toBe(manifest);
  });

  test('B4 one that is a link now is left, and what it leads to as well', async () => {
    const folder = edition();
    await emend(folder, 'normalize');
    put(folder, 'mine.txt', TEXT);
    symlinkSync('../mine.txt', join(folder, 'normalized/gone.txt'));
    const manifest = textOf(folder, 'normalized/manifest-sha256.txt');
    put(folder, 'normalized/manifest-sha256.txt', `${manifest}${sha256(TEXT)}  gone.txt\n`);
    expect(await emend(folder, 'normalize')).toMatchObject({
      code: 0,
      err: expect.stringContaining('warning[leftover] normalized/gone.txt'),
    });
    expect(lstatSync(join(folder, 'normalized/gone.txt')).isSymbolicLink()).toBe(true);
    expect(textOf(folder, 'mine.txt')).toBe(TEXT);
  });

  test('E8 they are removed only when the new manifest is safe', async () => {
    const folder = edition();
    await emend(folder, 'normalize');
    const calls: string[] = [];
    const watched: FileSystem = {
      ...nodeFileSystem,
      rename: (from, to) => {
        calls.push(`rename ${to.slice(to.lastIndexOf('/') + 1)}`);
        nodeFileSystem.rename(from, to);
      },
      unlink: (path) => {
        if (!path.endsWith('.lock')) calls.push(`unlink ${path.slice(path.lastIndexOf('/') + 1)}`);
        nodeFileSystem.unlink(path);
      },
    };
    put(folder, 'normalized/gone.txt', TEXT);
    const manifest = textOf(folder, 'normalized/manifest-sha256.txt');
    put(folder, 'normalized/manifest-sha256.txt', `${manifest}${sha256(TEXT)}  gone.txt\n`);
    await emendWith({ fs: watched }, folder, 'normalize');
    expect(calls).toEqual(['rename manifest-sha256.txt', 'unlink gone.txt']);
  });
});

describe('restoring', () => {
  test('B7 writes nothing into raw/ or beside a source, by whatever links', async () => {
    const folder = edition();
    declare(folder, 't', 'texts/t.txt', 'other\n');
    await emend(folder, 'normalize');
    symlinkSync('raw', join(folder, 'lnk'));
    mkdirSync(join(folder, 'x'));
    symlinkSync('../raw', join(folder, 'x/y'));
    mkdirSync(join(folder, 'z'));
    symlinkSync('../raw/new.txt', join(folder, 'z/s.txt'));
    for (const out of ['raw', 'lnk', 'x/y', 'x/y/sub', 'raw/deep/er', 'texts', 'texts/sub']) {
      await refuses(folder, 'output-in-raw', 'restore', '--out', out);
    }
    await refuses(folder, 'output-is-link', 'restore', 's', '--out', 'z');
  });

  test('B7 refuses the folder of a source that is a link in raw/', async () => {
    const folder = edition();
    mkdirSync(join(folder, 'real'));
    renameSync(join(folder, 'raw/s.txt'), join(folder, 'real/s.txt'));
    symlinkSync('../real/s.txt', join(folder, 'raw/s.txt'));
    await emend(folder, 'normalize');
    await refuses(folder, 'output-in-raw', 'restore', '--out', 'real');
  });

  test('B7 a declared path cannot lead the rebuilt file out of the folder', async () => {
    const folder = edition();
    await emend(folder, 'normalize');
    put(folder, 'edition.yaml', textOf(folder, 'edition.yaml').replace('raw/s.txt', 'raw/../../s.txt'));
    await refuses(folder, 'path-outside', 'restore', '--out', 'rebuilt');
  });

  test('B6 sources of the same name keep their paths below raw/, in folders that are made', async () => {
    const folder = edition();
    declare(folder, 'x', 'raw/x/t.txt', 'x\n');
    declare(folder, 'y', 'raw/y/t.txt', 'y\n');
    await emend(folder, 'normalize');
    expect((await emend(folder, 'restore', '--out', 'some/where')).code).toBe(0);
    expect(['s.txt', 'x/t.txt', 'y/t.txt'].map((file) => textOf(folder, `some/where/${file}`))).toEqual([
      TEXT,
      'x\n',
      'y\n',
    ]);
  });

  test('B6 sources that would be rebuilt as one file are refused before anything is written', async () => {
    const folder = edition();
    declare(folder, 'x', 'raw/texts/t.txt', 'x\n');
    declare(folder, 'y', 'texts/t.txt', 'y\n');
    await emend(folder, 'normalize');
    await refuses(folder, 'source-collision', 'restore', '--out', 'rebuilt');
    expect((await emend(folder, 'restore', 'y', '--out', 'rebuilt')).code).toBe(0);
    expect(textOf(folder, 'rebuilt/texts/t.txt')).toBe('y\n');
  });
});

describe('the journal', () => {
  test('B10 that is another name of a source is never added to', async () => {
    const folder = edition();
    declare(folder, 'e', 'raw/e.txt', '');
    mkdirSync(join(folder, '.emend'));
    linkSync(join(folder, 'raw/e.txt'), join(folder, '.emend/journal.jsonl'));
    await refuses(folder, 'journal-linked', ...STET);
  });

  test('B4 that is a link, or lies in a folder that is one, is refused', async () => {
    for (const [link, target] of [
      ['.emend/journal.jsonl', '../mine.txt'],
      ['.emend', 'raw'],
      ['.emend', 'nowhere'],
    ] as const) {
      const folder = edition();
      put(folder, 'mine.txt', '');
      if (link !== '.emend') mkdirSync(join(folder, '.emend'));
      symlinkSync(target, join(folder, link));
      await refuses(folder, 'output-is-link', ...STET);
    }
  });
});

describe('errata/', () => {
  test('B12 what editors and archives leave there is not read', async () => {
    const folder = edition();
    for (const file of ['._p.yaml', '.p.yaml.swp', 'p.yaml~', '.DS_Store'])
      put(folder, `errata/${file}`, '\0');
    symlinkSync('ed@host.1:2', join(folder, 'errata/.#p.yaml'));
    put(folder, 'errata/README.md', 'Notes.\n');
    expect(await emend(folder, 'normalize')).toMatchObject({ code: 0, err: '' });
    expect(await emend(folder, ...STET)).toMatchObject({ code: 0, err: '' });
  });

  test('B12 what looks like errata there and does not count is told', async () => {
    const folder = edition();
    for (const file of ['p.yml', 'Q.YAML', 'deep/r.yaml']) put(folder, `errata/${file}`, 'version: 1\n');
    const { code, err } = await emend(folder, 'normalize');
    expect(code).toBe(1);
    expect(err.match(/warning\[errata-ignored\] \S+/gu)).toEqual(
      ['Q.YAML', 'deep', 'p.yml'].map((file) => `warning[errata-ignored] errata/${file}`),
    );
  });

  test.each(['errata/x.yaml', 'errata.yaml', 'authority.yaml', 'errata'])(
    'B3 %s that leads out of the edition is not shown',
    async (file) => {
      const folder = edition();
      const outside = emptyFolder();
      put(outside, 'x.yaml', 'root:secret:0\n');
      rmSync(join(folder, file), { force: true });
      if (file.includes('/')) mkdirSync(join(folder, 'errata'));
      symlinkSync(file === 'errata' ? outside : join(outside, 'x.yaml'), join(folder, file));
      for (const argv of [['check'], ['normalize'], ['status'], STET]) {
        const { out, err } = await emend(folder, ...argv);
        expect(out + err).not.toContain('secret');
      }
      await refuses(folder, 'path-outside', 'normalize');
    },
  );
});

describe('init', () => {
  test.each([
    ['.gitattributes', 'output-is-link'],
    ['.gitignore', 'output-is-link'],
  ])('B4 a %s that leads elsewhere is told before the first file is written', async (file, rule) => {
    const home = emptyFolder();
    put(home, 'given.txt', TEXT);
    put(home, 'attributes', 'theirs\n');
    mkdirSync(join(home, 'new'));
    symlinkSync('../attributes', join(home, 'new', file));
    await refuses(home, rule, 'init', 'given.txt', '--dir', 'new');
  });

  test('B12 a file of somebody’s own beside ours is never taken for a leftover', async () => {
    const folder = edition();
    put(folder, 'errata.yaml.new', 'mine\n');
    expect(await emend(folder, ...STET)).toMatchObject({ code: 0, err: '' });
    expect(textOf(folder, 'errata.yaml.new')).toBe('mine\n');
  });
});
