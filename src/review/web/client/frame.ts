import { grouped, progressWords } from '../words.ts';
import { button, element, refill } from './element.ts';
import { keyLabel, type Page } from './page.ts';

/** The head of the page: which edition, how far, and the ways to the other screens. */
export class Head {
  readonly root: HTMLElement;
  readonly #page: Page;
  readonly #line: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #ways: HTMLElement;

  constructor(page: Page) {
    this.#page = page;
    this.#line = element('p', { class: 'progress' });
    this.#bar = element('span');
    this.#ways = element('nav', { 'aria-label': 'Screens' });
    this.root = element(
      'header',
      {},
      element('h1', {}, element('span', { class: 'brand' }, 'Review'), ' ', page.desk.about.title),
      this.#line,
      this.#ways,
      element('div', { class: 'hairline', 'aria-hidden': 'true' }, this.#bar),
    );
  }

  draw(): void {
    const { view } = this.#page.desk.state;
    const { progress, blind, by, filter } = view;
    const toConfirm = progress.prepared > 0 && !blind && filter !== 'status:prepared';
    refill(
      this.#line,
      progressWords(progress),
      toConfirm ? ' · ' : undefined,
      blind
        ? element('strong', {}, ` · second reading by ${by}: the verdicts of others are not shown`)
        : undefined,
      toConfirm
        ? button(
            `${grouped(progress.prepared)} to be confirmed`,
            () => void this.#page.act({ type: 'filter', text: 'status:prepared' }),
            {
              class: 'plain',
              'data-key': 'to-confirm',
            },
          )
        : undefined,
    );
    const share = progress.places === 0 ? 0 : 1 - progress.open / progress.places;
    this.#bar.style.width = `${(share * 100).toFixed(2)}%`;
    this.#drawWays();
  }

  #drawWays(): void {
    const { local } = this.#page;
    const pane = (name: 'facets' | 'list' | 'card', label: string): HTMLElement =>
      button(
        label,
        () => {
          local.pane = name;
          this.#page.draw();
        },
        {
          class: `way way-${name}`,
          'aria-pressed': local.pane === name ? 'true' : 'false',
          'data-key': `way-${name}`,
        },
      );
    const key = (command: 'reading' | 'history' | 'help' | 'quit'): { keys: string; 'data-key': string } => ({
      keys: keyLabel(this.#page, command),
      'data-key': `way-${command}`,
    });
    refill(
      this.#ways,
      local.screen === 'chapter' ? undefined : pane('facets', 'Facets'),
      pane('list', local.screen === 'chapter' ? 'Text' : 'List'),
      pane('card', 'Card'),
      button(
        local.screen === 'chapter' ? 'List' : 'Chapter',
        () => this.#page.run('reading'),
        key('reading'),
      ),
      button('History', () => this.#page.run('history'), key('history')),
      button('Keys', () => this.#page.run('help'), key('help')),
      button('End', () => this.#page.run('quit'), key('quit')),
    );
  }
}

/** The foot of the page: what was done last, in a sentence, and the way back. */
export class Foot {
  readonly root: HTMLElement;
  readonly #page: Page;
  readonly #said: HTMLElement;
  readonly #undo: HTMLButtonElement;
  readonly #redo: HTMLButtonElement;

  constructor(page: Page) {
    this.#page = page;
    this.#said = element('p', { role: 'status' });
    this.#undo = button('Undo', () => page.run('undo'));
    this.#redo = button('Redo', () => page.run('redo'));
    this.root = element('footer', {}, this.#said, this.#undo, this.#redo);
  }

  draw(): void {
    const { undo, redo } = this.#page.desk.state.view;
    this.#button(this.#undo, 'Undo', undo, keyLabel(this.#page, 'undo'));
    this.#button(this.#redo, 'Redo', redo, keyLabel(this.#page, 'redo'));
  }

  /** Says it to the eye and to the ear; `after` is heard alone. */
  say(message: string, after: string): void {
    const heard = after === '' ? [] : [element('span', { class: 'unseen' }, ` ${after}`)];
    this.#said.replaceChildren(message, ...heard);
  }

  #button(one: HTMLButtonElement, word: string, what: string | undefined, key: string): void {
    one.setAttribute('aria-disabled', what === undefined ? 'true' : 'false');
    one.title = what ?? '';
    one.replaceChildren(
      word,
      element('span', { class: 'unseen' }, what === undefined ? ': nothing' : `: ${what}`),
      ...(key === '' ? [] : [element('kbd', { 'aria-hidden': 'true' }, key)]),
    );
  }
}
