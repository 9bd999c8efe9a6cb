import { describe, expect, test } from 'vitest';
import type { Erratum } from '../../src/model/erratum.ts';
import { at, entry, name } from '../support/entry.ts';
import { emend, makeEdition, put, textOf, treeHash } from '../support/edition-folder.ts';

/** Builds a one-source edition and normalizes it; says what came out. */
async function normalize(
  text: string,
  ...errata: readonly Erratum[]
): Promise<{ code: number; err: string; out: string; edition: string | undefined }> {
  const folder = makeEdition({ sources: { s: text }, errata });
  const before = treeHash(folder);
  const { code, err, out } = await emend(folder, 'normalize');
  const nothingWritten = treeHash(folder) === before;
  return { code, err, out, edition: nothingWritten ? undefined : textOf(folder, 'normalized/s.txt') };
}

const rohm = (fields: Partial<Erratum>): Erratum =>
  entry({ id: 'rohm', kind: 'name', sic: 'Rohm', corr: 'Romm', at: at('the ', ' said'), ...fields });

describe('D places and conflicts', () => {
  test('D1 a place that is there is changed', async () => {
    expect(await normalize('the Rohm said', rohm({}))).toMatchObject({ code: 0, edition: 'the Romm said' });
  });

  test('D2 a source that shifted is refused until it is rebased, and then every entry is accounted for', async () => {
    const folder = makeEdition({ sources: { s: 'the Rohm said no more of it then' }, errata: [rohm({})] });
    await emend(folder, 'normalize');
    put(folder, 'raw/s.txt', 'A new line.\nthe Rohm said no more of it then');
    const before = treeHash(folder);
    const refused = await emend(folder, 'normalize');
    expect(refused.code).toBe(65);
    expect(refused.err).toContain('source-changed');
    expect(treeHash(folder)).toBe(before);
    const shown = await emend(folder, 'rebase');
    expect(shown.out).toContain('rohm');
    expect(shown.err).toContain('Nothing was recorded');
    expect(treeHash(folder)).toBe(before);
  });

  test('D3 two equal candidates are listed and neither is taken', async () => {
    const { code, err, edition } = await normalize('the Rohm said, the Rohm said', rohm({}));
    expect(code).toBe(1);
    expect(err).toContain('error[erratum-ambiguous]');
    expect(err.match(/raw\/s\.txt:1:\d+: a candidate/gu)).toHaveLength(2);
    expect(edition).toBe('the Rohm said, the Rohm said');
  });

  test('D4 a place that is gone is reported, the entry kept and not applied, the others applied', async () => {
    const { code, err, edition } = await normalize(
      'the Röhm said, Pidakov',
      rohm({}),
      name('p', 'Pidakov', 'Pyatakov', 1),
    );
    expect(code).toBe(1);
    expect(err).toContain('error[erratum-missing]');
    expect(edition).toBe('the Röhm said, Pyatakov');
  });

  test('D5 a source that has the correction already is not corrected twice', async () => {
    const { code, err } = await normalize('the Romm said', rohm({}));
    expect(code).toBe(1);
    expect(err).toContain('The source seems to have the correction here already');
  });

  test('D6 the quotation in another context is shown and not taken', async () => {
    const { code, err, edition } = await normalize('a Rohm said', rohm({}));
    expect(code).toBe(1);
    expect(err).toMatch(/raw\/s\.txt:1:3: the same words in another context/u);
    expect(edition).toBe('a Rohm said');
  });

  test('D7 two entries that overlap stop everything', async () => {
    const { code, err, edition } = await normalize(
      'the Rohm said',
      rohm({}),
      entry({ id: 'b', sic: 'the Rohm', corr: 'a Romm', at: at('', ' said') }),
    );
    expect(code).toBe(65);
    expect(err).toMatch(/error\[erratum-overlap\].*“b” and “rohm”/su);
    expect(edition).toBeUndefined();
  });

  test('D8 nested entries and two insertions at one point stop everything; touching ones do not', async () => {
    const nested = entry({ id: 'n', sic: 'ohm', corr: 'omm', at: at('R', ' said') });
    expect((await normalize('the Rohm said', rohm({}), nested)).code).toBe(65);
    const insertions = ['a', 'b'].map((id) => entry({ id, sic: '', corr: id, at: at('the ', 'Rohm') }));
    expect((await normalize('the Rohm said', ...insertions)).code).toBe(65);
    const touching = entry({ id: 't', sic: ' said', corr: ' wrote', at: at('Rohm', '') });
    expect(await normalize('the Rohm said', rohm({}), touching)).toMatchObject({
      code: 0,
      edition: 'the Romm wrote',
    });
  });

  test('D9 of two equal entries one is applied and the other named', async () => {
    const { code, err, edition } = await normalize('the Rohm said', rohm({}), rohm({ id: 'again' }));
    expect(code).toBe(1);
    expect(err).toContain('warning[erratum-duplicate]');
    expect(edition).toBe('the Romm said');
  });

  test('D10 an entry that wants what another prints is told so; there is no order and no cycle', async () => {
    const { code, err, edition } = await normalize(
      'Rohm',
      entry({ id: 'first', sic: 'Rohm', corr: 'Romm', at: at('', '') }),
      entry({ id: 'second', sic: 'Romm', corr: 'Rohm', at: at('', '') }),
    );
    expect(code).toBe(1);
    expect(err).toMatch(/“second”[\s\S]*“first” prints these words, but every place refers to the source/u);
    expect(edition).toBe('Romm');
  });

  test('D11 a correction to itself is a finding, an empty reading without context is refused', async () => {
    const folder = makeEdition({ sources: { s: 'the Rohm said' }, errata: [rohm({ corr: 'Rohm' })] });
    expect((await emend(folder, 'check')).err).toContain('error[erratum-noop]');
    const bare = makeEdition({
      sources: { s: 'x' },
      errata: textOf(folder, 'errata.yaml')
        .replaceAll('"Rohm"', '""')
        .replaceAll('"the "', '""')
        .replaceAll('" said"', '""'),
    });
    expect(await emend(bare, 'normalize')).toMatchObject({ code: 65 });
  });

  test('D12 a dispute stops everything and keeps both votes', async () => {
    const votes = [
      { by: 'ed', on: '2026-11-23', verdict: 'accept', corr: 'Romm' },
      { by: 'an', on: '2026-11-23', verdict: 'stet' },
    ] as const;
    const folder = makeEdition({ sources: { s: 'the Rohm said' }, errata: [rohm({ votes })] });
    const before = treeHash(folder);
    const { code, err } = await emend(folder, 'normalize');
    expect(code).toBe(65);
    expect(err).toContain('error[erratum-disputed]');
    expect(treeHash(folder)).toBe(before);
  });

  test('D13 another number of places than was looked at is reported and not changed', async () => {
    const { code, err, edition } = await normalize('Rohm '.repeat(10_000), name('n', 'Rohm', 'Romm', 9_999));
    expect(code).toBe(1);
    expect(err).toMatch(/“Rohm” stands 10000 times in s, but “n” was decided for 9999/u);
    expect(err).toContain('and 9992 more');
    expect(edition).toContain('Rohm');
  });

  test.each([
    ['NFD for NFC', 'the café said', 'the cafe\u0301 said', 'composed and decomposed accents'],
    ['a no-break space', 'the Rohm said', 'the\u00a0Rohm said', 'no-break or other unusual spaces'],
    ['curly for straight', "the 'Rohm' said", 'the ‘Rohm’ said', 'straight and curly quotation marks'],
    ['a soft hyphen', 'the Rohm said', 'the Ro\u00adhm said', 'invisible characters'],
  ])('D14 %s is never silently equal, and named', async (_case, quoted, text, difference) => {
    const sic = quoted.slice(4, -5);
    const { code, err, edition } = await normalize(text, rohm({ sic, touches: ['quotation'] }));
    expect(code).toBe(1);
    expect(err).toContain(`The words are there but for ${difference}`);
    expect(edition).toBe(text);
  });

  test('D15 an apparatus is not undone on a text that was changed', async () => {
    const folder = makeEdition({ sources: { s: 'the Rohm said' }, errata: [rohm({})] });
    await emend(folder, 'normalize');
    put(folder, 'normalized/s.txt', 'the Romm sang');
    const before = treeHash(folder);
    const { code, err } = await emend(folder, 'restore', '--out', 'rebuilt');
    expect(code).toBe(65);
    expect(err).toContain('error[apparatus-mismatch]');
    expect(err).toMatch(/SHA-256 [0-9a-f]{64}/u);
    expect(treeHash(folder)).toBe(before);
  });
});
