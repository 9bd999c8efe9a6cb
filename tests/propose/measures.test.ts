import { describe, expect, test } from 'vitest';
import { figuresOf, judgeDoubts, judgeEdits, measure, sumOf } from '../../src/propose/measures.ts';
import { calibrationError, reliability } from '../../src/propose/reliability.ts';

/** An edit of the first occurrence of `old`. */
function edit(text: string, old: string, replacement: string) {
  const start = text.indexOf(old);
  return { span: { start, end: start + old.length }, replacement };
}

const RAW = 'tbe ship carne  home in\nthe niglit';
const TRUTH = 'the ship came home in the night';

describe('measures of a proposer', () => {
  test('counts tokens that are wrong, changed, and both', () => {
    const edits = [edit(RAW, 'tbe', 'the'), edit(RAW, 'ship', 'shop')];
    const { detection, before, after } = measure(RAW, TRUTH, edits);
    expect(detection).toEqual({ tokens: 7, wrong: 3, changed: 2, both: 1 });
    expect({ before, after }).toEqual({ before: 5, after: 5 });
  });

  test('gives precision, recall, improvement and error rates', () => {
    const { precision, recall, f1, improvement, cerAfter } = figuresOf(
      measure(RAW, TRUTH, [edit(RAW, 'tbe', 'the'), edit(RAW, 'niglit', 'night')]),
    );
    expect({ precision, recall, f1 }).toEqual({ precision: 1, recall: 2 / 3, f1: 0.8 });
    expect(improvement).toBeCloseTo(60);
    expect(cerAfter).toBeCloseTo(2 / TRUTH.length);
  });

  test('a text that got worse has an improvement below 0, and nothing changed leaves 0', () => {
    expect(figuresOf(measure(TRUTH, TRUTH.replace('ship', 'shin'), [])).improvement).toBe(0);
    expect(figuresOf(measure(RAW, TRUTH, [edit(RAW, 'home', 'horne')])).improvement).toBeLessThan(0);
  });

  test('sums several texts before shares are taken', () => {
    const one = measure(RAW, TRUTH, []);
    expect(sumOf([one, one]).detection.wrong).toBe(2 * one.detection.wrong);
    expect(figuresOf(sumOf([one, one]))).toEqual(figuresOf(one));
  });

  test('judges an edit by what the truth has there, punctuation at its ends aside', () => {
    const edits = [edit(RAW, 'tbe', 'the,'), edit(RAW, 'carne', 'cane'), edit(RAW, 'niglit', 'night')];
    expect(judgeEdits(RAW, TRUTH, edits)).toEqual([true, false, true]);
  });

  test('judges a doubt by whether the truth has something else', () => {
    const spans = [edit(RAW, 'carne', '').span, edit(RAW, 'home', '').span];
    expect(judgeDoubts(RAW, TRUTH, spans)).toEqual([true, false]);
  });
});

describe('reliability', () => {
  const claims = [
    { confidence: 0.9, isRight: true },
    { confidence: 0.9, isRight: true },
    { confidence: 1, isRight: false },
    { confidence: 0.05, isRight: false },
  ];

  test('sorts claims into bands, 1 into the last', () => {
    const bands = reliability(claims);
    expect(bands.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
    expect(bands.at(-1)).toMatchObject({ found: 2 / 3 });
  });

  test('weighs what is claimed against what is found by the claims of a band', () => {
    expect(calibrationError(reliability(claims))).toBeCloseTo((0.05 + 3 * (2.8 / 3 - 2 / 3)) / 4);
    expect(calibrationError([])).toBe(0);
  });
});
