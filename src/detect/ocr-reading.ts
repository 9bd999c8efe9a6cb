import type { Span } from '../text/span.ts';
import type { BlankDamage } from '../lexicon/blank-costs.ts';
import type { Corpus } from './corpus.ts';
import type { Knowledge } from './detector.ts';
import type { Paragraph } from './document.ts';
import { confidenceOf, type Signs } from './ocr-confidence.ts';
import { OcrContext, type ReadWords } from './ocr-context.ts';
import { foreignTokens } from './ocr-foreign.ts';
import { type Damage, type Hypothesis, hypothesesAt, identity, isSure } from './ocr-hypotheses.ts';
import { bestWay, type Rival, type Step } from './ocr-lattice.ts';
import { OcrLexicon } from './ocr-lexicon.ts';
import { ocrTokens, type OcrToken } from './ocr-token.ts';

/** What is read at a place where something else stands. UTF-16 units of the paragraph. */
export interface Reading {
  readonly span: Span;
  readonly damage: Exclude<Damage, 'none'>;
  /** Whether every word of what stands there is one that some list has. */
  readonly isReal: boolean;
  /** Best first, at most three. */
  readonly conjectures: readonly string[];
  /** The share of such readings that are right. */
  readonly confidence: number;
  /** What the confidence is made of. */
  readonly signs: Signs;
  /** What stands there and what is read for it, as the channel compares them. */
  readonly read: string;
  readonly printed: string;
}

/** Words whose share of damage is believed as much as the mean of all sources. */
const PRIOR_TOKENS = 150;
/** Damaged words for each small word that no list has: the others are names, numbers and words that exist. */
const HIDDEN = 4;
const LEAST_DAMAGE = 0.0004;
const MOST_DAMAGE = 0.4;
/** Below this share of damage nothing is looked for among words that lists have. */
const CLEAN = 0.004;
/** Tokens that are read together at most: a line of any length takes no more memory. */
const STRETCH = 2_000;
/** Posterior chance from which the first reading counts as read, and as something that the channel may learn from. */
const SETTLED = 0.6;
const CERTAIN = 0.8;
/** Posterior chance from which a place is looked at although it more likely stands as it should. */
const DOUBTED = 0.1;

interface Stretch extends ReadWords {
  readonly source: string;
}

interface Correction {
  readonly printed: string;
  readonly read: string;
  count: number;
}

/** What the first reading teaches. */
interface Learnt {
  readonly words: Map<string, Correction>;
  readonly blanks: Map<BlankDamage, number>;
  /** Damaged words, as many as are expected. */
  damaged: number;
}

/**
 * Reads damaged pages as a noisy channel: each word as it stands against everything that may have been printed, next to its
 * neighbours. All sources are read twice: the first reading corrects the counts of words and pairs, and teaches the channel which
 * letters this reader of pages mistakes.
 */
export class OcrReader {
  readonly lexicon: OcrLexicon;
  readonly #stretches = new Map<Paragraph, readonly Stretch[]>();
  readonly #damage = new Map<string, number>();
  #context: OcrContext;
  readonly #readings = new Map<Paragraph, readonly Reading[]>();

