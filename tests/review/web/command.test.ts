import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeEdition, textOf } from '../../support/edition-folder.ts';
import { send } from '../../support/web-review.ts';

const CLI = join(import.meta.dirname, '../../../dist/cli.js');

/** A program that serves a review of an edition, with the address that it printed. */
async function started(
  folder: string,
  ...more: string[]
): Promise<{ child: ReturnType<typeof spawn>; url: URL; said: () => string }> {
  const child = spawn(
    process.execPath,
    [CLI, 'review', '--web', '--by', 'ed', '--on', '2026-11-23', ...more],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  while (!said.includes('/launch/') && child.exitCode === null) await pause(20);
  return { child, url: new URL(/http:\S+/u.exec(said)?.[0] ?? 'http://none'), said: () => said };
}

describe.skipIf(!existsSync(CLI))('emend review --web', () => {
  test('prints an address, takes decisions there, and has them in errata.yaml when it is interrupted', async () => {
    const folder = makeEdition({ sources: { s: 'He came to to the house. She came to to the garden.\n' } });
    const { child, url } = await started(folder);
    const port = Number(url.port);
    const opened = await send(port, 'GET', url.pathname);
    const cookie = String([opened.headers['set-cookie']].flat()[0]).split(';', 1)[0] ?? '';
    const host = `127.0.0.1:${port}`;
    const state = JSON.parse((await send(port, 'GET', '/api/state', { host, cookie })).body) as {
      view: { card: { id: string; reading: string; targets: number } };
    };
    expect(state.view.card).toMatchObject({ reading: 'to to', targets: 2 });
    const verb = { type: 'accept', card: state.view.card.id };
    const order = JSON.stringify({ verb, key: 'decision-0001' });
    const headers = { host, cookie, origin: `http://${host}`, 'content-type': 'application/json' };
    const first = await send(port, 'POST', '/api/verb', headers, order);
    expect([first.status, JSON.parse(first.body)]).toMatchObject([200, { status: 'decided' }]);
    // The same decision twice (a double click, a lost answer) is one; on a card that is no longer so, a conflict.
    const again = await send(port, 'POST', '/api/verb', headers, order);
    expect(JSON.parse(again.body)).toMatchObject({ why: 'again' });
    const stale = await send(port, 'POST', '/api/verb', headers, order.replace('0001', '0002'));
    expect([stale.status, JSON.parse(stale.body)]).toMatchObject([409, { why: 'stale' }]);
    expect(textOf(folder, '.emend/journal.jsonl')).toContain('decision-0001');
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(130);
    const errata = textOf(folder, 'errata.yaml');
    // One entry for each of the two places, and nothing for what came twice.
    expect(errata.match(/verdict: "accept"/gu)).toHaveLength(2);
  });

  test('ends with everything saved when the reader ends it', async () => {
    const folder = makeEdition({ sources: { s: 'Nothing here.\n' } });
    const { child, url } = await started(folder);
    const port = Number(url.port);
    const opened = await send(port, 'GET', url.pathname);
    const cookie = String([opened.headers['set-cookie']].flat()[0]).split(';', 1)[0] ?? '';
    const headers = { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' };
    expect((await send(port, 'POST', '/api/stop', headers, '{}')).status).toBe(200);
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
  });

  test('says which port is taken, and decides nothing', async () => {
    const folder = makeEdition({ sources: { s: 'Nothing here.\n' } });
    const { url } = await started(folder);
    const { child, said } = await started(folder, '--port', url.port);
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(2);
    expect(said()).toContain(`The port ${url.port} is taken by another program`);
  });
});
