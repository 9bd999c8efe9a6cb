import { describe, expect, test } from 'vitest';
import type { Proposal } from '../../src/model/proposal.ts';
import { calibrate } from '../../src/propose/calibrate.ts';
import { measuredConfidence, type Reliability } from '../../src/propose/measured-confidence.ts';
import { RELIABILITY_TABLE } from '../../src/propose/reliability-table.ts';
import { bandOf, calibrationError, reliability } from '../../src/propose/reliability.ts';
import { DETECTORS } from '../../src/detect/index.ts';

function claims(
  confidence: number,
  right: number,
  count: number,
): { confidence: number; isRight: boolean }[] {
  return Array.from({ length: count }, (_, at) => ({ confidence, isRight: at < right }));
}

function proposal(confidence: number, rule = 'a@1'): Proposal {
  return {
    id: `${rule} ${confidence}`,
    rules: [rule],
    kind: 'name',
    source: 's',
    span: { start: 0, end: 1 },
    anchor: { exact: 'x', before: '', after: '' },
    conjectures: ['y'],
    confidence,
    evidence: [],
    cluster: '',
  };
}

describe('the reliability table', () => {
  test('should put every tenth into its own band, and 1 into the last', () => {
    expect([0, 0.1, 0.2, 0.3, 0.6, 0.7, 0.99, 1].map(bandOf)).toEqual([0, 1, 2, 3, 6, 7, 9, 9]);
  });

  test('should count what is said and what was right, and weigh the differences', () => {
    const bands = reliability([...claims(0.9, 6, 8), ...claims(0.5, 1, 2)]);
    expect(bands[9]).toMatchObject({ count: 8, right: 6 });
    expect(bands[9]?.said).toBeCloseTo(0.9);
    expect(bands[5]).toMatchObject({ from: 0.5, to: 0.6, count: 2, right: 1 });
    // Eight claims are off by 0.9 − 0.75, two not at all.
    expect(calibrationError(bands)).toBeCloseTo(0.12);
  });

  test('should have no error where nothing is claimed', () => {
    expect(calibrationError(reliability([]))).toBe(0);
  });
});

describe('confidence that was measured', () => {
  const table: readonly Reliability[] = [{ channel: 'ocr', rule: 'a', band: 8, count: 6, right: 4 }];

  test('should take the word of the detector as two observations', () => {
    // (2 × 0.8 + 4) / (2 + 6)
    expect(measuredConfidence([proposal(0.8)], 'ocr', table)[0]?.confidence).toBe(0.7);
  });

  test('should leave the word as it is for another band, rule or channel', () => {
    const others = [proposal(0.79), proposal(0.8, 'b@1')];
    expect(measuredConfidence(others, 'ocr', table)).toEqual(others);
    expect(measuredConfidence([proposal(0.8)], 'zh-pivot', table)).toEqual([proposal(0.8)]);
  });

  test('should outlive a new version of the detector, and keep the order within a band', () => {
    const [one, other] = measuredConfidence([proposal(0.8, 'a@2'), proposal(0.89, 'a@2')], 'ocr', table);
    expect(one?.confidence).toBe(0.7);
    expect(other?.confidence).toBeGreaterThan(0.7);
  });

  test('should then be corrected by the decisions of the edition, as twenty observations', () => {
    const [one] = measuredConfidence([proposal(0.8)], 'ocr', table);
    const decision = { erratum: 'e', verdict: 'stet', isFirst: false } as const;
    const [after] = calibrate(one === undefined ? [] : [one], new Map([['a@1 0.8', decision]]));
    // 20 × 0.7 / 21
    expect(after?.confidence).toBe(0.67);
  });
});

describe('the committed table', () => {
  test('should have at most one row for a rule and band, of detectors that there are', () => {
    const keys = RELIABILITY_TABLE.map(({ channel, rule, band }) => `${channel} ${rule} ${band}`);
    expect(new Set(keys).size).toBe(keys.length);
    const rules = DETECTORS.map((one) => one.rule);
    for (const { rule, band, count, right } of RELIABILITY_TABLE) {
      expect(rules).toContain(rule);
      expect(Number.isInteger(band) && band >= 0 && band <= 9).toBe(true);
      expect(right).toBeLessThanOrEqual(count);
      expect(count).toBeGreaterThan(0);
    }
  });
});
