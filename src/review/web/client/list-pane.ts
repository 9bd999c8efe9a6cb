import { ORDERS } from '../../verb.ts';
import type { Row } from '../../view.ts';
import { type ListShape, scrollHeight, scrollTo, topOf, visibleLines } from '../list-window.ts';
import type { RowWindow } from '../protocol.ts';
import { statusWord } from '../../status-word.ts';
import { counted, grouped } from '../words.ts';
import { button, choice, element, refill, unseen } from './element.ts';
import { keyLabel, type Page } from './page.ts';
import { ask } from './wire.ts';

const ROW_HEIGHT = 40;

/** Lines that are in the page beyond those that can be seen. */
const SPARE = 12;

const ORDER_WORDS = {
  impact: 'by impact',
  position: 'by position',
  confidence: 'by confidence',
  uncertainty: 'doubtful first',
} as const;

/** The list of clusters. Of any number of lines only those that can be seen are in the page, and the one that is read. */
export class ListPane {
  readonly root: HTMLElement;
  readonly filter: HTMLInputElement;
  readonly #page: Page;
  readonly #count: HTMLElement;
  readonly #order: HTMLSelectElement;
  readonly #bulk: HTMLDetailsElement;
  readonly #box: HTMLElement;
  readonly #sheet: HTMLElement;
  readonly #empty: HTMLElement;
  #rows = new Map<number, Row>();
  #list: string = '';
  #index: number = -1;
  #isAsking: boolean = false;
  #drawn: string = '';

  constructor(page: Page) {
    this.#page = page;
    this.#count = element('h2', { id: 'list-title', tabindex: -1 });
    this.filter = element('input', {
      type: 'search',
      'aria-label': 'Filter',
      placeholder: 'kind:name conf:>0.9 text:"two words"',
      spellcheck: 'false',
      autocomplete: 'off',
      onkeydown: (event) => this.#filterKey(event),
      onsearch: () => this.#refilter(),
    });
    this.#order = choice(
      ORDERS.map((order) => [order, ORDER_WORDS[order]] as const),
      'impact',
      { 'aria-label': 'Order', onchange: () => this.#reorder() },
    );
    this.#bulk = element('details', { class: 'bulk' });
    this.#sheet = element('div', { class: 'sheet', role: 'presentation' });
    this.#box = element(
      'div',
      {
        class: 'rows',
        role: 'listbox',
        tabindex: 0,
        'aria-labelledby': 'list-title',
        onscroll: () => this.#scrolled(),
      },
      this.#sheet,
    );
    this.#empty = element('p', { class: 'empty' });
    this.root = element(
      'section',
      { id: 'list', 'aria-labelledby': 'list-title' },
      element(
        'div',
        { class: 'list-head' },
        this.#count,
        this.#order,
        element('div', { class: 'filter' }, this.filter),
        this.#bulk,
      ),
      this.#empty,
      this.#box,
    );
    new ResizeObserver(() => this.#window()).observe(this.#box);
  }

  /** Puts the focus where keys walk through the list. */
  focus(): void {
    this.#box.focus({ preventScroll: true });
  }

  focusOrder(): void {
    this.#order.focus();
  }

  draw(): void {
    const { view, window } = this.#page.desk.state;
    const list = `${view.filter}\n${view.order}\n${view.length}`;
    if (list !== this.#list) {
      this.#list = list;
      this.#rows = new Map();
    }
    window.rows.forEach((row, at) => this.#rows.set(window.from + at, row));
    this.#drawHead();
    const isMoved = view.index !== this.#index;
    this.#index = view.index;
    this.#sheet.style.height = `${scrollHeight(this.#shape)}px`;
    if (isMoved && view.index >= 0) {
      this.#box.scrollTop = scrollTo(this.#shape, this.#box.scrollTop, view.index, 1);
    }
    this.#window();
  }

  get #shape(): ListShape {
    return {
      length: this.#page.desk.state.view.length,
      rowHeight: ROW_HEIGHT,
      height: this.#box.clientHeight,
    };
  }

