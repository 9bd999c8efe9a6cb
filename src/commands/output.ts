import { writeSync } from 'node:fs';
import { isatty, WriteStream } from 'node:tty';
import { Problem } from '../model/finding.ts';

/** Where a command prints: `out` for data, `err` for words to people. Both are written at once and completely. */
export interface Output {
  write(text: string): void;
  readonly color: boolean;
  /** Columns to print in. */
  readonly width: number;
}

/** Thrown when nobody listens any more (`emend … | head`): the end, and no error. */
export class ReaderGone extends Error {}

const DEFAULT_WIDTH = 100;

/**
 * Writes to a file descriptor synchronously. Node's own streams answer “done” on a full disk, so every short or failed
 * write is looked at here.
 */
export function outputTo(fd: number, env: Readonly<Record<string, string | undefined>>): Output {
  const terminal = isatty(fd);
  return {
    color: terminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    width: terminal ? new WriteStream(fd).columns : DEFAULT_WIDTH,
    write: (text) => {
      const bytes = Buffer.from(text, 'utf8');
      for (let done = 0; done < bytes.length;) done += writeSome(fd, bytes, done);
    },
  };
}

function writeSome(fd: number, bytes: Uint8Array, from: number): number {
  try {
    return writeSync(fd, bytes, from);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EAGAIN') return pause();
    if (code === 'EPIPE') throw new ReaderGone('The reader of the output has closed it', { cause: error });
    throw new Problem({
      rule: 'output-closed',
      message: `The report could not be printed (${String(code)})`,
      help: 'Send it somewhere with room. What the command wrote to the edition is written.',
      subject: { type: 'file', file: fd === 1 ? 'standard output' : 'standard error' },
    });
  }
}

/** A pipe that is full for the moment: wait a little without turning the processor. */
function pause(): number {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  return 0;
}
