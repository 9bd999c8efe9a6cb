import { describe, expect, test } from 'vitest';
import { damageName, randomFrom, SEVERITIES } from '../../bench/name-damage.ts';
import { SURNAMES } from '../../bench/surnames.ts';
import { encode, distance } from '../../src/lexicon/channel-distance.ts';
import { learn, type DamagedPair } from '../../src/lexicon/channel-learn.ts';
import { profileChannel } from '../../src/lexicon/channel-profiles.ts';
import type { Channel } from '../../src/lexicon/channel.ts';

const profile = profileChannel('zh-pivot');
const SEVERE = SEVERITIES.at(-1) ?? { name: 'none', kept: 1 };

/** Pairs of a relay with a habit of its own: it writes p for every f or v, and s for every ch or k before a vowel. */
function pairs(names: readonly string[], seed: number): DamagedPair[] {
  const random = randomFrom(seed);
  return names.flatMap((corr) => {
    const relayed = damageName(corr, random, SEVERE);
    const habit = relayed.replaceAll(/[fv]/gu, 'p').replaceAll(/(?:ch|k)(?=[aeiou])/gu, 's');
    const sic = habit.charAt(0).toUpperCase() + habit.slice(1);
    return sic === corr ? [] : [{ sic, corr }];
  });
}

/** The mean of 1 over the rank of the right name among all names. */
function meanReciprocalRank(channel: Channel, held: readonly DamagedPair[]): number {
  const names = SURNAMES.map((form) => ({ form, encoded: encode(channel, form) }));
  const ranks = held.map(({ sic, corr }) => {
    const reading = encode(channel, sic);
    const own = distance(channel, reading, encode(channel, corr));
    const nearer = names.filter(
      ({ form, encoded }) => form !== corr && distance(channel, reading, encoded) < own,
    );
    return 1 / (1 + nearer.length);
  });
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}

describe('learning the channel', () => {
  const half = SURNAMES.filter((_, index) => index % 2 === 0);
  const others = SURNAMES.filter((_, index) => index % 2 === 1);

  test('ranks damage that it has not seen better, after errata of the same relay', () => {
    const held = pairs(others, 2).slice(0, 120);
    const before = meanReciprocalRank(profile, held);
    const few = meanReciprocalRank(learn(profile, pairs(half, 1).slice(0, 40)), held);
    const many = meanReciprocalRank(learn(profile, pairs(half, 1)), held);
    expect(few).toBeGreaterThan(before);
    expect(many).toBeGreaterThan(before + 0.02);
  });

  test('learns nothing from nothing, nor from other kinds of errata', () => {
    const texts = [
      { sic: 'But. Such a thing', corr: 'But such a thing' },
      { sic: 'Ministry of Interior', corr: 'NKVD' },
    ];
    for (const channel of [learn(profile, []), learn(profile, texts)]) {
      expect(channel.swap).toEqual(profile.swap);
      expect(channel.lost).toEqual(profile.lost);
      expect(channel.gained).toEqual(profile.gained);
    }
  });

  test('gives the same costs every time, in whatever order the errata come', () => {
    const own = pairs(half, 1).slice(0, 60);
    const once = learn(profile, own);
    expect(learn(profile, own)).toEqual(once);
    expect(learn(profile, own.toReversed())).toEqual(once);
  });

  test('moves no cost so far that a few errata overturn the profile', () => {
    const stubborn = Array.from({ length: 500 }, () => ({ sic: 'Petrov', corr: 'Betrov' }));
    const { swap } = learn(profile, stubborn);
    for (const [at, cost] of swap.entries()) {
      expect(Math.abs(cost - (profile.swap[at] ?? 0))).toBeLessThanOrEqual(15);
    }
  });
});
