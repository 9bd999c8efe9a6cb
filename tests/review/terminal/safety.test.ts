import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, clipStart, fit, piece, widthOf } from '../../../src/review/terminal/line.ts';
import { wrapLine } from '../../../src/review/terminal/wrap-line.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { hostileText } from '../../support/hostile.ts';
import { RUNS } from '../../support/laws.ts';
import { isTame, press, screen, staged } from './support.ts';

const C1 = Array.from({ length: 32 }, (_, at) => String.fromCodePoint(0x80 + at));
const C0 = Array.from({ length: 31 }, (_, at) => String.fromCodePoint(1 + at)).filter(
  (one) => !'\n\r\t'.includes(one),
);
const BIDI = [
  '\u061c',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
];
const SEQUENCES = [
  '\u001b[2J',
  '\u001b[31m',
  '\u001b]0;title\u0007',
  '\u001b]52;c;ZXZpbA==\u0007',
  '\u001b]8;;http://example.org\u001b\\link\u001b]8;;\u001b\\',
  '\u001bPq#0\u001b\\',
  '\u001b[6n',
  '\u001b[?1049l',
  '\u001b[201~',
  '\u001bc',
  '\u009b31m',
  '\u009d0;x\u009c',
  '\u0090q\u009c',
  '\u001b_x\u001b\\',
  '\u001b[3;J',
];
/** Each alone, at the beginning, in the middle, at the end and doubled, in a word. */
const PAYLOADS = [...C0, ...C1, ...BIDI, ...SEQUENCES].flatMap((one) => [
  `x${one}y`,
  `${one}xy`,
  `xy${one}`,
  `x${one}${one}y`,
  `x ${one} y`,
  `北${one}e\u0301`,
]);

const SCREENS: readonly (readonly string[])[] = [
  [],
  ['o'],
  ['.'],
  ['.', 'Tab'],
  ['e'],
  ['c'],
  ['v'],
  ['v', 'Right', 'e'],
  ['i'],
  ['f'],
  ['A'],
  ['a'],
  ['a', 'h'],
  ['a', 'q'],
];

describe('what comes from the text', () => {
  test(`should never reach the terminal raw: ${PAYLOADS.length} payloads on every screen`, () => {
    expect(PAYLOADS.length).toBeGreaterThan(500);
    for (let at = 0; at < PAYLOADS.length; at += 8) {
      const some = PAYLOADS.slice(at, at + 8);
      const readings = some.map((payload, index) => `Q${index}${payload}Q`);
      const text = readings.map((reading) => `Before ${reading} after ${some.join(' ')}.`).join('\n\n');
      const proposed = readings.map((reading, index) => ({
        reading,
        conjectures: [`Z${some[index] ?? ''}Z`],
      }));
      for (const keys of SCREENS) {
        const { stage } = staged(text, proposed);
        for (const key of keys) press(stage, key);
        const wrong = screen(stage).filter((line) => !isTame(line) || displayWidth(line) !== 80);
        expect(wrong).toEqual([]);
      }
    }
  }, 120_000);
});

describe('a line of the screen', () => {
  test('should be exactly as wide as it is told, whatever is in it', () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 1, max: 60 }), fc.boolean(), (text, columns, reveal) => {
        const line = [piece(text, 'added', reveal)];
        expect(widthOf(fit(line, columns))).toBe(columns);
        expect(widthOf(clip(line, columns))).toBeLessThanOrEqual(columns);
        expect(displayWidth(clipStart(piece(text).text, columns))).toBeLessThanOrEqual(columns);
      }),
      { numRuns: Math.min(RUNS, 5000) },
    );
  });

  test('should lose nothing but blanks when it is broken, and never be too wide', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText(8), { maxLength: 4 }),
        fc.integer({ min: 12, max: 60 }),
        (texts, columns) => {
          const line = texts.map((text) => piece(text));
          const lines = wrapLine(line, columns, 3);
          expect(lines.filter((one) => widthOf(one) > columns)).toEqual([]);
          const words = (all: typeof lines): string =>
            all
              .flatMap((one) => one.map(({ text }) => text))
              .join('')
              .replaceAll(' ', '');
          expect(words(lines)).toBe(words([line]));
        },
      ),
      { numRuns: Math.min(RUNS, 5000) },
    );
  });
});
