import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTexts, alignWords } from '../../src/propose/align.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';

/** The whole table, cell by cell, as the definition says. */
function levenshtein(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(same, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

/** Text of few letters, so that many ways cost the same. */
const FEW = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 40 });

/** Prose with a wrong letter here and there, always the same. */
function prose(words: number, damage: number): { raw: string; truth: string } {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return Math.floor((seed / 2_147_483_647) * below);
  };
  const raw: string[] = [];
  const truth: string[] = [];
  for (let at = 0; at < words; at += 1) {
    const word = Array.from({ length: 2 + next(8) }, () => 'etaoinshrdlu'[next(12)] ?? 'e').join('');
    truth.push(word);
    raw.push(next(1000) < damage ? `${word.slice(0, 1)}m${word.slice(2)}` : word);
  }
  return { raw: raw.join(' '), truth: truth.join(' ') };
}

describe('the distance', () => {
  test('should be that of the whole table, whichever of the texts comes first', () => {
    fc.assert(
      fc.property(fc.oneof(FEW, hostileText()), fc.oneof(FEW, hostileText()), (a, b) => {
        const expected = levenshtein(a, b);
        expect(alignTexts(a, b).distance).toBe(expected);
        expect(alignTexts(b, a).distance).toBe(expected);
      }),
      { numRuns: Math.min(RUNS, 3_000) },
    );
  });

  test('should be that of the places: what is not matched costs, and matches are the same and rise', () => {
    fc.assert(
      fc.property(FEW, FEW, (a, b) => {
        const { at, distance, substitutions } = alignTexts(a, b);
        let last = -1;
        let matched = 0;
        at.forEach((place, index) => {
          if (place === -1) return;
          expect(b[place]).toBe(a[index]);
          expect(place).toBeGreaterThan(last);
          last = place;
          matched += 1;
        });
        expect(distance).toBe(a.length - matched + (b.length - matched) - substitutions);
      }),
      { numRuns: Math.min(RUNS, 2_000) },
    );
  });

  test('should count words as it counts characters', () => {
    const words = (text: string): string[] => text.split('');
    fc.assert(
      fc.property(FEW, FEW, (a, b) => {
        expect(alignWords(words(a), words(b)).distance).toBe(levenshtein(a, b));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a long text', () => {
  test('should be cut where nothing is lost', () => {
    const { raw, truth } = prose(800, 60);
    expect(raw.length).toBeGreaterThan(3_000);
    expect(alignTexts(raw, truth).distance).toBe(levenshtein(raw, truth));
  });

  test('should be aligned in seconds when it has a megabyte', () => {
    const { raw, truth } = prose(170_000, 60);
    expect(raw.length).toBeGreaterThan(1_000_000);
    const began = process.cpuUsage();
    const { distance, unlike } = alignTexts(raw, truth);
    const { user } = process.cpuUsage(began);
    expect(user / 1e6).toBeLessThan(15);
    expect(unlike).toBe(0);
    expect(distance).toBeGreaterThan(1_000);
  });

  test('should be aligned when it repeats itself and no run of words stands there once', () => {
    const [raw, truth] = [
      'in tbe sea it was, it was '.repeat(8_000),
      'in the sea it was, it was '.repeat(8_000),
    ];
    const { distance, unlike } = alignTexts(raw, truth);
    expect(unlike).toBe(0);
    expect(distance).toBe(8_000);
  });

  test('should say how much of it is unlike the truth, and count that as replaced', () => {
    const [a, b] = ['x'.repeat(200_000), 'y'.repeat(150_000)];
    expect(alignTexts(a, b)).toMatchObject({ distance: 200_000, unlike: 150_000, substitutions: 150_000 });
  });

  test('should never cost less than the fewest edits, and be the same text when matches are kept', () => {
    const { raw, truth } = prose(500, 300);
    const [a, b] = [`${raw} `.repeat(2), `${truth} `.repeat(2)];
    const { distance, at } = alignTexts(a, b);
    expect(distance).toBeGreaterThanOrEqual(levenshtein(a, b));
    expect(distance).toBeLessThan(1.02 * levenshtein(a, b));
    at.forEach((place, index) => place === -1 || expect(b[place]).toBe(a[index]));
  });
});
