import { describe, expect, test } from 'vitest';
import { compare } from '../../src/propose/comparison.ts';
import { judgeDoubt, judgeEdit } from '../../src/propose/judge.ts';

/** Judges the change of `from` (the text without its brackets) to `to`. */
function judged(marked: string, to: string, truth: string): ReturnType<typeof judgeEdit> {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const raw = marked.replaceAll(/[[\]]/gu, '');
  return judgeEdit(compare(raw, truth), { span: { start, end }, replacement: to });
}

describe('a change is right', () => {
  test.each([
    ['a word put right', 'in [tbe] sea', 'the', 'in the sea', 1],
    ['a word put right whose point is still wrong', 'many [vears], but', 'years', 'many years; but', 1],
    ['a word split', 'out [ofthe] sea', 'of the', 'out of the sea', 1],
    ['words joined', 'the [har bour] is', 'harbour', 'the harbour is', 1],
    ['a stop taken away', 'But[. Such] a', ' such', 'But such a', 2],
    ['a mark beside a word that is still damaged', '“[ ]sald he', '', '“said he', 1],
    ['a change that quotes more than it changes', '[in tbe sea]', 'in the sea', 'in the sea', 1],
    ['a word beside others that are lost', 'xqz [tbe] wwk', 'the', 'of the sea', 1],
    ['a word at the end of a line', 'was [in-\nstalled] there', 'installed', 'was installed there', 2],
  ])('%s', (_name, marked, to, truth, gain) => {
    expect(judged(marked, to, truth)).toEqual({ isRight: true, gain });
  });
});

describe('a change is wrong', () => {
  test.each([
    ['a sound word changed', 'in [the] sea', 'tho', 'in the sea', -1],
    ['another word', 'in [tbe] sea', 'tie', 'in the sea', 0],
    ['a word half put right', 'the [xyzt] is', 'thzt', 'the that is', 2],
    ['the right word and a wrong stop', 'in [tbe] sea', 'the.', 'in the sea', 0],
    ['words joined that are two', 'in [the sea]', 'thesea', 'in the sea', -1],
    ['a sound word that stands elsewhere', 'the [cat] sat', 'sat', 'the cat sat', -1],
  ])('%s', (_name, marked, to, truth, gain) => {
    expect(judged(marked, to, truth)).toEqual({ isRight: false, gain });
  });
});

describe('a change is not judged', () => {
  test('when it does nothing but join what the truth divides, or wraps the text', () => {
    expect(judged('was [in-\nstalled] there', 'installed', 'was in-\nstalled there').isRight).toBeUndefined();
    expect(judged('was[\n]there', ' ', 'was there').isRight).toBeUndefined();
  });
});

describe('a doubt is right', () => {
  const comparison = compare('in tbe sea', 'in the sea');

  test('when a token that it touches is wrong', () => {
    expect(judgeDoubt(comparison, { start: 3, end: 6 })).toBe(true);
    expect(judgeDoubt(comparison, { start: 4, end: 5 })).toBe(true);
    expect(judgeDoubt(comparison, { start: 7, end: 10 })).toBe(false);
    expect(judgeDoubt(compare('', ''), { start: 0, end: 0 })).toBe(false);
  });
});
