import type { Span } from '../text/span.ts';
import type { Knowledge, TaggedWord } from './detector.ts';
import type { QuotationMark } from './quotation-marks.ts';
import type { Sentence } from './sentences.ts';
import { announcesSpeech } from './speech.ts';
import { plain } from './tagged-words.ts';

type Tag = NonNullable<Knowledge['tag']>;

/** Speech without marks behind a full stop, UTF-16 units of the paragraph. */
export interface UnmarkedSpeech {
  /** The stop of the sentence that announces it, and the blank behind. */
  readonly opening: Span;
  /** The stop of its last sentence. */
  readonly closing: Span;
  /** The marks that it wants: single ones within a quotation. */
  readonly marks: readonly [opening: string, closing: string];
}

const FIRST_PERSON = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|i'(?:m|d|ll|ve)|we'(?:re|d|ll|ve))$/u;
/** "He said so": what was said stands before. */
const STANDS_BEFORE = /^(?:so|thus|too|much|enough|otherwise|well)$/u;
/** Longest announcing sentence, UTF-16 units. */
const LONGEST = 400;

/**
 * "The ferryman turned and said. I cannot row tonight. He went away.": a sentence that only announces speech and tells of others, and behind
 * it sentences of a first person, up to the first that has none.
 */
export function unmarkedSpeech(
  text: string,
  sentences: readonly Sentence[],
  marks: readonly QuotationMark[],
  tag: Tag,
): UnmarkedSpeech[] {
  return sentences.flatMap((sentence, index) => {
    const first = sentences[index + 1];
    if (first === undefined || sentence.stop !== '.' || sentence.closes || first.opens) return [];
    if (sentence.stopAt - sentence.head > LONGEST) return [];
    if (!speaksFirst(text, first)) return [];
    const words = tag(text.slice(sentence.head, sentence.tail));
    if (words.some(isFirstPerson) || STANDS_BEFORE.test(plain(words.at(-1))) || !announcesSpeech(words))
      return [];
    const last = lastOfSpeech(text, sentences, index + 1);
    if (last === undefined) return [];
    return [
      {
        opening: { start: sentence.stopAt, end: first.head },
        closing: { start: last.stopAt, end: last.stopAt + last.stop.length },
        marks: isWithin(marks, sentence.stopAt) ? ['‘', '’'] : ['“', '”'],
      },
    ];
  });
}

/** The last sentence of a first person in a row; undefined where the paragraph ends before another one follows. */
function lastOfSpeech(text: string, sentences: readonly Sentence[], from: number): Sentence | undefined {
  let at = from;
  while (sentences[at + 1] !== undefined && speaksFirst(text, sentences[at + 1])) at += 1;
  const last = sentences[at];
  return last === undefined || last.stop === '' || last.closes ? undefined : last;
}

function speaksFirst(text: string, sentence: Sentence | undefined): boolean {
  if (sentence === undefined || sentence.opens) return false;
  const words = text.slice(sentence.head, sentence.stopAt).match(/[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu) ?? [];
  return words.some((form) => FIRST_PERSON.test(form.toLowerCase().replaceAll('’', "'")));
}

function isFirstPerson(word: TaggedWord): boolean {
  return FIRST_PERSON.test(plain(word));
}

/** Whether a quotation is open at a place: the marks before it do not close all that they open. */
function isWithin(marks: readonly QuotationMark[], at: number): boolean {
  const before = marks.filter((mark) => mark.at < at);
  return before.length % 2 === 1;
}
