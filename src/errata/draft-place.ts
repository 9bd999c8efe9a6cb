import { describeIn } from '../anchor/describe.ts';
import type { Locator } from '../anchor/locate.ts';
import type { Place } from '../model/erratum.ts';
import type { Span } from '../text/span.ts';
import { findPlace, type SearchText } from './search.ts';

/**
 * The words by which an entry finds `span` (UTF-16 units) in its source again, with `sic` as the entry will have it; undefined
 * where no words can tell it from another place. `locator` holds the same text as `source`.
 */
export function draftPlace(source: SearchText, locator: Locator, span: Span, sic: string): Place | undefined {
  const { before, after, nth, of } = describeIn(locator, span);
  const described: Place = {
    source: source.id,
    before,
    after,
    ...(nth === undefined || of === undefined ? {} : { nth, of }),
  };
  if (findsAt(source, described, sic, span)) return described;
  // All there is on both sides: for a text that repeats itself without end.
  const whole: Place = {
    source: source.id,
    before: source.text.slice(0, span.start),
    after: source.text.slice(span.end),
  };
  return findsAt(source, whole, sic, span) ? whole : undefined;
}

function findsAt(source: SearchText, place: Place, sic: string, span: Span): boolean {
  const found = findPlace(source, place, sic);
  return found.status === 'found' && found.span.start === span.start && found.span.end === span.end;
}
