import { type Paint, painter } from '../../report/style.ts';
import { ENTER, LEAVE, redraw } from './draw.ts';
import { type Frame, printed, type Size } from './frame.ts';
import { type Input, KeyDecoder } from './key-decoder.ts';
import { plainLine } from './line.ts';
import type { Stage } from './stage.ts';
import type { Terminal, TerminalEvent } from './terminal.ts';

/** The smallest screen on which a card can be judged. */
export const SMALLEST: Size = { columns: 60, rows: 12 };

/** How a review ended: by its own key, by Ctrl+C, or because the terminal is gone. */
export type Ending = 'quit' | 'interrupted' | 'gone';

/**
 * Shows a stage on a terminal until it is over. Keys are taken one by one, and each only when what the one before it did
 * has been drawn: what was typed ahead meets the cards in their order. The terminal is given back whatever happens.
 */
export async function show(stage: Stage, terminal: Terminal): Promise<Ending> {
  try {
    return await new Promise<Ending>((resolve, reject) => {
      const shown = new Shown(stage, terminal, resolve);
      terminal.open({
        raw: true,
        enter: ENTER,
        leave: LEAVE,
        onEvent: (event) => {
          try {
            shown.take(event);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        },
      });
      shown.paint();
    });
  } finally {
    terminal.close();
  }
}

class Shown {
  readonly #stage: Stage;
  readonly #terminal: Terminal;
  readonly #decoder: KeyDecoder = new KeyDecoder();
  readonly #end: (ending: Ending) => void;
  readonly #paint: Paint;
  #before: readonly string[] | undefined;
  #isEnded: boolean = false;
  #isTooSmall: boolean = false;

  constructor(stage: Stage, terminal: Terminal, end: (ending: Ending) => void) {
    this.#stage = stage;
    this.#terminal = terminal;
    this.#end = end;
    this.#paint = painter(terminal.color);
  }

  take(event: TerminalEvent): void {
    if (this.#isEnded) return;
    switch (event.type) {
      case 'bytes':
        this.#press(this.#decoder.feed(event.bytes));
        return;
      case 'quiet':
        this.#press(this.#decoder.flush());
        return;
      case 'idle':
        this.#idle();
        return;
      case 'resize':
      case 'resumed':
        this.#before = undefined;
        this.paint();
        return;
      case 'end':
        this.#finish('gone');
    }
  }

  paint(): void {
    const size = this.#terminal.size();
    this.#isTooSmall = size.columns < SMALLEST.columns || size.rows < SMALLEST.rows;
    const frame = this.#isTooSmall ? tooSmall() : this.#stage.draw(size);
    const lines = printed(frame, size, this.#paint);
    this.#terminal.write(redraw(this.#before, lines, frame.cursor, size));
    this.#before = lines;
  }

  #press(inputs: readonly Input[]): void {
    for (const input of inputs) {
      if (this.#isEnded) return;
      if (input.type === 'key' && input.key === 'Ctrl+c') {
        this.#finish('interrupted');
        return;
      }
      // A card that cannot be seen is not decided on.
      if (this.#isTooSmall) continue;
      if (input.type === 'key' && input.key === 'Ctrl+l') this.#before = undefined;
      this.#stage.press(input);
      if (this.#stage.isOver) {
        this.#finish('quit');
        return;
      }
      this.paint();
    }
  }

  /** What others decided meanwhile is taken in, and what waits is put into errata.yaml. */
  #idle(): void {
    const { desk } = this.#stage;
    const { revision } = desk.session.view();
    const findings = desk.session.waiting === undefined ? desk.save().findings : [];
    if (findings.length > 0) this.#stage.say(findings.map(({ message }) => message).join(' '), 'warning');
    if (desk.session.view().revision !== revision || findings.length > 0) this.paint();
  }

  #finish(ending: Ending): void {
    this.#isEnded = true;
    this.#end(ending);
  }
}

function tooSmall(): Frame {
  const { columns, rows } = SMALLEST;
  return {
    lines: [
      plainLine('The window is too small.', 'strong'),
      plainLine(`Needed: ${columns} × ${rows}. Nothing`),
      plainLine('is lost; keys wait till then.'),
      plainLine('Ctrl+C saves and leaves.'),
    ],
  };
}
