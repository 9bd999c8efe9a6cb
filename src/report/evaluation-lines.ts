import type { Evaluation } from '../propose/evaluate.ts';
import { detectionFigures, figuresOf } from '../propose/figures.ts';
import type { Detection, Measured } from '../propose/measures.ts';
import { jsonLine } from './json-lines.ts';

/** An evaluation as JSON Lines: one `corpus`, then each `document`, `rule` and `band`. Rates and shares are parts of 1. */
export function evaluationLines(evaluation: Evaluation): string {
  const { acceptAbove, proposals, measured, documents, rules, bands, flagged, calibrationError } = evaluation;
  return [
    jsonLine('corpus', {
      acceptAbove,
      documents: documents.length,
      proposals,
      ...measuredRecord(measured),
      flagged: detectionRecord(flagged),
      calibrationError: rounded(calibrationError),
    }),
    ...documents.map((one) =>
      jsonLine('document', {
        id: one.id,
        proposals: one.proposals,
        unlike: one.unlike,
        ...measuredRecord(one.measured),
      }),
    ),
    ...rules.map((rule) => jsonLine('rule', { ...rule, said: rounded(rule.said) })),
    ...bands.map(({ accepted, said, ...band }) =>
      jsonLine('band', { ...band, said: rounded(said), accepted: detectionRecord(accepted) }),
    ),
  ].join('');
}

function measuredRecord(measured: Measured): object {
  const { improvement, cerBefore, cerAfter, werBefore, werAfter, cmerBefore, cmerAfter } =
    figuresOf(measured);
  return {
    truthCharacters: measured.truthCharacters,
    truthWords: measured.truthWords,
    distanceBefore: measured.before.characters,
    distanceAfter: measured.after.characters,
    improvement: rounded(improvement),
    cerBefore: rounded(cerBefore),
    cerAfter: rounded(cerAfter),
    werBefore: rounded(werBefore),
    werAfter: rounded(werAfter),
    cmerBefore: rounded(cmerBefore),
    cmerAfter: rounded(cmerAfter),
    detection: detectionRecord(measured.detection),
  };
}

function detectionRecord(detection: Detection): object {
  const { precision, recall, f1 } = detectionFigures(detection);
  return { ...detection, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

/** To ten-thousandths: more would be noise. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
