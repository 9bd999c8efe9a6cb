import type { NameCandidate, NameWord } from '../lexicon/name-index.ts';
import { followerOf, type NameShape } from '../lexicon/name-shape.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import type { Span } from '../text/span.ts';
import type { Suspicion } from './detector.ts';
import { confidenceOf, LIMIT, rank, type Judged } from './name-judge.ts';
import { type NameView, settingOf } from './name-setting.ts';
import { NONE } from './name-units.ts';

/** Less than this is not worth a reader's time. */
const LEAST = 0.12;
/** Conjectures that are offered at most. */
const OFFERED = 3;
/** A damaged family name is certain enough to speak for the words before it. */
const NEAR_NAME = 0.15;

/** A doubtful word with its candidates, best first. */
export interface Reading {
  readonly ranked: readonly Judged[];
  /** What follows the candidate: `s`, `ists`. */
  readonly ending: string;
  readonly confidence: number;
}

/** The best reading of a doubtful body in the unit `at`: whole, or as a follower or the plural of a name. */
export function readingOf(view: NameView, body: string, at: number): Reading | undefined {
  const setting = settingOf(view, at);
  const readings = shapesOf(view, body, at).flatMap(({ body: stem, ending }): Reading[] => {
    const ranked = rank(view.lexicon.near(stem).filter(isOwnName), setting);
    const [best, second] = ranked;
    if (best === undefined) return [];
    const compared = view.lexicon.compare(stem, best.candidate.form);
    return [{ ranked, ending, confidence: confidenceOf(best, second, compared) }];
  });
  const best = readings.reduce<Reading | undefined>(
    (a, b) => (a === undefined || b.confidence > a.confidence ? b : a),
    undefined,
  );
  return best !== undefined && best.confidence >= LEAST ? best : undefined;
}

function shapesOf(view: NameView, body: string, at: number): NameShape[] {
  const follower = followerOf(body);
  const isPlural = body.endsWith('s') && followsArticle(view, at);
  return [
    { body, ending: '' },
    ...(follower === undefined ? [] : [follower]),
    ...(isPlural ? [{ body: body.slice(0, -1), ending: 's' }] : []),
  ];
}

function followsArticle({ units }: NameView, at: number): boolean {
  const before = units[at]?.before ?? NONE;
  return before !== NONE && /^(?:the|these|those|both|two)$/iu.test(units[before]?.body ?? '');
}

/** A doubtful body as a suspicion; what belongs to the text and not to the name is kept. */
export function suspicionOf(
  { lexicon }: NameView,
  span: Span,
  { ranked, ending, confidence }: Reading,
  possessive: string,
): Suspicion {
  const forms = ranked.map(({ candidate }) => lexicon.spellingOf(candidate) + ending + possessive);
  return {
    span: { start: span.start, end: span.end },
    conjectures: [...new Set(forms)].slice(0, OFFERED),
    confidence,
    evidence: ranked.slice(0, 1).map(({ candidate }) => ({
      kind: 'authority',
      entry: candidate.entry.id,
      ...distanceOf(candidate),
    })),
  };
}

/** What a word is as a family name of the authority. */
export function familyNames({ lexicon }: NameView, body: string): readonly NameWord[] {
  return lexicon.index.wordsOf(body).filter(({ role }) => role === 'surname');
}

/** The persons whose family name a word is, or most likely was. */
export function bearersOf(view: NameView, body: string): AuthorityEntry[] {
  const exact = familyNames(view, body);
  if (exact.length > 0) return exact.map(({ entry }) => entry);
  if (view.lexicon.statusOf(body) !== 'unknown') return [];
  const near = view.lexicon.near(body).filter(({ role }) => role === 'surname');
  const least = near[0]?.distance ?? LIMIT;
  return least > NEAR_NAME ? [] : near.filter(({ distance }) => distance <= least).map(({ entry }) => entry);
}

/** The distance as evidence writes it. */
export function distanceOf({ distance }: NameCandidate): { distance: number } {
  return { distance: Math.round(distance * 1000) / 1000 };
}

/** Two decimals. */
export function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}

function isOwnName({ role }: NameCandidate): boolean {
  return role === 'surname' || role === 'name';
}
