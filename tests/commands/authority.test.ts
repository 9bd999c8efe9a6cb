import { describe, expect, test } from 'vitest';
import { readAuthority } from '../../src/lexicon/authority-file.ts';
import { emend, jsonLines, makeEdition, put, textOf, treeHash } from '../support/edition-folder.ts';

const REFERENCE = `The winter of that year was hard. In the old house by the river lived Nikolai Bogdanov with his sister, and every evening
Bogdanov read to her from the papers. When the Committee of Public Works sent for him, N. Bogdanov went at once. The
Committee of Public Works sat in Irkutsk. Nobody in Irkutsk had heard of him, but Bogdanov’s letters were known.\n`;

const AUTHORITY = `# Names that we know.
version: 1
entries:
  - id: "bogdanov"
    kind: "person"
    name: "Nikolai Bogdanov"
    forms: ["Bogdanov"]   # the surname
`;

function edition(authority: string = AUTHORITY, language: string = 'en'): string {
  const root = makeEdition({ sources: { s: 'Bogdanov came to Irkutsk.\n' }, authority, language });
  put(root, 'reference.txt', REFERENCE);
  return root;
}

function entriesOf(root: string) {
  return readAuthority(textOf(root, 'authority.yaml'), 'authority.yaml').entries.map(({ entry }) => entry);
}

describe('emend authority harvest', () => {
  test('adds names that are new and forms that an entry has not, and keeps the rest of the file', async () => {
    const root = edition();
    const { code, out, err } = await emend(root, 'authority', 'harvest', 'reference.txt');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('+ committee-of-public-works · organization · Committee of Public Works\n');
    expect(out).toContain('+ irkutsk · place · Irkutsk\n');
    expect(out).toContain('~ bogdanov · person · N. Bogdanov\n');
    expect(out).toContain('Wrote 2 new entries and new forms in 1 entry to authority.yaml.');
    const text = textOf(root, 'authority.yaml');
    expect(text.startsWith(AUTHORITY.replace('["Bogdanov"]', '["Bogdanov", "N. Bogdanov"]'))).toBe(true);
    expect(text).toContain('note: "Harvested from reference.txt: 2 occurrences. Not yet reviewed."');
    const again = await emend(root, 'authority', 'harvest', 'reference.txt');
    expect(again).toEqual({ code: 0, out: 'Nothing new.\n', err: '' });
    expect(textOf(root, 'authority.yaml')).toBe(text);
  });

  test('makes the file where there is none', async () => {
    const root = edition('');
    await emend(root, 'authority', 'harvest', 'reference.txt');
    expect(entriesOf(root).map(({ id }) => id)).toEqual([
      'nikolai-bogdanov',
      'committee-of-public-works',
      'irkutsk',
    ]);
  });

  test('with --dry-run and --json writes nothing and says everything', async () => {
    const root = edition();
    const before = treeHash(root);
    const { code, out } = await emend(root, 'authority', 'harvest', '--dry-run', '--json', 'reference.txt');
    expect(code).toBe(0);
    expect(jsonLines(out)).toMatchObject([
      { type: 'added', entry: { id: 'committee-of-public-works' } },
      { type: 'added', entry: { id: 'irkutsk' } },
      { type: 'extended', entry: { id: 'bogdanov' } },
      { type: 'summary', added: 2, extended: 1, written: 0 },
    ]);
    expect(treeHash(root)).toBe(before);
  });

  test('--min-count asks for more occurrences', async () => {
    const root = edition();
    const { out } = await emend(root, 'authority', 'harvest', '--min-count', '3', 'reference.txt');
    expect(out).toContain('Wrote 0 new entries and new forms in 1 entry');
    expect(await emend(root, 'authority', 'harvest', '--min-count', 'many', 'reference.txt')).toMatchObject({
      code: 2,
    });
  });

  test.each([
    ['a text that is not there', 'gone.txt', undefined, 66, 'file-missing'],
    [
      'a text in another encoding',
      'latin.txt',
      Uint8Array.of(0x4b, 0xf6, 0x6c, 0x6e, 0x0a),
      65,
      'encoding-invalid',
    ],
    ['a file that is no text', 'image.txt', Uint8Array.of(0x50, 0x4b, 0x00, 0x00), 65, 'binary-file'],
    ['an empty text', 'empty.txt', '', 65, 'reference-empty'],
    [
      'a damaged text',
      'damaged.txt',
      'tbe olb honse stoob ncar tbe rivcr of Karsavin '.repeat(40),
      65,
      'reference-damaged',
    ],
  ])('%s is told, and nothing is written', async (_name, file, content, code, rule) => {
    const root = edition();
    if (content !== undefined) put(root, file, content);
    const before = treeHash(root);
    const ran = await emend(root, 'authority', 'harvest', 'reference.txt', file);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(`[${rule}]`);
    expect(ran.out).toBe('');
    expect(treeHash(root)).toBe(before);
  });

  test('a doubtful text is harvested with a warning', async () => {
    const root = edition();
    put(
      root,
      'old.txt',
      `${'the old house stood near the river and nobody knew who had built it '.repeat(20)}${'tbe honse '.repeat(8)}`,
    );
    const ran = await emend(root, 'authority', 'harvest', 'reference.txt', 'old.txt');
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('warning[reference-doubtful]');
    expect(entriesOf(root)).toHaveLength(3);
  });

  test('an edition in another language is told that names cannot be told', async () => {
    const root = edition(AUTHORITY, 'de');
    const ran = await emend(root, 'authority', 'harvest', 'reference.txt');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('Unexpected language “de”');
  });

  test('an authority with mistakes is not touched', async () => {
    const root = edition('version: 1\nentries:\n  - id: "a"\n');
    const before = treeHash(root);
    const ran = await emend(root, 'authority', 'harvest', 'reference.txt');
    expect(ran.err).toContain('[missing-key]');
    expect(treeHash(root)).toBe(before);
  });
});

