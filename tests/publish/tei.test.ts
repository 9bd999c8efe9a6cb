import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PREPARED_BY_MACHINE } from '../../src/model/edition.ts';
import type { Book } from '../../src/publish/book.ts';
import { tei } from '../../src/publish/tei/tei.ts';
import { testBook } from '../support/book.ts';
import { at, entry } from '../support/entry.ts';
import { HOSTILE } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';
import { repositoryBook } from '../support/repository-book.ts';
import { sampleBook } from '../support/sample-book.ts';
import { chaptersOf, pointerFaults, readXml } from '../support/tei-reader.ts';

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

test('prints the sample as the golden has it', () => {
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(GOLDEN, publish(sampleBook()));
  expect(printed(sampleBook())).toBe(readFileSync(GOLDEN, 'utf8'));
});

test('gives the same bytes for the same book', () => {
  expect(publish(sampleBook())).toEqual(publish(sampleBook()));
});

describe('the way back', () => {
  test.each([
    ['the sample', sampleBook],
    ['the two chapters', repositoryBook],
  ])('from the document to source and edition of %s is exact', (_, make) => {
    const book = make();
    const root = readXml(publish(book));
    expect(chaptersOf(root)).toEqual(textsOf(book));
    expect(pointerFaults(root)).toEqual([]);
  });
});
