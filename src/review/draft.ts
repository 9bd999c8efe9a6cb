import { lintErratum, type References } from '../errata/lint.ts';
import { meaningsTouched } from '../errata/meaning.ts';
import { freeId } from '../errata/new-erratum.ts';
import { changesText, type Erratum, type Kind, type Seen } from '../model/erratum.ts';
import type { Evidence } from '../model/evidence.ts';
import { ruleOf } from '../model/rules.ts';
import { contains } from '../text/span.ts';
import { Refusal } from './refusal.ts';
import { type Opinion, withDetails } from './revise.ts';
import { type Placed, type SpanIndex, meet } from './span-index.ts';
import { keyOf, type ReviewTexts } from './texts.ts';

/** A place that an entry has taken. */
export interface Claim extends Placed {
  readonly erratum: string;
  readonly scope: Erratum['scope'];
}

/** What new entries are drafted against. */
export interface Ground {
  readonly texts: ReviewTexts;
  readonly references: References;
  /** Everything that live entries claim. */
  readonly claims: Pick<SpanIndex<Claim>, 'meeting'>;
  /** Readings that a live entry decides everywhere already. */
  readonly isEverywhere: (sic: string) => boolean;
  /** Ids that were ever used: none is used again. */
  readonly taken: Set<string>;
}

/** What is to be decided at places that no entry has taken. */
export interface Draft {
  readonly reading: string;
  readonly kind: Kind;
  readonly places: readonly Placed[];
  readonly opinion: Opinion;
  readonly rule?: string;
  readonly evidence?: readonly Evidence[];
  /** Default: whether the kind is one of forms, which are damaged alike wherever they stand. */
  readonly wide?: boolean;
}

/** Kinds whose damage belongs to a form of a word and not to a sentence. */
const FORMS: ReadonlySet<Kind> = new Set(['name', 'term', 'spelling', 'ocr']);

/**
 * The entries that decide some places alike: one for all of them, where they are all that stands in the sources or nearly
 * so (the others are excepted by name), else one for each.
 *
 * @throws Refusal where a place meets another entry, or where the entry contradicts itself
 */
export function draftErrata(draft: Draft, ground: Ground): Erratum[] {
  const wide = draft.wide ?? FORMS.has(draft.kind);
  const one = wide ? draftEverywhere(draft, ground) : undefined;
  const entries = one === undefined ? draft.places.map((place) => draftHere(draft, place, ground)) : [one];
  for (const entry of entries) checkErratum(entry, ground);
  return entries;
}

function draftEverywhere(draft: Draft, ground: Ground): Erratum | undefined {
  const { reading, places } = draft;
  if (ground.isEverywhere(reading)) return undefined;
  const all = ground.texts.everywhere(reading);
  const wanted = new Set(places.map(keyOf));
  const standing = new Set(all.map(keyOf));
  if (all.length === 0 || places.some((place) => !standing.has(keyOf(place)))) return undefined;
  if (all.some((place) => !isFree(place, ground, wanted))) return undefined;
  const others = all.filter(
    (place) => !wanted.has(keyOf(place)) && ground.claims.meeting(place).length === 0,
  );
  if (others.length > places.length) return undefined;
  const except = others.map((place) => ground.texts.placeOf(place));
  if (except.includes(undefined)) return undefined;
  return entryOf(draft, ground, {
    sic: reading,
    scope: 'everywhere',
    seen: seenIn(all),
    ...(except.length === 0 ? {} : { except: except.filter((place) => place !== undefined) }),
  });
}

/** Whether a whole-word occurrence may be claimed beside what is claimed already: inside one entry, or apart from all. */
function isFree(place: Placed, { claims }: Ground, wanted: ReadonlySet<string>): boolean {
  const others = claims.meeting(place);
  return (
    others.length === 0 ||
    (!wanted.has(keyOf(place)) && others.every((other) => contains(other.span, place.span)))
  );
}

function seenIn(all: readonly Placed[]): Seen[] {
  const counts = new Map<string, number>();
  for (const { source } of all) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].map(([source, count]) => ({ source, count }));
}

function draftHere(draft: Draft, place: Placed, ground: Ground): Erratum {
  const sic = ground.texts.sliceOf(place);
  const rival = ground.claims
    .meeting(place)
    .find((claim) => claim.scope === 'here' || !contains(place.span, claim.span));
  if (rival !== undefined && meet(rival.span, place.span)) {
    throw new Refusal(
      'erratum-overlap',
      `“${sic}” meets the entry “${rival.erratum}”: decide there, or withdraw it first.`,
    );
  }
  return entryOf(draft, ground, { sic, scope: 'here', at: atOf(place, ground) });
}

/** The place of an entry `here`, by its words. */
export function atOf(place: Placed, { texts }: Pick<Ground, 'texts'>): NonNullable<Erratum['at']> {
  const at = texts.placeOf(place);
  if (at !== undefined) return at;
  throw new Refusal(
    'place',
    `No words tell this place of ${place.source} from its equals: select more of the text.`,
  );
}

type Where = Pick<Erratum, 'sic' | 'scope' | 'seen' | 'except' | 'at'>;

function entryOf(draft: Draft, { taken, texts }: Ground, where: Where): Erratum {
  const { opinion, rule, evidence } = draft;
  const { verdict, corr, by, on } = opinion;
  const id = freeId(corr === undefined || corr.trim() === '' ? where.sic : corr, taken);
  taken.add(id);
  const kind = opinion.kind ?? draft.kind;
  const isTerm = kind === 'term' && verdict === 'accept';
  const entry = withDetails(
    {
      id,
      kind,
      ...(isTerm ? { act: 'correct' as const } : {}),
      ...where,
      ...(corr === undefined ? {} : { corr }),
      verdict,
      ...(rule === undefined ? {} : { proposed: rule }),
      by,
      on,
      ...(evidence === undefined || evidence.length === 0 ? {} : { evidence }),
    },
    opinion,
  );
  return declare(entry, opinion.touches ?? [], texts.sources[0]?.language ?? 'und');
}

/** The entry with those of the declared meanings that it touches: a declaration in vain would be a finding. */
export function declare(
  entry: Erratum,
  declared: NonNullable<Erratum['touches']>,
  language: string,
): Erratum {
  const { touches: _touches, ...rest } = entry;
  if (!changesText(entry) || entry.corr === undefined) return rest;
  const touched = meaningsTouched(entry.sic, entry.corr, language).filter((one) => declared.includes(one));
  return touched.length === 0 ? rest : { ...rest, touches: touched };
}

/**
 * @throws Refusal `touches` for a change of meaning that is not declared, or with the rule of what is wrong with the entry
 */
export function checkErratum(
  entry: Erratum,
  { references, texts }: Pick<Ground, 'references' | 'texts'>,
): void {
  const { corr, touches = [] } = entry;
  if (changesText(entry) && corr !== undefined) {
    const language = texts.sources[0]?.language ?? 'und';
    const silent = meaningsTouched(entry.sic, corr, language).filter((one) => !touches.includes(one));
    if (silent.length > 0) {
      throw new Refusal('touches', `This changes ${silent.join(' and ')}: say that it is meant.`, silent);
    }
  }
  const wrong = lintErratum(entry, references).find(({ rule }) => ruleOf(rule).severity === 'error');
  if (wrong !== undefined) throw new Refusal(wrong.rule, `${wrong.message}. ${wrong.help}`);
}
