import type { ChannelName } from '../model/edition.ts';

/**
 * How names are damaged, as a table of costs: the distance of two spellings is the cheapest way to write the one for the
 * other. Costs are hundredths: 0 the same sound, 100 any unit for any other.
 */
export interface Channel {
  readonly name: ChannelName;
  /** What a cost speaks of: letters, and letters that make one sound (`kh`, `zh`, `ya`); the code is the index. */
  readonly units: readonly string[];
  /** Spelling → codes; the longest spelling that fits is read. */
  readonly spellings: ReadonlyMap<string, readonly number[]>;
  /** Ends of words with several spellings, and the one that is read for them. */
  readonly endings: readonly (readonly [from: string, to: string])[];
  /** 1 for vowels. */
  readonly vowels: Uint8Array;
  /** Whether a doubled unit is read as one. */
  readonly mergesDoubles: boolean;
  /** Cost of one unit for another, at `a * units.length + b`; symmetrical. */
  readonly swap: Uint8Array;
  /** Cost of a unit of the right form that the reading lacks, at `2 * code`; `+ 1`: beside a consonant or at the end. */
  readonly lost: Uint8Array;
  /** Cost of a unit that only the reading has, placed as in `lost`. */
  readonly gained: Uint8Array;
  /** Cost of one unit for two, in both directions, at `pairKey`; `NEVER` where they have nothing in common. */
  readonly pairs: Uint8Array;
  /** 1 where two units stand for one at all, at `a * units.length + b`. */
  readonly paired: Uint8Array;
}

/** What a profile says; everything else follows from it. */
export interface ChannelProfile {
  readonly name: ChannelName;
  readonly vowels: string;
  readonly consonants: string;
  /** `spelling=unit` or `spelling=unit+unit`; a unit spells itself. */
  readonly spellings: string;
  readonly endings: readonly (readonly [from: string, to: string])[];
  readonly mergesDoubles: boolean;
  /** Cost → unordered pairs `a/b`. */
  readonly swaps: readonly (readonly [cost: number, pairs: string])[];
  /** Cost → `ab/c` written with `+`: `r+n/m`. */
  readonly pairs: readonly (readonly [cost: number, pairs: string])[];
  /** Costs where no pair is named. */
  readonly vowelForVowel: number;
  readonly consonantForConsonant: number;
  readonly acrossKinds: number;
  readonly lost: DropCosts;
  readonly gained: DropCosts;
}

/** Costs of a unit without counterpart. */
export interface DropCosts {
  readonly vowel: number;
  readonly consonant: number;
  /** A consonant beside another or at the end. */
  readonly clustered: number;
  /** Units with costs of their own: `h=30 y=30`. */
  readonly special: string;
}

/** The cost of what the channel does not do: dearer than any other way. */
export const NEVER = 255;

/** Index of "the units `a` `b` for the one unit `c`". */
export function pairKey(units: number, a: number, b: number, c: number): number {
  return (a * units + b) * units + c;
}

/**
 * Builds the tables of a profile.
 *
 * @throws RangeError when the profile names a unit that it does not have
 */
export function channelOf(profile: ChannelProfile): Channel {
  const vowels = words(profile.vowels);
  const units = [...vowels, ...words(profile.consonants)];
  const codeOf = (unit: string): number => {
    const code = units.indexOf(unit);
    if (code === -1) throw new RangeError(`the profile ${profile.name} has no unit "${unit}"`);
    return code;
  };
  return {
    name: profile.name,
    units,
    spellings: spellingsOf(profile, units, codeOf),
    endings: profile.endings,
    vowels: Uint8Array.from(units, (_, code) => (code < vowels.length ? 1 : 0)),
    mergesDoubles: profile.mergesDoubles,
    swap: swapsOf(profile, units.length, vowels.length, codeOf),
    lost: dropsOf(profile.lost, units, vowels.length, codeOf),
    gained: dropsOf(profile.gained, units, vowels.length, codeOf),
    ...pairsOf(profile, units.length, codeOf),
  };
}

type CodeOf = (unit: string) => number;

function words(list: string): string[] {
  return list.split(' ').filter((word) => word !== '');
}

function spellingsOf(
  profile: ChannelProfile,
  units: readonly string[],
  codeOf: CodeOf,
): ReadonlyMap<string, readonly number[]> {
  const spellings = new Map<string, readonly number[]>(units.map((unit, code) => [unit, [code]]));
  for (const rule of words(profile.spellings)) {
    const [spelling = '', reading = ''] = rule.split('=');
    spellings.set(spelling, reading.split('+').map(codeOf));
  }
  return spellings;
}

function swapsOf(profile: ChannelProfile, size: number, vowels: number, codeOf: CodeOf): Uint8Array {
  const swap = new Uint8Array(size * size);
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < size; b += 1) {
      if (a === b) continue;
      const both = (a < vowels ? 1 : 0) + (b < vowels ? 1 : 0);
      swap[a * size + b] =
        [profile.consonantForConsonant, profile.acrossKinds, profile.vowelForVowel][both] ?? 0;
    }
  }
  for (const [cost, list] of profile.swaps) {
    for (const pair of words(list)) {
      const [a = 0, b = 0] = pair.split('/').map(codeOf);
      swap[a * size + b] = swap[b * size + a] = cost;
    }
  }
  return swap;
}

function dropsOf(costs: DropCosts, units: readonly string[], vowels: number, codeOf: CodeOf): Uint8Array {
  const drops = new Uint8Array(2 * units.length);
  for (let code = 0; code < units.length; code += 1) {
    drops[2 * code] = code < vowels ? costs.vowel : costs.consonant;
    drops[2 * code + 1] = code < vowels ? costs.vowel : costs.clustered;
  }
  for (const rule of words(costs.special)) {
    const [unit = '', cost] = rule.split('=');
    drops.fill(Number(cost), 2 * codeOf(unit), 2 * codeOf(unit) + 2);
  }
  return drops;
}

function pairsOf(profile: ChannelProfile, size: number, codeOf: CodeOf): Pick<Channel, 'pairs' | 'paired'> {
  const pairs = new Uint8Array(size ** 3).fill(NEVER);
  const paired = new Uint8Array(size * size);
  for (const [cost, list] of profile.pairs) {
    for (const rule of words(list)) {
      const [two = '', one = ''] = rule.split('/');
      const [a = 0, b = 0] = two.split('+').map(codeOf);
      pairs[pairKey(size, a, b, codeOf(one))] = cost;
      paired[a * size + b] = 1;
    }
  }
  return { pairs, paired };
}
