import { createHash, timingSafeEqual } from 'node:crypto';

/** What is known of a request before its body is read. */
export interface Asked {
  readonly method: string;
  /** The request target as it stood in the request line. */
  readonly target: string;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
}

/** What the guard says of a request. */
export type Ruling =
  | { readonly type: 'pass'; readonly path: string; readonly query: ReadonlyMap<string, string> }
  /** The one-time address was opened: set the cookie and lead on to the clean address. */
  | { readonly type: 'launch'; readonly cookie: string }
  | { readonly type: 'refuse'; readonly code: number; readonly message: string };

/** What a guard is made of: the port on which the server listens, and two secrets of at least 128 bits. */
export interface GuardOptions {
  readonly port: number;
  /** Opens the page once. */
  readonly token: string;
  /** What the browser proves itself with afterwards. */
  readonly session: string;
}

/** Headers that decide something here: sent twice, nobody knows which one counts. */
const ONCE = [
  'host',
  'origin',
  'cookie',
  'content-type',
  'content-length',
  'transfer-encoding',
  'sec-fetch-site',
];

/** Characters of an honest path: no percent, no backslash, no second slash, no dot at the beginning of a part. */
const PATH = /^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*)?$/u;

const QUERY = /^(?:[a-z]+=[A-Za-z0-9._~%!'()*-]*(?:&[a-z]+=[A-Za-z0-9._~%!'()*-]*)*)?$/u;

/**
 * Who may speak to a server that listens on this machine alone. Other people's pages in the same browser can send
 * requests to it, and names of theirs can be made to lead here (DNS rebinding); each rule is against a way in that was
 * found in another program's local server:
 *
 * 1. the `Host` is this server by number or as `localhost`, with the port: 421
 * 2. a request with an `Origin` has this server's; one that writes must have it: 403
 * 3. `Sec-Fetch-Site`, where the browser sends it, is `same-origin`, or `none` for what a person opened: 403
 * 4. the launch token opens the page once, and is exchanged for a cookie that scripts cannot read: 403 the second time
 * 5. without the cookie there is nothing: 401
 * 6. a body is JSON and says so: 415
 *
 * Everything is compared with exact values, and secrets in constant time. It throws for nothing that a request holds.
 */
export class Guard {
  readonly #hosts: ReadonlySet<string>;
  readonly #cookieName: string;
  readonly #session: string;
  #token: string | undefined;

  constructor({ port, token, session }: GuardOptions) {
    if (token.length < 22 || session.length < 22) {
      throw new RangeError(
        `Secrets of ${token.length} and ${session.length} characters, expected at least 22`,
      );
    }
    this.#hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
    // Cookies do not know ports: with the port in its name, that of another emend on this machine is not overwritten.
    this.#cookieName = `emend-${port}`;
    this.#token = token;
    this.#session = session;
  }

  /** Judges a request by all that stands before its body. */
  rule(asked: Asked): Ruling {
    const headers = headersOf(asked.rawHeaders);
    const twice = ONCE.find((name) => (headers.get(name)?.length ?? 0) > 1);
    if (twice !== undefined) return refuse(400, 'A header was sent twice.');
    const [host] = headers.get('host') ?? [];
    if (host === undefined) return refuse(400, 'The Host is missing.');
    if (!this.#hosts.has(host)) return refuse(421, 'This server does not go by that name.');
    return this.#cameFrom(asked, headers, host) ?? this.#wants(asked, headers);
  }

  /** Refuses what another page sends. */
  #cameFrom({ method }: Asked, headers: Headers, host: string): Ruling | undefined {
    const [origin] = headers.get('origin') ?? [];
    if (origin !== undefined && origin !== `http://${host}`) return refuse(403, 'Another page sent this.');
    const [site] = headers.get('sec-fetch-site') ?? [];
    const isRead = method === 'GET';
    if (site !== undefined && site !== 'same-origin' && !(site === 'none' && isRead)) {
      return refuse(403, 'Another page sent this. Copy the address into the address bar of the browser.');
    }
    if (!isRead && method !== 'POST') return refuse(405, 'Only GET and POST are understood here.');
    if (!isRead && origin === undefined) return refuse(403, 'It is not said which page sends this.');
    if (headers.has('upgrade')) return refuse(400, 'There is no other protocol here.');
    return undefined;
  }

  #wants({ method, target }: Asked, headers: Headers): Ruling {
    const mark = target.indexOf('?');
    const path = mark === -1 ? target : target.slice(0, mark);
    const search = mark === -1 ? '' : target.slice(mark + 1);
    const query = queryOf(search);
    if (target.length > 2000 || !PATH.test(path) || query === undefined) {
      return refuse(400, 'The address is not understood.');
    }
    if (path.startsWith('/launch/')) return this.#launch(method, path.slice('/launch/'.length), headers);
    if (!this.#isKnown(headers)) {
      return refuse(401, 'This page needs the address that emend printed in the terminal.');
    }
    if (method === 'POST' && !isJson(headers))
      return refuse(415, 'Only application/json is understood here.');
    return { type: 'pass', path, query };
  }

  #launch(method: string, given: string, headers: Headers): Ruling {
    if (method !== 'GET') return refuse(405, 'The address is opened with GET.');
    // What a browser fetches on suspicion must not use the token up.
    const isAhead = ['purpose', 'sec-purpose', 'x-moz'].some((name) => headers.has(name));
    if (isAhead || this.#token === undefined || !areEqual(given, this.#token)) {
      return refuse(
        403,
        'This address opens the page once, and it was used or is not right. Start emend again.',
      );
    }
    this.#token = undefined;
    return {
      type: 'launch',
      cookie: `${this.#cookieName}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`,
    };
  }

  #isKnown(headers: Headers): boolean {
    const [cookies = ''] = headers.get('cookie') ?? [];
    const own = cookies
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${this.#cookieName}=`));
    const [only] = own;
    return (
      own.length === 1 &&
      only !== undefined &&
      areEqual(only.slice(this.#cookieName.length + 1), this.#session)
    );
  }
}

type Headers = ReadonlyMap<string, readonly string[]>;

function headersOf(raw: readonly string[]): Headers {
  const headers = new Map<string, string[]>();
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), raw[at + 1] ?? '']);
  }
  return headers;
}

/** Names and values of a query, decoded; undefined for what no honest page sends. */
function queryOf(search: string): ReadonlyMap<string, string> | undefined {
  if (!QUERY.test(search)) return undefined;
  const query = new Map<string, string>();
  for (const pair of search === '' ? [] : search.split('&')) {
    const [name = '', value = ''] = pair.split('=', 2);
    if (query.has(name)) return undefined;
    try {
      query.set(name, decodeURIComponent(value));
    } catch {
      return undefined;
    }
  }
  return query;
}

function isJson(headers: Headers): boolean {
  const [type = ''] = headers.get('content-type') ?? [];
  return /^application\/json(?:; ?charset=utf-8)?$/iu.test(type) && !headers.has('content-encoding');
}

/** In a time that does not depend on where the texts differ, nor on their lengths. */
function areEqual(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function refuse(code: number, message: string): Ruling {
  return { type: 'refuse', code, message };
}
