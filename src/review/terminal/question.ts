import { ruler } from './chrome.ts';
import { above, type Frame, type Size } from './frame.ts';
import type { Input } from './key-decoder.ts';
import { piece } from './line.ts';
import type { Screen, Stage } from './stage.ts';
import { keyPieces } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** A question that only `y` answers with yes; every other key leaves all as it is. */
export class YesNo implements Screen {
  readonly #text: string;
  readonly #yes: string;
  readonly #onYes: () => void;

  constructor(text: string, yes: string, onYes: () => void) {
    this.#text = text;
    this.#yes = yes;
    this.#onYes = onYes;
  }

  draw(stage: Stage, size: Size): Frame {
    const foot = [
      ruler(size.columns),
      ...wrapLine([piece(` ${this.#text}`, 'warning')], size.columns, 1),
      [piece(' '), ...keyPieces('y', this.#yes), piece('  '), ...keyPieces('Esc', 'no, nothing is decided')],
    ];
    const below = stage.under(this)?.draw(stage, size) ?? { lines: [] };
    return { lines: [...above(below, size.rows - foot.length), ...foot] };
  }

  press(stage: Stage, input: Input): void {
    stage.close();
    if (input.type === 'key' && input.key === 'y') this.#onYes();
    else stage.say('Nothing was decided.');
  }
}
