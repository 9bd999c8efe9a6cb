import type { ErrorAnswer } from '../protocol.ts';

/** The program did not answer, or answered that something is wrong. */
export class WireProblem extends Error {
  /** Whether the program can be reached; if not, it is not known whether it heard what was sent. */
  readonly isReached: boolean;

  constructor(message: string, isReached: boolean) {
    super(message);
    this.isReached = isReached;
  }
}

/** Milliseconds to wait before what could not be sent is sent again. */
const PAUSES = [200, 1_000];

/** Asks the program for something. */
export async function ask<T extends object>(
  path: string,
  query: Readonly<Record<string, string | number>> = {},
): Promise<T> {
  const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return receive<T>(
    await send(`${path}${search.length === 0 ? '' : `?${search.join('&')}`}`, { method: 'GET' }),
  );
}

/** Gives the program an order. It is sent again when no answer comes, so it must have one effect however often it arrives. */
export async function order<T extends object>(path: string, body: object): Promise<T> {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  for (const pause of PAUSES) {
    try {
      return await receive<T>(await send(path, request));
    } catch (error) {
      if (error instanceof WireProblem && error.isReached) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return receive<T>(await send(path, request));
}

async function send(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...request, credentials: 'same-origin', redirect: 'error' });
  } catch {
    throw new WireProblem('The program does not answer: it has ended, or this machine is asleep.', false);
  }
}

async function receive<T extends object>(response: Response): Promise<T> {
  const value: T & Partial<ErrorAnswer> = await response.json();
  // A conflict is an answer: the decision was refused, and the state comes with it.
  if (response.ok || response.status === 409) return value;
  throw new WireProblem(value.error ?? `The program answered ${response.status}.`, true);
}
