import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAuthority } from '../../src/lexicon/authority-file.ts';
import { mergeAuthority } from '../../src/lexicon/merge-authority.ts';
import { printEmptyAuthority } from '../../src/lexicon/print-authority.ts';
import { writeAuthority } from '../../src/lexicon/write-authority.ts';
import type { AuthorityEntry } from '../../src/model/authority.ts';
import { RUNS } from '../support/laws.ts';
import { rulesOf } from '../support/problems.ts';

function entry(id: string, rest: Partial<AuthorityEntry> = {}): AuthorityEntry {
  return { id, kind: 'person', name: id, forms: [id], damaged: [], languages: {}, ids: {}, ...rest };
}

function entriesOf(text: string): readonly AuthorityEntry[] {
  return readAuthority(text, 'authority.yaml').entries.map((one) => one.entry);
}

const FILE = `# Ours.
version: 1
entries:
  # The first.
  - id: "a"   # never changed
    kind: "person"
    name: 'Ada'
    forms: ["Ada", "Ada L."]  # two
    languages: { ru: "Ада" }
  - id: b
    kind: place
    name: B
    forms:
      - B
      - Bee  # the usual one
    # about b
# The end.
`;

describe('writeAuthority', () => {
  test('adds an entry behind the last one and its comments, and touches nothing else', () => {
    const added = entry('c', { languages: { 'zh-Hant': '丙' }, ids: { wikidata: 'Q1' }, note: 'New “one”.' });
    const result = writeAuthority(FILE, { added: [added], extended: [] });
    expect(result).toBe(
      FILE.replace(
        '# The end.\n',
        `  - id: "c"
    kind: "person"
    name: "c"
    forms: ["c"]
    damaged: []
    languages: { zh-Hant: "丙" }
    ids: { wikidata: "Q1" }
    note: "New “one”."
# The end.
`,
      ),
    );
  });

  test('gives entries new forms in the manner in which their lists are written', () => {
    const [a, b] = entriesOf(FILE);
    const extended = [
      {
        ...(a as AuthorityEntry),
        forms: ['Ada', 'Ada L.', 'A. L.'],
        damaged: ['Ata'],
        languages: { ru: 'Ада', fr: 'Ada' },
      },
      { ...(b as AuthorityEntry), forms: ['B', 'Bee', 'Be'] },
    ];
    expect(writeAuthority(FILE, { added: [], extended })).toBe(
      FILE.replace('"Ada L."]', '"Ada L.", "A. L."]')
        .replace('  # two\n', '  # two\n    damaged: ["Ata"]\n')
        .replace('{ ru: "Ада" }', '{ ru: "Ада", fr: "Ada" }')
        .replace('usual one\n', 'usual one\n      - "Be"\n'),
    );
  });

  test.each([
    ['no file yet', printEmptyAuthority()],
    ['nothing', ''],
    ['a comment only', '# to come\n'],
    ['an empty list', 'version: 1\nentries: []  # none\n'],
    [
      'a byte-order mark and CRLF',
      '\ufeffversion: 1\r\nentries:\r\n  - id: "a"\r\n    kind: "person"\r\n    name: "A"\r\n',
    ],
    ['no last line break', 'version: 1\nentries:\n- { id: "a", kind: "term", name: "A" }'],
  ])('is read again as the old entries and the new: %s', (_name, text) => {
    const before = entriesOf(text);
    const result = writeAuthority(text, { added: [entry('new'), entry('newer')], extended: [] });
    expect(entriesOf(result)).toEqual([...before, entry('new'), entry('newer')]);
    expect(result.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
    expect(result.replaceAll('\r\n', '').includes('\n')).toBe(!text.includes('\r\n'));
    expect(result.endsWith('\n')).toBe(text === '' || text.endsWith('\n'));
  });

  test('extends an entry in braces', () => {
    const text = 'version: 1\nentries:\n- { id: "a", kind: "term", name: "A" }\n';
    const extended = [entry('a', { kind: 'term', name: 'A', forms: ['A', 'Aa'], ids: { wikidata: 'Q2' } })];
    expect(entriesOf(writeAuthority(text, { added: [], extended }))).toEqual(extended);
  });

  test('without changes the file is as it was', () => {
    expect(writeAuthority(FILE, { added: [], extended: [] })).toBe(FILE);
  });

  test('refuses a list in brackets, an id that is taken and text that the format does not hold', () => {
    const bracket = 'version: 1\nentries: [{ id: "a", kind: "term", name: "A" }]\n';
    expect(rulesOf(() => writeAuthority(bracket, { added: [entry('b')], extended: [] }))).toEqual([
      'write-refused',
    ]);
    expect(rulesOf(() => writeAuthority(FILE, { added: [entry('a')], extended: [] }))).toEqual([
      'write-refused',
    ]);
    expect(rulesOf(() => writeAuthority(FILE, { added: [entry('c', { name: ' ' })], extended: [] }))).toEqual(
      ['write-refused'],
    );
  });

  test('never takes a form away', () => {
    const [a] = entriesOf(FILE);
    const fewer = { ...(a as AuthorityEntry), forms: ['Ada'] };
    expect(() => writeAuthority(FILE, { added: [], extended: [fewer] })).toThrow(RangeError);
    expect(() => writeAuthority(FILE, { added: [], extended: [entry('z')] })).toThrow(RangeError);
  });

  test('law: what is merged and written is read again, and merging it again writes nothing', () => {
    const form = fc.stringMatching(/^[A-Za-zА-я“”’"'\\#:&{}[\], -]{0,12}[A-Za-z]$/u);
    const draft = fc.record({ name: form, forms: fc.array(form, { maxLength: 3 }), note: form });
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 5 }), (list) => {
        const drafts = list.map((one) => ({
          ...one,
          kind: 'term' as const,
          damaged: [],
          languages: {},
          ids: {},
        }));
        const before = entriesOf(FILE);
        const changes = mergeAuthority(before, drafts);
        const after = entriesOf(writeAuthority(FILE, changes));
        expect(after.length).toBe(before.length + changes.added.length);
        for (const old of before) {
          const now = after.find(({ id }) => id === old.id);
          expect(now?.forms.slice(0, old.forms.length)).toEqual(old.forms);
        }
        expect(mergeAuthority(after, drafts).added).toEqual([]);
      }),
      { numRuns: Math.min(RUNS, 500) },
    );
  });
});
