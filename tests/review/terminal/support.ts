import { terminalDesk } from '../../../src/commands/review-terminal.ts';
import type { Erratum } from '../../../src/model/erratum.ts';
import type { DeskOptions, ReviewDesk } from '../../../src/project/review-desk.ts';
import { keyTable, type Preset } from '../../../src/review/keys.ts';
import { CardScreen } from '../../../src/review/terminal/card-screen.ts';
import { printed, type Size } from '../../../src/review/terminal/frame.ts';
import { KeyDecoder } from '../../../src/review/terminal/key-decoder.ts';
import { OverviewScreen } from '../../../src/review/terminal/overview-screen.ts';
import { Stage } from '../../../src/review/terminal/stage.ts';
import type { Terminal, TerminalEvent } from '../../../src/review/terminal/terminal.ts';
import { painter } from '../../../src/report/style.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { MemoryFileSystem } from '../../support/memory-file-system.ts';
import { filesOf, openDesk } from '../desk-support.ts';
import { type Proposed, proposalsFor, source } from '../support.ts';

/** A review of a text in memory, as the terminal shows it. */
export interface Staged {
  readonly stage: Stage;
  readonly desk: ReviewDesk;
  readonly fs: MemoryFileSystem;
}

/** A stage on the card of the first cluster, or on the overview. */
export function staged(
  text: string,
  proposed: readonly Proposed[],
  more: {
    readonly errata?: readonly Erratum[];
    readonly keys?: Preset;
    readonly overview?: boolean;
    readonly fs?: MemoryFileSystem;
    readonly desk?: Partial<DeskOptions>;
  } = {},
): Staged {
  const fs = more.fs ?? new MemoryFileSystem(filesOf(more.errata ?? [], text));
  const desk = openDesk(fs, { proposals: proposalsFor([source('s', text)], proposed), ...more.desk });
  const before = new Map(desk.session.errata);
  const port = terminalDesk({ today: () => '2026-11-23' }, desk, { sources: ['s'] });
  const stage = new Stage(port, keyTable(more.keys ?? 'emend'), new CardScreen(before));
  if (more.overview === true) stage.open(new OverviewScreen(before, undefined));
  stage.draw({ columns: 80, rows: 24 });
  return { stage, desk, fs };
}

/** Types keys in the notation of the tables, with the screen drawn after each. */
export function press(stage: Stage, ...keys: readonly string[]): void {
  for (const key of keys) {
    stage.press({ type: 'key', key });
    stage.draw({ columns: 80, rows: 24 });
  }
}

/** Types a text, character by character. */
export function write(stage: Stage, text: string): void {
  press(stage, ...Array.from(text, (character) => (character === ' ' ? 'Space' : character)));
}

/** The lines of the screen without colours. */
export function screen(stage: Stage, size: Size = { columns: 80, rows: 24 }): string[] {
  return printed(stage.draw(size), size, painter(false));
}

/** A terminal that keeps what a real one would show. */
export class FakeTerminal implements Terminal {
  readonly color: boolean = false;
  readonly isDumb: boolean;
  readonly written: string[] = [];
  /** What was on the screen after each write. */
  readonly frames: string[] = [];
  isOpen: boolean = false;
  interrupts: number = 0;
  #size: Size;
  #tell: ((event: TerminalEvent) => void) | undefined;
  #leave: string = '';
  #rows: string[] = [];

  constructor(size: Size = { columns: 80, rows: 24 }, isDumb: boolean = false) {
    this.#size = size;
    this.isDumb = isDumb;
  }

  size(): Size {
    return this.#size;
  }

  write(text: string): void {
    this.written.push(text);
    if (this.isDumb) return;
    this.#show(text);
    this.frames.push(this.#rows.join('\n'));
  }

  open({ enter, leave, onEvent }: Parameters<Terminal['open']>[0]): void {
    this.isOpen = true;
    this.#tell = onEvent;
    this.#leave = leave;
    if (enter !== '') this.write(enter);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    if (this.#leave !== '') this.write(this.#leave);
  }

  interrupt(): Promise<void> {
    this.interrupts += 1;
    return Promise.resolve();
  }

  /** What a person types, or a terminal sends. */
  type(text: string): void {
    this.tell({ type: 'bytes', bytes: new TextEncoder().encode(text) });
  }

  tell(event: TerminalEvent): void {
    this.#tell?.(event);
  }

  resize(size: Size): void {
    this.#size = size;
    this.tell({ type: 'resize' });
  }

  get shown(): string {
    return this.#rows.join('\n');
  }

  /** Carries out what `draw.ts` sends, and nothing else. */
  #show(text: string): void {
    let [row, rest] = [0, text];
    while (rest !== '') {
      // oxlint-disable-next-line no-control-regex
      const control = /^\u001b\[(\??[\d;]*)([A-Za-z])/u.exec(rest);
      if (control === null) {
        const end = rest.indexOf('\u001b');
        const part = end === -1 ? rest : rest.slice(0, end);
        if (displayWidth(part) > this.#size.columns) throw new Error(`Too wide: ${part}`);
        if (row >= this.#size.rows) throw new Error(`Below the screen: ${row}`);
        this.#rows[row] = part;
        rest = rest.slice(part.length);
        continue;
      }
      const [whole, parameters = '', final = ''] = control;
      if (final === 'H') row = Number(parameters.split(';')[0] ?? 1) - 1;
      if (final === 'J') this.#rows = [];
      if (final === 'K') this.#rows[row] = '';
      rest = rest.slice(whole.length);
    }
  }
}

/** Whether a text holds nothing that could steer a terminal. */
export function isTame(text: string): boolean {
  return !/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u.test(text);
}

/** The keys that a terminal would make of a text. */
export function keysOf(...chunks: readonly string[]): string[] {
  const decoder = new KeyDecoder();
  const inputs = chunks.flatMap((chunk) => decoder.feed(new TextEncoder().encode(chunk)));
  return [...inputs, ...decoder.flush()].map((input) =>
    input.type === 'key' ? input.key : `paste:${input.text}`,
  );
}
