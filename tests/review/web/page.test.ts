import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { WebDesk } from '../../../src/review/web/protocol.ts';
import type { ReviewSession } from '../../../src/review/session.ts';
import type { Verb } from '../../../src/review/verb.ts';
import { CHROMIUM, openChromium } from '../../support/chromium.ts';
import { sampleReview } from '../../support/sample-review.ts';
import { type Opened, openPage, reading, status } from '../../support/web-page.ts';
import { sessionDesk } from '../../support/web-review.ts';
import { errataIn, memoryEdition, openDesk } from '../desk-support.ts';
import { review } from '../support.ts';

let browser: Browser;
const opened: Opened[] = [];

/** A review of so many clusters of one place each. */
function many(clusters: number): ReviewSession {
  const names = Array.from(
    { length: clusters },
    (_, at) => `Name${String.fromCodePoint(97 + (at % 26))}${at}of`,
  );
  const proposed = names.map((name, at) => ({
    reading: name,
    conjectures: [name.replace(/of$/u, 'ov')],
    confidence: 0.9 - at / 1000,
  }));
  return review({ 'chapter-1': names.join(' came. ') }, proposed).session;
}

/** A desk that remembers what reached it. */
function watched(session: ReviewSession): WebDesk & { readonly verbs: Verb[] } {
  const verbs: Verb[] = [];
  const desk = sessionDesk(session);
  return {
    ...desk,
    verbs,
    perform: (verb, moment) => {
      verbs.push(verb);
      return desk.perform(verb, moment);
    },
  };
}

const decisions = (session: ReviewSession): number => session.history(0, 1000).length;

async function open(desk: WebDesk, options: Parameters<typeof openPage>[2] = {}): Promise<Opened> {
  const one = await openPage(browser, desk, options);
  opened.push(one);
  return one;
}

