import type { Command } from '../../keys.ts';
import type { SentCard } from '../protocol.ts';
import { counted } from '../words.ts';
import { button, element } from './element.ts';
import { keyLabel, type Page } from './page.ts';

/** The verbs in the order in which they are wanted. They stay where they are: what cannot be done now is grey. */
const VERBS = [
  'confirm',
  'accept',
  'stet',
  'defer',
  'crux',
  'edit',
  'learn',
  'details',
  'only',
  'withdraw',
] as const satisfies readonly Command[];

/** Those that are wanted less often look smaller. */
const MINOR: ReadonlySet<string> = new Set(['edit', 'learn', 'details', 'only', 'withdraw']);

type BarVerb = (typeof VERBS)[number];

/** The buttons under the card. They are made once, so that the focus stays on the one that was used. */
export class VerbBar {
  readonly root: HTMLElement;
  readonly #page: Page;
  readonly #buttons: ReadonlyMap<BarVerb, HTMLButtonElement>;

  constructor(page: Page) {
    this.#page = page;
    this.#buttons = new Map(
      VERBS.map((verb) => [
        verb,
        button('', () => page.run(verb), { class: `${MINOR.has(verb) ? 'minor' : 'verb'} is-${verb}` }),
      ]),
    );
    this.root = element(
      'div',
      { class: 'verbs', role: 'group', 'aria-label': 'Decide' },
      ...this.#buttons.values(),
    );
  }

  draw(): void {
    const { card } = this.#page;
    for (const [verb, one] of this.#buttons) {
      const label = card === undefined ? undefined : labelOf(verb, card, this.#page);
      // What is not there for this card is gone; what has the focus stays and says that it does nothing.
      one.hidden = label === undefined && document.activeElement !== one;
      one.setAttribute('aria-disabled', label === undefined ? 'true' : 'false');
      if (label === undefined) continue;
      const key = keyLabel(this.#page, verb);
      const known = `${label}\n${key}`;
      if (one.dataset['label'] === known) continue;
      one.dataset['label'] = known;
      one.replaceChildren(label, ...(key === '' ? [] : [element('kbd', { 'aria-hidden': 'true' }, key)]));
    }
    const apart = this.#buttons.get('only');
    apart?.setAttribute('aria-pressed', this.#page.local.isApart ? 'true' : 'false');
  }
}

function labelOf(verb: BarVerb, card: SentCard, { local, desk }: Page): string | undefined {
  const { blind } = desk.state.view;
  const isDecided = card.occurrences.some(({ verdict }) => verdict !== 'open');
  const places = local.isApart ? '1 place' : counted(card.targets, 'place');
  switch (verb) {
    case 'confirm':
      return card.occurrences.some(({ prepared }) => prepared) && !blind ? 'Confirm' : undefined;
    case 'accept':
      return card.conjectures.length === 0 ? undefined : `Accept ${places}`;
    case 'stet':
      return 'Stet';
    case 'defer':
      return 'Defer';
    case 'crux':
      return 'Crux †';
    case 'edit':
      return 'Other reading';
    case 'learn':
      return card.canLearn ? 'Accept always' : undefined;
    case 'details':
      return 'Note …';
    case 'only':
      return card.total > 1 ? 'This place alone' : undefined;
    case 'withdraw':
      return isDecided && !blind ? 'Withdraw' : undefined;
  }
}
