import { describe, expect, test } from 'vitest';
import type { Proposal } from '../../src/model/proposal.ts';
import { evaluate } from '../../src/propose/evaluate.ts';

function proposal(raw: string, exact: string, conjecture: string | undefined, confidence: number): Proposal {
  const start = raw.indexOf(exact);
  return {
    id: exact,
    rules: [conjecture === undefined ? 'doubt@1' : 'change@1'],
    kind: 'ocr',
    source: 's',
    span: { start, end: start + exact.length },
    anchor: { exact, before: '', after: '' },
    conjectures: conjecture === undefined ? [] : [conjecture],
    confidence,
    evidence: [],
    cluster: '',
  };
}

const RAW = 'in tbe sea of lovc and Icc';
const TRUTH = 'in the sea of love and Ice';
const PROPOSALS = [
  proposal(RAW, 'tbe', 'the', 0.9),
  proposal(RAW, 'sea', 'tea', 0.6),
  proposal(RAW, 'lovc', 'love', 0.4),
  proposal(RAW, 'Icc', undefined, 0.7),
];

describe('evaluate', () => {
  const evaluation = evaluate([{ id: 's', raw: RAW, truth: TRUTH }], PROPOSALS, 0.5);

  test('should take what is confident enough as accepted, and a doubt as a flag', () => {
    expect(evaluation.measured.detection).toEqual({ tokens: 7, wrong: 3, changed: 2, both: 1 });
    expect(evaluation.flagged).toEqual({ tokens: 7, wrong: 3, changed: 3, both: 2 });
    expect(evaluation.measured.before.characters).toBe(3);
    expect(evaluation.measured.after.characters).toBe(3);
  });

  test('should say what each rule was worth', () => {
    expect(evaluation.rules).toMatchObject([
      { rule: 'change@1', proposals: 3, doubts: 0, judged: 3, right: 2, gain: 0 },
      { rule: 'doubt@1', proposals: 1, doubts: 1, judged: 1, right: 1, gain: 0 },
    ]);
    expect(evaluation.rules[0]?.said).toBeCloseTo((0.9 + 0.6 + 0.4) / 3);
  });

  test('should say for each band what is right and what accepting from there on would find', () => {
    expect(evaluation.bands[4]).toMatchObject({ count: 1, right: 1, accepted: { changed: 3, both: 2 } });
    expect(evaluation.bands[6]).toMatchObject({ count: 1, right: 0, accepted: { changed: 2, both: 1 } });
    expect(evaluation.bands[9]).toMatchObject({ count: 1, right: 1, accepted: { changed: 1, both: 1 } });
    // (|0.4 − 1| + |0.6 − 0| + |0.7 − 1| + |0.9 − 1|) / 4
    expect(evaluation.calibrationError).toBeCloseTo(0.4);
  });

  test('should have improved by everything that was wrong when all right changes are taken', () => {
    const all = [...PROPOSALS.slice(0, 1), ...PROPOSALS.slice(2, 3), proposal(RAW, 'Icc', 'Ice', 0.9)];
    const { measured } = evaluate([{ id: 's', raw: RAW, truth: TRUTH }], all, 0);
    expect(measured.after.characters).toBe(0);
    expect(measured.detection).toMatchObject({ wrong: 3, changed: 3, both: 3 });
  });

  test('should leave out proposals of texts that are no pair', () => {
    expect(evaluate([{ id: 'other', raw: RAW, truth: TRUTH }], PROPOSALS, 0.5).proposals).toBe(0);
  });
});
