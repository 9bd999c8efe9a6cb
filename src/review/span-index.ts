import { overlaps, type Span } from '../text/span.ts';

/** Something that stands at a place of a source. */
export interface Placed {
  readonly source: string;
  /** UTF-16 units of the source. */
  readonly span: Span;
}

/** Units of text that share a drawer: places are short, so that most lie in one. */
const DRAWER = 256;

/**
 * Things by their places. Adding, removing and asking what meets a span take the time of the span alone, however many
 * things there are: a decision among a hundred thousand proposals must not look at them all.
 */
export class SpanIndex<T extends Placed> {
  readonly #drawers = new Map<string, Set<T>>();

  add(thing: T): void {
    for (const key of drawersOf(thing)) {
      const drawer = this.#drawers.get(key);
      if (drawer === undefined) this.#drawers.set(key, new Set([thing]));
      else drawer.add(thing);
    }
  }

  remove(thing: T): void {
    for (const key of drawersOf(thing)) this.#drawers.get(key)?.delete(thing);
  }

  /** What overlaps a place or stands exactly there, in the order of places. */
  meeting(place: Placed): T[] {
    const found = new Set<T>();
    for (const key of drawersOf(place)) {
      for (const thing of this.#drawers.get(key) ?? []) if (meet(thing.span, place.span)) found.add(thing);
    }
    return [...found].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }
}

/** Whether two places speak of the same characters, or insert at one point. */
export function meet(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}

function drawersOf({ source, span }: Placed): string[] {
  const first = Math.floor(span.start / DRAWER);
  const last = Math.floor(span.end / DRAWER);
  return Array.from({ length: last - first + 1 }, (_, at) => `${source}\n${first + at}`);
}
