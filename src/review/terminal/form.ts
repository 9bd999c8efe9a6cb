import { footer, ruler } from './chrome.ts';
import { type Frame, type Size, stack } from './frame.ts';
import type { Input } from './key-decoder.ts';
import { type Line, piece, plainLine } from './line.ts';
import { edited, insert, type Typed, typed } from './line-editor.ts';
import { oneLine, promptLines } from './prompt.ts';
import type { Screen, Stage } from './stage.ts';

/** A line of a form: a text, or one of some values, of which the first means that nothing is said. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly text?: string;
  readonly values?: readonly string[];
  readonly value?: string;
}

/** What a form asks. */
export interface FormOf {
  readonly title: string;
  readonly about: string;
  readonly fields: readonly Field[];
  /** Values by field, without those that are empty or as they were. */
  readonly onEnter: (values: ReadonlyMap<string, string>) => void;
}

/** Several things to say at once. No single key decides anything in it: letters are letters. */
export class Form implements Screen {
  readonly #form: FormOf;
  readonly #typed: Map<string, Typed>;
  #at: number = 0;

  constructor(form: FormOf) {
    this.#form = form;
    this.#typed = new Map(form.fields.map((field) => [field.name, typed(initial(field))]));
  }

  draw(stage: Stage, size: Size): Frame {
    const { title, about, fields } = this.#form;
    const head: Line[] = [plainLine(` ${title}`, 'strong'), plainLine(` ${about}`), ruler(size.columns)];
    const widest = Math.max(...fields.map(({ label }) => label.length));
    const body: Line[] = [];
    let column = 0;
    for (const [index, field] of fields.entries()) {
      const line = this.#typed.get(field.name) ?? typed('');
      const mark = index === this.#at ? '>' : ' ';
      const label = `${mark} ${field.label.padEnd(widest)} `;
      if (field.values === undefined) {
        const drawn = promptLines(label, index === this.#at ? line : typed(line.text), size.columns);
        body.push(...drawn.lines);
        if (index === this.#at) column = drawn.column;
      } else {
        body.push([piece(` ${label} `, 'strong'), piece(`‹ ${line.text === '' ? '–' : line.text} ›`)]);
        if (index === this.#at) column = widest + 5;
      }
    }
    const at = fields[this.#at];
    const message = { text: at?.hint ?? '', tone: undefined };
    const foot = footer(
      message,
      [
        [{ key: '↑ ↓' }, 'field'],
        [{ key: '← →' }, 'value'],
        [{ key: 'Enter' }, 'done'],
        [{ key: 'Esc' }, 'leave it'],
      ],
      stage.table,
      size,
    );
    return { lines: stack(head, body, foot, size.rows), cursor: { row: head.length + this.#at, column } };
  }

  press(stage: Stage, input: Input): void {
    const field = this.#form.fields[this.#at];
    if (field === undefined) return;
    const line = this.#typed.get(field.name) ?? typed('');
    if (input.type === 'paste') {
      if (field.values === undefined) this.#typed.set(field.name, insert(line, oneLine(input.text)));
      return;
    }
    const { key } = input;
    const last = this.#form.fields.length - 1;
    if (key === 'Escape') stage.close();
    else if (key === 'Enter') this.#enter(stage);
    else if (key === 'Down' || key === 'Tab') this.#at = this.#at === last ? 0 : this.#at + 1;
    else if (key === 'Up' || key === 'BackTab') this.#at = this.#at === 0 ? last : this.#at - 1;
    else if (field.values === undefined) this.#typed.set(field.name, edited(line, key) ?? line);
    else this.#typed.set(field.name, typed(chosen(field.values, line.text, key)));
  }

  /** `note The reason` fills a field, an empty line ends the form, `Escape` leaves it. */
  takeLine(stage: Stage, line: string): void {
    const [name = '', ...rest] = line.trim().split(' ');
    const text = rest.join(' ');
    const field = this.#form.fields.find((one) => one.label === name || one.name === name);
    if (line.trim() === '') this.#enter(stage);
    else if (name === 'Escape') stage.close();
    else if (field === undefined) {
      stage.say(
        `Type one of ${this.#form.fields.map(({ label }) => label).join(', ')} and its value.`,
        'warning',
      );
    } else if (field.values !== undefined && text !== '' && !field.values.includes(text)) {
      stage.say(`${field.label} is one of ${field.values.join(', ')}.`, 'warning');
    } else this.#typed.set(field.name, typed(oneLine(text)));
  }

  #enter(stage: Stage): void {
    stage.close();
    const values = this.#form.fields.flatMap((field): [string, string][] => {
      const text = (this.#typed.get(field.name)?.text ?? '').trim();
      return text === initial(field) ? [] : [[field.name, text]];
    });
    this.#form.onEnter(new Map(values));
  }
}

function initial({ text, values, value }: Field): string {
  return values === undefined ? (text ?? '') : (value ?? '');
}

/** ← and → go through the values; a letter goes to the next that begins with it. */
function chosen(values: readonly string[], value: string, key: string): string {
  const all = ['', ...values];
  const at = Math.max(0, all.indexOf(value));
  if (key === 'Right' || key === 'Space') return all[(at + 1) % all.length] ?? '';
  if (key === 'Left') return all[(at + all.length - 1) % all.length] ?? '';
  if (key === 'Backspace' || key === 'Delete') return '';
  const after = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return after.find((one) => /^[a-z]$/u.test(key) && one.startsWith(key)) ?? value;
}
