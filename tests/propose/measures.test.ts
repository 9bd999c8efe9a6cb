import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapse } from '../../src/propose/collapse.ts';
import { compare } from '../../src/propose/comparison.ts';
import { applyEdits, type Edit } from '../../src/propose/edits.ts';
import { type Figures, figuresOf } from '../../src/propose/figures.ts';
import { changedTokens, measure, sumOf } from '../../src/propose/measures.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';

function edit(text: string, from: string, replacement: string): Edit {
  const start = text.indexOf(from);
  return { span: { start, end: start + from.length }, replacement };
}

function figures(raw: string, truth: string, edits: readonly Edit[] = []): Figures {
  return figuresOf(measure(compare(raw, truth), edits));
}

describe('figures that were worked out by hand', () => {
  // Six tokens; `tbe` and `vears,` are wrong; the truth has 6 words and 24 characters.
  const truth = 'in the years, I saw him.';
  const raw = 'in tbe\nvears, I saw him.';

  test('should be the error rates of the text as it was read', () => {
    expect(figures(raw, truth)).toMatchObject({
      cerBefore: 2 / 24,
      werBefore: 2 / 6,
      // `in the years i saw him`: 22 characters, 2 of them replaced, 20 hit.
      cmerBefore: 2 / 22,
      improvement: 0,
      precision: 1,
      recall: 0,
      f1: 0,
    });
  });

  test('should count a right change, and a wrong one against it', () => {
    const right = edit(raw, 'tbe', 'the');
    expect(figures(raw, truth, [right])).toMatchObject({
      precision: 1,
      recall: 1 / 2,
      f1: 2 / 3,
      improvement: 50,
      cerAfter: 1 / 24,
      werAfter: 1 / 6,
      cmerAfter: 1 / 22,
    });
    const wrong = edit(raw, 'saw', 'sawed');
    expect(figures(raw, truth, [right, wrong])).toMatchObject({
      precision: 1 / 2,
      recall: 1 / 2,
      f1: 1 / 2,
      improvement: -50,
      cerAfter: 3 / 24,
      werAfter: 2 / 6,
    });
  });

  test('should leave punctuation and capitals out of cMER, and white space out of everything', () => {
    expect(figures('The  end ,\n', 'the end')).toMatchObject({ cmerBefore: 0, cerBefore: 3 / 7 });
    expect(figures(' a\t\nb ', 'a b')).toMatchObject({ cerBefore: 0, werBefore: 0, recall: 1 });
  });

  test('should call both halves of a split word wrong, and a joined word once', () => {
    const split = compare('har bour', 'harbour');
    expect(measure(split, []).detection).toEqual({ tokens: 2, wrong: 2, changed: 0, both: 0 });
    expect(changedTokens(split, [edit('har bour', ' ', '')])).toEqual([true, true]);
    const merged = compare('ofthe sea', 'of the sea');
    expect(measure(merged, [edit('ofthe sea', 'ofthe', 'of the')]).detection).toEqual({
      tokens: 2,
      wrong: 1,
      changed: 1,
      both: 1,
    });
  });

  test('should leave the neighbours of a word that is taken away or put in alone', () => {
    const twice = 'in the the sea';
    const double = [{ span: { start: 3, end: 10 }, replacement: 'the' }];
    expect(changedTokens(compare(twice, ''), double)).toEqual([false, false, true, false]);
    expect(measure(compare(twice, 'in the sea'), double)).toMatchObject({
      detection: { wrong: 1, changed: 1 },
      after: { characters: 0 },
    });
    const added = [{ span: { start: 2, end: 2 }, replacement: ' the' }];
    expect(changedTokens(compare('in sea', ''), added)).toEqual([false, false]);
  });

  test('should not count an edit that only wraps the text anew', () => {
    expect(changedTokens(compare('a\nb', 'a b'), [edit('a\nb', '\n', ' ')])).toEqual([false, false]);
  });

  test('should find one token changed where the edit quotes its neighbours', () => {
    const raw2 = 'of tbe sea';
    expect(changedTokens(compare(raw2, ''), [edit(raw2, 'of tbe sea', 'of the sea')])).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('should add texts up, so that a long one weighs more', () => {
    const sum = sumOf([measure(compare('a', 'b'), []), measure(compare('abc def', 'abc def'), [])]);
    expect(figuresOf(sum)).toMatchObject({ cerBefore: 1 / 8, werBefore: 1 / 3 });
  });

  test('should be nothing for nothing', () => {
    expect(figures('', '')).toMatchObject({ cerBefore: 0, werBefore: 0, improvement: 0, f1: 1 });
    expect(figures('', 'lost')).toMatchObject({ cerBefore: 1, werBefore: 1 });
  });

  test('should refuse edits that overlap or lie outside', () => {
    const one = { span: { start: 0, end: 2 }, replacement: '' };
    expect(() => applyEdits('abc', [one, { span: { start: 1, end: 3 }, replacement: '' }])).toThrow(
      RangeError,
    );
    expect(() => applyEdits('a', [one])).toThrow(RangeError);
  });
});

describe('laws', () => {
  const texts = { numRuns: Math.min(RUNS, 1_000) };

  test('a text is its own truth: no error, nothing wrong', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const measured = measure(compare(text, text), []);
        expect(figuresOf(measured)).toMatchObject({ cerBefore: 0, werBefore: 0, cmerBefore: 0 });
        expect(measured.detection.wrong).toBe(0);
      }),
      texts,
    );
  });

  test('a text that is replaced by its truth has improved by 100 %', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (raw, truth) => {
        fc.pre(collapse(raw).text !== collapse(truth).text);
        const whole = { span: { start: 0, end: raw.length }, replacement: truth };
        const { improvement, cerAfter, werAfter, cmerAfter } = figures(raw, truth, [whole]);
        expect({ improvement, cerAfter, werAfter, cmerAfter }).toEqual({
          improvement: 100,
          cerAfter: 0,
          werAfter: 0,
          cmerAfter: 0,
        });
      }),
      texts,
    );
  });

  test('collapsing keeps every token, and knows where each has gone', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const { text: collapsed, place } = collapse(text);
        expect(collapsed).toBe(
          text
            .split(/\s+/u)
            .filter((token) => token !== '')
            .join(' '),
        );
        for (const { index, 0: token } of text.matchAll(/\S+/gu)) {
          expect(collapsed.slice(place(index), place(index + token.length))).toBe(token);
        }
      }),
      texts,
    );
  });
});
