import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printErrata } from '../../src/errata/print-erratum.ts';
import { mergeErrata, readErrata } from '../../src/errata/read-errata.ts';
import { someErrata } from '../support/errata-entries.ts';
import { RUNS } from '../support/laws.ts';
import { findingsOf, quoted, rulesOf } from '../support/problems.ts';

const FILE = 'errata.yaml';

/** The example of the format's description, with a comment behind each field. */
const EXAMPLE = `# yaml-language-server: $schema=schema/errata.schema.json
version: 1
errata:
  - id: "tukhachevsky"                  # stable
    kind: "name"
    sic: "Tusachevsky"
    corr: "Tukhachevsky"                # the lemma
    verdict: "accept"
    scope: "everywhere"
    seen:                               # looked at
      - { source: "secret-history-34", count: 1 }
    proposed: "name-authority@1"
    by: "ed"
    on: "2026-11-23"
    cert: "high"
    evidence:
      - { kind: "authority", entry: "tukhachevsky" }
      - { kind: "reconstruction", language: "zh", form: "图哈切夫斯基" }
    note: "Marshal of the Soviet Union."
  - id: "but-such"
    kind: "sentence"
    sic: "But. Such"
    corr: "But such"
    verdict: "accept"
    scope: "here"
    at: { source: "secret-history-34", before: "in their absurdity. ", after: " a strange" }
read:
  - { source: "secret-history-34", paragraphs: [1, "3-7"], sha256: "${'0'.repeat(64)}", by: "ed", on: "2026-11-23" }
`;

