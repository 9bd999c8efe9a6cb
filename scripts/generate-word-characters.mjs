// Writes src/text/unicode-tables.ts from the Unicode version of the Node that runs it.
// Run it only to move to another Unicode version on purpose: the tables decide what an erratum matches.
//   node scripts/generate-word-characters.mjs
import { writeFileSync } from 'node:fs';

const TARGET = new URL('../src/text/unicode-tables.ts', import.meta.url);
const LINE_LENGTH = 96;

/** East Asian Width has no property in RegExp: the blocks whose characters take two columns (UAX #11). */
const WIDE_BLOCKS = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f265],
  [0x20000, 0x2fffd],
  [0x30000, 0x3fffd],
];

const isWide = (character, codePoint) =>
  !/[\p{Mn}\p{Me}\p{Regional_Indicator}]/u.test(character) &&
  (/\p{Emoji_Presentation}/u.test(character) ||
    WIDE_BLOCKS.some(([first, last]) => first <= codePoint && codePoint <= last));

const TABLES = [
  {
    name: 'WORD_CHARACTERS',
    comment: 'Letters, marks and digits: `[\\p{L}\\p{M}\\p{N}]`.',
    holds: (c) => /[\p{L}\p{M}\p{N}]/u.test(c),
  },
  { name: 'LETTERS', comment: 'Letters: `\\p{L}`.', holds: (c) => /\p{L}/u.test(c) },
  { name: 'MARKS', comment: 'Marks: `\\p{M}`.', holds: (c) => /\p{M}/u.test(c) },
  {
    name: 'INVISIBLE',
    comment:
      'What leaves no ink, or none of its own: every space but U+0020, separators, ignorable characters.',
    holds: (c) => c !== ' ' && /[\p{DI}\p{Z}\p{NChar}\u2800\ufff9-\ufffb]/u.test(c),
  },
  {
    name: 'ZERO_WIDTH',
    comment:
      'What takes no column of a terminal: marks above and around, format characters, inner and final jamo.',
    holds: (c) => c !== '\u00ad' && /[\p{Mn}\p{Me}\u1160-\u11ff\ufff9-\ufffb]|(?!\p{Lo})\p{DI}/u.test(c),
  },
  {
    name: 'WIDE',
    comment: 'What takes two columns of a terminal: East Asian wide and full-width blocks, and emoji.',
    holds: isWide,
  },
  {
    name: 'LATIN',
    comment: 'Letters of the Latin script.',
    holds: (c) => /\p{Script=Latin}/u.test(c) && /\p{L}/u.test(c),
  },
  {
    name: 'GREEK_AND_CYRILLIC',
    comment: 'Letters of the scripts whose letters look like Latin ones: Greek and Cyrillic.',
    holds: (c) => /[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(c) && /\p{L}/u.test(c),
  },
];

/** In turn how many code points are outside and how many inside, in base 36. */
function encodeRuns(holds) {
  const runs = [];
  let begun = 0;
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    if (holds(String.fromCodePoint(codePoint), codePoint) === (runs.length % 2 === 1)) continue;
    runs.push((codePoint - begun).toString(36));
    begun = codePoint;
  }
  return runs.join(' ');
}

/** One string in lines that a diff can show; every line but the last ends in its blank. */
function literal(table) {
  const lines = table.match(new RegExp(`.{1,${LINE_LENGTH}}(?: |$)`, 'g')) ?? [];
  return lines.length === 1 ? ` '${lines[0]}'` : `\n  ${lines.map((line) => `'${line}'`).join(' +\n  ')}`;
}

const source = [
  '/*',
  ' * Sets of code points, pinned: made by scripts/generate-word-characters.mjs, never by hand.',
  ' * Each table is a string of numbers in base 36, in turn how many code points are outside the set and how many inside.',
  ' */',
  '',
  '/** The Unicode version of the tables. */',
  `export const UNICODE_VERSION = '${process.versions.unicode}';`,
  ...TABLES.flatMap(({ name, comment, holds }) => [
    '',
    `/** ${comment} */`,
    `export const ${name}: string =${literal(encodeRuns(holds))};`,
  ]),
  '',
];
writeFileSync(TARGET, source.join('\n'));
