import type { Detector, Suspicion } from '../detect/detector.ts';
import type { Kind } from '../model/erratum.ts';
import type { Evidence } from '../model/evidence.ts';
import { comparePlaces, overlaps, type Span } from '../text/span.ts';

/** Conjectures that a proposal offers at most: more are not read. */
const OFFERED = 3;

/** What one detector found at a place of a source, UTF-16 units of the source. */
export interface Finding {
  readonly detector: Detector;
  readonly span: Span;
  readonly suspicion: Suspicion;
}

/** What all detectors found at one place. */
export interface Merged {
  readonly span: Span;
  /** `rule@version`, the most confident first. */
  readonly rules: readonly string[];
  readonly kind: Kind;
  readonly conjectures: readonly string[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/**
 * One proposal where several detectors speak of one place. On the same words their conjectures are united, and
 * agreement on the first raises the confidence (as for independent witnesses). Of findings that only overlap the most
 * confident has the word, since both cannot be accepted; the evidence of the others is kept.
 */
export function mergeRivals(findings: readonly Finding[]): Merged[] {
  const groups: Finding[][] = [];
  let end = -1;
  for (const finding of [...findings].sort(
    (a, b) => comparePlaces(a.span, b.span) || compareStrength(a, b),
  )) {
    const group = groups.at(-1);
    const meets = group?.some((other) => meet(other.span, finding.span)) ?? false;
    if (group !== undefined && meets && finding.span.start <= end) group.push(finding);
    else groups.push([finding]);
    end = Math.max(end, finding.span.end);
  }
  return groups.flatMap(mergeGroup);
}

function mergeGroup(group: readonly Finding[]): Merged[] {
  const [best, ...others] = [...group].sort(compareStrength);
  if (best === undefined) return [];
  const same = others.filter((other) => isSame(other.span, best.span));
  const beside = others.filter((other) => !meet(other.span, best.span));
  const merged: Merged = {
    span: best.span,
    rules: unique([best, ...others.filter((other) => !beside.includes(other))].map(ruleOf)),
    kind: best.suspicion.kind ?? best.detector.kind,
    conjectures: unique([best, ...same].flatMap((one) => one.suspicion.conjectures)).slice(0, OFFERED),
    confidence: combined(best, same),
    evidence: uniqueEvidence(
      [best, ...others.filter((other) => !beside.includes(other))].flatMap((one) => one.suspicion.evidence),
    ),
  };
  return [merged, ...mergeRivals(beside)].sort((a, b) => comparePlaces(a.span, b.span));
}

function combined(best: Finding, same: readonly Finding[]): number {
  const [first] = best.suspicion.conjectures;
  const agreeing = same.filter(
    (one) => one.detector !== best.detector && one.suspicion.conjectures[0] === first,
  );
  return agreeing.reduce(
    (confidence, one) => 1 - (1 - confidence) * (1 - one.suspicion.confidence),
    best.suspicion.confidence,
  );
}

/** Confidence, then a conjecture before a mere doubt, then the longer place, then the rule. */
function compareStrength(a: Finding, b: Finding): number {
  return (
    Number(b.suspicion.conjectures.length > 0) - Number(a.suspicion.conjectures.length > 0) ||
    b.suspicion.confidence - a.suspicion.confidence ||
    b.span.end - b.span.start - (a.span.end - a.span.start) ||
    (ruleOf(a) < ruleOf(b) ? -1 : 1)
  );
}

function ruleOf({ detector }: Finding): string {
  return `${detector.rule}@${detector.version}`;
}

function meet(a: Span, b: Span): boolean {
  return overlaps(a, b) || isSame(a, b);
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function uniqueEvidence(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((ground) => [JSON.stringify(ground), ground])).values()];
}
