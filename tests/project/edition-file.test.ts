import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APPARATUS_STYLES, CHANNELS, type EditionDeclaration } from '../../src/model/edition.ts';
import { KINDS } from '../../src/model/erratum.ts';
import { readEdition } from '../../src/project/edition-file.ts';
import { printEdition, replaceDigest } from '../../src/project/write-edition.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';
import { findingsOf, quoted, rulesOf } from '../support/problems.ts';

const [OLD, OTHER] = ['0'.repeat(64), 'a'.repeat(64)];

const RELEASED = 'c'.repeat(64);
const EXAMPLE = `# the edition
version: 1
title: "The Secret History"
language: "en"
editors:
  - id: "ed"
    name: "An Editor"
    agent: "person"
    orcid: "0000-0002-1825-0097"
sources:
  - id: "chapter-34"      # the first
    path: "raw/chapter-34.txt"
    siglum: "A"
    sha256: "${OLD}"   # as scanned
    headings: [1, 3]
  - { id: "chapter-19", path: "raw/chapter-19.txt", siglum: "B", sha256: "${OLD}", control: true }
principles:
  - "The edition repairs damage."
display: { name: marked, typography: "summary" }
publication: { style: "latin", url: "https://example.org/edition/" }
releases:
  - { version: "1.0", on: "2026-11-23", sha256: "${RELEASED}" }
`;

const words = hostileText(5).map((text) => `w${text}`);
const id = fc
  .stringMatching(/^[a-z0-9][a-z0-9_-]{2,6}$/)
  .filter((text) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(text));

