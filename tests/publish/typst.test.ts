import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTypst, makePdf } from '../../src/project/typst-compiler.ts';
import type { Book } from '../../src/publish/book.ts';
import { printTypst } from '../../src/publish/typst/typst.ts';
import { testBook } from '../support/book.ts';
import { expectGolden } from '../support/golden.ts';
import { findingsOf } from '../support/problems.ts';
import { RUNS } from '../support/laws.ts';
import { sampleBook } from '../support/sample-book.ts';

const PIECES = [
  'Word',
  ' ',
  '. ',
  '\n',
  '"',
  '\\',
  '#',
  '$',
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '<a>',
  '@ref',
  '= ',
  '- ',
  '//',
  '/*',
  ';',
  '~',
  '--',
  '...',
  "'",
  '#read("/etc/passwd")',
  '#import "x"',
  'é',
  '\u00a0',
  'Жук',
  '†',
];
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(''));

/** The strings of the paragraphs, joined: what Typst prints of the text. */
function textOf(source: string): string {
  return source
    .split('\n')
    .filter((line) => line.startsWith('#n('))
    .map((line) =>
      [...line.replace(/^#n\("[^"]*"\);/u, '').matchAll(/#"((?:[^"\\]|\\.)*)";/gu)]
        .map(([, one = '']) => one.replaceAll(/\\(.)/gu, '$1'))
        .join(''),
    )
    .join(' ');
}

const folded = (text: string): string => text.replaceAll(/[ \t\r\n]+/gu, ' ').trim();

describe('typst', () => {
  test('prints the sample as its golden has it', () => {
    expectGolden('edition.typ', printTypst(sampleBook()));
  });

  test('publishes no remark', () => {
    expect(printTypst(sampleBook())).not.toContain('SECRET REMARK');
  });

  test('law: the strings of the text are the text of the edition, and nothing of it stands outside of a string', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const source = printTypst(testBook({ s: `A${text}` }));
        expect(folded(textOf(source))).toBe(folded(`A${text}`));
        const rest = source.replaceAll(/"(?:[^"\\]|\\.)*"/gu, '""');
        expect(rest).not.toMatch(/#(?:read|import|include|eval|plugin)\b/u);
      }),
      { numRuns: RUNS },
    );
  });

  test('leaves out what its fonts lack, and says so', () => {
    const source = printTypst(testBook({ s: 'He said 你好 to them.' }));
    expect(source).toContain('"He said […] to them."');
    expect(source).toContain('is left out as […]');
  });
});

test('without the package the PDF is refused, with the command that installs it', () => {
  const [finding] = findingsOf(() => makePdf('', undefined));
  expect(finding).toMatchObject({ rule: 'package-missing' });
  expect(finding?.help).toContain('npm install @myriaddreamin/typst-ts-node-compiler@');
});

const compile = await loadTypst();
const hasPdftotext = spawnSync('pdftotext', ['-v']).status === 0;

function pdfText(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'emend-pdf-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    return execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(compile === undefined)('the PDF (needs the Typst package)', () => {
  const pdfOf = (book: Book): Uint8Array => compile?.(printTypst(book)) ?? new Uint8Array();

  test('is the same bytes for the same book', () => {
    expect(Buffer.compare(pdfOf(sampleBook()), pdfOf(sampleBook()))).toBe(0);
  });

  test('is set from any text: hostile ones are words and no commands', () => {
    const texts = fc.sample(hostile, { numRuns: 200, seed: 7 });
    expect(
      pdfOf(testBook({ s: texts.map((text) => `A${text}`).join('\n\n') }, [], { title: texts.join('') }))
        .length,
    ).toBeGreaterThan(1000);
  });

  test.skipIf(!hasPdftotext)('shows the text with its notes (needs pdftotext)', () => {
    const text = pdfText(pdfOf(testBook({ s: 'The quick brown fox.\n\nIt ran.' }))).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('The quick brown fox.');
    expect(text).toContain('Introduction');
  });
});
