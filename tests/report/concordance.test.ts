import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concordance } from '../../src/report/concordance.ts';
import { painter } from '../../src/report/style.ts';
import { displayWidth } from '../../src/text/width.ts';
import { hostileText } from '../support/hostile.ts';

const plain = painter(false);

function lineOf(text: string, words: string, label: string = 's:1:1', remark: string = '') {
  const start = text.indexOf(words);
  return { label, text, span: { start, end: start + words.length }, remark };
}

describe('a concordance', () => {
  test('has what was found in one column, measured as the terminal shows it', () => {
    const lines = [
      lineOf('before the trial', 'trial', 's:1:12'),
      lineOf('图哈切夫斯基 the trial', 'trial', 's:2:1'),
      lineOf('e\u0301e\u0301 trial', 'trial', 's:3:1'),
    ];
    const columns = concordance(lines, 60, plain)
      .trimEnd()
      .split('\n')
      .map((line) => displayWidth(line.slice(0, line.indexOf('trial'))));
    expect(new Set(columns).size).toBe(1);
  });

  test('shows wrapped lines as blanks, paragraphs as ¶, the invisible by its number', () => {
    const text = 'one\r\ntwo\n\nthree\u202e trial\u00a0four \u001b[31m';
    const line = concordance([lineOf(text, 'trial')], 100, plain);
    expect(line).toMatch(/ one two ¶ three⟨U\+202E⟩ {2}trial ⟨U\+00A0⟩four ⟨U\+001B⟩\[31m\n$/u);
  });

  test('tells words from parts of words', () => {
    const lines = [lineOf('ascertain the truth', 'in the'), lineOf('was in the court', 'in the')];
    expect(concordance(lines, 60, plain)).toMatch(/ascerta in the {2}truth\n.*was {2}in the {2}court/u);
  });

  test('is cut at the width, with a mark, and the remark stands behind', () => {
    const text = `${'left '.repeat(50)}trial${' right'.repeat(50)}`;
    const lines = [lineOf(text, 'trial', 's:1:1', 'an-entry (stet)'), lineOf(text, 'trial', 's:1:10')];
    const [first = '', second = ''] = concordance(lines, 80, plain).split('\n');
    expect(displayWidth(first)).toBeLessThanOrEqual(80);
    expect(first).toMatch(/^s:1:1 {3}….*…\s+an-entry \(stet\)$/u);
    expect(second).toMatch(/^s:1:10 {2}….*…$/u);
  });

  test('no mark is shown without its letter where the context is cut', () => {
    const text = `${'e\u0301'.repeat(200)} trial`;
    const line = concordance([lineOf(text, 'trial')], 40, plain);
    expect(line).toMatch(/…(?:e\u0301)+ {2}trial\n$/u);
  });

  test('what is very long is cut, too', () => {
    const line = concordance([lineOf('x'.repeat(500), 'x'.repeat(500))], 90, plain);
    expect(line).toContain(` ${'x'.repeat(29)}…`);
  });

  test('nothing unseen gets through, and no line is longer than the width', () => {
    fc.assert(
      fc.property(hostileText(), fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const line = concordance([{ label: 's:1:1', text, span: { start, end }, remark: '' }], 80, plain);
        // oxlint-disable-next-line no-control-regex -- these are what is looked for
        expect(line).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\ufeff\u200b\u0085\u2028]/u);
        expect(line.split('\n')).toHaveLength(2);
        expect(displayWidth(line)).toBeLessThanOrEqual(80);
      }),
      { numRuns: 2_000 },
    );
  });
});
