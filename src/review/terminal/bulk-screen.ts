import type { BulkRequest, Row } from '../view.ts';
import { header, ruler } from './chrome.ts';
import { type Frame, type Size, stack } from './frame.ts';
import type { Input } from './key-decoder.ts';
import { fit, type Line, piece, plainLine } from './line.ts';
import { edited, type Typed, typed } from './line-editor.ts';
import { walked } from './list-window.ts';
import { promptLines } from './prompt.ts';
import type { Screen, Stage } from './stage.ts';
import { counted } from './words.ts';

const WORDS: Readonly<Record<BulkRequest['verdict'], string>> = {
  accept: 'Accept what is proposed',
  stet: 'Let the reading stand',
  defer: 'Defer',
  crux: 'Mark as corrupt',
  confirm: 'Confirm',
};

/** What a decision on all that the filter shows would hit; only the number itself, typed, carries it out. */
export class BulkScreen implements Screen {
  readonly #request: BulkRequest;
  #line: Typed = typed('');
  #top: number = 0;
  #page: number = 1;
  #wrong: string = '';

  constructor(request: BulkRequest) {
    this.#request = request;
  }

  draw(stage: Stage, size: Size): Frame {
    const { verdict, count, units, sources, rows, left } = this.#request;
    const head = header(stage.drawn, 'All that the filter shows', size.columns);
    const hits = `${counted(count, 'place')} of ${counted(units, 'cluster')} in ${counted(sources, 'source')}`;
    const about = [plainLine(` ${WORDS[verdict]} at ${hits}:`, 'warning')];
    const prompt = promptLines(`type ${count} to decide:`, this.#line, size.columns);
    const foot: Line[] = [
      ruler(size.columns),
      ...prompt.lines,
      plainLine(
        ` ${this.#wrong === '' ? 'Enter decides, if the number is right · ↑ ↓ scrolls · Esc decides nothing' : this.#wrong}`,
      ),
    ];
    const list = [...rows.map((row) => rowLine(row, size.columns)), ...leftLines(left, stage)];
    this.#page = Math.max(1, size.rows - head.length - about.length - foot.length);
    this.#top = Math.min(this.#top, Math.max(0, list.length - this.#page));
    const lines = stack([...head, ...about], list.slice(this.#top), foot, size.rows);
    return { lines, cursor: { row: lines.length - 2, column: prompt.column } };
  }

  press(stage: Stage, input: Input): void {
    const key = input.type === 'key' ? input.key : '';
    this.#wrong = '';
    if (key === 'Escape') {
      stage.desk.perform({ type: 'cancel' });
      stage.close();
      stage.say('Nothing was decided.');
    } else if (key === 'Enter') this.#confirm(stage);
    else if (/^\d$/u.test(key) || /^(?:Backspace|Delete|Left|Right|Ctrl\+[aeuk])$/u.test(key)) {
      this.#line = edited(this.#line, key) ?? this.#line;
    } else
      this.#top =
        walked(key, this.#top, this.#request.rows.length + this.#request.left.length, this.#page) ??
        this.#top;
  }

  takeLine(stage: Stage, line: string): void {
    if (/^(?:Escape|cancel)?$/u.test(line.trim())) {
      this.press(stage, { type: 'key', key: 'Escape' });
      return;
    }
    this.#line = typed(line.trim());
    this.#confirm(stage);
  }

  #confirm(stage: Stage): void {
    if (!/^\d{1,9}$/u.test(this.#line.text)) {
      this.#wrong = 'No number was typed: nothing was decided.';
      return;
    }
    const { request } = this.#request;
    const answer = stage.desk.perform({ type: 'bulk-confirm', request, count: Number(this.#line.text) });
    if (answer.status === 'refused' && answer.why === 'count') {
      this.#wrong = answer.message;
      return;
    }
    stage.close();
    stage.tell(answer);
  }
}

/** A line of the list of clusters. */
export function rowLine({ reading, conjecture, places, confidence, status }: Row, columns: number): Line {
  const right = `  ${counted(places, 'place')} · ${confidence.toFixed(2)} · ${status}`;
  const left: Line = [
    piece('   '),
    piece(reading, 'removed'),
    ...(conjecture === undefined ? [piece(' (a doubt)')] : [piece(' → '), piece(conjecture, 'added')]),
  ];
  return [...fit(left, Math.max(10, columns - right.length - 1)), piece(right, 'quiet')];
}

function leftLines(left: BulkRequest['left'], stage: Stage): Line[] {
  if (left.length === 0) return [];
  const lines = left.map(({ unit, why }): Line => {
    const reading = stage.desk.session.card(unit)?.reading ?? unit;
    return [piece('   '), piece(reading), piece(`: ${why}`, 'quiet')];
  });
  return [plainLine(` Left out (${left.length}):`), ...lines];
}
