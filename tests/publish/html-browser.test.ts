import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM } from '../support/programs.ts';
import { siteBook } from '../support/site-book.ts';
import { builtAssets, writeSite } from '../support/site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What axe complains of; it fetches nothing. */
const VIOLATIONS = `axe.run(document, { preload: false, resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`;
const PAGES = [
  'index.html',
  'chapters/one.html',
  'source/one.html',
  'changes/one.html',
  'side-by-side/one.html',
  'emendations.html',
  'names.html',
  'search.html?q=tusak',
];
const PHONE = { width: 390, height: 844 };
const TABLET = { width: 820, height: 1180 };
const DESKTOP = { width: 1440, height: 900 };

interface Setting {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
}

// In a browser of the system, which not every machine has; `npm run setup` installs it.
describe.skipIf(CHROMIUM === undefined)('the site in Chromium', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'emend-site-'));
    writeSite(folder, siteBook(), builtAssets());
    browser = await chromium.launch({
      executablePath: CHROMIUM ?? '',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page from its file and tells what went wrong in it. */
  async function visit(path: string, setting: Setting = {}): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: DESKTOP, ...setting });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:') && !request.url().startsWith('data:'))
        complaints.push(request.url());
    });
    await page.goto(`${pathToFileURL(folder).href}/${path}`);
    return { page, complaints };
  }

  test.each(PAGES)(
    'axe has nothing to say of %s, nothing is wider than the screen, nothing comes from elsewhere',
    async (path) => {
      const { page, complaints } = await visit(path);
      // axe is put in by the test's own means, past the policy of the page.
      await page.evaluate(AXE);
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const viewport of [PHONE, DESKTOP]) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await page.setViewportSize(viewport);
          if (path.includes('/') && (await page.locator('.panel').count()) === 0)
            await page.locator('a.place[href][id]').first().click();
          const violations = await page.evaluate(VIOLATIONS);
          expect([colorScheme, viewport, violations]).toEqual([colorScheme, viewport, []]);
          expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        }
      }
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  test.each([PHONE, TABLET, DESKTOP])(
    'opens an entry at the keyboard, keeps the place, closes with Escape and gives the focus back (%o)',
    async (viewport) => {
      const { page } = await visit('chapters/one.html', { viewport });
      const place = page.locator('#e-cart');
      await place.focus();
      await page.waitForTimeout(100);
      const before = await place.boundingBox();
      await page.keyboard.press('Enter');
      const panel = page.locator('.panel');
      expect(await panel.getAttribute('aria-label')).toBe('Entry: came with] ‘came. With’ in the source');
      expect(await panel.innerText()).toContain('came with] ‘came. With’ in the source');
      expect(await page.evaluate('document.activeElement.className')).toBe('panel');
      expect(Math.abs((await place.boundingBox())?.y ?? 0) - (before?.y ?? 0)).toBeLessThan(2);
      await page.keyboard.press('Escape');
      expect(await panel.count()).toBe(0);
      expect(await page.evaluate('document.activeElement.id')).toBe('e-cart');
      await page.close();
    },
  );

  test('opens the entry that the address names, also a quiet one, and goes to the next', async () => {
    const { page } = await visit('chapters/one.html#e-and');
    expect(await page.locator('.panel').innerText()).toContain('It begins a sentence.');
    await page.locator('.panel button[aria-label="Next entry"]').click();
    expect(await page.locator('.panel').innerText()).toContain('Tukhak');
    await page.close();
    const other = await visit('chapters/one.html#e-cart');
    expect(await other.page.locator('.panel').innerText()).toContain('came with');
    await other.page.close();
  });

  test('gives the citation and the permanent link of a paragraph at its number', async () => {
    const { page } = await visit('chapters/two.html');
    await page.locator('#p2 .number').click();
    expect(await page.locator('.panel .citation').innerText()).toBe(
      'An Author, A <Sample> & More, edited by An Editor, A Program (software), unreleased version, “two” (TWO), paragraph 2, chapters/two.html#p2',
    );
    expect(page.url()).toMatch(/#p2$/u);
    await page.close();
  });

  test('side by side, a reading of the source opens the entry of its place', async () => {
    const { page } = await visit('side-by-side/one.html');
    await page.locator('.source a.place', { hasText: 'came. With' }).click();
    expect(await page.locator('.panel').innerText()).toContain('came with] ‘came. With’');
    await page.locator('.panel button[aria-label="Next entry"]').click();
    expect(await page.locator('.panel').innerText()).toContain('In truth it was 1937.');
    await page.close();
  });

  test('marks quiet notes when they are asked for, and takes the marks away again', async () => {
    const { page } = await visit('chapters/one.html');
    const quiet = page.locator('a.quiet[href]');
    expect(await quiet.count()).toBe(0);
    await page.locator('.all-notes').click();
    expect(await quiet.count()).toBeGreaterThan(0);
    await page.locator('.all-notes').click();
    expect(await quiet.count()).toBe(0);
    await page.close();
  });

  test('goes from view to view without losing the paragraph', async () => {
    const { page } = await visit('chapters/two.html', { viewport: { width: 390, height: 300 } });
    await page.locator('#p3-4').scrollIntoViewIfNeeded();
    await page.evaluate('document.getElementById("p3-4").scrollIntoView()');
    await page
      .getByRole('link', { name: 'source', exact: true })
      .evaluate((link) => (link as unknown as { click(): void }).click());
    await page.waitForURL(/source\/two\.html/u);
    expect(page.url()).toMatch(/source\/two\.html#p3-4$/u);
    expect(await page.locator('#p3').boundingBox()).toMatchObject({ y: expect.any(Number) });
    await page.close();
  });

  test('finds a damaged form from a file, and leads to the name and the place', async () => {
    const { page, complaints } = await visit('search.html?q=Tusak');
    await page.waitForSelector('.results li');
    const results = await page.locator('.results').innerText();
    expect(results).toContain('Tusak → see Tukhak, Ivan');
    expect(results).toContain('Tusak → Tukhak');
    const chapter = await visit('chapters/one.html');
    await chapter.page.fill('#find', 'Tusak');
    await chapter.page.keyboard.press('Enter');
    await chapter.page.waitForSelector('.results li');
    await chapter.page.close();
    await page.fill('#find', 'zzzz');
    expect(await page.locator('.search .count').innerText()).toBe('0 results');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('sorts and filters the list of emendations', async () => {
    const { page } = await visit('emendations.html');
    await page.selectOption('select[name=kind]', 'repetition');
    expect(await page.locator('tbody tr:visible').count()).toBe(2);
    await page.selectOption('select[name=kind]', '');
    await page.getByRole('button', { name: 'Edition', exact: true }).click();
    const lemmata = await page.locator('tbody td.lemma').allInnerTexts();
    const letters = lemmata.map((lemma) => lemma.toLowerCase().replace('“', ''));
    expect(letters).toEqual([...letters].sort());
    await page.close();
  });

  test('remembers light or dark', async () => {
    const { page } = await visit('index.html', { colorScheme: 'light' });
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.reload();
    expect(
      await page.evaluate(
        'getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor',
      ),
    ).toContain('rgb(23, 21, 19)');
    await page.close();
  });

  test('without scripts shows the notes, links both ways and nothing that does not work', async () => {
    const { page } = await visit('chapters/one.html', { javaScriptEnabled: false });
    expect(await page.locator('button:visible, input:visible').count()).toBe(0);
    await page.locator('#e-cart').click();
    expect(page.url()).toMatch(/#n-cart$/u);
    await page.locator('#n-cart .back').click();
    expect(page.url()).toMatch(/#e-cart$/u);
    await page.close();
  });

  test('on paper has the notes and their numbers, and no interface', async () => {
    const { page } = await visit('chapters/one.html');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.bar').isVisible()).toBe(false);
    expect(await page.locator('.notes').isVisible()).toBe(true);
    expect(
      await page.evaluate('getComputedStyle(document.getElementById("e-miller"), "::after").content'),
    ).not.toBe('none');
    await page.close();
  });

  test('moves nothing where the reader wants no motion', async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.goto(`${pathToFileURL(folder).href}/chapters/one.html`);
    expect(
      await page.evaluate(
        '[...document.querySelectorAll("*")].filter((one) => getComputedStyle(one).transitionDuration !== "0s").length',
      ),
    ).toBe(0);
    await page.close();
  });
});
