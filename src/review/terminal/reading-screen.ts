import { paragraphs } from '../../text/paragraphs.ts';
import type { Span } from '../../text/span.ts';
import type { Mark, Occurrence, Paragraph } from '../view.ts';
import { type BarItem, footer, header } from './chrome.ts';
import { pressCommon } from './common-keys.ts';
import { type Frame, type Size, stack } from './frame.ts';
import type { Input } from './key-decoder.ts';
import { type Line, plainLine } from './line.ts';
import { openMark } from './mark-form.ts';
import { perform } from './perform.ts';
import { Prompt } from './prompt.ts';
import type { Before } from './quit-screen.ts';
import { readingLines, tokensOf } from './reading-text.ts';
import type { Screen, Stage } from './stage.ts';

const KEYS: readonly BarItem[] = [
  [{ command: 'mark-read' }, 'read through'],
  [{ key: '↑ ↓' }, 'paragraph'],
  [{ key: '← →' }, 'word'],
  [{ key: 'Space' }, 'select from here'],
  [{ command: 'edit' }, 'mark an error'],
  [{ command: 'next-occurrence' }, 'next mark'],
  [{ key: 'Enter' }, 'its card'],
  [{ key: 'Tab' }, 'next source'],
  [{ command: 'help' }, 'all keys'],
  [{ command: 'cancel' }, 'back'],
];

/** Opens the reading view where an occurrence stands; at the beginning of the first source where there is none. */
export function openReading(stage: Stage, occurrence: Occurrence | undefined, before: Before): void {
  const { sources } = stage.desk;
  const source = occurrence?.source ?? sources[0];
  if (source === undefined) stage.say('The edition has no source.', 'warning');
  else stage.open(new ReadingScreen(sources, source, occurrence?.span.start ?? 0, before));
}

/** The chapter, paragraph by paragraph, to be read through; what no detector saw is selected and marked here. */
export class ReadingScreen implements Screen {
  readonly #sources: readonly string[];
  readonly #before: Before;
  #source: string;
  /** Index of the paragraph from 0, and of the word in it. */
  #at: number = 0;
  #word: number = 0;
  #anchor: number | undefined;
  /** The paragraphs of `#text`, which is the source as it was drawn last. */
  #spans: readonly Span[] = [];
  #text: string | undefined;
  #count: number = 0;
  #goal: number | undefined;
  #paragraph: Paragraph | undefined;

  constructor(sources: readonly string[], source: string, offset: number, before: Before) {
    this.#sources = sources;
    this.#source = source;
    this.#goal = offset;
    this.#before = before;
  }

