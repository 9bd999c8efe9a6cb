import { Parser } from 'commonmark';
import { applyPatch, parsePatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apparatusTable } from '../../src/publish/apparatus-table.ts';
import type { Book } from '../../src/publish/book.ts';
import { criticMarkup } from '../../src/publish/critic-markup.ts';
import { latex } from '../../src/publish/latex.ts';
import { markdown } from '../../src/publish/markdown.ts';
import { plainText } from '../../src/publish/plain-text.ts';
import type { Publisher } from '../../src/publish/publisher.ts';
import { unifiedDiff } from '../../src/publish/unified-diff.ts';
import { webAnnotations } from '../../src/publish/web-annotations.ts';
import { readCsv } from '../../src/lexicon/read-csv.ts';
import { testBook } from '../support/book.ts';
import { at, entry } from '../support/entry.ts';
import { expectGolden } from '../support/golden.ts';
import { RUNS } from '../support/laws.ts';
import { sampleBook } from '../support/sample-book.ts';

const filesOf = (publisher: Publisher, book: Book): ReadonlyMap<string, string> =>
  new Map(
    publisher
      .publish(book)
      .map(({ path, bytes }) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
  );
const only = (publisher: Publisher, book: Book): string => [...filesOf(publisher, book).values()][0] ?? '';

describe.each([plainText, markdown, criticMarkup, latex, webAnnotations, apparatusTable, unifiedDiff])(
  '$format',
  (publisher) => {
    test('prints the sample as its golden has it', () => {
      for (const [path, text] of filesOf(publisher, sampleBook())) expectGolden(path, text);
    });

    test('publishes no remark', () => {
      expect([...filesOf(publisher, sampleBook()).values()].join('')).not.toContain('SECRET REMARK');
    });

    test('says of what no person has read that it was prepared by machine', () => {
      if (publisher.format === 'unified-diff') return;
      expect([...filesOf(publisher, sampleBook()).values()].join('')).toContain(
        'prepared by machine, not yet read by a person',
      );
    });
  },
);

/** Pieces of text that Markdown, CriticMarkup and TeX read as markup, and those that break tools for text. */
const PIECES = [
  'Word',
  ' ',
  '. ',
  '\n',
  '\n\n',
  '*',
  '**',
  '_',
  '`',
  '```',
  '[a](b)',
  '![x]',
  '[^1]',
  '<b>',
  '&amp;',
  '&',
  '#',
  '# ',
  '- ',
  '+ ',
  '1. ',
  '2)',
  '> ',
  '---',
  '===',
  '{++',
  '++}',
  '{--',
  '--}',
  '{~~',
  '~>',
  '~~}',
  '{>>',
  '<<}',
  '{==',
  '==}',
  '{',
  '}',
  '~',
  '|',
  '\\',
  '\\textbf{',
  '%',
  '$x$',
  '^',
  '"',
  "'",
  '``',
  ',,',
  '--',
  'é',
  'e\u0301',
  '😀',
  '\u00a0',
  '\u202e',
  'https://a.b',
  '\t',
  '    ',
  '†',
  '=cmd()',
];
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(''));
const folded = (text: string): string => text.replaceAll(/[ \t\r\n]+/gu, ' ').trim();

/** A text with one emendation in it, all of hostile pieces. */
const books = fc.tuple(hostile, hostile, hostile, hostile).map(([before, reading, lemma, after]) => {
  const sic = `«${reading}»`;
  const book = testBook({ s: `${before}${sic}${after}` }, [
    entry({
      id: 'e',
      kind: 'wording',
      note: 'n',
      sic,
      corr: `«${lemma}»`,
      at: at('', ''),
      touches: touched(sic, `«${lemma}»`),
    }),
  ]);
  return book;
});

/** What the change touches must be declared; both sides have the same guillemets. */
function touched(sic: string, corr: string): ('quotation' | 'digits')[] {
  const list = (text: string, pattern: RegExp): string => (text.match(pattern) ?? []).join('');
  return [
    ...(list(sic, /["“”«»„]/gu) === list(corr, /["“”«»„]/gu) ? [] : (['quotation'] as const)),
    ...(list(sic, /\p{Nd}+/gu) === list(corr, /\p{Nd}+/gu) ? [] : (['digits'] as const)),
  ];
}

const unmarked = (text: string): string =>
  text
    .replaceAll(/(?<!\\)((?:\\\\)*)\[\^[a-z0-9-]+\]/gu, '$1')
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1');

