import { statusWord } from '../../status-word.ts';
import { capital } from '../words.ts';
import type { SentCard } from '../protocol.ts';
import { difference, shownText } from './difference.ts';
import { EditField } from './edit-field.ts';
import { button, element, refill, unseen } from './element.ts';
import { InChapter } from './in-chapter.ts';
import { OccurrenceList } from './occurrence-list.ts';
import { keyLabel, type Page } from './page.ts';
import { VerbBar } from './verb-bar.ts';

/** What stands in the place of a conjecture where there is none. */
const WITHOUT: Readonly<Record<string, string>> = {
  stet: 'Stet: the reading stands.',
  crux: 'Crux: corrupt, and no remedy known.',
};

/** The card: one cluster with all that is known of it, and the verbs. */
export class CardPane {
  readonly root: HTMLElement;
  readonly occurrences: OccurrenceList;
  readonly editing: EditField;
  readonly #page: Page;
  readonly #notice: HTMLElement;
  readonly #body: HTMLElement;
  readonly #verbs: VerbBar;
  readonly #chapter: InChapter;
  #unit: string | undefined;

  constructor(page: Page) {
    this.#page = page;
    this.occurrences = new OccurrenceList(page);
    this.editing = new EditField(page);
    this.#verbs = new VerbBar(page);
    this.#chapter = new InChapter(page);
    this.#notice = element('div', { class: 'notice' });
    this.#body = element('div', { class: 'card-body' });
    this.root = element(
      'section',
      { id: 'card', 'aria-labelledby': 'card-title', tabindex: -1 },
      element(
        'div',
        { class: 'card-scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'card-title' },
        this.#body,
        this.#chapter.root,
      ),
      this.#notice,
      this.#verbs.root,
    );
  }

  draw(): void {
    this.#drawNotice();
    const { card } = this.#page;
    this.#verbs.draw();
    if (card === undefined) {
      refill(
        this.#body,
        element('h2', { id: 'card-title' }, 'No card'),
        element('p', { class: 'empty' }, 'There is nothing to decide here.'),
      );
      this.#chapter.draw(undefined);
      return;
    }
    refill(this.#body, ...this.#parts(card));
    if (card.unit !== this.#unit) {
      this.#unit = card.unit;
      this.#body.parentElement?.scrollTo({ top: 0 });
    }
    this.#chapter.draw(this.occurrences.known(card)[this.#page.local.occurrence]);
  }

  /** What is not saved, then what went wrong. The decision is kept, and can be sent again. */
  #drawNotice(): void {
    const { desk, local } = this.#page;
    const { unsaved } = desk.state.view;
    const lost = desk.unanswered;
    const retry = button('Try again', () => this.#page.run('write'), {
      keys: keyLabel(this.#page, 'write'),
      'data-key': 'retry',
    });
    this.#notice.hidden = unsaved === undefined && lost === undefined && local.notice === '';
    if (unsaved !== undefined) {
      refill(
        this.#notice,
        element(
          'p',
          {},
          element('strong', {}, 'Not saved: '),
          `“${unsaved.label}”. ${unsaved.reason} It is kept here.`,
        ),
        retry,
      );
    } else if (lost !== undefined) {
      refill(
        this.#notice,
        element(
          'p',
          {},
          element('strong', {}, 'Perhaps not saved: '),
          `${lost} The decision is kept on this page.`,
        ),
        retry,
      );
    } else {
      refill(this.#notice, element('p', {}, local.notice));
    }
  }

  #parts(card: SentCard): (HTMLElement | undefined)[] {
    const { local } = this.#page;
    const [first] = card.conjectures;
    return [
      element('h2', { id: 'card-title', class: 'unseen' }, `Card: ${card.reading}`),
      this.#about(card),
      local.isEditing ? this.editing.draw(card) : this.#difference(card, first?.text),
      this.#others(card),
      touching(card),
      this.#grounds(card),
      card.note === undefined
        ? undefined
        : element('p', { class: 'note' }, element('b', {}, 'Note. '), card.note),
      this.#withNext(),
      this.occurrences.draw(card),
    ];
  }

  #about({ kind, confidence, rules, status, cert, occurrences }: SentCard): HTMLElement {
    const isPrepared = occurrences.some(({ prepared }) => prepared);
    const isDisputed = occurrences.some(({ disputed }) => disputed);
    const parts = [
      capital(kind),
      rules.length === 0
        ? 'seen by no detector'
        : `${rules.map((rule) => rule.split('@')[0]).join(', ')} ${confidence.toFixed(2)}`,
      status === 'open' ? undefined : statusWord(status),
      cert === undefined ? undefined : `certainty ${cert}`,
    ].filter((part) => part !== undefined);
    return element(
      'p',
      { class: 'about' },
      parts.join(' · '),
      isPrepared
        ? element('strong', { class: 'flag' }, 'prepared by machine, not yet read by a person')
        : undefined,
      isDisputed ? element('strong', { class: 'flag' }, 'disputed') : undefined,
    );
  }

  #difference(card: SentCard, conjecture: string | undefined): HTMLElement {
    const { isRevealed } = this.#page.local;
    if (conjecture !== undefined) return difference(card.reading, conjecture, isRevealed);
    return element(
      'div',
      { class: 'difference' },
      element('p', { class: 'was' }, shownText(card.reading, isRevealed)),
      element('p', { class: 'doubt' }, WITHOUT[card.status] ?? 'A doubt; nothing is proposed.'),
    );
  }

  /** The conjectures beside the first, each with its digit. */
  #others({ id, conjectures }: SentCard): HTMLElement | undefined {
    if (conjectures.length < 2) return undefined;
    return element(
      'div',
      { class: 'others' },
      element('span', {}, 'or '),
      ...conjectures.slice(1, 9).map(({ text }, at) => {
        const accept = button(
          text,
          () =>
            void this.#page.act({
              type: 'accept',
              card: id,
              conjecture: at + 1,
              ...this.#page.local.details,
            }),
          {
            keys: this.#page.settings.areCharactersOn ? String(at + 2) : '',
            'data-key': `conjecture-${at + 1}`,
          },
        );
        accept.prepend(unseen('Accept '));
        return accept;
      }),
    );
  }

  #grounds({ grounds }: SentCard): HTMLElement | undefined {
    if (grounds.length === 0) return undefined;
    return element('ul', { class: 'grounds' }, ...grounds.map((ground) => element('li', {}, ground)));
  }

  /** What will be said with the next decision. */
  #withNext(): HTMLElement | undefined {
    const { details, isApart } = this.#page.local;
    const said = Object.entries(details).map(([name, value]) => `${name}: ${String(value)}`);
    if (said.length === 0 && !isApart) return undefined;
    return element(
      'p',
      { class: 'next' },
      isApart ? 'The next decision is for the marked place alone. ' : '',
      said.length === 0 ? '' : `With the next decision: ${said.join('; ')}.`,
    );
  }
}

function touching({ conjectures, reading }: SentCard): HTMLElement | undefined {
  const touches = conjectures[0]?.touches ?? [];
  if (touches.length === 0) return undefined;
  return element(
    'p',
    { class: 'touches' },
    unseen(`“${reading}”: `),
    `Accepting this changes a ${touches.join(' and a ').replace('digits', 'number')}. You will be asked.`,
  );
}
