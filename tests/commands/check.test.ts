import { describe, expect, test } from 'vitest';
import { at, entry, name } from '../support/entry.ts';
import { emend, jsonLines, makeEdition, put, textOf, treeHash } from '../support/edition-folder.ts';

const TEXT = 'the Rohm said no word of it, and the council met.\n';
const place = at('the ', ' said');
const rohm = { id: 'rohm', kind: 'name', sic: 'Rohm', corr: 'Romm', at: place } as const;

const AUTHORITY = `version: 1
entries:
  - id: "romm"
    kind: "person"
    name: "Vladimir Romm"
    forms: ["Romm"]
    damaged: ["Rohm"]
    languages: {}
`;

describe('check', () => {
  test('should be silent about a sound edition', async () => {
    const folder = makeEdition({ sources: { s: TEXT }, errata: [entry(rohm)] });
    await emend(folder, 'normalize');
    expect(await emend(folder, 'check')).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    ['erratum-noop', { corr: 'Rohm' }],
    ['editor-unknown', { by: 'nobody' }],
    ['editor-unknown', { alternatives: [{ corr: 'Röhm', by: 'nobody' }] }],
    ['authority-dangling', { evidence: [{ kind: 'authority', entry: 'zz' }] }],
    ['authority-disagrees', { corr: 'Roehm', evidence: [{ kind: 'authority', entry: 'romm' }] }],
    ['witness-unknown', { evidence: [{ kind: 'witness', siglum: 'Q', text: 'x' }] }],
    ['evidence-weak', { cert: 'high', evidence: [{ kind: 'reconstruction', language: 'zh', form: '罗姆' }] }],
    ['invisible-character', { corr: 'Ro\u00admm' }],
    ['bidi-character', { corr: 'Ro\u202emm' }],
    ['mixed-script', { corr: 'Rоmm' }],
    ['note-unsafe', { note: 'a\u001b[31mb' }],
    ['meaning-vain', { touches: ['digits'] }],
    [
      'paraphrase-note',
      { kind: 'wording', sic: 'Rohm said', corr: 'Romm wrote', at: at('the ', ' no word') },
    ],
  ] as const)('should report %s at the field and line of the entry', async (rule, fields) => {
    const folder = makeEdition({
      sources: { s: TEXT },
      errata: [entry({ ...rohm, ...fields })],
      authority: AUTHORITY,
    });
    await emend(folder, 'normalize');
    const { code, out } = await emend(folder, 'check', '--json');
    expect(code).toBe(1);
    const finding = jsonLines(out).find((line) => (line as { type: string }).type === 'finding');
    expect(finding).toMatchObject({
      rule,
      file: 'errata.yaml',
      line: expect.any(Number),
      column: expect.any(Number),
      docs: `docs/rules.md#${rule}`,
    });
    expect((finding as { help: string }).help).not.toBe('');
    const human = await emend(folder, 'check');
    expect(human.err).toMatch(
      new RegExp(`\\[${rule}\\] errata\\.yaml:\\d+:\\d+\\n  .+\\n    .+\\n {4}.*\\^`, 'u'),
    );
  });

  test('should show invisible and control characters, never print them', async () => {
    const folder = makeEdition({
      sources: { s: TEXT },
      errata: [entry({ ...rohm, note: 'a\u001b]52;c;x\u0007\u009bb' })],
    });
    const { err } = await emend(folder, 'check');
    expect(err).toContain('U+001B');
    // eslint-disable-next-line no-control-regex
    expect(err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u);
  });

  test('should tell everything in one run, errors first', async () => {
    const folder = makeEdition({
      sources: { s: TEXT, t: 'changed' },
      errata: [
        entry({ ...rohm, corr: 'Ro\u00admm' }),
        name('n', 'council', 'x', 3),
        entry({ id: 'gone', sic: 'zzz', corr: 'y', at: at('', ' x') }),
      ],
    });
    put(folder, 'raw/t.txt', 'something else');
    const { code, err, out } = await emend(folder, 'check');
    expect(code).toBe(65);
    const rules = [...err.matchAll(/^(?:error|warning)\[(.+?)\]/gmu)].map(([, rule]) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['source-changed', 'erratum-missing', 'erratum-unseen', 'invisible-character']),
    );
    expect(rules.at(-1)).toBe('invisible-character');
    expect(out).toContain('will write nothing until the errors are mended');
  });

  test('should say that the outputs are out of date, and name one that was tampered with', async () => {
    const folder = makeEdition({ sources: { s: TEXT }, errata: [entry(rohm)] });
    expect((await emend(folder, 'check')).err).toContain('error[output-stale]');
    await emend(folder, 'normalize');
    put(folder, 'normalized/s.txt', textOf(folder, 'normalized/s.txt').replace('council', 'counsel'));
    const before = treeHash(folder);
    const { code, err } = await emend(folder, 'check');
    expect(code).toBe(65);
    expect(err).toMatch(/error\[output-damaged\] normalized\/s\.txt\n.*Unexpected SHA-256 [0-9a-f]{64}/u);
    expect(treeHash(folder)).toBe(before);
    expect((await emend(folder, 'normalize')).code).toBe(0);
    expect((await emend(folder, 'check')).code).toBe(0);
  });

  test('should list what is printed as a paraphrase without calling it a finding', async () => {
    const paraphrase = entry({
      ...rohm,
      kind: 'wording',
      sic: 'Rohm said',
      corr: 'Romm wrote',
      at: at('the ', ' no word'),
      note: 'Why.',
    });
    const folder = makeEdition({ sources: { s: TEXT }, errata: [paraphrase] });
    await emend(folder, 'normalize');
    expect(await emend(folder, 'check')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Printed as paraphrase: rohm'),
    });
  });
});

describe('status', () => {
  test('should count paragraphs, words, errata and open findings', async () => {
    const folder = makeEdition({
      sources: { s: 'A title\n\nTwo words — here.\n\n' },
      errata: [entry({ id: 'a', sic: 'Two', corr: 'Three', at: at('', ' words'), by: 'machine' })],
    });
    const { code, out } = await emend(folder, 'status');
    expect(code).toBe(0);
    expect(out).toMatch(/^s +2 +5 +1 +1 +0 of 2 paragraphs$/mu);
    expect(out).toContain('1 erratum (1 accept)');
    expect(out).toContain('1 of 1 decision: prepared by machine, not yet read by a person');
    expect(out).toContain('1 open finding: run `emend check` to see it.');
  });

  test('should not call machine-prepared what a person decided or confirmed', async () => {
    const vote = { by: 'ed', on: '2026-11-23', verdict: 'accept', corr: 'y' } as const;
    const folder = makeEdition({
      sources: { s: 'x z' },
      errata: [
        entry({ id: 'a', sic: 'x', corr: 'y', at: at('', ' z'), by: 'machine', votes: [vote] }),
        entry({ id: 'b', sic: 'z', verdict: 'stet', at: at('x ', '') }),
      ],
    });
    expect((await emend(folder, 'status')).out).not.toContain('prepared by machine');
    expect((await emend(folder, 'explain', 'a')).out).toContain('confirmed by a person');
  });
});
