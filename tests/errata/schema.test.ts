import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readErrata } from '../../src/errata/read-errata.ts';
import { readAuthority } from '../../src/lexicon/authority-file.ts';
import { AUTHORITY_KINDS } from '../../src/model/authority.ts';
import { readEdition } from '../../src/project/edition-file.ts';
import { someErrata } from '../support/errata-entries.ts';
import { RUNS } from '../support/laws.ts';
import { rulesOf } from '../support/problems.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What a schema cannot say, or says badly: which fields go together, and what must be unique. */
const BEYOND_SCHEMA: ReadonlySet<string> = new Set([
  'field-misplaced',
  'act-missing',
  'duplicate-id',
  'lone-surrogate',
]);

function schemaOf(name: string): ValidateFunction {
  const schema: unknown = JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'));
  if (typeof schema !== 'object' || schema === null) throw new TypeError(`schema of ${name}`);
  // `markdownEnumDescriptions` and its like are for editors only.
  return new Ajv({ strict: true, allowUnionTypes: true, keywords: [] }).compile(schema);
}

/** A file as JSON, which is YAML: every text in quotation marks, numbers without. */
function accepts(read: (text: string) => unknown, document: Json): boolean {
  return rulesOf(() => read(JSON.stringify(document))).every((rule) => BEYOND_SCHEMA.has(rule));
}

const WORDS: readonly Json[] = [
  ['', ' ', 'x', 'acept', 'Upper', '-a', '2026-11-23', '23.11.2026', 'zh-Hant', 'con', 'a.'],
  ['x'.repeat(101), 'x'.repeat(1001), '😀'.repeat(10_001), 'f'.repeat(64), '3-7', '03'],
  [[], ['x'], {}, { kind: 'x' }],
].flat();
const NUMBERS: readonly Json[] = [-1, 0, 1, 2, 1.5, true, '1', [], {}];
const KEYS: readonly string[] = ['unknown', 'x y', 'constructor', '__proto__', 'id', 'kind', 'ru'];

interface Damage {
  readonly at: number;
  readonly how: 'remove' | 'rename' | 'exchange';
  readonly which: number;
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** Carries out one damage at the `at`-th value of a document, counted from the outside in. */
function damaged(document: Json, damage: Damage): Json {
  let left = damage.at % countOf(document);
  const visit = (value: Json): Json | undefined => {
    if (left === 0) {
      left -= 1;
      return damage.how === 'remove' ? undefined : exchanged(value, damage);
    }
    left -= 1;
    if (Array.isArray(value)) return value.map(visit).filter((item) => item !== undefined);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => {
        // A number under the key of a text is a difference on purpose: see below.
        const isHit = left === 0 && damage.how === 'rename' && !isBare(item);
        const next = isHit ? ((left -= 1), item) : visit(item);
        return next === undefined ? [] : [[isHit ? pick(KEYS, damage.which) : key, next]];
      }),
    );
  };
  return visit(document) ?? {};
}

function exchanged(value: Json, { which }: Damage): Json {
  return pick(isBare(value) ? NUMBERS : WORDS, which);
}

function isBare(value: Json): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function countOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce<number>((sum, item) => sum + countOf(item), 0);
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(10_000),
  how: fc.constantFrom('remove', 'rename', 'exchange'),
  which: fc.nat(1000),
});

function toJson(value: unknown): Json {
  const json: Json = JSON.parse(JSON.stringify(value));
  return json;
}

const reading = fc.constantFrom<Json>(
  [],
  [{ source: 's', paragraphs: [1, '3-7'], sha256: '0'.repeat(64), by: 'ed', on: '2026-11-23' }],
);
const errataFile = fc
  .tuple(someErrata(2), reading)
  .map(([errata, read]): Json => ({ version: 1, errata: toJson(errata), read }));

const authorityFile = fc
  .record({ kind: fc.constantFrom(...AUTHORITY_KINDS), note: fc.constantFrom('a note', 'x') })
  .map(({ kind, note }): Json => ({
    version: 1,
    entries: [
      {
        id: 'a',
        kind,
        name: 'A',
        forms: ['A', 'B'],
        damaged: ['C'],
        languages: { ru: 'А', 'zh-Hant': '甲' },
        ids: { wikidata: 'Q1' },
        note,
      },
    ],
  }));

