/** What is told of a place, or of the number of a paragraph; nothing where there is nothing to tell. */
export function contentFor(place: HTMLElement): Node[] {
  if (place.classList.contains('number')) return paragraphContent(place);
  const target = place.getAttribute('href') ?? place.dataset['note'] ?? '';
  const note = target.startsWith('#') ? document.getElementById(target.slice(1)) : null;
  return [...(note?.children ?? [])].map((child) => child.cloneNode(true));
}

/** How a paragraph is cited, and its permanent link. */
function paragraphContent(number: HTMLElement): Node[] {
  const { before, between } = document.querySelector<HTMLElement>('.colophon')?.dataset ?? {};
  const { number: reference } = number.dataset;
  const href = number.getAttribute('href') ?? '';
  if (before === undefined || between === undefined || reference === undefined) return [];
  const title = document.createElement('p');
  title.className = 'apparatus';
  const link = document.createElement('a');
  link.href = href;
  link.textContent = `Paragraph ${reference}`;
  title.append(link);
  const citation = document.createElement('p');
  citation.className = 'citation';
  citation.textContent = `${before}${reference}${between}${href.slice(1)}`;
  return [title, citation];
}
