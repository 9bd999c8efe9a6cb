import { button, type Child, element } from './element.ts';

/** A question or a list before the page. Esc closes it and decides nothing; the focus goes back to where it was. */
export class Dialog {
  readonly root: HTMLDialogElement;
  readonly #body: HTMLElement;
  readonly #title: HTMLElement;
  #onClose: () => void = () => undefined;

  constructor(id: string) {
    this.#title = element('h2', { id: `${id}-title` });
    this.#body = element('div', { class: 'dialog-body' });
    this.root = element(
      'dialog',
      { id, 'aria-labelledby': `${id}-title`, onclose: () => this.#onClose() },
      element(
        'div',
        { class: 'dialog-head' },
        this.#title,
        button('Close', () => this.close(), { keys: 'Esc' }),
      ),
      this.#body,
    );
  }

  get isOpen(): boolean {
    return this.root.open;
  }

  /** Shows it with these contents; `onClose` is called however it is closed. */
  show(title: string, contents: readonly Child[], onClose: () => void = () => undefined): void {
    this.#title.textContent = title;
    this.#body.replaceChildren(...contents.filter((child) => child !== undefined));
    this.#onClose = onClose;
    if (!this.root.open) this.root.showModal();
    const first = this.#body.querySelector('[autofocus]');
    if (first instanceof HTMLElement) first.focus();
  }

  close(): void {
    this.root.close();
  }
}

/** A form whose submission is carried out here and never sent anywhere. */
export function form(onSubmit: (submitter: string) => void, ...children: readonly Child[]): HTMLFormElement {
  return element(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        const by = event instanceof SubmitEvent ? event.submitter : null;
        onSubmit(by instanceof HTMLButtonElement ? by.value : '');
      },
    },
    ...children,
  );
}

/** A button that submits its form. */
export function submit(label: string, value: string): HTMLButtonElement {
  return element('button', { type: 'submit', value, class: 'verb' }, label);
}
