import { describe, expect, test } from 'vitest';
import { printErratum } from '../../src/errata/print-erratum.ts';
import { readErrata } from '../../src/errata/read-errata.ts';
import { journalPath, readJournal } from '../../src/project/journal.ts';
import { DECISION } from '../../src/project/journal-kinds.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import {
  emend,
  emendWith,
  jsonLines,
  makeEdition,
  put,
  textOf,
  treeHash,
} from '../support/edition-folder.ts';
import { name } from '../support/entry.ts';

const SOURCE = 'He spoke of Marshal Tusachevsky,\nin the industrial. Trial he said nothing.\n';
const COPY = 'He spoke of Marshal Tukhachevsky, in the industrial trial he did not say nothing.';

function edition(errata: Parameters<typeof makeEdition>[0]['errata'] = []): string {
  const root = makeEdition({ sources: { s: SOURCE }, errata });
  put(root, 'copy.txt', COPY);
  return root;
}

const IMPORT = ['import', '--corrected', 'copy.txt', '--by', 'ed', 's'] as const;

function entriesOf(root: string) {
  return readErrata(textOf(root, 'errata.yaml'), 'errata.yaml').entries.map(({ erratum }) => erratum);
}

describe('emend import', () => {
  test('records one deferred entry for each difference, which change nothing yet', async () => {
    const root = edition();
    const { code, out, err } = await emend(root, ...IMPORT);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      '1:21 s-import-001 · name\n  He spoke of Marshal [-Tusachevsky-]{+Tukhachevsky+},⏎in',
    );
    expect(out).toContain('Recorded 3 deferred entries in errata.yaml.');
    expect(entriesOf(root)).toMatchObject([
      {
        id: 's-import-001',
        kind: 'name',
        sic: 'Tusachevsky',
        corr: 'Tukhachevsky',
        verdict: 'defer',
        by: 'ed',
      },
      {
        id: 's-import-002',
        kind: 'sentence',
        sic: '. Trial',
        corr: ' trial',
        scope: 'here',
        on: '2026-11-23',
      },
      { id: 's-import-003', kind: 'wording', sic: 'said', corr: 'did not say', touches: ['negation'] },
    ]);
    expect(entriesOf(root)[0]?.remark).toMatch(
      /^Imported on 2026-11-23 from the corrected copy copy\.txt \(SHA-256/u,
    );
  });

  test('the entries are sound, and accepted they give the copy', async () => {
    const root = edition();
    await emend(root, ...IMPORT);
    expect(await emend(root, 'normalize', '--check')).toMatchObject({ code: 1 });
    put(root, 'errata.yaml', textOf(root, 'errata.yaml').replaceAll('"defer"', '"accept"'));
    expect(await emend(root, 'normalize')).toMatchObject({ code: 0, err: '' });
    expect(textOf(root, 'normalized/s.txt')).toBe(
      'He spoke of Marshal Tukhachevsky,\nin the industrial trial he did not say nothing.\n',
    );
  });

  test('every entry is in the journal with its lines before the file is saved', async () => {
    const root = edition();
    let journaled = -1;
    const fs = {
      ...nodeFileSystem,
      rename: (from: string, to: string) => {
        if (to.endsWith('errata.yaml')) {
          journaled = readJournal(nodeFileSystem, journalPath(root), { root }).records.length;
        }
        nodeFileSystem.rename(from, to);
      },
    };
    expect(await emendWith({ fs }, root, ...IMPORT)).toMatchObject({ code: 0, err: '' });
    expect(journaled).toBe(3);
    const { records: all } = readJournal(nodeFileSystem, journalPath(root), { root });
    const records = all.filter(({ kind }) => kind === DECISION);
    const texts = entriesOf(root).map((erratum) => ({ id: erratum.id, text: printErratum(erratum) }));
    expect(records.map(({ payload }) => payload)).toEqual(texts);
  });

  test('a second import records nothing, and says what stands there', async () => {
    const root = edition();
    await emend(root, ...IMPORT);
    const before = treeHash(root);
    const { code, out } = await emend(root, ...IMPORT);
    expect([code, treeHash(root)]).toEqual([0, before]);
    expect(out).toContain('Nothing to record, 3 differences skipped.');
    expect(out).toContain('1:21 skipped, decided already: s-import-001');
  });

  test('what an entry for every occurrence corrects is skipped, not shadowed by a deferred one', async () => {
    const root = edition([name('tukhachevsky', 'Tusachevsky', 'Tukhachevsky', 1)]);
    const { out } = await emend(root, ...IMPORT, '--json');
    expect(jsonLines(out)).toMatchObject(
      [
        { type: 'draft', source: 's', line: 2, column: 18, erratum: { id: 's-import-001' } },
        { type: 'draft' },
        { type: 'skipped', line: 1, column: 21, reading: 'Tusachevsky', ids: ['tukhachevsky'] },
        { type: 'summary', drafts: 2, recorded: 2, skipped: 1 },
      ].slice(0),
    );
    expect(entriesOf(root).map(({ id }) => id)).toEqual(['tukhachevsky', 's-import-001', 's-import-002']);
  });

  test('comments and order of the file stay as they are', async () => {
    const root = edition();
    put(root, 'errata.yaml', '# mine\nversion: 1\n\nerrata: # all of them\n');
    await emend(root, ...IMPORT);
    expect(textOf(root, 'errata.yaml')).toMatch(/^# mine\nversion: 1\n\nerrata: # all of them\n {2}- id:/u);
  });

  test('--dry-run shows the same and writes nothing', async () => {
    const root = edition();
    const before = treeHash(root);
    const { code, out } = await emend(root, ...IMPORT, '--dry-run');
    expect([code, treeHash(root)]).toEqual([0, before]);
    expect(out).toContain('Would record 3 deferred entries; nothing was written.');
  });

  test.each([
    [
      'an editor whom edition.yaml does not know',
      ['--corrected', 'copy.txt', '--by', 'nobody', 's'],
      2,
      'ed or machine',
    ],
    [
      'a source that is not there',
      ['--corrected', 'copy.txt', '--by', 'ed', 'x'],
      2,
      'Unexpected source “x”',
    ],
    ['no editor', ['--corrected', 'copy.txt', 's'], 2, '--by'],
    ['a copy that is not there', ['--corrected', 'none.txt', '--by', 'ed', 's'], 66, 'none.txt'],
    ['a copy in UTF-16', ['--corrected', 'utf16.txt', '--by', 'ed', 's'], 65, '--encoding LABEL'],
    ['another text', ['--corrected', 'other.txt', '--by', 'ed', 's'], 65, 'error[copy-unlike]'],
  ])('%s is refused and nothing written', async (_, argv, code, message) => {
    const root = edition();
    put(root, 'utf16.txt', Buffer.from(`\ufeff${COPY}`, 'utf16le'));
    put(root, 'other.txt', Array.from({ length: 6_100 }, (__, at) => `w${at}`).join(' '));
    const before = treeHash(root);
    const ran = await emend(root, 'import', ...argv);
    expect([ran.code, treeHash(root)]).toEqual([code, before]);
    expect(ran.err).toContain(message);
  });

  test('a copy in another encoding is read when it is said which', async () => {
    const root = edition();
    put(root, 'utf16.txt', Buffer.from(`\ufeff${COPY}`, 'utf16le'));
    const argv = ['import', '--corrected', 'utf16.txt', '--encoding', 'utf-16', '--by', 'ed', 's'];
    expect(await emend(root, ...argv)).toMatchObject({ code: 0, err: '' });
    expect(entriesOf(root)).toHaveLength(3);
  });

  test('a file of errata that was damaged is refused and left as it is', async () => {
    const root = edition();
    put(root, 'errata.yaml', 'version: 1\nerrata: [oops\n');
    const before = treeHash(root);
    expect(await emend(root, ...IMPORT)).toMatchObject({ code: 65 });
    expect(treeHash(root)).toBe(before);
  });
});
