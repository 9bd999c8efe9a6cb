import { describe, expect, test } from 'vitest';
import { comparePlaces, contains, length, overlaps, type Span } from '../../src/text/span.ts';

const span = (start: number, end: number): Span => ({ start, end });

describe('spans', () => {
  test('their length is what lies between', () => {
    expect(length(span(8, 19))).toBe(11);
    expect(length(span(8, 8))).toBe(0);
  });

  test.each([
    [span(2, 4), true],
    [span(2, 2), true],
    [span(4, 4), true],
    [span(1, 4), false],
    [span(2, 5), false],
  ])('2 to 4 contains %j: %j', (inner, expected) => {
    expect(contains(span(2, 4), inner)).toBe(expected);
  });

  test.each([
    [span(3, 5), true],
    [span(3, 3), true],
    [span(4, 6), false],
    [span(0, 2), false],
    [span(2, 2), false],
    [span(4, 4), false],
  ])('2 to 4 and %j overlap: %j', (other, expected) => {
    expect(overlaps(span(2, 4), other)).toBe(expected);
    expect(overlaps(other, span(2, 4))).toBe(expected);
  });

  test('they come in the order of the text, the shorter first where two begin together', () => {
    const places = [span(4, 5), span(2, 9), span(2, 3)];
    expect(places.sort(comparePlaces)).toEqual([span(2, 3), span(2, 9), span(4, 5)]);
  });
});
