import { describe, expect, test } from 'vitest';
import { readErrata } from '../../src/errata/read-errata.ts';
import { printSheet } from '../../src/review/sheet.ts';
import { emend, jsonLines, makeEdition, put, textOf, treeHash } from '../support/edition-folder.ts';

const AUTHORITY = `version: 1
entries:
  - id: "lebedinsky"
    kind: "person"
    name: "Pavel Lebedinsky"
    forms: ["Lebedinsky"]
    damaged: ["Lepetinski"]
`;
const TEXT = 'Marshal Lepetinski spoke. Then Lepetinski left the the room.\n\nIn 1936 he wept.\n';

function edition(): string {
  return makeEdition({ sources: { s: TEXT }, authority: AUTHORITY });
}

function errataOf(root: string): ReturnType<typeof readErrata>['entries'][number]['erratum'][] {
  return readErrata(textOf(root, 'errata.yaml'), 'errata.yaml').entries.map(({ erratum }) => erratum);
}

/** Id of the cluster of a reading. */
async function idOf(root: string, reading: string): Promise<string> {
  const { out } = await emend(root, 'review', '--list', '--json');
  const found = jsonLines(out).find(
    (one) => typeof one === 'object' && one !== null && 'reading' in one && one.reading === reading,
  );
  return typeof found === 'object' && found !== null && 'id' in found ? String(found.id) : '';
}

