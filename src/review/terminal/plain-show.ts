import { commandNames } from '../keys.ts';
import type { Frame } from './frame.ts';
import { textOf } from './line.ts';
import type { Ending } from './show.ts';
import type { Stage } from './stage.ts';
import type { Terminal } from './terminal.ts';

/** As many lines of a screen as are printed at a time. */
const ROWS = 40;

/**
 * Shows a stage as lines that are printed one after the other and never drawn over: for screen readers, dumb terminals
 * and narrow windows. A line is a key, the name of a key or of a command, or the text that was asked for; a key may be
 * followed by a text for what it asks (`e Tukhachevsky`). An empty line decides nothing.
 */
export async function showPlain(stage: Stage, terminal: Terminal): Promise<Ending> {
  try {
    return await new Promise<Ending>((resolve, reject) => {
      const reader = new LineReader();
      const draw = (): void => print(stage, terminal);
      terminal.open({
        raw: false,
        enter: '',
        leave: '',
        onEvent: (event) => {
          try {
            if (event.type === 'end') resolve('gone');
            if (event.type !== 'bytes') return;
            for (const line of reader.feed(event.bytes)) {
              if (stage.isOver) return;
              takeLine(stage, line);
              if (stage.isOver) resolve('quit');
              else draw();
            }
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        },
      });
      draw();
    });
  } finally {
    terminal.write('\n');
    terminal.close();
  }
}

class LineReader {
  readonly #utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  #rest: string = '';

  feed(bytes: Uint8Array): string[] {
    const lines = (this.#rest + this.#utf8.decode(bytes, { stream: true })).split(/\r?\n/u);
    this.#rest = lines.pop() ?? '';
    return lines;
  }
}

/** What a line of the reader's does. */
export function takeLine(stage: Stage, line: string): void {
  if (stage.takesText) {
    stage.typeLine(line);
    return;
  }
  const [word = '', ...rest] = line.trim().split(' ');
  if (word === '') {
    stage.say('An empty line decides nothing. Type ? and Enter for the keys.');
    return;
  }
  const command = commandNames().find((name) => name === word);
  const key = command === undefined ? word : (stage.table[command][0] ?? '');
  stage.press({ type: 'key', key });
  const text = rest.join(' ');
  if (text !== '' && stage.takesText) stage.typeLine(text);
}

function print(stage: Stage, terminal: Terminal): void {
  const { message } = stage;
  if (message !== undefined) terminal.write(`\n${textOf([{ text: message.text, tone: undefined }])}\n`);
  stage.message = undefined;
  const columns = Math.min(100, Math.max(40, terminal.size().columns - 1));
  const frame = stage.draw({ columns, rows: ROWS });
  terminal.write(`\n${plainText(frame)}\n> `);
}

/** The lines of a frame without rules and empty ones, which say nothing when they are read aloud. */
export function plainText({ lines }: Frame): string {
  return lines
    .map((line) => textOf(line).trimEnd())
    .filter((line) => line !== '' && !/^─+$/u.test(line))
    .join('\n');
}
