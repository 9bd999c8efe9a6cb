import { encode, distance, likeness } from '../lexicon/channel-distance.ts';
import { learn } from '../lexicon/channel-learn.ts';
import { profileChannel } from '../lexicon/channel-profiles.ts';
import type { Channel } from '../lexicon/channel.ts';
import { NameIndex, type NameCandidate, type NameWord } from '../lexicon/name-index.ts';
import { bareName, nameKey, rootsOf } from '../lexicon/name-shape.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import type { Corpus } from './corpus.ts';
import type { Knowledge } from './detector.ts';
import { isGivenName } from './name-context.ts';
import type { Comparison } from './name-judge.ts';
import { looksLikeName } from './name-units.ts';

/** What a word is, as far as names go. */
export type NameStatus = 'accepted' | 'given' | 'word' | 'unknown';

/** How far a candidate may be at all. */
export const LIMIT = 0.36;
/** Given names that are so near are one. */
const SAME_GIVEN = 0.22;

/** Authority, dictionary and sources together: what the detectors of names ask, every answer kept. */
export class NameLexicon {
  readonly channel: Channel;
  readonly index: NameIndex;
  readonly #isWord: (form: string) => boolean;
  readonly #counts: ReadonlyMap<string, number>;
  readonly #status = new Map<string, NameStatus>();
  readonly #near = new Map<string, readonly NameCandidate[]>();
  readonly #noteWords = new Map<string, ReadonlySet<string>>();
  readonly #present = new Map<string, boolean>();

  constructor(corpus: Corpus, { channel, accepted, authority, isWord }: Knowledge) {
    this.channel = learn(profileChannel(channel), accepted);
    this.index = new NameIndex(this.channel, authority);
    this.#isWord = isWord;
    this.#counts = bareCounts(corpus);
  }

  /** Occurrences in the sources, possessives included. */
  countOf(name: string): number {
    return this.#counts.get(nameKey(name)) ?? 0;
  }

  statusOf(name: string): NameStatus {
    let status = this.#status.get(name);
    if (status === undefined) this.#status.set(name, (status = this.#classify(name)));
    return status;
  }

  #classify(name: string): NameStatus {
    if (this.index.accepts(name)) {
      return this.index.wordsOf(name).some(({ role }) => role === 'given') ? 'given' : 'accepted';
    }
    if (isGivenName(name)) return 'given';
    if (!looksLikeName(name)) return 'word';
    return rootsOf(name).some((root) => this.#isWord(root)) || this.#isWord(name.toLowerCase())
      ? 'word'
      : 'unknown';
  }

  /** Whether the dictionary has the word as it is written. */
  isWord(form: string): boolean {
    return this.#isWord(form);
  }

  /** Candidates of a name within `LIMIT`, nearest first. */
  near(name: string): readonly NameCandidate[] {
    let candidates = this.#near.get(name);
    if (candidates === undefined)
      this.#near.set(name, (candidates = [...this.#damagedForms(name), ...this.index.near(name, LIMIT)]));
    return candidates;
  }

  /** A corruption that an entry knows is as near as can be. */
  #damagedForms(name: string): NameCandidate[] {
    const entries = this.index.knownCorruption(name);
    return entries.map((word) => ({ ...word, distance: 0 }));
  }

  /** The accepted spelling to propose: the one that the sources use, or the preferred one. */
  spellingOf(word: NameWord): string {
    if (word.role === 'name') return word.form;
    const spellings = this.index.spellingsOf(word);
    return spellings.reduce((best, one) => (this.countOf(one) > this.countOf(best) ? one : best));
  }

  /** Whether the sources name an entry correctly somewhere. */
  isPresent(entry: AuthorityEntry): boolean {
    let present = this.#present.get(entry.id);
    if (present === undefined) {
      const words = [...this.index.roleOf(entry, 'surname'), ...this.index.roleOf(entry, 'name')];
      present = words.some(({ form }) => this.countOf(form) > 0);
      this.#present.set(entry.id, present);
    }
    return present;
  }

  /** The longer words of the note of an entry, in small letters. */
  noteWords(entry: AuthorityEntry): ReadonlySet<string> {
    let words = this.#noteWords.get(entry.id);
    if (words === undefined)
      this.#noteWords.set(entry.id, (words = new Set(entry.note?.toLowerCase().match(/\p{L}{5,}/gu))));
    return words;
  }

  /** How far a reading is from a form. */
  distance(reading: string, form: string): number {
    return distance(this.channel, encode(this.channel, reading), encode(this.channel, form));
  }

  /** What else is to be said of a reading and a form. */
  compare(reading: string, form: string): Comparison {
    const [a, b] = [encode(this.channel, reading).codes, encode(this.channel, form).codes];
    return { sounds: Math.max(a.length, b.length), sameBeginning: a[0] === b[0] };
  }

  /** Whether two given names, or an initial and a given name, may be the same. */
  isSameGiven(one: string, other: string): boolean {
    if (one.length === 1 || other.length === 1) return one.charAt(0) === other.charAt(0);
    return nameKey(one) === nameKey(other) || likeness(this.channel, one, other) <= SAME_GIVEN;
  }
}

function bareCounts(corpus: Corpus): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { form, count } of corpus.forms.values()) {
    const key = nameKey(bareName(form).body);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}
