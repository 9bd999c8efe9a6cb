import type { NameCandidate } from '../lexicon/name-index.ts';
import { followerOf, type NameShape } from '../lexicon/name-shape.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import type { Span } from '../text/span.ts';
import type { Suspicion } from './detector.ts';
import { isParticle } from './name-context.ts';
import { confidenceOf, rank, type Judged } from './name-judge.ts';
import { LIMIT, type NameLexicon } from './name-lexicon.ts';
import { givensBefore, settingOf } from './name-setting.ts';
import { looksLikeName, NONE, type NameUnit } from './name-units.ts';

/** Less than this is not worth a reader's time. */
const LEAST = 0.12;
/** Letters of a syllable that may be a rendered initial or a remnant. */
const SYLLABLE = 4;
/** A patronymic between the names of its bearer is known by them, and may be badly damaged. */
const PATRONYMIC_LIMIT = 0.55;
const GIVEN_LIMIT = 0.3;
/** Nearer than this a given name is another romanisation (`Sergey`). */
const GIVEN_SPELLING = 0.08;

/** A doubtful word with its candidates, best first. */
interface Reading {
  readonly ranked: readonly Judged[];
  readonly ending: string;
  readonly confidence: number;
}

/** Reads the names of one paragraph. */
export class NameReader {
  readonly #lexicon: NameLexicon;
  readonly #units: readonly NameUnit[];

  constructor(lexicon: NameLexicon, units: readonly NameUnit[]) {
    this.#lexicon = lexicon;
    this.#units = units;
  }

  read(): Suspicion[] {
    const found: Suspicion[] = [];
    let end = 0;
    for (const [at, unit] of this.#units.entries()) {
      if (unit.start < end) continue;
      for (const suspicion of this.#readUnit(unit, at)) {
        found.push(suspicion);
        end = suspicion.span.end;
      }
    }
    return found;
  }

  #readUnit(unit: NameUnit, at: number): Suspicion[] {
    if (unit.parts.length > 1) return this.#readCompound(unit, at);
    const isDoubtful = this.#lexicon.statusOf(unit.body) === 'unknown';
    const found = isDoubtful
      ? (this.#readPatronymic(unit, at) ??
        this.#readStray(unit, at) ??
        this.#readGiven(unit) ??
        this.#readName(unit, unit.body, unit.possessive, at))
      : this.#readStray(unit, at);
    return found === undefined ? [] : [found];
  }

