import { describe } from '../../src/anchor/describe.ts';
import type { Erratum, Kind } from '../../src/model/erratum.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Proposal } from '../../src/model/proposal.ts';
import { placesForReview } from '../../src/review/open.ts';
import type { ReviewInput } from '../../src/review/register.ts';
import { type Outcome, ReviewSession } from '../../src/review/session.ts';
import type { ReviewSource } from '../../src/review/texts.ts';
import type { Verb } from '../../src/review/verb.ts';
import { shortHash } from '../../src/text/hash.ts';

/** What a test proposes: every occurrence of a reading. */
export interface Proposed {
  readonly reading: string;
  /** Default: only a doubt. */
  readonly conjectures?: readonly string[];
  readonly kind?: Kind;
  readonly confidence?: number;
  readonly rule?: string;
  readonly evidence?: readonly Evidence[];
}

/** The editors of a test: two persons and a program. */
export const EDITORS: ReviewInput['editors'] = [
  { id: 'ed', name: 'Edith Editor', agent: 'person' },
  { id: 'anna', name: 'Anna Second', agent: 'person' },
  { id: 'machine', name: 'A Machine', agent: 'software' },
];

/** A source by id and text. */
export function source(id: string, text: string): ReviewSource {
  return { id, text, language: 'en', sha256: shortHash(text).repeat(4) };
}

/** A proposal for every place of the readings, as detectors would make them. */
export function proposalsFor(sources: readonly ReviewSource[], proposed: readonly Proposed[]): Proposal[] {
  return sources.flatMap(({ id, text }) =>
    proposed
      .flatMap((one): Proposal[] => {
        const { reading, conjectures = [], kind = 'name', confidence = 0.9 } = one;
        const { rule = 'name-authority@1', evidence = [] } = one;
        const found: Proposal[] = [];
        for (let at = text.indexOf(reading); at !== -1; at = text.indexOf(reading, at + 1)) {
          const span = { start: at, end: at + reading.length };
          found.push({
            id: shortHash(`${id}\n${reading}\n${at}`),
            rules: [rule],
            kind,
            source: id,
            span,
            anchor: describe(text, span),
            conjectures,
            confidence,
            evidence,
            cluster: shortHash(`${kind}\n${reading}\n${conjectures[0] ?? ''}`),
          });
        }
        return found;
      })
      .sort((a, b) => a.span.start - b.span.start),
  );
}

/** The beginning of a review. */
export function reviewInput(
  sources: readonly ReviewSource[],
  proposals: readonly Proposal[],
  errata: readonly Erratum[] = [],
  more: Partial<ReviewInput> = {},
): ReviewInput {
  return {
    sources,
    proposals,
    errata,
    placed: placesForReview(sources, errata),
    read: [],
    past: [],
    editors: EDITORS,
    references: { editors: new Set(EDITORS.map(({ id }) => id)), witnesses: new Set(), authority: new Map() },
    by: 'ed',
    ...more,
  };
}

/** A review that a test drives: it counts its verbs, and every step is saved at once. */
export class Driven {
  readonly session: ReviewSession;
  readonly input: ReviewInput;
  #count = 0;

  constructor(input: ReviewInput) {
    this.input = input;
    this.session = new ReviewSession(input, { editors: input.editors, witnesses: [], authority: new Map() });
  }

  /** Performs a verb on a day. */
  do(verb: Verb, on: string = '2026-11-23'): Outcome {
    this.#count += 1;
    const outcome = this.session.perform(verb, { on, key: `${this.input.by}-${this.#count}` });
    if (outcome.status === 'decided') this.session.saved(outcome.step);
    return outcome;
  }

  /** Id of the card that is drawn now. */
  get card(): string {
    return this.session.view().card?.id ?? '';
  }

  get errata(): Erratum[] {
    return [...this.session.errata.values()];
  }
}

/** A review of some readings in some texts. */
export function review(
  texts: Readonly<Record<string, string>>,
  proposed: readonly Proposed[],
  errata: readonly Erratum[] = [],
  more: Partial<ReviewInput> = {},
): Driven {
  const sources = Object.entries(texts).map(([id, text]) => source(id, text));
  return new Driven(reviewInput(sources, proposalsFor(sources, proposed), errata, more));
}
