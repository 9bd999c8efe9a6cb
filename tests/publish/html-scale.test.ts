import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { searchIndex } from '../../src/publish/html/search-index.ts';
import { Finder } from '../../src/publish/html/search/finder.ts';
import { htmlSite } from '../../src/publish/html/site.ts';
import { largeBook } from '../support/large-book.ts';
import { CHROMIUM } from '../support/programs.ts';
import { builtAssets } from '../support/site.ts';

const book = largeBook(200, 10_000, 25);
const QUERIES = ['w', 'wo17', 'namebh', 'dambh wo', 'zzz'];

/** Seconds of processor time that some work takes. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

test('200 chapters of 10 kB with 5,000 emendations: the site in under 20 seconds, an answer in under 0.1', () => {
  expect(book.statistics.emendations).toBe(5_000);
  const assets = builtAssets();
  expect(seconds(() => htmlSite.publish(book, assets))).toBeLessThan(20);
  const finder = new Finder(searchIndex(book));
  for (const query of QUERIES)
    expect([query, seconds(() => finder.find(query)) < 0.1]).toEqual([query, true]);
});

test.skipIf(CHROMIUM === undefined)(
  'its search answers in Chromium, from a file, in under 0.1 seconds',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emend-search-'));
    const wanted = htmlSite
      .publish(book, builtAssets())
      .filter(({ path }) => /^(?:site\/|search)/u.test(path));
    for (const { path, bytes } of wanted) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const browser = await chromium.launch({
      executablePath: CHROMIUM ?? '',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const page = await browser.newPage();
      await page.goto(`${pathToFileURL(folder).href}/search.html?q=wo17`);
      await page.waitForSelector('.results li');
      for (const query of QUERIES) {
        // From the input to the results in the page.
        const took = await page.evaluate(`(() => {
        const input = document.getElementById('find');
        input.value = ${JSON.stringify(query)};
        const began = performance.now();
        input.dispatchEvent(new Event('input'));
        return performance.now() - began;
      })()`);
        expect([query, Number(took) < 100]).toEqual([query, true]);
        expect(await page.locator('.search .count').innerText()).toMatch(/result/u);
      }
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true });
    }
  },
);
