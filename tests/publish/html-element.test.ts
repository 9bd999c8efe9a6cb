import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Child, element, page, row } from '../../src/publish/html/element.ts';
import { presentable } from '../../src/publish/html/presentable.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';
import { attributeOf, elementsOf, parsedPage, textOf } from '../support/parsed-page.ts';

const printed = (...children: readonly Child[]): string => row(...children).html;

test('writes an element with its attributes and children', () => {
  expect(
    printed(element('p', { class: 'a', hidden: true, id: undefined }, 'x', element('br', {}), ['y'])),
  ).toBe('<p class="a" hidden>x<br>y</p>');
});

test('escapes text and the values of attributes', () => {
  expect(printed(element('a', { href: '"><b>' }, '</a><script>&amp;'))).toBe(
    '<a href="&quot;&gt;&lt;b&gt;">&lt;/a&gt;&lt;script&gt;&amp;amp;</a>',
  );
});

test('shows control characters as their pictures and what cannot be shown as a replacement', () => {
  expect(presentable('a\u0000\u001b\u007f\u0085\u0099\ud800\uffff\t\n')).toBe('a␀␛␡␤\ufffd\ufffd\ufffd\t\n');
  expect(presentable('\r\n\r')).toBe('\n\n');
});

test('law: whatever the text, a parser reads it back from text and attribute, without an error', () => {
  const pieces = fc.oneof(
    hostileText(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<!--', ']]>', '</p>', '<svg/onload=x>', '&lt;', '&#0;', '\f'),
  );
  fc.assert(
    fc.property(pieces, (text) => {
      const html = element(
        'html',
        { lang: 'en' },
        element('head', {}, element('title', {}, 'T')),
        element('body', { 'data-x': text }, text),
      );
      const { root, errors } = parsedPage(new TextDecoder().decode(page(html)));
      const [body] = elementsOf(root, ({ tagName }) => tagName === 'body');
      expect(errors).toEqual([]);
      expect(body && attributeOf(body, 'data-x')).toBe(presentable(text));
      // Blank space at the edges of a body goes elsewhere in the tree.
      expect(body && textOf(body).trim()).toBe(presentable(text).trim());
      expect(elementsOf(root).map(({ tagName }) => tagName)).toEqual(['html', 'head', 'title', 'body']);
    }),
    { numRuns: Math.min(RUNS, 3_000) },
  );
});
