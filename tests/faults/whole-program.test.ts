import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, closeSync, cpSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at, entry, name } from '../support/entry.ts';
import {
  emend,
  emptyFolder,
  everythingIn,
  makeEdition,
  put,
  textOf,
  treeHash,
} from '../support/edition-folder.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli.js');
const ROHM = name('rohm', 'Rohm', 'Romm', 1);

function cli(
  folder: string,
  argv: readonly string[],
  env: Record<string, string> = {},
): ReturnType<typeof spawnSync> {
  return spawnSync(process.execPath, [CLI, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

describe('A bytes, through the whole program', () => {
  test.each([
    ['A1', Buffer.from([0x41, 0x0a, 0x42, 0xff]), 'encoding-invalid', 'raw/s.txt:2:2'],
    ['A2', Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'encoding-undeclared', 'raw/s.txt:1:1'],
    ['A8', Buffer.from([0x41, 0x00]), 'binary-file', 'raw/s.txt:1:2'],
  ])(
    '%s bytes that cannot be read are named by line and column, and nothing is written',
    async (_row, bytes, rule, place) => {
      const folder = makeEdition({ sources: { s: bytes } });
      const before = treeHash(folder);
      const { code, err } = await emend(folder, 'normalize');
      expect(err).toContain(`error[${rule}] ${place}`);
      expect(code).toBe(65);
      expect(treeHash(folder)).toBe(before);
    },
  );

  test('A9 control characters of the text never reach the terminal', async () => {
    const folder = makeEdition({
      sources: { s: 'the \u001b]52;c;eA==\u0007 Rohm \u009b31m\n' },
      errata: [ROHM],
    });
    for (const line of [
      ['normalize'],
      ['diff'],
      ['explain', 'rohm'],
      ['explain', 's:1'],
      ['find', 'Rohm'],
      ['status'],
      ['check'],
    ]) {
      const { out, err } = await emend(folder, ...line);
      // eslint-disable-next-line no-control-regex
      expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u);
    }
  });

  test('A15 a line of 20 MB is built in less than five seconds', async () => {
    const folder = makeEdition({ sources: { s: `${'word '.repeat(4_000_000)}Rohm` }, errata: [ROHM] });
    const began = performance.now();
    expect((await emend(folder, 'normalize')).code).toBe(0);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('E writing, through the whole program', () => {
  test('E6 a folder that may not be written is refused before anything is done', () => {
    const folder = makeEdition({ sources: { s: 'Rohm\n' }, errata: [ROHM] });
    const before = treeHash(folder);
    chmodSync(folder, 0o555);
    try {
      const asOther = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--clear-groups'] : [];
      const [program, ...rest] = [...asOther, process.execPath, CLI, 'normalize'];
      const done = spawnSync(program, rest, { cwd: folder, encoding: 'utf8' });
      expect(done.stderr).toContain('error[not-writable]');
      expect(done.status).toBe(77);
    } finally {
      chmodSync(folder, 0o700);
    }
    expect(treeHash(folder)).toBe(before);
  });

  test('E8 a run that was cut off between two files is seen, and the next run finishes it', async () => {
    const folder = makeEdition({ sources: { s: 'Rohm\n' }, errata: [ROHM] });
    await emend(folder, 'normalize');
    const whole = treeHash(folder);
    put(folder, 'errata.yaml', textOf(folder, 'errata.yaml').replace('"Romm"', '"Romme"'));
    const complete = textOf(folder, 'normalized/manifest-sha256.txt');
    await emend(folder, 'normalize');
    put(folder, 'normalized/manifest-sha256.txt', complete);
    const { code } = await emend(folder, 'normalize', '--check');
    expect(code).not.toBe(0);
    put(folder, 'errata.yaml', textOf(folder, 'errata.yaml').replace('"Romme"', '"Romm"'));
    await emend(folder, 'normalize');
    expect(treeHash(folder)).toBe(whole);
  });

  test('E10 a report that cannot be printed is an error, a reader who has gone is not', () => {
    const folder = makeEdition({ sources: { s: 'Rohm\n' }, errata: [ROHM] });
    const full = openSync('/dev/full', 'w');
    const done = spawnSync(process.execPath, [CLI, 'status'], {
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(done.status).toBe(74);
    expect(done.stderr).toContain('error[output-closed]');
    const piped = spawnSync('sh', ['-c', `"${process.execPath}" "${CLI}" diff | true; echo "$?"`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(piped.stderr).toBe('');
  });

  test('E12 a flipped bit in any output is found and named', async () => {
    const folder = makeEdition({ sources: { s: 'the Rohm said\n' }, errata: [ROHM] });
    await emend(folder, 'normalize');
    for (const file of ['s.txt', 's.patch', 's.apparatus.json']) {
      const path = `normalized/${file}`;
      const bytes = readFileSync(join(folder, path));
      const flipped = Buffer.from(bytes);
      flipped[10] = (flipped[10] ?? 0) ^ 1;
      put(folder, path, flipped);
      const { code, err } = await emend(folder, 'check');
      expect(code).toBe(65);
      expect(err).toContain(`error[output-damaged] ${path}`);
      put(folder, path, bytes);
    }
  });
});

describe('C16 and E13 decisions that disappear', () => {
  test('C16 an emptied errata.yaml is never taken for an edition without errata', async () => {
    const folder = makeEdition({ sources: { s: 'the Rohm said\n' } });
    await emend(folder, 'stet', 'Rohm', '--kind', 'name', '--by', 'ed');
    await emend(folder, 'normalize');
    for (const content of ['', 'version: 1\nerrata: []\n']) {
      put(folder, 'errata.yaml', content);
      const before = treeHash(folder);
      const { code, err } = await emend(folder, 'normalize');
      expect(err).toContain('error[errata-emptied]');
      expect(code).toBe(65);
      expect(treeHash(folder)).toBe(before);
    }
    rmSync(join(folder, 'errata.yaml'));
    expect((await emend(folder, 'normalize')).code).toBe(65);
  });

  test('E13 an entry that was removed is named from the journal, with its text still there', async () => {
    const folder = makeEdition({
      sources: { s: 'the Rohm said\n' },
      errata: [entry({ id: 'x', sic: 'said', verdict: 'stet', at: at('Rohm ', '') })],
    });
    const kept = textOf(folder, 'errata.yaml');
    await emend(folder, 'stet', 'Rohm', '--kind', 'name', '--by', 'ed');
    put(folder, 'errata.yaml', kept);
    const { code, err } = await emend(folder, 'check');
    expect(err).toMatch(/error\[decision-lost\][\s\S]*rohm/u);
    expect(code).toBe(1);
    expect(textOf(folder, '.emend/journal.jsonl')).toContain('sic: \\"Rohm\\"');
  });
});

describe('F signals', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'F8 %s at any moment leaves no torn file and no lock that stays',
    async (signal) => {
      const folder = makeEdition({
        sources: { s: `${'word Pidakov '.repeat(8_000)}Rohm` },
        errata: [ROHM, name('p', 'Pidakov', 'Pyatakov', 8_000)],
      });
      for (let round = 0; round < 6; round += 1) {
        const child = spawn(process.execPath, [CLI, 'normalize'], { cwd: folder, stdio: 'ignore' });
        const ended = new Promise((done) => child.once('exit', done));
        await new Promise((done) => setTimeout(done, 60 + round * 40));
        child.kill(signal);
        await ended;
        const finished = await emend(folder, 'normalize');
        expect(finished.code).toBe(0);
        expect((await emend(folder, 'normalize', '--check')).code).toBe(0);
        expect(everythingIn(folder).filter((path) => /\.(?:lock|new)$/u.test(path))).toEqual([]);
        rmSync(join(folder, 'normalized'), { recursive: true });
      }
    },
  );

  test('F1 a second writer is told who is writing and writes nothing', async () => {
    const folder = makeEdition({ sources: { s: 'the Rohm said\n' } });
    const { acquireLock } = await import('../../src/project/lock.ts');
    const { nodeFileSystem } = await import('../../src/project/node-file-system.ts');
    const lock = acquireLock(nodeFileSystem, join(folder, 'errata.yaml'), { root: folder, who: 'Anna' });
    const done = cli(folder, ['stet', 'Rohm', '--kind', 'name', '--by', 'ed']);
    lock.release();
    expect(done.status).toBe(75);
    expect(done.stderr).toMatch(/error\[locked\][\s\S]*Anna \(pid \d+/u);
    expect(textOf(folder, 'errata.yaml')).not.toContain('Rohm');
  });
});

describe('the same bytes everywhere', () => {
  test('should not depend on time zone, locale, umask, day or the order in which files were made', () => {
    const repository = resolve(import.meta.dirname, '../..');
    const digests = new Set<string>();
    const worlds = ['UTC', 'Asia/Shanghai', 'America/St_Johns'].flatMap((TZ) =>
      ['C', 'tr_TR.UTF-8', 'sv_SE.UTF-8', 'C.UTF-8'].map((LC_ALL) => ({ TZ, LC_ALL, LANG: LC_ALL })),
    );
    for (const [index, world] of worlds.entries()) {
      const folder = emptyFolder();
      const parts = ['edition.yaml', 'errata.yaml', 'authority.yaml', 'raw'];
      for (const part of index % 2 === 0 ? parts : parts.toReversed()) {
        cpSync(join(repository, part), join(folder, part), { recursive: true });
      }
      const umask = index % 2 === 0 ? '022' : '077';
      execFileSync('sh', ['-c', `umask ${umask}; "${process.execPath}" "${CLI}" normalize`], {
        cwd: folder,
        env: { ...process.env, ...world },
        stdio: 'ignore',
      });
      const hash = createHash('sha256');
      for (const path of everythingIn(join(folder, 'normalized'))) {
        hash.update(path).update(readFileSync(join(folder, 'normalized', path)));
      }
      digests.add(hash.digest('hex'));
      expect(statSync(join(folder, 'raw')).isDirectory()).toBe(true);
    }
    expect(digests.size).toBe(1);
  });
});
