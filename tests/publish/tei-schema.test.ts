import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tei } from '../../src/publish/tei/tei.ts';
import { AUTHORITY_KINDS, type AuthorityEntry } from '../../src/model/authority.ts';
import type { Book } from '../../src/publish/book.ts';
import { testBook } from '../support/book.ts';
import { at, entry } from '../support/entry.ts';
import { hostileBook } from '../support/hostile-book.ts';
import { EMEND_TEI, HAS_JING, HAS_TEI_ALL, jing, TEI_ALL } from '../support/jing.ts';
import { repositoryBook } from '../support/repository-book.ts';
import { sampleBook } from '../support/sample-book.ts';

const books = [
  sampleBook(),
  repositoryBook(),
  testBook({ s: '' }),
  testBook({ s: '\n\n' }),
  testBook({ s: 'Only\n\nheadings\n' }, [], { headingsOf: { s: [1, 3] } }),
  namesOfEveryKind(),
  ...fc.sample(hostileBook, { numRuns: 60, seed: 1 }),
];
/** A name in the text for each kind of the authority, one for two entries at once, and one that the authority has not. */
function namesOfEveryKind(): Book {
  const authority = AUTHORITY_KINDS.map((kind): AuthorityEntry => {
    return {
      id: kind,
      kind,
      name: kind,
      forms: ['x'],
      damaged: ['y'],
      languages: { 'zh-Hant': 'z' },
      ids: { gnd: '1' },
      note: 'n',
    };
  });
  const ids = [...AUTHORITY_KINDS.map((kind) => [kind]), ['person', 'place'], ['unknown']];
  const words = ids.map((_, index) => `word${'a'.repeat(index)}`);
  const errata = ids.map((list, index) =>
    entry({
      id: `e${index}`,
      kind: 'name',
      sic: `${words[index]}`,
      corr: 'new',
      at: at('', '.'),
      evidence: list.map((one) => ({ kind: 'authority', entry: one })),
    }),
  );
  return testBook({ s: words.map((word) => `${word}.`).join('\n\n') }, errata, { authority });
}

const documents = books.flatMap((book) => tei.publish(book).map(({ bytes }) => bytes));

describe.skipIf(!HAS_JING)('schema/emend-tei.rng (needs jing: npm run setup)', () => {
  test('accepts the sample, the two chapters and hostile books', () => {
    expect(jing(EMEND_TEI, documents)).toBe('');
  });

  const golden = new TextDecoder().decode(documents[0]);
  const DAMAGES: [string, string, string][] = [
    ['a name instead of a pointer to whoever answers', 'resp="#r-ed"', 'resp="An Editor"'],
    ['a class that is missing', ' #status-person"', '"'],
    ['text between paragraphs', '</p>\n\n<p', '</p>\n\nx<p'],
    ['a correction without its reading', '<sic source="#w-S">Brundt</sic>', ''],
    ['an element of TEI that emend never writes', '<milestone unit="paragraph"/>', '<lb/>'],
    ['a remark', '<note type="reason">', '<note type="remark">'],
    ['a certainty of its own', 'cert="high"', 'cert="0.9"'],
    ['a date that is none', 'when="2026-11-24"', 'when="2026-11-31"'],
    ['a version with a hyphen', 'version="0.1.0"', 'version="0.1.0-beta"'],
    ['an id of another kind', 'xml:id="e-join"', 'xml:id="join"'],
  ];

  test('refuses what emend does not write, one damage at a time', () => {
    const damaged = DAMAGES.map(([, from, to]) => {
      expect(golden).toContain(from);
      return new TextEncoder().encode(golden.replace(from, () => to));
    });
    const said = jing(EMEND_TEI, damaged);
    const refused = DAMAGES.filter((_, index) => said.includes(`${index}.xml:`)).map(([what]) => what);
    expect(refused).toEqual(DAMAGES.map(([what]) => what));
  });

  test('has a name element for each kind of the authority', () => {
    const told = new TextDecoder().decode(tei.publish(namesOfEveryKind())[0]?.bytes);
    expect([...told.matchAll(/<p [^>]*><(\w+)/gu)].map(([, name]) => name)).toEqual([
      'persName',
      'placeName',
      'orgName',
      'term',
      'title',
      'rs',
      'choice',
    ]);
  });

  const hasTrang = spawnSync('trang', []).error === undefined;

  test.skipIf(!hasTrang)('is what trang makes of emend-tei.rnc', () => {
    const folder = mkdtempSync(join(tmpdir(), 'emend-trang-'));
    const made = join(folder, 'emend-tei.rng');
    const { status } = spawnSync('trang', [EMEND_TEI.replace(/rng$/u, 'rnc'), made]);
    expect(status).toBe(0);
    expect(readFileSync(made, 'utf8')).toBe(readFileSync(EMEND_TEI, 'utf8'));
    rmSync(folder, { recursive: true });
  });
});

test.skipIf(!HAS_TEI_ALL)('every document is valid TEI P5 4.12 (needs jing and tei_all.rng)', () => {
  expect(jing(TEI_ALL, documents)).toBe('');
});
