import { execFileSync } from 'node:child_process';
import * as node from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentFolder, findRoot } from '../../src/project/find-root.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { isInside } from '../../src/project/path-name.ts';
import { faultOfPath, resolveInside } from '../../src/project/paths.ts';
import { readBytes, readIfThere } from '../../src/project/read-file.ts';
import { saveFile } from '../../src/project/save.ts';
import { checkCollisions, checkSourceIds, faultOfSourceId } from '../../src/project/source-id.ts';
import { updateFile } from '../../src/project/update.ts';
import { RUNS } from '../support/laws.ts';
import { hostileText } from '../support/hostile.ts';
import { Cluster } from '../support/machine.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { findingOf, outcomeOf, rulesOf } from '../support/problem.ts';
import { realFolder } from '../support/real-folder.ts';

const ROOT = '/edition';
const RAW = '/edition/raw/a.txt';
const source = (name: string, path: string): { id: string; path: string } => ({ id: name, path });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const by = (root: string = ROOT): { root: string; machine: ReturnType<Cluster['start']> } => ({
  root,
  machine: new Cluster().start(),
});

describe('reading', () => {
  test('B1 a missing file, a folder and a link that leads in a circle are told apart', () => {
    const fs = new MemoryFileSystem({ [RAW]: 'text' });
    fs.disk.putLink('/edition/raw/loop.txt', 'loop.txt');
    const ruleFor = (path: string): string => findingOf(() => readBytes(fs, path, { root: ROOT })).rule;
    expect(ruleFor('/edition/raw/b.txt')).toBe('file-missing');
    expect(ruleFor('/edition/raw')).toBe('not-a-file');
    expect(ruleFor('/edition/raw/loop.txt')).toBe('symlink-loop');
    expect(ruleFor('/edition/raw/a.txt/b.txt')).toBe('file-missing');
    const finding = findingOf(() =>
      readBytes(fs, '/edition/raw/b.txt', { root: ROOT, missing: 'source-missing' }),
    );
    expect(finding).toMatchObject({ rule: 'source-missing', subject: { file: 'raw/b.txt' } });
  });

  test('B1 a link that leads nowhere is not the same as no file', () => {
    const fs = new MemoryFileSystem({ [RAW]: 'text' });
    fs.disk.putLink('/edition/dangling', 'nowhere');
    expect(readIfThere(fs, '/edition/none', { root: ROOT })).toBeUndefined();
    expect(findingOf(() => readIfThere(fs, '/edition/dangling', { root: ROOT })).rule).toBe('file-missing');
  });

  test.skipIf(process.platform === 'win32')(
    'B2 a pipe and devices are refused at once, on the real disk',
    () => {
      const folder = realFolder();
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      for (const path of [join(folder, 'pipe'), '/dev/zero', '/dev/null', '/dev/tty', folder]) {
        const finding = findingOf(() => readBytes(nodeFileSystem, path, { root: folder }));
        expect([path, finding.rule]).toEqual([path, 'not-a-file']);
      }
    },
  );

  test('B2 a device is not even opened, since opening can already do something', () => {
    const fs = new MemoryFileSystem({ [RAW]: 'text' });
    fs.disk.putOther('/edition/raw/device');
    expect(findingOf(() => readBytes(fs, '/edition/raw/device', { root: ROOT })).rule).toBe('not-a-file');
    expect(fs.calls.map(({ name }) => name)).toEqual(['stat']);
  });

  test('B2 a pipe that takes the place of a file after the first look is refused when it is open', () => {
    const fs = new MemoryFileSystem({ [RAW]: 'text' });
    fs.onCall = (_, { name }) => {
      if (name === 'open') fs.disk.putOther(RAW);
    };
    expect(findingOf(() => readBytes(fs, RAW, { root: ROOT })).rule).toBe('not-a-file');
    expect(fs.openFiles).toBe(0);
  });

  test('B14 a file that grows, shrinks or is written while it is read gives no text', () => {
    for (const content of ['text and more', 'te', 'TEXT']) {
      const fs = new MemoryFileSystem({ [RAW]: 'text' });
      fs.onCall = (_, { name }) => {
        if (name !== 'read') return;
        fs.onCall = undefined;
        const other = new MemoryFileSystem(fs.disk);
        const fd = other.open(RAW, 'append');
        other.truncate(fd, 0);
        other.write(fd, bytes(content), 0);
      };
      const { rule } = findingOf(() => readBytes(fs, RAW, { root: ROOT }));
      expect([content, rule]).toEqual([content, 'changed-on-disk']);
    }
  });

  test('B14 a file that is replaced between the look and the opening is read as it then is', () => {
    const fs = new MemoryFileSystem({ [RAW]: 'text' });
    fs.onCall = (_, { name }) => {
      if (name === 'open') fs.disk.put(RAW, 'another text');
    };
    expect(readBytes(fs, RAW, { root: ROOT })).toEqual(bytes('another text'));
  });

  test('a file larger than a text may be is refused before any byte is read', () => {
    const folder = realFolder();
    const path = join(folder, 'huge.txt');
    node.writeFileSync(path, '');
    node.truncateSync(path, 3 * 2 ** 30);
    const finding = findingOf(() => readBytes(nodeFileSystem, path, { root: folder }));
    expect(finding).toMatchObject({ rule: 'text-too-large', subject: { file: 'huge.txt' } });
    expect(finding.message).toContain('3221225472 bytes');
  });
});

