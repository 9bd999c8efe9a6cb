import type { Facet } from '../../view.ts';
import { termFor, termsOf, toggleTerm } from '../filter-terms.ts';
import { capital, facetTitle, facetValue, grouped } from '../words.ts';
import { button, element, refill } from './element.ts';
import type { Page } from './page.ts';
import { ask } from './wire.ts';

/** Values of a facet that are shown at once. */
const SHOWN = 12;

/** Clusters of which the counts are made anew at once. */
const FEW = 5_000;

/** Milliseconds without a decision before the counts are made anew: of few clusters, and of many. */
const SOON = 300;
const REST = 3_000;

/** What the list can be narrowed to: kinds, sources, statuses … with the number of clusters that have each. */
export class FacetPane {
  readonly root: HTMLElement;
  readonly #page: Page;
  readonly #body: HTMLElement;
  #facets: readonly Facet[] = [];
  #timer: number | undefined;
  #asked: string = '';

  constructor(page: Page) {
    this.#page = page;
    this.#body = element('div', { class: 'facet-body' });
    this.root = element(
      'section',
      { id: 'facets', 'aria-labelledby': 'facets-title', tabindex: -1 },
      element('h2', { id: 'facets-title', class: 'unseen' }, 'Facets'),
      this.#body,
    );
  }

  draw(): void {
    const terms = new Set(termsOf(this.#page.desk.state.view.filter));
    refill(
      this.#body,
      ...this.#facets
        .filter(({ values }) => values.length > 0)
        .map(({ key, values }) =>
          element(
            'div',
            { class: 'facet' },
            element('h3', {}, facetTitle(key)),
            element(
              'ul',
              {},
              ...inOrder(key, values)
                .slice(0, SHOWN)
                .map(({ value, count }) => this.#value(key, value, count, terms)),
            ),
          ),
        ),
    );
  }

  /**
   * Counts anew, once the reader has rested: counting a hundred thousand clusters takes the program a fifth of a second, which
   * must not stand between a key and the next card.
   */
  refresh(): void {
    window.clearTimeout(this.#timer);
    const { progress, length } = this.#page.desk.state.view;
    const now = JSON.stringify(progress);
    if (now === this.#asked) return;
    const pause = this.#asked === '' || length < FEW ? SOON : REST;
    this.#timer = window.setTimeout(() => void this.#ask(now), pause);
  }

  async #ask(now: string): Promise<void> {
    try {
      const { facets } = await ask<{ readonly facets: readonly Facet[] }>('/api/facets');
      this.#facets = facets;
      this.#asked = now;
      this.draw();
    } catch {
      // The old counts stay; the next decision asks again.
    }
  }

  #value(key: string, value: string, count: number, terms: ReadonlySet<string>): HTMLElement {
    const term = termFor(key, value);
    const shown = capital(facetValue(key, value));
    const toggle = button(
      shown,
      () => {
        this.#page.local.pane = 'list';
        void this.#page.act({ type: 'filter', text: toggleTerm(this.#page.desk.state.view.filter, term) });
      },
      { 'aria-pressed': terms.has(term) ? 'true' : 'false', 'data-key': term },
    );
    toggle.append(' ', element('span', { class: 'count' }, grouped(count)));
    return element('li', {}, toggle);
  }
}

/** Confidence from high to low; everything else as it came, the most frequent first. */
function inOrder(key: string, values: Facet['values']): Facet['values'] {
  return key === 'conf' ? values.toSorted((a, b) => (a.value < b.value ? 1 : -1)) : values;
}
