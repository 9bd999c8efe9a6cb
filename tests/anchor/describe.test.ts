import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { describe, describeIn } from '../../src/anchor/describe.ts';
import { splits } from '../../src/anchor/edges.ts';
import { locate, Locator } from '../../src/anchor/locate.ts';
import { findPlace, SearchText } from '../../src/errata/search.ts';
import { RUNS } from '../support/laws.ts';
import { anySpan, repetitiveText, spanOf } from './support.ts';

const PROSE =
  'Stalin’s threat was mirrored in the words of the defendant Rosenholz: whoever deviates even slightly from the ' +
  'general line of the Party will meet a sad and unfortunate end. The defendant Rosenholz was not believed.\n';

suite('a described span', () => {
  test('quotes the span with some 32 units on either side, ending at the edges of words', () => {
    expect(describe(PROSE, spanOf(PROSE, 'deviates'))).toEqual({
      exact: 'deviates',
      before: 'the defendant Rosenholz: whoever ',
      after: ' even slightly from the general line',
    });
  });

  test('lengthens a context until no other place resembles it', () => {
    const anchor = describe(PROSE, spanOf(PROSE, 'Rosenholz'));
    expect(locate(PROSE, anchor)).toEqual({ status: 'found', span: spanOf(PROSE, 'Rosenholz') });
    const refrain = `${'one two three four five six seven eight '.repeat(2)}nine`;
    const second = { start: 40, end: 43 };
    expect(describe(refrain, second).before).toHaveLength(40);
    expect(describe(refrain, second).after).toBe(' two three four five six seven eight nine');
  });

  test('stops at the edges of the text', () => {
    expect(describe('only this', { start: 0, end: 4 })).toEqual({
      exact: 'only',
      before: '',
      after: ' this',
    });
    expect(describe('', { start: 0, end: 0 })).toEqual({ exact: '', before: '', after: '' });
  });

  test('writes wrapped lines as spaces in the contexts and leaves the quote as it is', () => {
    const anchor = describe('a line\nthat wraps\r\n  and goes\non\n\nto a new paragraph', {
      start: 20,
      end: 33,
    });
    expect(anchor).toEqual({
      exact: ' and goes\non\n',
      before: 'a line that wraps\r\n ',
      after: '\nto a new paragraph',
    });
  });

  test('counts equal matches where the text repeats itself for too long', () => {
    const text = 'The same words again and again. '.repeat(40);
    const anchor = describe(text, { start: 640, end: 643 });
    expect(anchor.exact).toBe('The');
    expect(anchor.of).toBeGreaterThan(0);
    expect(locate(text, anchor)).toEqual({ status: 'found', span: { start: 640, end: 643 } });
  });

  test('goes up to the limit that is asked for, plus the rest of a word', () => {
    const text = `${'word '.repeat(60)}X${' word'.repeat(60)}`;
    const anchor = describe(text, { start: 300, end: 301 }, { limit: 40 });
    expect(anchor.before.length).toBeLessThanOrEqual(52);
    expect(anchor.after.length).toBeLessThanOrEqual(52);
  });

  test('never cuts a surrogate pair or a CR LF, and refuses a span that does', () => {
    const text = '😀'.repeat(100);
    const { before, after } = describe(`${text}x${text}`, { start: 200, end: 201 });
    expect(before + after).not.toMatch(/\p{Cs}/u);
    expect(() => describe('a😀b', { start: 2, end: 3 })).toThrow(
      new RangeError('offset 2 cuts a surrogate pair or a CR LF in two'),
    );
    expect(() => describe('a\r\nb', { start: 0, end: 2 })).toThrow(RangeError);
  });

  test('refuses a span outside the text and a limit below the least', () => {
    expect(() => describe('abc', { start: 1, end: 4 })).toThrow(
      new RangeError('span 1–4 is not in a text of 3 units'),
    );
    for (const [start, end] of [
      [-1, 0],
      [2, 1],
      [0.5, 1],
      [0, Number.NaN],
    ] as const) {
      expect(() => describe('abc', { start, end })).toThrow(RangeError);
    }
    expect(() => describe('abc', { start: 0, end: 1 }, { limit: 31 })).toThrow(RangeError);
    expect(() => describe('abc', { start: 0, end: 1 }, { limit: Number.NaN })).toThrow(RangeError);
  });
});

suite('laws of describe', () => {
  test('every span of every text is found again where it was, and no context cuts a character', () => {
    fc.assert(
      fc.property(anySpan(repetitiveText()), ({ text, span }) => {
        const locator = new Locator(text);
        const anchor = describeIn(locator, span);
        expect(locator.locate(anchor)).toEqual({ status: 'found', span });
        const { before, exact, after } = anchor;
        expect(exact).toBe(text.slice(span.start, span.end));
        const whole = before + exact + after;
        expect(whole).not.toMatch(/\p{Cs}/u);
        expect(splits(whole, before.length) || splits(whole, before.length + exact.length)).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  test('the matcher of errata finds the same place', () => {
    fc.assert(
      fc.property(anySpan(repetitiveText()), ({ text, span }) => {
        fc.pre(text !== '');
        const { exact, ...context } = describe(text, span);
        const found = findPlace(new SearchText('any', text), { source: 'any', ...context }, exact);
        expect(found).toEqual({ status: 'found', span });
      }),
      { numRuns: RUNS },
    );
  });
});
