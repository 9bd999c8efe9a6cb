import type { Meaning } from '../../../model/erratum.ts';
import type { SentBulk } from '../protocol.ts';
import type { Verb } from '../../verb.ts';
import { capital, counted, grouped } from '../words.ts';
import { Dialog, form, submit } from './dialog.ts';
import { button, element, labelled } from './element.ts';
import type { Page } from './page.ts';

const BULK_WORDS = {
  accept: 'Accept',
  stet: 'Stet for',
  defer: 'Defer',
  crux: 'Crux for',
  confirm: 'Confirm',
} as const;

/** The questions that are asked before something is decided: for the number of a bulk decision, and whether a change of meaning is meant. */
export class Questions {
  readonly bulk: Dialog = new Dialog('bulk-question');
  readonly meaning: Dialog = new Dialog('meaning-question');
  readonly #page: Page;
  #request: string | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Shows the bulk question that is open at the desk, or closes what is none any more. */
  draw(): void {
    const { bulk } = this.#page.desk.state.view;
    if (bulk?.request === this.#request) return;
    this.#request = bulk?.request;
    if (bulk === undefined) {
      if (this.bulk.isOpen) this.bulk.close();
      return;
    }
    this.#show(bulk);
  }

  #show(bulk: SentBulk): void {
    const { count, units, sources, rows, left, request } = bulk;
    const verb = BULK_WORDS[bulk.verdict];
    const number = element('input', {
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'off',
      autofocus: true,
      'aria-describedby': 'bulk-problem',
    });
    const problem = element('p', { id: 'bulk-problem', class: 'problem', role: 'alert' });
    const carryOut = async (): Promise<void> => {
      const typed = Number(number.value.replaceAll(/[\s,.]/gu, ''));
      if (!Number.isSafeInteger(typed) || number.value.trim() === '' || typed < 0) {
        problem.textContent = `Type the number of places, ${count}.`;
        return;
      }
      const isDone = await this.#page.act({ type: 'bulk-confirm', request, count: typed });
      if (!isDone) problem.textContent = this.#page.local.notice;
      else if (this.bulk.isOpen) this.bulk.close();
    };
    this.bulk.show(
      `${verb} ${counted(count, 'place')} in ${counted(sources, 'source')}?`,
      [
        element(
          'p',
          {},
          `These ${counted(units, 'cluster')} are hit${rows.length < units ? `; the first ${grouped(rows.length)} are listed` : ''}.`,
          left > 0
            ? ` ${capital(counted(left, 'cluster'))} without a proposal ${left === 1 ? 'is' : 'are'} left as ${left === 1 ? 'it is' : 'they are'}.`
            : '',
        ),
        element(
          'ul',
          { class: 'hits', tabindex: 0, 'aria-label': 'What is hit' },
          ...rows.map(({ reading, conjecture, open, places }) =>
            element(
              'li',
              {},
              `${reading}${bulk.verdict === 'accept' ? ` → ${conjecture ?? ''}` : ''}`,
              element('span', { class: 'count' }, grouped(open === 0 ? places : open)),
            ),
          ),
        ),
        form(
          () => void carryOut(),
          labelled(`Type ${count} to decide them`, number),
          problem,
          element(
            'p',
            { class: 'form-verbs' },
            submit(`${verb} ${counted(count, 'place')}`, 'yes'),
            button('Decide nothing', () => this.bulk.close(), { keys: 'Esc' }),
          ),
        ),
      ],
      () => {
        if (this.#page.desk.state.view.bulk?.request === request) void this.#page.act({ type: 'cancel' });
      },
    );
  }

  /** Asks whether a decision that changes a number, a date, a negation or a quotation means to. */
  ask(message: string, touches: readonly Meaning[], verb: Verb): void {
    this.meaning.show('Is it meant?', [
      element('p', {}, message),
      form(
        () => {
          this.meaning.close();
          const isOpinion = verb.type !== 'exclude' && ('card' in verb || verb.type === 'mark');
          void this.#page.act(isOpinion ? { ...verb, touches } : verb);
        },
        element(
          'p',
          { class: 'form-verbs' },
          submit('Yes, it is meant', 'yes'),
          button('No, decide nothing', () => this.meaning.close(), { keys: 'Esc', autofocus: true }),
        ),
      ),
    ]);
  }
}
