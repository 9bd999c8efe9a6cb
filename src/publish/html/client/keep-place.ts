/** Keeps a place where it is on the screen while the page around it changes. */
export function holding(place: HTMLElement, change: () => void): void {
  const before = place.getBoundingClientRect().top;
  change();
  const moved = place.getBoundingClientRect().top - before;
  if (Math.abs(moved) > 1) scrollBy({ top: moved, behavior: 'instant' });
}

/** What of an entry should be seen at once, and what the bar covers at most, in CSS pixels. */
const SEEN = 320;
const COVERED = 96;

/** Scrolls as little as is needed for a place to be seen, below the bar, and the beginning of its entry with it. */
export function reveal(place: HTMLElement, panel: HTMLElement): void {
  const { top, bottom } = place.getBoundingClientRect();
  const shown = panel.getBoundingClientRect();
  const isSheet = getComputedStyle(panel).position === 'fixed';
  const lowest = isSheet ? bottom : Math.max(bottom, shown.top + Math.min(shown.height, SEEN));
  const missing = lowest - (isSheet ? shown.top : innerHeight) + 24;
  const above = top - COVERED;
  if (above < 0) scrollBy({ top: above, behavior: 'instant' });
  else if (missing > 0) scrollBy({ top: Math.min(missing, above), behavior: 'instant' });
}

/** The address bar shows the permanent link of what is open, and the page does not move. */
export function showAddress(place: HTMLElement): void {
  const id = place.id === '' ? place.parentElement?.id : place.id;
  try {
    if (id !== undefined && id !== '') history.replaceState(null, '', `#${id}`);
  } catch {
    // A browser may forbid it to pages that are opened from a file.
  }
}