  constructor(corpus: Corpus, knowledge: Knowledge) {
    const paragraphs = corpus.documents.flatMap((document) => document.paragraphs);
    const tokens = paragraphs.map((paragraph) => ocrTokens(paragraph.text));
    const references = knowledge.references.map(ocrTokens);
    this.lexicon = new OcrLexicon(knowledge, tokens.flat(), references.flat());
    paragraphs.forEach((paragraph, at) => {
      this.#stretches.set(paragraph, this.#stretchesOf(paragraph.source, tokens[at] ?? []));
    });
    const stretches = [...this.#stretches.values()].flat();
    const clean = references.flatMap((all) => this.#stretchesOf('', all));
    this.#measureDamage(stretches);
    this.#context = new OcrContext(this.lexicon, [...stretches, ...clean], true);
    const learnt: Learnt = { words: new Map(), blanks: new Map(), damaged: 0 };
    for (const stretch of stretches) this.#settle(stretch, learnt);
    this.lexicon.learn(learnt.words.values(), learnt.blanks, learnt.damaged);
    this.#context = new OcrContext(this.lexicon, [...stretches, ...clean], false);
    this.lexicon.forget();
  }

  /** What is read differently in a paragraph of the corpus, from left to right. */
  readingsOf(paragraph: Paragraph): readonly Reading[] {
    let readings = this.#readings.get(paragraph);
    if (readings === undefined) {
      const stretches = this.#stretches.get(paragraph) ?? [];
      readings = stretches.flatMap((stretch) => this.#read(stretch));
      this.#readings.set(paragraph, readings);
    }
    return readings;
  }

  #stretchesOf(source: string, tokens: readonly OcrToken[]): Stretch[] {
    return Array.from({ length: Math.ceil(tokens.length / STRETCH) }, (_, at): Stretch => {
      const own = tokens.slice(at * STRETCH, (at + 1) * STRETCH);
      const firsts = Int32Array.from(own, (token) => this.#idOf(token));
      return { source, tokens: own, firsts, lasts: firsts.slice() };
    });
  }

  #idOf({ kind, key }: OcrToken): number {
    return kind === 'number' ? this.lexicon.number : (this.lexicon.idOf(key) ?? this.lexicon.number);
  }

  /** By source the share of small words that no list has: what a reader's errors look like before anything is read. */
  #measureDamage(stretches: readonly Stretch[]): void {
    const counts = new Map<string, { unknown: number; all: number }>();
    const sum = { unknown: 0, all: 0 };
    for (const { source, tokens } of stretches) {
      const own = counts.get(source) ?? { unknown: 0, all: 0 };
      counts.set(source, own);
      for (const token of tokens) {
        if (token.case !== 'lower' || token.kind !== 'word' || token.key.length < 3) continue;
        const unknown = isSure(this.lexicon, token) ? 0 : 1;
        for (const count of [own, sum]) {
          count.all += 1;
          count.unknown += unknown;
        }
      }
    }
    const mean = (sum.unknown + 0.2) / (sum.all + PRIOR_TOKENS);
    for (const [source, { unknown, all }] of counts) {
      const share = (HIDDEN * (unknown + PRIOR_TOKENS * mean)) / (all + PRIOR_TOKENS);
      this.#damage.set(source, Math.min(MOST_DAMAGE, Math.max(LEAST_DAMAGE, share)));
    }
  }

  /** Reads a stretch with the counts so far and keeps what is settled for the next count. */
  #settle(stretch: Stretch, learnt: Learnt): void {
    learnt.damaged += stretch.tokens.length * this.#damageOf(stretch);
    for (const { at, hypothesis, chance } of this.#decode(stretch)) {
      const token = stretch.tokens[at];
      if (token === undefined || hypothesis.damage === 'none' || chance < SETTLED) continue;
      stretch.firsts[at] = hypothesis.first;
      stretch.lasts[at] = hypothesis.last;
      if (hypothesis.length === 2) stretch.firsts[at + 1] = stretch.lasts[at + 1] = -1;
      const { blank } = hypothesis;
      if (blank !== undefined) learnt.blanks.set(blank, (learnt.blanks.get(blank) ?? 0) + 1);
      if (hypothesis.damage !== 'word' || chance < CERTAIN) continue;
      const printed = this.lexicon.keyOf(hypothesis.first);
      const key = `${printed} ${token.key}`;
      const pair = learnt.words.get(key) ?? { printed, read: token.key, count: 0 };
      pair.count += 1;
      learnt.words.set(key, pair);
    }
  }

