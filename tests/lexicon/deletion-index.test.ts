import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DeletionIndex } from '../../src/lexicon/deletion-index.ts';
import { RUNS } from '../support/laws.ts';

/** The plain table, as an oracle. */
function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '1'), maxLength: 11 });

describe('a deletion index', () => {
  test('finds exactly the words within the distance', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        word,
        fc.integer({ min: 0, max: 2 }),
        (words, query, most) => {
          const found = new DeletionIndex(words).near(query, most);
          const expected = words
            .map((one, at) => ({ word: at, distance: levenshtein(query, one) }))
            .filter(({ distance }) => distance <= most)
            .sort((a, b) => a.distance - b.distance || a.word - b.word);
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('answers for an empty list, an empty query and a very long one', () => {
    expect(new DeletionIndex([]).near('word', 2)).toEqual([]);
    expect(new DeletionIndex(['', 'ab', 'abc']).near('', 2)).toEqual([
      { word: 0, distance: 0 },
      { word: 1, distance: 2 },
    ]);
    expect(new DeletionIndex(['a'.repeat(300)]).near('a'.repeat(299), 2)).toEqual([]);
  });

  test('refuses a distance for which it has no deletions', () => {
    expect(() => new DeletionIndex(['word']).near('word', 3)).toThrow(RangeError);
  });

  test('is built from 100,000 words in a moment and answers at once', () => {
    const words = Array.from({ length: 100_000 }, (_, at) => {
      const letters = (at * 2_654_435_761) >>> 0;
      return `${letters.toString(36)}${(at * 40_503).toString(26)}`;
    });
    const before = process.cpuUsage();
    const index = new DeletionIndex(words);
    const built = process.cpuUsage(before).user / 1000;
    const start = process.cpuUsage();
    for (let at = 0; at < 2_000; at += 1) index.near(`${words[at * 17] ?? ''}x`, 2);
    const each = process.cpuUsage(start).user / 1000 / 2_000;
    expect(built).toBeLessThan(10_000);
    expect(each).toBeLessThan(2);
  });
});
