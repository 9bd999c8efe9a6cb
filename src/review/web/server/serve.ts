import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { failureInWords } from '../answers.ts';
import type { Preset } from '../../keys.ts';
import type { NamedSource, WebDesk } from '../protocol.ts';
import { type Asset, readAssets } from './assets.ts';
import { BodyRefused, readJson } from './body.ts';
import { Guard } from './guard.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { openBrowser } from './open-browser.ts';
import { type Answer, type Api, apiOf } from './routes.ts';

/** How the review is served. */
export interface ServeOptions {
  /** Today's date, `2026-11-23`, by the local calendar. */
  readonly today: () => string;
  /** Prints a line for the person at the terminal. */
  readonly say: (text: string) => void;
  /** Title of the edition, and its sources in reading order. */
  readonly title: string;
  readonly sources: readonly NamedSource[];
  /** Default: one that is free. */
  readonly port?: number;
  /** Shows the page in the browser. Default: only the address is printed. */
  readonly open?: boolean;
  /** The server stops by itself when nothing was asked for so long. Default: 30. */
  readonly idleMinutes?: number;
  /** Key table to begin with. Default: emend's own. */
  readonly keys?: Preset;
  /** Folder with the compiled program. Default: where this file is. */
  readonly program?: URL;
}

/** A review that is being served. */
export interface ServedReview {
  readonly port: number;
  /** Opens the page, once. */
  readonly url: string;
  /** Saves and stops. */
  readonly stop: () => void;
  /** Ends when the server has stopped: after `stop`, after the reader ended the review, or when nobody was there. */
  readonly ended: Promise<void>;
}

/** Only this machine: never another address. */
const HOST = '127.0.0.1';

/** Sockets at one time. A browser opens six. */
const MOST_SOCKETS = 200;

/** Milliseconds without an order after which everything is brought into `errata.yaml`. */
const QUIET = 60_000;

/**
 * Serves a review to a browser on this machine, on the loopback address alone, and returns when it listens. The page is
 * opened with a one-time address, which is printed; see `Guard` for who is let in.
 *
 * @throws Error of the system where the port is taken
 */
export async function serveReview(desk: WebDesk, options: ServeOptions): Promise<ServedReview> {
  const assets = readAssets(options.program ?? new URL('../../../', import.meta.url));
  const server = createServer({
    maxHeaderSize: 16_384,
    headersTimeout: 10_000,
    requestTimeout: 20_000,
    keepAliveTimeout: 30_000,
    connectionsCheckingInterval: 2_000,
  });
  server.maxConnections = MOST_SOCKETS;
  const port = await listen(server, options.port ?? 0);
  const token = secret();
  const guard = new Guard({ port, token, session: secret() });
  const life = new Life(server, desk, options);
  const { title, sources, keys = 'emend' } = options;
  const about = { title, sources, keys, idleMinutes: life.idleMinutes };
  const api = apiOf(desk, { about, today: options.today, stop: () => setImmediate(life.stop) });
  server.on('request', (request, response) => {
    void handle({ guard, assets, api, life }, request, response);
  });
  const url = `http://${HOST}:${port}/launch/${token}`;
  options.say(
    `The review is at ${url}\nThe address opens it once. Ctrl+C ends it; nothing is lost either way.\n`,
  );
  if (options.open === true) openBrowser(url);
  return { port, url, stop: life.stop, ended: life.ended };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: HOST, port, exclusive: true }, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The server has no port'));
      else resolve(address.port);
    });
  });
}

/** How long a served review lives, and when it is saved. */
class Life {
  readonly ended: Promise<void>;
  readonly idleMinutes: number;
  readonly #desk: WebDesk;
  readonly #say: (text: string) => void;
  #idle: NodeJS.Timeout | undefined;
  #quiet: NodeJS.Timeout | undefined;
  #isStopped: boolean = false;
  readonly #server: Server;

  constructor(server: Server, desk: WebDesk, { say, idleMinutes = 30 }: ServeOptions) {
    this.#server = server;
    this.#desk = desk;
    this.#say = say;
    this.idleMinutes = idleMinutes;
    this.ended = new Promise((resolve) => server.once('close', resolve));
    this.asked();
  }

  /** Somebody is there. */
  asked(): void {
    clearTimeout(this.#idle);
    if (this.#isStopped) return;
    this.#idle = setTimeout(() => {
      this.#say(`Nobody was there for ${this.idleMinutes} minutes: the review is saved and ends.\n`);
      this.stop();
    }, this.idleMinutes * 60_000);
  }

  /** Something was decided. */
  decided(): void {
    clearTimeout(this.#quiet);
    if (!this.#isStopped) this.#quiet = setTimeout(this.#save, QUIET);
  }

  stop = (): void => {
    if (this.#isStopped) return;
    this.#isStopped = true;
    clearTimeout(this.#idle);
    clearTimeout(this.#quiet);
    this.#save();
    this.#server.close();
    // What was answered is still sent; a socket that only waits is not waited for.
    this.#server.closeIdleConnections();
    setTimeout(() => this.#server.closeAllConnections(), 500).unref();
  };

  /** What cannot be saved now stays in the journal and is said; it must not end the server. */
  #save = (): void => {
    try {
      this.#desk.save();
    } catch (error) {
      this.#say(`Not brought into the errata yet, and safe in the journal: ${failureInWords(error)}\n`);
    }
  };
}

interface Serving {
  readonly guard: Guard;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly api: Api;
  readonly life: Life;
}

async function handle(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await answer(serving, request, response);
  } catch (error) {
    const code = error instanceof BodyRefused ? error.code : 500;
    if (!response.headersSent && !response.destroyed) refuse(response, code, failureInWords(error));
  }
}

async function answer(
  { guard, assets, api, life }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url: target = '', rawHeaders } = request;
  const ruling = guard.rule({ method, target, rawHeaders });
  if (ruling.type === 'refuse') return refuse(response, ruling.code, ruling.message);
  life.asked();
  if (ruling.type === 'launch') {
    response.writeHead(303, { ...SECURITY_HEADERS, 'Set-Cookie': ruling.cookie, Location: '/' }).end();
    return;
  }
  const { path, query } = ruling;
  const asset = assets.get(path);
  const question = api.questions.get(path);
  const order = api.orders.get(path);
  if (asset === undefined && question === undefined && order === undefined) {
    return refuse(response, 404, 'There is nothing here.');
  }
  if (method !== (order === undefined ? 'GET' : 'POST')) return refuse(response, 405, 'Not in this way.');
  if (asset !== undefined) {
    response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': asset.type }).end(asset.bytes);
  } else if (question !== undefined) {
    json(response, { code: 200, value: question(query) });
  } else if (order !== undefined) {
    const made = order(await readJson(request));
    life.decided();
    json(response, made);
  }
}

function json(response: ServerResponse, { code, value }: Answer): void {
  response
    .writeHead(code, { ...SECURITY_HEADERS, 'Content-Type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(value));
}

/** The connection ends with a refusal: what else was sent on it is not looked at. */
function refuse(response: ServerResponse, code: number, error: string): void {
  response.setHeader('Connection', 'close');
  json(response, { code, value: { error } });
}
