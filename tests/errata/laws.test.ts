import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchErrata } from '../../src/errata/match.ts';
import { findEverywhere, SearchText } from '../../src/errata/search.ts';
import type { Erratum } from '../../src/model/erratum.ts';
import { isFatal } from '../../src/model/finding.ts';
import { apparatusOf, printApparatus } from '../../src/normalize/apparatus.ts';
import { type ApparatusEntry, editSource, type EditionText } from '../../src/normalize/edition.ts';
import { editionText, readApparatus, restoreText } from '../../src/normalize/restore.ts';
import { verify } from '../../src/normalize/verify.ts';
import { decode, encode } from '../../src/text/decode.ts';
import { splitsCharacter } from '../../src/text/code-points.ts';
import { contains, overlaps } from '../../src/text/span.ts';
import { entry, name } from '../support/entry.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';

const WORDS = ['Tusachevsky', 'But. Such', 'a', 'b', '…', 'é', '😀', 'a b'];

/** Errata for a text: places with all the context there is, and names with the counts that a reader would see. */
function errataFor(text: string): fc.Arbitrary<Erratum[]> {
  const place = fc.tuple(
    fc.nat(text.length),
    fc.nat(6),
    hostileText(2),
    fc.constantFrom('accept', 'accept', 'accept', 'stet', 'crux', 'defer'),
  );
  return fc
    .tuple(fc.array(place, { maxLength: 6 }), fc.subarray(WORDS), hostileText(1))
    .map(([places, words, corr]) => {
      const here = herePlaces(text, places);
      return [...here, ...names(text, words, corr, here)];
    });
}

function herePlaces(text: string, places: readonly [number, number, string, string][]): Erratum[] {
  const meanings = ['digits', 'negation', 'quotation', 'date'] as const;
  let free = 0;
  return [...places]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, size, corr, verdict], index): Erratum[] => {
      const end = Math.min(text.length, start + size);
      if (start < free || splitsCharacter(text, start) || splitsCharacter(text, end)) return [];
      free = end + 1;
      const context = { source: 's', before: text.slice(0, start), after: text.slice(end) };
      if (context.before + context.after === '') return [];
      const fields = { id: `h${index}`, sic: text.slice(start, end), at: context, touches: meanings };
      return verdict === 'accept'
        ? [entry({ ...fields, corr })]
        : [entry({ ...fields, verdict: verdict === 'crux' || verdict === 'defer' ? verdict : 'stet' })];
    });
}

/** Words, except those of which an occurrence sticks out of a place: such a pair is refused and tests nothing here. */
function names(text: string, words: readonly string[], corr: string, here: readonly Erratum[]): Erratum[] {
  const searchable = new SearchText('s', text);
  const places = here.map((one) => {
    const start = one.at?.before.length ?? 0;
    return { start, end: start + one.sic.length };
  });
  return words.flatMap((word, index) => {
    const spans = findEverywhere(searchable, word);
    const sticksOut = spans.some((span) =>
      places.some((place) => overlaps(place, span) && !contains(place, span)),
    );
    return sticksOut ? [] : [name(`e${index}`, word, corr + index, spans.length)];
  });
}

/** Long enough that several entries find a place. */
const longText = fc
  .array(hostileText(8), { minLength: 4, maxLength: 4 })
  .map((parts) => parts.join('Tusachevsky a b'));

const editing = longText.chain((text) => fc.tuple(fc.constant(text), errataFor(text)));

function editionOf(text: string, errata: readonly Erratum[]): EditionText | undefined {
  const { placements, findings } = matchErrata([{ id: 's', text, language: 'en' }], errata);
  const fatal = findings.some((finding) => isFatal(finding) && finding.rule !== 'meaning-undeclared');
  return fatal ? undefined : editSource('s', text, placements);
}

function law<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, predicate), { numRuns: RUNS });
}

describe('laws of the edition', () => {
  test('should try the laws on editions that really change', () => {
    const sample = fc.sample(editing, { numRuns: 500, seed: 7 });
    const changed = sample.filter(
      ([text, errata]) => (editionOf(text, errata)?.changes.changes.length ?? 0) > 1,
    );
    expect(changed.length).toBeGreaterThan(150);
  });

  test('should hold every promise of `verify`', () => {
    law(editing, ([text, errata]) => {
      const edition = editionOf(text, errata);
      if (edition !== undefined) expect(verify(text, edition)).toEqual([]);
    });
  });

  test('should give the same bytes for any order and any split of the errata', () => {
    law(fc.tuple(editing, fc.nat()), ([[text, errata], seed]) => {
      const turned = errata.map((_, index) => errata[(index + seed) % errata.length] ?? errata[index]);
      const mixed = turned.toReversed().flatMap((one) => (one === undefined ? [] : [one]));
      const source = [{ id: 's', text, language: 'en' }];
      expect(matchErrata(source, mixed)).toEqual(matchErrata(source, errata));
    });
  });

  test('should change exactly the places of an entry, and nothing else, when it is deleted', () => {
    law(fc.tuple(editing, fc.nat()), ([[text, errata], pick]) => {
      const all = editionOf(text, errata);
      const gone = errata[pick % Math.max(1, errata.length)];
      if (all === undefined || gone === undefined) return;
      const rest = editionOf(
        text,
        errata.filter((one) => one !== gone),
      );
      if (rest === undefined) return;
      const key = (one: ApparatusEntry): string => JSON.stringify([one.erratum.id, one.source, one.lemma]);
      const before = new Set(all.apparatus.filter((one) => one.erratum.id !== gone.id).map(key));
      const after = new Set(rest.apparatus.map(key));
      expect([...before].filter((one) => !after.has(one))).toEqual([]);
      const freed = rest.apparatus.filter((one) => !before.has(key(one)));
      const places = all.apparatus.filter((one) => one.erratum.id === gone.id);
      expect(freed.every((one) => places.some((place) => contains(place.source, one.source)))).toBe(true);
    });
  });

  test('should leave the text alone without accepted entries', () => {
    law(editing, ([text, errata]) => {
      const undecided = errata.map(({ corr: _corr, ...one }) => ({ ...one, verdict: 'stet' as const }));
      expect(editionOf(text, undecided)?.text ?? text).toBe(text);
    });
  });

  test('should rebuild the bytes of the source from the edition and its apparatus alone', () => {
    const bytes = fc.tuple(editing, fc.boolean());
    law(bytes, ([[text, errata], bom]) => {
      const raw = encode(bom ? text : text.replace(/^\ufeff+/u, ''), { encoding: 'utf-8', bom });
      const source = decode(raw, { control: true });
      const edition = editionOf(source.text, errata);
      if (edition === undefined) return;
      const printed = printApparatus(
        apparatusOf(
          { id: 's', path: 'raw/s.txt', siglum: 'S', sha256: '', language: 'en', ...source },
          edition,
          { file: 's.txt', sha256: '', bom },
          [],
        ),
      );
      const apparatus = readApparatus(printed);
      const written = encode(edition.text, { encoding: 'utf-8', bom });
      const restored = restoreText(apparatus, editionText(apparatus, written));
      expect(encode(restored, apparatus.source)).toEqual(raw);
    });
  });
});
