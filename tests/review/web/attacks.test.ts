import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WebDesk } from '../../../src/review/web/protocol.ts';
import { MODULES } from '../../../src/review/web/server/assets.ts';
import { launch, raw, send, serve, type Served, sessionDesk } from '../../support/web-review.ts';
import { review } from '../support.ts';

let served: Served;
let cookie: string;
let verbs: string[];
let host: string;

beforeAll(async () => {
  const { session } = review({ s: 'Petrof came. Ivanof came.' }, [
    { reading: 'Petrof', conjectures: ['Petrov'] },
  ]);
  const plain = sessionDesk(session);
  verbs = [];
  const desk: WebDesk = {
    ...plain,
    perform: (verb, moment) => {
      verbs.push(verb.type);
      return plain.perform(verb, moment);
    },
  };
  served = await serve(desk);
  cookie = await launch(served);
  host = `127.0.0.1:${served.port}`;
});

afterAll(() => served.stop());

const VERB = JSON.stringify({ verb: { type: 'next' }, key: 'attack-0001' });

/** An honest order of the page. */
const honest = (): Record<string, string> => ({
  host,
  origin: `http://${host}`,
  cookie,
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
});

/** A request line and headers as they stand, with an honest body where one is asked for. */
const lines = (first: string, headers: Record<string, string>, body: string = ''): string =>
  `${first}\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join(
      '',
    )}${body === '' ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`}connection: close\r\n\r\n${body}`;

const without = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(honest()).filter(([one]) => one !== name));

const post = (change: Record<string, string>, body: string = VERB): string =>
  lines('POST /api/verb HTTP/1.1', { ...honest(), ...change }, body);

const get = (target: string, change: Record<string, string> = {}): string =>
  lines(`GET ${target} HTTP/1.1`, { ...honest(), ...change });

/** What is sent, by a name, and the status that must come back. */
const ATTACKS: readonly (readonly [name: string, sent: () => string, status: readonly number[]])[] = [
  ['a foreign Host (DNS rebinding)', () => post({ host: 'evil.example' }), [421]],
  ['a foreign Host with our port', () => post({ host: `evil.example:${served.port}` }), [421]],
  ['our number without the port', () => post({ host: '127.0.0.1' }), [421]],
  ['our number with another port', () => post({ host: '127.0.0.1:80' }), [421]],
  ['0.0.0.0', () => post({ host: `0.0.0.0:${served.port}` }), [421]],
  ['another number of the loopback', () => post({ host: `127.0.0.2:${served.port}` }), [421]],
  ['our number as one figure', () => post({ host: `2130706433:${served.port}` }), [421]],
  ['IPv6', () => post({ host: `[::1]:${served.port}` }), [421]],
  ['half an IPv6 address', () => post({ host: '[' }), [421]],
  ['an empty Host', () => post({ host: '' }), [421]],
  ['a user before the Host', () => post({ host: `x@127.0.0.1:${served.port}` }), [421]],
  ['a subdomain of localhost', () => post({ host: `a.localhost:${served.port}` }), [421]],
  ['a dot after localhost', () => post({ host: `localhost.:${served.port}` }), [421]],
  ['no Host', () => lines('POST /api/verb HTTP/1.1', without('host'), VERB), [400]],
  ['no Host in HTTP 1.0', () => lines('GET /api/state HTTP/1.0', without('host')), [400]],
  ['two Hosts', () => lines('POST /api/verb HTTP/1.1', { ...honest(), Host: 'evil.example' }, VERB), [400]],
  ['a foreign Origin', () => post({ origin: 'http://evil.example' }), [403]],
  ['the Origin null', () => post({ origin: 'null' }), [403]],
  ['an Origin that begins like ours', () => post({ origin: `http://${host}.evil.example` }), [403]],
  ['an Origin over https', () => post({ origin: `https://${host}` }), [403]],
  ['an Origin with a path', () => post({ origin: `http://${host}/` }), [403]],
  ['another port as Origin', () => post({ origin: 'http://127.0.0.1:1' }), [403]],
  ['the other name of ours as Origin', () => post({ origin: `http://localhost:${served.port}` }), [403]],
  ['an empty Origin', () => post({ origin: '' }), [403]],
  [
    'no Origin where something is written',
    () => lines('POST /api/verb HTTP/1.1', without('origin'), VERB),
    [403],
  ],
  [
    'two Origins',
    () => lines('POST /api/verb HTTP/1.1', { ...honest(), Origin: 'http://evil.example' }, VERB),
    [400],
  ],
  ['another site', () => post({ 'sec-fetch-site': 'cross-site' }), [403]],
  ['another port of this machine', () => post({ 'sec-fetch-site': 'same-site' }), [403]],
  ['a site of none where something is written', () => post({ 'sec-fetch-site': 'none' }), [403]],
  ['an unknown site', () => post({ 'sec-fetch-site': 'friend' }), [403]],
  ['a script from another site', () => get(`/${MODULES[0]}`, { 'sec-fetch-site': 'cross-site' }), [403]],
  ['the state from another site', () => get('/api/state', { 'sec-fetch-site': 'cross-site' }), [403]],
  ['no cookie', () => lines('POST /api/verb HTTP/1.1', without('cookie'), VERB), [401]],
  ['no cookie for the page', () => lines('GET / HTTP/1.1', without('cookie')), [401]],
  ['no cookie for a script', () => lines(`GET /${MODULES[0]} HTTP/1.1`, without('cookie')), [401]],
  ['a wrong cookie', () => post({ cookie: `${cookie.slice(0, -4)}AAAA` }), [401]],
  ['an empty cookie', () => post({ cookie: cookie.replace(/=.*/u, '=') }), [401]],
  ['the cookie of another port', () => post({ cookie: cookie.replace(/^emend-\d+/u, 'emend-1') }), [401]],
  ['two cookies of our name', () => post({ cookie: `${cookie}; ${cookie.replace(/=.*/u, '=x')}` }), [401]],
  [
    'the cookie in the query',
    () => lines(`GET /api/state?token=${cookie.split('=')[1]} HTTP/1.1`, without('cookie')),
    [401],
  ],
  [
    'the cookie as Authorization',
    () => lines('GET /api/state HTTP/1.1', { ...without('cookie'), authorization: `Bearer ${cookie}` }),
    [401],
  ],
  ['the launch token a second time', () => get(new URL(served.url).pathname), [403]],
  ['a wrong launch token', () => get(`/launch/${'A'.repeat(43)}`), [403]],
  ['an empty launch token', () => get('/launch/'), [400]],
  ['a launch by POST', () => lines('POST /launch/abc HTTP/1.1', honest(), VERB), [405]],
  ['a form', () => post({ 'content-type': 'application/x-www-form-urlencoded' }), [415]],
  ['JSON as plain text', () => post({ 'content-type': 'text/plain' }), [415]],
  ['JSON in another encoding', () => post({ 'content-type': 'application/json; charset=utf-16' }), [415]],
  ['no type', () => lines('POST /api/verb HTTP/1.1', without('content-type'), VERB), [415]],
  ['a packed body', () => post({ 'content-encoding': 'gzip' }), [415]],
  [
    'a preflight',
    () =>
      lines('OPTIONS /api/verb HTTP/1.1', {
        ...honest(),
        origin: 'http://evil.example',
        'access-control-request-method': 'POST',
      }),
    [403],
  ],
  ['a preflight from here', () => lines('OPTIONS /api/verb HTTP/1.1', honest()), [405]],
  ['TRACE', () => lines('TRACE / HTTP/1.1', honest()), [405]],
  ['PUT', () => lines('PUT /api/verb HTTP/1.1', honest(), VERB), [405]],
  ['DELETE', () => lines('DELETE /api/verb HTTP/1.1', honest()), [405]],
  ['HEAD', () => lines('HEAD / HTTP/1.1', without('sec-fetch-site')), [405]],
  ['a verb by GET', () => get('/api/verb'), [405]],
  ['a question by POST', () => lines('POST /api/state HTTP/1.1', honest(), VERB), [405]],
  ['the folder above', () => get('/../package.json'), [400]],
  ['the folder above, written otherwise', () => get('/..%2fpackage.json'), [400]],
  ['the folder above with backslashes', () => get('/..\\package.json'), [400]],
  ['a zero in the address', () => get('/%00'), [400]],
  ['two slashes', () => get('//evil.example/'), [400]],
  ['two slashes and a bracket', () => get('//['), [400]],
  ['a whole address as target', () => get('http://evil.example/'), [400]],
  ['a star as target', () => lines('GET * HTTP/1.1', honest()), [400]],
  ['an alternate stream', () => get('/main.js::$DATA'), [400]],
  ['a short name', () => get('/MAIN~1.JS'), [400]],
  ['a hidden file', () => get('/.git/config'), [400]],
  ['a broken escape in the query', () => get('/api/reading?source=%E0%A4%A'), [400]],
  ['one name twice in the query', () => get('/api/rows?start=1&start=2'), [400]],
  ['an address of 3,000 characters', () => get(`/${'a'.repeat(3000)}`), [400]],
  ['__proto__', () => get('/__proto__'), [404]],
  ['constructor', () => get('/constructor'), [404]],
  ['a script that is not on the list', () => get('/review/web/server/serve.js'), [404]],
  ['a map of sources', () => get('/review/web/client/main.js.map'), [404]],
  ['package.json', () => get('/package.json'), [404]],
  [
    'a web socket from here',
    () =>
      get('/api/state', {
        upgrade: 'websocket',
        connection: 'Upgrade',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      }),
    [400],
  ],
  [
    'a web socket from elsewhere',
    () => get('/', { origin: 'http://evil.example', upgrade: 'websocket', 'sec-websocket-version': '13' }),
    [403],
  ],
  ['a body that is no JSON', () => post({}, '{'), [400]],
  ['a body that is a list', () => post({}, '[]'), [400]],
  ['a body that is null', () => post({}, 'null'), [400]],
  ['an unknown verb', () => post({}, '{"verb":{"type":"delete"},"key":"attack-0002"}'), [400]],
  [
    'a verb named like a property',
    () => post({}, '{"verb":{"type":"constructor"},"key":"attack-0003"}'),
    [400],
  ],
  ['a field too many', () => post({}, '{"verb":{"type":"next","path":"/etc"},"key":"attack-0004"}'), [400]],
  [
    '__proto__ in a verb',
    () => post({}, '{"verb":{"type":"next","__proto__":{"any":true}},"key":"attack-0005"}'),
    [400],
  ],
  [
    '__proto__ in the body',
    () => post({}, '{"__proto__":{},"verb":{"type":"next"},"key":"attack-0006"}'),
    [400],
  ],
  ['a key of the wrong sort', () => post({}, '{"verb":{"type":"next"},"key":{}}'), [400]],
  [
    'half a character',
    () => post({}, '{"verb":{"type":"filter","text":"\\ud800"},"key":"attack-0007"}'),
    [400],
  ],
  [
    'a body that says it is 2 MB',
    () => lines('POST /api/verb HTTP/1.1', { ...honest(), 'content-length': '2000000' }),
    [413],
  ],
  ['a body of 2 MB', () => post({}, `"${'a'.repeat(2_000_000)}"`), [413]],
  ['20 kB of headers', () => get('/api/state', { 'x-long': 'a'.repeat(20_000) }), [431]],
  [
    'a length and chunks',
    () => lines('POST /api/verb HTTP/1.1', { ...honest(), 'transfer-encoding': 'chunked' }, VERB),
    [400],
  ],
  [
    'two lengths',
    () => lines('POST /api/verb HTTP/1.1', { ...honest(), 'Content-Length': '1' }, VERB),
    [400],
  ],
  ['a header with a bare line feed', () => `GET / HTTP/1.1\r\nhost: ${host}\nx: y\r\n\r\n`, [400, 401]],
  ['garbage', () => '\u0000\u0001\u0002garbage\r\n\r\n', [400]],
  ['another protocol', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400, 505]],
  ['a tunnel', () => `CONNECT evil.example:443 HTTP/1.1\r\nhost: ${host}\r\n\r\n`, [0, 400, 405]],
];

describe('an attack', () => {
  test('should be one of more than sixty', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
  });

  test.each(ATTACKS)('with %s is refused, and nothing was done', async (_name, sent, expected) => {
    const before = verbs.length;
    const answer = await raw(served.port, sent());
    const status = Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1] ?? 0);
    expect(expected).toContain(status);
    expect(verbs.length).toBe(before);
    expect(answer).not.toMatch(/access-control-|Petrof|at .*\.[jt]s:\d/iu);
  });

  test('with a body that is no UTF-8 is refused', async () => {
    const body = Buffer.concat([
      Buffer.from('{"verb":{"type":"filter","text":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"},"key":"attack-0008"}'),
    ]);
    expect((await send(served.port, 'POST', '/api/verb', honest(), body)).status).toBe(400);
  });

  test('finds everything honest still working', async () => {
    const before = verbs.length;
    expect((await send(served.port, 'GET', '/', { host, cookie, 'sec-fetch-site': 'none' })).status).toBe(
      200,
    );
    expect((await send(served.port, 'POST', '/api/verb', honest(), VERB)).status).toBe(200);
    expect(verbs.length).toBe(before + 1);
  });
});
