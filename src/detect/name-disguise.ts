import type { Suspicion } from './detector.ts';
import { isGivenName, isParticle, isPersonal, isTitle } from './name-context.ts';
import { readingOf, rounded, suspicionOf } from './name-reading.ts';
import { givensBefore, settingOf, type NameView } from './name-setting.ts';
import { looksLikeName, NONE, type NameUnit } from './name-units.ts';

/** A word of the dictionary is taken for a damaged name only when its sounds leave little doubt. */
const CERTAIN = 0.8;
/** Letters of such a word at least: shorter ones are near to everything. */
const SHORTEST = 4;
/** What the confidence is worth where a title or a first name announces a person, and where only the sentence does. */
const WORTH = { announced: 0.8, implied: 0.55 };

/**
 * A name that became a word of the dictionary and kept its capital: `Comrade Curve` for Kirov. Only where a person is spoken
 * of, inside a sentence, and the word is no title.
 */
export function readDisguised(view: NameView, unit: NameUnit, at: number): Suspicion | undefined {
  const worth = personWorth(view, unit, at);
  if (worth === 0) return undefined;
  const reading = readingOf(view, unit.body, at);
  const [best] = reading?.ranked ?? [];
  if (reading === undefined || best === undefined || reading.confidence < CERTAIN) return undefined;
  if (givenBefore(view, at) && settingOf(view, at).given(best.candidate) !== 1) return undefined;
  const confidence = rounded(reading.confidence * worth);
  return suspicionOf(view, unit, { ...reading, confidence }, unit.possessive);
}

function personWorth(view: NameView, unit: NameUnit, at: number): number {
  const { lexicon, units } = view;
  const { body } = unit;
  const before = units[unit.before];
  const isCandidate =
    body.length >= SHORTEST &&
    looksLikeName(body) &&
    lexicon.isCommonWord(body) &&
    !isTitle(body) &&
    !isGivenName(body) &&
    !isParticle(body);
  if (!isCandidate || before === undefined) return 0;
  const next = units[unit.after];
  if (unit.possessive === '' && next !== undefined && /^\p{Lu}/u.test(next.body)) return 0;
  if (givenBefore(view, at) || isTitle(before.body)) return WORTH.announced;
  const isNoun = /^\p{Lu}/u.test(before.body) || DETERMINERS.has(before.body.toLowerCase());
  const isPerson = unit.possessive !== '' || (unit.after !== NONE && isPersonal(next?.body ?? ''));
  return isPerson && !isNoun ? WORTH.implied : 0;
}

function givenBefore({ lexicon, units }: NameView, at: number): boolean {
  return givensBefore(lexicon, units, at).length > 0;
}

/** Before a common noun, not before a person. */
const DETERMINERS: ReadonlySet<string> = new Set(
  `a an the this that these those my your his her its our their every each some any no all old new whole entire same other first last one two`.split(
    ' ',
  ),
);
