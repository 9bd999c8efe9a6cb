/** Places of entries that can be opened, in the order of the text. */
export function placesIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('a.place[href][id]')];
}

/** Turns the quiet notes (readings that stand, and what is only in the list) into links, and back. */
export function offerQuietNotes(): void {
  const button = document.querySelector<HTMLButtonElement>('button.all-notes');
  button?.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(isOn));
    for (const place of document.querySelectorAll<HTMLElement>('a.place.quiet')) setQuiet(place, isOn);
  });
}

/** Makes one quiet place a link to its note, or none. */
export function setQuiet(place: HTMLElement, isOn: boolean): void {
  const { note } = place.dataset;
  if (isOn && note !== undefined) {
    place.setAttribute('href', note);
    place.setAttribute('role', 'doc-noteref');
    if (place.textContent === '') place.setAttribute('aria-label', 'Note');
  } else {
    place.removeAttribute('href');
    place.removeAttribute('role');
    place.removeAttribute('aria-label');
  }
}
