import { describe, expect, test } from 'vitest';
import { printErrata, printErratum } from '../../src/errata/print-erratum.ts';
import { readErrata } from '../../src/errata/read-errata.ts';
import { appendErratum } from '../../src/errata/write-errata.ts';
import { RULES } from '../../src/model/rules.ts';
import { readEdition } from '../../src/project/edition-file.ts';
import { at, entry } from '../support/entry.ts';
import { findingsOf, quoted, rulesOf } from '../support/problems.ts';

const ENTRY = entry({ id: 'x', sic: 'a', corr: 'b', at: at('c', 'd') });
const FILE = printErrata([ENTRY]);

function read(text: string): unknown {
  return readErrata(text, 'errata.yaml');
}

/** Rules of the findings, each of which must say what to do and that nothing was written. */
function rules(text: string): readonly string[] {
  const findings = findingsOf(() => read(text));
  for (const finding of findings) {
    expect(finding.message).toMatch(/^Unexpected /);
    expect(finding.help).toContain('Nothing was written.');
    expect(finding.subject).toMatchObject({ type: 'file', file: 'errata.yaml' });
    expect([65, 78]).toContain(RULES[finding.rule].exit);
  }
  return findings.map((finding) => finding.rule);
}

/** The lines of the places of the findings, from 1. */
function lines(text: string): readonly (number | undefined)[] {
  return findingsOf(() => read(text)).map(({ subject }) =>
    subject.type === 'file' ? text.slice(0, subject.span?.start).split('\n').length : undefined,
  );
}

function keysIn(count: number): string {
  return Array.from({ length: count }, (_, n) => `k${n}: v\n`).join('');
}

function levelsIn(count: number): string {
  return `a: ${'['.repeat(count - 1)}${']'.repeat(count - 1)}\n`;
}

