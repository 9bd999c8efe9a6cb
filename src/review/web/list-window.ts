/** Pixels beyond which a browser draws no element: lists that would be taller are scrolled in proportion. */
const TALLEST = 8_000_000;

/** A long list of which only the lines that can be seen are in the page. All lengths in CSS pixels. */
export interface ListShape {
  /** Lines of the list. */
  readonly length: number;
  readonly rowHeight: number;
  /** Height of what can be seen. */
  readonly height: number;
}

/** Height of the element that is scrolled. */
export function scrollHeight({ length, rowHeight }: ListShape): number {
  return Math.min(TALLEST, length * rowHeight);
}

/** How far the lines are moved at a scroll position, `top` being that of line 0 were it drawn. */
function offsetAt(shape: ListShape, scrollTop: number): number {
  const full = shape.length * shape.rowHeight;
  const scrolled = scrollHeight(shape);
  const way = scrolled - shape.height;
  return full === scrolled || way <= 0 ? scrollTop : (scrollTop / way) * (full - shape.height);
}

/** Lines that can be seen, with `spare` before and after: `from` included, `to` not. */
export function visibleLines(
  shape: ListShape,
  scrollTop: number,
  spare: number,
): { from: number; to: number } {
  const offset = offsetAt(shape, scrollTop);
  const first = Math.floor(offset / shape.rowHeight);
  const last = Math.ceil((offset + shape.height) / shape.rowHeight);
  return { from: Math.max(0, first - spare), to: Math.min(shape.length, last + spare) };
}

/** Where a line is drawn in the element that is scrolled. */
export function topOf(shape: ListShape, scrollTop: number, line: number): number {
  return line * shape.rowHeight - offsetAt(shape, scrollTop) + scrollTop;
}

/** The nearest scroll position at which a line is wholly seen, with `margin` lines beyond it where there are any. */
export function scrollTo(shape: ListShape, scrollTop: number, line: number, margin: number): number {
  const offset = offsetAt(shape, scrollTop);
  const top = (line - margin) * shape.rowHeight;
  const bottom = (line + 1 + margin) * shape.rowHeight - shape.height;
  const wanted = offset > top ? top : offset < bottom ? bottom : offset;
  if (wanted === offset) return scrollTop;
  const full = shape.length * shape.rowHeight;
  const clamped = Math.max(0, Math.min(wanted, full - shape.height));
  const scrolled = scrollHeight(shape);
  if (full === scrolled) return clamped;
  return (clamped / (full - shape.height)) * (scrolled - shape.height);
}
