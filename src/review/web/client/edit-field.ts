import type { SentCard } from '../protocol.ts';
import { difference } from './difference.ts';
import { button, element } from './element.ts';
import type { Page } from './page.ts';

/** Where another reading is typed. Enter accepts it, Shift+Enter breaks the line, Esc leaves and decides nothing. */
export class EditField {
  readonly #page: Page;
  readonly #field: HTMLTextAreaElement;
  readonly #shown: HTMLElement;
  #card: SentCard | undefined;
  #unit: string = '';

  constructor(page: Page) {
    this.#page = page;
    this.#shown = element('div');
    this.#field = element('textarea', {
      id: 'edit',
      rows: 1,
      spellcheck: 'false',
      autocomplete: 'off',
      onkeydown: (event) => this.#key(event),
      oninput: () => this.#redraw(),
      'data-key': 'edit',
    });
  }

  /** The field, filled with the first conjecture when the card is new. */
  draw(card: SentCard): HTMLElement {
    this.#card = card;
    if (card.unit !== this.#unit) this.#field.value = card.conjectures[0]?.text ?? card.reading;
    this.#unit = card.unit;
    this.#redraw();
    return element(
      'div',
      { class: 'edit' },
      this.#shown,
      element('label', { class: 'field', for: 'edit' }, 'The edition shall read'),
      this.#field,
      element(
        'p',
        { class: 'edit-verbs' },
        button('Accept this reading', () => this.#accept(), { keys: 'Enter', 'data-key': 'edit-accept' }),
        button('Leave', () => this.#leave(), { keys: 'Esc', 'data-key': 'edit-leave' }),
      ),
    );
  }

  focus(): void {
    this.#field.focus();
    this.#field.select();
  }

  #redraw(): void {
    if (this.#card === undefined) return;
    this.#shown.replaceChildren(
      difference(this.#card.reading, this.#field.value, this.#page.local.isRevealed),
    );
  }

  #key(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#accept();
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#leave();
    }
  }

  #accept(): void {
    const card = this.#card;
    if (card === undefined) return;
    const { local } = this.#page;
    const place = local.isApart ? card.occurrences[local.occurrence]?.id : undefined;
    void this.#page
      .act({
        type: 'accept',
        card: card.id,
        corr: this.#field.value,
        ...(place === undefined ? {} : { places: [place] }),
        ...local.details,
      })
      .then((isDone) => {
        if (isDone) this.#leave();
      });
  }

  #leave(): void {
    this.#unit = '';
    this.#page.local.isEditing = false;
    this.#page.draw();
    this.#page.rest();
  }
}