describe('errata.yaml and its kind (group C of the fault table)', () => {
  test.each([
    ['an unclosed quotation mark', FILE.replace('sic: "a"', 'sic: "a'), 6],
    ['a tab as indentation', FILE.replace('    sic', '\tsic'), 6],
    ['an indentation gone wrong', FILE.replace('    sic', '     sic'), 6],
    ['a bracket that is not closed', FILE.replace('" }', '"'), 10],
    ['an unknown escape', FILE.replace('"a"', '"\\q"'), 6],
    ['a colon without quotation marks', FILE.replace('"a"', 'a: b'), 6],
  ])('C1 %s is shown in its line', (_, text, line) => {
    expect(new Set(rules(text))).toEqual(new Set(['yaml-syntax']));
    expect(Math.abs((lines(text)[0] ?? 0) - line)).toBeLessThanOrEqual(1);
  });

  test('C1 nothing is written to a file that cannot be read', () => {
    expect(rulesOf(() => appendErratum(`${FILE}  - id: "y`, ENTRY))).toContain('yaml-syntax');
  });

  test('C2 an unresolved merge is named with its lines', () => {
    const theirs = printErratum({ ...ENTRY, id: 'z' });
    const text = `${FILE}<<<<<<< HEAD\n${printErratum({ ...ENTRY, id: 'y' })}||||||| base\n=======\n${theirs}>>>>>>> branch\n`;
    expect(rules(text)).toEqual(['yaml-conflict-marker']);
    const [first, last] = ['<<<<<<<', '>>>>>>>'].map(
      (marker) => text.slice(0, text.indexOf(marker)).split('\n').length,
    );
    expect(findingsOf(() => read(text))[0]?.message).toContain(`lines ${first}–${last},`);
  });

  test('C2 two conflicts are two findings, and a stray marker is one', () => {
    const conflict = '<<<<<<< a\r\n=======\r\n>>>>>>> b\r\n';
    expect(rules(`${conflict}version: 1\r\n${conflict}`)).toEqual(Array(2).fill('yaml-conflict-marker'));
    expect(rules(`${FILE}=======\n`)).toEqual(['yaml-conflict-marker']);
  });

  test('C3 a key that stands twice is shown with both lines', () => {
    const text = FILE.replace('    corr: "b"\n', '    corr: "b"\n    corr: "c"\n');
    const [finding] = findingsOf(() => read(text));
    expect(rules(text)).toEqual(['yaml-duplicate-key']);
    expect(lines(text)).toEqual([8]);
    expect(finding?.message).toContain('the first stands in line 7');
    expect(finding?.related?.[0]?.subject).toMatchObject({ span: { start: text.indexOf('corr') } });
  });

  test('C3 an erratum id that stands twice is shown with both places', () => {
    const text = printErrata([ENTRY, ENTRY]);
    expect(rules(text)).toEqual(['duplicate-id']);
    expect(findingsOf(() => read(text))[0]?.related).toHaveLength(1);
  });

  test('C4 a misspelt word or key is answered with the one that was meant', () => {
    const text = FILE.replace('"accept"', '"acept"').replace('scope:', 'scop:');
    const messages = findingsOf(() => read(text)).map((finding) => finding.message);
    expect(rules(text)).toEqual(['wrong-type', 'unknown-key', 'missing-key']);
    expect(messages[0]).toContain('did you mean `accept`?');
    expect(messages[1]).toContain('did you mean `scope`?');
  });

  test('C4 a file of a newer version is not judged by the rules of this one', () => {
    expect(rules(FILE.replace('version: 1', 'version: 2').replace('"accept"', '"adopt"'))).toEqual([
      'schema-version',
    ]);
    expect(RULES['schema-version'].exit).toBe(78);
  });

  test.each([
    '"12"',
    '1.5',
    '-1',
    '1e400',
    '12345678901234567890',
    '0x10',
    '1_000',
    '.inf',
    '[]',
    'yes',
    '~',
    '',
  ])('C5 a count of %s is no whole number, and the path is named', (value) => {
    const everywhere = entry({
      id: 'x',
      sic: 'a',
      corr: 'b',
      scope: 'everywhere',
      seen: [{ source: 's', count: 7 }],
    });
    const text = printErrata([everywhere]).replace('count: 7', `count: ${value}`);
    expect(rules(text)).toEqual(['wrong-type']);
    expect(findingsOf(() => read(text))[0]?.message).toContain('errata[0].seen[0].count');
  });

  test.each(['NO', 'on', '1.10', '010', '0x1F', '1e3', '2001-01-01', '~', 'null', 'true', '.inf', '='])(
    'C6 a reading of %s stays text',
    (value) => {
      const bare = readErrata(FILE.replace('sic: "a"', `sic: ${value}`), 'errata.yaml');
      expect(bare.entries[0]?.erratum.sic).toBe(value);
      expect(printErratum({ ...ENTRY, sic: value })).toContain(`sic: "${value}"\n`);
    },
  );

  test('C6 an empty reading is written as one: a key without a value is asked about', () => {
    const text = FILE.replace('corr: "b"', 'corr:');
    expect(rules(text)).toEqual(['wrong-type']);
    expect(findingsOf(() => read(text))[0]?.help).toContain('`""`');
    expect(rules(FILE.replace('corr: "b"', 'corr: ""'))).toEqual([]);
  });

  test.each([
    ['an anchor', 'sic: &a "a"', '&a'],
    ['an alias', 'sic: *a', '*a'],
    ['a merge key', '<<: { sic: "a" }', '<<'],
    ['a tag', 'sic: !!str "a"', '!!str'],
    ['a function', 'sic: !!js/function "function () {}"', '!!js/function'],
    ['a file to include', 'sic: !include other.yaml', '!include'],
    ['a complex key', '? sic\n    : "a"', '?'],
    ['a text over lines', 'sic: |\n      a', '|'],
  ])('C7 %s is refused at its place', (_, line, place) => {
    const text = FILE.replace('sic: "a"', line);
    expect(rules(text)).toContain('yaml-feature');
    expect(quoted(text, findingsOf(() => read(text))[0])).toBe(place);
  });

  const LAUGHS = `a: &a ["lol"]\n${'bcdefghij'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]\n`)
    .join('')}`;

  test.each([
    ['billion laughs', LAUGHS, 'yaml-feature'],
    ['100,000 brackets', `a: ${'['.repeat(100_000)}`, 'yaml-too-large'],
    ['100,000 braces', '{a: '.repeat(100_000), 'yaml-too-large'],
    ['100,000 levels in one line', '- '.repeat(100_000), 'yaml-too-large'],
    [
      '2,000 levels of blocks',
      Array.from({ length: 2000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
      'yaml-too-large',
    ],
    ['100,000 keys', Array.from({ length: 100_000 }, (_, n) => `k${n}: v`).join('\n'), 'yaml-too-large'],
    [
      '100,000 keys in braces',
      `{${Array.from({ length: 100_000 }, (_, n) => `k${n}: v`).join(', ')}}`,
      'yaml-too-large',
    ],
    [
      '100,000 anchors',
      Array.from({ length: 100_000 }, (_, n) => `- &a${n} ${n}`).join('\n'),
      'yaml-feature',
    ],
    ['100,000 tags', '!a '.repeat(100_000), 'yaml-feature'],
    ['100,000 closing brackets', ']'.repeat(100_000), 'yaml-syntax'],
    ['a file beyond the limit', 'a'.repeat(64 * 1024 * 1024 + 1), 'yaml-too-large'],
  ])('C8 %s are refused in less than 200 ms', (_, text, rule) => {
    rules(text.slice(0, 2000));
    const start = performance.now();
    const found = rulesOf(() => read(text));
    expect(performance.now() - start).toBeLessThan(200);
    expect(found).toContain(rule);
  });

  test('C8 50 keys and 20 levels are not too many', () => {
    expect(rules(keysIn(50))).not.toContain('yaml-too-large');
    expect(rules(keysIn(51))).toContain('yaml-too-large');
    expect(rules(levelsIn(20))).not.toContain('yaml-too-large');
    expect(rules(levelsIn(21))).toContain('yaml-too-large');
  });

  test.each(['__proto__', 'constructor', 'toString', 'prototype'])(
    'C9 the key %s is unknown and harmless',
    (key) => {
      const text = FILE.replace('    sic', `    ${key}: { polluted: "yes" }\n    sic`);
      expect(rules(text)).toEqual(['unknown-key']);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  test('C10 a second document is refused', () => {
    expect(rules(`${FILE}---\n${FILE}`)).toContain('yaml-feature');
  });

  test.each([
    ['empty', ''],
    ['only comments', '# nothing yet\n\n# really\n'],
    ['only blank lines', '\n\n'],
    ['only a byte-order mark', '\ufeff'],
  ])('C10 a file that is %s has no errata', (_, text) => {
    expect(readErrata(text, 'errata.yaml').entries).toEqual([]);
  });

  test('C10 a byte-order mark and CRLF are accepted and kept', () => {
    const text = `\ufeff${FILE.replaceAll('\n', '\r\n')}`;
    expect(readErrata(text, 'errata.yaml').entries.map((one) => one.erratum)).toEqual([ENTRY]);
    const added = printErratum({ ...ENTRY, id: 'y' }).replaceAll('\n', '\r\n');
    expect(appendErratum(text, { ...ENTRY, id: 'y' })).toBe(text + added);
  });

  test('C10 a NUL is named with its place', () => {
    const text = FILE.replace('"a"', '"a\u0000"');
    expect(rules(text)).toEqual(['binary-file']);
    expect(quoted(text, findingsOf(() => read(text))[0])).toBe('\u0000');
  });

  test('C11 and C12 order, comments, blank lines and quoting of a hand are kept when an entry is added', () => {
    const text = `# first\nversion: 1\n\nerrata:\n\n  - verdict: 'stet'   # why not\n    kind: ocr\n    # between\n    id: x\n    scope: here\n\n    at:   {source: s,  before: "q"}\n    sic: a\n# last\n`;
    const added = appendErratum(text, { ...ENTRY, id: 'y' });
    expect(added).toBe(text.replace('    sic: a\n', `    sic: a\n${printErratum({ ...ENTRY, id: 'y' })}`));
    expect(readErrata(added, 'errata.yaml').entries.map((one) => one.erratum.id)).toEqual(['x', 'y']);
  });

  test.each([
    '[?',
    '{a: [}',
    '"\\',
    "'",
    '- - -\n-',
    '!<',
    '&',
    '? [',
    '%',
    '@',
    '>9',
    ': :',
    '[a]: {b',
    '{,}',
  ])('C13 whatever the parser does with %s, it is a finding', (text) => {
    expect(rules(text).length).toBeGreaterThan(0);
  });

  test.each([
    ['a plug-in', 'plugins: ["./detector.js"]'],
    ['a file to include', 'include: "../other.yaml"'],
    ['an address', 'extends: "https://example.org/edition.yaml"'],
    ['a command', 'run: "rm -rf /"'],
  ])('C14 %s in edition.yaml is not a key', (_, line) => {
    const text = `version: 1\ntitle: "T"\nlanguage: "en"\neditors: []\nsources: []\nprinciples: []\n`;
    expect(rulesOf(() => readEdition(text))).toEqual([]);
    expect(rulesOf(() => readEdition(`${text}${line}\n`))).toEqual(['unknown-key']);
  });

  test('C15 names and notes are text, whatever they hold, up to their limits', () => {
    const note = '<script>alert(1)</script>\n\u001b]52;c;x\u0007\u202e';
    const text = printErrata([{ ...ENTRY, note, proposed: 'a\nb@1' }]);
    expect(Array.from('\u001b\u0007\u202e', (unseen) => text.includes(unseen))).toEqual([
      false,
      false,
      false,
    ]);
    expect(readErrata(text, 'errata.yaml').entries[0]?.erratum.note).toBe(note);
    for (const [field, limit] of Object.entries({
      note: 10_000,
      sic: 10_000,
      corr: 10_000,
      proposed: 1000,
      id: 100,
    })) {
      expect(rules(printErrata([{ ...ENTRY, [field]: 'x'.repeat(limit) }]))).toEqual([]);
      expect(rules(printErrata([{ ...ENTRY, [field]: 'x'.repeat(limit + 1) }]))).toEqual(['value-too-long']);
    }
  });

  test('C15 the context of a place has its limit, too', () => {
    expect(rules(printErrata([{ ...ENTRY, at: at('x'.repeat(10_001), '') }]))).toEqual(['value-too-long']);
  });
});
