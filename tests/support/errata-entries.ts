import fc from 'fast-check';
import {
  ACTS,
  CERTAINTIES,
  type Erratum,
  KINDS,
  MEANINGS,
  ORIGINS,
  type Place,
  VERDICTS,
  actOf,
} from '../../src/model/erratum.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { hostileText } from './hostile.ts';

type Draft = { -readonly [K in keyof Erratum]: Erratum[K] };

const text = hostileText(6);
const words = text.map((piece) => `w${piece}`);
export const id: fc.Arbitrary<string> = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}$/);
const source = fc.constantFrom('secret-history-34', 'secret-history-19', 'A.b_c');
export const date: fc.Arbitrary<string> = fc.constantFrom('2026-11-23', '2024-02-29', '0001-01-01');
const count = fc.nat(1000);

/** Keys are left out where there is nothing, never present and undefined. */
const OPTIONAL: { requiredKeys: [] } = { requiredKeys: [] };

const ordinal = fc.oneof(
  fc.constant({}),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9)).map(([nth, more]) => ({ nth, of: nth + more })),
);

const place: fc.Arbitrary<Place> = fc
  .tuple(fc.record({ source, before: text, after: text }), ordinal)
  .map(([words_, nth]) => ({ ...words_, ...nth }));

function of<K extends Evidence['kind']>(kind: K): fc.Arbitrary<K> {
  return fc.constant(kind);
}

const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({ kind: of('authority'), entry: id }),
  fc.record({ kind: of('authority'), entry: id, distance: fc.constantFrom(0, 0.25, 1e-7, 1e21) }),
  fc.record({ kind: of('frequency'), form: text, count }),
  fc.record({ kind: of('witness'), siglum: words, text }),
  fc.record({ kind: of('citation'), work: words, page: words, quote: words }),
  fc.record({ kind: of('internal'), source, quote: text }),
  fc.record({ kind: of('reconstruction'), language: fc.constantFrom('zh', 'zh-Hant'), form: words }),
  fc.record({ kind: of('lexicon'), list: words, form: text }),
  fc.record({ kind: of('pattern'), name: words, detail: words }),
  fc.record({ kind: of('model'), name: words }),
);

const cert = fc.constantFrom(...CERTAINTIES);
const verdict = fc.constantFrom(...VERDICTS);
const few = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 2 });

const alternative = fc
  .tuple(text, fc.record({ cert, by: id, evidence: few(evidence) }, OPTIONAL))
  .map(([corr, rest]) => ({ corr, ...rest }));
const vote = fc
  .tuple(fc.record({ by: id, on: date, verdict }), fc.record({ corr: text, cert }, OPTIONAL))
  .map(([head, rest]) => ({ ...head, ...rest }));

const rest = fc.record(
  {
    origin: fc.constantFrom(...ORIGINS),
    act: fc.constantFrom(...ACTS),
    proposed: words,
    by: id,
    on: date,
    cert,
    evidence: few(evidence),
    touches: few(fc.constantFrom(...MEANINGS)),
    note: words,
    remark: words,
    alternatives: few(alternative),
    group: id,
    votes: few(vote),
    withdrawn: date,
  },
  OPTIONAL,
);

const everywhere = fc
  .tuple(
    words,
    fc.uniqueArray(fc.record({ source, count }), { maxLength: 2, selector: (line) => line.source }),
    fc.record({ except: few(place), standing: fc.boolean() }, OPTIONAL),
  )
  .map(([sic, seen, more]) => ({ scope: 'everywhere' as const, sic, seen, ...more }));
const here = fc
  .tuple(text, place)
  .map(([sic, at]) => ({ scope: 'here' as const, sic, at: sic === '' ? { ...at, before: 'x' } : at }));

/** Any entry that the format allows. */
export function anyErratum(): fc.Arbitrary<Erratum> {
  return fc
    .tuple(
      fc.record({ id, kind: fc.constantFrom(...KINDS), verdict }),
      fc.oneof(everywhere, here),
      rest,
      text,
      fc.boolean(),
    )
    .map(([head, scope, more, corr, has]) => complete({ ...head, ...scope, ...more }, corr, has));
}

/** Adds what the verdict and the act demand. */
function complete(draft: Draft, corr: string, hasCorr: boolean): Erratum {
  if (draft.kind === 'term') draft.act ??= 'regularize';
  const annotates = actOf(draft) === 'annotate';
  if (!annotates && (hasCorr || draft.verdict === 'accept')) draft.corr = corr;
  return draft;
}

/** Entries whose ids differ. */
export function someErrata(maxLength: number): fc.Arbitrary<Erratum[]> {
  return fc.uniqueArray(anyErratum(), { maxLength, selector: (erratum) => erratum.id });
}
