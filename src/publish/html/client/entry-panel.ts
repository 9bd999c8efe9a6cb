import { holding, reveal, showAddress } from './keep-place.ts';
import { contentFor } from './panel-content.ts';
import { placesIn } from './places.ts';

/** Shows the entry of a place without losing the place: at the side, beneath the paragraph or as a sheet, as the style sheet has it. */
export class EntryPanel {
  readonly #panel = document.createElement('div');
  #place: HTMLElement | undefined;

  constructor() {
    this.#panel.className = 'panel';
    this.#panel.tabIndex = -1;
    this.#panel.setAttribute('role', 'dialog');
    this.#panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.close();
    });
    addEventListener('resize', () => this.#align());
  }

  /** Opens the entry of a place; one that is open already is closed. */
  toggle(place: HTMLElement): void {
    if (this.#place === place) this.close();
    else this.open(place, { takesFocus: true });
  }

  /** Opens the entry of a place, if there is a note for it. */
  open(place: HTMLElement, { takesFocus }: { readonly takesFocus: boolean }): void {
    const content = contentFor(place);
    if (content.length === 0) return;
    holding(place, () => {
      this.#leave();
      this.#place = place;
      place.classList.add('open');
      this.#fill(content, place);
      (place.closest('.row') ?? place.closest('.block') ?? place).after(this.#panel);
      this.#align();
    });
    reveal(place, this.#panel);
    if (takesFocus) this.#panel.focus({ preventScroll: true });
    showAddress(place);
  }

  /** Closes the entry and gives the focus back to its place. */
  close(): void {
    const place = this.#place;
    if (place === undefined) return;
    const hadFocus = this.#panel.contains(document.activeElement);
    holding(place, () => this.#leave());
    if (hadFocus) place.focus({ preventScroll: true });
  }

  #leave(): void {
    this.#place?.classList.remove('open');
    this.#place = undefined;
    this.#panel.remove();
  }

  #fill(content: readonly Node[], place: HTMLElement): void {
    this.#panel.replaceChildren(this.#moves(place), ...content);
    this.#panel.querySelector('.back')?.remove();
    const words = this.#panel.querySelector('.apparatus')?.textContent ?? '';
    this.#panel.setAttribute('aria-label', `Entry: ${words.replaceAll(/\s+/gu, ' ').trim()}`);
    this.#panel.scrollTop = 0;
  }

  /** The way to the neighbours and out. */
  #moves(place: HTMLElement): HTMLElement {
    const moves = document.createElement('div');
    moves.className = 'moves';
    const places = placesIn(document);
    const at = places.indexOf(originalOf(place));
    const count = document.createElement('span');
    count.textContent = at === -1 ? '' : `${at + 1} of ${places.length}`;
    moves.append(
      count,
      ...(at === -1
        ? []
        : [this.#move('‹', 'Previous entry', places[at - 1]), this.#move('›', 'Next entry', places[at + 1])]),
      button('Close', 'Close the entry', () => this.close()),
    );
    return moves;
  }

  #move(sign: string, name: string, to: HTMLElement | undefined): HTMLElement {
    const made = button(sign, name, () => {
      if (to === undefined) return;
      this.open(to, { takesFocus: true });
      const again = this.#panel.querySelector<HTMLButtonElement>(
        `button[aria-label="${name}"]:not(:disabled)`,
      );
      (again ?? this.#panel).focus({ preventScroll: true });
    });
    made.disabled = to === undefined;
    return made;
  }

  /** Where the panel stands at the side, its top is that of the line. */
  #align(): void {
    const leaf = this.#place?.closest('.leaf');
    if (this.#place === undefined || leaf === null || leaf === undefined) return;
    const top = this.#place.getBoundingClientRect().top - leaf.getBoundingClientRect().top;
    const most = leaf.clientHeight - this.#panel.offsetHeight;
    this.#panel.style.setProperty('--top', `${Math.max(0, Math.min(top, most))}px`);
  }
}

function button(sign: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = sign;
  if (sign !== name) made.setAttribute('aria-label', name);
  made.addEventListener('click', act);
  return made;
}

/** In the column of the source a place stands for that of the edition. */
function originalOf(place: HTMLElement): HTMLElement {
  return document.getElementById(place.dataset['place'] ?? '') ?? place;
}