describe('law: stripped of its markup a format is the text of the edition', () => {
  test('Markdown, white space folded', () => {
    fc.assert(
      fc.property(books, (book) => {
        const printed = only(markdown, book);
        const body = printed.slice(
          0,
          printed.indexOf('\n---\n\n') === -1 ? printed.indexOf('---\n\n') : printed.indexOf('\n---\n\n'),
        );
        expect(folded(unmarked(body))).toBe(folded(book.chapters[0]?.text ?? ''));
      }),
      { numRuns: RUNS },
    );
  });

  test('Markdown as CommonMark reads it: no markup of the text’s own', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const printed = only(markdown, testBook({ s: `A${text}` }));
        const read = readByCommonMark(printed.slice(0, printed.lastIndexOf('\n\n---\n\n')));
        // This reader also drops no-break spaces at the edges of a paragraph.
        const blank = /\s+/gu;
        expect(read.replaceAll(blank, ' ').trim()).toBe(`A${text}`.replaceAll(blank, ' ').trim());
      }),
      { numRuns: RUNS },
    );
  });

  test('CriticMarkup: accepted it is the edition, refused the source', () => {
    fc.assert(
      fc.property(books, (book) => {
        const printed = only(criticMarkup, book)
          .replaceAll(/\{>>[\s\S]*?<<\}/gu, '')
          .replaceAll(/\{==([\s\S]*?)==\}/gu, '$1');
        const { text = '', source } = book.chapters[0] ?? {};
        const accepted = printed
          .replaceAll(/\{~~[\s\S]*?~>([\s\S]*?)~~\}/gu, '$1')
          .replaceAll(/\{--[\s\S]*?--\}/gu, '')
          .replaceAll(/\{\+\+([\s\S]*?)\+\+\}/gu, '$1');
        expect(unmarked(accepted)).toBe(text);
        if (/\n/u.test((book.entries[0]?.reading ?? '') + (book.entries[0]?.lemma ?? ''))) return;
        const refused = printed
          .replaceAll(/\{~~([\s\S]*?)~>[\s\S]*?~~\}/gu, '$1')
          .replaceAll(/\{--([\s\S]*?)--\}/gu, '$1')
          .replaceAll(/\{\+\+[\s\S]*?\+\+\}/gu, '');
        expect(unmarked(refused)).toBe(source?.text);
      }),
      { numRuns: RUNS },
    );
  });

  test('LaTeX: no command and no group of the text’s own', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const book = testBook({ s: `A${text}` });
        const printed = only(latex, book);
        const body = [...printed.matchAll(/\\pstart\n([\s\S]*?)\n\\pend/gu)]
          .map(([, one = '']) => one)
          .join(' ');
        const plain = body
          .replaceAll(/\\textbackslash\{\}/gu, '\u0001')
          .replaceAll(
            /\\text(asciicircum|asciitilde|quotedbl|quotesingle|asciigrave)\{\}/gu,
            (_, mark: string) => MARKS[mark] ?? '',
          )
          .replaceAll(/\\([{}$&#_%])/gu, (_, mark: string) =>
            mark === '{' ? '\u0002' : mark === '}' ? '\u0003' : mark,
          )
          .replaceAll('{}', '');
        expect(plain).not.toMatch(/[\\{}]/u);
        expect(
          folded(plain.replaceAll('\u0001', '\\').replaceAll('\u0002', '{').replaceAll('\u0003', '}')),
        ).toBe(folded(`A${text}`));
      }),
      { numRuns: RUNS },
    );
  });

  test('the patch turns the source into the edition', () => {
    fc.assert(
      fc.property(books, (book) => {
        const { text = '', source } = book.chapters[0] ?? {};
        const [patch] = parsePatch(only(unifiedDiff, book));
        if (source === undefined || text === source.text || /[\r\u2028\u2029]/u.test(source.text + text))
          return;
        expect(patch && applyPatch(source.text, patch)).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  test('Web Annotations: each quote stands once in the source, at the position that is given', () => {
    fc.assert(
      fc.property(books, (book) => {
        const { items } = annotationsOf(only(webAnnotations, book));
        const source = book.chapters[0]?.source.text ?? '';
        for (const { target } of items) {
          const [quote, position] = target.selector;
          const whole = quote.prefix + quote.exact + quote.suffix;
          expect(source.indexOf(whole)).toBe(source.lastIndexOf(whole));
          expect(quote.exact).not.toBe('');
          expect(Array.from(source).slice(position.start, position.end).join('')).toBe(quote.exact);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** The text of a document that is nothing but paragraphs; whatever else is read is named. */
function readByCommonMark(source: string): string {
  const walker = new Parser().parse(source).walker();
  let text = '';
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { node, entering } = event;
    if (node.type === 'text') text += node.literal ?? '';
    else if (node.type === 'softbreak' || (node.type === 'paragraph' && !entering)) text += '\n';
    else if (node.type !== 'document' && node.type !== 'paragraph') text += `(${node.type})`;
  }
  return text;
}

const MARKS: Readonly<Record<string, string>> = {
  asciicircum: '^',
  asciitilde: '~',
  quotedbl: '"',
  quotesingle: "'",
  asciigrave: '`',
};

interface Annotations {
  readonly items: readonly {
    readonly target: {
      readonly selector: readonly [
        { readonly prefix: string; readonly exact: string; readonly suffix: string },
        { readonly start: number; readonly end: number },
      ];
    };
  }[];
}

function annotationsOf(json: string): Annotations {
  const value: Annotations = JSON.parse(json);
  return value;
}

test('an insertion is annotated on the character before it', () => {
  const book = testBook({ s: 'He good.' }, [
    entry({ id: 'was', kind: 'omission', sic: '', corr: ' was', at: at('He', ' good') }),
  ]);
  const json = only(webAnnotations, book);
  expect(json).toContain('"exact":"e","prefix":"H"');
  expect(json).toContain('"value":"e was"');
});

test('Markdown breaks lines between sentences, and not behind initials', () => {
  const book = testBook({ s: 'I. Smirnov came. He sat.\nMr. Black left.' });
  expect(only(markdown, book).split('\n').slice(0, 3)).toEqual([
    'I. Smirnov came.',
    'He sat.',
    'Mr. Black left.',
  ]);
});

test('a cell that a spreadsheet would reckon is told to be text', () => {
  const book = testBook({ s: '=1+1 and "x", y' }, [
    entry({ id: 'sum', sic: '=1+1', verdict: 'stet', at: at('', ' and') }),
    entry({ id: 'x', kind: 'punctuation', sic: '"x", y', verdict: 'stet', at: at('and ', '') }),
  ]);
  const rows = readCsv(only(apparatusTable, book).replace('\ufeff', ''));
  if ('message' in rows) throw new Error(rows.message);
  expect(rows.map(({ cells }) => cells[5])).toEqual(['lemma', "'=1+1", '"x", y']);
});
