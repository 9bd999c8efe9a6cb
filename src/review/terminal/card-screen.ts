import type { Command } from '../keys.ts';
import type { Verb } from '../verb.ts';
import type { Card } from '../view.ts';
import { cardFrame } from './card-frame.ts';
import { pressCommon } from './common-keys.ts';
import { pressDecision } from './decision-keys.ts';
import type { Frame, Size } from './frame.ts';
import type { Input } from './key-decoder.ts';
import { OccurrenceScreen } from './occurrence-screen.ts';
import { OccurrencesScreen } from './occurrences-screen.ts';
import { perform } from './perform.ts';
import type { Before } from './quit-screen.ts';
import { openReading } from './reading-screen.ts';
import type { Screen, Stage } from './stage.ts';
import { keyName } from './words.ts';

const WALKS: Readonly<Partial<Record<Command, Verb>>> = {
  next: { type: 'next' },
  previous: { type: 'previous' },
  'next-any': { type: 'next', any: true },
  'previous-any': { type: 'previous', any: true },
  cancel: { type: 'cancel' },
};

/** S2: the card of the cluster on which the reader stands. It is the first of all screens. */
export class CardScreen implements Screen {
  readonly #before: Before;
  #unit: string = '';
  #at: number = 0;

  constructor(before: Before) {
    this.#before = before;
  }

  draw(stage: Stage, size: Size): Frame {
    const { card } = stage.drawn;
    this.#follow(stage, card);
    const look = {
      at: this.#at,
      reveal: stage.reveal,
      draft: stage.drafts.get(card?.unit ?? ''),
      message: stage.message,
      table: stage.table,
      textOf: (source: string) => stage.desk.textOf(source),
    };
    return cardFrame(stage.drawn, look, size);
  }

  press(stage: Stage, input: Input): void {
    const { card } = stage.drawn;
    if (input.type === 'paste') {
      stage.say('Pasted text is not taken for keys: nothing was decided.', 'warning');
    } else if (pressCommon(stage, input, this.#before) || this.#walk(stage, input)) return;
    else if (stage.commandOf(input) === 'reading')
      openReading(stage, card?.occurrences[this.#at], this.#before);
    else if (card === undefined || pressDecision(stage, input, card)) return;
    else this.#places(stage, input, card);
  }

  #walk(stage: Stage, input: Input): boolean {
    const command = stage.commandOf(input);
    const verb = command === undefined ? undefined : WALKS[command];
    if (verb !== undefined) perform(stage, verb);
    return verb !== undefined;
  }

  #places(stage: Stage, input: Input, card: Card): void {
    const occurrence = card.occurrences[this.#at];
    const command = stage.commandOf(input);
    if (command === 'occurrences') stage.open(new OccurrencesScreen(card.unit, this.#at, this.#before));
    else if (command === 'next-occurrence') this.#at = Math.min(card.occurrences.length - 1, this.#at + 1);
    else if (command === 'previous-occurrence') this.#at = Math.max(0, this.#at - 1);
    else if (command === 'only') stage.open(new OccurrenceScreen(card.unit, this.#at, this.#before));
    else if (command === 'exclude' && occurrence !== undefined) {
      perform(stage, { type: 'exclude', card: card.id, place: occurrence.id });
    } else stage.say(`That key does nothing here. [${keyName(stage.table, 'help')}] shows all keys.`);
  }

  #follow(stage: Stage, card: Card | undefined): void {
    const focus = card?.occurrences.findIndex(({ id }) => id === stage.focus) ?? -1;
    if (focus !== -1) {
      [this.#unit, this.#at] = [card?.unit ?? '', focus];
      stage.focus = undefined;
      return;
    }
    if (card?.unit === this.#unit) {
      this.#at = Math.min(this.#at, Math.max(0, card.occurrences.length - 1));
      return;
    }
    this.#unit = card?.unit ?? '';
    this.#at = 0;
  }
}