/** A file with one entry, whose lines are given without indentation. */
function fileOf(...lines: readonly string[]): string {
  return `version: 1\nerrata:\n${lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}\n`).join('')}`;
}

const HERE = ['id: "x"', 'kind: "ocr"', 'sic: "a"', 'corr: "b"', 'verdict: "accept"', 'scope: "here"'];
const EVERYWHERE = [...HERE.slice(0, -1), 'scope: "everywhere"'];
const AT = 'at: { source: "s", before: "c" }';
const SEEN = 'seen: [{ source: "s", count: 1 }]';

function keyOf(line: string): string {
  return line.split(':')[0] ?? '';
}

/** The lines with some of them exchanged, by their keys. */
function withLines(lines: readonly string[], ...others: readonly string[]): string {
  const changed = new Set(others.map(keyOf));
  return fileOf(...lines.filter((line) => !changed.has(keyOf(line))), ...others);
}

function rulesIn(text: string): readonly string[] {
  return rulesOf(() => readErrata(text, FILE));
}

describe('readErrata', () => {
  test('reads the example of the description, with the place of every field', () => {
    const { entries, read } = readErrata(EXAMPLE, FILE);
    expect(entries.map((entry) => entry.erratum.id)).toEqual(['tukhachevsky', 'but-such']);
    expect(entries[0]?.erratum.seen).toEqual([{ source: 'secret-history-34', count: 1 }]);
    expect(entries[0]?.erratum.evidence?.[1]).toEqual({
      kind: 'reconstruction',
      language: 'zh',
      form: '图哈切夫斯基',
    });
    expect(entries[1]?.erratum.at).toEqual({
      source: 'secret-history-34',
      before: 'in their absurdity. ',
      after: ' a strange',
    });
    const corr = entries[0]?.fields.get('corr');
    expect(EXAMPLE.slice(corr?.start, corr?.end)).toBe('"Tukhachevsky"');
    const span = entries[1]?.span;
    expect(EXAMPLE.slice(span?.start, span?.end)).toMatch(/^id: "but-such"[^]*" a strange" }$/);
    expect(read).toEqual([
      {
        source: 'secret-history-34',
        paragraphs: [
          { first: 1, last: 1 },
          { first: 3, last: 7 },
        ],
        sha256: '0'.repeat(64),
        by: 'ed',
        on: '2026-11-23',
      },
    ]);
  });

  test('reads what is printed', () => {
    fc.assert(
      fc.property(someErrata(3), (errata) => {
        const text = printErrata(errata);
        expect(readErrata(text, FILE).entries.map((entry) => entry.erratum)).toEqual(errata);
        const crlf = `\ufeff${text.replaceAll('\n', '\r\n')}`;
        expect(readErrata(crlf, FILE).entries.map((entry) => entry.erratum)).toEqual(errata);
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['nothing', ''],
    ['comments only', '# to be reviewed\n'],
    ['a version only', 'version: 1\n'],
    ['an empty list', 'version: 1\nerrata: []\n'],
    ['a list to come', 'version: 1\nerrata:\n'],
  ])('finds no errata in a file with %s', (_, text) => {
    expect(readErrata(text, FILE)).toEqual({ file: FILE, entries: [], read: [] });
  });

  test('refuses a file of a newer version, and says nothing else about it', () => {
    const text = 'version: 2\nerrata:\n  - strange: "yes"\n';
    expect(rulesIn(text)).toEqual(['schema-version']);
    expect(quoted(text, findingsOf(() => readErrata(text, FILE))[0])).toBe('2');
  });

  test.each([
    ['no version', 'errata: []\n', ['missing-key']],
    ['a version in quotation marks', 'version: "1"\n', ['wrong-type']],
    ['a list at the root', '- id: "x"\n', ['wrong-type']],
    ['an entry that is a word', 'version: 1\nerrata: [x]\n', ['wrong-type']],
    ['a range that runs backwards', EXAMPLE.replace('3-7', '7-3'), ['wrong-type']],
    ['a range without end', EXAMPLE.replace('3-7', '3-'), ['wrong-type']],
  ])('refuses %s', (_, text, rules) => {
    expect(rulesIn(text)).toEqual(rules);
  });

  test('names both places of an id that stands twice', () => {
    const text = EXAMPLE.replace('"but-such"', '"tukhachevsky"');
    const [finding] = findingsOf(() => readErrata(text, FILE));
    expect(finding?.rule).toBe('duplicate-id');
    const first = finding?.related?.[0]?.subject;
    expect(first).toMatchObject({ span: { start: text.indexOf('"tukhachevsky"') } });
    expect(finding?.subject).toMatchObject({ span: { start: text.lastIndexOf('"tukhachevsky"') } });
  });
});

describe('mergeErrata', () => {
  test('takes the entries and the readings of all files', () => {
    const other = readErrata(fileOf(...HERE, AT), 'errata/b.yaml');
    const merged = mergeErrata([readErrata(EXAMPLE, FILE), other]);
    expect(merged.entries.map((entry) => entry.file)).toEqual([FILE, FILE, 'errata/b.yaml']);
    expect(merged.read).toHaveLength(1);
  });

  test('refuses an id that stands in two files, and names the other file', () => {
    const files = ['a.yaml', 'b.yaml'].map((file) => readErrata(fileOf(...HERE, AT), file));
    const [finding] = findingsOf(() => mergeErrata(files));
    expect(finding?.message).toBe(
      'Unexpected second entry `x`, expected each id once; the first stands in a.yaml',
    );
    expect(finding?.subject).toMatchObject({ file: 'b.yaml' });
  });
});

describe('which fields go together', () => {
  test('an entry with all that its scope needs is taken', () => {
    expect(rulesIn(fileOf(...HERE, AT))).toEqual([]);
    expect(rulesIn(fileOf(...EVERYWHERE, SEEN))).toEqual([]);
    expect(rulesIn(fileOf(...EVERYWHERE, 'standing: true'))).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['here without a place', fileOf(...HERE), '"here"'],
    ['here with seen', fileOf(...HERE, AT, SEEN), '[{ source: "s", count: 1 }]'],
    ['here with except', fileOf(...HERE, AT, 'except: []'), '[]'],
    ['here with standing', fileOf(...HERE, AT, 'standing: true'), 'true'],
    ['everywhere with a place', fileOf(...EVERYWHERE, SEEN, AT), '{ source: "s", before: "c" }'],
    ['everywhere unseen', fileOf(...EVERYWHERE), '"everywhere"'],
    ['everywhere that does not stand', fileOf(...EVERYWHERE, 'standing: false'), '"everywhere"'],
    ['everywhere with an empty reading', withLines(EVERYWHERE, 'sic: ""', SEEN), '""'],
    ['an insertion nowhere', withLines(HERE, 'sic: ""', 'at: { source: "s" }'), '{ source: "s" }'],
    ['an acceptance of nothing', fileOf(...HERE.filter((line) => !line.startsWith('corr')), AT), '"accept"'],
    ['a note that corrects', fileOf(...HERE, AT, 'act: "annotate"'), '"b"'],
    ['a fact that is corrected by default', withLines(HERE, 'kind: "fact"', AT), '"b"'],
    ['nth without of', withLines(HERE, 'at: { source: "s", nth: 1 }'), '{ source: "s", nth: 1 }'],
    ['of without nth', withLines(HERE, 'at: { source: "s", of: 1 }'), '{ source: "s", of: 1 }'],
    ['nth above of', withLines(HERE, 'at: { source: "s", nth: 3, of: 2 }'), '{ source: "s", nth: 3, of: 2 }'],
    [
      'an exception with nth above of',
      fileOf(...EVERYWHERE, SEEN, 'except: [{ source: "s", nth: 2, of: 1 }]'),
      '[{ source: "s", nth: 2, of: 1 }]',
    ],
  ])('refuses %s', (_, text, place) => {
    const findings = findingsOf(() => readErrata(text, FILE));
    expect(findings.map((finding) => finding.rule)).toEqual(['field-misplaced']);
    expect(quoted(text, findings[0])).toBe(place);
  });

  test('a term says whether it is corrected or regularized, once it is accepted', () => {
    expect(rulesIn(withLines(HERE, 'kind: "term"', AT))).toEqual(['act-missing']);
    expect(rulesIn(withLines(HERE, 'kind: "term"', 'verdict: "stet"', AT))).toEqual([]);
    expect(rulesIn(withLines(HERE, 'kind: "term"', 'act: "regularize"', AT))).toEqual([]);
  });

  test('an insertion between words, a crux without a correction and a note on a fact are taken', () => {
    expect(rulesIn(withLines(HERE, 'sic: ""', AT))).toEqual([]);
    const withoutCorr = HERE.filter((line) => !line.startsWith('corr'));
    expect(rulesIn(withLines(withoutCorr, 'verdict: "crux"', AT))).toEqual([]);
    expect(rulesIn(withLines(withoutCorr, 'kind: "fact"', AT))).toEqual([]);
  });

  test('a date of withdrawal must be in the calendar', () => {
    expect(rulesIn(fileOf(...HERE, AT, 'withdrawn: "2026-02-30"'))).toEqual(['wrong-type']);
    expect(rulesIn(fileOf(...HERE, AT, 'withdrawn: "2026-02-28"'))).toEqual([]);
  });
});
