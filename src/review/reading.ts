import type { ParagraphRange, ReadThrough } from '../errata/read-through.ts';
import { changesText, type Erratum } from '../model/erratum.ts';
import { LineMap } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { Refusal } from './refusal.ts';
import type { Register } from './register.ts';
import type { ReadChange } from './step.ts';
import type { ReviewPlace } from './units.ts';
import type { Verb } from './verb.ts';
import type { Mark, Paragraph } from './view.ts';

/** A paragraph about which it is asked who has read it: its number from 1, and the live entries that stand in it. */
export interface AskedParagraph {
  readonly source: string;
  /** Digest of the source as it is now. */
  readonly sha256: string;
  readonly number: number;
  readonly errata: readonly Erratum[];
}

/**
 * Who has read a paragraph as it is now. A proof of reading counts for the source that was read; an entry that changes the
 * paragraph and was decided on a later day opens it again, since nobody has read what the edition prints now.
 */
export function readersOf(asked: AskedParagraph, read: readonly ReadThrough[]): string[] {
  const { source, sha256, number, errata } = asked;
  const changed = errata.filter(changesText).map(({ on = '' }) => on);
  const readers = read
    .filter((proof) => proof.source === source && proof.sha256 === sha256)
    .filter(({ paragraphs }) => paragraphs.some(({ first, last }) => first <= number && number <= last))
    .filter((proof) => changed.every((on) => on <= proof.on))
    .map(({ by }) => by);
  return [...new Set(readers)];
}

/** Paragraphs of a source from `from` (included, from 0) to `to`, with marks and readers. */
export function paragraphsOf(register: Register, source: string, from: number, to: number): Paragraph[] {
  const known = register.texts.get(source);
  if (known === undefined) return [];
  const lines = new LineMap(known.text);
  const headings = new Set(known.headings ?? []);
  return register.texts
    .paragraphsOf(source)
    .slice(Math.max(0, from), to)
    .map((span, at): Paragraph => {
      const number = Math.max(0, from) + at + 1;
      const places = register.placesIn({ source, span });
      return {
        number,
        span,
        text: known.text.slice(span.start, span.end),
        heading: headings.has(lines.positionAt(span.start).line),
        marks: places.map((place) => markOf(register, place)),
        readBy: readersIn(register, source, number, span),
      };
    });
}

function readersIn(register: Register, source: string, number: number, span: Span): string[] {
  const sha256 = register.texts.get(source)?.sha256 ?? '';
  const { entries, read } = register.ledger;
  const errata = register.claims
    .meeting({ source, span })
    .flatMap(({ erratum }) => entries.get(erratum) ?? []);
  return readersOf({ source, sha256, number, errata }, read);
}

function markOf(register: Register, place: ReviewPlace): Mark {
  const { verdict, prepared, disputed, erratum } = register.standing(place);
  const { id, unit, span, proposal } = place;
  const conjecture = proposal?.conjectures[0] ?? register.units.get(unit)?.conjectures[0];
  return {
    place: id,
    unit,
    span,
    verdict,
    prepared,
    disputed,
    reading: register.texts.sliceOf(place),
    corr: verdict === 'accept' ? erratum?.corr : conjecture,
    ...(erratum === undefined ? {} : { erratum: erratum.id }),
  };
}

/**
 * The proofs of reading that a verb makes or takes back, for whoever reviews.
 * @throws Refusal for a paragraph that the source does not have
 */
export function readChanges(
  register: Register,
  verb: Extract<Verb, { type: 'read' | 'unread' }>,
  on: string,
): ReadChange[] {
  const { source, paragraphs, type } = verb;
  const sha256 = register.texts.get(source)?.sha256;
  const spans = register.texts.paragraphsOf(source);
  const wrong = paragraphs.find((number) => spans[number - 1] === undefined);
  if (sha256 === undefined || wrong !== undefined) {
    throw new Refusal('place', `${source} has no paragraph ${wrong ?? ''}: it has ${spans.length}.`);
  }
  const { by } = register;
  if (type === 'unread') return unread(register, source, new Set(paragraphs));
  const fresh = paragraphs.filter((number) => {
    const span = spans[number - 1];
    return span !== undefined && !readersIn(register, source, number, span).includes(by);
  });
  if (fresh.length === 0) return [];
  return [{ after: { source, paragraphs: rangesOf(fresh), sha256, by, on } }];
}

/** The proofs of this reader that hold one of the paragraphs, each without them. */
function unread(register: Register, source: string, without: ReadonlySet<number>): ReadChange[] {
  return register.ledger.read
    .filter((proof) => proof.source === source && proof.by === register.by)
    .flatMap((before): ReadChange[] => {
      const numbers = before.paragraphs.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, at) => first + at),
      );
      const left = numbers.filter((number) => !without.has(number));
      if (left.length === numbers.length) return [];
      return [left.length === 0 ? { before } : { before, after: { ...before, paragraphs: rangesOf(left) } }];
    });
}

/** Numbers as ranges, in order. */
function rangesOf(numbers: readonly number[]): ParagraphRange[] {
  const ranges: { first: number; last: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && number === last.last + 1) last.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}
