import { COMMANDS, commandNames, PRESETS } from '../../keys.ts';
import type { HistoryLine } from '../../view.ts';
import type { HistoryAnswer } from '../protocol.ts';
import { counted, progressWords } from '../words.ts';
import { Dialog, form, submit } from './dialog.ts';
import { button, choice, element, labelled } from './element.ts';
import type { Page } from './page.ts';
import { ask, order } from './wire.ts';

/** Lines of the history at a time. */
const LINES = 100;

/** The lists and small forms that are opened over the page: history, keys, where to go, the end. */
export class Lists {
  readonly history: Dialog = new Dialog('history');
  readonly help: Dialog = new Dialog('help');
  readonly going: Dialog = new Dialog('going');
  readonly end: Dialog = new Dialog('end');
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Everything that was decided, the newest first; each line leads to its card. */
  async openHistory(): Promise<void> {
    const list = element('ol', { class: 'history' });
    const more = button('Older decisions', () => void load(), { hidden: true });
    const load = async (): Promise<void> => {
      const { lines } = await ask<HistoryAnswer>('/api/history', {
        start: list.childElementCount,
        limit: LINES,
      });
      list.append(...lines.map((line) => this.#line(line)));
      more.hidden = lines.length < LINES;
    };
    try {
      await load();
    } catch (error) {
      list.append(element('li', {}, error instanceof Error ? error.message : String(error)));
    }
    this.history.show('Everything that was decided', [
      list.childElementCount === 0
        ? element('p', { class: 'empty' }, 'Nothing was decided in a review yet.')
        : list,
      more,
    ]);
  }

  #line({ label, by, on, kind, errata, undone }: HistoryLine): HTMLElement {
    const [erratum] = errata;
    const text = element(undone ? 's' : 'span', {}, label);
    return element(
      'li',
      {},
      element(
        'span',
        { class: 'when' },
        `${on} · ${by}${kind === 'bulk' ? ' · in bulk' : ''}${undone ? ' · undone' : ''}`,
      ),
      erratum === undefined
        ? text
        : element(
            'button',
            {
              type: 'button',
              class: 'plain',
              onclick: () => {
                this.history.close();
                void this.#page.act({ type: 'go', erratum });
              },
            },
            text,
          ),
    );
  }

  /** The keys, and what can be set about them. */
  openHelp(): void {
    const { settings, keys } = this.#page;
    const characters = element('input', {
      type: 'checkbox',
      checked: settings.areCharactersOn,
      onchange: () => this.#page.change({ ...this.#page.settings, areCharactersOn: characters.checked }),
    });
    const preset = choice(
      PRESETS.map((name) => [name, name === 'emend' ? 'emend’s own' : name] as const),
      settings.preset,
      {
        onchange: () => {
          const chosen = PRESETS.find((name) => name === preset.value);
          if (chosen === undefined) return;
          this.#page.change({ ...this.#page.settings, preset: chosen });
          this.openHelp();
        },
      },
    );
    this.help.show('Keys', [
      element(
        'label',
        { class: 'check' },
        characters,
        'Single letters are shortcuts (they never are in a field)',
      ),
      labelled('Table', preset),
      element(
        'dl',
        { class: 'keys' },
        ...commandNames().flatMap((command) => [
          element('dt', {}, ...keys[command].map((key) => element('kbd', {}, key))),
          element('dd', {}, COMMANDS[command]),
        ]),
        element('dt', {}, element('kbd', {}, '1'), '–', element('kbd', {}, '9')),
        element('dd', {}, 'accept the conjecture of that number'),
      ),
    ]);
  }

  /** Asks for a number of the list or an id. */
  openGo(): void {
    const field = element('input', {
      type: 'text',
      autofocus: true,
      autocomplete: 'off',
      spellcheck: 'false',
    });
    this.going.show('Go to', [
      form(
        () => void this.#go(field.value.trim()),
        labelled('Number in the list, or the id of an entry, a proposal or a cluster', field),
        element('p', { class: 'form-verbs' }, submit('Go', 'go')),
      ),
    ]);
  }

  async #go(goal: string): Promise<void> {
    if (goal === '') return;
    this.going.close();
    if (/^\d{1,7}$/u.test(goal)) {
      await this.#page.act({ type: 'go', index: Number(goal) - 1 });
      return;
    }
    for (const verb of [{ erratum: goal }, { proposal: goal }, { unit: goal }]) {
      if (await this.#page.act({ type: 'go', ...verb })) return;
    }
  }

  /** Saves everything and says so; the program ends only when that is asked for. */
  async openEnd(): Promise<void> {
    let findings: readonly string[];
    try {
      findings = await this.#page.desk.save();
    } catch (error) {
      findings = [error instanceof Error ? error.message : String(error)];
    }
    const { progress } = this.#page.desk.state.view;
    this.end.show(findings.length === 0 ? 'Everything is saved' : 'Saved, with something to look at', [
      element('p', {}, `${progressWords(progress)}.`),
      findings.length === 0
        ? element('p', {}, 'All decisions stand in the errata. You can close this page, or go on.')
        : element('ul', {}, ...findings.map((finding) => element('li', {}, finding))),
      element(
        'p',
        {},
        `The program ends by itself when nobody was here for ${counted(this.#page.desk.about.idleMinutes, 'minute')}.`,
      ),
      element(
        'p',
        { class: 'form-verbs' },
        button('Go on', () => this.end.close(), { class: 'verb', autofocus: true }),
        button('End the program', () => void this.#stop(), { class: 'verb' }),
      ),
    ]);
  }

  async #stop(): Promise<void> {
    try {
      await order('/api/stop', {});
      this.end.show('The review has ended', [
        element('p', {}, 'Everything is saved. You can close this page.'),
      ]);
    } catch (error) {
      this.end.show('The program does not answer', [
        element('p', {}, error instanceof Error ? error.message : String(error)),
      ]);
    }
  }
}