describe('emend review without a screen', () => {
  test('without a terminal and without a task exits 2 and says what it takes', async () => {
    const root = edition();
    const { code, err } = await emend(root, 'review');
    expect(code).toBe(2);
    expect(err).toContain('`emend review` has no terminal to ask in, expected --list, --accept');
  });

  test('--list shows clusters with places in code points, and writes nothing', async () => {
    const root = edition();
    const before = treeHash(root);
    const { code, out } = await emend(root, 'review', '--list', '--json', '--filter', 'kind:name');
    expect(code).toBe(0);
    expect(jsonLines(out)[0]).toMatchObject({
      type: 'cluster',
      reading: 'Lepetinski',
      conjectures: ['Lebedinsky'],
      places: [{ source: 's', start: 8, end: 18, verdict: 'open' }, { start: 31 }],
    });
    expect((await emend(root, 'review', '--list')).out).toContain('Lepetinski');
    expect(treeHash(root)).toBe(before);
  });

  test('--accept, --stet, --defer by id; --undo and --redo in runs of their own', async () => {
    const root = edition();
    const id = await idOf(root, 'Lepetinski');
    const { code, out } = await emend(
      root,
      'review',
      '--by',
      'ed',
      '--accept',
      id,
      '--note',
      'So he signed.',
    );
    expect([code, out]).toEqual([0, '2 places of “Lepetinski” accepted as “Lebedinsky”\n']);
    expect(errataOf(root)).toMatchObject([
      { id: 'lebedinsky', by: 'ed', note: 'So he signed.', scope: 'everywhere' },
    ]);
    await emend(root, 'review', '--by', 'ed', '--undo');
    expect(textOf(root, 'errata.yaml')).toMatch(/errata: \[\]\n$/u);
    await emend(root, 'review', '--by', 'ed', '--redo');
    expect(errataOf(root)).toHaveLength(1);
  });

  test('a filter shows what it hits and wants the count', async () => {
    const root = edition();
    const asked = await emend(root, 'review', '--by', 'ed', '--stet', 'kind:name');
    expect(asked.code).toBe(2);
    expect(asked.out).toContain('Lepetinski → Lebedinsky  2 open');
    expect(asked.err).toContain('expected --count 2');
    expect((await emend(root, 'review', '--by', 'ed', '--stet', 'kind:name', '--count', '3')).err).toContain(
      'error[decision-refused]',
    );
    expect((await emend(root, 'review', '--by', 'ed', '--stet', 'kind:name', '--count', '2')).code).toBe(0);
    expect(errataOf(root)).toMatchObject([
      { verdict: 'stet', remark: 'Decided in bulk, 2 places by the filter kind:name.' },
    ]);
  });

  test('nobody decides who is not named, and nobody who is unknown', async () => {
    const root = edition();
    expect((await emend(root, 'review', '--accept', 'kind:name')).err).toContain('without --by');
    expect((await emend(root, 'review', '--by', 'nobody', '--accept', 'kind:name')).err).toContain(
      'expected one of ed, machine',
    );
    expect(errataOf(root)).toEqual([]);
  });

  test('--from carries out a file of decisions, tells each, goes on after a refused one, and can be repeated', async () => {
    const root = edition();
    const id = await idOf(root, 'Lepetinski');
    const start = TEXT.indexOf('wept');
    const lines = [
      { id, verdict: 'accept', key: 'one' },
      { id: 'nothing', verdict: 'stet' },
      { source: 's', start, end: start + 4, sic: 'wept', kind: 'wording', verdict: 'crux', note: 'Who?' },
    ];
    put(root, 'decisions.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const { code, err } = await emend(root, 'review', '--by', 'ed', '--from', 'decisions.jsonl');
    expect(code).toBe(1);
    expect(err).toContain('decisions.jsonl:2: There is no cluster, place or entry “nothing”');
    expect(errataOf(root).map(({ verdict }) => verdict)).toEqual(['accept', 'crux']);
    await emend(root, 'review', '--by', 'ed', '--from', 'decisions.jsonl');
    expect(errataOf(root)).toHaveLength(2);
  });

  test('a worksheet goes out and comes back; a row whose place is another now decides nothing', async () => {
    const root = edition();
    await emend(root, 'review', '--export', 'sheet.csv', '--filter', 'kind:name');
    const sheet = textOf(root, 'sheet.csv');
    const filled = sheet.replaceAll(/,,,\r\n/gu, ',accept,,"=a note"\r\n');
    put(root, 'sheet.csv', filled.replace('Marshal ', 'General '));
    const { code, err, out } = await emend(root, 'review', '--by', 'ed', '--import', 'sheet.csv');
    expect(code).toBe(1);
    expect(err).toContain('Row 2: “Lepetinski” does not stand there any more as the row has it');
    expect(out).toBe('1 place of “Lepetinski” accepted as “Lebedinsky”\n');
    expect(errataOf(root)).toMatchObject([{ corr: 'Lebedinsky', note: '=a note' }]);
    expect(printSheet([])).toContain('verdict');
  });

  test('--as: a second reader sees no verdicts, and --agreement tells where the two differ', async () => {
    const root = edition();
    const id = await idOf(root, 'Lepetinski');
    await emend(root, 'review', '--by', 'machine', '--accept', id);
    const { out } = await emend(root, 'review', '--as', 'ed', '--list', '--json');
    expect(out).toContain('"verdict":"open"');
    expect(out).not.toContain('machine');
    await emend(root, 'review', '--as', 'ed', '--stet', id);
    const agreement = await emend(root, 'review', '--agreement', 'machine', 'ed');
    expect(agreement.out).toContain('machine and ed both decided about 1 entry: 0 alike, 1 not.');
    expect((await emend(root, 'check')).err).toContain('erratum-disputed');
    await emend(root, 'review', '--by', 'ed', '--stet', id);
    expect((await emend(root, 'check')).err).not.toContain('erratum-disputed');
  });

  test('--confirm stands by what software decided; --read proves that a person has read', async () => {
    const root = edition();
    const id = await idOf(root, 'Lepetinski');
    const prepared = await emend(root, 'review', '--by', 'machine', '--accept', id);
    expect(prepared).toMatchObject({ code: 0, err: '' });
    const confirmed = await emend(
      root,
      'review',
      '--by',
      'ed',
      '--confirm',
      'status:prepared',
      '--count',
      '2',
    );
    expect(confirmed).toMatchObject({ code: 0, err: '' });
    expect(errataOf(root)[0]?.votes).toMatchObject([{ by: 'ed', verdict: 'accept' }]);
    await emend(root, 'review', '--by', 'ed', '--read', 's:1-2');
    expect(textOf(root, 'errata.yaml')).toContain('read:\n  - { source: "s", paragraphs: ["1-2"]');
    expect((await emend(root, 'status')).out).toContain('2 of 2 paragraphs');
  });
});
