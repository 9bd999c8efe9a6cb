import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../src/detect/corpus.ts';
import { cutSentence } from '../../src/detect/cut-sentence.ts';
import { documentOf } from '../../src/detect/document.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';
import { testKnowledge } from '../support/knowledge.ts';

const FIXTURE = readFileSync(new URL('cut-sentence.md', import.meta.url), 'utf8');

function readingsIn(text: string, others: readonly string[] = []) {
  const found = findIn(cutSentence, text, {}, others);
  return found.map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] ?? '' }));
}

describe('cut sentences', () => {
  test('finds every cut of the fixture, joined rightly, and nothing else', () => {
    const { text, expected } = readFixture(FIXTURE);
    expect(readingsIn(text)).toEqual(expected);
  });

  test('offers the ways of joining, best first', () => {
    const [found] = findIn(cutSentence, 'As far as I remember. On the stairs there was no light.');
    expect(found).toMatchObject({
      sic: 'remember. On',
      conjectures: ['remember, on', 'remember on'],
      evidence: [{ kind: 'pattern', name: 'cut sentence', detail: 'subordinate clause alone' }],
    });
  });

  test('keeps the capital of a name, of “I” and of an abbreviation, and lowers other words', () => {
    const cuts = (word: string) => readingsIn(`When the rain stopped. ${word} went home.`);
    expect(cuts('Agnes')).toMatchObject([{ corr: 'stopped, Agnes' }]);
    expect(cuts('I')).toMatchObject([{ corr: 'stopped, I' }]);
    expect(cuts('NATO')).toMatchObject([{ corr: 'stopped, NATO' }]);
    expect(cuts('Everybody')).toMatchObject([{ corr: 'stopped, everybody' }]);
  });

  test('lets the sources say what a name is', () => {
    const others = ['We met Baker there. I saw Baker again.'];
    expect(readingsIn('When the rain stopped. Baker went home.', others)).toMatchObject([
      { corr: 'stopped, Baker' },
    ]);
  });

  test('a title or a line of its own is not looked at', () => {
    const text = 'In the mountains.\nThe road was long.';
    expect(readingsIn(text)).toEqual([]);
    const [paragraph] = documentOf({ id: 's', text: 'But. The road was long.', headings: [1] }).paragraphs;
    const look = cutSentence.begin(corpusOf([]), testKnowledge());
    expect(paragraph === undefined ? undefined : look(paragraph)).toEqual([]);
  });

  test('an answer is a sentence', () => {
    expect(readingsIn('Where did he go? To the coast. The boats leave at six.')).toEqual([]);
    expect(readingsIn('“In the cellar. You will find it there,” he said.')).toEqual([]);
  });

  test('finds nothing without a tagger', () => {
    const document = documentOf({ id: 's', text: 'But. The road was long.' });
    const { tag: _, ...knowledge } = testKnowledge();
    const look = cutSentence.begin(corpusOf([document]), knowledge);
    expect(document.paragraphs.flatMap((paragraph) => look(paragraph))).toEqual([]);
  });

  test.each(['as '.repeat(20_000), 'In the. '.repeat(4_000), 'When he '.repeat(8_000), '. '.repeat(30_000)])(
    'takes linear time on hostile text (%#)',
    (text) => {
      const start = performance.now();
      findIn(cutSentence, text);
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});