const editor = fc.record(
  { id, name: words, agent: fc.constantFrom('person' as const, 'software' as const), role: words },
  { requiredKeys: ['id', 'name', 'agent'] },
);
const source = fc.record(
  {
    id,
    path: words,
    siglum: words,
    title: words,
    encoding: fc.constant('windows-1252'),
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
    provenance: words,
    headings: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
    control: fc.boolean(),
  },
  { requiredKeys: ['id', 'path', 'siglum', 'sha256'] },
);
const declaration: fc.Arbitrary<EditionDeclaration> = fc.record(
  {
    title: words,
    author: words,
    language: fc.constantFrom('en', 'zh-Hant'),
    channel: fc.constantFrom(...CHANNELS),
    licence: words,
    editors: fc.uniqueArray(editor, { maxLength: 3, selector: (one) => one.id }),
    sources: fc
      .uniqueArray(source, { maxLength: 3, selector: (one) => one.id })
      .map((sources) => sources.map((one, index) => ({ ...one, siglum: `${one.siglum}${index}` }))),
    principles: fc.array(words, { maxLength: 3 }),
    house: fc.array(words, { maxLength: 2 }),
    display: fc.dictionary(
      fc.constantFrom(...KINDS),
      fc.constantFrom('marked' as const, 'summary' as const),
      {
        noNullPrototype: true,
      },
    ),
    publication: fc.record(
      {
        style: fc.constantFrom(...APPARATUS_STYLES),
        url: fc.constant('https://example.org/'),
        publisher: words,
      },
      { requiredKeys: [] },
    ),
    releases: fc.array(
      fc.record(
        {
          version: fc.constantFrom('1', '1.0', '2.11.3'),
          on: fc.constant('2026-11-23'),
          sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
          identifier: words,
        },
        { requiredKeys: ['version', 'on', 'sha256'] },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['title', 'language', 'editors', 'sources', 'principles'] },
);

describe('readEdition', () => {
  test('reads the declaration, with the places of what it says of each source', () => {
    const edition = readEdition(EXAMPLE);
    expect(edition.declaration).toEqual({
      title: 'The Secret History',
      language: 'en',
      editors: [{ id: 'ed', name: 'An Editor', agent: 'person', orcid: '0000-0002-1825-0097' }],
      sources: [
        { id: 'chapter-34', path: 'raw/chapter-34.txt', siglum: 'A', sha256: OLD, headings: [1, 3] },
        { id: 'chapter-19', path: 'raw/chapter-19.txt', siglum: 'B', sha256: OLD, control: true },
      ],
      principles: ['The edition repairs damage.'],
      display: { name: 'marked', typography: 'summary' },
      publication: { style: 'latin', url: 'https://example.org/edition/' },
      releases: [{ version: '1.0', on: '2026-11-23', sha256: RELEASED }],
    });
    const path = edition.sources.get('chapter-19')?.fields.get('path');
    expect(EXAMPLE.slice(path?.start, path?.end)).toBe('"raw/chapter-19.txt"');
  });

  test.each([
    ['nothing', EXAMPLE, '', 'wrong-type'],
    ['another version', 'version: 1', 'version: 2', 'schema-version'],
    ['no title', 'title: "The Secret History"\n', '', 'missing-key'],
    ['an agent that is neither', '"person"', '"machine"', 'wrong-type'],
    ['an orcid that is none', '0000-0002-1825-0097', '1825', 'wrong-type'],
    ['a digest that is none', `"${OLD}"   #`, '"abc"   #', 'wrong-type'],
    ['a line before the first', '[1, 3]', '[0]', 'wrong-type'],
    ['a kind that is none', 'name: marked', 'nome: marked', 'unknown-key'],
    ['a way of display that is none', 'name: marked', 'name: markt', 'wrong-type'],
    ['a style of the apparatus that is none', '"latin"', '"greek"', 'wrong-type'],
    ['an address that is none', '"https://example.org/edition/"', '"javascript:alert(1)/"', 'wrong-type'],
    ['a version that is none', '"1.0"', '"one"', 'wrong-type'],
    ['an id that cannot name a file', '"chapter-34"', '"../chapter"', 'source-id-invalid'],
    ['an id that Windows keeps', '"chapter-34"', '"con"', 'source-id-invalid'],
    ['a source id twice', '"chapter-19"', '"chapter-34"', 'duplicate-id'],
    ['a siglum twice', 'siglum: "B"', 'siglum: "A"', 'duplicate-id'],
    ['a plug-in', 'title:', 'plugins: ["./evil.js"]\ntitle:', 'unknown-key'],
  ])('refuses %s', (_, good, bad, rule) => {
    expect(rulesOf(() => readEdition(EXAMPLE.replace(good, bad)))).toEqual([rule]);
  });

  test('shows the place of the id that stands twice', () => {
    const text = EXAMPLE.replace('"chapter-19"', '"chapter-34"');
    const [finding] = findingsOf(() => readEdition(text));
    expect(quoted(text, finding)).toBe('"chapter-34"');
    expect(finding?.subject).toMatchObject({ span: { start: text.lastIndexOf('"chapter-34"') } });
  });
});

describe('printEdition', () => {
  test('is read back as it was', () => {
    fc.assert(
      fc.property(declaration, (declared) => {
        expect(readEdition(printEdition(declared)).declaration).toEqual(declared);
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  });

  test('names its schema in the first line', () => {
    const { declaration: declared } = readEdition(EXAMPLE);
    expect(printEdition(declared)).toMatch(
      /^# yaml-language-server: \$schema=schema\/edition\.schema\.json\n/,
    );
    expect(printEdition(declared, 'https://example.org/e.json')).toContain(
      '$schema=https://example.org/e.json\n',
    );
  });
});

describe('replaceDigest', () => {
  test.each(['chapter-34', 'chapter-19'])('changes the digest of %s and no other byte', (which) => {
    const text = `\ufeff${EXAMPLE.replaceAll('\n', '\r\n')}`;
    const at = which === 'chapter-34' ? text.indexOf(OLD) : text.lastIndexOf(OLD);
    expect(replaceDigest(text, which, OTHER)).toBe(text.slice(0, at) + OTHER + text.slice(at + 64));
  });

  test('is called with a source that is there, and a digest', () => {
    expect(() => replaceDigest(EXAMPLE, 'chapter-1', OTHER)).toThrow(RangeError);
    expect(rulesOf(() => replaceDigest(EXAMPLE, 'chapter-34', 'abc'))).toEqual(['wrong-type']);
  });
});
