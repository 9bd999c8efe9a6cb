import type { AuthorityEntry } from '../model/authority.ts';
import type { Span } from '../text/span.ts';
import type { Suspicion } from './detector.ts';
import { isParticle } from './name-context.ts';
import { bearersOf, distanceOf, familyNames, readingOf, rounded } from './name-reading.ts';
import type { NameView } from './name-setting.ts';
import { NONE, type NameUnit } from './name-units.ts';

/** Letters of a syllable that may be a rendered initial or a remnant. */
export const SYLLABLE = 4;
/** A syllable that is so near to the beginning of a given name renders its initial. */
const INITIAL_LIMIT = 0.3;
/** That a syllable before a name does not belong there is never surer than this. */
const MOST = 0.75;
/** … and less sure when the syllable fits no initial. */
const WITHOUT_INITIAL = 0.1;

/**
 * A syllable before a name with a hyphen: the transcription of an initial, or a remnant.
 *
 * ```txt
 * Se-Kirov   →  S. Kirov, or Kirov
 * ```
 */
export function readGlued(view: NameView, unit: NameUnit, at: number): Suspicion | undefined {
  const [syllable, name] = unit.parts;
  if (syllable === undefined || name === undefined || unit.parts.length !== 2) return undefined;
  if (!isSyllable(syllable.form) || view.lexicon.statusOf(syllable.form) === 'accepted') return undefined;
  const body = name.form.slice(0, name.form.length - unit.possessive.length);
  return withoutSyllable(
    view,
    { span: unit, syllable: syllable.form, body, possessive: unit.possessive },
    at,
  );
}

/** A short unknown word directly before a family name: `Dak Kirov`. */
export function readStray(view: NameView, unit: NameUnit): Suspicion | undefined {
  const next = view.units[unit.after];
  if (unit.after === NONE || next === undefined || next.parts.length > 1 || unit.possessive !== '')
    return undefined;
  if (!isSyllable(unit.body) || view.lexicon.statusOf(unit.body) !== 'unknown') return undefined;
  if (bearersOf(view, next.body).length === 0) return undefined;
  const span = { start: unit.start, end: next.end };
  return withoutSyllable(
    view,
    { span, syllable: unit.body, body: next.body, possessive: next.possessive },
    unit.after,
  );
}

/** A name with a syllable before it. */
interface Burdened {
  readonly span: Span;
  readonly syllable: string;
  readonly body: string;
  readonly possessive: string;
}

function withoutSyllable(
  view: NameView,
  { span, syllable, body, possessive }: Burdened,
  at: number,
): Suspicion | undefined {
  const [known] = familyNames(view, body);
  const isDoubtful = known === undefined && view.lexicon.statusOf(body) === 'unknown';
  const reading = isDoubtful ? readingOf(view, body, at) : undefined;
  const best = reading?.ranked[0]?.candidate;
  const entry = known?.entry ?? best?.entry;
  if (entry === undefined) return undefined;
  const form = best === undefined ? body : view.lexicon.spellingOf(best) + (reading?.ending ?? '');
  const name = form + possessive;
  const initial = initialFor(view, entry, syllable);
  return {
    span: { start: span.start, end: span.end },
    conjectures: initial === undefined ? [name] : [`${initial}. ${name}`, name],
    confidence: rounded(
      Math.min(MOST, reading?.confidence ?? MOST) - (initial === undefined ? WITHOUT_INITIAL : 0),
    ),
    evidence: [
      { kind: 'authority', entry: entry.id, ...(best === undefined ? {} : distanceOf(best)) },
      { kind: 'pattern', name: 'syllable-before-name', detail: syllable },
    ],
  };
}

/** The initial of the bearer's given name, where the syllable may be its transcription. */
function initialFor({ lexicon }: NameView, entry: AuthorityEntry, syllable: string): string | undefined {
  const given = lexicon.index.roleOf(entry, 'given')[0]?.form;
  if (given === undefined) return undefined;
  const beginning = /^[^aeiouy]*[aeiouy]?/iu.exec(given)?.[0] ?? given;
  return lexicon.distance(syllable, beginning) <= INITIAL_LIMIT ? given.charAt(0) : undefined;
}

/** A short beginning of a word, one vowel sound, that is no particle of names. */
function isSyllable(word: string): boolean {
  return (
    word.length <= SYLLABLE &&
    !isParticle(word) &&
    /^(?:[B-DF-HJ-NP-TV-XZ][^aeiouy]{0,2}[aeiouy]{1,2}[^aeiouy]{0,2}|[AEIOUY][^aeiouy]{0,3})$/u.test(word)
  );
}
