import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark, Paragraph } from '../../../src/review/view.ts';
import { parseFilter } from '../../../src/review/filter.ts';
import { termFor, toggleTerm } from '../../../src/review/web/filter-terms.ts';
import { keyName } from '../../../src/review/web/key-name.ts';
import { scrollHeight, scrollTo, topOf, visibleLines } from '../../../src/review/web/list-window.ts';
import { editionPieces, occurrencesOf, sourcePieces } from '../../../src/review/web/reading-text.ts';
import { MODULES, readAssets } from '../../../src/review/web/server/assets.ts';
import { grouped, progressWords } from '../../../src/review/web/words.ts';
import { RUNS } from '../../support/laws.ts';
import { PROGRAM } from '../../support/web-review.ts';

describe('a key of the browser', () => {
  const pressed = { key: 'a', ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
  test.each([
    [{ key: 'a' }, 'a'],
    [{ key: 'U' }, 'U'],
    [{ key: ' ' }, 'Space'],
    [{ key: 'ArrowDown' }, 'Down'],
    [{ key: 'Enter' }, 'Enter'],
    [{ key: 'z', ctrlKey: true }, 'Ctrl+z'],
    [{ key: 'z', metaKey: true }, 'Ctrl+z'],
    [{ key: 'r', metaKey: true }, undefined],
    [{ key: 'a', altKey: true }, undefined],
    [{ key: '[', altKey: true, ctrlKey: true }, '['],
    [{ key: 'a', isComposing: true }, undefined],
    [{ key: 'Dead' }, undefined],
  ])('%j is %s in the table', (change, name) => {
    expect(keyName({ ...pressed, ...change })).toBe(name);
  });
});

describe('a long list', () => {
  const shape = fc.record({
    length: fc.integer({ min: 1, max: 1_000_000 }),
    rowHeight: fc.constant(40),
    height: fc.integer({ min: 100, max: 2000 }),
  });

  test('should show a line wholly after it was scrolled to, whatever the length', () => {
    fc.assert(
      fc.property(shape, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (one, nth, from) => {
        const line = nth % one.length;
        const way = Math.max(0, scrollHeight(one) - one.height);
        const at = scrollTo(one, from * way, line, 0);
        const { from: first, to } = visibleLines(one, at, 0);
        expect(first <= line && line < to).toBe(true);
        const top = topOf(one, at, line) - at;
        expect(top).toBeGreaterThan(-1);
        expect(top + one.rowHeight).toBeLessThan(Math.max(one.height, one.rowHeight) + 1);
      }),
      { numRuns: RUNS },
    );
  });

  test('should not move when the line is seen already', () => {
    expect(scrollTo({ length: 100, rowHeight: 40, height: 400 }, 80, 5, 1)).toBe(80);
  });

  test('should never be taller than a browser draws', () => {
    expect(scrollHeight({ length: 1_000_000, rowHeight: 40, height: 400 })).toBe(8_000_000);
    expect(visibleLines({ length: 1_000_000, rowHeight: 40, height: 400 }, 8_000_000 - 400, 0).to).toBe(
      1_000_000,
    );
  });
});

describe('a facet', () => {
  test('should be a term of the filter, taken away by the second click', () => {
    const term = termFor('source', 'a b');
    expect(term).toBe('source:"a b"');
    const filter = toggleTerm('kind:name', term);
    expect(filter).toBe('kind:name source:"a b"');
    expect(() => parseFilter(filter)).not.toThrow();
    expect(toggleTerm(filter, term)).toBe('kind:name');
  });
});

describe('a paragraph', () => {
  const mark = (start: number, end: number, more: Partial<Mark> = {}): Mark => ({
    span: { start, end },
    place: `p${start}-${end}`,
    unit: 'u',
    reading: '',
    corr: 'X',
    verdict: 'open',
    prepared: false,
    disputed: false,
    ...more,
  });
  const paragraph = (text: string, marks: readonly Mark[]): Paragraph => ({
    number: 1,
    span: { start: 100, end: 100 + text.length },
    text,
    heading: false,
    marks,
    readBy: [],
  });

  test('should be its pieces joined, whatever marks overlap in it', () => {
    const marks = fc.array(
      fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => mark(95 + start, 95 + start + length)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(marks, (some) => {
        const one = paragraph('The harbour could not be held.', some);
        expect(
          sourcePieces(one)
            .map(({ text }) => text)
            .join(''),
        ).toBe(one.text);
      }),
      { numRuns: RUNS },
    );
  });

  test('should print what is accepted, and what is looked at as if it were', () => {
    const one = paragraph('one two three', [
      mark(100, 103, { verdict: 'accept', corr: '1' }),
      mark(104, 107, { corr: '2' }),
      mark(108, 113, { verdict: 'stet', corr: '3' }),
    ]);
    const joined = (preview?: string): string =>
      editionPieces(one, preview)
        .map(({ text }) => text)
        .join('');
    expect(joined()).toBe('1 two three');
    expect(joined('p104-107')).toBe('1 2 three');
    expect(joined('p108-113')).toBe('1 two three');
  });

  test('should be searched for words from left to right', () => {
    expect(occurrencesOf('aa', 'aaaa a aa')).toEqual([0, 2, 7]);
    expect(occurrencesOf('', 'aa')).toEqual([]);
  });
});

describe('the words of the page', () => {
  test('should group digits and leave out what is none', () => {
    expect([0, 999, 1000, 1_234_567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']);
    const progress = {
      places: 1266,
      open: 1032,
      accept: 213,
      stet: 21,
      defer: 0,
      crux: 0,
      prepared: 0,
      disputed: 0,
    };
    expect(progressWords(progress)).toBe('1,032 of 1,266 places open · 213 accepted · 21 stet');
  });
});

describe('what the server hands out', () => {
  test('should be exactly the scripts that the page imports', () => {
    const seen = new Set<string>();
    const follow = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      const text = readFileSync(new URL(path, PROGRAM), 'utf8');
      for (const [, to = ''] of text.matchAll(/(?:from|import)\s+'(\.[^']+)'/gu))
        follow(posix.join(dirname(path), to));
    };
    follow('review/web/client/main.js');
    expect([...MODULES].sort()).toEqual([...seen].sort());
  });

  test('should hold no address of another machine, and no script or style in the page itself', () => {
    const assets = readAssets(PROGRAM);
    for (const [path, { bytes }] of assets) {
      const text = bytes.toString('utf8').replaceAll('http://www.w3.org/2000/svg', '');
      expect([
        path,
        /https?:\/\/|url\(|@import/u.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '')),
      ]).toEqual([path, false]);
    }
    expect(assets.get('/')?.bytes.toString()).not.toMatch(
      /<script(?! type="module" src=)|<style|style=|\son\w+=/u,
    );
  });
});