  #drawHead(): void {
    const { view } = this.#page.desk.state;
    const { length, filter, order } = view;
    this.#count.textContent = counted(length, 'cluster');
    this.#order.value = order;
    if (document.activeElement !== this.filter) this.filter.value = filter;
    this.#empty.hidden = length > 0;
    this.#box.hidden = length === 0;
    refill(
      this.#empty,
      filter === '' ? 'Nothing is proposed. Open a chapter and mark what you see.' : 'Nothing is like that. ',
      filter === ''
        ? undefined
        : button('Show everything', () => void this.#page.act({ type: 'filter', text: '' }), {
            'data-key': 'all',
          }),
    );
    const bulk = (['bulk-accept', 'bulk-stet', 'bulk-defer', 'bulk-confirm'] as const).filter(
      (command) => command !== 'bulk-confirm' || (view.progress.prepared > 0 && !view.blind),
    );
    const words = {
      'bulk-accept': 'Accept…',
      'bulk-stet': 'Stet…',
      'bulk-defer': 'Defer…',
      'bulk-confirm': 'Confirm…',
    };
    const isOpen = this.#bulk.open;
    refill(
      this.#bulk,
      element('summary', { 'data-key': 'bulk' }, `Decide all ${grouped(length)}`),
      ...bulk.map((command) =>
        button(words[command], () => this.#page.run(command), {
          keys: keyLabel(this.#page, command),
          'data-key': command,
        }),
      ),
    );
    this.#bulk.open = isOpen;
    this.#bulk.hidden = length === 0;
  }

  #scrolled(): void {
    this.#window();
  }

  /** Draws the lines that can be seen, and asks for those that are not known. */
  #window(): void {
    const shape = this.#shape;
    const { scrollTop } = this.#box;
    const { from, to } = visibleLines(shape, scrollTop, SPARE);
    const lines = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
    // The line that is read stays, since the list points at it by its id.
    if (this.#index >= 0 && (this.#index < from || this.#index >= to)) lines.push(this.#index);
    const drawn = lines.map((line) => `${line}${this.#rows.has(line) ? '' : '?'}`).join() + scrollTop;
    const rows = JSON.stringify(lines.map((line) => this.#rows.get(line)?.status));
    if (this.#drawn !== `${drawn}\n${this.#index}\n${this.#list}\n${rows}`) {
      this.#drawn = `${drawn}\n${this.#index}\n${this.#list}\n${rows}`;
      this.#sheet.replaceChildren(...lines.map((line) => this.#line(line, topOf(shape, scrollTop, line))));
    }
    this.#box.setAttribute('aria-activedescendant', this.#index >= 0 ? `row-${this.#index}` : '');
    const missing = lines.filter((line) => !this.#rows.has(line));
    const [first] = missing;
    if (first !== undefined && !this.#isAsking) void this.#ask(first, Math.max(...missing) + 1);
  }

  async #ask(from: number, to: number): Promise<void> {
    this.#isAsking = true;
    const list = this.#list;
    try {
      const window = await ask<RowWindow>('/api/rows', { start: from, end: Math.min(to, from + 300) });
      if (list === this.#list) window.rows.forEach((row, at) => this.#rows.set(window.from + at, row));
      this.#isAsking = false;
      if (window.rows.length > 0) this.#window();
    } catch {
      // Lines that could not be asked for stay grey; the next scroll asks again.
      this.#isAsking = false;
    }
  }

  #line(line: number, top: number): HTMLElement {
    const row = this.#rows.get(line);
    const isRead = line === this.#index;
    const option = element('div', {
      id: `row-${line}`,
      role: 'option',
      class: row === undefined ? 'row' : `row is-${row.status}`,
      'aria-selected': isRead ? 'true' : 'false',
      'aria-setsize': this.#page.desk.state.view.length,
      'aria-posinset': line + 1,
      onclick: () => this.#chosen(line),
    });
    option.style.transform = `translateY(${top}px)`;
    option.append(...(row === undefined ? [unseen('not loaded yet')] : contentOf(row)));
    return option;
  }

  #chosen(line: number): void {
    this.#page.local.pane = 'card';
    void this.#page.act({ type: 'go', index: line });
  }

  #filterKey(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#refilter();
    }
    if (event.key === 'Escape') {
      this.filter.value = this.#page.desk.state.view.filter;
      this.focus();
    }
  }

  #refilter(): void {
    if (this.filter.value.trim() === this.#page.desk.state.view.filter) return this.focus();
    void this.#page.act({ type: 'filter', text: this.filter.value }).then((isDone) => {
      if (isDone) this.focus();
    });
  }

  #reorder(): void {
    const by = ORDERS.find((order) => order === this.#order.value);
    if (by !== undefined) void this.#page.act({ type: 'order', by });
  }
}

function contentOf(row: Row): Node[] {
  const { reading, conjecture, places, confidence, status, prepared, disputed } = row;
  const isOpen = status === 'open';
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' }, element('span'));
  if (bar.firstElementChild instanceof HTMLElement) {
    bar.firstElementChild.style.width = `${Math.round(confidence * 100)}%`;
  }
  const extra = disputed ? 'disputed' : prepared ? 'prepared' : undefined;
  return [
    element(
      'span',
      { class: 'readings' },
      element('span', { class: 'reading', lang: '' }, reading === '' ? '∅' : reading),
      ...(conjecture === undefined
        ? isOpen
          ? [element('span', { class: 'doubt' }, ' ?', unseen(' doubtful'))]
          : []
        : [
            element('span', { class: 'arrow', 'aria-hidden': 'true' }, ' → '),
            unseen(' to '),
            element('span', { class: 'conjecture' }, conjecture === '' ? '∅' : conjecture),
          ]),
    ),
    element('span', { class: 'places' }, grouped(places), unseen(places === 1 ? ' place' : ' places')),
    isOpen
      ? element('span', { class: 'standing' }, bar, unseen('confidence '), confidence.toFixed(2))
      : element(
          'span',
          { class: 'standing' },
          extra === undefined ? statusWord(status) : element('em', {}, extra),
        ),
  ];
}
