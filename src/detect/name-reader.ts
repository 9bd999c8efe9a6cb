import type { Suspicion } from './detector.ts';
import { readGiven, readPatronymic } from './name-parts.ts';
import { readDisguised } from './name-disguise.ts';
import { readingOf, rounded, suspicionOf } from './name-reading.ts';
import { readGlued, readStray, SYLLABLE } from './name-syllable.ts';
import type { NameView } from './name-setting.ts';
import { looksLikeName, type NameUnit } from './name-units.ts';

/** Confidence of a doubt without conjecture: where nothing speaks for damage, and at most. */
const DOUBT = { least: 0.1, most: 0.5 };
/** A compound is one name of the authority only when it is more likely than not. */
const WHOLE = 0.5;

/** The doubtful names of a paragraph, in order; they do not overlap. */
export function readNames(view: NameView): Suspicion[] {
  const found: Suspicion[] = [];
  let end = 0;
  for (const [at, unit] of view.units.entries()) {
    if (unit.start < end) continue;
    for (const suspicion of readUnit(view, unit, at)) {
      found.push(suspicion);
      end = suspicion.span.end;
    }
  }
  return found;
}

function readUnit(view: NameView, unit: NameUnit, at: number): Suspicion[] {
  if (unit.parts.length > 1) return readCompound(view, unit, at);
  const status = view.lexicon.statusOf(unit.body);
  if (status === 'word') return listOf(readDisguised(view, unit, at));
  if (status !== 'unknown') return [];
  const found =
    readPatronymic(view, unit, at) ??
    readStray(view, unit) ??
    readGiven(view, unit) ??
    readName(view, unit, at) ??
    doubt(view, unit);
  return listOf(found);
}

function listOf(found: Suspicion | undefined): Suspicion[] {
  return found === undefined ? [] : [found];
}

function readName(view: NameView, unit: NameUnit, at: number): Suspicion | undefined {
  const reading = readingOf(view, unit.body, at);
  return reading && suspicionOf(view, unit, reading, unit.possessive);
}

/** Hyphens: the whole as one name, a syllable glued before a name, or part by part. */
function readCompound(view: NameView, unit: NameUnit, at: number): Suspicion[] {
  if (view.lexicon.index.accepts(unit.body)) return [];
  const whole = readWhole(view, unit, at) ?? readGlued(view, unit, at);
  return whole === undefined ? readParts(view, unit, at) : [whole];
}

function readWhole(view: NameView, unit: NameUnit, at: number): Suspicion | undefined {
  if (unit.parts.every(({ form }) => view.lexicon.statusOf(form) !== 'unknown')) return undefined;
  const reading = readingOf(view, unit.body, at);
  const isCompound = reading?.ranked[0]?.candidate.form.includes('-') === true;
  if (reading === undefined || !isCompound || reading.confidence < WHOLE) return undefined;
  return suspicionOf(view, unit, reading, unit.possessive);
}

function readParts(view: NameView, { parts, possessive }: NameUnit, at: number): Suspicion[] {
  return parts.flatMap((part, index) => {
    const own = index === parts.length - 1 ? possessive : '';
    const body = part.form.slice(0, part.form.length - own.length);
    if (!looksLikeName(body) || view.lexicon.statusOf(body) !== 'unknown') return [];
    const reading = readingOf(view, body, at);
    return reading === undefined ? [] : [suspicionOf(view, part, reading, own)];
  });
}

/**
 * An unknown name that is near to no other: no more than a doubt, and a faint one, unless the authority knows nearly all
 * names of the sources.
 */
function doubt({ lexicon }: NameView, { start, end, body }: NameUnit): Suspicion | undefined {
  if (body.length < SYLLABLE) return undefined;
  return {
    span: { start, end },
    conjectures: [],
    confidence: rounded(Math.min(DOUBT.most, Math.max(DOUBT.least, lexicon.lostShare))),
    evidence: [{ kind: 'lexicon', list: 'authority', form: body }],
  };
}
