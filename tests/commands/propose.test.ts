import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  emend,
  emptyFolder,
  jsonLines,
  makeEdition,
  put,
  textOf,
  treeHash,
} from '../support/edition-folder.ts';

const AUTHORITY = `version: 1
entries:
  - id: "ordzhonikidze"
    kind: "person"
    name: "Grigory Ordzhonikidze"
    forms: ["Ordzhonikidze", "Grigory Ordzhonikidze"]
    damaged: []
    languages: {}
`;

const TEXT =
  'The commissar Orzhonikitze spoke to the workers of the plant. Nobody answered Orzhonikitze that day.\n\nAs far as I know. Nobody had ever contradicted him before in public.\n';

function edition(): string {
  return makeEdition({ sources: { s: TEXT }, authority: AUTHORITY });
}

interface Line {
  readonly id: string;
  readonly exact: string;
  readonly conjectures: readonly string[];
  readonly deferred?: string;
}

function proposalsIn(folder: string): Line[] {
  return jsonLines(textOf(folder, 'proposals.jsonl')) as Line[];
}

describe('propose', () => {
  test('should look for what the channel of the edition asks for, unless another is given', async () => {
    const folder = makeEdition({
      sources: { s: 'The Harbour was fnll of ships, aud the Mayor 0f the town wrote it down.\n' },
      edition: 'channel: "ocr"',
    });
    const rulesOf = async (...options: string[]): Promise<string> => {
      expect((await emend(folder, 'propose', ...options)).code).toBe(0);
      return textOf(folder, 'proposals.jsonl');
    };
    const own = await rulesOf();
    expect(own).toContain('"aud"');
    expect(await rulesOf('--channel', 'ocr')).toBe(own);
    expect(await rulesOf('--channel', 'zh-pivot')).not.toBe(own);
    expect((await emend(folder, 'report', 'rules')).out).toContain('unknown-word');
  });

  test('should write what it finds, touch nothing else, and write the same bytes again', async () => {
    const folder = edition();
    const { code, out, err } = await emend(folder, 'propose');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Orzhonikitze → Ordzhonikidze.*2 places, name-authority@\d+/u);
    expect(out).toMatch(/know\. At|know\. Nobody → know, nobody/u);
    expect(proposalsIn(folder).filter((one) => one.exact === 'Orzhonikitze')).toHaveLength(2);
    const before = treeHash(folder);
    await emend(folder, 'propose');
    expect(treeHash(folder)).toBe(before);
  });

  test('should not ask again what was decided, and ask again what was deferred', async () => {
    const folder = edition();
    const decide = ['Orzhonikitze', '--everywhere', '--kind', 'name', '--by', 'ed'];
    await emend(folder, 'accept', ...decide, '--corr', 'Ordzhonikidze');
    await emend(folder, 'propose');
    expect(proposalsIn(folder).filter((one) => one.exact === 'Orzhonikitze')).toEqual([]);
    const later = edition();
    await emend(later, 'defer', ...decide, '--id', 'later');
    await emend(later, 'propose');
    expect(proposalsIn(later).filter((one) => one.deferred === 'later')).toHaveLength(2);
  });

  test('should bring back only what changed when a source changes', async () => {
    const folder = edition();
    await emend(folder, 'stet', 'Orzhonikitze', '--everywhere', '--kind', 'name', '--by', 'ed');
    await emend(folder, 'propose');
    const before = proposalsIn(folder).map((one) => one.id);
    put(folder, 'raw/s.txt', `${TEXT}\nA new paragraph was added at the very end of the source.\n`);
    await emend(folder, 'rebase', '--yes');
    await emend(folder, 'propose');
    expect(proposalsIn(folder).map((one) => one.id)).toEqual(before);
  });

  test('should run one detector alone, and leave out what is not likely enough', async () => {
    const folder = edition();
    await emend(folder, 'propose', '--rule', 'cut-sentence');
    expect(new Set(proposalsIn(folder).map((one) => one.exact))).toEqual(new Set(['know. Nobody']));
    await emend(folder, 'propose', '--min-confidence', '1');
    expect(textOf(folder, 'proposals.jsonl')).toBe('');
  });

  test.each([
    [['--rule', 'nonsense'], 'expected one of'],
    [['--min-confidence', '2'], 'a number from 0 to 1'],
    [['--min-confidence', 'much'], 'a number from 0 to 1'],
    [['zz'], 'Unexpected source'],
  ])('should refuse %j and write nothing', async (argv, message) => {
    const folder = edition();
    const before = treeHash(folder);
    const { code, err } = await emend(folder, 'propose', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(treeHash(folder)).toBe(before);
  });

  test.each([
    ['an empty source', '', 'en'],
    ['a language without a dictionary', 'Der Kommissar Orzhonikitze sprach. Und schwieg.', 'de'],
    ['one long line', 'word and word '.repeat(20_000), 'en'],
    ['nothing but signs', '……“”!? \u0000'.repeat(50).replaceAll('\u0000', ''), 'en'],
  ])('should come to an end with %s', async (_case, text, language) => {
    const folder = makeEdition({ sources: { s: text }, authority: AUTHORITY, language });
    const began = performance.now();
    expect((await emend(folder, 'propose')).code).toBe(0);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test('should say what the detectors were worth in the shipped edition', async () => {
    const repository = resolve(import.meta.dirname, '../..');
    const folder = emptyFolder();
    for (const part of ['raw', 'normalized', 'errata.yaml', 'authority.yaml', 'edition.yaml']) {
      cpSync(join(repository, part), join(folder, part), { recursive: true });
    }
    const { code, out } = await emend(folder, 'report', 'rules');
    expect(code).toBe(0);
    expect(out).toMatch(/^name-authority@\d+ +\d+ +\d+ +\d+ +\d+ +\d+ +[01]\.\d\d/mu);
    expect(out).toMatch(/errata stand at a place that some detector doubts/u);
  });
});
