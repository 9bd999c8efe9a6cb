import type { Occurrence } from '../../view.ts';
import { OCCURRENCES_AT_ONCE, type OccurrencesAnswer, type SentCard } from '../protocol.ts';
import { counted, grouped, standingWords } from '../words.ts';
import { shownText } from './difference.ts';
import { button, element } from './element.ts';
import { keyLabel, type Page } from './page.ts';
import { ask } from './wire.ts';

/** Occurrences that a card shows before all are asked for. */
const FEW = 5;

/** The occurrences of a card in their contexts (KWIC), aligned on the reading. */
export class OccurrenceList {
  readonly #page: Page;
  /** Occurrences beyond those that come with the card, for the card of this id. */
  #more: { readonly card: string; readonly occurrences: readonly Occurrence[] } = {
    card: '',
    occurrences: [],
  };

  readonly #sigla: ReadonlyMap<string, string>;

  constructor(page: Page) {
    this.#page = page;
    this.#sigla = new Map(page.desk.about.sources.map(({ id, siglum }) => [id, siglum]));
  }

  /** What is known of the card's occurrences. */
  known(card: SentCard): readonly Occurrence[] {
    return this.#more.card === card.id ? [...card.occurrences, ...this.#more.occurrences] : card.occurrences;
  }

  /** The list, and what can be done with it. */
  draw(card: SentCard): HTMLElement {
    const { local } = this.#page;
    const known = this.known(card);
    const shown = local.isWide ? known : known.slice(0, Math.max(FEW, local.occurrence + 1));
    const sources = new Set(known.map(({ source }) => source)).size;
    return element(
      'section',
      { class: 'occurrences', 'aria-label': 'Occurrences' },
      element(
        'h3',
        {},
        counted(card.total, 'place'),
        sources > 1 ? ` in ${card.total > known.length ? 'at least ' : ''}${sources} sources` : '',
      ),
      element('ol', {}, ...shown.map((one, at) => this.#line(one, at, card))),
      this.#foot(card, shown.length),
    );
  }

  #foot(card: SentCard, shown: number): HTMLElement | undefined {
    const { local } = this.#page;
    if (shown >= card.total && !local.isWide) return undefined;
    if (!local.isWide || card.total <= FEW) {
      return button(`All ${grouped(card.total)} places`, () => this.#page.run('occurrences'), {
        keys: keyLabel(this.#page, 'occurrences'),
        'data-key': 'all-places',
      });
    }
    const left = card.total - this.known(card).length;
    if (left > 0) {
      return button(`${grouped(Math.min(500, left))} more places`, () => void this.#ask(card), {
        'data-key': 'more-places',
      });
    }
    return button('Fewer places', () => this.#page.run('occurrences'), {
      keys: keyLabel(this.#page, 'occurrences'),
      'data-key': 'all-places',
    });
  }

  async #ask(card: SentCard): Promise<void> {
    const from = Math.max(OCCURRENCES_AT_ONCE, this.known(card).length);
    try {
      const { occurrences } = await ask<OccurrencesAnswer>('/api/occurrences', {
        unit: card.unit,
        start: from,
      });
      const before = this.#more.card === card.id ? this.#more.occurrences : [];
      this.#more = { card: card.id, occurrences: [...before, ...occurrences] };
    } catch (error) {
      this.#page.local.notice = error instanceof Error ? error.message : String(error);
    }
    this.#page.draw();
  }

  #line(one: Occurrence, at: number, card: SentCard): HTMLElement {
    const { local } = this.#page;
    const isLooked = at === local.occurrence;
    // A line of context is one line, wherever the source broke it.
    const text = (raw: string): string =>
      local.isRevealed ? shownText(raw, true) : raw.replaceAll(/\s+/gu, ' ');
    // What all of them have in common stands at the head of the card.
    const isUsual = one.verdict === card.status && !one.disputed;
    const words = [
      one.excluded ? 'left out' : isUsual || one.verdict === 'open' ? undefined : standingWords(one),
      one.corr === undefined || one.corr === card.conjectures[0]?.text ? undefined : `“${one.corr}”`,
    ].filter((word) => word !== undefined);
    return element(
      'li',
      { class: `occurrence${isLooked ? ' is-looked' : ''}${one.excluded ? ' is-excluded' : ''}` },
      button(
        `${this.#sigla.get(one.source) ?? one.source} ${one.line}`,
        () => {
          local.occurrence = at;
          this.#page.draw();
        },
        {
          class: 'place',
          title: `${one.source}, line ${one.line}, column ${one.column}`,
          'aria-current': isLooked ? 'true' : undefined,
          'data-key': `place-${one.id}`,
        },
      ),
      element(
        'p',
        { class: 'kwic', lang: '' },
        element('span', { class: 'before' }, element('bdi', {}, text(one.before))),
        element('b', {}, text(one.reading === '' ? '‸' : one.reading)),
        element('span', { class: 'after' }, element('bdi', {}, text(one.after))),
      ),
      element('span', { class: 'word' }, words.join(' ')),
      button(
        one.excluded ? 'Take in' : 'Leave out',
        () => {
          local.occurrence = at;
          this.#page.run('exclude');
        },
        {
          class: 'small',
          'data-key': `exclude-${one.id}`,
          keys: isLooked ? keyLabel(this.#page, 'exclude') : '',
        },
      ),
    );
  }
}
