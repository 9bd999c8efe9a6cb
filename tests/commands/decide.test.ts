import { describe, expect, test } from 'vitest';
import { readErrata } from '../../src/errata/read-errata.ts';
import { entry } from '../support/entry.ts';
import { emend, jsonLines, makeEdition, textOf, treeHash } from '../support/edition-folder.ts';

const TEXT =
  'Marshal Tusachevsky spoke.\n\nBut. Such a strange phenomenon. The words of Tusachevsky’s friend.\n';
const BY = ['--by', 'ed'] as const;

function recorded(folder: string): unknown {
  return readErrata(textOf(folder, 'errata.yaml'), 'errata.yaml').entries.at(-1)?.erratum;
}

describe('accept, stet, defer, crux', () => {
  test('should record a decision for every occurrence, with the counts that stand there', async () => {
    const folder = makeEdition({ sources: { s: TEXT } });
    const { code, out } = await emend(
      folder,
      'accept',
      'Tusachevsky',
      '--everywhere',
      '--corr',
      'Tukhachevsky',
      '--kind',
      'name',
      ...BY,
      '--note',
      'Marshal of the Soviet Union.',
      '--cert',
      'high',
    );
    expect(out).toMatch(/^accept tukhachevsky: Tukhachevsky\] Tusachevsky \(2 places in s\)/u);
    expect(code).toBe(0);
    expect(recorded(folder)).toEqual({
      id: 'tukhachevsky',
      kind: 'name',
      sic: 'Tusachevsky',
      corr: 'Tukhachevsky',
      verdict: 'accept',
      scope: 'everywhere',
      seen: [{ source: 's', count: 2 }],
      by: 'ed',
      on: '2026-11-23',
      cert: 'high',
      note: 'Marshal of the Soviet Union.',
    });
    expect((await emend(folder, 'normalize')).code).toBe(0);
    expect(textOf(folder, 'normalized/s.txt')).toBe(TEXT.replaceAll('Tusachevsky', 'Tukhachevsky'));
  });

  test('should bind a quotation to its words, and choose among several by place', async () => {
    const folder = makeEdition({ sources: { s: TEXT } });
    const but = ['accept', 'But. Such', '--corr', 'But such', '--kind', 'sentence', ...BY];
    expect((await emend(folder, ...but)).code).toBe(0);
    expect(recorded(folder)).toMatchObject({
      scope: 'here',
      at: { source: 's', after: expect.stringContaining(' a') },
    });
    const one = ['accept', 'Tusachevsky', '--corr', 'Tukhachevsky', '--kind', 'name', ...BY];
    const ambiguous = await emend(folder, ...one);
    expect(ambiguous.code).toBe(65);
    expect(ambiguous.err).toContain('error[quote-ambiguous]');
    expect(ambiguous.err.match(/it stands here/gu)).toHaveLength(2);
    expect((await emend(folder, ...one, '--at', 's:3')).code).toBe(0);
    await emend(folder, 'normalize');
    expect(textOf(folder, 'normalized/s.txt')).toBe(
      'Marshal Tusachevsky spoke.\n\nBut such a strange phenomenon. The words of Tukhachevsky’s friend.\n',
    );
  });

  test('should insert at a place', async () => {
    const folder = makeEdition({ sources: { s: TEXT } });
    const { code } = await emend(
      folder,
      'accept',
      '',
      '--corr',
      'the ',
      '--at',
      's:1:1',
      '--kind',
      'omission',
      ...BY,
      '--id',
      'the',
    );
    expect(code).toBe(0);
    await emend(folder, 'normalize');
    expect(textOf(folder, 'normalized/s.txt')).toBe(`the ${TEXT}`);
  });

  test.each(['stet', 'defer', 'crux'])('should record %s without changing the text', async (verdict) => {
    const folder = makeEdition({ sources: { s: TEXT } });
    const line = [verdict, 'strange', '--kind', 'wording', ...BY, '--note', 'Why.', '--json'];
    const { code, out } = await emend(folder, ...line);
    expect(code).toBe(0);
    expect(jsonLines(out)).toMatchObject([{ type: 'recorded', erratum: { verdict, sic: 'strange' } }]);
    await emend(folder, 'normalize');
    expect(textOf(folder, 'normalized/s.txt')).toBe(TEXT);
  });

  test('should put the decision into the journal before the file', async () => {
    const folder = makeEdition({ sources: { s: TEXT } });
    await emend(folder, 'stet', 'strange', '--kind', 'wording', ...BY);
    expect(textOf(folder, '.emend/journal.jsonl')).toContain('"id":"strange"');
  });

  test.each([
    [
      'the quotation is not there',
      ['accept', 'Tuchatschewski', '--corr', 'x', '--kind', 'name'],
      'quote-not-found',
    ],
    [
      'the place is another',
      ['accept', 'strange', '--corr', 'x', '--kind', 'name', '--at', 's:1'],
      'quote-not-found',
    ],
    [
      'the source is unknown',
      ['accept', 'strange', '--corr', 'x', '--kind', 'name', '--source', 't'],
      'usage',
    ],
    ['the place is outside', ['accept', 'strange', '--corr', 'x', '--kind', 'name', '--at', 's:99'], 'usage'],
    ['an insertion has no place', ['accept', '', '--corr', 'x', '--kind', 'omission'], 'usage'],
    [
      'a negation changes in silence',
      ['accept', 'strange', '--corr', 'not strange', '--kind', 'wording', '--note', 'x'],
      'meaning-undeclared',
    ],
    ['nothing changes', ['accept', 'strange', '--corr', 'strange', '--kind', 'wording'], 'erratum-noop'],
    [
      'a term does not say what is done',
      ['accept', 'strange', '--corr', 'odd', '--kind', 'term'],
      'act-missing',
    ],
    ['an acceptance has no correction', ['accept', 'strange', '--kind', 'wording'], 'field-misplaced'],
    [
      'the authority is unknown',
      ['accept', 'strange', '--corr', 'odd', '--kind', 'wording', '--authority', 'zz'],
      'authority-dangling',
    ],
    [
      'it meets another entry',
      ['accept', 'a strange', '--corr', 'strange', '--kind', 'wording'],
      'erratum-overlap',
    ],
    ['the id is taken', ['stet', 'words', '--kind', 'wording', '--id', 'taken'], 'duplicate-id'],
  ])('should record nothing when %s', async (_why, line, rule) => {
    const taken = entry({
      id: 'taken',
      sic: 'Such a',
      corr: 'Such an',
      at: { source: 's', before: 'But. ', after: ' strange' },
    });
    const folder = makeEdition({ sources: { s: TEXT }, errata: [taken] });
    const before = treeHash(folder);
    const { code, err } = await emend(folder, ...line, ...BY);
    expect(err).toContain(`[${rule}]`);
    expect(code).toBeGreaterThan(0);
    expect(treeHash(folder)).toBe(before);
  });

  test('should refuse an editor that the edition does not know, and never write one by itself', async () => {
    const folder = makeEdition({ sources: { s: TEXT } });
    const before = treeHash(folder);
    const line = ['stet', 'strange', '--kind', 'wording'];
    expect((await emend(folder, ...line, '--by', 'nobody')).err).toContain('error[editor-unknown]');
    expect(await emend(folder, ...line)).toMatchObject({ code: 2 });
    expect((await emend(folder, 'stet', 'strange', ...BY)).err).toContain('--kind');
    expect(treeHash(folder)).toBe(before);
  });
});
