import { describe, expect, test } from 'vitest';
import { emend, jsonLines, makeEdition, treeHash } from '../support/edition-folder.ts';
import { name } from '../support/entry.ts';

function edition(): string {
  return makeEdition({
    sources: {
      s: 'Of Marshal Tusachevsky,\nin the industrial.\n\nTrial of Marshal\nTusachevsky.\n',
      t: 'The Trial, and 😀 Tusachevsky.\n',
    },
    errata: [{ ...name('tukhachevsky', 'Tusachevsky', 'Tukhachevsky', 2), seen: SEEN }],
  });
}

const SEEN = [
  { source: 's', count: 2 },
  { source: 't', count: 1 },
];

describe('emend find', () => {
  test('shows every place in the sources with its entry, then every place in the edition', async () => {
    const root = edition();
    const before = treeHash(root);
    const { code, out, err } = await emend(root, 'find', 'Tusachevsky');
    expect([code, err, treeHash(root)]).toEqual([0, '', before]);
    const [head, ...lines] = out.trimEnd().split('\n');
    expect(head).toBe('In the sources: 3 places');
    expect(lines[0]).toMatch(/^s:1:12 {2,}Of Marshal {2}Tusachevsky , in the.* tukhachevsky \(accept\)$/u);
    expect(lines[1]).toMatch(/^s:5:1 .*¶ Trial of Marshal {2}Tusachevsky \. +tukhachevsky/u);
    expect(lines[2]).toMatch(/^t:1:18 /u);
    expect(lines[3]).toBe('In the edition: 0 places');
  });

  test('finds words across wrapped lines', async () => {
    const { out } = await emend(edition(), 'find', 'Marshal Tukhachevsky');
    expect(out).toMatch(
      /^In the sources: 0 places\nIn the edition: 2 places\nnormalized\/s\.txt:1:4 .*\nnormalized\/s\.txt:4:10 /u,
    );
  });

  test('what stands nowhere is 0 places and no error', async () => {
    expect(await emend(edition(), 'find', 'Zinoviev')).toEqual({
      code: 0,
      out: 'In the sources: 0 places\nIn the edition: 0 places\n',
      err: '',
    });
  });

  test('--raw, --edition and --source choose where', async () => {
    const root = edition();
    expect((await emend(root, 'find', 'Marshal', '--raw')).out).not.toContain('edition');
    expect((await emend(root, 'find', 'Marshal', '--edition')).out).toMatch(/^In the edition: 2 places\n/u);
    const { out } = await emend(root, 'find', 'Trial', '--source', 't');
    expect(out).toMatch(/^In the sources: 1 place\nt:.*\nIn the edition: 1 place\nnormalized\/t\.txt:.*\n$/u);
  });

  test('--ignore-case and patterns', async () => {
    const root = edition();
    expect((await emend(root, 'find', 'trial', '--raw')).out).toContain('1 place\n');
    expect((await emend(root, 'find', 'TRIAL', '-i', '--raw')).out).toContain('3 places\n');
    expect((await emend(root, 'find', '/\\bMarshal T\\w+/', '--raw')).out).toContain('2 places\n');
    expect((await emend(root, 'find', '/^trial/i', '--raw')).out).toContain('1 place\n');
  });

  test('--json tells places in lines, columns and code points, with the exact text', async () => {
    const { out } = await emend(edition(), 'find', 'Tusachevsky', '--source', 't', '--json');
    expect(jsonLines(out)).toEqual([
      {
        type: 'place',
        in: 'sources',
        source: 't',
        line: 1,
        column: 18,
        start: 17,
        end: 28,
        before: 'The Trial, and 😀 ',
        hit: 'Tusachevsky',
        after: '.\n',
        entries: [{ id: 'tukhachevsky', verdict: 'accept' }],
      },
    ]);
  });

  test('--width narrows the lines', async () => {
    const { out } = await emend(edition(), 'find', 'industrial', '--raw', '--width', '50');
    expect(out.split('\n')[1]?.length).toBeLessThanOrEqual(50);
    expect((await emend(edition(), 'find', 'x', '--width', '10')).code).toBe(2);
  });

  test.each([
    ['a pattern that is none', ['/(/'], 'Invalid regular expression'],
    ['a flag that is none', ['/a/k'], 'flag “k”'],
    ['an empty text', [''], 'expected words'],
    ['a source that is not there', ['a', '--source', 'x'], 'Unexpected source “x”'],
    ['both --raw and --edition', ['a', '--raw', '--edition'], '--edition'],
  ])('%s is refused as usage', async (_, argv, message) => {
    const { code, err } = await emend(edition(), 'find', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
