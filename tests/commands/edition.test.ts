import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emend, emptyFolder, jsonLines, textOf, treeHash } from '../support/edition-folder.ts';

const repository = resolve(import.meta.dirname, '../..');
const seeds = resolve(repository, '../shared/seeds');

/** A copy of the shipped edition, to be changed at will. */
function shippedEdition(): string {
  const folder = emptyFolder();
  for (const name of ['raw', 'normalized', 'errata.yaml', 'authority.yaml', 'edition.yaml']) {
    cpSync(join(repository, name), join(folder, name), { recursive: true });
  }
  return folder;
}

/** Names as the source damaged them; none may be left in the edition. */
const DAMAGED = [
  'Tusachevsky',
  'Pidakov',
  'Livinov',
  'Nikiguchi',
  'Tenoviev',
  'Mlachkovsky',
  'Rosenholz',
  'Rohm',
  'Kommudov',
  'Velicki',
  'Das Smirnov',
];

describe('the shipped edition', () => {
  test('should have no findings', async () => {
    const { code, out, err } = await emend(shippedEdition(), 'check');
    expect(err).toBe('');
    expect(out).toMatch(/^0 findings in 2 sources/u);
    expect(code).toBe(0);
  });

  test('should be what raw/ and the errata give, and change nothing when built again', async () => {
    const folder = shippedEdition();
    const before = treeHash(folder);
    expect((await emend(folder, 'normalize', '--check')).code).toBe(0);
    expect((await emend(folder, 'normalize')).out).toContain('nothing was written');
    expect(treeHash(folder)).toBe(before);
  });

  test('should give both sources back byte for byte', async () => {
    const folder = shippedEdition();
    const { code, out } = await emend(folder, 'restore', '--out', 'rebuilt');
    expect(code).toBe(0);
    expect(out.match(/proved by digest/gu)).toHaveLength(2);
    for (const name of ['secret-history-19.txt', 'secret-history-34.txt']) {
      expect(readFileSync(join(folder, 'rebuilt', name))).toEqual(
        readFileSync(join(repository, 'raw', name)),
      );
    }
  });

  test.skipIf(!existsSync(seeds))('should keep the two texts as they were received', () => {
    for (const name of ['secret-history-19.txt', 'secret-history-34.txt']) {
      expect(readFileSync(join(repository, 'raw', name))).toEqual(readFileSync(join(seeds, name)));
    }
  });

  test('should leave no damaged name, no cut sentence and no doubled ellipsis', () => {
    const text = ['19', '34']
      .map((part) => textOf(repository, `normalized/secret-history-${part}.txt`))
      .join('\n');
    expect(DAMAGED.filter((name) => text.includes(name))).toEqual([]);
    expect(text).not.toMatch(/……|” [A-Z][a-z]+ beloved|\bBut\. |\bNow\. |\bBesides\. |At this time\. /u);
  });

  test('should say in every output that no person has confirmed it', async () => {
    const folder = shippedEdition();
    const words = 'prepared by machine, not yet read by a person';
    expect((await emend(folder, 'status')).out).toContain(words);
    expect((await emend(folder, 'normalize')).out).toContain(words);
    expect((await emend(folder, 'explain', 'tukhachevsky')).out).toContain(words);
    const apparatus: { entries: { status: string }[] } = JSON.parse(
      textOf(folder, 'normalized/secret-history-34.apparatus.json'),
    );
    expect(new Set(apparatus.entries.map((entry) => entry.status))).toEqual(new Set([words]));
    expect(textOf(folder, 'normalized/secret-history-34.patch').split('\n')[0]).toContain(words);
  });

  test('should publish no remark', () => {
    const remarks = [...textOf(repository, 'errata.yaml').matchAll(/^ {4}remark: "(.+)"$/gmu)];
    expect(remarks.length).toBeGreaterThan(0);
    for (const part of ['19', '34']) {
      const apparatus = textOf(repository, `normalized/secret-history-${part}.apparatus.json`);
      expect(remarks.filter(([, words = '']) => apparatus.includes(words))).toEqual([]);
    }
  });

  test('should have patches that patch and git take', () => {
    for (const command of [
      ['patch', '-s', '-p1', '-i'],
      ['git', 'apply', '--whitespace=nowarn'],
    ]) {
      const folder = shippedEdition();
      for (const part of ['19', '34']) {
        const id = `secret-history-${part}`;
        execFileSync(command[0] ?? '', [...command.slice(1), `normalized/${id}.patch`], { cwd: folder });
        expect(textOf(folder, `raw/${id}.txt`)).toBe(textOf(folder, `normalized/${id}.txt`));
      }
    }
  });

  test('should have a manifest that sha256sum accepts', () => {
    const done = execFileSync('sha256sum', ['-c', 'manifest-sha256.txt'], {
      cwd: join(repository, 'normalized'),
      encoding: 'utf8',
    });
    expect(done.match(/OK/gu)).toHaveLength(6);
  });

  test('should explain every change by place and by id', async () => {
    const folder = shippedEdition();
    const changes = jsonLines((await emend(folder, 'diff', '--json')).out) as {
      source: string;
      line: number;
      column: number;
      id: string;
      lemma: string;
    }[];
    expect(changes.length).toBeGreaterThanOrEqual(80);
    for (const { source, line, column, id } of changes) {
      const story = await emend(folder, 'explain', `${source}:${line}:${column}`);
      expect(story.code).toBe(0);
      expect(story.out).toContain(`entry       ${id} · raw/${source}.txt:${line}:${column}`);
      expect(story.out).toMatch(/ why {9}\S/u);
      expect(story.out).toMatch(/ decided by {2}\S/u);
    }
    for (const id of new Set(changes.map((change) => change.id))) {
      expect((await emend(folder, 'explain', id)).out).toContain(`entry       ${id} · `);
    }
  }, 120_000);

  test('should give a reason and a certainty for every decision', () => {
    const entries = textOf(repository, 'errata.yaml')
      .split(/^ {2}- id: /gmu)
      .slice(1);
    expect(entries.filter((entry) => !/^ {4}note: "/mu.test(entry))).toEqual([]);
    expect(entries.filter((entry) => !/^ {4}cert: "/mu.test(entry))).toEqual([]);
  });
});
