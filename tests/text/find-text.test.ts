import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPattern, findText } from '../../src/text/find-text.ts';
import { fold } from '../../src/text/fold.ts';
import { parseQuery } from '../../src/text/query.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';

const slices = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('words in a text', () => {
  test('are found across wrapped lines, and not across a paragraph', () => {
    const text = 'in the\r\n  trial, in the\n\ntrial';
    expect(slices(text, findText(text, 'the trial'))).toEqual(['the\r\n  trial']);
  });

  test('every place folds to the words, and none is forgotten', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(2), (text, words) => {
        fc.pre(words !== '');
        const pattern = fold(words).text;
        const found = slices(text, findText(text, words)).map((piece) => fold(piece).text);
        // Half of a blank line is a single line break, and would fold on its own.
        fc.pre(!/[\r\n]/u.test(pattern));
        expect(found).toEqual(
          Array.from({ length: fold(text).text.split(pattern).length - 1 }, () => pattern),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('A18 offsets of hits without case are those of the original text', () => {
    const text = 'İİ ß ŉ ﬁ Smirnov und STRASSE';
    for (const words of ['smirnov', 'SMIRNOV']) {
      expect(slices(text, findText(text, words, { ignoreCase: true }))).toEqual(['Smirnov']);
    }
    expect(slices(text, findText(text, 'straße', { ignoreCase: true }))).toEqual(['STRASSE']);
    expect(slices(text, findText(text, 'FI', { ignoreCase: true }))).toEqual(['ﬁ']);
    expect(slices(text, findText(text, 'İ', { ignoreCase: true }))).toEqual(['İ', 'İ']);
  });

  test('A18 a letter that becomes two is never found by half', () => {
    expect(findText('ß ŉ ﬁ', 'f', { ignoreCase: true })).toEqual([]);
    expect(findText('aßa', 'sa', { ignoreCase: true })).toEqual([]);
    expect(slices('ßs', findText('ßs', 's', { ignoreCase: true }))).toEqual(['s']);
  });

  test('both small sigmas are one letter without case', () => {
    expect(slices('Οδυσσεύς', findText('Οδυσσεύς', 'ΣΕΎΣ', { ignoreCase: true }))).toEqual(['σεύς']);
  });

  test('with case a capital is another letter', () => {
    expect(findText('Trial trial', 'trial')).toEqual([{ start: 6, end: 11 }]);
  });

  test('empty words are refused', () => {
    expect(() => findText('a', '')).toThrow(RangeError);
  });
});

describe('a pattern in a text', () => {
  test('sees wrapped lines as one and ends with the paragraph', () => {
    const text = 'One of\nthe men.\n\nOne of\n\nthe men.';
    expect(slices(text, findPattern(text, /of the/u))).toEqual(['of\nthe']);
    expect(slices(text, findPattern(text, /[^]+/u))).toEqual(['One of\nthe men.', 'One of', 'the men.']);
    expect(slices(text, findPattern(text, /^\w+/u))).toEqual(['One', 'One', 'the']);
  });

  test('finds no empty places, and ends', () => {
    expect(findPattern('abc', /x*/u)).toEqual([]);
  });

  test('gives places of the original text behind astral characters', () => {
    const text = 'x\n\n😀  \n😀 b';
    expect(slices(text, findPattern(text, /. b/u))).toEqual(['😀 b']);
  });
});

describe('a query', () => {
  test('between two / is a pattern with its flags, else the words', () => {
    expect(slices('and/or AND', parseQuery('and/or')('and/or AND'))).toEqual(['and/or']);
    expect(parseQuery('/AND/i')('and and')).toHaveLength(2);
    expect(parseQuery('/AND/', { ignoreCase: true })('and and')).toHaveLength(2);
    expect(parseQuery('/[[a-z]--[b]]/v')('abc')).toHaveLength(2);
    expect(parseQuery('/^.$/')('😀')).toHaveLength(1);
  });

  test.each(['', '//', '/(/', '/a/x', '/a/g', '/a/uv'])('“%s” is refused', (argument) => {
    expect(() => parseQuery(argument)).toThrow(SyntaxError);
  });
});