describe('links', () => {
  test('B3 a source behind a link is read inside the edition and refused outside', () => {
    const fs = new MemoryFileSystem({ [RAW]: 'text', '/secret/key': 'secret' });
    fs.disk.putLink('/edition/raw/inside.txt', 'a.txt');
    fs.disk.putLink('/edition/raw/outside.txt', '/secret/key');
    fs.disk.putLink('/edition/raw/folder', '/secret');
    expect(resolveInside(fs, ROOT, 'raw/inside.txt')).toBe('/edition/raw/inside.txt');
    expect(findingOf(() => resolveInside(fs, ROOT, 'raw/outside.txt')).rule).toBe('path-outside');
    expect(findingOf(() => resolveInside(fs, ROOT, 'raw/folder/key')).rule).toBe('path-outside');
  });

  test('B3 an edition that is itself reached through a link is read', () => {
    const fs = new MemoryFileSystem({ [RAW]: 'text' });
    fs.disk.putLink('/home', '/edition');
    expect(resolveInside(fs, '/home', 'raw/a.txt')).toBe('/home/raw/a.txt');
    expect(saveFile(fs, '/home/new.txt', bytes('x'), by('/home')).status).toBe('written');
  });

  test('B4 an output, or its folder, that leads elsewhere is refused and nothing is written', () => {
    const fs = new MemoryFileSystem({ [RAW]: 'text', '/elsewhere/a.txt': 'theirs' });
    fs.disk.putLink('/edition/normalized', '/elsewhere');
    fs.disk.putLink('/edition/errata.yaml', '/elsewhere/a.txt');
    for (const path of [
      '/edition/normalized/a.txt',
      '/edition/errata.yaml',
      '/elsewhere/a.txt',
      '/edition/../elsewhere/b',
    ]) {
      const { rule } = findingOf(() => saveFile(fs, path, bytes('ours'), by()));
      expect([path, rule]).toEqual([path, 'output-is-link']);
    }
    expect(fs.disk.names.filter((name) => name.startsWith('/elsewhere'))).toEqual(['/elsewhere/a.txt']);
    expect(fs.disk.textAt('/elsewhere/a.txt')).toBe('theirs');
  });

  test('B4 a link in the place of the temporary file is removed, not followed', () => {
    const fs = new MemoryFileSystem({ '/edition/errata.yaml': 'old', '/elsewhere/a.txt': 'theirs' });
    fs.disk.putLink('/edition/.errata.yaml.emend-new', '/elsewhere/a.txt');
    expect(saveFile(fs, '/edition/errata.yaml', bytes('new'), by()).status).toBe('written');
    expect(fs.disk.textAt('/elsewhere/a.txt')).toBe('theirs');
  });

  test('B10 a link to a file inside the edition stays a link, and two names of one file share its lock', () => {
    const fs = new MemoryFileSystem({ '/edition/data/errata.yaml': 'old' });
    fs.disk.putLink('/edition/errata.yaml', 'data/errata.yaml');
    expect(saveFile(fs, '/edition/errata.yaml', bytes('new'), by()).status).toBe('written');
    expect(fs.disk.textAt('/edition/data/errata.yaml')).toBe('new');
    expect(fs.lstat('/edition/errata.yaml').kind).toBe('link');
    const inner = (): unknown => updateFile(fs, '/edition/data/errata.yaml', () => bytes('other'), by());
    const outer = (): unknown =>
      updateFile(
        fs,
        '/edition/errata.yaml',
        () => {
          inner();
          return bytes('x');
        },
        by(),
      );
    expect(findingOf(outer).rule).toBe('locked');
    expect(fs.disk.names).toEqual(['/edition/data/errata.yaml', '/edition/errata.yaml']);
  });

  test('B10 the mode is kept, on the real disk also where the umask would narrow it', () => {
    const folder = realFolder();
    const path = join(folder, 'errata.yaml');
    for (const mode of [0o600, 0o664, 0o640]) {
      node.writeFileSync(path, `before ${mode}`);
      node.chmodSync(path, mode);
      saveFile(nodeFileSystem, path, bytes(`after ${mode}`), { root: folder });
      expect(node.statSync(path).mode & 0o7777).toBe(mode);
      expect(node.readFileSync(path, 'utf8')).toBe(`after ${mode}`);
    }
    expect(node.readdirSync(folder)).toEqual(['errata.yaml']);
  });

  test('B10 the temporary file is never more open than the file', () => {
    const fs = new MemoryFileSystem({});
    fs.disk.put('/edition/errata.yaml', 'old', 0o600);
    const modes: number[] = [];
    fs.onCall = (_, { name, path }) => {
      if (name === 'write' && path.endsWith('.emend-new'))
        modes.push(fs.disk.status(fs.disk.find(path, true, 'stat')).mode);
    };
    saveFile(fs, '/edition/errata.yaml', bytes('new'), by());
    expect(modes).toEqual([0o600]);
  });

  test('B10 a second name of the file is told, since it keeps the old content', () => {
    const fs = new MemoryFileSystem({ '/edition/errata.yaml': 'old' });
    fs.link('/edition/errata.yaml', '/edition/copy.yaml');
    const saved = saveFile(fs, '/edition/errata.yaml', bytes('new'), by());
    expect(rulesOf(saved.findings)).toEqual(['hard-link']);
    expect(fs.disk.textAt('/edition/copy.yaml')).toBe('old');
  });
});

