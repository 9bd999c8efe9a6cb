import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Proposal } from '../../../src/model/proposal.ts';
import { ReviewSession } from '../../../src/review/session.ts';
import { CHROMIUM, openChromium } from '../../support/chromium.ts';
import { openPage } from '../../support/web-page.ts';
import { sessionDesk } from '../../support/web-review.ts';
import { EDITORS, reviewInput, source } from '../support.ts';

/** Proposals; a fifth of them in clusters of two. */
const PROPOSALS = 100_000;

/** The limits of the review, in milliseconds; a busy machine gets thrice as much. */
const SLACK = 3;

let browser: Browser;

/** A long text of words, each of which is doubted. */
function longReview(): ReviewSession {
  const words = Array.from({ length: PROPOSALS }, (_, at) => `Word${(at % 90_000).toString(36)}x`);
  const text = words.map((word, at) => (at % 80 === 79 ? `${word}.\n\n` : `${word} `)).join('');
  const one = source('chapter-1', text);
  let start = 0;
  const proposals = words.map((reading, at): Proposal => {
    start = text.indexOf(reading, start);
    const span = { start, end: start + reading.length };
    start = span.end;
    return {
      id: `p${at}`,
      rules: ['name-authority@1'],
      kind: 'name',
      source: one.id,
      span,
      anchor: {
        exact: reading,
        before: text.slice(Math.max(0, span.start - 20), span.start),
        after: text.slice(span.end, span.end + 20),
      },
      conjectures: [`${reading}y`],
      confidence: 0.3 + (at % 70) / 100,
      evidence: [],
      cluster: `c-${reading}`,
    };
  });
  return new ReviewSession(reviewInput([one], proposals), {
    editors: EDITORS,
    witnesses: [],
    authority: new Map(),
  });
}

/** From the key to the frame in which the next card is drawn, as often as is asked, in milliseconds. */
const MEASURE = `async ([key, times]) => {
  const card = () => document.querySelector('#card-title').textContent;
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  const taken = [];
  for (let n = 0; n < times; n += 1) {
    const before = card();
    const began = performance.now();
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    while (card() === before) await frame();
    taken.push(performance.now() - began);
    await new Promise((done) => setTimeout(done, 20));
  }
  return taken;
}`;

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Infinity;

describe.skipIf(CHROMIUM === undefined)('the page with 100,000 proposals, in Chromium', () => {
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
  });

  test('should show the first card and the next ones without delay', { timeout: 180_000 }, async () => {
    const { page, close } = await openPage(browser, sessionDesk(longReview()));
    const loads: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      await page.reload();
      await page.waitForSelector('#card .difference');
      loads.push(
        Number(await page.evaluate("performance.getEntriesByName('first-card')[0]?.startTime ?? Infinity")),
      );
    }
    await page.waitForTimeout(1500);
    const decided = (await page.evaluate(`(${MEASURE})(['a', 100])`)) as number[];
    const walked = (await page.evaluate(`(${MEASURE})(['ArrowDown', 100])`)) as number[];
    const rows = await page.locator('[role=option]').count();
    const frames = (await page.evaluate(`(async () => {
      const rows = document.querySelector('.rows');
      let count = 0;
      const began = performance.now();
      while (performance.now() - began < 1000) {
        rows.scrollTop += 400;
        await new Promise((done) => requestAnimationFrame(() => done()));
        count += 1;
      }
      return count;
    })()`)) as number;
    const figures = {
      'first card': Math.min(...loads),
      'key to next card p50': percentile(decided, 0.5),
      'key to next card p95': percentile(decided, 0.95),
      'key to next line p95': percentile(walked, 0.95),
      'rows in the page': rows,
      'frames in a second of scrolling': frames,
    };
    if (process.env['FIGURES'] !== undefined)
      process.stdout.write(`${JSON.stringify(figures, undefined, 1)}\n`);
    expect(rows).toBeLessThan(80);
    expect(figures['first card']).toBeLessThan(500 * SLACK);
    expect(figures['key to next card p95']).toBeLessThan(50 * SLACK);
    expect(figures['key to next line p95']).toBeLessThan(50 * SLACK);
    await close();
  });
});
