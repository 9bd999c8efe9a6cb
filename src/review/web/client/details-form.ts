import { ACTS, CERTAINTIES, KINDS, ORIGINS } from '../../../model/erratum.ts';
import type { Details } from '../../verb.ts';
import type { SentCard } from '../protocol.ts';
import { capital } from '../words.ts';
import { Dialog, form, submit } from './dialog.ts';
import { choice, element, labelled } from './element.ts';
import type { Page } from './page.ts';

/** Note, remark, kind, origin, act and certainty: said with the next decision, or of a decision that stands. */
export class DetailsForm {
  readonly dialog: Dialog = new Dialog('details');
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the form for the card that is on the screen. `message`: why it is asked for. */
  open(card: SentCard, message: string = ''): void {
    const { details } = this.#page.local;
    const note = element('textarea', { rows: 3, autofocus: true });
    note.value = details.note ?? card.note ?? '';
    const remark = element('textarea', { rows: 2 });
    remark.value = details.remark ?? '';
    const kind = select(KINDS, details.kind ?? '', `as it is (${card.kind})`);
    const origin = select(ORIGINS, details.origin ?? '', 'as the kind says');
    const act = select(ACTS, details.act ?? '', 'as the kind says');
    const cert = select(
      CERTAINTIES,
      details.cert ?? '',
      card.cert === undefined ? 'not said' : `as it is (${card.cert})`,
    );
    const isDecided = card.occurrences.some(({ verdict }) => verdict !== 'open');
    const read = (): Details => ({
      ...(note.value.trim() === (card.note ?? '') ? {} : { note: note.value.trim() }),
      ...(remark.value.trim() === '' ? {} : { remark: remark.value.trim() }),
      ...chosen('kind', KINDS, kind.value),
      ...chosen('origin', ORIGINS, origin.value),
      ...chosen('act', ACTS, act.value),
      ...chosen('cert', CERTAINTIES, cert.value),
    });
    this.dialog.show(`“${card.reading}”: note, kind, origin, certainty`, [
      message === '' ? undefined : element('p', { class: 'problem', role: 'alert' }, message),
      form(
        (which) => this.#submit(card, read(), which),
        labelled('Note', note, 'printed for the reader'),
        labelled('Remark', remark, 'for colleagues, never published'),
        element(
          'div',
          { class: 'fields' },
          labelled('Kind', kind),
          labelled('Origin', origin),
          labelled('Act', act),
          labelled('Certainty', cert),
        ),
        element(
          'p',
          { class: 'form-verbs' },
          isDecided ? submit('Say it of the decision', 'now') : undefined,
          submit('Keep for the next decision', 'next'),
        ),
      ),
    ]);
  }

  #submit(card: SentCard, details: Details, which: string): void {
    this.dialog.close();
    if (which === 'now') {
      void this.#page.act({ type: 'details', card: card.id, ...details });
      return;
    }
    this.#page.local.details = details;
    this.#page.draw();
    if (Object.keys(details).length > 0) this.#page.say('Kept for the next decision.');
  }
}

function select(values: readonly string[], value: string, none: string): HTMLSelectElement {
  return choice(
    [['', none], ...values.map((one) => [one, capital(one.replaceAll('-', ' '))] as const)],
    value,
  );
}

function chosen<K extends string, T extends string>(
  name: K,
  values: readonly T[],
  value: string,
): Partial<Record<K, T>> {
  const found = values.find((one) => one === value);
  const result: Partial<Record<K, T>> = {};
  if (found !== undefined) result[name] = found;
  return result;
}
