import type { HistoryLine } from '../view.ts';
import { footer, ruler } from './chrome.ts';
import { type Frame, type Size, stack } from './frame.ts';
import type { Input } from './key-decoder.ts';
import { clip, type Line, piece, plainLine } from './line.ts';
import { walked, windowTop } from './list-window.ts';
import { perform } from './perform.ts';
import type { Screen, Stage } from './stage.ts';

/** S7: everything that was decided in all sessions, the newest first; Enter leads to the card. */
export class HistoryScreen implements Screen {
  #at: number = 0;
  #top: number = 0;
  #page: number = 1;
  #lines: readonly HistoryLine[] = [];
  /** The state of the session that the lines are of. */
  #revision: number = -1;

  draw(stage: Stage, size: Size): Frame {
    const head = [plainLine(' Everything that was decided, the newest first', 'strong'), ruler(size.columns)];
    const foot = footer(
      stage.message,
      [
        [{ key: 'Enter' }, 'to its card'],
        [{ key: '↑ ↓' }, 'line'],
        [{ command: 'cancel' }, 'back'],
      ],
      stage.table,
      size,
    );
    this.#page = Math.max(1, size.rows - head.length - foot.length);
    const { revision } = stage.drawn;
    if (revision !== this.#revision) this.#lines = stage.desk.session.history(0, Infinity);
    this.#revision = revision;
    this.#at = Math.min(this.#at, Math.max(0, this.#lines.length - 1));
    this.#top = windowTop(this.#top, this.#at, this.#page, this.#lines.length);
    const body = this.#lines
      .slice(this.#top, this.#top + this.#page)
      .map((line, index) => lineOf(line, this.#top + index === this.#at, size.columns));
    const empty = [plainLine(' Nothing was decided yet.')];
    return { lines: stack(head, body.length === 0 ? empty : body, foot, size.rows) };
  }

  press(stage: Stage, input: Input): void {
    const key = input.type === 'key' ? input.key : '';
    const to = walked(key, this.#at, this.#lines.length, this.#page);
    if (to !== undefined) this.#at = to;
    else if (key === 'Enter') this.#open(stage);
    else if (['cancel', 'history', 'quit'].includes(stage.commandOf(input) ?? '')) stage.close();
  }

  #open(stage: Stage): void {
    const errata = this.#lines[this.#at]?.errata ?? [];
    const known = errata.find((id) => stage.desk.session.find(id) !== undefined);
    if (known === undefined) {
      stage.say(
        'No card belongs to this line: what it entered was taken back, or it is a proof of reading.',
        'warning',
      );
      return;
    }
    stage.closeAll();
    perform(stage, { type: 'go', erratum: known });
  }
}

function lineOf({ on, by, label, undone }: HistoryLine, isAt: boolean, columns: number): Line {
  const line = [
    piece(isAt ? ' > ' : '   ', 'strong'),
    piece(`${on}  ${by}  `, 'quiet'),
    piece(undone ? '(taken back) ' : '', 'quiet'),
    piece(label, undone ? 'quiet' : undefined),
  ];
  return clip(line, columns);
}