describe.skipIf(CHROMIUM === undefined)('the page, in Chromium', () => {
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  afterAll(async () => {
    await browser.close();
  });

  test('should carry a review from the first card to errata.yaml, by keys alone', async () => {
    const fs = memoryEdition();
    const desk = openDesk(fs);
    const { page, wrong } = await open(desk);
    expect(await reading(page)).toBe('Petrof');
    await page.keyboard.press('a');
    await expect.poll(() => status(page)).toContain('3 places of “Petrof” accepted as “Petrov”');
    await page.keyboard.press('2');
    await page.keyboard.press('r');
    await expect.poll(() => desk.session.view().progress.open).toBe(2);
    await page.keyboard.press('u');
    await expect.poll(() => desk.session.view().progress.open).toBe(3);
    await page.keyboard.press('U');
    await page.keyboard.press('j');
    await expect.poll(() => reading(page)).toBe('Ivanof');
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Ivanoff');
    await page.keyboard.press('Enter');
    await expect.poll(() => desk.session.view().progress.open).toBe(1);
    await page.keyboard.press('d');
    await expect.poll(() => desk.session.view().progress.open).toBe(0);
    await page.keyboard.press('w');
    await expect.poll(() => status(page)).toContain('Everything is saved.');
    const errata = errataIn(fs);
    for (const text of ['corr: "Petrov"', 'verdict: "stet"', 'corr: "Ivanoff"', 'verdict: "crux"']) {
      expect(errata).toContain(text);
    }
    expect(wrong).toEqual([]);
  });

  test('should carry 60 keys typed ahead to the 60 cards that were drawn for them', async () => {
    const session = many(80);
    const desk = watched(session);
    const { page } = await open(desk);
    await page.evaluate(
      `for (let n = 0; n < 60; n += 1) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }))`,
    );
    await expect.poll(() => session.view().progress.open, { timeout: 10_000 }).toBe(20);
    const cards = desk.verbs.map((verb) => ('card' in verb ? verb.card : ''));
    expect(new Set(cards).size).toBe(60);
    expect(decisions(session)).toBe(60);
  });

  test('should never decide card after card while a key is held down', async () => {
    const session = many(20);
    const { page } = await open(sessionDesk(session));
    for (let repeat = 0; repeat < 10; repeat += 1) await page.keyboard.down('a');
    await page.keyboard.up('a');
    await page.waitForTimeout(200);
    expect(decisions(session)).toBe(1);
  });

  test('should decide nothing when the card was changed elsewhere, and say so', async () => {
    const session = sampleReview();
    const desk = watched(session);
    const { page } = await open(desk);
    const card = session.view().card?.id ?? '';
    session.perform({ type: 'defer', card }, { on: '2026-11-23', key: 'elsewhere-1' });
    const before = decisions(session);
    await page.keyboard.press('a');
    await expect
      .poll(() => page.locator('.notice').textContent())
      .toContain('has changed since it was drawn');
    expect(decisions(session)).toBe(before);
  });

  test('should show in one tab what was decided in another, and lose neither', async () => {
    const session = many(10);
    const desk = sessionDesk(session);
    const { page } = await open(desk);
    const second = await page.context().newPage();
    await second.goto(new URL('/', page.url()).href);
    await second.waitForSelector('#card .difference');
    await page.keyboard.press('a');
    await expect.poll(() => decisions(session)).toBe(1);
    await second.bringToFront();
    await second.keyboard.press('r');
    await expect.poll(() => second.locator('.notice').textContent()).toContain('Nothing was decided');
    await second.keyboard.press('r');
    await expect.poll(() => decisions(session)).toBe(2);
    await expect.poll(() => session.view().progress).toMatchObject({ accept: 1, stet: 1 });
  });

  test('should say that a decision is not saved, decide nothing else, and save it on the second try', async () => {
    const fs = memoryEdition();
    const desk = openDesk(fs);
    let isFull = true;
    const { page } = await open({
      get session() {
        return desk.session;
      },
      perform: (verb, moment) => {
        if (!isFull) return desk.perform(verb, moment);
        const outcome = desk.session.perform(verb, moment);
        if (outcome.status !== 'decided') return outcome;
        desk.session.failed(outcome.step, 'The disk is full.');
        return { status: 'refused', why: 'unsaved', message: 'The disk is full.', touches: [] };
      },
      textOf: (id) => desk.textOf(id),
      retry: () => desk.retry(),
      save: () => desk.save(),
      absorb: () => [],
    });
    await page.keyboard.press('a');
    await expect
      .poll(() => page.locator('.notice').textContent())
      .toContain('The disk is full. It is kept here.');
    await page.keyboard.press('a');
    await expect.poll(() => status(page)).toContain('is not saved yet');
    isFull = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => status(page)).toContain('Saved: 3 places of “Petrof”');
    expect(await page.locator('.notice').isVisible()).toBe(false);
    expect(desk.session.view().progress.accept).toBe(3);
  });

  test('should keep a decision that no answer came for, and send it again as the same one', async () => {
    const session = sampleReview();
    const desk = watched(session);
    const { page } = await open(desk);
    let lost = 0;
    // The program hears the decision, and its answer is lost on the way.
    await page.route('**/api/verb', async (route) => {
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await page.keyboard.press('r');
    await expect
      .poll(() => page.locator('.notice').textContent(), { timeout: 10_000 })
      .toContain('Perhaps not saved');
    expect(lost).toBe(3);
    await page.unroute('**/api/verb');
    await page.keyboard.press('w');
    await expect.poll(() => status(page)).toContain('decided already');
    await expect.poll(() => page.locator('.notice').textContent()).toBe('');
    expect(decisions(session)).toBe(1);
  });

  test('should decide nothing by Escape, wherever it is pressed', async () => {
    const session = sampleReview();
    const { page } = await open(sessionDesk(session));
    for (const key of ['e', 'c', 'A', 'h', '?', 'g', 'f', 'o', '.', 'v', 'q']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(120);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(60);
    }
    expect(decisions(session)).toBe(0);
    expect(session.view().bulk).toBeUndefined();
  });

  test('should decide in bulk only for the number that is typed', async () => {
    const session = sampleReview();
    const { page } = await open(sessionDesk(session));
    await page.keyboard.press('f');
    await page.keyboard.type('kind:name');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#list-title').textContent()).toBe('2 clusters');
    await page.keyboard.press('A');
    await page.waitForSelector('#bulk-question[open]');
    expect(await page.locator('#bulk-question h2').textContent()).toBe('Accept 38 places in 2 sources?');
    await page.keyboard.type('37');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#bulk-problem').textContent()).not.toBe('');
    expect(decisions(session)).toBe(0);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('38');
    await page.keyboard.press('Enter');
    await expect.poll(() => decisions(session)).toBe(1);
    await expect.poll(() => page.locator('#bulk-question').isVisible()).toBe(false);
    await page.keyboard.press('u');
    await expect.poll(() => session.view().progress.open).toBe(84);
  });

  test('should ask whether a change of meaning is meant', async () => {
    const session = sampleReview();
    const { page } = await open(sessionDesk(session));
    session.perform({ type: 'filter', text: 'kind:translation' }, { on: '2026-11-23', key: 'filter-1' });
    await page.reload();
    await page.waitForSelector('#card .touches');
    await page.keyboard.press('a');
    await page.waitForSelector('#meaning-question[open]');
    await page.keyboard.press('Escape');
    expect(decisions(session)).toBe(0);
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Yes, it is meant' }).click();
    await expect.poll(() => decisions(session)).toBe(1);
  });

  test('should leave an occurrence out of a decision, and decide one apart', async () => {
    const session = sampleReview();
    const { page } = await open(sessionDesk(session));
    await page.keyboard.press(']');
    await page.keyboard.press('x');
    await expect.poll(() => page.locator('.verb.is-accept').textContent()).toContain('Accept 19 places');
    await page.keyboard.press('a');
    await expect.poll(() => session.view().progress.accept).toBe(8 + 19);
    await page.keyboard.press('.');
    await page.keyboard.press('r');
    await expect.poll(() => session.view().progress.stet).toBe(1);
  });

  test('should take letters in a field for text, and nowhere for keys when they are switched off', async () => {
    const session = sampleReview();
    const { page } = await open(sessionDesk(session));
    await page.keyboard.press('f');
    await page.keyboard.type('arsu');
    expect(decisions(session)).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    for (const key of ['a', 'r', 's', 'd', '1', 'Space']) await page.keyboard.press(key);
    await page.waitForTimeout(150);
    expect(decisions(session)).toBe(0);
    await page.getByRole('button', { name: 'Accept 20 places' }).click();
    await expect.poll(() => decisions(session)).toBe(1);
    await page.reload();
    await page.waitForSelector('#card .difference');
    await page.keyboard.press('a');
    await page.waitForTimeout(150);
    expect(decisions(session)).toBe(1);
  });

  test('should say a note with the next decision, and more of one that stands', async () => {
    const session = sampleReview();
    const { page } = await open(sessionDesk(session));
    await page.keyboard.press('c');
    await page.keyboard.type('So the register of 1802.');
    await page.locator('#details').getByLabel('Certainty', { exact: true }).selectOption('high');
    await page.getByRole('button', { name: 'Keep for the next decision' }).click();
    await page.keyboard.press('a');
    await expect.poll(() => decisions(session)).toBe(1);
    const entry = [...session.errata.values()].find(({ corr }) => corr === 'Aldridge');
    expect(entry).toMatchObject({ note: 'So the register of 1802.', cert: 'high' });
  });

  test('should record what no detector saw: by a selection, and by typing the words', async () => {
    const session = sampleReview();
    const { page } = await open(sessionDesk(session));
    await page.keyboard.press('v');
    await page.waitForSelector('.paragraph .text');
    await page.evaluate(`(() => {
      const text = document.querySelectorAll('.paragraph .text')[1];
      const node = [...text.childNodes].find((one) => one.textContent.includes('paymaster'));
      const at = node.textContent.indexOf('paymaster');
      document.getSelection().setBaseAndExtent(node, at, node, at + 9);
    })()`);
    await page.keyboard.press('e');
    await page.waitForSelector('#mark[open]');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('purser');
    await page.getByRole('button', { name: 'Record it' }).click();
    await expect.poll(() => decisions(session)).toBe(1);
    expect([...session.errata.values()].at(-1)).toMatchObject({
      sic: 'paymaster',
      corr: 'purser',
      scope: 'here',
    });
    await page.locator('[data-key="emend-3"]').click();
    await page.keyboard.type('secretary');
    await page.getByLabel('The edition shall read').fill('clerk');
    await page.keyboard.press('Enter');
    await expect.poll(() => decisions(session)).toBe(2);
    expect([...session.errata.values()].at(-1)).toMatchObject({ sic: 'secretary', corr: 'clerk' });
  });

  test('should mark paragraphs as read, one key after the other', async () => {
    const session = sampleReview();
    const { page } = await open(sessionDesk(session));
    await page.keyboard.press('v');
    await page.waitForSelector('.paragraph[aria-current]');
    await page.keyboard.press('m');
    await page.keyboard.press('m');
    await expect.poll(() => page.locator('.chapter-progress').textContent()).toBe('2 of 16 paragraphs read');
  });

  test('should confirm what software prepared, in a queue of its own', async () => {
    const session = sampleReview();
    const { page } = await open(sessionDesk(session));
    await page.getByRole('button', { name: '8 to be confirmed' }).click();
    await expect.poll(() => reading(page)).toBe('Governer');
    await page.keyboard.press('=');
    await expect.poll(() => session.view().progress.prepared).toBe(0);
  });

  test('should not show a second reader what the first decided', async () => {
    const { page } = await open(sessionDesk(sampleReview({ by: 'anna', blind: true })));
    expect(await page.locator('header').textContent()).toContain('second reading by anna');
    expect(await page.locator('body').textContent()).not.toMatch(/prepared|machine|\d accepted/u);
  });

  test('should show hostile texts as they are, and make nothing of them', async () => {
    const hostile = '<img/src=x/onerror=alert(1)>';
    const text = `A ${hostile} and <script>alert(2)</script> “javascript:alert(3)” </textarea></title> \u202etxet\u0000.`;
    const { session } = review({ 'chapter-1': text }, [
      { reading: hostile, conjectures: ['<b>x</b>', '"><svg onload=alert(4)>'] },
    ]);
    const { page, wrong, asked } = await open(sessionDesk(session));
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const key of ['i', 'o', 'a', 'h', 'Escape', 'v']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(150);
    }
    expect(await page.locator('body').textContent()).toContain(hostile);
    expect(await page.locator('img, svg, iframe, body script, b b').count()).toBe(0);
    expect(dialogs).toEqual([]);
    expect(wrong).toEqual([]);
    const { origin } = new URL(page.url());
    expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  });

  test('should say so when the program has ended', async () => {
    const { page, served } = await open(sessionDesk(sampleReview()));
    await page.keyboard.press('q');
    await page.getByRole('button', { name: 'End the program' }).click();
    await expect.poll(() => page.locator('#end h2').textContent()).toBe('The review has ended');
    await served.ended;
  });
});
