import type { ReadStream, WriteStream } from 'node:tty';
import type { Size } from '../review/terminal/frame.ts';
import type { Terminal, TerminalEvent } from '../review/terminal/terminal.ts';
import { type Output, outputTo } from './output.ts';

/** So long after its ESC a sequence is complete, also over a slow line; a person cannot tell it from at once. */
const QUIET_MS = 40;
const IDLE_MS = 20_000;

type Environment = Readonly<Record<string, string | undefined>>;
type Opened = Parameters<Terminal['open']>[0];

/** The terminal in which the process runs. Nothing is touched before `open`. */
export function nodeTerminal(input: ReadStream, output: WriteStream, env: Environment): Terminal {
  return new NodeTerminal(input, output, env);
}

class NodeTerminal implements Terminal {
  readonly color: boolean;
  readonly isDumb: boolean;
  readonly #input: ReadStream;
  readonly #output: WriteStream;
  readonly #env: Environment;
  #opened: Opened | undefined;
  #screen: Output | undefined;
  #quiet: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(input: ReadStream, output: WriteStream, env: Environment) {
    this.#input = input;
    this.#output = output;
    this.#env = env;
    this.isDumb = env['TERM'] === 'dumb';
    this.color = (env['NO_COLOR'] ?? '') === '' && !this.isDumb;
  }

  size(): Size {
    const { columns, rows } = this.#output;
    return { columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24 };
  }

  write(text: string): void {
    try {
      this.#screen ??= outputTo(1, this.#env);
      this.#screen.write(text);
    } catch {
      // The terminal was closed. What was decided is on the disk; the hang-up ends the program.
      this.#tell({ type: 'end' });
    }
  }

  open(options: Opened): void {
    this.#opened = options;
    // `exit` is heard at every way out, also when a signal or a throw ends the program.
    process.on('exit', this.#onExit);
    process.on('SIGTSTP', this.#onStop);
    process.on('SIGCONT', this.#onContinue);
    this.#output.on('resize', this.#onResize);
    this.#input.on('data', this.#onBytes);
    this.#input.once('end', this.#onEnd);
    this.#input.once('error', this.#onEnd);
    this.#enter();
    this.#input.resume();
    this.#waitIdly();
  }

  close(): void {
    if (this.#opened === undefined) return;
    this.#leave();
    this.#opened = undefined;
    clearTimeout(this.#quiet);
    clearTimeout(this.#idle);
    process.off('exit', this.#onExit);
    process.off('SIGTSTP', this.#onStop);
    process.off('SIGCONT', this.#onContinue);
    this.#output.off('resize', this.#onResize);
    this.#input.off('data', this.#onBytes);
    this.#input.off('end', this.#onEnd);
    this.#input.off('error', this.#onEnd);
    this.#input.pause();
  }

  async interrupt(): Promise<void> {
    process.kill(process.pid, 'SIGINT');
    await new Promise((resolve) => {
      setTimeout(resolve, 1000);
    });
  }

  #enter(): void {
    if (this.#opened?.raw === true) this.#input.setRawMode(true);
    this.write(this.#opened?.enter ?? '');
  }

  #leave(): void {
    const { raw = false, leave = '' } = this.#opened ?? {};
    if (leave !== '') this.write(leave);
    try {
      if (raw) this.#input.setRawMode(false);
    } catch {
      // A terminal that is gone has no mode to go back to.
    }
  }

  #tell(event: TerminalEvent): void {
    this.#opened?.onEvent(event);
  }

  #waitIdly(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#tell({ type: 'idle' });
      if (this.#opened !== undefined) this.#waitIdly();
    }, IDLE_MS);
    this.#idle.unref();
  }

  readonly #onExit = (): void => {
    this.#leave();
  };

  readonly #onStop = (): void => {
    this.#leave();
    process.kill(process.pid, 'SIGSTOP');
  };

  readonly #onContinue = (): void => {
    this.#enter();
    this.#tell({ type: 'resumed' });
  };

  readonly #onResize = (): void => {
    this.#tell({ type: 'resize' });
  };

  readonly #onBytes = (bytes: Buffer): void => {
    clearTimeout(this.#quiet);
    this.#tell({ type: 'bytes', bytes });
    if (this.#opened === undefined) return;
    this.#quiet = setTimeout(() => {
      this.#tell({ type: 'quiet' });
    }, QUIET_MS);
    this.#waitIdly();
  };

  readonly #onEnd = (): void => {
    this.#tell({ type: 'end' });
  };
}
