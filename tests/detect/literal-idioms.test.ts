import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/detect/document.ts';
import { literalIdioms } from '../../src/detect/literal-idioms.ts';
import { CHINESE_IDIOMS } from '../../src/lexicon/chinese-idioms.ts';
import { PhraseMatcher } from '../../src/lexicon/phrase-matcher.ts';
import { phrasePattern } from '../../src/lexicon/phrase-pattern.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';

const FIXTURE = readFileSync(new URL('literal-idioms.md', import.meta.url), 'utf8');

describe('literal-idioms', () => {
  test('finds every calque of the fixture, with its sense where one can stand in its place, and nothing else', () => {
    const { text, expected } = readFixture(FIXTURE);
    const found = findIn(literalIdioms, text).filter(({ confidence }) => confidence >= 0.5);
    expect(found.map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] ?? '' }))).toEqual(
      expected.map(({ sic, start, corr }) => ({ sic, start, corr })),
    );
  });

  test('takes the article along where another sound follows it', () => {
    const [wall] = findIn(literalIdioms, 'He raised a brass wall of faith.');
    expect([wall?.sic, wall?.conjectures]).toEqual(['a brass wall', ['an impregnable wall']]);
    const [own] = findIn(literalIdioms, 'He raised his brass wall of faith.');
    expect([own?.sic, own?.conjectures]).toEqual(['brass wall', ['impregnable wall']]);
  });

  test('puts the sense in the person and tense of the phrase', () => {
    const conjecture = (text: string) => findIn(literalIdioms, text)[0]?.conjectures[0];
    expect(conjecture('She opens the door and sees the mountain.')).toBe('comes straight to the point');
    expect(conjecture('They have opened the door and seen the mountain.')).toBe('come straight to the point');
    expect(conjecture('He will plug his ears while stealing the bell.')).toBe('deceive himself');
    expect(conjecture('We smashed our cauldrons and sank our boats.')).toBe('burned our boats');
    expect(conjecture('Kill the chicken to scare the monkey!')).toBe(
      'Make an example of one to frighten the others',
    );
  });

  test('tells the Chinese and its sense', () => {
    const [found] = findIn(literalIdioms, 'The whip is too short to reach them.');
    expect(found?.conjectures).toEqual([]);
    expect(found?.evidence).toEqual([
      { kind: 'reconstruction', language: 'zh', form: '鞭长莫及' },
      {
        kind: 'pattern',
        name: 'literal rendering of a Chinese chengyu',
        detail: 'out of reach of one’s power',
      },
    ]);
  });

  test('what plain English can also mean is a weak doubt', () => {
    for (const text of ['He broke his rice bowl.', 'There was ironclad evidence.', 'She wore tight shoes.'])
      expect(findIn(literalIdioms, text)).toMatchObject([{ confidence: 0.25 }]);
  });

  test('does not go past the end of a clause', () => {
    expect(findIn(literalIdioms, 'He killed the chicken. To scare the monkey was wrong.')).toEqual([]);
    expect(findIn(literalIdioms, 'The whip was old; too short to reach.')).toEqual([]);
  });

  test('texts that did not come through Chinese, and other languages than English, have none', () => {
    const text = 'They killed the chicken to scare the monkeys.';
    expect(findIn(literalIdioms, text, { channel: 'ocr' })).toEqual([]);
    expect(findIn(literalIdioms, text, { language: 'de' })).toEqual([]);
  });

  test('is quick with a paragraph that only begins phrases', () => {
    const text = 'kill the chicken to wear small whip take the draw a snake and put '.repeat(4000);
    const begun = performance.now();
    findIn(literalIdioms, text);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

describe('the table of idioms', () => {
  test('has at least 150, each once, with Chinese and a sense', () => {
    expect(CHINESE_IDIOMS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(CHINESE_IDIOMS.map(({ chinese }) => chinese)).size).toBe(CHINESE_IDIOMS.length);
    for (const { chinese, sense, patterns, weak } of CHINESE_IDIOMS) {
      expect(chinese).toMatch(/^\p{Script=Han}+$/u);
      expect(sense).toMatch(/\p{L}/u);
      expect(patterns.length + weak.length).toBeGreaterThan(0);
    }
  });

  test('every pattern is found by its own words', () => {
    const patterns = CHINESE_IDIOMS.flatMap((one) => [...one.patterns, ...one.weak]);
    const lost = patterns.filter((pattern) => {
      const text = wording(pattern);
      return new PhraseMatcher([[pattern, true]]).match(text, wordsOf(text)).length !== 1;
    });
    expect(lost).toEqual([]);
  });
});

/** The shortest text that a pattern finds. */
function wording(pattern: string): string {
  return phrasePattern(pattern)
    .map((element) => {
      if (element.type === 'word' && !element.isOptional) return [...element.words.keys()].at(-1) ?? '';
      return element.type === 'gap' ? 'so '.repeat(element.least).trim() : '';
    })
    .filter((word) => word !== '')
    .join(' ');
}
