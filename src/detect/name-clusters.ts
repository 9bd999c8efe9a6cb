import { encode } from '../lexicon/channel-distance.ts';
import { ChannelIndex, type Near } from '../lexicon/channel-index.ts';
import { derivedRoots, nameKey, rootsOf, sharedEnding } from '../lexicon/name-shape.ts';
import { variantKey } from '../lexicon/name-variants.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { type CorpusName, haveOtherGivens } from './name-mentions.ts';

/** A spelling that is taken for another. */
export interface Variant {
  /** The likelier spelling. */
  readonly of: CorpusName;
  readonly confidence: number;
}

/** Spellings that are further apart are different names. */
const LIMIT = 0.16;
/** Occurrences that a name of the references is worth beside its own. */
const ATTESTED = 2;
/** Less than this is not worth a reader's time. */
const LEAST = 0.15;

/**
 * The names of the sources that no authority has, gathered around the likeliest spelling of each: what the references have,
 * then what is most frequent. Spellings never gather in chains, so that no two names are joined by a third between them; and
 * a spelling that may be a name of the authority is left to the authority.
 */
export function clusterNames(
  lexicon: NameLexicon,
  names: readonly CorpusName[],
): ReadonlyMap<string, Variant> {
  const { channel } = lexicon;
  const index = new ChannelIndex(channel, names, ({ form }) => form);
  const variants = new Map<string, Variant>();
  for (const name of [...names].sort(byLikeliness)) {
    if (name.isAttested || mayBeKnown(lexicon, name)) continue;
    const [best, second] = index
      .within(encode(channel, name.form), LIMIT)
      .filter(({ item }) => !variants.has(nameKey(item.form)) && mayBe(lexicon, name, item))
      .sort((a, b) => a.distance - b.distance || byLikeliness(a.item, b.item));
    if (best === undefined) continue;
    const confidence = confidenceOf(name, best, second);
    if (confidence >= LEAST) variants.set(nameKey(name.form), { of: best.item, confidence });
  }
  return variants;
}

function byLikeliness(a: CorpusName, b: CorpusName): number {
  return Number(b.isAttested) - Number(a.isAttested) || b.count - a.count || (a.form < b.form ? -1 : 1);
}

function weightOf({ count, isAttested }: CorpusName): number {
  return count + (isAttested ? ATTESTED : 0);
}

function mayBeKnown(lexicon: NameLexicon, { form }: CorpusName): boolean {
  return lexicon.near(form).some(({ distance }) => distance <= LIMIT);
}

/** Whether nothing speaks against one name being a spelling of the other, and the other is the likelier. */
function mayBe(lexicon: NameLexicon, name: CorpusName, other: CorpusName): boolean {
  if (name === other || weightOf(other) <= name.count) return false;
  if (variantKey(name.form) === variantKey(other.form) || isInflected(name.form, other.form)) return false;
  return !name.beside.has(nameKey(other.form)) && !haveOtherGivens(lexicon, name, other);
}

/** Whether one is a regular form of the other: `Kirovs`, `Smirnova`, `Bukharinite`. */
function isInflected(a: string, b: string): boolean {
  const roots = new Set([...rootsOf(b), ...derivedRoots(b)]);
  return [...rootsOf(a), ...derivedRoots(a)].some((root) => roots.has(root));
}

/**
 * How likely a spelling is a damaged one of the other: a logistic of the distance (over the part before a common ending), of
 * how much more frequent the other is, of its lead over the next, and whether the first letter is the same. Fitted by maximum
 * likelihood to half of 3,519 pairs that the bench made (its seeds 1010 to 1402, 40 to 300 persons, a seventh of the names
 * damaged); then the constant was lowered by one, since to make one person of two is the worst error, and real texts have
 * more names that occur once.
 */
const FIT = { constant: -1.46, distance: -43.7, ratio: 1.72, lead: 22, beginning: 1 };

function confidenceOf(
  name: CorpusName,
  { item: other, distance }: Near<CorpusName>,
  second: Near<CorpusName> | undefined,
): number {
  const ratio = Math.min(3, Math.log2(weightOf(other) / name.count));
  const letters = name.form.length;
  const ending = sharedEnding(name.form, other.form);
  const core = ending === 0 ? distance : (distance * letters) / Math.max(1, letters - ending + 1);
  const sum =
    FIT.constant +
    FIT.distance * core +
    FIT.ratio * ratio +
    FIT.lead * Math.min(0.15, (second?.distance ?? 1) - distance) +
    (name.form.charAt(0) === other.form.charAt(0) ? FIT.beginning : 0);
  return Math.round(Math.min(0.95, 1 / (1 + Math.exp(-sum))) * 100) / 100;
}
