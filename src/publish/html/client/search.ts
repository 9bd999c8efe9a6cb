import { Finder, type Found, type FoundParagraph } from '../search/finder.ts';
import type { SearchIndex } from '../search/index-shape.ts';

/** Searches while the reader types; the index is a script beside the page, so this works without a server. */
export function search(): void {
  const input = document.querySelector<HTMLInputElement>('body.search #find');
  const path = document.body.dataset['search'];
  if (input === null || path === undefined) return;
  input.form?.addEventListener('submit', (event) => event.preventDefault());
  const script = document.createElement('script');
  script.src = path;
  script.addEventListener('load', () => {
    const index = indexOf(window);
    const finder = new Finder(index);
    const show = (): void => showFound(finder.find(input.value), index, input.value);
    input.addEventListener('input', show);
    show();
  });
  document.head.append(script);
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.focus();
}

/** The script of the index is written by the same program; the page is of one piece with it. */
function indexOf(holder: object): SearchIndex {
  if (!('emendSearch' in holder)) return { chapters: [], paragraphs: [], readings: [], names: [] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both sides come from one run of one program
  return holder.emendSearch as SearchIndex;
}

function showFound(found: Found, index: SearchIndex, query: string): void {
  const count = found.names.length + found.readings.length + found.paragraphs.length + found.more;
  const status = document.querySelector('.search .count');
  if (status !== null) {
    status.textContent = query.trim() === '' ? '' : count === 1 ? '1 result' : `${count} results`;
  }
  const title = (chapter: number): string => index.chapters[chapter]?.[1] ?? '';
  const href = (chapter: number, fragment: string): string =>
    `${index.chapters[chapter]?.[2] ?? ''}#${fragment}`;
  const place = (chapter: number, reference: string): HTMLElement =>
    made('span', 'whence', `${title(chapter)}, paragraph ${reference}`);
  document
    .querySelector('.results')
    ?.replaceChildren(
      ...group('Names and terms', found.names, ({ heading, fragment, damaged }) => [
        ...(damaged === undefined ? [] : [made('i', '', damaged), ' → see ']),
        link(`names.html#${fragment}`, heading),
      ]),
      ...group('In the sources', found.readings, ([chapter, reference, fragment, reading, lemma]) => [
        link(href(chapter, fragment), reading),
        lemma === '' ? ' → left out' : ` → ${lemma}`,
        place(chapter, reference),
      ]),
      ...group('In the text', found.paragraphs, (hit) => [
        paragraph(hit, href(hit.chapter, hit.fragment)),
        place(hit.chapter, hit.reference),
      ]),
      ...(found.more === 0 ? [] : [made('p', 'lead', `and ${found.more} more paragraphs`)]),
    );
}

function group<T>(title: string, items: readonly T[], line: (item: T) => (Node | string)[]): HTMLElement[] {
  if (items.length === 0) return [];
  const list = document.createElement('ul');
  for (const item of items) {
    const li = document.createElement('li');
    li.append(...line(item));
    list.append(li);
  }
  return [made('h2', '', title), list];
}

function paragraph({ before, match, after }: FoundParagraph, href: string): HTMLElement {
  const shown = link(href, before);
  shown.className = 'passage';
  shown.append(made('mark', '', match), after);
  return shown;
}

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

function made(name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}
