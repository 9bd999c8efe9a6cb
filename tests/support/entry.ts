import type { Erratum, Place } from '../../src/model/erratum.ts';

/** A signed entry with the least that a test needs; `here` unless `scope` says otherwise. */
export function entry(fields: Partial<Erratum> & { readonly id: string }): Erratum {
  return {
    kind: 'spelling',
    sic: '',
    verdict: 'accept',
    scope: 'here',
    by: 'ed',
    on: '2026-11-23',
    ...fields,
  };
}

/** A place in the source `s`. */
export function at(before: string, after: string, ordinal: Pick<Place, 'nth' | 'of'> = {}): Place {
  return { source: 's', before, after, ...ordinal };
}

/** An entry for every occurrence of a word in the source `s`. */
export function name(id: string, sic: string, corr: string, count: number): Erratum {
  return entry({ id, kind: 'name', sic, corr, scope: 'everywhere', seen: [{ source: 's', count }] });
}