const editionFile = fc.constant<Json>({
  version: 1,
  title: 'T',
  author: 'A',
  language: 'en',
  licence: 'CC0-1.0',
  editors: [{ id: 'ed', name: 'E', agent: 'person', role: 'editor', orcid: '0000-0002-1825-0097' }],
  sources: [
    {
      id: 's-1',
      path: 'raw/s.txt',
      siglum: 'A',
      title: 'S',
      encoding: 'koi8-r',
      sha256: '0'.repeat(64),
      provenance: 'found',
      headings: [1, 3],
      control: true,
    },
  ],
  principles: ['p'],
  house: ['h'],
  display: { name: 'marked', typography: 'summary' },
});

describe.each([
  ['errata', errataFile, (text: string) => readErrata(text, 'errata.yaml')] as const,
  ['authority', authorityFile, (text: string) => readAuthority(text, 'authority.yaml')] as const,
  ['edition', editionFile, (text: string) => readEdition(text)] as const,
])('schema/%s.schema.json', (name, file, read) => {
  const validate = schemaOf(name);

  test('accepts what the loader accepts', () => {
    fc.assert(
      fc.property(file, (document) => {
        expect(rulesOf(() => read(JSON.stringify(document)))).toEqual([]);
        expect({ valid: validate(document), errors: validate.errors }).toEqual({ valid: true, errors: null });
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  });

  test('agrees with the loader about damaged files', () => {
    let refused = 0;
    fc.assert(
      fc.property(file, fc.array(damage, { minLength: 1, maxLength: 2 }), (document, damages) => {
        const result = damages.reduce(damaged, document);
        const valid = validate(result);
        if (!valid) refused += 1;
        expect({ valid, result }).toEqual({ valid: accepts(read, result), result });
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
    expect(refused).toBeGreaterThan(RUNS / 50);
  });

  test('describes every key for the editor who writes it', () => {
    expect(
      keysWithoutDescription(toJson(JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')))),
    ).toEqual([]);
  });
});

/** Keys of `properties` that say nothing about themselves; a reference says it where it leads. */
function keysWithoutDescription(schema: Json): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(keysWithoutDescription);
  const { properties } = schema;
  const own =
    typeof properties === 'object' && properties !== null && !Array.isArray(properties)
      ? Object.entries(properties)
          .filter(([, value]) => !hasDescription(value))
          .map(([key]) => key)
      : [];
  return [...own, ...Object.values(schema).flatMap(keysWithoutDescription)];
}

function hasDescription(value: Json): boolean {
  return typeof value === 'object' && value !== null && ('description' in value || '$ref' in value);
}

function rules(text: string): readonly string[] {
  return rulesOf(() => readErrata(text, 'errata.yaml'));
}

describe('where schema and loader differ on purpose', () => {
  const validate = schemaOf('errata');
  const entry = {
    id: 'x',
    kind: 'ocr',
    sic: 'a',
    corr: 'b',
    verdict: 'accept',
    scope: 'here',
    at: { source: 's' },
  };
  const file = (fields: object): Json => toJson({ version: 1, errata: [{ ...entry, ...fields }] });

  test.each<[string, Json, string]>([
    ['fields that do not go together', file({ standing: true }), 'field-misplaced'],
    ['a term without an act', file({ kind: 'term' }), 'act-missing'],
    ['a date that is not in the calendar', file({ on: '2026-02-30' }), 'wrong-type'],
    [
      'a range that runs backwards',
      {
        version: 1,
        read: [{ source: 's', paragraphs: ['7-3'], sha256: '0'.repeat(64), by: 'ed', on: '2026-11-23' }],
      },
      'wrong-type',
    ],
    ['an id that stands twice', { version: 1, errata: [toJson(entry), toJson(entry)] }, 'duplicate-id'],
    ['half of a surrogate pair', file({ corr: '\ud800' }), 'lone-surrogate'],
  ])('the loader alone refuses %s', (_, document, rule) => {
    expect(validate(document)).toBe(true);
    expect(rules(JSON.stringify(document))).toEqual([rule]);
  });

  test('the schema alone refuses a text that looks like a number and has no quotation marks', () => {
    expect(validate(file({ corr: 1936 }))).toBe(false);
    expect(rules(JSON.stringify(file({ corr: 1936 })))).toEqual([]);
  });

  test('the schema alone refuses a file without content', () => {
    expect(validate(null)).toBe(false);
    expect(rules('')).toEqual([]);
  });
});
