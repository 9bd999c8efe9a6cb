import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MODULES } from '../../../src/review/web/server/assets.ts';
import { launch, raw, send, serve, type Served, sessionDesk } from '../../support/web-review.ts';
import { review } from '../support.ts';

let served: Served;
let cookie: string;
let host: string;

beforeAll(async () => {
  served = await serve(
    sessionDesk(review({ s: 'Petrof came.' }, [{ reading: 'Petrof', conjectures: ['Petrov'] }]).session),
  );
  cookie = await launch(served);
  host = `127.0.0.1:${served.port}`;
});

afterAll(() => served.stop());

describe('every answer', () => {
  test.each(['/', '/style.css', '/api/state', `/${MODULES[0]}`, '/nowhere'])(
    'to %s forbids frames, foreign scripts, guessing of types and keeping',
    async (path) => {
      const { headers } = await send(served.port, 'GET', path, { host, cookie });
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none';.*frame-ancestors 'none'.*trusted-types 'none'/u,
      );
      expect(headers).toMatchObject({
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );

  test.each([
    '/api/about',
    '/api/state',
    '/api/rows?start=0&end=9',
    '/api/facets',
    '/api/history',
    '/api/reading?source=s',
    '/api/occurrences?unit=x',
  ])('to %s is an object, which is no script by itself', async (path) => {
    const { body, status } = await send(served.port, 'GET', path, { host, cookie });
    expect(status).toBe(200);
    expect(body.startsWith('{')).toBe(true);
  });
});

describe('the launch', () => {
  test('gives a cookie that scripts cannot read and that no other site sends, and a clean address', async () => {
    const one = await serve(sessionDesk(review({ s: 'x' }, []).session));
    const { status, headers } = await send(one.port, 'GET', new URL(one.url).pathname);
    expect(status).toBe(303);
    expect(headers['location']).toBe('/');
    expect([headers['set-cookie']].flat()[0]).toMatch(
      new RegExp(`^emend-${one.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`, 'u'),
    );
    one.stop();
    await one.ended;
  });

  test('is not used up by a browser that fetches ahead, nor by another site', async () => {
    const one = await serve(sessionDesk(review({ s: 'x' }, []).session));
    const path = new URL(one.url).pathname;
    expect((await send(one.port, 'GET', path, { 'sec-purpose': 'prefetch' })).status).toBe(403);
    expect((await send(one.port, 'GET', path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send(one.port, 'GET', path, { 'sec-fetch-site': 'none' })).status).toBe(303);
    one.stop();
    await one.ended;
  });

  test('is printed once, and its token is in no later answer', async () => {
    const token = new URL(served.url).pathname.slice('/launch/'.length);
    expect(served.said.join('').split(token)).toHaveLength(2);
    const answers = await Promise.all(
      ['/', '/api/state', '/api/about', '/nowhere'].map((path) =>
        send(served.port, 'GET', path, { host, cookie }),
      ),
    );
    const secret = cookie.split('=')[1] ?? '?';
    for (const { body, headers } of answers) {
      expect(body + JSON.stringify(headers)).not.toContain(token);
      expect(body + JSON.stringify(headers)).not.toContain(secret);
    }
  });
});

describe('the server', () => {
  test('listens on the loopback address alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    for (const address of ['127.0.0.2', ...others]) {
      await expect(fetch(`http://${address}:${served.port}/`)).rejects.toThrow('fetch failed');
    }
  });

  test('still answers after 10,000 requests of garbage', { timeout: 60_000 }, async () => {
    const bytes = new Uint32Array(4);
    let state = 7;
    const random = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
    const pieces = [
      'GET ',
      'POST /api/verb',
      ' HTTP/1.1\r\n',
      'host: ',
      host,
      '\r\n',
      '\u0000',
      '{"verb":',
      '../',
      'cookie: emend-',
      'content-length: 99999\r\n',
      '\r\n\r\n',
      'ÿþ',
      '%',
      '[',
      'transfer-encoding: chunked\r\n',
    ];
    const garbage = (): string => {
      bytes[0] = random();
      return Array.from({ length: 1 + (random() % 12) }, () => pieces[random() % pieces.length]).join('');
    };
    const began = performance.now();
    for (let done = 0; done < 10_000; done += 100) {
      await Promise.all(Array.from({ length: 100 }, () => fling(served.port, garbage())));
    }
    expect(performance.now() - began).toBeLessThan(30_000);
    const { status } = await send(served.port, 'GET', '/api/state', { host, cookie });
    expect(status).toBe(200);
  });

  test('still answers while 1,000 connections are held open', { timeout: 30_000 }, async () => {
    const held = await Promise.all(Array.from({ length: 1_000 }, () => hold(served.port)));
    held.forEach((release) => release());
    await new Promise((wait) => setTimeout(wait, 200));
    expect((await send(served.port, 'GET', '/api/state', { host, cookie })).status).toBe(200);
  });

  test('saves, stops and says so when nobody was there', async () => {
    let saves = 0;
    const desk = { ...sessionDesk(review({ s: 'x' }, []).session), save: () => ((saves += 1), []) };
    const one = await serve(desk, { idleMinutes: 0.002 });
    await one.ended;
    expect(saves).toBe(1);
    expect(one.said.join('')).toContain('Nobody was there');
  });

  test('refuses a port that is taken', async () => {
    await expect(serve(sessionDesk(review({ s: 'x' }, []).session), { port: served.port })).rejects.toThrow(
      'EADDRINUSE',
    );
  });
});

/** Sends something and does not wait for an answer. */
async function fling(port: number, text: string): Promise<void> {
  await raw(port, Buffer.from(text, 'latin1'), 30);
}

/** A connection on which half a request stands. */
async function hold(port: number): Promise<() => void> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET / HTTP/1.1\r\nhost:');
      done(() => socket.destroy());
    });
    socket.on('error', () => done(() => undefined));
  });
}
