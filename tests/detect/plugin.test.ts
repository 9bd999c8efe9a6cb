import { retext } from 'retext';
import { describe, expect, test } from 'vitest';
import { DETECTORS } from '../../src/detect/index.ts';
import { pluginOf } from '../../src/detect/plugin.ts';
import { nameAuthority } from '../../src/detect/name-authority.ts';
import { testKnowledge } from '../support/knowledge.ts';

describe('a detector as a plugin for retext', () => {
  test('reports what it finds as messages with actual, expected, confidence and evidence', async () => {
    const knowledge = testKnowledge();
    const file = await retext()
      .use(pluginOf(nameAuthority), knowledge)
      .process('One.\n\nThen Livingstonn came.');
    const authority = [
      {
        id: 'livingstone',
        kind: 'person',
        name: 'David Livingstone',
        forms: ['Livingstone'],
        damaged: [],
        languages: {},
        ids: {},
      },
    ] as const;
    expect(file.messages.filter((one) => (one.expected ?? []).length > 0)).toEqual([]);
    const known = await retext()
      .use(pluginOf(nameAuthority), { ...knowledge, authority })
      .process('One.\n\nThen Livingstonn came.');
    expect(known.messages[0]).toMatchObject({
      actual: 'Livingstonn',
      expected: ['Livingstone'],
      ruleId: 'name-authority',
      source: 'emend',
      line: 3,
      column: 6,
      confidence: expect.any(Number),
    });
  });

  test('has a rule of its own for each detector', () => {
    const rules = DETECTORS.map((one) => one.rule);
    expect(new Set(rules).size).toBe(rules.length);
    for (const { rule, summary } of DETECTORS) {
      expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
      expect(summary).not.toBe('');
    }
  });
});