  #read(stretch: Stretch): Reading[] {
    const rate = Math.log(this.#damageOf(stretch));
    return this.#decode(stretch).flatMap((step): Reading[] => {
      const { hypothesis, chance } = preferred(step);
      const { damage } = hypothesis;
      const first = stretch.tokens[step.at];
      const last = stretch.tokens[step.at + hypothesis.length - 1];
      if (damage === 'none' || first === undefined || last === undefined) return [];
      const rivals = step.rivals.map((rival) => rival.hypothesis.text);
      const signs: Signs = {
        damage,
        isSoft: damage === 'merged' && hypothesis.blank === undefined,
        isReal: isSure(this.lexicon, first) && isSure(this.lexicon, last),
        isRival: hypothesis !== step.hypothesis,
        case: first.case,
        begins: first.begins,
        odds: Math.max(-9, Math.min(12, Math.log(chance + 1e-9) - Math.log(1 - chance + 1e-7))),
        cost: -hypothesis.channel,
        chance: hypothesis.chance,
        length: first.key.length,
        seen: this.lexicon.timesOf(first.key),
        rate,
      };
      return [
        {
          span: { start: first.start, end: last.end },
          damage,
          isReal: signs.isReal,
          conjectures: [...new Set([hypothesis.text, ...rivals])].slice(0, 3),
          confidence: confidenceOf(signs),
          signs,
          read: first.key,
          printed: this.lexicon.keyOf(hypothesis.first),
        },
      ];
    });
  }

  #damageOf({ source }: Stretch): number {
    return this.#damage.get(source) ?? LEAST_DAMAGE;
  }

  #decode(stretch: Stretch): Step[] {
    const { tokens } = stretch;
    const damaged = this.#damageOf(stretch);
    if (damaged < CLEAN && tokens.every((token) => isSure(this.lexicon, token))) return [];
    const foreign = foreignTokens(tokens);
    const hypotheses = tokens.map((token, at) => {
      const less = stretch.firsts[at] === this.#idOf(token) ? 1 : 0;
      if (foreign[at] === true) return [identity(this.lexicon, token, damaged, less)];
      return hypothesesAt(this.lexicon, token, tokens[at + 1], damaged, less);
    });
    const rate = Math.log(damaged);
    return bestWay(hypotheses, this.lexicon.stop, (at, before, hypothesis) => {
      const channel = hypothesis.isRated ? hypothesis.channel + rate : hypothesis.channel;
      return channel + this.#inner(hypothesis) + this.#chance(stretch, at, before, hypothesis);
    });
  }

  /** ln of the chance of the second of two words that were run together. */
  #inner({ first, last, damage }: Hypothesis): number {
    if (damage !== 'split') return 0;
    return Math.log(this.#context.chance(first, last, this.lexicon.share(last), 0, 0));
  }

  /** ln of the chance of a word after another, this very place not counted. */
  #chance({ tokens, firsts, lasts }: Stretch, at: number, before: number, hypothesis: Hypothesis): number {
    const token = tokens[at];
    if (token === undefined) return hypothesis.chance;
    const isHere = token.link !== 'word' || at === 0 || lasts[at - 1] === before;
    const less = isHere && firsts[at] === hypothesis.first ? 1 : 0;
    const context = this.#context.before(token, before);
    return Math.log(this.#context.chance(context, hypothesis.first, hypothesis.share, less, isHere ? 1 : 0));
  }
}

/** What is read at a step; where it stands as it should, but not surely, the best of the others. */
function preferred({ hypothesis, chance, rivals }: Step): Rival {
  const [rival] = rivals;
  if (hypothesis.damage !== 'none' || rival === undefined || rival.chance < DOUBTED)
    return { hypothesis, chance };
  return rival;
}

const readers = new WeakMap<Corpus, { readonly knowledge: Knowledge; readonly reader: OcrReader }>();

/** The reader of a corpus, made once for all detectors of a run; undefined without a list of words. */
export function readerOf(corpus: Corpus, knowledge: Knowledge): OcrReader | undefined {
  if (knowledge.vocabulary === undefined) return undefined;
  const kept = readers.get(corpus);
  if (kept?.knowledge === knowledge) return kept.reader;
  const reader = new OcrReader(corpus, knowledge);
  readers.set(corpus, { knowledge, reader });
  return reader;
}
