import type { IncomingMessage } from 'node:http';

/** Bytes that a request may send. */
const LARGEST = 1_000_000;

/** A body that is not taken, with the code of the answer. */
export class BodyRefused extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * The JSON value that a request sends.
 *
 * @throws BodyRefused 413 for more than a million bytes, 400 for what is no UTF-8 or no JSON
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new BodyRefused(400, 'The body is not understood.');
    size += chunk.length;
    if (size > LARGEST) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)),
    );
  } catch {
    throw new BodyRefused(400, 'The body is not JSON in UTF-8.');
  }
}

function tooLarge(): BodyRefused {
  return new BodyRefused(413, `The body is larger than ${LARGEST} bytes.`);
}
