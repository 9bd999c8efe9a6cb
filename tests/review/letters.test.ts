import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterDifference, type Stretch } from '../../src/review/letters.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';

const without = (type: Stretch['type'], stretches: readonly Stretch[]): string =>
  stretches
    .filter((stretch) => stretch.type !== type)
    .map(({ text }) => text)
    .join('');

/** `ab[-c-][+d+]e`: the difference in one line. */
const shown = (reading: string, conjecture: string): string =>
  letterDifference(reading, conjecture)
    .map(({ type, text }) => (type === 'same' ? text : type === 'deleted' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('the difference of two readings', () => {
  test.each([
    ['Aldrige', 'Aldridge', 'Aldri[+d+]ge'],
    ['Petrof', 'Petrov', 'Petro[-f-][+v+]'],
    ['But. Such', 'But such', 'But[-. S-][+ s+]uch'],
    [
      'an example of the workers and to warn the party',
      'an example and to warn the workers and the party',
      'an example [-of -][+and to warn +]the workers and[- to warn-] the party',
    ],
    ['one two three for', 'one two three four', 'one two three fo[+u+]r'],
    ['at at', 'at', 'at[- at-]'],
    ['', 'not', '[+not+]'],
    ['not', '', '[-not-]'],
    ['same', 'same', 'same'],
    ['', '', ''],
  ])('of %j and %j is %s', (reading, conjecture, expected) => {
    expect(shown(reading, conjecture)).toBe(expected);
  });

  test('should not keep single letters apart that two words happen to share', () => {
    expect(shown('Rosenbaum', 'Kaganovich')).toBe('[-Rosenbaum-][+Kaganovich+]');
  });

  test('should never cut a letter from its accents', () => {
    expect(shown('cafe\u0301', 'cafe')).toBe('caf[-e\u0301-][+e+]');
  });

  test('should be the reading without what is inserted, and the conjecture without what is deleted', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (reading, conjecture) => {
        const stretches = letterDifference(reading, conjecture);
        expect(without('inserted', stretches)).toBe(reading);
        expect(without('deleted', stretches)).toBe(conjecture);
        expect(stretches.every(({ text }) => text !== '')).toBe(true);
        expect(stretches.some(({ type }, at) => at > 0 && stretches[at - 1]?.type === type)).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  test('should show two long texts that have nothing in common as a whole', () => {
    expect(letterDifference('a'.repeat(5000), 'b'.repeat(5000))).toEqual([
      { type: 'deleted', text: 'a'.repeat(5000) },
      { type: 'inserted', text: 'b'.repeat(5000) },
    ]);
  });
});
