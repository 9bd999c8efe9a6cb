import type { Card, Occurrence } from '../view.ts';
import { differenceLine } from './card-lines.ts';
import { type BarItem, footer, header, position } from './chrome.ts';
import { pressCommon } from './common-keys.ts';
import { pressDecision } from './decision-keys.ts';
import { type Frame, type Size, stack } from './frame.ts';
import type { Input } from './key-decoder.ts';
import { type Line, piece, plainLine } from './line.ts';
import { labelOf, paragraphLines } from './occurrence-lines.ts';
import type { Before } from './quit-screen.ts';
import type { Screen, Stage } from './stage.ts';
import { standingWords } from './words.ts';
import { wrapLine } from './wrap-line.ts';

const KEYS: readonly BarItem[] = [
  [{ command: 'accept' }, 'accept here'],
  [{ command: 'stet' }, 'stet here'],
  [{ command: 'edit' }, 'edit here'],
  [{ command: 'defer' }, 'defer'],
  [{ command: 'withdraw' }, 'open again'],
  [{ command: 'next-occurrence' }, 'next place'],
  [{ key: 'Tab' }, 'how it is shown'],
  [{ command: 'help' }, 'all keys'],
  [{ command: 'cancel' }, 'back'],
];

/** How the change is shown: within the paragraph, one above the other, or letter by letter. */
const LOOKS = ['in the text', 'before and after', 'by letters'] as const;

/** S4: one occurrence in its paragraph. What is decided here is decided for this place alone. */
export class OccurrenceScreen implements Screen {
  readonly #unit: string;
  readonly #before: Before;
  #at: number;
  #look: number = 0;

  constructor(unit: string, at: number, before: Before) {
    this.#unit = unit;
    this.#at = at;
    this.#before = before;
  }

  draw(stage: Stage, size: Size): Frame {
    const { drawn: view } = stage;
    const { columns, rows } = size;
    const head = header(view, `${position(view)} · one place`, columns);
    const foot = footer(stage.message, KEYS, stage.table, size);
    const { card } = view;
    const occurrence = card?.occurrences[this.#at];
    if (card === undefined || occurrence === undefined) {
      return { lines: stack(head, [plainLine(' The place is not there any more.')], foot, rows) };
    }
    const about = [...aboutLines(card, occurrence, this.#at, columns), []];
    const room = rows - head.length - foot.length - about.length;
    return {
      lines: stack(head, [...about, ...this.#shown(stage, card, occurrence, columns, room)], foot, rows),
    };
  }

  press(stage: Stage, input: Input): void {
    const { card } = stage.drawn;
    const occurrence = card?.occurrences[this.#at];
    const command = stage.commandOf(input);
    const key = input.type === 'key' ? input.key : '';
    if (card === undefined || card.unit !== this.#unit || occurrence === undefined || command === 'cancel') {
      stage.close();
    } else if (key === 'Tab') this.#look = (this.#look + 1) % LOOKS.length;
    else if (command === 'next-occurrence' || key === 'Down') {
      this.#at = Math.min(card.occurrences.length - 1, this.#at + 1);
    } else if (command === 'previous-occurrence' || key === 'Up') this.#at = Math.max(0, this.#at - 1);
    else if (!pressDecision(stage, input, card, [occurrence.id], () => this.#next(stage))) {
      pressCommon(stage, input, this.#before);
    }
  }

  /** To the next place of the card that is open; to the card where none is. */
  #next(stage: Stage): void {
    const { card } = stage.desk.session.view();
    const open = card?.occurrences.findIndex(({ verdict }) => verdict === 'open') ?? -1;
    if (card?.unit !== this.#unit || open === -1) {
      stage.closeAll();
      return;
    }
    const after = card.occurrences.findIndex(({ verdict }, at) => at > this.#at && verdict === 'open');
    this.#at = after === -1 ? open : after;
  }

  #shown(stage: Stage, card: Card, place: Occurrence, columns: number, rows: number): Line[] {
    const { reveal } = stage;
    const text = stage.desk.textOf(place.source);
    const corr = place.verdict === 'accept' ? place.corr : card.conjectures[0]?.text;
    const base = { columns, reveal };
    if (corr === undefined) return paragraphLines(text, place.span, { ...base, rows });
    const look = LOOKS[this.#look];
    if (look === 'by letters')
      return wrapLine([piece(' '), ...differenceLine(place.reading, corr, reveal)], columns, 1);
    if (look !== 'before and after') return paragraphLines(text, place.span, { ...base, rows, corr });
    const half = Math.max(1, Math.floor((rows - 3) / 2));
    const { start, end } = place.span;
    const after = text.slice(0, start) + corr + text.slice(end);
    return [
      plainLine(' before', 'quiet'),
      ...paragraphLines(text, place.span, { ...base, rows: half }),
      [],
      plainLine(' after', 'quiet'),
      ...paragraphLines(after, { start, end: start + corr.length }, { ...base, rows: half }),
    ];
  }
}

function aboutLines(card: Card, occurrence: Occurrence, at: number, columns: number): Line[] {
  const { column, by, erratum } = occurrence;
  const place = `${labelOf(occurrence)}:${column} · place ${at + 1} of ${card.occurrences.length}`;
  const standing = `${standingWords(occurrence)}${by === undefined ? '' : ` by ${by}`}${erratum === undefined ? '' : ` (${erratum})`}`;
  return [
    ...wrapLine([piece(` ${place} · `, 'quiet'), piece(standing)], columns, 1),
    ...wrapLine([piece(' What is decided here is decided for this place alone.', 'quiet')], columns, 1),
  ];
}