const BAD_IDS: readonly string[] = [
  ...String.raw`../../x /etc/x C:\x a\..\b CON con.txt Lpt1 COM0 x:y x. -rf .git .. a/b naïve manifest-sha256`.split(
    ' ',
  ),
  '',
  'x ',
  ' x',
  'x\0',
  'x\n',
  'x'.repeat(101),
  'x'.repeat(300),
];

describe('names', () => {
  test.each(BAD_IDS)('B5 the source id %j is refused', (id) => {
    expect(faultOfSourceId(id)).toEqual(expect.any(String));
    expect(rulesOf(checkSourceIds(['good', id]))).toEqual(['source-id-invalid']);
  });

  test.each(['a', 'secret-history-34', 'A.b_c-9', 'console', 'com10', 'x'.repeat(100), 'a..b'])(
    'B5 the source id %j is allowed',
    (id) => {
      expect(faultOfSourceId(id)).toBeUndefined();
    },
  );

  test('B5 a message about an id shows no control character', () => {
    expect(checkSourceIds(['x\u001b[2J'])[0]?.message).toContain('"x\\u001b[2J"');
  });

  const id = fc.oneof(hostileText(6), fc.string({ maxLength: 12 }), fc.stringMatching(/^[\w./\\:-]{1,12}$/));

  test('B5 whatever the id, it is refused or names a file in its folder on every system', () => {
    fc.assert(
      fc.property(id, (name) => {
        if (faultOfSourceId(name) !== undefined) return;
        expect(name).toMatch(/^[A-Za-z0-9][\w.-]*$/);
        expect(name).not.toMatch(/\.$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect(join('/edition/normalized', `${name}.txt`)).toBe(`/edition/normalized/${name}.txt`);
      }),
      { numRuns: RUNS },
    );
  });

  test('B5 whatever the declared path, it is refused or lies in the edition', () => {
    const fs = new MemoryFileSystem({ [RAW]: 'text', '/secret/key': 'secret' });
    fs.disk.putLink('/edition/up', '/secret');
    const part = fc.constantFrom('..', '.', 'raw', 'a.txt', 'up', 'key', '', 'C:', '\\', '~', 'x\0');
    const declared = fc.oneof(
      hostileText(6),
      fc.array(part, { maxLength: 5 }).map((parts) => parts.join('/')),
    );
    fc.assert(
      fc.property(declared, (path) => {
        const outcome = outcomeOf(() => resolveInside(fs, ROOT, path));
        const full = 'value' in outcome ? outcome.value : ROOT;
        expect('rule' in outcome ? outcome.rule : 'path-outside').toBe('path-outside');
        expect(isInside(ROOT, full)).toBe(true);
        expect(fs.disk.textAt(full)).not.toBe('secret');
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    '',
    '/etc/passwd',
    '../x',
    'raw/../../x',
    'raw//a',
    './a',
    'raw/',
    'C:/x',
    'raw\\a',
    'a\0',
    'a\nb',
  ])('B5 the declared path %j is refused', (path) => {
    expect(faultOfPath(path)).toEqual(expect.any(String));
  });

  test('B6 sources that differ by case or composition alone are refused', () => {
    const clash = [
      source('a', 'raw/caf\u00e9.txt'),
      source('A', 'raw/b.txt'),
      source('c', 'raw/cafe\u0301.txt'),
      source('d', 'RAW/B.txt'),
    ];
    expect(rulesOf(checkCollisions(clash))).toEqual([
      'source-collision',
      'source-collision',
      'source-collision',
    ]);
    expect(checkCollisions([source('a', 'raw/a.txt'), source('b', 'raw/b.txt')])).toEqual([]);
  });

  test('B7 nothing is written inside raw/, by whatever way', () => {
    const fs = new MemoryFileSystem({ [RAW]: 'text', '/edition/normalized/b.txt': 'old' });
    fs.disk.putLink('/edition/out', 'raw');
    fs.disk.putLink('/edition/normalized/a.txt', '../raw/a.txt');
    for (const path of [
      RAW,
      '/edition/raw/new.txt',
      '/edition/out/new.txt',
      '/edition/normalized/a.txt',
      '/edition/normalized/../raw/x',
    ]) {
      const saving = findingOf(() => saveFile(fs, path, bytes('x'), by())).rule;
      const updating = findingOf(() => updateFile(fs, path, () => bytes('x'), by())).rule;
      expect([path, saving, updating]).toEqual([path, 'output-in-raw', 'output-in-raw']);
    }
    expect(fs.calls.filter(({ name }) => name === 'write')).toEqual([]);
    expect(fs.disk.textAt(RAW)).toBe('text');
  });

  test('B7 a new source may be added to raw/, and an old one is never overwritten', () => {
    const fs = new MemoryFileSystem({ [RAW]: 'text' });
    const options = { ...by(), newSource: true };
    expect(saveFile(fs, '/edition/raw/b.txt', bytes('second'), options).status).toBe('written');
    expect(findingOf(() => saveFile(fs, RAW, bytes('x'), options)).rule).toBe('file-exists');
    expect(fs.disk.textAt(RAW)).toBe('text');
  });
});

/** What Node does in a folder that is no more. */
function gone(): string {
  throw Object.assign(new Error('uv_cwd'), { code: 'ENOENT', syscall: 'uv_cwd' });
}

describe('folders', () => {
  test('B11 names in a folder come in one order, whatever the disk says', () => {
    const fs = new MemoryFileSystem({
      '/edition/b': '',
      '/edition/B': '',
      '/edition/a': '',
      '/edition/ä': '',
    });
    expect(fs.readdir(ROOT)).toEqual(['B', 'a', 'b', 'ä']);
    const folder = realFolder();
    for (const name of ['b', 'B', 'ä', 'a']) node.writeFileSync(join(folder, name), '');
    expect(nodeFileSystem.readdir(folder)).toEqual(['B', 'a', 'b', 'ä']);
  });

  test('B12 files that look like ours and are not ours stay', () => {
    const strays = [
      '.DS_Store',
      'errata.yaml~',
      'errata.yaml.orig',
      'errata.yaml.my.lock',
      'other.yaml.lock',
      'x.new',
    ];
    const fs = new MemoryFileSystem({ '/edition/errata.yaml': 'old' });
    for (const name of strays) fs.disk.put(`/edition/${name}`, 'theirs');
    const saved = saveFile(fs, '/edition/errata.yaml', bytes('new'), by());
    expect(saved.findings).toEqual([]);
    expect(fs.disk.names).toEqual([...strays, 'errata.yaml'].map((name) => `/edition/${name}`).sort());
  });

  test('B13 the nearest edition upward is taken, and an edition may lie in another', () => {
    const fs = new MemoryFileSystem({
      '/edition/edition.yaml': '',
      '/edition/raw/deep/a.txt': '',
      '/edition/inner/edition.yaml': '',
      '/edition/inner/raw/a.txt': '',
    });
    expect(findRoot(fs, '/edition')).toBe('/edition');
    expect(findRoot(fs, '/edition/raw/deep')).toBe('/edition');
    expect(findRoot(fs, '/edition/inner/raw')).toBe('/edition/inner');
    expect(findingOf(() => findRoot(fs, '/')).rule).toBe('no-project');
  });

  test('B13 a folder named edition.yaml is no edition, and neither is a dead link', () => {
    const fs = new MemoryFileSystem({ '/edition/edition.yaml': '', '/edition/a/edition.yaml/x': '' });
    fs.disk.putFolder('/edition/b');
    fs.disk.putLink('/edition/b/edition.yaml', 'nowhere');
    expect(findRoot(fs, '/edition/a')).toBe('/edition');
    expect(findRoot(fs, '/edition/b')).toBe('/edition');
  });

  test('B13 a folder that was deleted under our feet has a name', () => {
    expect(findingOf(() => currentFolder(gone)).message).toBe('The folder you are in has been deleted');
    expect(currentFolder()).toBe(process.cwd());
  });
});
