import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/publish/book.ts';
import { tei } from '../../src/publish/tei/tei.ts';
import { testBook } from '../support/book.ts';
import { declared } from '../support/declared.ts';
import { at, entry } from '../support/entry.ts';
import { findingOf, problemOf } from '../support/problem.ts';
import { chaptersOf, elementsOf, pointerFaults, readXml, type TeiElement } from '../support/tei-reader.ts';

const ATTACKS = [
  '<script>alert(1)</script>',
  '</p></div></body></text></TEI>',
  '<p xml:id="e-cat">',
  '&amp;',
  '&lt;',
  '&#x3C;p&#x3E;',
  '&nbsp;',
  '&',
  '<',
  '>',
  ']]>',
  '<![CDATA[<p/>]]>',
  '<!-- x -->',
  '--',
  '-->',
  '<?xml version="1.1"?>',
  '<?xml-stylesheet href="http://example.org/"?>',
  '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '&x;',
  '%x;',
  '"',
  "'",
  '" onload="x',
  "' xml:base='http://example.org/",
  '"/><note/>',
  'javascript:alert(1)',
  '{{x}}',
  '${x}',
  '$&',
  '\\',
];
const SURROUNDINGS = [
  (x: string) => x,
  (x: string) => `a${x}`,
  (x: string) => `${x}${x}`,
  (x: string) => `${x}\u202e`,
  (x: string) => `\u0085${x}\u2028`,
  (x: string) => `\r${x}`,
  (x: string) => `${x}\r\n${x}`,
  (x: string) => `\t${x}\u009b`,
  (x: string) => `\u007f${x}\u0080`,
  (x: string) => `\ufeff${x}`,
  (x: string) => `e\u0301${x}😀`,
  (x: string) => `${x}\u{e0041}`,
  (x: string) => `__proto__${x}`,
  (x: string) => `${x}]]`,
  (x: string) => `&${x};`,
  (x: string) => `<${x}`,
  (x: string) => `\ufdd0${x}\ufffd`,
];
const PAYLOADS = [...new Set(ATTACKS.flatMap((attack) => SURROUNDINGS.map((around) => around(attack))))];

/** A book with one text in every place where an edition has free text. */
function bookOf(x: string): Book {
  return testBook(
    { s: `Head\n\nA ${x} catt ${x} b. One\n\ntwo dogg ${x}.` },
    [
      entry({
        id: 'cat',
        kind: 'name',
        sic: 'catt',
        corr: `c${x}t`,
        at: at('', ''),
        note: x,
        proposed: `${x}@1`,
        evidence: [
          { kind: 'authority', entry: 'a' },
          { kind: 'witness', siglum: x, text: x },
          { kind: 'citation', work: x, page: x, quote: x },
          { kind: 'internal', source: 's', quote: x },
          { kind: 'reconstruction', language: 'zh', form: x },
          { kind: 'pattern', name: x, detail: x },
        ],
        alternatives: [{ corr: x }],
        votes: [{ by: 'ed', on: '2026-11-24', verdict: 'accept', corr: `c${x}t` }],
      }),
      entry({ id: 'one', kind: 'sentence', sic: 'One\n\ntwo', corr: `One${x}\n\ntwo`, at: at('', '') }),
      entry({ id: 'dog', sic: 'dogg', verdict: 'crux', corr: x, at: at('', '') }),
    ].map(declared),
    {
      title: x,
      author: x,
      licence: x,
      principles: [x],
      house: [x],
      witnesses: [{ siglum: x, title: x, provenance: x }],
      editors: [{ id: 'ed', name: x, role: x, agent: 'person' }],
      publication: { publisher: x, url: 'https://example.org/' },
      authority: [
        {
          id: 'a',
          kind: 'person',
          name: x,
          forms: [x],
          damaged: [x],
          languages: { ru: x },
          ids: { viaf: x },
          note: x,
        },
      ],
    },
  );
}

const publish = (book: Book): Uint8Array => tei.publish(book)[0]?.bytes ?? new Uint8Array();

/** Names of all elements; which meanings a reading touches depends on the payload. */
const namesOf = (all: readonly TeiElement[]): string[] =>
  all.filter(({ attributes }) => attributes['type'] !== 'touches').map(({ name }) => name);

