import { describe, expect, test } from 'vitest';
import {
  type Reader,
  defaulted,
  listOf,
  mapOf,
  optional,
  record,
  required,
  variantBy,
} from '../../src/yaml/decode.ts';
import {
  boolean,
  calendarDate,
  identifier,
  integer,
  measure,
  oneOf,
  prose,
  reading,
} from '../../src/yaml/decode-scalar.ts';
import { Decoding } from '../../src/yaml/decoding.ts';
import { didYouMean } from '../../src/yaml/did-you-mean.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { quoted } from '../support/problems.ts';

/** The value that a reader makes of `text`, or the rules, messages and places of its findings. */
function read(reader: Reader<unknown>, text: string): unknown {
  const run = new Decoding('x.yaml');
  const value = reader(readYaml(text, 'x.yaml'), run);
  if (run.findings.length === 0) return value;
  return run.findings.map((one) => `${one.rule} at ${quoted(text, one)}: ${one.message}`);
}

/** What a reader makes of the value of the key `v`. */
function readValue(reader: Reader<unknown>, value: string): unknown {
  const result = read(record({ v: required(reader) }, 'a test'), `v: ${value}\n`);
  return Array.isArray(result) ? result.map((line) => String(line).split(' at ')[0]) : result;
}

const entry = record(
  { id: required(identifier), kind: required(oneOf(['name', 'term'])), note: optional(prose) },
  'an entry',
);

