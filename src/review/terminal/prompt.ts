import { displayWidth } from '../../text/width.ts';
import { ruler } from './chrome.ts';
import { above, type Frame, type Size } from './frame.ts';
import type { Input } from './key-decoder.ts';
import { clip, headOf, type Line, piece } from './line.ts';
import { edited, insert, type Typed, typed } from './line-editor.ts';
import type { Screen, Stage } from './stage.ts';
import { wrapLine } from './wrap-line.ts';

/** What is asked for in a line at the foot of the screen. */
export interface Question {
  readonly label: string;
  /** What stands in the line at first. */
  readonly text: string;
  readonly hint: string;
  /** What Tab goes through. */
  readonly offers?: readonly string[];
  /** Takes the line. What it returns is wrong with it, and the line stays open. */
  readonly onEnter: (text: string) => string | undefined;
  readonly onCancel?: () => void;
}

/** S5: one line to type in, with the keys of readline, above the screen that it belongs to. */
export class Prompt implements Screen {
  readonly #question: Question;
  #line: Typed;
  #offer: number = -1;
  #wrong: string | undefined;

  constructor(question: Question) {
    this.#question = question;
    this.#line = typed(question.text);
  }

  draw(stage: Stage, size: Size): Frame {
    const { lines, column } = promptLines(`${this.#question.label}:`, this.#line, size.columns);
    const help = this.#wrong ?? this.#question.hint;
    const tone = this.#wrong === undefined ? 'quiet' : 'warning';
    const hints = wrapLine([piece(` ${help}`, tone)], size.columns, 1).slice(0, Math.max(1, size.rows - 4));
    const foot: Line[] = [ruler(size.columns), ...lines, ...hints];
    const below = stage.under(this)?.draw(stage, size) ?? { lines: [] };
    const kept = above(below, size.rows - foot.length);
    return { lines: [...kept, ...foot], cursor: { row: kept.length + 1, column } };
  }

  press(stage: Stage, input: Input): void {
    this.#wrong = undefined;
    if (input.type === 'paste') {
      this.#line = insert(this.#line, oneLine(input.text));
      return;
    }
    const { key } = input;
    if (key === 'Escape' || key === 'Ctrl+g') {
      stage.close();
      this.#question.onCancel?.();
    } else if (key === 'Enter') this.#enter(stage);
    else if (key === 'Tab' || key === 'BackTab') this.#tab(key === 'Tab' ? 1 : -1);
    else this.#line = edited(this.#line, key) ?? this.#line;
  }

  /** An empty line leaves the text as it stands; `Escape` leaves the question. */
  takeLine(stage: Stage, line: string): void {
    if (line === 'Escape') {
      this.press(stage, { type: 'key', key: 'Escape' });
      return;
    }
    if (line !== '') this.#line = typed(oneLine(line));
    this.#enter(stage);
  }

  #enter(stage: Stage): void {
    stage.close();
    const wrong = this.#question.onEnter(this.#line.text);
    if (wrong === undefined) return;
    this.#wrong = wrong;
    stage.message = undefined;
    stage.open(this);
  }

  #tab(step: 1 | -1): void {
    const { offers = [] } = this.#question;
    if (offers.length === 0) return;
    const from = this.#offer === -1 && this.#line.text === offers[0] ? 0 : this.#offer;
    this.#offer = (from + step + offers.length) % offers.length;
    this.#line = typed(offers[this.#offer] ?? '');
  }
}

/** Pasted text as one line: line breaks are blanks, and what no keyboard types is left out. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\t]+/gu, ' ').replaceAll(/\p{Cc}/gu, '');
}

/** The line with its label, scrolled so that the cursor is seen, and the column of the cursor. */
export function promptLines(
  label: string,
  { text, cursor }: Typed,
  columns: number,
): { readonly lines: Line[]; readonly column: number } {
  const name = clip([piece(` ${label} `, 'strong')], Math.max(1, Math.floor(columns / 2)));
  const start = name.reduce((width, part) => width + displayWidth(part.text), 0);
  const room = Math.max(2, columns - start - 1);
  const before = piece(text.slice(0, cursor)).text;
  const after = piece(text.slice(cursor)).text;
  const width = displayWidth(before);
  const skipped = width < room ? '' : headOf(before, width - Math.floor(room / 2));
  const shown = before.slice(skipped.length) + after;
  const column = start + displayWidth(before.slice(skipped.length));
  return { lines: [[...name, { text: headOf(shown, room), tone: undefined }]], column };
}
