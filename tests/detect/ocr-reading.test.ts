import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../src/detect/corpus.ts';
import { documentOf } from '../../src/detect/document.ts';
import { featuresOf } from '../../src/detect/ocr-confidence.ts';
import { readPrice } from '../../src/detect/ocr-money.ts';
import { readNumber } from '../../src/detect/ocr-number.ts';
import { readerOf } from '../../src/detect/ocr-reading.ts';
import { caseOf, ocrTokens } from '../../src/detect/ocr-token.ts';
import { WEIGHTS } from '../../src/detect/ocr-weights.ts';
import { ocr } from '../../src/detect/ocr.ts';
import { realWord } from '../../src/detect/real-word.ts';
import { unknownWord } from '../../src/detect/unknown-word.ts';
import { findIn } from '../support/detector-cases.ts';
import { testKnowledge } from '../support/knowledge.ts';

const DAMAGED =
  'The captain came baek to the harbour, and tbe sailors who had gonc ashore were callcd to the ship.';

describe('the tokens of a damaged page', () => {
  test('odd marks behind a word belong to it, others do not', () => {
    expect(ocrTokens('“Th» ship, (of £2O) co-\nming”').map(({ form }) => form)).toEqual([
      'Th»',
      'ship',
      'of',
      '£2O',
      'co',
      'ming',
    ]);
  });

  test('tells how a word is written', () => {
    expect(['ship', 'Ship', 'SHIP', 'sHip', 'I'].map(caseOf)).toEqual([
      'lower',
      'capital',
      'upper',
      'mixed',
      'capital',
    ]);
  });
});

describe('numbers', () => {
  test.each([
    ['i8th', '18th'],
    ['10,5OO', '10,500'],
    ['29tli', '29th'],
    ['18th', undefined],
    ['lOOOO', undefined],
    ['to', undefined],
  ])('%s is read as %s', (form, expected) => {
    expect(readNumber(form)?.text).toBe(expected);
  });

  test('words are sums of money among sums of money only', () => {
    const prices = ocrTokens('from 2s to 5s fid a pound');
    expect(prices.map((_, at) => readPrice(prices, at))).toContain('6d');
    const prose = ocrTokens('what is the matter with the lid');
    expect(prose.map((_, at) => readPrice(prose, at)).filter((one) => one !== undefined)).toEqual([]);
  });
});

describe('the reader of damaged pages', () => {
  test('is one for all detectors of a run', () => {
    const corpus = corpusOf([documentOf({ id: 'a', text: DAMAGED })]);
    expect(readerOf(corpus, testKnowledge())).toBe(readerOf(corpus, testKnowledge()));
  });

  test('every sign of a reading has a weight', () => {
    const document = documentOf({ id: 'a', text: DAMAGED });
    const reader = readerOf(corpusOf([document]), testKnowledge());
    const [reading] = document.paragraphs.flatMap((paragraph) => reader?.readingsOf(paragraph) ?? []);
    expect(reading).toBeDefined();
    if (reading !== undefined) expect(Object.keys(featuresOf(reading.signs))).toEqual(Object.keys(WEIGHTS));
  });

  test('a name that the sources have again and again is no damage', () => {
    const others = [
      'Zelenka spoke. Then Zelenka rose, and Zelenka went. Zelenka was seen by Zelenka’s brother.',
    ];
    expect(findIn(unknownWord, 'We saw Zelenka there.', { channel: 'ocr' }, others)).toEqual([]);
  });

  test('the authority has words that no dictionary has', () => {
    const entry = { id: 'z', kind: 'person', name: 'Zelenka', forms: ['Zelenka'], damaged: [] } as const;
    const authority = [{ ...entry, languages: {}, ids: {} }];
    const found = findIn(unknownWord, `${DAMAGED} We saw Zclenka there.`, { channel: 'ocr', authority });
    expect(found.find(({ sic }) => sic === 'Zclenka')?.conjectures[0]).toBe('Zelenka');
  });

  test('a text that was not read by machine has no real words in wrong places, and its names are left alone', () => {
    const text = `${DAMAGED} Tressiliau and Brandretb went to Lonbon.`;
    expect(findIn(realWord, text)).toEqual([]);
    expect(findIn(unknownWord, text).filter(({ sic }) => /^\p{Lu}/u.test(sic))).toEqual([]);
  });

  test('without a list of words nothing is read', () => {
    const { vocabulary: _, ...knowledge } = testKnowledge();
    const document = documentOf({ id: 'a', text: DAMAGED });
    const look = unknownWord.begin(corpusOf([document]), { ...knowledge, channel: 'ocr' });
    expect(document.paragraphs.flatMap((paragraph) => look(paragraph))).toEqual([]);
  });

  test.each([
    'a'.repeat(1_000_000),
    'l1'.repeat(500_000),
    'the house- '.repeat(10_000),
    'the'.repeat(333_000),
    '• - '.repeat(250_000),
    'tbe '.repeat(10_000),
  ])(
    'takes linear time on hostile text in one line (%#)',
    (text) => {
      const before = process.cpuUsage();
      const document = documentOf({ id: 'a', text });
      const corpus = corpusOf([document]);
      const knowledge = { ...testKnowledge(), channel: 'ocr' as const };
      for (const detector of [unknownWord, ocr, realWord]) {
        const look = detector.begin(corpus, knowledge);
        for (const paragraph of document.paragraphs) look(paragraph);
      }
      const { user } = process.cpuUsage(before);
      expect(user / 1e6).toBeLessThan(60);
    },
    120_000,
  );
});
