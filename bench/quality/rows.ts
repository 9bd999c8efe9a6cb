import type { Proposal } from '../../src/model/proposal.ts';
import { claimsOf, evaluate } from '../../src/propose/evaluate.ts';
import { detectionFigures, figuresOf } from '../../src/propose/figures.ts';
import { calibrationError, type Claim, reliability } from '../../src/propose/reliability.ts';
import { worthByRule } from '../../src/propose/worth.ts';
import type { Chapters } from './chapters.ts';
import type { Grouped } from './cross-validation.ts';
import type { ProposedSet } from './measure-set.ts';
import { percent, share } from './tables.ts';

type Rows = string[][];

/** A set, with its proposals in the same order once more, with the confidence that measurement gives them. */
export interface CalibratedSet extends ProposedSet {
  readonly calibrated: readonly Grouped[];
}

/** Confidence from which a proposal counts as accepted. */
const ACCEPTED = 0.3;

export function setRows(sets: readonly CalibratedSet[]): Rows {
  return sets.map(({ set, calibrated, dictionary }) => {
    const proposals = calibrated.map((one) => one.judged.proposal);
    const { measured } = evaluate(set.texts, proposals, ACCEPTED);
    const figures = figuresOf(measured);
    const { cerBefore, cerAfter, werBefore, werAfter, cmerBefore, cmerAfter, improvement } = figures;
    return [
      set.name,
      String(set.texts.length),
      String(measured.detection.tokens),
      ...[cerBefore, cerAfter, werBefore, werAfter, cmerBefore, cmerAfter].map(percent),
      percent(improvement / 100),
      ...[figures.precision, figures.recall, figures.f1].map((value) => value.toFixed(2)),
      detectionFigures(dictionary).f1.toFixed(2),
    ];
  });
}

export function ruleRows(sets: readonly CalibratedSet[]): Rows {
  return sets.flatMap(({ set, judged, calibrated }) => {
    const ruleOf = (one: Grouped): string => one.judged.proposal.rules[0] ?? '';
    return [...new Set(judged.map(ruleOf))].sort().map((rule) => {
      const own = judged.filter((one) => ruleOf(one) === rule);
      const said = claims(own);
      const after = claims(calibrated.filter((one) => ruleOf(one) === rule));
      const right = said.filter((claim) => claim.isRight).length;
      return [
        set.name,
        rule,
        ...[own.length, said.length, right].map(String),
        share(total(said), said.length),
        share(total(after), after.length),
        share(right, said.length),
      ];
    });
  });
}

/** The cross-validated reliability table over all sets from which the confidence is learnt. */
export function reliabilityRows(sets: readonly CalibratedSet[]): Rows {
  const fitted = sets.filter(({ set }) => set.isFitted).flatMap(({ calibrated }) => calibrated);
  return reliability(claims(fitted))
    .filter((band) => band.count > 0)
    .map(({ from, to, count, right, said }) => [
      `${from.toFixed(1)}–${to.toFixed(1)}`,
      String(count),
      String(right),
      said.toFixed(2),
      share(right, count),
    ]);
}

/** Expected calibration errors, together and by set. */
export function errorRows(sets: readonly CalibratedSet[]): Rows {
  const fitted = sets.filter(({ set }) => set.isFitted);
  const row = (name: string, chosen: readonly CalibratedSet[], how: string): string[] => {
    const said = claims(chosen.flatMap(({ judged }) => judged));
    const after = claims(chosen.flatMap(({ calibrated }) => calibrated));
    const error = (all: readonly Claim[]): string => calibrationError(reliability(all)).toFixed(3);
    return [name, String(said.length), error(said), error(after), how];
  };
  return [
    row(fitted.map(({ set }) => set.name).join(' and '), fitted, 'the same sets, cross-validated'),
    ...sets.map((one) =>
      row(one.set.name, [one], one.set.isFitted ? 'both fitted sets, cross-validated' : 'the fitted sets'),
    ),
  ];
}

/** Proposals on sound text; `words` of it. */
export function noiseRows(proposals: readonly Proposal[], words: number): Rows {
  const rules = [...new Set(proposals.map((one) => one.rules[0] ?? ''))].sort();
  const row = (name: string, number: number): string[] => [
    name,
    String(number),
    words === 0 ? '–' : ((1000 * number) / words).toFixed(2),
  ];
  return [
    ...rules.map((rule) => row(rule, proposals.filter((one) => one.rules[0] === rule).length)),
    row('all', proposals.length),
  ];
}

export function kindRows({ kinds }: Chapters): Rows {
  return kinds.map(({ kind, errata, found }) => [kind, String(errata), String(found)]);
}

export function chapterRows({ proposals, decisions }: Chapters): Rows {
  return worthByRule(proposals, decisions).map((worth) => [
    worth.name,
    ...[worth.proposals, worth.accepted, worth.asProposed, worth.stet, worth.pending].map(String),
  ]);
}

function claims(all: readonly Grouped[]): Claim[] {
  return claimsOf(all.map(({ judged }) => judged));
}

function total(all: readonly Claim[]): number {
  return all.reduce((sum, claim) => sum + claim.confidence, 0);
}
