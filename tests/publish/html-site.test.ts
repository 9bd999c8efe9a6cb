import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/publish/book.ts';
import { sourceBlocks } from '../../src/publish/html/chapter-views.ts';
import { chapterPath } from '../../src/publish/html/links.ts';
import { parallelRows } from '../../src/publish/html/parallel.ts';
import { presentable } from '../../src/publish/html/presentable.ts';
import { htmlSite, htmlSiteWith } from '../../src/publish/html/site.ts';
import { testBook } from '../support/book.ts';
import { at, entry } from '../support/entry.ts';
import { expectGolden } from '../support/golden.ts';
import { hostileText } from '../support/hostile.ts';
import { payloadBook, PAYLOADS } from '../support/payload-book.ts';
import { RUNS } from '../support/laws.ts';
import {
  attributeOf,
  type Element,
  elementsOf,
  hasClass,
  parsedPage,
  textOf,
} from '../support/parsed-page.ts';
import { siteBook } from '../support/site-book.ts';
import { builtAssets, siteFiles } from '../support/site.ts';

const isPage = (path: string): boolean => path.endsWith('.html');
const isMarkup = (element: Element): boolean => ['mark', 'unseen'].some((one) => hasClass(element, one));

/** The text of a chapter as a page of the site has it. */
function printedText(book: Book, chapter: string, view: 'edition' | 'source'): string | undefined {
  const { root } = parsedPage(siteFiles(book).get(chapterPath(chapter, view)) ?? '');
  const [text] = elementsOf(root, (element) => hasClass(element, 'text'));
  return text && textOf(text, isMarkup);
}

/** Line feeds in a row as one: a line end of two characters that an emendation divides is two in the page. */
const lines = (text: string | undefined): string | undefined => text?.replaceAll(/\n+/gu, '\n');

