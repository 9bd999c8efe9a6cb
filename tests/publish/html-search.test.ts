import { describe, expect, test } from 'vitest';
import { searchIndex, searchScript } from '../../src/publish/html/search-index.ts';
import { Finder } from '../../src/publish/html/search/finder.ts';
import { folded, foldedWithOffsets } from '../../src/publish/html/search/folded.ts';
import fc from 'fast-check';
import { testBook } from '../support/book.ts';
import { at, entry } from '../support/entry.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';
import { siteBook } from '../support/site-book.ts';

const finder = new Finder(searchIndex(siteBook()));

describe('the search', () => {
  test('finds words as they begin, whatever their case and accents, and shows what stands around them', () => {
    const found = new Finder(searchIndex(testBook({ s: 'Über Émile Zola’s café.' }))).find('EMIL cafe');
    expect(found.paragraphs).toEqual([
      { chapter: 0, reference: '1', fragment: 'p1', before: 'Über ', match: 'Émil', after: 'e Zola’s café.' },
    ]);
  });

  test('finds no words in the middle of others', () => {
    expect(finder.find('iller').paragraphs).toEqual([]);
  });

  test('sets paragraphs that have the whole phrase first', () => {
    const { paragraphs } = new Finder(searchIndex(testBook({ s: 'hat red\n\nred hat' }))).find('red hat');
    expect(paragraphs.map(({ reference }) => reference)).toEqual(['2', '1']);
  });

  test('finds what the source has, and the name for which a damaged form stands', () => {
    const found = finder.find('tusak');
    expect(found.names).toEqual([{ heading: 'Tukhak, Ivan', fragment: 'name-tukhak', damaged: 'Tusak' }]);
    expect(found.readings.map(([, , fragment, reading, lemma]) => [fragment, reading, lemma])).toEqual([
      ['e-tusak', 'Tusak', 'Tukhak'],
      ['e-tusak-2', 'Tusak', 'Tukhak'],
    ]);
  });

  test('finds nothing for nothing and for marks alone', () => {
    expect(finder.find(' … ')).toEqual({ names: [], readings: [], paragraphs: [], more: 0 });
  });

  test('shows a part of many results and counts the rest', () => {
    const text = Array.from({ length: 100 }, (_, number) => `word ${number}`).join('\n\n');
    const { paragraphs, more } = new Finder(searchIndex(testBook({ s: text }))).find('word');
    expect([paragraphs.length, more]).toEqual([60, 40]);
  });

  test('has its index in a script of ASCII that no text can end', () => {
    const book = testBook({ s: '</script>\u2028 Ж catt' }, [
      entry({ id: 'c', sic: 'catt', corr: 'cat', at: at('Ж ', '') }),
    ]);
    const script = new TextDecoder().decode(searchScript(book));
    expect(script).toMatch(/^window\.emendSearch=[\x20-\x3b\x3d-\x7e]*;\n$/u);
    expect(JSON.parse(script.slice('window.emendSearch='.length, -2))).toEqual(searchIndex(book));
  });

  test('law: the offsets of a folded text rise and cover it', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const { text: level, offsets } = foldedWithOffsets(text);
        expect(offsets.length).toBe(level.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        expect(offsets.every((offset, index) => offset >= (offsets[index - 1] ?? 0))).toBe(true);
        expect(folded(level)).toBe(level);
      }),
      { numRuns: RUNS },
    );
  });
});
