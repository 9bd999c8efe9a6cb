import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement, allowance, distance, standsAt } from '../../src/anchor/agreement.ts';
import { RUNS } from '../support/laws.ts';

/** The whole table of Levenshtein, with the end of `text` left free: the oracle. */
function plainDistance(context: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, i) => i);
  for (let i = 1; i <= context.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const replace = (row[j - 1] ?? 0) + (context[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

function reversed(text: string): string {
  return text.split('').toReversed().join('');
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 });

describe('distance', () => {
  test('counts the damage in the text before a place', () => {
    const text = 'who weqe still loyal tothe place';
    expect(distance('were still loyal to the ', text, 27, -1, 3)).toBe(2);
    expect(distance('were still loyal to the ', text, 27, -1, 1)).toBe(2);
    expect(distance('they were never loyal to the ', text, 27, -1, 3)).toBe(4);
  });

  test('is the distance of Levenshtein with a free end, up to the limit', () => {
    fc.assert(
      fc.property(letters, letters, letters, fc.nat({ max: 5 }), (context, left, right, most) => {
        const text = left + right;
        const expected = (plain: number): number => Math.min(plain, most + 1);
        expect(distance(context, text, left.length, 1, most)).toBe(expected(plainDistance(context, right)));
        expect(distance(context, text, left.length, -1, most)).toBe(
          expected(plainDistance(reversed(context), reversed(left))),
        );
      }),
      { numRuns: RUNS },
    );
  });
});

describe('standsAt', () => {
  test('reads towards the beginning or the end', () => {
    expect(standsAt('bc', 'abcd', 3, -1)).toBe(true);
    expect(standsAt('bc', 'abcd', 1, 1)).toBe(true);
    expect(standsAt('abc', 'bcd', 2, -1)).toBe(false);
    expect(standsAt('', 'abcd', 4, 1)).toBe(true);
  });
});

describe('allowance', () => {
  test('is one in eight units, from 24 units on', () => {
    expect(allowance('x'.repeat(23), 'Tusachevsky')).toBe(0);
    expect(allowance('x'.repeat(24), 'Tusachevsky')).toBe(3);
    expect(allowance('x'.repeat(39), 'Tusachevsky')).toBe(4);
    expect(allowance('x'.repeat(120), 'Tusachevsky')).toBe(8);
  });

  test('is smaller than the quote is long, so that no neighbour is taken for it', () => {
    expect(allowance('x'.repeat(64), 'the')).toBe(2);
    expect(allowance('x'.repeat(64), '…')).toBe(0);
    expect(allowance('x'.repeat(64), '')).toBe(0);
  });
});

describe('agreement', () => {
  test('of a full context needs no edge and bears a little damage', () => {
    const text = 'At first they weqe still sympathetic to the quote';
    expect(agreement('they were still sympathetic to the ', 'quote', text, 44, -1)).toBe('agrees');
    expect(agreement('they are no longer sympathetic to the ', 'quote', text, 44, -1)).toBe('differs');
  });

  test('of a short context tells something only at the edge of the text', () => {
    expect(agreement('to the ', 'quote', 'to the quote', 7, -1)).toBe('agrees');
    expect(agreement('to the ', 'quote', '\n to the quote', 9, -1)).toBe('agrees');
    expect(agreement('to the ', 'quote', 'sent to the quote', 12, -1)).toBe('too short');
    expect(agreement('to the ', 'quote', 'tq the quote', 7, -1)).toBe('differs');
    expect(agreement('.', 'quote', 'the quote.\n', 9, 1)).toBe('agrees');
    expect(agreement('.', 'quote', 'the quote. It', 9, 1)).toBe('too short');
  });

  test('of a context of middle length must be exact', () => {
    expect(agreement('sympathetic to ', 'quote', 'not sympathetic to quote', 19, -1)).toBe('agrees');
    expect(agreement('sympathetic to ', 'quote', 'not sympathetiq to quote', 19, -1)).toBe('differs');
  });
});
