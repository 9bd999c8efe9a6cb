import { describe, expect, test } from 'vitest';
import { BlankCosts } from '../../src/lexicon/blank-costs.ts';
import { OcrChannel } from '../../src/lexicon/ocr-channel.ts';

const channel = new OcrChannel();

describe('the channel of a reader of pages', () => {
  test('the same word costs nothing, and shapes that look alike cost less than others', () => {
    expect(channel.cost('house', 'house')).toBe(0);
    expect(channel.cost('the', 'tbe')).toBeLessThan(channel.cost('the', 'tze'));
    expect(channel.cost('modern', 'modem')).toBeLessThan(channel.cost('moderate', 'modeate') + 5);
  });

  test('several letters are taken for one as easily as the handbooks say', () => {
    expect(channel.cost('corner', 'comer')).toBeCloseTo(channel.cost('the', 'tbe'));
    expect(channel.steps('corner', 'comer')).toEqual([expect.objectContaining({ printed: 'rn', read: 'm' })]);
  });

  test('names the steps from left to right', () => {
    expect(channel.steps('honest', 'boncst').map(({ printed, read }) => `${printed}>${read}`)).toEqual([
      'h>b',
      'e>c',
    ]);
  });

  test('a second error in a word is cheaper than the first', () => {
    const both = channel.cost('honest', 'boncst');
    expect(both).toBeLessThan(channel.cost('honest', 'bonest') + channel.cost('honest', 'honcst'));
  });

  test('learns what this reader mistakes, and forgets nothing of the table', () => {
    const learnt = channel.learn([{ printed: 'water', read: 'wator', count: 300 }]);
    expect(learnt.cost('never', 'nevor')).toBeLessThan(channel.cost('never', 'nevor'));
    expect(learnt.cost('the', 'tbe')).toBeLessThan(Infinity);
  });

  test('offers what may have been printed for a group of letters', () => {
    expect(channel.regrouped('comer')).toContain('corner');
  });
});

describe('blanks', () => {
  test('a layout that parts words makes parted words cheap, and nothing gets dearer', () => {
    const costs = new BlankCosts();
    const learnt = costs.learn(new Map([['put', 500]]), 1_000);
    expect(learnt.of('put')).toBeLessThan(costs.of('put'));
    expect(learnt.of('lost')).toBe(costs.of('lost'));
  });
});
