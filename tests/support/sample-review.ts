import type { AuthorityEntry } from '../../src/model/authority.ts';
import type { Erratum } from '../../src/model/erratum.ts';
import type { ReviewInput } from '../../src/review/register.ts';
import { ReviewSession } from '../../src/review/session.ts';
import { EDITORS, type Proposed, proposalsFor, reviewInput, source } from '../review/support.ts';

/** Two chapters of an invented history with damage of several sorts, long enough to be scrolled. */
export const CHAPTERS: Readonly<Record<string, string>> = {
  'chapter-1': chapter('The harbour of Velmora', 1),
  'chapter-2': chapter('A winter of petitions', 2),
};

function chapter(title: string, number: number): string {
  const paragraphs = Array.from(
    { length: 14 },
    (_, at) =>
      [
        `In the spring of ${1801 + at} Commodore Aldrige wrote to the Council that the harbour could not be held through another winter, and that no ship under his flag had seen a paymaster since the thaw. The Council did not answer. It was the custom of that house to leave unanswered whatever it could not deny.`,
        `Governor Saltonstal, who had read the letter before it was sealed, told his secretary that the Commodore was right in everything but the date. But. Such a man is never asked for his opinion twice. Old Aldrige knew it, and signed with the full form of his name.`,
        `“The Governer will remember us,” said the pilot, “when the ice remembers the river.” They laughed at at this on the quay, as people laugh who have been told the same thing by their fathers; and Saltonstal’s carriage went by without stopping.`,
      ][at % 3],
  );
  return `${title}\n\n${paragraphs.join('\n\n')}\n\nEnd of part ${number}.\n`;
}

/** What detectors would propose for them. */
export const SAMPLE_PROPOSED: readonly Proposed[] = [
  {
    reading: 'Aldrige',
    conjectures: ['Aldridge', 'Aldrich', 'Eldridge'],
    confidence: 0.93,
    evidence: [
      { kind: 'authority', entry: 'aldridge', distance: 0.21 },
      { kind: 'frequency', form: 'Aldridge', count: 9 },
    ],
  },
  {
    reading: 'Saltonstal',
    conjectures: ['Saltonstall'],
    confidence: 0.88,
    evidence: [{ kind: 'frequency', form: 'Saltonstall', count: 4 }],
  },
  { reading: 'Governer', conjectures: ['Governor'], kind: 'spelling', confidence: 0.97, rule: 'spelling@1' },
  {
    reading: 'But. Such',
    conjectures: ['But such'],
    kind: 'sentence',
    confidence: 0.7,
    rule: 'cut-sentence@1',
  },
  { reading: 'at at', conjectures: ['at'], kind: 'repetition', confidence: 0.99, rule: 'repeated-words@1' },
  {
    reading: 'did not answer',
    conjectures: ['did answer'],
    kind: 'translation',
    confidence: 0.31,
    rule: 'literal-idiom@1',
  },
  { reading: 'ice remembers the river', kind: 'wording', confidence: 0.35, rule: 'literal-idiom@1' },
  ...Array.from({ length: 14 }, (_, at): Proposed => ({
    reading: `of ${1801 + at}`,
    conjectures: [`of ${1701 + at}`],
    kind: 'fact',
    confidence: 0.3 + at / 50,
    rule: 'years@1',
  })),
];

/** A decision that software prepared and nobody has confirmed. */
export const PREPARED: readonly Erratum[] = [
  {
    id: 'governor',
    kind: 'spelling',
    sic: 'Governer',
    corr: 'Governor',
    verdict: 'accept',
    scope: 'everywhere',
    seen: Object.keys(CHAPTERS).map((id) => ({ source: id, count: 4 })),
    by: 'machine',
    on: '2026-11-20',
  },
];

const AUTHORITY: AuthorityEntry = {
  id: 'aldridge',
  kind: 'person',
  name: 'Jonas Aldridge',
  forms: ['Aldridge'],
  damaged: [],
  languages: {},
  ids: {},
  note: 'Commodore of the northern squadron',
};

/** A review of the sample, or of other chapters with the same proposals. */
export function sampleReview(more: Partial<ReviewInput> = {}): ReviewSession {
  const sources = Object.entries(CHAPTERS).map(([id, text]) => source(id, text));
  const authority = new Map([[AUTHORITY.id, AUTHORITY]]);
  const input = reviewInput(sources, proposalsFor(sources, SAMPLE_PROPOSED), PREPARED, {
    references: { editors: new Set(EDITORS.map(({ id }) => id)), witnesses: new Set(), authority },
    ...more,
  });
  return new ReviewSession(input, { editors: EDITORS, witnesses: [], authority });
}
