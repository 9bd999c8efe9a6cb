import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { RUNS } from '../support/laws.ts';
import { findingsOf, quoted, rulesOf } from '../support/problems.ts';
import { damagedFile } from '../support/yaml-files.ts';

const FILE = 'errata.yaml';

describe('readYaml', () => {
  test('gives every key and value its place, quotation marks included', () => {
    const text = "a: \"b\"\nlist:\n  - { c: 1, d: ['e', f] }\n'g': h # i\n";
    const places: string[] = [];
    JSON.stringify(readYaml(text, FILE), (key, value: { start: number; end: number }) => {
      if (key === 'span' || key === 'keySpan') places.push(text.slice(value.start, value.end));
      return value;
    });
    expect(places).toEqual([
      'a',
      '"b"',
      'list',
      'c',
      '1',
      'd',
      "'e'",
      'f',
      "['e', f]",
      "{ c: 1, d: ['e', f] }",
      "- { c: 1, d: ['e', f] }",
      "'g'",
      'h',
      text.slice(0, text.indexOf(' # i')),
    ]);
  });

  test.each([
    ['key', 'a:\n  b: "\\q"\n', 'yaml-syntax'],
    ['anchor', 'a: &x 1\n', 'yaml-feature'],
    ['alias', 'a: *x\n', 'yaml-feature'],
    ['tag', 'a: !!str x\n', 'yaml-feature'],
    ['merge key', '<<: { a: 1 }\n', 'yaml-feature'],
    ['complex key', '? a\n: b\n', 'yaml-feature'],
    ['list as a key', '[a]: b\n', 'yaml-feature'],
    ['directive', '%YAML 1.2\n---\na: 1\n', 'yaml-feature'],
    ['block text', 'a: |\n  b\n', 'yaml-feature'],
    ['folded text', 'a: >-\n  b\n', 'yaml-feature'],
    ['quoted text over two lines', 'a: "b\n  c"\n', 'yaml-feature'],
    ['plain text over two lines', 'a: b\n  c\n', 'yaml-feature'],
    ['second document', 'a: 1\n---\nb: 1\n', 'yaml-feature'],
    ['second document behind an end', 'a: 1\n...\nb: 1\n', 'yaml-feature'],
    ['lone carriage return', 'a: 1\rb: 2\n', 'yaml-syntax'],
    ['escape character', 'a: "\u001b"\n', 'yaml-syntax'],
  ])('refuses a %s', (_, text, rule) => {
    expect(rulesOf(() => readYaml(text, FILE))).toContain(rule);
  });

  test('names several problems at once, each in its place', () => {
    const text = 'a: &x 1\nb: *x\nc: !t 2\n';
    const findings = findingsOf(() => readYaml(text, FILE));
    expect(findings.map((finding) => quoted(text, finding))).toEqual(['&x', '*x', '!t']);
  });

  test('takes one start of a document, and a file without content', () => {
    expect(readYaml('---\na: 1\n', FILE)).toMatchObject({ type: 'map', entries: [{ key: 'a' }] });
    expect(readYaml('# nothing\n', FILE)).toMatchObject({ type: 'scalar', style: 'nothing' });
  });

  test('says of a key without a value that nothing stands there', () => {
    expect(readYaml('a:\nb: ""\n', FILE)).toMatchObject({
      entries: [{ value: { style: 'nothing' } }, { value: { style: 'quoted' } }],
    });
  });

  test('gives a tree or a Problem with places inside the file, whatever the file', () => {
    const anything = fc.oneof(damagedFile(), fc.string({ unit: 'binary', maxLength: 80 }), junk());
    fc.assert(
      fc.property(anything, (text) => {
        for (const { subject } of findingsOf(() => readYaml(text, FILE))) {
          const span = subject.type === 'file' ? subject.span : undefined;
          expect(span?.start).toBeGreaterThanOrEqual(0);
          expect(span?.end).toBeGreaterThanOrEqual(span?.start ?? 0);
          expect(span?.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('takes under a second for 64 kB of anything that repeats', () => {
    for (const piece of JUNK) {
      const text = piece.repeat(65_536 / piece.length);
      const start = performance.now();
      findingsOf(() => readYaml(text, FILE));
      expect.soft(performance.now() - start, JSON.stringify(piece)).toBeLessThan(1000);
    }
  });
});

const JUNK: readonly string[] = [
  ['a: b\n', 'a\n', '- ', '- a\n', '? ', ': ', '[', ']', '{', '}', '[a, ', '{a: ', '"', "'"],
  ['\\', '"\\"', '|', '>', '>-\n a\n', '&a ', '*a ', '!a ', '%a\n', '---\n', '...\n', '#'],
  [' #\n', '\n', ' \n', '\r\n', '\t', '\t\n', 'a:\n ', '"a\n', "'a\n", ', ', '<<: '],
  ['<<<<<<< a\n', '=======\n', '\ufeff', '\u0000', '\u2028', 'a: "b"\n', '- a: "b"\n', 'a: 1 #'],
  ['a : ', '-\n', '?\n', ':\n', '@', '`', 'a: b: ', '"a": ', '"a" '],
].flat();

function junk(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...JUNK), { maxLength: 20 }).map((pieces) => pieces.join(''));
}
