import { EntryPanel } from './entry-panel.ts';
import { offerQuietNotes, setQuiet } from './places.ts';

/** Opens entries in their places and keeps the place from view to view. */
export function readChapter(): void {
  const panel = new EntryPanel();
  document.querySelector('.leaf')?.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const place =
      event.target instanceof Element ? event.target.closest<HTMLElement>('a.place[href], a.number') : null;
    if (place === null) return;
    event.preventDefault();
    panel.toggle(place);
  });
  const arrive = (): void => arriveAt(location.hash.slice(1), panel);
  addEventListener('hashchange', arrive);
  offerQuietNotes();
  followPlace();
  showProgress();
  arrive();
}

/** Opens the entry that the address names; a paragraph that was split or joined is found by its number. */
function arriveAt(fragment: string, panel: EntryPanel): void {
  if (fragment === '') return;
  const target = document.getElementById(fragment);
  if (target?.classList.contains('place') === true) {
    if (target.classList.contains('quiet')) setQuiet(target, true);
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    panel.open(target, { takesFocus: false });
  } else if (target === null) {
    blockNumbered(fragment)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }
}

/** The paragraph of which a number of another view is a part. */
function blockNumbered(fragment: string): Element | undefined {
  const number = Number(/^p(\d+)/u.exec(fragment)?.[1]);
  if (Number.isNaN(number)) return undefined;
  return [...document.querySelectorAll('.block[id^="p"]')].find(({ id }) => {
    const { first, last } = /^p(?<first>\d+)(?:-(?<last>\d+))?/u.exec(id)?.groups ?? {};
    return number >= Number(first) && number <= Number(last ?? first);
  });
}

/** The links to the other views lead to the entry that is open, or else to the paragraph that is read. */
function followPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.views a, .neighbours a:not([rel])')) {
    link.addEventListener('click', () => {
      const top = [...document.querySelectorAll('.block[id^="p"]')].find(
        (block) => block.getBoundingClientRect().bottom > 120,
      );
      const open = document.querySelector('.place.open[id]');
      link.hash = open?.id ?? (scrollY < 60 || top === undefined ? '' : top.id);
    });
  }
}

/** The hairline: how far the book is read at the foot of what is seen. */
function showProgress(): void {
  const line = document.querySelector<HTMLElement>('.progress span');
  if (line === null) return;
  const from = Number(document.body.dataset['start']);
  const to = Number(document.body.dataset['end']);
  let isWaiting = false;
  const draw = (): void => {
    isWaiting = false;
    const room = document.documentElement.scrollHeight - innerHeight;
    const share = room <= 0 ? 1 : Math.min(1, Math.max(0, scrollY / room));
    line.style.transform = `scaleX(${from + (to - from) * share})`;
  };
  const wait = (): void => {
    if (!isWaiting) requestAnimationFrame(draw);
    isWaiting = true;
  };
  addEventListener('scroll', wait, { passive: true });
  addEventListener('resize', wait);
  draw();
}
