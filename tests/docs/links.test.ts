import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, linksOf } from './markdown.ts';

const root = join(import.meta.dirname, '../..');
const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'raw/README.md',
  ...docs.map((name) => `docs/${name}`),
];

/** What is wrong with the links of a page (its path from the root, and its text), as sentences. */
function deadLinks(page: string, text: string): string[] {
  return linksOf(text).flatMap(({ target, line }) => {
    if (target.startsWith('https:')) return [];
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? join(root, page) : join(root, dirname(page), path);
    const place = `${page}:${line}: ${target}`;
    if (relative(root, file).startsWith('..')) return [`${place} leads out of the repository`];
    if (!existsSync(file)) return [`${place} leads to no file`];
    if (anchor === undefined) return [];
    const anchors = anchorsOf(path === '' ? text : readFileSync(file, 'utf8'));
    return anchors.has(anchor) ? [] : [`${place} leads to no heading`];
  });
}

test.each(pages)('every link of %s leads somewhere', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  expect(deadLinks(page, text)).toEqual([]);
});

test('the pages are linked with each other', () => {
  const texts = pages.map((page) => readFileSync(join(root, page), 'utf8'));
  expect(texts.flatMap(linksOf).length).toBeGreaterThan(50);
});

describe('a link that leads nowhere is noticed', () => {
  test.each([
    ['a file that is not there', '[x](docs/nothing.md)', 'leads to no file'],
    ['a heading that is not there', '# Here\n\n[x](CONTRIBUTING.md#there)', 'leads to no heading'],
    ['a heading of another page', '[x](docs/terms.md#nothing-of-this-name)', 'leads to no heading'],
    ['a place outside', '[x](../elsewhere.md)', 'leads out of the repository'],
    ['a picture', '![x](docs/images/nothing.svg)', 'leads to no file'],
  ])('%s', (_, text, message) => {
    expect(deadLinks('README.md', text).join('\n')).toContain(message);
  });

  test('and what is quoted as code is no link', () => {
    expect(deadLinks('README.md', '`[x](nothing.md)`\n\n```\n[x](nothing.md)\n```')).toEqual([]);
  });
});
