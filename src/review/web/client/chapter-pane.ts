import type { Paragraph } from '../../view.ts';
import type { ReadingAnswer } from '../protocol.ts';
import { sourcePieces } from '../reading-text.ts';
import { counted, standingWords } from '../words.ts';
import { button, choice, element } from './element.ts';
import type { Selected } from './mark-form.ts';
import { keyLabel, type Page } from './page.ts';
import { ask } from './wire.ts';

/** Paragraphs that are asked for at once. */
const CHUNK = 200;

/** A whole chapter to read: what is proposed and decided is marked in it, and each paragraph can be marked as read. */
export class ChapterPane {
  readonly root: HTMLElement;
  readonly #page: Page;
  readonly #emend: (selected: Selected) => void;
  readonly #source: HTMLSelectElement;
  readonly #progress: HTMLElement;
  readonly #text: HTMLElement;
  readonly #chosen: HTMLButtonElement;
  #paragraphs: Paragraph[] = [];
  /** Paragraph on which the reader is, from 0. */
  #at: number = 0;
  #asked: string = '';

  constructor(page: Page, emend: (selected: Selected) => void) {
    this.#page = page;
    this.#emend = emend;
    const sources = page.desk.about.sources.map(({ id, title }) => [id, title] as const);
    this.#source = choice(sources, sources[0]?.[0] ?? '', {
      'aria-label': 'Chapter',
      onchange: () => void this.open(this.#source.value, 0),
    });
    this.#progress = element('p', { class: 'chapter-progress' });
    this.#chosen = button('Emend the selected words', () => this.emendSelection(), {
      class: 'verb',
      hidden: true,
    });
    this.#text = element('div', {
      class: 'chapter-text',
      onclick: (event) => this.#clicked(event),
      onkeydown: clickByKey,
    });
    this.root = element(
      'section',
      { id: 'chapter', 'aria-labelledby': 'chapter-title', tabindex: -1 },
      element(
        'div',
        { class: 'chapter-head' },
        element('h2', { id: 'chapter-title', class: 'unseen' }, 'The chapter'),
        this.#source,
        this.#progress,
        this.#chosen,
        button('Back to the list', () => page.run('reading'), {
          class: 'back',
          keys: keyLabel(page, 'reading'),
        }),
      ),
      this.#text,
    );
    document.addEventListener('selectionchange', () => {
      this.#chosen.hidden = this.root.hidden || this.#selected() === undefined;
    });
  }

  /** Shows a source, at the paragraph that holds an offset (UTF-16 units). */
  async open(source: string, offset: number): Promise<void> {
    this.#source.value = source;
    const paragraphs: Paragraph[] = [];
    try {
      for (let total = Infinity; paragraphs.length < total;) {
        const answer = await ask<ReadingAnswer>('/api/reading', {
          source,
          start: paragraphs.length,
          end: paragraphs.length + CHUNK,
        });
        total = answer.paragraphs.length === 0 ? paragraphs.length : answer.total;
        paragraphs.push(...answer.paragraphs);
      }
    } catch (error) {
      this.#text.replaceChildren(
        element('p', { class: 'problem' }, error instanceof Error ? error.message : String(error)),
      );
      return;
    }
    this.#paragraphs = paragraphs;
    this.#asked = this.#stamp;
    this.#at = Math.max(
      0,
      paragraphs.findLastIndex(({ span }) => span.start <= offset),
    );
    this.#text.replaceChildren(...paragraphs.map((paragraph) => this.#paragraph(paragraph)));
    this.#mark();
    this.#text.children[this.#at]?.scrollIntoView({ block: 'center' });
  }

  /** After a decision: what has changed in the text is drawn anew, and nothing moves. */
  async draw(): Promise<void> {
    if (this.root.hidden || this.#asked === this.#stamp || this.#paragraphs.length === 0) return this.#mark();
    this.#asked = this.#stamp;
    const source = this.#source.value;
    for (let from = 0; from < this.#paragraphs.length; from += CHUNK) {
      const { paragraphs } = await ask<ReadingAnswer>('/api/reading', {
        source,
        start: from,
        end: from + CHUNK,
      });
      if (source !== this.#source.value) return;
      paragraphs.forEach((paragraph, at) => {
        if (JSON.stringify(this.#paragraphs[from + at]) === JSON.stringify(paragraph)) return;
        this.#paragraphs[from + at] = paragraph;
        const old = this.#text.children[from + at];
        const focused = document.activeElement;
        const key =
          old?.contains(focused) === true && focused instanceof HTMLElement
            ? focused.dataset['key']
            : undefined;
        const made = this.#paragraph(paragraph);
        old?.replaceWith(made);
        if (key === undefined) return;
        for (const one of made.querySelectorAll('[data-key]')) {
          if (one instanceof HTMLElement && one.dataset['key'] === key) one.focus({ preventScroll: true });
        }
      });
    }
    this.#mark();
  }

  get #stamp(): string {
    return `${this.#source.value} ${this.#page.desk.state.view.revision}`;
  }

  /** To the next or previous paragraph. */
  walk(by: 1 | -1): void {
    this.#at = Math.max(0, Math.min(this.#paragraphs.length - 1, this.#at + by));
    this.#mark();
    this.#text.children[this.#at]?.scrollIntoView({ block: 'nearest' });
    const paragraph = this.#paragraphs[this.#at];
    if (paragraph !== undefined) this.#page.say(`Paragraph ${paragraph.number}`);
  }

  /** What marks the paragraph as read, or takes the mark back. */
  get readVerb():
    | { readonly type: 'read' | 'unread'; readonly source: string; readonly paragraphs: number[] }
    | undefined {
    const paragraph = this.#paragraphs[this.#at];
    if (paragraph === undefined) return undefined;
    const type = this.#isRead(paragraph) ? 'unread' : 'read';
    return { type, source: this.#source.value, paragraphs: [paragraph.number] };
  }

  /** Opens the form for what is selected; false where nothing is. */
  emendSelection(): boolean {
    const selected = this.#selected();
    if (selected === undefined) return false;
    this.#emend(selected);
    return true;
  }

  #isRead({ readBy }: Paragraph): boolean {
    return readBy.includes(this.#page.desk.state.view.by);
  }

  #mark(): void {
    const read = this.#paragraphs.filter((paragraph) => this.#isRead(paragraph)).length;
    this.#progress.textContent = `${read} of ${counted(this.#paragraphs.length, 'paragraph')} read`;
    for (const [at, one] of Array.from(this.#text.children).entries()) {
      if (at === this.#at) one.setAttribute('aria-current', 'true');
      else one.removeAttribute('aria-current');
    }
    const unit = this.#page.card?.unit;
    for (const mark of this.#text.querySelectorAll('.mark')) {
      mark.classList.toggle('is-card', mark instanceof HTMLElement && mark.dataset['unit'] === unit);
    }
  }

  #paragraph(paragraph: Paragraph): HTMLElement {
    const { number, heading, readBy } = paragraph;
    const isRead = this.#isRead(paragraph);
    const pieces = sourcePieces(paragraph).map(({ text, mark }) => {
      if (mark === undefined) return text;
      const corr =
        mark.verdict === 'accept' && mark.corr !== undefined ? `, the edition reads “${mark.corr}”` : '';
      return element(
        // A real button would not break with its line.
        'span',
        {
          role: 'button',
          tabindex: 0,
          class: `mark is-${mark.verdict}${mark.prepared ? ' is-prepared' : ''}`,
          title: `${standingWords(mark)}${corr}`,
          'data-unit': mark.unit,
          'data-place': mark.place,
          'data-key': `mark-${mark.place}`,
        },
        text === '' ? '‸' : text,
      );
    });
    const others = readBy.filter((by) => by !== this.#page.desk.state.view.by);
    return element(
      'div',
      { class: `paragraph${heading ? ' is-heading' : ''}${isRead ? ' is-read' : ''}`, 'data-number': number },
      element('span', { class: 'number' }, String(number)),
      element('p', { class: 'text', lang: '' }, ...pieces),
      element(
        'div',
        { class: 'paragraph-verbs' },
        button(isRead ? 'Read ✓' : 'Mark as read', () => this.#read(number), {
          class: 'small',
          'aria-pressed': isRead ? 'true' : 'false',
          'data-key': `read-${number}`,
        }),
        button(
          'Emend words…',
          () => this.#emend({ source: this.#source.value, paragraph, start: 0, words: '' }),
          {
            class: 'small',
            'data-key': `emend-${number}`,
          },
        ),
        others.length === 0 ? undefined : element('small', {}, `read by ${others.join(', ')}`),
      ),
    );
  }

  #read(number: number): void {
    this.#at = number - 1;
    this.#mark();
    this.#page.run('mark-read');
  }

  #clicked(event: Event): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const paragraph = target?.closest('.paragraph');
    if (paragraph instanceof HTMLElement) {
      this.#at = Number(paragraph.dataset['number']) - 1;
      this.#mark();
    }
    const mark = target?.closest('.mark');
    if (!(mark instanceof HTMLElement)) return;
    const { unit, place } = mark.dataset;
    if (unit === undefined || place === undefined) return;
    this.#page.local.pane = 'card';
    void this.#page.act({ type: 'go', unit }).then(() => this.#look(place));
  }

  /** The occurrence that was clicked is the one that the card looks at. */
  #look(place: string): void {
    const at = this.#page.card?.occurrences.findIndex(({ id }) => id === place) ?? -1;
    if (at === -1) return;
    this.#page.local.occurrence = at;
    this.#page.draw();
  }

  /** What is selected, if it lies in one paragraph, without blanks at its ends. */
  #selected(): Selected | undefined {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const from = range.startContainer.parentElement?.closest('.paragraph');
    const box = from?.querySelector('.text');
    if (
      !(from instanceof HTMLElement) ||
      box === null ||
      box === undefined ||
      !box.contains(range.endContainer)
    )
      return undefined;
    const paragraph = this.#paragraphs[Number(from.dataset['number']) - 1];
    if (paragraph === undefined) return undefined;
    const before = document.createRange();
    before.setStart(box, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const raw = range.toString();
    const start = before.toString().length + (raw.length - raw.trimStart().length);
    const words = raw.trim();
    // An empty mark is drawn as a caret that the text does not have: then what is selected is not what stands there.
    if (words === '' || paragraph.text.slice(start, start + words.length) !== words) return undefined;
    return { source: this.#source.value, paragraph, start, words };
  }
}

/** Enter and Space do on a mark what a click does. */
function clickByKey(event: Event): void {
  if (!(event instanceof KeyboardEvent) || !(event.target instanceof HTMLElement)) return;
  if (!event.target.matches('.mark') || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  event.target.click();
}
