import { actOf, type Erratum } from '../model/erratum.ts';
import type { Finding, Subject } from '../model/finding.ts';
import { comparePlaces, contains, overlaps, type Span } from '../text/span.ts';

/** An entry that says something about a stretch of one source, whatever its verdict. */
export interface Claim {
  readonly erratum: Erratum;
  readonly span: Span;
  /** Whether the entry may act here; one that may not still keeps others away from its place. */
  readonly inForce: boolean;
}

/** A claim that stands, with the ids of the wider entries it keeps from acting inside it. */
export interface Settled extends Claim {
  readonly absorbed: readonly string[];
}

interface Settlement {
  readonly settled: readonly Settled[];
  readonly findings: readonly Finding[];
}

/**
 * Who has the word where claims meet in one source. Everything refers to the source, so there is no order among
 * entries and no cycle: `here` comes before `everywhere`, the longer `everywhere` before the shorter one inside it, and
 * any other overlap is refused.
 */
export function settle(source: string, here: readonly Claim[], everywhere: readonly Claim[]): Settlement {
  const findings: Finding[] = [];
  const places = withoutOverlap(source, here, findings);
  const names = longestFirst(source, everywhere, findings);
  const absorbedBy = new Map<Claim, Set<string>>();
  const free = names.filter((name) => {
    const rival = rivalOf(places, name.span);
    if (rival === undefined) return true;
    if (!contains(rival.span, name.span)) {
      findings.push(overlap(source, rival, name));
      return false;
    }
    absorbedBy.set(rival, (absorbedBy.get(rival) ?? new Set()).add(name.erratum.id));
    return false;
  });
  const settled = [...places, ...free]
    .map((claim) => ({ ...claim, absorbed: [...(absorbedBy.get(claim) ?? [])].sort(compareIds) }))
    .sort(compareClaims);
  return { settled, findings };
}

/** By place, then by id in code-unit order. */
export function compareClaims(a: Claim, b: Claim): number {
  return comparePlaces(a.span, b.span) || compareIds(a.erratum.id, b.erratum.id);
}

export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `here` claims that do not meet; of two that decide the same thing one stands, of others none is chosen. */
function withoutOverlap(source: string, claims: readonly Claim[], findings: Finding[]): Claim[] {
  const kept: Claim[] = [];
  for (const claim of [...claims].sort(compareClaims)) {
    const last = kept.at(-1);
    if (last === undefined || !meet(last.span, claim.span)) kept.push(claim);
    else if (sameDecision(last, claim)) findings.push(duplicate(last, claim));
    else findings.push(overlap(source, last, claim));
  }
  return kept;
}

/** `everywhere` claims from the left, the longest first; those inside a longer one give way. */
function longestFirst(source: string, claims: readonly Claim[], findings: Finding[]): Claim[] {
  const kept: Claim[] = [];
  const sorted = [...claims].sort(
    (a, b) =>
      a.span.start - b.span.start || b.span.end - a.span.end || compareIds(a.erratum.id, b.erratum.id),
  );
  for (const claim of sorted) {
    const last = kept.at(-1);
    if (last === undefined || !meet(last.span, claim.span)) kept.push(claim);
    else if (isEqual(last.span, claim.span)) {
      findings.push(sameDecision(last, claim) ? duplicate(last, claim) : overlap(source, last, claim));
    } else if (!contains(last.span, claim.span)) findings.push(overlap(source, last, claim));
  }
  return kept;
}

/** The `here` claim that meets a span; `places` are sorted and apart. */
function rivalOf(places: readonly Claim[], span: Span): Claim | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.span.end ?? Infinity) <= span.start) low = middle + 1;
    else high = middle;
  }
  const rivals = [places[low], places[low + 1]];
  return rivals.find((place) => place !== undefined && meet(place.span, span));
}

/** Overlap, or two insertions at one point. */
function meet(a: Span, b: Span): boolean {
  return overlaps(a, b) || (isEqual(a, b) && a.start === a.end);
}

function isEqual(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function sameDecision(a: Claim, b: Claim): boolean {
  return (
    isEqual(a.span, b.span) &&
    a.erratum.verdict === b.erratum.verdict &&
    actOf(a.erratum) === actOf(b.erratum) &&
    (actOf(a.erratum) !== 'annotate' || a.erratum.note === b.erratum.note) &&
    a.erratum.corr === b.erratum.corr
  );
}

function duplicate(kept: Claim, other: Claim): Finding {
  return {
    rule: 'erratum-duplicate',
    message: `“${other.erratum.id}” decides the same as “${kept.erratum.id}” at the same place`,
    help: 'To confirm what somebody else has decided, add a vote to that entry; otherwise withdraw one of the two. The place is changed once.',
    subject: { type: 'erratum', id: other.erratum.id },
    related: [{ subject: { type: 'erratum', id: kept.erratum.id }, message: 'the other entry' }],
  };
}

function overlap(source: string, a: Claim, b: Claim): Finding {
  const place: Subject = { type: 'source', source, span: b.span };
  return {
    rule: 'erratum-overlap',
    message: `Unexpected overlap of “${a.erratum.id}” and “${b.erratum.id}”, expected each character to belong to one entry`,
    help: 'Make them one entry, narrow one of them, or except this place from the wider one. Nothing was written.',
    subject: { type: 'erratum', id: b.erratum.id },
    related: [
      { subject: { type: 'erratum', id: a.erratum.id }, message: 'the other entry' },
      { subject: place, message: 'where they meet' },
    ],
  };
}
