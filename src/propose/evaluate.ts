import type { Proposal } from '../model/proposal.ts';
import { type Comparison, compare, tokensAt } from './comparison.ts';
import type { Edit } from './edits.ts';
import { judgeDoubt, judgeEdit, type Judgement } from './judge.ts';
import {
  changedTokens,
  type Detection,
  detectionOf,
  type Measured,
  measure,
  sumDetection,
  sumOf,
} from './measures.ts';
import { type Band, BANDS, calibrationError, reliability } from './reliability.ts';

/** A text with its truth. */
export interface Pair {
  /** Id of the source, as the proposals name it. */
  readonly id: string;
  readonly raw: string;
  readonly truth: string;
}

/** A proposal with what the truth says of it: of its first conjecture or, where it has none, of its doubt. */
export interface JudgedProposal extends Judgement {
  readonly proposal: Proposal;
}

/** What a rule was worth; a proposal of two rules counts for both. */
export interface RuleFigures {
  /** `rule@version`. */
  readonly rule: string;
  readonly proposals: number;
  /** Proposals without conjecture among them. */
  readonly doubts: number;
  /** Those of which the truth says whether they are right. */
  readonly judged: number;
  readonly right: number;
  /** Mean confidence of the judged ones. */
  readonly said: number;
  /** Characters by which the distance falls when its conjectures at or above the threshold are taken, each alone. */
  readonly gain: number;
}

/** A band of the reliability table, with the detection when everything from its lower end on is accepted. */
export interface BandFigures extends Band {
  readonly accepted: Detection;
}

/** One text by itself. */
export interface DocumentFigures {
  readonly id: string;
  readonly measured: Measured;
  readonly proposals: number;
  /** UTF-16 units in stretches so unlike the truth that they count as replaced. */
  readonly unlike: number;
}

/** Everything that is measured of a corpus. */
export interface Evaluation {
  readonly acceptAbove: number;
  readonly proposals: number;
  readonly measured: Measured;
  /** Detection when a proposal at or above the threshold need not change a token, only doubt it. */
  readonly flagged: Detection;
  readonly documents: readonly DocumentFigures[];
  readonly rules: readonly RuleFigures[];
  readonly bands: readonly BandFigures[];
  /** Expected calibration error over the bands. */
  readonly calibrationError: number;
}

/**
 * Measures proposals against the truth: every first conjecture with a confidence of at least `acceptAbove` is taken as
 * accepted. Proposals of sources that are no pair are left out.
 */
export function evaluate(
  pairs: readonly Pair[],
  proposals: readonly Proposal[],
  acceptAbove: number,
): Evaluation {
  const bySource = new Map(pairs.map(({ id }): [string, Proposal[]] => [id, []]));
  for (const proposal of proposals) bySource.get(proposal.source)?.push(proposal);
  const texts = pairs.map(({ id, raw, truth }) => {
    const comparison = compare(raw, truth);
    return evaluateText(id, comparison, bySource.get(id) ?? [], acceptAbove);
  });
  const judged = texts.flatMap((text) => text.judged);
  const bands = reliability(claimsOf(judged));
  return {
    acceptAbove,
    proposals: judged.length,
    measured: sumOf(texts.map((text) => text.document.measured)),
    flagged: sumDetection(texts.map((text) => text.flagged)),
    documents: texts.map((text) => text.document),
    rules: rulesOf(judged, acceptAbove),
    bands: bands.map((band, at) => ({
      ...band,
      accepted: sumDetection(texts.flatMap((text) => text.accepted[at] ?? [])),
    })),
    calibrationError: calibrationError(bands),
  };
}

/** What the truth says of each proposal for a text. */
export function judgeProposals(comparison: Comparison, proposals: readonly Proposal[]): JudgedProposal[] {
  return proposals.map((proposal) => {
    const edit = editOf(proposal);
    if (edit !== undefined) return { proposal, ...judgeEdit(comparison, edit) };
    return { proposal, isRight: judgeDoubt(comparison, proposal.span), gain: 0 };
  });
}

/** The judged ones as claims for the reliability table. */
export function claimsOf(judged: readonly JudgedProposal[]): { confidence: number; isRight: boolean }[] {
  return judged.flatMap(({ proposal: { confidence }, isRight }) =>
    isRight === undefined ? [] : [{ confidence, isRight }],
  );
}

/** The first conjecture as a change; undefined for a doubt. */
function editOf({ span, conjectures }: Proposal): Edit | undefined {
  const [replacement] = conjectures;
  return replacement === undefined ? undefined : { span, replacement };
}

interface EvaluatedText {
  readonly document: DocumentFigures;
  readonly judged: readonly JudgedProposal[];
  readonly flagged: Detection;
  /** For each band the detection when everything from its lower end on is accepted. */
  readonly accepted: readonly Detection[];
}

function evaluateText(
  id: string,
  comparison: Comparison,
  proposals: readonly Proposal[],
  acceptAbove: number,
): EvaluatedText {
  const from = (least: number): Proposal[] => proposals.filter((one) => one.confidence >= least);
  const edits = (chosen: readonly Proposal[]): Edit[] => chosen.flatMap((one) => editOf(one) ?? []);
  const measured = measure(comparison, edits(from(acceptAbove)));
  return {
    document: { id, measured, proposals: proposals.length, unlike: comparison.alignment.unlike },
    judged: judgeProposals(comparison, proposals),
    flagged: detectionOf(comparison, flaggedTokens(comparison, from(acceptAbove))),
    accepted: Array.from({ length: BANDS }, (_, band) =>
      detectionOf(comparison, changedTokens(comparison, edits(from(band / BANDS)))),
    ),
  };
}

/** The tokens that proposals change or, where they have no conjecture, doubt. */
function flaggedTokens(comparison: Comparison, proposals: readonly Proposal[]): boolean[] {
  const { ocr, tokens } = comparison;
  const flagged = changedTokens(
    comparison,
    proposals.flatMap((one) => editOf(one) ?? []),
  );
  for (const { span, conjectures } of proposals) {
    if (conjectures.length > 0) continue;
    const { first, last } = tokensAt(tokens, { start: ocr.place(span.start), end: ocr.place(span.end) });
    flagged.fill(true, first, last + 1);
  }
  return flagged;
}

function rulesOf(judged: readonly JudgedProposal[], acceptAbove: number): RuleFigures[] {
  const names = [...new Set(judged.flatMap((one) => one.proposal.rules))].sort();
  return names.map((rule) => {
    const own = judged.filter((one) => one.proposal.rules.includes(rule));
    const claims = claimsOf(own);
    const total = claims.reduce((sum, claim) => sum + claim.confidence, 0);
    return {
      rule,
      proposals: own.length,
      doubts: own.filter((one) => one.proposal.conjectures.length === 0).length,
      judged: claims.length,
      right: claims.filter((claim) => claim.isRight).length,
      said: claims.length === 0 ? 0 : total / claims.length,
      gain: own.reduce((sum, one) => sum + (one.proposal.confidence >= acceptAbove ? one.gain : 0), 0),
    };
  });
}
