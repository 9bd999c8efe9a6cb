import { type Figures, detectionFigures, figuresOf } from '../propose/figures.ts';
import type { BandFigures, Evaluation, RuleFigures } from '../propose/evaluate.ts';
import type { Detection } from '../propose/measures.ts';
import { count } from './plural.ts';
import { table } from './table.ts';

/** An evaluation as tables for the terminal: rates, detection, rules, bands of confidence. */
export function evaluationTables(evaluation: Evaluation): string {
  const { documents, measured, acceptAbove, proposals } = evaluation;
  const words = measured.detection.tokens;
  const density = words === 0 ? 0 : (1000 * proposals) / words;
  return [
    `${count(documents.length, 'text')} with ${count(words, 'word')}; ${count(proposals, 'proposal')} (${density.toFixed(1)} per 1,000 words). Taken as accepted: confidence ${acceptAbove.toFixed(2)} and above.\n`,
    ratesTable(figuresOf(measured)),
    detectionTable(evaluation),
    ...(evaluation.rules.length === 0 ? [] : [rulesTable(evaluation.rules)]),
    ...(proposals === 0 ? [] : [bandsTable(evaluation.bands)]),
    ...(proposals === 0 ? [] : [`calibration error (ECE) ${evaluation.calibrationError.toFixed(3)}\n`]),
  ].join('\n');
}

function ratesTable(figures: Figures): string {
  const row = (name: string, before: number, after: number): string[] => [
    name,
    percent(before),
    percent(after),
  ];
  return `${table([
    ['', 'before', 'after'],
    row('characters wrong (CER)', figures.cerBefore, figures.cerAfter),
    row('words wrong (WER)', figures.werBefore, figures.werAfter),
    row('letters and digits wrong (cMER)', figures.cmerBefore, figures.cmerAfter),
  ])}improvement ${signed(figures.improvement)} %\n`;
}

function detectionTable({ measured, flagged }: Evaluation): string {
  const row = (name: string, detection: Detection): string[] => {
    const { precision, recall, f1 } = detectionFigures(detection);
    const counts = [detection.wrong, detection.changed, detection.both].map(String);
    return [name, ...counts, ...[precision, recall, f1].map(share)];
  };
  return table([
    ['words', 'wrong', 'touched', 'both', 'precision', 'recall', 'F1'],
    row('changed', measured.detection),
    row('changed or doubted', flagged),
  ]);
}

function rulesTable(rules: readonly RuleFigures[]): string {
  return table([
    ['rule', 'proposals', 'doubts', 'judged', 'right', 'said', 'was right', 'mended'],
    ...rules.map(({ rule, proposals, doubts, judged, right, said, gain }) => [
      rule,
      ...[proposals, doubts, judged, right].map(String),
      ...(judged === 0 ? ['–', '–'] : [share(said), share(right / judged)]),
      String(gain),
    ]),
  ]);
}

function bandsTable(bands: readonly BandFigures[]): string {
  const filled = bands.filter((band) => band.count > 0);
  return table([
    ['confidence', 'judged', 'right', 'said', 'was right', 'accepted from here: precision', 'recall', 'F1'],
    ...filled.map(({ from, to, count: judged, right, said, accepted }) => {
      const { precision, recall, f1 } = detectionFigures(accepted);
      return [
        `${from.toFixed(1)}–${to.toFixed(1)}`,
        ...[judged, right].map(String),
        ...[said, right / judged, precision, recall, f1].map(share),
      ];
    }),
  ]);
}

function percent(rate: number): string {
  return `${(100 * rate).toFixed(1)} %`;
}

function share(value: number): string {
  return value.toFixed(2);
}

function signed(value: number): string {
  const digits = Math.abs(value).toFixed(1);
  return `${value < 0 && digits !== '0.0' ? '−' : '+'}${digits}`;
}