describe('hostile payloads', () => {
  const expected = namesOf(elementsOf(readXml(publish(bookOf('x')))));

  test('there are at least 500 of them', () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(500);
  });

  test('none makes an element, an attribute or a control character, and each is read back as it was', () => {
    for (const payload of PAYLOADS) {
      const book = bookOf(payload);
      const bytes = publish(book);
      const root = readXml(bytes);
      const all = elementsOf(root);
      expect(namesOf(all)).toEqual(expected);
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      expect(new TextDecoder().decode(bytes)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u);
      expect(pointerFaults(root)).toEqual([]);
      const [chapter] = book.chapters;
      expect(chaptersOf(root)).toEqual([
        { siglum: 'S', source: chapter?.source.text, edition: chapter?.text },
      ]);
      const reason = all.find(({ attributes }) => attributes['type'] === 'reason');
      expect([reason?.text, all.find(({ name }) => name === 'author')?.text]).toEqual([payload, payload]);
    }
  });
});

describe('ids', () => {
  test('are names of XML, and no two things have one', () => {
    const sigla = ['a-1', 'a', 'a_', 'a_5f_', 'ä', 'a b', '1', '😀', 'A', '-'];
    const book = testBook(Object.fromEntries(sigla.map((_, index) => [`s${index}`, 'One.\n\nTwo.'])));
    const chapters = book.chapters.map((chapter, index) => ({ ...chapter, siglum: sigla[index] ?? '' }));
    const root = readXml(publish({ ...book, chapters }));
    const ids = elementsOf(root).flatMap(({ attributes }) => attributes['xml:id'] ?? []);
    expect(pointerFaults(root)).toEqual([]);
    expect(ids.filter((id) => !/^[A-Za-z][\w.-]*$/u.test(id))).toEqual([]);
  });

  test('of paragraphs are told apart although sigla and references both have hyphens', () => {
    const join = entry({ id: 'j', kind: 'sentence', sic: 'd\n\ne', corr: 'de', at: at('', '') });
    const book = testBook({ s: 'a\n\nb\n\nc\n\nd\n\ne', t: 'a\n\nb\n\nc\n\nd\n\ne' }, [join]);
    const [first, second] = book.chapters;
    if (first === undefined || second === undefined) throw new Error('Unexpected missing chapter');
    const chapters = [
      { ...first, siglum: 'a', entries: [] },
      { ...second, siglum: 'a-4' },
    ];
    expect(pointerFaults(readXml(publish({ ...book, chapters, entries: [] })))).toEqual([]);
  });
});

describe('text-not-in-xml', () => {
  const FORBIDDEN = ['\u0000', '\u0008', '\u000b', '\u000c', '\u001b', '\u001f', '\ufffe', '\uffff'];

  test.each(FORBIDDEN.map((one) => [JSON.stringify(one), one]))('refuses %s wherever it stands', (_, x) => {
    const places: [string, Book][] = [
      ['source', testBook({ s: `A\nb${x}` })],
      ['erratum', testBook({ s: 'A b' }, [entry({ id: 'e', sic: 'b', corr: `c${x}`, at: at('', '') })])],
      ['file', testBook({ s: 'A b' }, [], { licence: x })],
      [
        'file',
        testBook({ s: 'A' }, [], {
          authority: [{ id: 'a', kind: 'term', name: x, forms: [], damaged: [], languages: {}, ids: {} }],
        }),
      ],
    ];
    for (const [type, book] of places) {
      const finding = findingOf(() => tei.publish(book));
      expect(finding).toMatchObject({ rule: 'text-not-in-xml', subject: { type } });
      expect(finding.help).toContain('Nothing was written.');
    }
  });

  test('refuses half of a surrogate pair, which no file of an edition can hold', () => {
    const { message } = findingOf(() => tei.publish(testBook({ s: 'A' }, [], { licence: 'x\ud800y' })));
    expect(message).toContain('U+D800 half of a surrogate pair in `licence` of edition.yaml');
  });

  test('says in which line, and names the character', () => {
    const { message, subject } = findingOf(() => tei.publish(testBook({ s: 'A\nb\u001bc' })));
    expect(message).toBe(
      'Unexpected U+001B escape in line 2, column 2 of the source s, expected characters that XML 1.0 can hold',
    );
    expect(subject).toEqual({ type: 'source', source: 's', span: { start: 3, end: 4 } });
  });

  test('says which field of which entry', () => {
    const wrong = entry({ id: 'e', sic: 'b', corr: 'c', at: at('', ''), note: 'x\u0000' });
    const { message, subject } = findingOf(() => tei.publish(testBook({ s: 'A b' }, [wrong])));
    expect(message).toContain('U+0000 NUL in `note` of the entry e');
    expect(subject).toEqual({ type: 'erratum', id: 'e', field: 'note' });
  });

  test('collects every source and entry that has one', () => {
    const { findings } = problemOf(() => tei.publish(testBook({ s: '\u0000', t: 'x', u: '\u0001' })));
    expect(findings.map(({ subject }) => subject)).toMatchObject([{ source: 's' }, { source: 'u' }]);
  });
});
