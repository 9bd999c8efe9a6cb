import { encode, distance, likeness } from '../lexicon/channel-distance.ts';
import { learn } from '../lexicon/channel-learn.ts';
import { profileChannel } from '../lexicon/channel-profiles.ts';
import type { Channel } from '../lexicon/channel.ts';
import { NameIndex, type NameCandidate, type NameWord } from '../lexicon/name-index.ts';
import { bareName, nameKey, rootsOf, sharedEnding } from '../lexicon/name-shape.ts';
import { RELAYED_TERMS } from '../lexicon/relay-renderings.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import type { Corpus } from './corpus.ts';
import type { Knowledge } from './detector.ts';
import { isGivenName } from './name-context.ts';
import { type Comparison, LIMIT } from './name-judge.ts';
import { looksLikeName } from './name-units.ts';

/**
 * What a word is, as far as names go: a name of the authority, a given name, a name of the clean texts on the subject, a word
 * of the dictionary or no name by its letters, or none of these.
 */
export type NameStatus = 'accepted' | 'given' | 'attested' | 'word' | 'unknown';

/** Candidates that are looked at; what stands around them changes no more than their order. */
const NEAREST = 16;
/** Words of notes that two entries must have in common to belong together. */
const IN_COMMON = 3;
/** So near a candidate is nearly always right. */
const NEAR = 0.1;
/** Near names for each other unknown name in the texts of the bench, and how many names these odds are worth. */
const BENCH_ODDS = 1.1;
const SMOOTHING = 4;
/** … and no text changes them by more. */
const RAREST = -3.5;
/** Shorter words are rather syllables. */
const SHORTEST = 4;
/** Share of the damaged names of the bench that are not found by their sounds, rounded up. */
const BEYOND = 0.1;
/** Given names that are so near are one. */
const SAME_GIVEN = 0.22;

/** Authority, dictionary and sources together: what the detectors of names ask, every answer kept. */
export class NameLexicon {
  readonly channel: Channel;
  readonly index: NameIndex;
  readonly #isWord: (form: string) => boolean;
  readonly #counts: ReadonlyMap<string, number>;
  readonly #references: readonly string[];
  #unknownNames: { readonly damaged: number; readonly strange: number } | undefined;
  #attested: ReadonlySet<string> | undefined;
  readonly #status = new Map<string, NameStatus>();
  readonly #near = new Map<string, readonly NameCandidate[]>();
  readonly #noteWords = new Map<string, ReadonlySet<string>>();
  readonly #spellings = new Map<string, string>();
  readonly #related = new Map<string, boolean>();
  readonly #present = new Map<string, boolean>();

