import { KINDS, VERDICTS } from '../../../model/erratum.ts';
import type { Paragraph } from '../../view.ts';
import { occurrencesOf } from '../reading-text.ts';
import { statusWord } from '../../status-word.ts';
import { capital } from '../words.ts';
import { Dialog, form, submit } from './dialog.ts';
import { choice, element, labelled } from './element.ts';
import type { Page } from './page.ts';

/** Words of a paragraph that a reader wants to emend. `start`: offset in the paragraph (UTF-16 units). */
export interface Selected {
  readonly source: string;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly words: string;
}

/** Records what no detector saw: words of a paragraph, and what the edition shall read. */
export class MarkForm {
  readonly dialog: Dialog = new Dialog('mark');
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the form. The words can be typed where they cannot be selected; they must stand in the paragraph. */
  open({ source, paragraph, start, words }: Selected): void {
    const sic = element('textarea', { rows: 1, spellcheck: 'false', autofocus: words === '' });
    sic.value = words;
    const corr = element('textarea', { rows: 1, spellcheck: 'false', autofocus: words !== '' });
    corr.value = words;
    const which = choice([], '');
    const field = labelled('Which of them', which);
    const verdict = choice(
      VERDICTS.map((one) => [one, capital(statusWord(one))] as const),
      'accept',
    );
    const kind = choice(
      KINDS.map((one) => [one, capital(one)] as const),
      'wording',
    );
    const everywhere = element('input', { type: 'checkbox' });
    const note = element('textarea', { rows: 2 });
    const problem = element('p', { class: 'problem', role: 'alert' });
    const look = (): void => {
      const found = occurrencesOf(sic.value, paragraph.text);
      const near = Math.max(0, found.indexOf(start));
      which.replaceChildren(
        ...found.map((at, nth) =>
          element(
            'option',
            { value: String(at), selected: nth === near },
            inContext(paragraph.text, at, sic.value),
          ),
        ),
      );
      field.hidden = found.length < 2;
      problem.textContent =
        sic.value !== '' && found.length === 0 ? 'The paragraph does not have these words.' : '';
    };
    sic.addEventListener('input', look);
    for (const line of [sic, corr]) line.addEventListener('keydown', submitOnEnter);
    look();
    const send = async (): Promise<void> => {
      if (which.value === '') {
        problem.textContent =
          sic.value === ''
            ? 'Type the words as the source has them.'
            : 'The paragraph does not have these words.';
        return;
      }
      const at = paragraph.span.start + Number(which.value);
      const chosen = VERDICTS.find((one) => one === verdict.value) ?? 'accept';
      const isDone = await this.#page.act({
        type: 'mark',
        source,
        span: { start: at, end: at + sic.value.length },
        sic: sic.value,
        verdict: chosen,
        ...(chosen === 'accept' ? { corr: corr.value } : {}),
        kind: KINDS.find((one) => one === kind.value) ?? 'wording',
        ...(everywhere.checked ? { everywhere: true } : {}),
        ...(note.value.trim() === '' ? {} : { note: note.value.trim() }),
      });
      if (isDone) this.dialog.close();
      else problem.textContent = this.#page.local.notice;
    };
    this.dialog.show(`Paragraph ${paragraph.number}: what no detector saw`, [
      form(
        () => void send(),
        labelled('The source reads', sic),
        field,
        labelled('The edition shall read', corr),
        element('div', { class: 'fields' }, labelled('Verdict', verdict), labelled('Kind', kind)),
        element('label', { class: 'check' }, everywhere, 'Everywhere in the edition, not only here'),
        labelled('Note', note, 'printed for the reader'),
        problem,
        element('p', { class: 'form-verbs' }, submit('Record it', 'mark')),
      ),
    ]);
  }
}

function inContext(text: string, at: number, words: string): string {
  return `…${text.slice(Math.max(0, at - 25), at)}[${words}]${text.slice(at + words.length, at + words.length + 25)}…`;
}

/** Enter sends the form, Shift+Enter breaks the line: readings are mostly short. */
function submitOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  if (event.target instanceof HTMLTextAreaElement) event.target.form?.requestSubmit();
}