describe('record', () => {
  test('reads keys in any order and leaves out optional ones that are absent', () => {
    expect(read(entry, 'kind: "term"\nid: "a"\n')).toStrictEqual({ kind: 'term', id: 'a' });
  });

  test('gives a defaulted key its value', () => {
    expect(read(record({ v: defaulted(reading, 'none') }, 'a test'), '{}\n')).toStrictEqual({ v: 'none' });
  });

  test('reports everything at once, each with its place and the path to it', () => {
    const text = 'list:\n  - { id: "a", kind: "nane" }\n  - { id: "B", nots: "x", kind: [] }\n';
    expect(read(record({ list: required(listOf(entry, 'entries')) }, 'a file'), text)).toEqual([
      'wrong-type at "nane": Unexpected "nane" at list[0].kind, expected one of name, term; did you mean `name`?',
      'wrong-type at "B": Unexpected "B" at list[1].id, expected an id of small letters, digits, dots, hyphens and underscores',
      'unknown-key at nots: Unexpected key `nots` at list[1], expected a key of the format; did you mean `note`?',
      'wrong-type at []: Unexpected a list at list[1].kind, expected one of name, term',
    ]);
  });

  test('names the key that is missing, at the beginning of the record', () => {
    expect(read(entry, 'kind: "name"\n')).toEqual([
      'missing-key at kind: Unexpected end of an entry, expected the key `id`',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('knows no key %s', (key) => {
    const result = read(entry, `id: "a"\nkind: "name"\n${key}: "x"\n`);
    expect(result).toEqual([expect.stringContaining(`unknown-key at ${key}`)]);
  });
});

describe('mapOf', () => {
  const languages = mapOf(/^[a-z_]+$/, reading, 'forms');

  test('makes an object that has nothing but its keys', () => {
    const value = read(languages, 'ru: "Тухачевский"\n');
    expect(value).toEqual({ ru: 'Тухачевский' });
    expect(Object.getPrototypeOf(value)).toBeNull();
  });

  test.each(['__proto__', 'constructor'])('refuses %s although its form would do', (key) => {
    expect(read(languages, `${key}: "x"\n`)).toEqual([expect.stringContaining('unknown-key')]);
    expect(({} as Record<string, unknown>)['ru']).toBeUndefined();
  });
});

describe('variantBy', () => {
  const ground = variantBy(
    'kind',
    new Map([['form', record({ kind: required(oneOf(['form'])), form: required(reading) }, 'a form')]]),
    'a ground',
  );

  test('reads the record that the tag names', () => {
    expect(read(ground, 'form: "x"\nkind: "form"\n')).toEqual({ kind: 'form', form: 'x' });
  });

  test.each([
    ['an unknown tag', 'kind: "forn"\n', 'wrong-type at "forn"'],
    ['no tag', 'form: "x"\n', 'missing-key at form'],
    ['a tag that is a list', 'kind: []\n', 'wrong-type at []'],
    ['no map', '- 1\n', 'wrong-type'],
  ])('reports %s', (_, text, start) => {
    expect(read(ground, text)).toEqual([expect.stringContaining(start)]);
  });
});

describe('scalars', () => {
  test.each<[string, string, Reader<unknown>, unknown]>([
    ['text', 'NO', reading, 'NO'],
    ['text', '1.10', reading, '1.10'],
    ['text', '~', reading, '~'],
    ['text', '""', reading, ''],
    ['integer', '12', integer(1), 12],
    ['boolean', 'true', boolean, true],
    ['boolean', 'false', boolean, false],
    ['measure', '0.25', measure, 0.25],
    ['date', '2024-02-29', calendarDate, '2024-02-29'],
    ['date', '"2000-02-29"', calendarDate, '2000-02-29'],
  ])('a %s is read from %s', (_, text, reader, value) => {
    expect(readValue(reader, text)).toEqual({ v: value });
  });

  test.each<[string, string, Reader<unknown>, string]>([
    ['text', '', reading, 'wrong-type'],
    ['text', '[]', reading, 'wrong-type'],
    ['text', '"\\ud800"', reading, 'lone-surrogate'],
    ['text', `"${'x'.repeat(10_001)}"`, reading, 'value-too-long'],
    ['prose', '"  "', prose, 'wrong-type'],
    ['id', `"${'x'.repeat(101)}"`, identifier, 'value-too-long'],
    ['id', '"-a"', identifier, 'wrong-type'],
    ['integer', '"12"', integer(1), 'wrong-type'],
    ['integer', '1.5', integer(1), 'wrong-type'],
    ['integer', '-1', integer(1), 'wrong-type'],
    ['integer', '0', integer(1), 'wrong-type'],
    ['integer', '010', integer(1), 'wrong-type'],
    ['integer', '1e400', integer(1), 'wrong-type'],
    ['integer', '12345678901234567890', integer(1), 'wrong-type'],
    ['measure', '1e400', measure, 'wrong-type'],
    ['boolean', 'yes', boolean, 'wrong-type'],
    ['boolean', '"true"', boolean, 'wrong-type'],
    ['date', '2023-02-29', calendarDate, 'wrong-type'],
    ['date', '1900-02-29', calendarDate, 'wrong-type'],
    ['date', '2026-13-01', calendarDate, 'wrong-type'],
    ['date', '2026-04-31', calendarDate, 'wrong-type'],
    ['date', '0000-01-01', calendarDate, 'wrong-type'],
    ['date', '23 Nov 2026', calendarDate, 'wrong-type'],
  ])('a %s is not read from %.30s', (_, text, reader, rule) => {
    expect(readValue(reader, text)).toEqual([rule]);
  });

  test('counts the limit in code points', () => {
    expect(readValue(reading, `"${'😀'.repeat(10_000)}"`)).toHaveProperty('v');
    expect(readValue(reading, `"${'😀'.repeat(10_001)}"`)).toEqual(['value-too-long']);
  });
});

describe('didYouMean', () => {
  const verdicts = ['accept', 'stet', 'defer', 'crux'];

  test.each([
    ['acept', 'accept'],
    ['ACCEPT', 'accept'],
    ['acecpt', 'accept'],
    ['stett', 'stet'],
    ['crx', 'crux'],
    ['reject', undefined],
    ['', undefined],
    ['x'.repeat(1000), undefined],
  ])('for %j guesses %j', (written, meant) => {
    expect(didYouMean(written, verdicts)).toBe(meant);
  });
});
