import { expect, test } from 'vitest';
import { searchIndex } from '../../src/publish/html/search-index.ts';
import { Finder } from '../../src/publish/html/search/finder.ts';
import { htmlSite } from '../../src/publish/html/site.ts';
import { largeBook } from '../support/large-book.ts';
import { builtAssets } from '../support/site.ts';

/** Seconds of processor time that some work takes. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

test('200 chapters of 10 kB with 5,000 emendations: the site in under 20 seconds, an answer in under 0.1', () => {
  const book = largeBook(200, 10_000, 25);
  expect(book.statistics.emendations).toBe(5_000);
  const assets = builtAssets();
  expect(seconds(() => htmlSite.publish(book, assets))).toBeLessThan(20);
  const finder = new Finder(searchIndex(book));
  for (const query of ['w', 'wo17', 'namebh', 'dambh wo', 'zzz'])
    expect([query, seconds(() => finder.find(query)) < 0.1]).toEqual([query, true]);
});
