import { encode, likeness } from '../lexicon/channel-distance.ts';
import { ChannelIndex } from '../lexicon/channel-index.ts';
import { bareName, rootsOf } from '../lexicon/name-shape.ts';
import type { Corpus } from './corpus.ts';
import type { Knowledge } from './detector.ts';
import { NameLexicon } from './name-lexicon.ts';
import { givensBefore } from './name-setting.ts';
import { looksLikeName, nameUnits } from './name-units.ts';

/** A spelling that is taken for another. */
export interface Variant {
  /** The likelier spelling. */
  readonly of: string;
  readonly countOf: number;
  readonly count: number;
  readonly distance: number;
  /** The entry of the likelier spelling. */
  readonly entry?: string;
  readonly confidence: number;
}

/** A name of the sources: where and after what it stands. */
interface Known {
  readonly form: string;
  count: number;
  readonly givens: Set<string>;
  /** Paragraphs, by number in the run. */
  readonly paragraphs: Set<number>;
  readonly entries: ReadonlySet<string>;
}

/** Spellings that are further apart are different names. */
const LIMIT = 0.2;
/** Shorter names are near to too many others. */
const SHORTEST = 4;
/** Less than this is not worth a reader's time. */
const LEAST = 0.15;

/**
 * The names of the sources, each rare spelling with the likelier one that it is near to. Spellings gather around the
 * likeliest, never in chains, so that two names are not joined by a third between them.
 */
export class NameClusters {
  readonly #lexicon: NameLexicon;
  readonly #names: ReadonlyMap<string, Known>;
  readonly #index: ChannelIndex<Known>;
  readonly #variants = new Map<string, Variant | undefined>();

  constructor(corpus: Corpus, knowledge: Knowledge) {
    this.#lexicon = new NameLexicon(corpus, knowledge);
    this.#names = namesOf(corpus, this.#lexicon);
    this.#index = new ChannelIndex(this.#lexicon.channel, [...this.#names.values()], ({ form }) => form);
  }

  /** What a bare name of the sources is probably a variant of; undefined for accepted forms and for common words. */
  variantOf(body: string): Variant | undefined {
    const name = this.#names.get(body);
    if (name === undefined || name.entries.size > 0) return undefined;
    if (!this.#variants.has(body)) this.#variants.set(body, this.#seek(name));
    return this.#variants.get(body);
  }

  #seek(name: Known): Variant | undefined {
    const near = this.#index.within(encode(this.#lexicon.channel, name.form), LIMIT);
    return near
      .filter(({ item }) => this.#mayBe(name, item))
      .map(({ item }) => this.#variant(name, item))
      .filter(({ confidence }) => confidence >= LEAST)
      .sort((a, b) => b.confidence - a.confidence || b.countOf - a.countOf || (a.of < b.of ? -1 : 1))[0];
  }

  /** Whether nothing speaks against one name being a spelling of the other, and the other is the likelier. */
  #mayBe(name: Known, other: Known): boolean {
    if (name === other || isInflected(name.form, other.form)) return false;
    if (other.entries.size === 0 && !isLikelier(other, name)) return false;
    if (this.#belongsElsewhere(name, other)) return false;
    return !this.#haveOtherGivens(name, other);
  }

  /** Whether the authority has a nearer name than the other: then they are two persons. */
  #belongsElsewhere(name: Known, other: Known): boolean {
    const [nearest] = this.#lexicon.near(name.form);
    if (nearest === undefined || other.entries.has(nearest.entry.id)) return false;
    return nearest.distance <= likeness(this.#lexicon.channel, name.form, other.form);
  }

  #haveOtherGivens(name: Known, other: Known): boolean {
    if (name.givens.size === 0 || other.givens.size === 0) return false;
    return ![...name.givens].some((one) =>
      [...other.givens].some((two) => this.#lexicon.isSameGiven(one, two)),
    );
  }

  #variant(name: Known, other: Known): Variant {
    const distance = likeness(this.#lexicon.channel, name.form, other.form);
    const [entry] = other.entries;
    return {
      of: other.form,
      countOf: other.count,
      count: name.count,
      distance,
      ...(entry === undefined ? {} : { entry }),
      confidence: confidenceOf(name, other, distance),
    };
  }
}

/** Weights of the logistic; fitted as those of `name-authority`. */
const FIT = { constant: 1.5, distance: -25, ratio: 1, authority: 1, together: -1.2, length: 0.2 };

function confidenceOf(name: Known, other: Known, distance: number): number {
  const ratio = Math.min(2.3, Math.log(other.count / name.count));
  const isTogether = [...name.paragraphs].some((one) => other.paragraphs.has(one));
  const sum =
    FIT.constant +
    FIT.distance * distance +
    FIT.ratio * ratio +
    FIT.length * (Math.min(12, name.form.length) - 7) +
    (other.entries.size > 0 ? FIT.authority : 0) +
    (isTogether ? FIT.together : 0);
  return Math.round(Math.min(0.95, 1 / (1 + Math.exp(-sum))) * 100) / 100;
}

function isLikelier(a: Known, b: Known): boolean {
  return a.count > b.count;
}

/** Whether one is a regular form of the other: `Kirovs`, `Smirnova`, `Bukharinite`. */
function isInflected(a: string, b: string): boolean {
  const roots = rootsOf(b);
  return rootsOf(a).some((root) => roots.includes(root));
}

/** The names of the sources: unknown words that are written like names, and accepted forms. */
function namesOf(corpus: Corpus, lexicon: NameLexicon): Map<string, Known> {
  const names = new Map<string, Known>();
  let number = 0;
  for (const { paragraphs } of corpus.documents) {
    for (const paragraph of paragraphs) {
      number += 1;
      const units = nameUnits(paragraph);
      for (const [at, { parts }] of units.entries()) {
        for (const part of parts) {
          const name = nameOf(names, bareName(part.form).body, lexicon);
          if (name === undefined) continue;
          name.count += 1;
          name.paragraphs.add(number);
          if (parts.length === 1)
            for (const { body } of givensBefore(lexicon, units, at).slice(0, 1)) name.givens.add(body);
        }
      }
    }
  }
  return names;
}

function nameOf(names: Map<string, Known>, form: string, lexicon: NameLexicon): Known | undefined {
  const known = names.get(form);
  if (known !== undefined) return known;
  if (form.length < SHORTEST || !looksLikeName(form)) return undefined;
  const status = lexicon.statusOf(form);
  if (status !== 'unknown' && status !== 'accepted') return undefined;
  const own = lexicon.index.wordsOf(form).filter(({ role }) => role === 'surname' || role === 'name');
  if (status === 'accepted' && own.length === 0) return undefined;
  const entries = new Set(own.map(({ entry }) => entry.id));
  const name = { form, count: 0, givens: new Set<string>(), paragraphs: new Set<number>(), entries };
  names.set(form, name);
  return name;
}
