/** What stands in an element. A string becomes text, never markup. */
export type Child = Node | string | undefined;

/** Attributes, and listeners under the name of their event with `on` before it. `undefined` and `false` are left out. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void)>
>;

/** Makes an element. This is the only place where the page makes any. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  for (const child of children) if (child !== undefined) made.append(child);
  return made;
}

/** Sets attributes and listeners; `undefined` and `false` take an attribute away. */
export function setAttributes(target: HTMLElement, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') target.addEventListener(name.slice(2), value);
    else if (value === undefined || value === false) target.removeAttribute(name);
    else target.setAttribute(name, value === true ? '' : String(value));
  }
}

/** Words for who hears the page and does not see it. */
export function unseen(text: string): HTMLElement {
  return element('span', { class: 'unseen' }, text);
}

/** A button with the key that does the same. */
export function button(
  label: string,
  onclick: () => void,
  more: Attributes & { readonly keys?: string | undefined } = {},
): HTMLButtonElement {
  const { keys, ...attributes } = more;
  return element(
    'button',
    { type: 'button', onclick, ...attributes },
    label,
    keys === undefined || keys === '' ? undefined : element('kbd', { 'aria-hidden': 'true' }, keys),
  );
}

/**
 * Fills an element anew. If the focus was in it on something with a `data-key`, what has this key now gets the focus:
 * a redraw never throws a reader back to the beginning of the page.
 */
export function refill(target: HTMLElement, ...children: readonly Child[]): void {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && target.contains(focused) ? focused.dataset['key'] : undefined;
  target.replaceChildren(...children.filter((child) => child !== undefined));
  if (key === undefined) return;
  for (const one of target.querySelectorAll('[data-key]')) {
    if (one instanceof HTMLElement && one.dataset['key'] === key) one.focus({ preventScroll: true });
  }
}

/** A choice among values. */
export function choice(
  values: readonly (readonly [value: string, label: string])[],
  chosen: string,
  attributes: Attributes = {},
): HTMLSelectElement {
  return element(
    'select',
    attributes,
    ...values.map(([value, label]) => element('option', { value, selected: value === chosen }, label)),
  );
}

let controls = 0;

/** A control with its label above it. */
export function labelled(label: string, control: HTMLElement, hint?: string): HTMLElement {
  controls += 1;
  control.id = `control-${controls}`;
  return element(
    'div',
    { class: 'field' },
    element(
      'label',
      { for: control.id },
      label,
      hint === undefined ? undefined : element('small', {}, ` ${hint}`),
    ),
    control,
  );
}
