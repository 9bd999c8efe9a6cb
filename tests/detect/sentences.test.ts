import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../src/detect/corpus.ts';
import { documentOf } from '../../src/detect/document.ts';
import { abbreviationsOf, sentencesOf } from '../../src/detect/sentences.ts';

function sentences(text: string, others = ''): string[] {
  const isAbbreviation = abbreviationsOf(corpusOf([documentOf({ id: 's', text: others })]));
  return sentencesOf(text, isAbbreviation).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  test('an initial, a title and an abbreviation end none', () => {
    const text = 'Dr. A. B. Lind came from St. Ives at 3 p.m. on Tuesday. Mrs. Lind stayed.';
    expect(sentences(text)).toEqual([
      'Dr. A. B. Lind came from St. Ives at 3 p.m. on Tuesday.',
      'Mrs. Lind stayed.',
    ]);
  });

  test('quotation marks go with their sentence', () => {
    expect(sentences('“Go!” “Why?” he asked. “Run.” They ran.')).toEqual([
      '“Go!”',
      '“Why?” he asked.',
      '“Run.”',
      'They ran.',
    ]);
  });

  test('an ellipsis, spaced or not, ends one only before a capital', () => {
    expect(sentences('It rained . . . and rained… Then it stopped. . . . We left.')).toHaveLength(3);
  });

  test('a number before a stop is a word, and as a list’s number it is none', () => {
    expect(sentences('1. Bread. 2. Salt.')).toEqual(['1. Bread.', '2. Salt.']);
    expect(sentences('It was 1905. No. 7 was empty. No. He slept.')).toEqual([
      'It was 1905.',
      'No. 7 was empty.',
      'No.',
      'He slept.',
    ]);
  });

  test('a shortened word that the sources use twice before small letters is known', () => {
    expect(sentences('See Blk. Seven.')).toEqual(['See Blk.', 'Seven.']);
    expect(sentences('See Blk. Seven.', 'Blk. nine and Blk. ten')).toEqual(['See Blk. Seven.']);
  });

  test('the words end before the stop and before a mark inside it', () => {
    const text = 'He read “Tides”. He slept.';
    const [first] = sentencesOf(text, () => false);
    expect(first).toMatchObject({ head: 0, tail: 14, stopAt: 15, stop: '.', closes: false, opens: false });
  });
});
