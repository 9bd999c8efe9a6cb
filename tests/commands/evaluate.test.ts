import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emend, emptyFolder, jsonLines, makeEdition, put, treeHash } from '../support/edition-folder.ts';

const RAW = 'The spy, it was said, was seen in the the harbour , and nobody, not one, knew him there.\n';
const TRUTH = 'The spy, it was said, was seen in the harbour, and nobody, not one, knew him there.\n';

/** A folder with texts and truths, and no edition in it. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = emptyFolder();
  for (const [path, content] of Object.entries(files)) put(folder, path, content);
  return folder;
}

function recordsOf(out: string, type: string): Record<string, unknown>[] {
  return (jsonLines(out) as Record<string, unknown>[]).filter((record) => record['type'] === type);
}

describe('evaluate', () => {
  test('should measure two folders outside an edition, and write nothing', async () => {
    const folder = folderOf({
      'ocr/a.txt': RAW,
      'ocr/more/b.txt': TRUTH,
      'truth/a.txt': TRUTH,
      'truth/more/b.txt': TRUTH,
    });
    const before = treeHash(folder);
    const { code, out, err } = await emend(folder, 'evaluate', 'ocr', '--truth', 'truth');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^2 texts with 36 words; 2 proposals/u);
    expect(out).toMatch(/^characters wrong \(CER\) +3\.0 % +0\.0 %$/mu);
    expect(out).toMatch(/^improvement \+100\.0 %$/mu);
    expect(out).toMatch(/^changed +\d+ +\d+ +\d+ +1\.00/mu);
    expect(out).toMatch(/^repeated-words@\d+ +1 +0 +1 +1/mu);
    expect(out).toMatch(/^calibration error \(ECE\) 0\.\d{3}$/mu);
    expect(treeHash(folder)).toBe(before);
  });

  test('should say the same with --json, in the shape that is documented', async () => {
    const folder = folderOf({ 'a.txt': RAW, 'a.gt.txt': TRUTH });
    const { code, out } = await emend(folder, 'evaluate', '--raw', 'a.txt', '--truth', 'a.gt.txt', '--json');
    expect(code).toBe(0);
    expect(recordsOf(out, 'corpus')).toMatchObject([
      {
        acceptAbove: 0.3,
        documents: 1,
        proposals: 2,
        distanceBefore: 5,
        distanceAfter: 0,
        improvement: 100,
        cerAfter: 0,
        werAfter: 0,
        cmerAfter: 0,
        detection: { precision: 1, recall: 1, f1: 1 },
        flagged: { f1: 1 },
      },
    ]);
    expect(recordsOf(out, 'document')).toMatchObject([{ id: 'a.txt', unlike: 0, proposals: 2 }]);
    expect(recordsOf(out, 'rule').map((record) => record['right'])).toEqual([1, 1]);
    expect(recordsOf(out, 'band')).toHaveLength(10);
  });

  test('should take less the higher the threshold, and only the detectors that were asked for', async () => {
    const folder = folderOf({ 'a.txt': RAW, 't.txt': TRUTH });
    const argv = ['evaluate', 'a.txt', '--truth', 't.txt', '--json'];
    const none = await emend(folder, ...argv, '--accept-above', '1');
    expect(recordsOf(none.out, 'corpus')).toMatchObject([{ improvement: 0, proposals: 2 }]);
    const one = await emend(folder, ...argv, '--rule', 'punctuation');
    expect(recordsOf(one.out, 'rule')).toMatchObject([{ proposals: 1, right: 1 }]);
  });

  test('should name what has no partner and what is no text, and measure the others', async () => {
    const folder = folderOf({
      'ocr/a.txt': RAW,
      'ocr/b.txt': RAW,
      'ocr/notes.md': 'notes',
      'truth/a.gt.txt': TRUTH,
      'truth/c.txt': TRUTH,
    });
    const { code, out, err } = await emend(folder, 'evaluate', 'ocr', '--truth', 'truth');
    expect(code).toBe(1);
    expect(out).toMatch(/^1 text with/u);
    expect(err).toContain('warning[pair-missing]');
    expect(err).toContain('2 files of ocr with no truth: b.txt, notes.md');
    expect(err).toContain('1 file of truth with no text to it: c.txt');
  });

  test('should measure what it can when one file is empty, in another encoding or another text', async () => {
    const folder = folderOf({
      'ocr/a.txt': RAW,
      'ocr/empty.txt': '\n',
      'ocr/latin.txt': Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
      'ocr/other.txt': 'Quite another text altogether.',
      'truth/a.txt': TRUTH,
      'truth/empty.txt': TRUTH,
      'truth/latin.txt': 'café',
      'truth/other.txt': 'xxx yyy zzz',
    });
    const { code, out, err } = await emend(folder, 'evaluate', 'ocr', '--truth', 'truth');
    expect(code).toBe(65);
    expect(out).toMatch(/^2 texts with/u);
    expect(err).toContain('[pair-empty] empty.txt');
    expect(err).toContain('[encoding-invalid]');
    expect(err).toContain('[pair-unlike] other.txt');
    const argv = ['evaluate', 'ocr/latin.txt', '--truth', 'truth/latin.txt', '--json'];
    const declared = await emend(folder, ...argv, '--encoding', 'windows-1252');
    expect(declared.code).toBe(0);
    expect(recordsOf(declared.out, 'corpus')).toMatchObject([{ cerBefore: 0 }]);
  });

  test('should refuse a text that is too large in a moment, and say so', async () => {
    const folder = folderOf({ 'big.txt': 'word and '.repeat(1_000_000), 'truth.txt': TRUTH });
    const { code, err } = await emend(folder, 'evaluate', 'big.txt', '--truth', 'truth.txt');
    expect(code).toBe(66);
    expect(err).toContain('[pair-too-large] big.txt');
    expect(err).toContain('[no-pairs]');
  });

  test.each([
    [['--truth', 'nowhere'], 2, 'outside an edition'],
    [['ocr', '--truth', 'nowhere'], 66, 'nowhere'],
    [['nowhere', '--truth', 'truth'], 66, 'no-pairs'],
    [['ocr', '--raw', 'ocr', '--truth', 'truth'], 2, 'expected one of them'],
    [['ocr', '--truth', 'truth', '--accept-above', '2'], 2, 'a number from 0 to 1'],
    [['ocr', '--truth', 'truth', '--rule', 'nonsense'], 2, 'expected one of'],
    [['ocr'], 2, 'required option'],
  ])('should refuse %j', async (argv, expected, message) => {
    const folder = folderOf({ 'ocr/a.txt': RAW, 'truth/a.txt': TRUTH });
    const { code, err } = await emend(folder, 'evaluate', ...argv);
    expect(err).toContain(message);
    expect(code).toBe(expected);
  });
});

const AUTHORITY = `version: 1
entries:
  - id: "ordzhonikidze"
    kind: "person"
    name: "Grigory Ordzhonikidze"
    forms: ["Ordzhonikidze"]
    damaged: ["Grandovazer"]
    languages: {}
`;

describe('evaluate in an edition', () => {
  const raw = 'The commissar Orzhonikitze spoke to Grandovazer of the plant.\n';
  const truth = 'The commissar Ordzhonikidze spoke to Ordzhonikidze of the plant.\n';

  test('should measure its sources with its authority, and hold back what is known of these very texts', async () => {
    const folder = makeEdition({ sources: { s: raw }, authority: AUTHORITY });
    put(folder, 'truth/s.txt', truth);
    const { out } = await emend(folder, 'evaluate', '--truth', 'truth');
    expect(out).toMatch(/^name-authority@\d+ +2 +1 +2 +2 /mu);
    expect(out).toContain('were held back');
  });

  test('should know everything when the texts are others', async () => {
    const folder = makeEdition({ sources: { s: 'Something else.\n' }, authority: AUTHORITY });
    put(folder, 'truth/p.txt', truth);
    put(folder, 'pages/p.txt', raw);
    const { out } = await emend(folder, 'evaluate', 'pages', '--truth', 'truth');
    expect(out).toMatch(/^name-authority@\d+ +2 +0 +2 +2 /mu);
    expect(out).not.toContain('held back');
  });

  test('should never learn from the truth, were it lying among the references', async () => {
    const folder = makeEdition({ sources: { s: raw } });
    put(folder, 'truth/s.txt', truth);
    const without = await emend(folder, 'evaluate', '--truth', 'truth');
    put(folder, 'references/s.txt', truth);
    expect((await emend(folder, 'evaluate', '--truth', 'truth')).out).toBe(without.out);
  });

  test('should measure the page of the example against what was printed', async () => {
    const folder = emptyFolder();
    cpSync(resolve(import.meta.dirname, '../../examples/ocr'), folder, { recursive: true });
    const { code, out } = await emend(folder, 'evaluate', '--truth', 'truth.txt', '--channel', 'ocr');
    expect(code).toBe(0);
    expect(out).toMatch(/^1 text with 527 words/u);
    expect(out).toMatch(/^characters wrong \(CER\) +4\.0 % /mu);
    expect(out).toMatch(/^words wrong \(WER\) +17\.7 % /mu);
  });
});