describe('emend authority import', () => {
  const table = async (content: string | Uint8Array, ...options: readonly string[]) => {
    const root = edition();
    put(root, 'table', content);
    const before = treeHash(root);
    const ran = await emend(root, 'authority', 'import', ...options, 'table');
    return { ...ran, entries: entriesOf(root), isUnchanged: treeHash(root) === before };
  };

  test('takes CSV with forms, languages and identifiers', async () => {
    const csv = `\ufeffid,kind,name,forms,ru,wikidata,note\r
kars,person,Lev Karsavin,"Karsavin|L. Karsavin",Карсавин,Q7,"A ""note"", with a comma"\r
,place,Irkutsk,,,,\r
`;
    const { code, err, entries } = await table(csv);
    expect([code, err]).toEqual([0, '']);
    expect(entries.slice(1)).toEqual([
      {
        id: 'kars',
        kind: 'person',
        name: 'Lev Karsavin',
        forms: ['Lev Karsavin', 'Karsavin', 'L. Karsavin'],
        damaged: [],
        languages: { ru: 'Карсавин' },
        ids: { wikidata: 'Q7' },
        note: 'A "note", with a comma',
      },
      {
        id: 'irkutsk',
        kind: 'place',
        name: 'Irkutsk',
        forms: ['Irkutsk'],
        damaged: [],
        languages: {},
        ids: {},
      },
    ]);
  });

  test('takes rows of OpenRefine, and extends an entry by its id', async () => {
    const json = JSON.stringify({
      rows: [{ id: 'bogdanov', name: 'Nikolai Bogdanov', forms: 'Bogdanoff', year: 1873 }],
    });
    const { code, err, entries } = await table(json);
    expect(code).toBe(0);
    expect(err).toContain('warning[table-column-ignored] table\n  Unexpected column “year”');
    expect(entries).toMatchObject([{ id: 'bogdanov', forms: ['Bogdanov', 'Bogdanoff'] }]);
  });

  test('takes the result of a Wikidata query, several rows an item', async () => {
    const item = { type: 'uri', value: 'http://www.wikidata.org/entity/Q42' };
    const label = (value: string, language: string) => ({ type: 'literal', value, 'xml:lang': language });
    const json = JSON.stringify({
      head: { vars: ['item', 'itemLabel', 'altLabel'] },
      results: {
        bindings: [
          { item, itemLabel: label('Lev Karsavin', 'en'), altLabel: label('L. P. Karsavin', 'en') },
          { item, itemLabel: label('Лев Карсавин', 'ru'), altLabel: label('Karsavin', 'en') },
          {
            item: { type: 'uri', value: 'http://www.wikidata.org/entity/Q43' },
            itemLabel: label('Q43', 'en'),
          },
        ],
      },
    });
    const { entries } = await table(json);
    expect(entries.slice(1)).toEqual([
      {
        id: 'lev-karsavin',
        kind: 'person',
        name: 'Lev Karsavin',
        forms: ['Lev Karsavin', 'L. P. Karsavin', 'Karsavin'],
        damaged: [],
        languages: { ru: 'Лев Карсавин' },
        ids: { wikidata: 'Q42' },
      },
    ]);
  });

  test('takes the short form of a query’s result, with the kind that is said', async () => {
    const json = JSON.stringify([
      { item: 'http://www.wikidata.org/entity/Q6', itemLabel: 'Irkutsk', itemAltLabel: 'Irkutzk, Irkoutsk' },
    ]);
    const { entries } = await table(json, '--kind', 'place');
    expect(entries[1]).toMatchObject({ kind: 'place', forms: ['Irkutsk', 'Irkutzk', 'Irkoutsk'] });
  });

  test.each([
    ['an empty file', ''],
    ['a header alone', 'id,kind,name\n'],
    ['prose', 'Once upon a time there was a table.\nIt had no legs.\n'],
    ['a kind that is none', 'kind,name\nhero,Karsavin\n'],
    ['an id that is none', 'id,name\nLev K,Karsavin\n'],
    ['a row without a name', 'kind,name\nperson,\n'],
    ['a row that is too long', 'kind,name\nperson,Karsavin,more\n'],
    ['open quotation marks', 'kind,name\nperson,"Karsavin\n'],
    ['broken JSON', '{ "rows": ['],
    ['other JSON', '{ "type": "FeatureCollection" }'],
    ['a list of numbers', '[1, 2]'],
  ])('%s is no table, and nothing is written', async (_name, content) => {
    const { code, err, isUnchanged } = await table(content);
    expect(code).toBe(65);
    expect(err).toContain('[table-invalid]');
    expect(err).toContain('Nothing was written.');
    expect(isUnchanged).toBe(true);
  });

  test('a table in another encoding is read when it is said', async () => {
    const bytes = Uint8Array.of(...Buffer.from('name\nK', 'latin1'), 0xf6, ...Buffer.from('ln\n', 'latin1'));
    expect(await table(bytes)).toMatchObject({ code: 65, isUnchanged: true });
    const { entries } = await table(bytes, '--encoding', 'windows-1252', '--kind', 'place');
    expect(entries[1]).toMatchObject({ id: 'koln', name: 'Köln' });
  });
});

