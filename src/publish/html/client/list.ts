import { folded } from '../search/folded.ts';

/** A row of the list with what it is filtered by. */
interface Row {
  readonly element: HTMLElement;
  readonly words: string;
}

/** Sorts and filters the list of emendations. */
export function offerSorting(): void {
  const table = document.querySelector('table.emendations');
  const body = table?.querySelector('tbody');
  const form = document.querySelector<HTMLFormElement>('form.filters');
  if (table === null || body === null || body === undefined || form === null) return;
  const rows = [...body.querySelectorAll('tr')].map((element): Row => {
    return { element, words: folded(element.textContent ?? '') };
  });
  table.querySelectorAll('th').forEach((head, column) => makeSortable(head, column, body, rows));
  form.addEventListener('input', () => filter(form, rows));
  form.addEventListener('submit', (event) => event.preventDefault());
  filter(form, rows);
}

function makeSortable(head: HTMLElement, column: number, body: Element, rows: Row[]): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  head.replaceChildren(button);
  button.addEventListener('click', () => {
    const isDown = head.getAttribute('aria-sort') === 'ascending';
    for (const other of head.parentElement?.children ?? []) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
    sort(rows, column, isDown);
    body.append(...rows.map(({ element }) => element));
  });
}

function sort(rows: Row[], column: number, isDown: boolean): void {
  const keys = new Map(rows.map((row) => [row, keyOf(row.element, column)]));
  const numberOf = ({ element }: Row): number => Number(element.dataset['number']);
  rows.sort((a, b) => {
    const [one = '', other = ''] = [keys.get(a), keys.get(b)];
    const order = one < other ? -1 : Number(one > other);
    return (isDown ? -order : order) || numberOf(a) - numberOf(b);
  });
}

/** The first column sorts by the order of the book, the others by their words. */
function keyOf(row: HTMLElement, column: number): string {
  if (column === 0) return (row.dataset['number'] ?? '').padStart(9, '0');
  return folded(row.children[column]?.textContent ?? '').replace(/^[^\p{L}\p{N}]+/u, '');
}

function filter(form: HTMLFormElement, rows: readonly Row[]): void {
  const wanted = new FormData(form);
  const value = (name: string): string => {
    const given = wanted.get(name);
    return typeof given === 'string' ? given : '';
  };
  const words = folded(value('words')).trim().split(' ');
  let shown = 0;
  for (const { element, words: text } of rows) {
    const { kind, deed, read } = element.dataset;
    const isShown =
      words.every((word) => text.includes(word)) &&
      matches(value('kind'), kind) &&
      matches(value('deed'), deed) &&
      matches(value('read'), read);
    element.hidden = !isShown;
    if (isShown) shown += 1;
  }
  const count = form.querySelector('output');
  if (count !== null)
    count.textContent = shown === rows.length ? `${shown} entries` : `${shown} of ${rows.length} entries`;
}

function matches(wanted: string, value: string | undefined): boolean {
  return wanted === '' || wanted === value;
}
