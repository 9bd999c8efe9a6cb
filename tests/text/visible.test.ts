import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointLabel, describeCharacter } from '../../src/text/describe-character.ts';
import { findInvisible, isMixedScript, visible } from '../../src/text/visible.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';

describe('visible', () => {
  test.each([
    ['Trotsky\u00a0said', 'Trotsky⟨U+00A0⟩said'],
    ['\u001b[31mred', '⟨U+001B⟩[31mred'],
    ['a\u{e0041}b', 'a⟨U+E0041⟩b'],
    ['\ud83d', '⟨U+D83D⟩'],
    ['e\u0301 😀 Тухачевский “quoted”…', 'e\u0301 😀 Тухачевский “quoted”…'],
    ['', ''],
  ])('%j is shown as %s', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('line feeds and tabs stay where the receiver can show them', () => {
    expect(visible('a\n\tb\r')).toBe('a⟨U+000A⟩⟨U+0009⟩b⟨U+000D⟩');
    expect(visible('a\n\tb\r', { keep: '\n' })).toBe('a\n⟨U+0009⟩b⟨U+000D⟩');
    expect(visible('a\n\tb\r', { keep: '\t' })).toBe('a⟨U+000A⟩\tb⟨U+000D⟩');
    expect(visible('a\n\tb\r', { keep: '\n\t' })).toBe('a\n\tb⟨U+000D⟩');
  });

  test('what is shown has nothing left to show, and nothing else is changed', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(), fc.string({ unit: 'binary' })), (text) => {
        const shown = visible(text);
        expect(visible(shown)).toBe(shown);
        expect(findInvisible(shown)).toEqual([]);
        const back = shown.replaceAll(/⟨U\+([0-9A-F]+)⟩/g, (_, hex: string) =>
          String.fromCodePoint(Number.parseInt(hex, 16)),
        );
        expect(back).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('findInvisible', () => {
  test.each([
    ['\u0000', 'control'],
    ['\u001b', 'control'],
    ['\f', 'control'],
    ['\u007f', 'control'],
    ['\u0085', 'control'],
    ['\u009b', 'control'],
    ['\u009f', 'control'],
    ['\u00a0', 'invisible'],
    ['\u00ad', 'invisible'],
    ['\u034f', 'invisible'],
    ['\u200b', 'invisible'],
    ['\u200c', 'invisible'],
    ['\u200d', 'invisible'],
    ['\u2028', 'invisible'],
    ['\u2029', 'invisible'],
    ['\u202f', 'invisible'],
    ['\u2060', 'invisible'],
    ['\u3000', 'invisible'],
    ['\ufe0f', 'invisible'],
    ['\ufeff', 'invisible'],
    ['\ufffe', 'invisible'],
    ['\u{e0041}', 'invisible'],
    ['\u{e0100}', 'invisible'],
    ['\u061c', 'bidi'],
    ['\u200e', 'bidi'],
    ['\u200f', 'bidi'],
    ['\u202a', 'bidi'],
    ['\u202e', 'bidi'],
    ['\u2066', 'bidi'],
    ['\u2069', 'bidi'],
  ])('%j is %s', (character, kind) => {
    expect(findInvisible(`a${character}b`)).toEqual([
      { span: { start: 1, end: 1 + character.length }, codePoint: character.codePointAt(0), kind },
    ]);
  });

  test('blanks, tabs and line ends are layout, a \\r on its own is not', () => {
    expect(findInvisible(' a\tb\nc\r\nd')).toEqual([]);
    expect(findInvisible('a\rb\r').map(({ span }) => span.start)).toEqual([1, 3]);
  });

  test('what has ink is not reported', () => {
    expect(findInvisible('Тухачевский e\u0301 😀 “—” \u0600')).toEqual([]);
  });
});

describe('isMixedScript', () => {
  test.each([
    ['Trotsky', false],
    ['Троцкий', false],
    ['Trоtsky', true],
    ['Αthens', true],
    ['naïve', false],
    ['ТАСС-TASS', true],
    ['№5', false],
    ['5 µm', false],
    ['图哈切夫斯基a', false],
    ['', false],
  ])('%s: %j', (word, expected) => {
    expect(isMixedScript(word)).toBe(expected);
  });
});

describe('describeCharacter', () => {
  test.each([
    [0xa0, 'U+00A0 no-break space'],
    [0x1b, 'U+001B escape'],
    [0x03, 'U+0003 control character'],
    [0x81, 'U+0081 control character'],
    [0xd800, 'U+D800 half of a surrogate pair'],
    [0xfe0f, 'U+FE0F variation selector'],
    [0xe0100, 'U+E0100 variation selector'],
    [0xe0041, 'U+E0041 tag character'],
    [0x41, 'U+0041'],
    [0x1f600, 'U+1F600'],
  ])('%i is %s', (codePoint, words) => {
    expect(describeCharacter(codePoint)).toBe(words);
    expect(words.startsWith(codePointLabel(codePoint))).toBe(true);
  });
});