describe('emend authority check', () => {
  const file = (entries: string): string => `version: 1\nentries:\n${entries}`;
  const person = (id: string, name: string, rest: string = ''): string =>
    `  - { id: "${id}", kind: "person", name: "${name}"${rest} }\n`;

  test('a sound authority has no findings; what is never seen is listed', async () => {
    const root = edition();
    put(root, 'authority.yaml', `${AUTHORITY}${person('kars', 'Karsavin')}`);
    const ran = await emend(root, 'authority', 'check');
    expect(ran).toEqual({
      code: 0,
      out: '0 findings in 2 entries\nNever seen in 1 source: 1 entry\n  kars\n',
      err: '',
    });
  });

  test('tells duplicates, forms that collide and common words, with their places', async () => {
    const root = edition(
      file(
        person('a', 'Karsavin', ', forms: ["Karsavin", "K."], ids: { wikidata: "Q1" }') +
          person('b', 'Karsavin', ', forms: ["Karsavin"]') +
          person('c', 'Lev K.', ', forms: ["K."], damaged: ["Karsavin"]') +
          person('d', 'Ivan Wolf', ', forms: ["Wolf"], ids: { wikidata: "Q1" }'),
      ),
    );
    const { code, out, err } = await emend(root, 'authority', 'check', '--json');
    expect([code, err]).toEqual([1, '']);
    const records = jsonLines(out) as readonly { rule?: string; message?: string; line?: number }[];
    expect(records.map(({ rule, line }) => [rule, line])).toEqual([
      [undefined, undefined],
      ['authority-duplicate', 4],
      ['authority-collision', 5],
      ['authority-collision', 5],
      ['authority-common-word', 6],
      ['authority-duplicate', 6],
    ]);
  });

  test('a form of several words is seen across a line break, and one inside another form counts', async () => {
    const root = makeEdition({
      sources: { s: 'The Committee of Public\nWorks met.\n' },
      authority: file(
        person('a', 'Committee of Public Works') + person('b', 'Public Works') + person('c', 'Works of Art'),
      ),
    });
    const { out } = await emend(root, 'authority', 'check', '--json');
    expect(jsonLines(out)).toMatchObject([{ type: 'summary', entries: 3, unseen: ['c'] }]);
  });
});