  /** A word by itself: the body is sought, the possessive kept. */
  #readName(span: Span, body: string, possessive: string, at: number): Suspicion | undefined {
    const reading = this.#reading(body, at);
    return reading && this.#suspicion(span, reading, (form) => form + reading.ending + possessive);
  }

  /** The best reading of a doubtful body, whole or as a follower or the plural of a name. */
  #reading(body: string, at: number): Reading | undefined {
    const setting = settingOf(this.#lexicon, this.#units, at);
    const shapes: NameShape[] = [{ body, ending: '' }];
    const follower = followerOf(body);
    if (follower !== undefined) shapes.push(follower);
    if (body.endsWith('s') && this.#followsArticle(at)) shapes.push({ body: body.slice(0, -1), ending: 's' });
    const readings = shapes.flatMap(({ body: stem, ending }): Reading[] => {
      const ranked = rank(this.#lexicon.near(stem).filter(isOwnName), setting);
      const [best, second] = ranked;
      if (best === undefined) return [];
      return [{ ranked, ending, confidence: confidenceOf(best, second, stem.length) }];
    });
    const best = readings.reduce<Reading | undefined>(
      (a, b) => (a === undefined || b.confidence > a.confidence ? b : a),
      undefined,
    );
    return best !== undefined && best.confidence >= LEAST ? best : undefined;
  }

  #followsArticle(at: number): boolean {
    const before = this.#units[at]?.before ?? NONE;
    return before !== NONE && /^(?:the|these|those|both|two)$/iu.test(this.#units[before]?.body ?? '');
  }

  /** Hyphens: the whole as one name, a syllable glued before a name, or part by part. */
  #readCompound(unit: NameUnit, at: number): Suspicion[] {
    const { body, parts, possessive } = unit;
    const lexicon = this.#lexicon;
    if (lexicon.index.accepts(body)) return [];
    const isDoubtful = parts.some(({ form }) => lexicon.statusOf(form) === 'unknown');
    const whole = isDoubtful ? this.#readWholeCompound(unit, at) : undefined;
    if (whole !== undefined) return [whole];
    const glued = this.#readGlued(unit, at);
    if (glued !== undefined) return [glued];
    return parts.flatMap((part, index) => {
      const isLast = index === parts.length - 1;
      const form = isLast ? part.form.slice(0, part.form.length - possessive.length) : part.form;
      if (!looksLikeName(form) || lexicon.statusOf(form) !== 'unknown') return [];
      return this.#readName(part, form, isLast ? possessive : '', at) ?? [];
    });
  }

  #readWholeCompound(unit: NameUnit, at: number): Suspicion | undefined {
    const reading = this.#reading(unit.body, at);
    const form = reading?.ranked[0]?.candidate.form ?? '';
    if (reading === undefined || !form.includes('-') || reading.confidence < 0.5) return undefined;
    return this.#suspicion(unit, reading, (name) => name + reading.ending + unit.possessive);
  }

  /**
   * A syllable before a name with a hyphen: the transcription of an initial, or a remnant.
   *
   * ```txt
   * Se-Kirov   →  S. Kirov, or Kirov
   * ```
   */
  #readGlued(unit: NameUnit, at: number): Suspicion | undefined {
    const [syllable, name] = unit.parts;
    if (syllable === undefined || name === undefined || unit.parts.length !== 2) return undefined;
    if (!isSyllable(syllable.form) || isParticle(syllable.form)) return undefined;
    if (this.#lexicon.statusOf(syllable.form) === 'accepted') return undefined;
    const body = name.form.slice(0, name.form.length - unit.possessive.length);
    return this.#withoutSyllable(unit, syllable.form, body, unit.possessive, at);
  }

  /** A short unknown word directly before a known family name: `Das Kirov`. */
  #readStray(unit: NameUnit, at: number): Suspicion | undefined {
    const next = this.#units[unit.after];
    if (unit.after === NONE || next === undefined || next.parts.length > 1 || unit.possessive !== '')
      return undefined;
    const { body } = unit;
    const isStray =
      isSyllable(body) &&
      !isParticle(body) &&
      this.#lexicon.statusOf(body) === 'unknown' &&
      this.#entriesOf(next.body).length > 0;
    if (!isStray) return undefined;
    const span = { start: unit.start, end: next.end };
    return this.#withoutSyllable(span, body, next.body, next.possessive, at);
  }

  #withoutSyllable(
    span: Span,
    syllable: string,
    body: string,
    possessive: string,
    at: number,
  ): Suspicion | undefined {
    const lexicon = this.#lexicon;
    const known = this.#entriesOf(body);
    const reading = known.length > 0 ? undefined : looksLikeName(body) ? this.#reading(body, at) : undefined;
    const best = reading?.ranked[0]?.candidate;
    const [entry] = known.length > 0 ? known : best === undefined ? [] : [best.entry];
    if (entry === undefined || (reading === undefined && known.length === 0)) return undefined;
    const name =
      (best === undefined ? body : lexicon.spellingOf(best)) + (reading?.ending ?? '') + possessive;
    const initial = this.#initialFor(entry, syllable);
    const conjectures = initial === undefined ? [name] : [`${initial}. ${name}`, name];
    const confidence = Math.min(0.75, reading?.confidence ?? 0.75) - (initial === undefined ? 0.1 : 0);
    return {
      span,
      conjectures,
      confidence: Math.round(confidence * 100) / 100,
      evidence: [
        { kind: 'authority', entry: entry.id, ...(best === undefined ? {} : distanceOf(best)) },
        { kind: 'pattern', name: 'syllable-before-name', detail: syllable },
      ],
    };
  }

  /** The initial of the bearer's given name, where the syllable may be its transcription. */
  #initialFor(entry: AuthorityEntry, syllable: string): string | undefined {
    const given = this.#lexicon.index.roleOf(entry, 'given')[0]?.form;
    if (given === undefined) return undefined;
    const beginning = /^[^aeiouy]*[aeiouy]?/iu.exec(given)?.[0] ?? given;
    return this.#lexicon.distance(syllable, beginning) <= GIVEN_LIMIT ? given.charAt(0) : undefined;
  }

  /** A damaged patronymic between the given and the family name of one person. */
  #readPatronymic(unit: NameUnit, at: number): Suspicion | undefined {
    const next = this.#units[unit.after];
    const givens = givensBefore(this.#lexicon, this.#units, at);
    const [first] = givens;
    if (unit.after === NONE || next === undefined || first === undefined) return undefined;
    const { index } = this.#lexicon;
    const entries = this.#entriesOf(next.body).filter((entry) =>
      index.roleOf(entry, 'given').some(({ form }) => this.#lexicon.isSameGiven(first.body, form)),
    );
    return this.#nearestOf(unit, entries, 'patronymic', PATRONYMIC_LIMIT, 0.9);
  }

  /** A damaged given name before the family name of its bearer. */
  #readGiven(unit: NameUnit): Suspicion | undefined {
    const next = this.#units[unit.after];
    if (unit.after === NONE || next === undefined || unit.possessive !== '') return undefined;
    return this.#nearestOf(unit, this.#entriesOf(next.body), 'given', GIVEN_LIMIT, 0.8);
  }

  #nearestOf(
    unit: NameUnit,
    entries: readonly AuthorityEntry[],
    role: 'given' | 'patronymic',
    limit: number,
    most: number,
  ): Suspicion | undefined {
    const least = role === 'given' ? GIVEN_SPELLING : 0;
    const [best] = entries
      .flatMap((entry) => this.#lexicon.index.roleOf(entry, role))
      .map((word): NameCandidate => ({ ...word, distance: this.#lexicon.distance(unit.body, word.form) }))
      .sort((a, b) => a.distance - b.distance);
    if (best === undefined || best.distance > limit || best.distance < least) return undefined;
    return {
      span: { start: unit.start, end: unit.end },
      conjectures: [best.form + unit.possessive],
      confidence: Math.round(most * (1 - best.distance) * 100) / 100,
      evidence: [{ kind: 'authority', entry: best.entry.id, ...distanceOf(best) }],
    };
  }

  /** The persons whose family name a word is, or is most likely. */
  #entriesOf(body: string): AuthorityEntry[] {
    const isFamilyName = ({ role }: { role: string }): boolean => role === 'surname';
    const exact = this.#lexicon.index.wordsOf(body).filter(isFamilyName);
    if (exact.length > 0) return exact.map(({ entry }) => entry);
    if (this.#lexicon.statusOf(body) !== 'unknown') return [];
    const near = this.#lexicon.near(body).filter(isFamilyName);
    const least = near[0]?.distance ?? LIMIT;
    return least > 0.2 ? [] : near.filter(({ distance }) => distance <= least).map(({ entry }) => entry);
  }

  #suspicion(span: Span, { ranked, confidence }: Reading, write: (form: string) => string): Suspicion {
    const forms = ranked.map(({ candidate }) => write(this.#lexicon.spellingOf(candidate)));
    return {
      span: { start: span.start, end: span.end },
      conjectures: [...new Set(forms)].slice(0, 3),
      confidence,
      evidence: ranked.slice(0, 1).map(({ candidate }) => ({
        kind: 'authority',
        entry: candidate.entry.id,
        ...distanceOf(candidate),
      })),
    };
  }
}

function isOwnName({ role }: NameCandidate): boolean {
  return role === 'surname' || role === 'name';
}

function distanceOf({ distance }: NameCandidate): { distance: number } {
  return { distance: Math.round(distance * 1000) / 1000 };
}

/** A short beginning of a word: one vowel sound, a capital first. */
function isSyllable(word: string): boolean {
  return (
    word.length <= SYLLABLE &&
    /^\p{Lu}[^aeiouy]{0,2}[aeiouy]{1,2}[^aeiouy]{0,2}$|^[AEIOUY][^aeiouy]{0,3}$/u.test(word)
  );
}
