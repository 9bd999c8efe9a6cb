import type { Anchor } from '../anchor/anchor.ts';
import { Locator } from '../anchor/locate.ts';
import type { Doubt } from '../anchor/location.ts';
import { describeIn } from '../anchor/describe.ts';
import type { Erratum, Place } from '../model/erratum.ts';
import type { Span } from '../text/span.ts';
import { findEverywhere, findPlace, SearchText } from './search.ts';

/** What becomes of one entry when a source is replaced by another text of it. Spans are in the new text. */
export type Fate =
  /** Finds its place as it is written. */
  | { readonly status: 'same'; readonly span: Span }
  /** Its place is certain, but its context has changed: `at` must be rewritten. */
  | { readonly status: 'moved'; readonly span: Span; readonly at: Place }
  /** The quotation stands there, but it is not certain that it is the same place. */
  | { readonly status: 'suspect'; readonly span: Span; readonly why: Doubt }
  | { readonly status: 'ambiguous'; readonly spans: readonly Span[] }
  | { readonly status: 'lost'; readonly nearest?: Span }
  /** An entry for every occurrence, and as many as were seen. */
  | { readonly status: 'same-count'; readonly spans: readonly Span[] }
  /** An entry for every occurrence, and more or fewer than were seen. */
  | { readonly status: 'recount'; readonly spans: readonly Span[]; readonly seen: number };

/** An entry that concerns the source, and what becomes of it. */
export interface Rebased {
  readonly erratum: Erratum;
  readonly fate: Fate;
}

/**
 * What a new text of the source `id` does to every entry that concerns it, in the order given. Nothing is changed;
 * withdrawn entries are left out.
 *
 * `old` is the text that the entries were made for, where it can still be had: then every place is described anew from
 * it, with contexts long enough to be certain. Without it an entry that finds its words exactly once is believed.
 */
export function rebase(id: string, text: string, errata: readonly Erratum[], old?: string): Rebased[] {
  const search = new SearchText(id, text);
  const locators = {
    now: new Locator(text),
    old: old === undefined ? undefined : new Locator(old),
  };
  const before = old === undefined ? undefined : new SearchText(id, old);
  return errata.flatMap((erratum): Rebased[] => {
    if (erratum.withdrawn !== undefined) return [];
    if (erratum.scope === 'everywhere') return recount(search, erratum);
    if (erratum.at?.source !== id) return [];
    const anchor = anchorFrom(erratum, erratum.at, before, locators.old);
    const moved = relocate(locators.now, erratum.at, anchor.anchor);
    const found = findPlace(search, erratum.at, erratum.sic);
    if (found.status !== 'found') return [{ erratum, fate: moved }];
    const isSame = moved.status === 'moved' && moved.span.start === found.span.start;
    if (isSame || !anchor.isDescribed) return [{ erratum, fate: { status: 'same', span: found.span } }];
    return [{ erratum, fate: moved.status === 'moved' ? elsewhere(found.span) : moved }];
  });
}

/** The entry's own words are found in one place and the surroundings of the old place in another. */
function elsewhere(span: Span): Fate {
  return { status: 'suspect', span, why: 'the text before it differs' };
}

/** The anchor of an entry: described anew from the old text, or else made of the entry's own words. */
function anchorFrom(
  { sic }: Erratum,
  place: Place,
  old: SearchText | undefined,
  locator: Locator | undefined,
): { anchor: Anchor; isDescribed: boolean } {
  const found = old === undefined ? undefined : findPlace(old, place, sic);
  if (found?.status === 'found' && locator !== undefined) {
    return { anchor: describeIn(locator, found.span), isDescribed: true };
  }
  const { before, after, nth, of } = place;
  const ordinal = { ...(nth === undefined ? {} : { nth }), ...(of === undefined ? {} : { of }) };
  return { anchor: { exact: sic, before, after, ...ordinal }, isDescribed: false };
}

function recount(search: SearchText, erratum: Erratum): Rebased[] {
  const spans = findEverywhere(search, erratum.sic);
  const seen = erratum.seen?.find((line) => line.source === search.id)?.count ?? 0;
  if (spans.length === 0 && seen === 0) return [];
  const counted = erratum.standing === true || spans.length === seen;
  return [{ erratum, fate: counted ? { status: 'same-count', spans } : { status: 'recount', spans, seen } }];
}

function relocate(locator: Locator, place: Place, anchor: Anchor): Fate {
  const location = locator.locate(anchor);
  switch (location.status) {
    case 'found': {
      const { exact: _exact, ...context } = describeIn(locator, location.span);
      return { status: 'moved', span: location.span, at: { source: place.source, ...context } };
    }
    case 'suspect':
      return location;
    case 'ambiguous':
      return location;
    case 'missing': {
      const { nearest } = location;
      return nearest === undefined ? { status: 'lost' } : { status: 'lost', nearest: nearest.span };
    }
  }
}