  draw(stage: Stage, size: Size): Frame {
    this.#find(stage);
    const { columns, rows } = size;
    const title = `${this.#source} · paragraph ${this.#count === 0 ? 0 : this.#at + 1} of ${this.#count}`;
    const head = header(stage.drawn, title, columns);
    const foot = footer(stage.message, KEYS, stage.table, size);
    const room = Math.max(1, rows - head.length - foot.length);
    const from = Math.max(0, this.#at - 2);
    const near = stage.desk.session.reading(this.#source, from, this.#at + 2 + Math.ceil(room / 3));
    this.#paragraph = near[this.#at - from];
    const body =
      this.#paragraph === undefined
        ? [plainLine(' The source is empty.')]
        : this.#body(stage, near, from, columns, room);
    return { lines: stack(head, body, foot, rows) };
  }

  press(stage: Stage, input: Input): void {
    const paragraph = this.#paragraph;
    const command = stage.commandOf(input);
    const key = input.type === 'key' ? input.key : '';
    if (command === 'cancel' || command === 'reading') {
      if (this.#anchor === undefined) stage.close();
      else this.#anchor = undefined;
    } else if (paragraph === undefined || this.#move(stage, key, command, paragraph)) return;
    else if (command === 'undo' || command === 'redo') perform(stage, { type: command });
    else if (command === 'go') this.#ask(stage);
    else if (key === 'Enter') this.#open(stage, paragraph);
    else if (command === 'mark-read') this.#read(stage, paragraph);
    else if (command === 'edit') this.#mark(stage, paragraph, 'accept');
    else if (command === 'stet' || command === 'defer' || command === 'crux')
      this.#mark(stage, paragraph, command);
    else pressCommon(stage, input, this.#before);
  }

  /** What is selected, in the source. */
  get #selection(): Span | undefined {
    const paragraph = this.#paragraph;
    if (paragraph === undefined) return undefined;
    const tokens = tokensOf(paragraph);
    const [first, last] = [
      Math.min(this.#word, this.#anchor ?? this.#word),
      Math.max(this.#word, this.#anchor ?? 0),
    ];
    const start = tokens[first]?.start;
    const end = tokens[last]?.end;
    return start === undefined || end === undefined ? undefined : { start, end };
  }

  #find(stage: Stage): void {
    const text = stage.desk.textOf(this.#source);
    if (text !== this.#text) this.#spans = paragraphs(text);
    this.#text = text;
    const spans = this.#spans;
    this.#count = spans.length;
    const goal = this.#goal;
    if (goal !== undefined) {
      this.#at = Math.max(
        0,
        spans.findLastIndex(({ start }) => start <= goal),
      );
      const [paragraph] = stage.desk.session.reading(this.#source, this.#at, this.#at + 1);
      const tokens = paragraph === undefined ? [] : tokensOf(paragraph);
      this.#word = Math.max(
        0,
        tokens.findLastIndex(({ start }) => start <= goal),
      );
      this.#goal = undefined;
    }
    this.#at = Math.min(this.#at, Math.max(0, spans.length - 1));
  }

  #body(stage: Stage, near: readonly Paragraph[], from: number, columns: number, rows: number): Line[] {
    const blocks = near.map((paragraph, index): Line[] => {
      const isAt = from + index === this.#at;
      const selection = isAt ? this.#selection : undefined;
      return [...readingLines(paragraph, { selection, isAt, reveal: stage.reveal, columns }), []];
    });
    const lines = blocks.flat();
    const start = blocks.slice(0, this.#at - from).flat().length;
    const own = blocks[this.#at - from] ?? [];
    const cursor =
      start +
      Math.max(
        0,
        own.findLastIndex((line) => line.some(({ text, tone }) => tone === 'strong' && text === '[')),
      );
    const wanted = own.length <= rows ? start - Math.min(4, Math.floor((rows - own.length) / 2)) : start;
    const top = Math.max(wanted, cursor - rows + 2);
    return lines.slice(Math.max(0, top), Math.max(0, top) + rows);
  }

  #move(stage: Stage, key: string, command: string | undefined, paragraph: Paragraph): boolean {
    if (key === 'Left' || key === 'Right') {
      const last = tokensOf(paragraph).length - 1;
      this.#word = Math.min(Math.max(0, this.#word + (key === 'Left' ? -1 : 1)), Math.max(0, last));
    } else if (key === 'Space') this.#anchor = this.#anchor === undefined ? this.#word : undefined;
    else if (key === 'Down' || command === 'next' || command === 'next-any') this.#step(1);
    else if (key === 'Up' || command === 'previous' || command === 'previous-any') this.#step(-1);
    else if (key === 'PageDown') this.#step(5);
    else if (key === 'PageUp') this.#step(-5);
    else if (key === 'Home') this.#step(-this.#count);
    else if (key === 'End') this.#step(this.#count);
    else if (key === 'Tab') this.#turn();
    else if (command === 'next-occurrence' || command === 'previous-occurrence') {
      this.#toMark(stage, command === 'next-occurrence' ? 1 : -1);
    } else return false;
    return true;
  }

  #step(by: number): void {
    this.#at = Math.min(Math.max(0, this.#at + by), Math.max(0, this.#count - 1));
    this.#word = 0;
    this.#anchor = undefined;
  }

  #turn(): void {
    const at = this.#sources.indexOf(this.#source);
    this.#source = this.#sources[(at + 1) % this.#sources.length] ?? this.#source;
    this.#goal = 0;
    this.#anchor = undefined;
  }

  #toMark(stage: Stage, step: 1 | -1): void {
    const here = this.#selection?.start ?? 0;
    const starts = stage.desk.session
      .reading(this.#source)
      .flatMap(({ marks }) => marks.map(({ span }) => span.start));
    const found =
      step === 1 ? starts.find((start) => start > here) : starts.findLast((start) => start < here);
    if (found === undefined) stage.say('There is no further mark in this source.');
    else this.#goal = found;
    this.#anchor = undefined;
  }

  #ask(stage: Stage): void {
    stage.open(
      new Prompt({
        label: 'paragraph',
        text: '',
        hint: `A number from 1 to ${this.#count}`,
        onEnter: (text) => {
          const number = /^\d{1,9}$/u.test(text.trim()) ? Number(text) : 0;
          if (number < 1 || number > this.#count) return `${this.#source} has ${this.#count} paragraphs.`;
          this.#at = number - 1;
          this.#step(0);
          return undefined;
        },
      }),
    );
  }

  #markAt({ marks }: Paragraph): Mark | undefined {
    const at = this.#selection;
    return at === undefined
      ? undefined
      : marks.find(({ span }) => span.start < at.end && at.start < span.end);
  }

  #open(stage: Stage, paragraph: Paragraph): void {
    const mark = this.#markAt(paragraph);
    if (mark === undefined) {
      stage.say('Nothing is marked at this word. ← → choose a word.');
      return;
    }
    stage.focus = mark.place;
    stage.closeAll();
    perform(stage, { type: 'go', unit: mark.unit });
  }

  #read(stage: Stage, { number, readBy }: Paragraph): void {
    const type = readBy.includes(stage.drawn.by) ? 'unread' : 'read';
    const answer = perform(stage, { type, source: this.#source, paragraphs: [number] });
    if (answer.status !== 'refused' && type === 'read') this.#step(1);
  }

  #mark(stage: Stage, { span, text }: Paragraph, verdict: 'accept' | 'stet' | 'defer' | 'crux'): void {
    const at = this.#selection;
    if (at === undefined) return;
    const sic = text.slice(at.start - span.start, at.end - span.start);
    openMark(stage, { source: this.#source, span: at, text: sic }, verdict, () => {
      this.#anchor = undefined;
    });
  }
}