describe('the site', () => {
  test('of the sample is as its golden has it', () => {
    for (const [path, text] of siteFiles(siteBook()))
      if (isPage(path)) expectGolden(`html/${path}`, text.replaceAll('><', '>\n<'));
  });

  test('is the same for the same book', () => {
    expect([...siteFiles(siteBook())]).toEqual([...siteFiles(siteBook())]);
  });

  test('publishes no remark and says what nobody has read', () => {
    const all = [...siteFiles(siteBook()).values()].join('');
    expect(all).not.toContain('not for readers');
    expect(siteFiles(siteBook()).get('index.html')).toContain(
      '1 of 15 decisions: prepared by machine, not yet read by a person.',
    );
  });

  test('has no link that leads nowhere, and every id once', () => {
    const files = siteFiles(siteBook(), builtAssets());
    const pages = new Map(
      [...files].filter(([path]) => isPage(path)).map(([path, text]) => [path, parsedPage(text)]),
    );
    const ids = new Map(
      [...pages].map(([path, { root }]) => [
        path,
        elementsOf(root).flatMap((one) => attributeOf(one, 'id') ?? []),
      ]),
    );
    for (const [path, { root, errors }] of pages) {
      expect([path, errors]).toEqual([path, []]);
      expect(new Set(ids.get(path)).size).toBe(ids.get(path)?.length);
      for (const one of elementsOf(root)) {
        const link = attributeOf(one, 'href') ?? attributeOf(one, 'data-note') ?? attributeOf(one, 'src');
        if (link === undefined || link.startsWith('https://www.wikidata.org/')) continue;
        const [file = '', fragment] = link.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        expect([path, link, files.has(target)]).toEqual([path, link, true]);
        if (fragment !== undefined)
          expect([link, ids.get(target)]).toEqual([link, expect.arrayContaining([fragment])]);
      }
    }
  });

  test('loads nothing from elsewhere and runs nothing that stands in a page', () => {
    for (const [path, text] of siteFiles(siteBook(), builtAssets())) {
      if (path.endsWith('.css')) expect(text).not.toMatch(/@import|url\((?!'fonts\/)/u);
      if (!isPage(path)) continue;
      const elements = elementsOf(parsedPage(text).root);
      expect(text).toContain("default-src 'none'");
      expect(elements.filter(({ tagName }) => tagName === 'style')).toEqual([]);
      expect(
        elements.filter((one) => one.attrs.some((attribute) => /^on|^style$/u.test(attribute.name))),
      ).toEqual([]);
      for (const script of elements.filter(({ tagName }) => tagName === 'script')) {
        expect(attributeOf(script, 'src')).toMatch(/^(?:\.\.\/)?site\//u);
        expect(textOf(script)).toBe('');
      }
    }
  });

  test('does without scripts and fonts where there are none', () => {
    const files = siteFiles(siteBook());
    expect([...files.keys()].filter((path) => path.startsWith('site/'))).toEqual([
      'site/search-index.js',
      'site/style.css',
    ]);
    expect(files.get('index.html')).not.toContain('<script');
    expect(files.get('site/style.css')).not.toContain('@font-face');
  });

  test('links to the files of other formats', () => {
    const [front] = htmlSiteWith([
      { href: 'edition.txt', label: 'Plain text', summary: 'the text alone' },
    ]).publish(siteBook());
    expect(new TextDecoder().decode(front?.bytes)).toContain(
      '<a href="edition.txt">Plain text</a>, the text alone',
    );
  });

  test('says that there is nothing where there is nothing', () => {
    const files = siteFiles(testBook({ s: 'Sound.' }));
    expect(files.get('emendations.html')).toContain('There are none yet.');
    expect(files.get('index.html')).toContain('No decision has been made yet.');
    expect(files.get('chapters/s.html')).not.toContain('Apparatus');
    expect(siteFiles(testBook({ s: '' })).get('chapters/s.html')).toContain('<div class="text"></div>');
    expect(siteFiles(testBook({})).get('index.html')).toContain('A Test');
  });
});

describe('a chapter', () => {
  const files = siteFiles(siteBook());
  const first = files.get('chapters/one.html') ?? '';

  test('marks emended places with links to their notes, and the notes lead back', () => {
    expect(first).toContain(
      '<a id="e-miller" class="place" href="#n-miller" role="doc-noteref" data-number="2">miller</a>',
    );
    expect(first).toContain('href="#e-miller"');
  });

  test('sets a dagger before one corrupt word and around several', () => {
    expect(first).toContain('><span class="mark">†</span>Xyzzy</a>');
    const two = siteFiles(
      testBook({ s: 'Xyz zyx.' }, [entry({ id: 'x', sic: 'Xyz zyx', verdict: 'crux', at: at('', '.') })]),
    );
    expect(two.get('chapters/s.html')).toContain(
      '><span class="mark">†</span>Xyz zyx<span class="mark">†</span></a>',
    );
  });

  test('marks a reading that stands only when the reader asks', () => {
    expect(first).toContain('<a id="e-and" class="place quiet" data-note="#n-and" data-number="4">And</a>');
  });

  test('tells decider and proposer apart, and what no person has read', () => {
    expect(first).toContain(
      'Decided by A Program (software), 23 November 2026. Proposed by name-authority, version 1 (software).',
    );
    expect(first).toContain('Certainty: high. Prepared by machine, not yet read by a person.');
    expect(first).toContain('An Editor, 24 November 2026: accept.');
  });

  test('numbers equal lemmata of a paragraph', () => {
    expect(first).toContain('<b class="lemma">Tukhak<sup>2</sup></b>');
  });

  test('says in the changes what is deleted and inserted, also in words', () => {
    expect(files.get('changes/one.html')).toContain(
      '<del><span class="unseen">deleted: </span>miler<span class="unseen">, </span></del><ins><span class="unseen">inserted: </span>miller<span class="unseen">, </span></ins>',
    );
  });

  test('joins paragraphs side by side with all that they come from', () => {
    const { chapters } = testBook({ s: 'One. Two.\n\nThree\n\nfour.\n\nFive.\n\nSix.' }, [
      entry({ id: 'split', kind: 'typography', sic: ' Two', corr: '\n\nTwo', at: at('One.', '.') }),
      entry({ id: 'join', kind: 'sentence', sic: 'Three\n\nfour', corr: 'Three four', at: at('', '.') }),
      entry({ id: 'out', kind: 'repetition', sic: '\n\nFive.', corr: '', at: at('four.', '\n\nSix') }),
    ]);
    const [chapter] = chapters;
    if (chapter === undefined) throw new Error('no chapter');
    const rows = parallelRows(sourceBlocks(chapter).blocks, chapter.blocks);
    expect(
      rows.map((row) => [row.source.map((one) => one.reference), row.edition.map((one) => one.reference)]),
    ).toEqual([
      [['1'], ['1a', '1b']],
      [['2', '3'], ['2-3']],
      [['4'], []],
      [['5'], ['5']],
    ]);
  });

  test('law: its text is that of the edition, and in the view of the source that of the source', () => {
    fc.assert(
      fc.property(
        hostileText(),
        hostileText(),
        fc.constantFrom('', ' ', 'x', '\n\n', '😀', 'e\u0301', '<b>', '\u0000'),
        (before, after, corr) => {
          const text = `${before}<<${after}`;
          const book = testBook({ s: text }, [
            entry({ id: 'e', kind: 'wording', note: 'n', sic: '<<', corr, at: at('', '') }),
          ]);
          expect(lines(printedText(book, 's', 'edition'))).toBe(
            lines(presentable(book.chapters[0]?.text ?? '')),
          );
          expect(lines(printedText(book, 's', 'source'))).toBe(lines(presentable(text)));
        },
      ),
      { numRuns: Math.min(RUNS, 300) },
    );
  });
});

test.each(PAYLOADS)('no element and no control character comes out of %j, wherever it stands', (payload) => {
  // As long, since the front page shows a short entry.
  const plain = siteFiles(payloadBook('1'.repeat(payload.length)));
  for (const [path, text] of siteFiles(payloadBook(payload))) {
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u);
    if (!isPage(path)) continue;
    const { root, errors } = parsedPage(text);
    const names = (html: string): string[] =>
      elementsOf(parsedPage(html).root).map(
        (one) => `${one.tagName} ${one.attrs.map((attribute) => attribute.name).join(' ')}`,
      );
    expect(errors).toEqual([]);
    expect(elementsOf(root).length).toBe(names(plain.get(path) ?? '').length);
    expect(names(text)).toEqual(names(plain.get(path) ?? ''));
  }
});

test('gives only our addresses to links, whatever an identifier says', () => {
  const book = payloadBook('javascript:alert(1)');
  for (const [path, text] of siteFiles(book)) {
    if (!isPage(path)) continue;
    for (const one of elementsOf(parsedPage(text).root, ({ tagName }) => tagName === 'a'))
      expect(attributeOf(one, 'href') ?? '#').toMatch(
        /^(?:#|(?:\.\.\/)?[a-z-]+(?:\/[A-Za-z0-9._-]+)?\.html|https:\/\/www\.wikidata\.org\/wiki\/Q\d+$)/u,
      );
  }
});

test('keeps ids apart that differ in what HTML or a file name cannot hold', () => {
  const { chapters } = testBook({ a_b: 'x', 'a.b': 'y' });
  expect(chapters.map(({ id }) => chapterPath(id))).toEqual(['chapters/a_5f_b.html', 'chapters/a.b.html']);
  expect(htmlSite.format).toBe('html');
});
