import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PREPARED_BY_MACHINE } from '../../src/model/edition.ts';
import type { Book } from '../../src/publish/book.ts';
import { tei } from '../../src/publish/tei/tei.ts';
import { testBook } from '../support/book.ts';
import { at, entry } from '../support/entry.ts';
import { hostileBook } from '../support/hostile-book.ts';
import { RUNS } from '../support/laws.ts';
import { repositoryBook } from '../support/repository-book.ts';
import { sampleBook } from '../support/sample-book.ts';
import {
  attachedLemmata,
  chaptersOf,
  elementsOf,
  pointerFaults,
  readXml,
  type TeiElement,
} from '../support/tei-reader.ts';

const GOLDEN = join(import.meta.dirname, 'tei.golden');

function publish(book: Book): Uint8Array {
  const [artifact, ...more] = tei.publish(book);
  if (artifact === undefined || more.length > 0) throw new Error('Unexpected number of files, expected 1');
  return artifact.bytes;
}

const printed = (book: Book): string => new TextDecoder().decode(publish(book));

/** Both texts of every chapter, as the book has them. */
const textsOf = ({ chapters }: Book) =>
  chapters.map(({ siglum, source, text }) => ({ siglum, source: source.text, edition: text }));

const byId = (root: TeiElement, id: string): TeiElement | undefined =>
  elementsOf(root).find(({ attributes }) => attributes['xml:id'] === id);

test('prints the sample as the golden has it', () => {
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(GOLDEN, publish(sampleBook()));
  expect(printed(sampleBook())).toBe(readFileSync(GOLDEN, 'utf8'));
});

test('gives the same bytes for the same book', () => {
  expect(publish(repositoryBook())).toEqual(publish(repositoryBook()));
});

describe('the way back from the document to source and edition', () => {
  test.each([
    ['the sample', sampleBook],
    ['the two chapters', repositoryBook],
    ['a text without paragraphs', () => testBook({ s: ' \n\n', t: '' })],
  ])('is exact for %s, and every pointer leads somewhere', (_, make) => {
    const book = make();
    const root = readXml(publish(book));
    expect(chaptersOf(root)).toEqual(textsOf(book));
    expect(pointerFaults(root)).toEqual([]);
  });

  test('law: it is exact for hostile texts and readings', () => {
    fc.assert(
      fc.property(hostileBook, (book) => {
        const root = readXml(publish(book));
        expect(chaptersOf(root)).toEqual(textsOf(book));
        expect(pointerFaults(root)).toEqual([]);
        const attached = attachedLemmata(root);
        expect(attached.map(({ lem }) => lem)).toEqual(attached.map(({ stands }) => stands));
      }),
      { numRuns: Math.ceil(RUNS / 20) },
    );
  });

  test('goes through an entry that stands in the white space between two paragraphs', () => {
    const book = testBook({ s: 'One.\n\n\n\nTwo.' }, [
      entry({ id: 'gap', kind: 'typography', sic: '\n\n', corr: '', at: at('One.\n', '\nTwo') }),
    ]);
    expect(chaptersOf(readXml(publish(book)))).toEqual(textsOf(book));
    expect(printed(book)).toContain('<anchor xml:id="from-gap"/><anchor xml:id="to-gap"/>');
  });
});

describe('responsibility', () => {
  test('proposer and decider are kept apart, and neither is a name in @resp', () => {
    const root = readXml(publish(sampleBook()));
    const annotation = byId(root, 'n-brundt');
    const told = annotation?.children
      .filter(({ name }) => name === 'respStmt')
      .map(({ children }) => children.map((one) => one.text));
    expect(told).toEqual([
      ['proposed', 'name-authority@1'],
      ['decided', 'A Program'],
    ]);
    const resp = elementsOf(root).flatMap(({ attributes }) => attributes['resp'] ?? []);
    expect(resp.length).toBeGreaterThan(10);
    expect(resp.filter((one) => !one.startsWith('#r-'))).toEqual([]);
  });

  test('says which decisions nobody has read: in the header, at the place and in the annotation', () => {
    const book = sampleBook();
    const root = readXml(publish(book));
    const { preparedByMachine, decisions } = book.statistics;
    const header = elementsOf(root).find(({ name }) => name === 'notesStmt');
    expect(header?.text.trim()).toBe(
      `${preparedByMachine} of ${decisions} decisions: ${PREPARED_BY_MACHINE}.`,
    );
    expect(byId(root, 'e-brundt')?.attributes['ana']).toContain('#status-machine');
    expect(byId(root, 'n-brundt')?.text).toContain(PREPARED_BY_MACHINE);
    expect(byId(root, 'n-berlim')?.text).not.toContain(PREPARED_BY_MACHINE);
  });

  test('claims no more than one reading where persons have decided everything', () => {
    const book = testBook({ s: 'A catt.' }, [entry({ id: 'cat', sic: 'catt', corr: 'cat', at: at('', '') })]);
    expect(printed(book)).toContain('<correction method="markup" status="medium">');
    expect(printed(book)).toContain('Every decision was made or confirmed by a person.');
  });

  test('never publishes a remark or what was withdrawn', () => {
    expect(printed(sampleBook())).not.toMatch(/SECRET REMARK|e-over/u);
  });
});

describe('the header', () => {
  test('writes a version as TEI takes it, and the whole of it in the label', () => {
    const book = { ...sampleBook(), toolVersion: 'v0.2.0-beta.1' };
    expect(printed(book)).toContain(
      '<application ident="emend" version="0.2.0"><label>emend v0.2.0-beta.1</label>',
    );
    expect(printed({ ...book, toolVersion: undefined })).toContain(
      'version="0"><label>emend, version not recorded</label>',
    );
  });

  test('says so where no licence is declared and no version is released', () => {
    const told = printed(testBook({ s: 'A cat.' }));
    expect(told).toContain('<availability status="unknown"><p>No licence is declared.</p></availability>');
    expect(told).toContain('<edition>A working state between releases.</edition>');
    expect(told).not.toContain('<standOff>');
  });
});
