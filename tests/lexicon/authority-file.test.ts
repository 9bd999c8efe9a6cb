import { describe, expect, test } from 'vitest';
import { readAuthority } from '../../src/lexicon/authority-file.ts';
import { findingsOf, quoted, rulesOf } from '../support/problems.ts';

const FILE = 'authority.yaml';

const EXAMPLE = `version: 1
entries:
  - id: "tukhachevsky"
    kind: "person"                       # person | place | organization | term | work
    name: "Mikhail Tukhachevsky"
    forms: ["Tukhachevsky", "Tukhachevskii"]
    damaged: ["Tusachevsky"]
    languages: { ru: "Тухачевский", zh-Hant: "圖哈切夫斯基" }
    ids: { wikidata: "Q151055" }
    note: "Marshal of the Soviet Union, shot 1937."
  - { id: "nkvd", kind: "organization", name: "NKVD" }
`;

describe('readAuthority', () => {
  test('reads entries with their places; lists and maps that are absent are empty', () => {
    const { entries } = readAuthority(EXAMPLE, FILE);
    expect(entries.map((one) => one.entry)).toEqual([
      {
        id: 'tukhachevsky',
        kind: 'person',
        name: 'Mikhail Tukhachevsky',
        forms: ['Tukhachevsky', 'Tukhachevskii'],
        damaged: ['Tusachevsky'],
        languages: { ru: 'Тухачевский', 'zh-Hant': '圖哈切夫斯基' },
        ids: { wikidata: 'Q151055' },
        note: 'Marshal of the Soviet Union, shot 1937.',
      },
      { id: 'nkvd', kind: 'organization', name: 'NKVD', forms: [], damaged: [], languages: {}, ids: {} },
    ]);
    const span = entries[1]?.span;
    expect(EXAMPLE.slice(span?.start, span?.end)).toBe('{ id: "nkvd", kind: "organization", name: "NKVD" }');
  });

  test('a file without content holds no entries', () => {
    expect(readAuthority('# to come\n', FILE).entries).toEqual([]);
    expect(readAuthority('version: 1\nentries: []\n', FILE).entries).toEqual([]);
  });

  test('names both places of an id that stands twice', () => {
    const text = EXAMPLE.replace('"nkvd"', '"tukhachevsky"');
    const [finding] = findingsOf(() => readAuthority(text, FILE));
    expect(finding?.rule).toBe('duplicate-id');
    expect(quoted(text, finding)).toBe('"tukhachevsky"');
    expect(finding?.subject).toMatchObject({ span: { start: text.lastIndexOf('"tukhachevsky"') } });
    expect(finding?.related).toHaveLength(1);
  });

  test.each([
    ['a kind that is none', 'kind: "person"', 'kind: "persom"', 'wrong-type'],
    ['a form without a letter', '"Tukhachevskii"', '" "', 'wrong-type'],
    ['a key that is no language', 'ru:', 'r u:', 'unknown-key'],
    ['a key that every object has', 'wikidata:', 'constructor:', 'unknown-key'],
    ['a key that the format does not have', 'forms:', 'form:', 'unknown-key'],
    ['an entry without a name', '    name: "Mikhail Tukhachevsky"\n', '', 'missing-key'],
    ['another version', 'version: 1', 'version: 7', 'schema-version'],
  ])('refuses %s', (_, good, bad, rule) => {
    expect(rulesOf(() => readAuthority(EXAMPLE.replace(good, bad), FILE))).toEqual([rule]);
  });
});
