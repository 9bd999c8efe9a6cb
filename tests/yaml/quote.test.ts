import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findInvisible } from '../../src/text/visible.ts';
import { quote } from '../../src/yaml/quote.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';

function reread(file: string): unknown {
  const root = readYaml(file, 'x.yaml');
  const value = root.type === 'map' ? root.entries[0]?.value : undefined;
  return value?.type === 'scalar' ? value.value : value;
}

const anyText = fc.oneof(hostileText(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('quote', () => {
  test('is read back as it was, by our readers, by the yaml package and as JSON', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const file = `a: ${quote(text)}\n`;
        expect(reread(file)).toBe(text);
        expect(reread(`'a': ${quote(text)}\n`)).toBe(text);
        expect(parse(file)).toEqual({ a: text });
        expect(JSON.parse(quote(text))).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  test('survives git that changes line ends and editors that cut trailing blanks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const file = `a: ${quote(text)}\nb: "1"\n`;
        expect(reread(file.replaceAll('\n', '\r\n'))).toBe(text);
        expect(reread(file.replace(/[\p{Zs}\t\ufeff]+$/gmu, ''))).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  test('is one line in which every character can be seen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findInvisible(quote(text))).toEqual([]);
        expect(quote(text)).not.toMatch(/[\r\n\t]|\p{Default_Ignorable_Code_Point}/u);
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['Marshal “Tukhachevsky”', '"Marshal “Tukhachevsky”"'],
    ['say "no" \\ yes', String.raw`"say \"no\" \\ yes"`],
    ['a\u00a0b\u00adc', String.raw`"a\u00a0b\u00adc"`],
    ['two\nlines\r\n', String.raw`"two\nlines\r\n"`],
    ['\u202eabc\u2066', String.raw`"\u202eabc\u2066"`],
    ['图哈切夫斯基 é e\u0301 😀', '"图哈切夫斯基 é e\u0301 😀"'],
    ['\u{e0001}', String.raw`"\udb40\udc01"`],
    ['\u0000\u001b\u0085\u2028', String.raw`"\u0000\u001b\u0085\u2028"`],
  ])('prints %j as %s', (text, printed) => {
    expect(quote(text)).toBe(printed);
  });
});