  constructor(corpus: Corpus, { channel, accepted, authority, isWord, references }: Knowledge) {
    this.channel = learn(profileChannel(channel), accepted);
    this.index = new NameIndex(this.channel, authority);
    this.#isWord = isWord;
    this.#references = references;
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
    if (!/^\p{Lu}/u.test(name)) return 'word';
    if (this.index.knownCorruption(name).length > 0) return 'unknown';
    if (this.index.accepts(name)) {
      return this.index.wordsOf(name).some(({ role }) => role === 'given') ? 'given' : 'accepted';
    }
    if (isGivenName(name)) return 'given';
    if (!looksLikeName(name)) return 'word';
    if (rootsOf(name).some((root) => this.#isWord(root) || TERM_WORDS.has(root))) return 'word';
    // What the sources write small elsewhere has its capital from the beginning of a sentence.
    const small = name.toLowerCase();
    if (this.#isWord(small) || this.#counts.has(nameKey(small))) return 'word';
    return this.#isAttested(name) ? 'attested' : 'unknown';
  }

  /** Whether the clean texts on the subject have the name as it is written. */
  #isAttested(name: string): boolean {
    this.#attested ??= new Set(this.#references.flatMap((text) => text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []));
    return this.#attested.has(name);
  }

  /** Whether the dictionary has the word as it is written. */
  isWord(form: string): boolean {
    return this.#isWord(form);
  }

  /** Whether the dictionary has the word in small letters. */
  isCommonWord(form: string): boolean {
    return this.#isWord(form.toLowerCase());
  }

  /**
   * Share of the unknown names without a near candidate that are probably names of the authority, damaged beyond
   * recognition: `BEYOND` for each that was recognised.
   */
  get lostShare(): number {
    const { damaged, strange } = this.unknownNames;
    return strange === 0 ? 0 : (BEYOND * damaged) / strange;
  }

  /**
   * Logarithm of how much rarer damage is among the unknown names here than among those of the bench: where the authority
   * covers little of the sources, most unknown names are other people's.
   */
  get rarity(): number {
    const { damaged, strange } = this.unknownNames;
    const odds = (damaged + SMOOTHING * BENCH_ODDS) / (strange + SMOOTHING);
    return Math.max(RAREST, Math.min(0, Math.log(odds / BENCH_ODDS)));
  }

  /** Distinct unknown names of the sources: those with a near name in the authority, and the others. */
  get unknownNames(): { readonly damaged: number; readonly strange: number } {
    if (this.#unknownNames !== undefined) return this.#unknownNames;
    let [damaged, strange] = [0, 0];
    for (const name of this.#counts.keys()) {
      if (!looksLikeName(name) || name.length < SHORTEST) continue;
      if (this.statusOf(name) !== 'unknown') continue;
      const [nearest] = this.near(name);
      if (nearest !== undefined && nearest.distance <= NEAR) damaged += 1;
      else strange += 1;
    }
    return (this.#unknownNames = { damaged, strange });
  }

  /** Candidates of a name within `LIMIT`, nearest first. */
  near(name: string): readonly NameCandidate[] {
    let candidates = this.#near.get(name);
    if (candidates === undefined) this.#near.set(name, (candidates = this.#seek(name)));
    return candidates;
  }

  #seek(name: string): readonly NameCandidate[] {
    return [...this.#damagedForms(name), ...this.index.near(name, LIMIT)].slice(0, NEAREST);
  }

  /** A corruption that an entry knows is as near as can be. */
  #damagedForms(name: string): NameCandidate[] {
    const entries = this.index.knownCorruption(name);
    return entries.map((word) => ({ ...word, distance: 0 }));
  }

  /** The accepted spelling to propose: the one that the sources use, or the preferred one. */
  spellingOf(word: NameWord): string {
    if (word.role === 'name') return word.form;
    const key = `${word.entry.id} ${word.role} ${word.form}`;
    let best = this.#spellings.get(key);
    if (best === undefined) {
      best = this.index
        .spellingsOf(word)
        .reduce((one, other) => (this.countOf(other) > this.countOf(one) ? other : one));
      this.#spellings.set(key, best);
    }
    return best;
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

  /** Whether the notes of two entries have uncommon words in common. */
  areRelated(entry: AuthorityEntry, other: AuthorityEntry): boolean {
    if (entry.id === other.id || other.note === undefined) return false;
    const key = `${entry.id} ${other.id}`;
    let related = this.#related.get(key);
    if (related === undefined) {
      const own = this.#wordsOfNote(entry);
      related = [...this.#wordsOfNote(other)].filter((word) => own.has(word)).length >= IN_COMMON;
      this.#related.set(key, related);
    }
    return related;
  }

  /** The longer words of the note of an entry, in small letters. */
  #wordsOfNote(entry: AuthorityEntry): ReadonlySet<string> {
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
    return {
      shorter: Math.min(a.length, b.length),
      longer: Math.max(a.length, b.length),
      sameBeginning: a[0] === b[0],
      ending: sharedEnding(reading, form),
      rarity: this.rarity,
    };
  }

  /** Whether two given names, or an initial and a given name, may be the same. */
  isSameGiven(one: string, other: string): boolean {
    if (one.length === 1 || other.length === 1) return one.charAt(0) === other.charAt(0);
    return nameKey(one) === nameKey(other) || likeness(this.channel, one, other) <= SAME_GIVEN;
  }
}

/** Words of terms that every history of the Soviet Union has, and hardly a dictionary: `Sovnarkom`, `Cheka`. */
const TERM_WORDS: ReadonlySet<string> = new Set(
  RELAYED_TERMS.flatMap(({ terms }) => terms.flatMap((term) => term.match(/\p{L}+/gu) ?? [])),
);

const LEXICONS = new WeakMap<Corpus, WeakMap<Knowledge, NameLexicon>>();

/** The lexicon of a run: built once, since several detectors ask it. */
export function nameLexiconOf(corpus: Corpus, knowledge: Knowledge): NameLexicon {
  let lexicons = LEXICONS.get(corpus);
  if (lexicons === undefined) LEXICONS.set(corpus, (lexicons = new WeakMap()));
  let lexicon = lexicons.get(knowledge);
  if (lexicon === undefined) lexicons.set(knowledge, (lexicon = new NameLexicon(corpus, knowledge)));
  return lexicon;
}

function bareCounts(corpus: Corpus): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { form, count } of corpus.forms.values()) {
    const key = nameKey(bareName(form).body);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}
