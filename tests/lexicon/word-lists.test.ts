import { describe, expect, test } from 'vitest';
import { LetterModel } from '../../src/lexicon/letter-model.ts';
import { PairCounts } from '../../src/lexicon/pair-counts.ts';
import { isBuilt } from '../../src/lexicon/word-building.ts';
import { WordClasses } from '../../src/lexicon/word-classes.ts';
import { foldWord, plausibleCount, priorShares, shareOf } from '../../src/lexicon/word-frequency.ts';
import { loadVocabulary } from '../../src/project/vocabulary.ts';

describe('how common words are', () => {
  test('a word has the share of its commonest tier', () => {
    const shares = priorShares([
      { tier: 60, words: ['Harbour', 'sloop'] },
      { tier: 20, words: ['harbour'] },
    ]);
    expect(shares.get('harbour')).toBe(1e-5);
    expect(shares.get('sloop')).toBeLessThan(1e-5);
    expect(shares.get('the')).toBeGreaterThan(0.05);
  });

  test('a text moves a share towards what it has', () => {
    expect(shareOf(1e-6, 0, 0)).toBeCloseTo(1e-6);
    expect(shareOf(1e-6, 300, 1_000_000)).toBeGreaterThan(1e-4);
    expect(plausibleCount(1e-6, 1_000_000)).toBe(41);
    expect(foldWord('Don’t')).toBe("don't");
  });

  test('the word lists of English have both spellings, and the stems of the dictionary', async () => {
    const tiers = await loadVocabulary();
    const all = new Set(tiers.flatMap(({ words }) => words));
    for (const word of ['color', 'colour', 'the', 'London']) expect(all).toContain(word);
    expect([...all].some((word) => word.includes('/'))).toBe(false);
  });
});

describe('what words are made of', () => {
  const known = new Set(['favor', 'theater', 'neighbor', 'landlord', 'house', 'realize']);
  const isKnown = (word: string): boolean => known.has(word);

  test.each(['favoured', 'theatre', 'neighbour', "landlord's", 'houseless', 'realise'])(
    '%s is made of a word that is known',
    (word) => {
      expect(isBuilt(word, (one) => isKnown(one) || isKnown(one.replace(/ed$/u, '')))).toBe(true);
    },
  );

  test.each(['hovse', 'tbe', 'lessness', 'x'.repeat(100)])('%s is not', (word) => {
    expect(isBuilt(word, isKnown)).toBe(false);
  });

  test('a likely row of letters is likelier than an unlikely one', () => {
    const model = new LetterModel(['goldsmith', 'holtzman', 'silverman', 'hollander']);
    expect(model.logOf('goltzman')).toBeGreaterThan(model.logOf('gzmltnao'));
  });

  test('common words are classes of their own, the others share one by ending and part of speech', () => {
    const classes = new WordClasses(() => 'NOUN');
    expect(classes.classOf('the')).not.toBe(classes.classOf('of'));
    expect(classes.classOf('houses')).toBe(classes.classOf('ships'));
    expect(classes.classOf('house')).not.toBe(classes.classOf('ships'));
    expect(classes.named('number')).not.toBe(classes.classOf('house'));
  });
});

describe('pairs of numbers', () => {
  test('counts like a map, also when it grows', () => {
    const pairs = new PairCounts();
    const map = new Map<string, number>();
    for (let at = 0; at < 20_000; at += 1) {
      const [first, second] = [(at * 7919) % 101, (at * 104_729) % 997];
      pairs.add(first, second);
      map.set(`${first} ${second}`, (map.get(`${first} ${second}`) ?? 0) + 1);
    }
    expect(pairs.size).toBe(map.size);
    const seen = new Map<string, number>();
    pairs.each((first, second, count) => seen.set(`${first} ${second}`, count));
    expect(seen).toEqual(map);
    expect(pairs.get(5000, 5000)).toBe(0);
  });
});
