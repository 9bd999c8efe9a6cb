import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { WebDesk } from '../../src/review/web/protocol.ts';
import { CHAPTERS } from './sample-review.ts';
import { serve, type Served } from './web-review.ts';

/** A review in a browser, with everything that went wrong in the page and every address it asked for. */
export interface Opened {
  readonly page: Page;
  readonly served: Served;
  readonly wrong: readonly string[];
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a desk in the browser, at a first card. */
export async function openPage(
  browser: Browser,
  desk: WebDesk,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const sources = Object.entries(CHAPTERS).map(([id, text], at) => ({
    id,
    siglum: `V${at + 1}`,
    title: text.split('\n', 1)[0] ?? id,
  }));
  const served = await serve(desk, { title: 'A History of the Northern Ports', sources });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('console', (message) => {
    // A refused decision is answered with 409, which the browser calls an error.
    if (message.type() === 'error' && !/status of 409/u.test(message.text())) wrong.push(message.text());
  });
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(served.url);
  await page.waitForSelector('#card h2');
  const close = async (): Promise<void> => {
    await context.close();
    served.stop();
    await served.ended;
  };
  return { page, served, wrong, asked, close };
}

/** What the page says to everybody. */
export async function status(page: Page): Promise<string> {
  return (await page.locator('footer [role=status]').textContent()) ?? '';
}

/** Reading that is on the card. */
export async function reading(page: Page): Promise<string> {
  return ((await page.locator('#card-title').textContent()) ?? '').replace(/^Card: /u, '');
}
