import { pressCommon } from './common-keys.ts';
import { titleLines } from './card-lines.ts';
import { type BarItem, footer, header, position } from './chrome.ts';
import { pressDecision } from './decision-keys.ts';
import { type Frame, type Size, stack } from './frame.ts';
import type { Input } from './key-decoder.ts';
import { plainLine } from './line.ts';
import { walked, windowTop } from './list-window.ts';
import { kwicLines } from './occurrence-lines.ts';
import { OccurrenceScreen } from './occurrence-screen.ts';
import { perform } from './perform.ts';
import type { Before } from './quit-screen.ts';
import type { Screen, Stage } from './stage.ts';

const KEYS: readonly BarItem[] = [
  [{ command: 'exclude' }, 'leave out'],
  [{ command: 'accept' }, 'accept the rest'],
  [{ command: 'stet' }, 'stet the rest'],
  [{ command: 'only' }, 'this one apart'],
  [{ key: '↑ ↓' }, 'line'],
  [{ command: 'help' }, 'all keys'],
  [{ command: 'cancel' }, 'back'],
];

/** S3: all occurrences of the cluster, one a line. */
export class OccurrencesScreen implements Screen {
  readonly #unit: string;
  readonly #before: Before;
  #at: number;
  #top: number = 0;
  #page: number = 1;

  constructor(unit: string, at: number, before: Before) {
    this.#unit = unit;
    this.#at = at;
    this.#before = before;
  }

  draw(stage: Stage, size: Size): Frame {
    const { drawn: view, reveal } = stage;
    const { columns, rows } = size;
    const head = header(view, `${position(view)} · all places`, columns);
    const foot = footer(stage.message, KEYS, stage.table, size);
    const { card } = view;
    if (card === undefined) return { lines: stack(head, [plainLine(' The list is empty.')], foot, rows) };
    const title = [...titleLines(card, reveal, columns), []];
    this.#page = Math.max(1, rows - head.length - foot.length - title.length);
    this.#at = Math.min(this.#at, Math.max(0, card.occurrences.length - 1));
    this.#top = windowTop(this.#top, this.#at, this.#page, card.occurrences.length);
    const look = { at: this.#at, reveal, columns };
    const list = kwicLines(card.occurrences, this.#top, this.#top + this.#page, look);
    return { lines: stack(head, [...title, ...list], foot, rows) };
  }

  press(stage: Stage, input: Input): void {
    const { card } = stage.drawn;
    if (card === undefined || card.unit !== this.#unit || stage.commandOf(input) === 'cancel') {
      stage.close();
      return;
    }
    const key = input.type === 'key' ? input.key : '';
    const to = walked(key, this.#at, card.occurrences.length, this.#page);
    const occurrence = card.occurrences[this.#at];
    const command = stage.commandOf(input);
    if (to !== undefined) this.#at = to;
    else if (command === 'exclude' && occurrence !== undefined) {
      perform(stage, { type: 'exclude', card: card.id, place: occurrence.id });
      this.#at = Math.min(card.occurrences.length - 1, this.#at + 1);
    } else if (command === 'next-occurrence') this.#at = Math.min(card.occurrences.length - 1, this.#at + 1);
    else if (command === 'previous-occurrence') this.#at = Math.max(0, this.#at - 1);
    else if (command === 'occurrences') stage.close();
    else if (command === 'only') stage.open(new OccurrenceScreen(card.unit, this.#at, this.#before));
    else if (!pressDecision(stage, input, card, undefined, () => stage.closeAll())) {
      pressCommon(stage, input, this.#before);
    }
  }
}
