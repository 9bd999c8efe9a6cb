import { request } from 'node:http';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WebDesk } from '../../src/review/web/protocol.ts';
import { type ServedReview, type ServeOptions, serveReview } from '../../src/review/web/server/serve.ts';
import type { ReviewSession } from '../../src/review/session.ts';

/** Where the built program lies: the browser loads its scripts from there. */
export const PROGRAM: URL = pathToFileURL(`${resolve(import.meta.dirname, '../../dist')}/`);

/** A review that is served to a test, with what it has said. */
export interface Served extends ServedReview {
  readonly said: readonly string[];
}

/** Serves a desk on a free port. */
export async function serve(desk: WebDesk, options: Partial<ServeOptions> = {}): Promise<Served> {
  const said: string[] = [];
  const served = await serveReview(desk, {
    today: () => '2026-11-23',
    say: (text) => said.push(text),
    title: 'A test edition',
    sources: [{ id: 's', siglum: 'S', title: 'A chapter' }],
    program: PROGRAM,
    ...options,
  });
  return { ...served, said };
}

/** A desk without a disk: every decision counts as saved at once. */
export function sessionDesk(session: ReviewSession): WebDesk {
  return {
    session,
    textOf: (id) => textOf(session, id),
    perform: (verb, moment) => {
      const outcome = session.perform(verb, moment);
      if (outcome.status === 'decided') session.saved(outcome.step);
      return outcome;
    },
    retry: () => ({ status: 'moved', message: 'Everything is saved.' }),
    save: () => [],
    absorb: () => [],
  };
}

/** An answer as it came over the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** Sends a request exactly as it is described, by number and port. */
export function send(
  port: number,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body: string | Uint8Array = '',
): Promise<Reply> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
      response.on('error', fail);
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

/** Opens the page with the one-time address and returns the cookie. */
export async function launch({ port, url }: ServedReview): Promise<string> {
  const { headers } = await send(port, 'GET', new URL(url).pathname);
  return [headers['set-cookie']].flat().join().split(';', 1)[0] ?? '';
}

/** Writes bytes to the port and returns everything that comes back until the connection closes, or after `wait` ms. */
export function raw(port: number, bytes: string | Uint8Array, wait: number = 1500): Promise<string> {
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      done(Buffer.concat(chunks).toString('latin1'));
    };
    const timer = setTimeout(finish, wait);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', finish);
    socket.on('error', finish);
  });
}

/** The text of a source, from its paragraphs: between them there is a blank line, and nothing before the first. */
function textOf(session: ReviewSession, id: string): string {
  const read = session.reading(id);
  let text = '';
  for (const { span, text: own } of read) text = text.padEnd(span.start, '\n') + own;
  return text;
}
