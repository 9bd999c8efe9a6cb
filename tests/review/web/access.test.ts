import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, openChromium } from '../../support/chromium.ts';
import { sampleReview } from '../../support/sample-review.ts';
import { openPage } from '../../support/web-page.ts';
import { sessionDesk } from '../../support/web-review.ts';

/** Each screen, by the keys that lead to it from the first card. */
const SCREENS: readonly (readonly [name: string, keys: readonly string[]])[] = [
  ['the card', []],
  ['all occurrences', ['o', 'x']],
  ['a decision', ['a']],
  ['another reading', ['e']],
  ['the bulk question', ['A']],
  ['note, kind, origin, certainty', ['c']],
  ['the keys', ['?']],
  ['where to go', ['g']],
  ['the history', ['a', 'h']],
  ['an empty list', ['f', ...Array.from('text:zzz'), 'Enter']],
  ['an error', ['f', ...Array.from('kind:zzz'), 'Enter']],
  ['the chapter', ['v']],
  ['the end', ['q']],
];

const SHAPES = [
  { name: 'a desktop, light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'a desktop, dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'a phone, light', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'a phone, dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

/** `PICTURES=folder npx vitest run tests/review/web/access.test.ts` leaves a picture of every screen there. */
const PICTURES = process.env['PICTURES'];

let browser: Browser;

/** What axe finds wrong, with where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(', ')))`,
  );
  return found as string[];
}

/** Controls that can be seen and are smaller than 24 pixels, unless they stand in a line of text (WCAG 2.2, 2.5.8). */
const SMALL = `[...document.querySelectorAll('button, input, select, textarea, summary, [role=option]')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches('.mark') && !one.closest('label'))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 24 || height < 24)
  .map(([one]) => one.outerHTML.slice(0, 80))`;

describe.skipIf(CHROMIUM === undefined)('the page for everybody, in Chromium', () => {
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
  });

  describe.each(SHAPES)('on $name', ({ name, ...shape }) => {
    test.each(SCREENS)('should have nothing that axe finds wrong on %s', async (screen, keys) => {
      const { page, wrong, close } = await openPage(browser, sessionDesk(sampleReview()), shape);
      for (const key of keys) await page.keyboard.press(key);
      await page.waitForTimeout(350);
      if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}, ${screen}.png`) });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(SMALL)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(wrong).toEqual([]);
      await close();
    });
  });

  test.each([320, 390, 820, 1280, 1920])('should need no sideways scrolling at %i pixels', async (width) => {
    const { page, close } = await openPage(browser, sessionDesk(sampleReview()), {
      viewport: { width, height: 700 },
    });
    for (const keys of [[], ['o'], ['o', 'v']]) {
      for (const key of keys) await page.keyboard.press(key);
      await page.waitForTimeout(200);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    await close();
  });

  test('should keep the line that is read in the page, wherever the list is scrolled', async () => {
    const { page, close } = await openPage(browser, sessionDesk(sampleReview()), {
      viewport: { width: 1280, height: 420 },
    });
    await page.locator('.rows').evaluate('(rows) => { rows.scrollTop = 1e6; }');
    await page.waitForTimeout(200);
    const active = await page.locator('.rows').getAttribute('aria-activedescendant');
    const line = page.locator(`#${active ?? ''}`);
    expect(await line.getAttribute('aria-posinset')).toBe('1');
    expect(await line.getAttribute('aria-setsize')).toBe('12');
    await close();
  });

  test('should say each decision and the next card, and leave the focus where it was', async () => {
    const { page, close } = await openPage(browser, sessionDesk(sampleReview()));
    const accept = page.getByRole('button', { name: 'Accept 20 places' });
    await accept.focus();
    await page.keyboard.press('Enter');
    const said = page.getByRole('status');
    await expect
      .poll(() => said.textContent())
      .toBe('20 places of “Aldrige” accepted as “Aldridge”. Now: Saltonstal to Saltonstall, 18 places.');
    expect(await page.evaluate('document.activeElement.className')).toContain('is-accept');
    await close();
  });

  test('should move nothing for who wants less motion, and show the line that is read without colours', async () => {
    const { page, close } = await openPage(browser, sessionDesk(sampleReview()), {
      reducedMotion: 'reduce',
      forcedColors: 'active',
    });
    expect(
      await page.evaluate("getComputedStyle(document.querySelector('.hairline span')).transitionDuration"),
    ).toBe('0s');
    expect(
      await page.evaluate(
        "getComputedStyle(document.querySelector('.row[aria-selected=true]')).outlineStyle",
      ),
    ).toBe('solid');
    await close();
  });
});
