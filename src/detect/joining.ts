import type { Span } from '../text/span.ts';
import type { Corpus } from './corpus.ts';
import type { Knowledge, TaggedWord } from './detector.ts';
import type { Paragraph, Word } from './document.ts';
import type { Joints } from './fragments.ts';
import { plain } from './tagged-words.ts';

/** Word classes whose members are written small unless they begin a sentence. */
const SMALL: ReadonlySet<string> = new Set([
  'DET',
  'PRON',
  'ADP',
  'SCONJ',
  'CCONJ',
  'AUX',
  'ADV',
  'PART',
  'VERB',
]);

/** How the first word of a sentence is written where it is not the first. */
export type Lower = (word: TaggedWord, next?: TaggedWord) => string;

/**
 * Lowers a first word unless it is "I", all capitals, or a name. What is a name the sources say: a word that they have in
 * small letters inside sentences at least as often as with a capital is none. Where they are silent the tag and
 * the dictionary decide.
 */
export function lowering({ forms }: Corpus, { isWord }: Knowledge): Lower {
  return (word, next) => {
    const { form, tag } = word;
    if (/^I(?:['’]|$)/u.test(form) || /^\p{Lu}{2}|^\P{Lu}/u.test(form)) return form;
    const lower = form.charAt(0).toLowerCase() + form.slice(1);
    const small = forms.get(lower)?.count ?? 0;
    const capital = forms.get(form)?.inside ?? 0;
    if (small !== capital) return small > capital ? lower : form;
    if (SMALL.has(tag) && plain(word) !== 'i') return lower;
    const isFullName = tag === 'PROPN' && next?.tag === 'PROPN' && /^\p{Lu}/u.test(next.form);
    return isWord(lower) && !isFullName ? lower : form;
  };
}

/** A cut to be closed: the last word before the stop, the stop, the first word after it. */
export interface Cut {
  readonly span: Span;
  readonly conjectures: readonly string[];
}

/**
 * The words on both sides of a stop, joined. The span is the last word of the left side, the stop, and the first word of
 * the right one, UTF-16 units of the paragraph; undefined where a side has no word.
 *
 *     As far as I remember. On the stairs …
 *                 ^^^^^^^^^^^^
 */
export function joinAt(
  { text, words }: Paragraph,
  stopAt: number,
  [first, next]: readonly TaggedWord[],
  joints: Joints,
  lower: Lower,
): Cut | undefined {
  const last = wordEndingBy(words, stopAt);
  if (first === undefined || last === undefined || stopAt - last.end > 3) return undefined;
  const head = text.slice(last.start, stopAt).trimEnd();
  const gap = text.slice(stopAt + 1, first.start);
  return {
    span: { start: last.start, end: first.end },
    conjectures: joints.slice(0, 3).map((joint) => {
      const word = joint === ':' ? first.form : lower(first, next);
      return `${head}${joint}${gap}${word}`;
    }),
  };
}

/** The last word that ends at or before a position. */
function wordEndingBy(words: readonly Word[], position: number): Word | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return words[low - 1];
}
