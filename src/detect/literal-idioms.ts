import { CHINESE_IDIOMS, type Calque } from '../lexicon/chinese-idioms.ts';
import { wordInFor } from '../lexicon/phrase-inflection.ts';
import { PhraseMatcher, type PhraseMatch } from '../lexicon/phrase-matcher.ts';
import { beginsSentence } from './corpus.ts';
import type { Detector, Suspicion } from './detector.ts';
import type { Paragraph } from './document.ts';

interface Rendering {
  readonly calque: Calque;
  readonly isWeak: boolean;
}

/**
 * The share that a careful editor accepts: a phrase that can only be a calque, with and without something to put in its place, and
 * one that plain English also has. From fixtures of our own, until decisions teach better.
 */
const CONFIDENCE = { replaced: 0.8, doubted: 0.7, weak: 0.25 } as const;

/** Idioms and stock phrases that were carried over from the Chinese word by word. */
export const literalIdioms: Detector = {
  rule: 'literal-idioms',
  version: 1,
  summary: 'Chinese idioms and stock phrases rendered word by word',
  kind: 'translation',
  begin: (_corpus, { language, channel }) => {
    if (channel !== 'zh-pivot' || !/^en(?:-|$)/iu.test(language)) return () => [];
    const matcher = renderings();
    return (paragraph) =>
      matcher.match(paragraph.text, paragraph.words).map((match) => suspicionOf(paragraph, match));
  },
};

let compiled: PhraseMatcher<Rendering> | undefined;

/** Compiled when it is first needed: most commands never ask. */
function renderings(): PhraseMatcher<Rendering> {
  compiled ??= new PhraseMatcher(
    CHINESE_IDIOMS.flatMap((calque) => [
      ...calque.patterns.map((pattern) => rendering(pattern, calque, false)),
      ...calque.weak.map((pattern) => rendering(pattern, calque, true)),
    ]),
  );
  return compiled;
}

function rendering(pattern: string, calque: Calque, isWeak: boolean): readonly [string, Rendering] {
  return [pattern, { calque, isWeak }];
}

function suspicionOf(paragraph: Paragraph, match: PhraseMatch<Rendering>): Suspicion {
  const { calque, isWeak } = match.value;
  const conjecture = conjectureOf(paragraph, match);
  const { span, text } = withArticle(paragraph, match, conjecture);
  return {
    span,
    conjectures: text === undefined ? [] : [text],
    confidence: isWeak ? CONFIDENCE.weak : CONFIDENCE[text === undefined ? 'doubted' : 'replaced'],
    evidence: [
      { kind: 'reconstruction', language: 'zh', form: calque.chinese },
      { kind: 'pattern', name: `literal rendering of a Chinese ${calque.source}`, detail: calque.sense },
    ],
  };
}

/** The replacement in the form that the sentence asks for; undefined where that cannot be known. */
function conjectureOf({ text, words }: Paragraph, match: PhraseMatch<Rendering>): string | undefined {
  const { replacement } = match.value.calque;
  if (replacement === undefined) return undefined;
  const before = words.slice(Math.max(0, match.from - 4), match.from).map(({ form }) => form.toLowerCase());
  const owned = own(replacement, match.possessive?.toLowerCase());
  if (owned === undefined) return undefined;
  const inflected = owned.replaceAll(/([\p{L}]+)~/gu, (_whole, word: string) =>
    wordInFor(word, match.form, before),
  );
  return beginsSentence(text, match.span.start) && /^\p{Lu}/u.test(text.slice(match.span.start))
    ? inflected.slice(0, 1).toUpperCase() + inflected.slice(1)
    : inflected;
}

const REFLEXIVE: Readonly<Record<string, string>> = {
  my: 'myself',
  your: 'yourself',
  his: 'himself',
  her: 'herself',
  its: 'itself',
  our: 'ourselves',
  their: 'themselves',
  "one's": 'oneself',
};

/** Puts the possessive of the phrase for `one’s` and `oneself`; undefined where the phrase has none. */
function own(replacement: string, possessive: string | undefined): string | undefined {
  if (!/\bone(?:’s|self)\b/u.test(replacement)) return replacement;
  const reflexive = possessive === undefined ? undefined : REFLEXIVE[possessive.replace('’', "'")];
  if (possessive === undefined || reflexive === undefined) return undefined;
  return replacement.replaceAll('oneself', reflexive).replaceAll('one’s', possessive.replace("'", '’'));
}

/** `a brass wall` → `an impregnable wall`: where the article before has to change, it belongs to the place. */
function withArticle(
  { text, words }: Paragraph,
  { span, from }: PhraseMatch<Rendering>,
  conjecture: string | undefined,
): { readonly span: Suspicion['span']; readonly text: string | undefined } {
  const article = words[from - 1];
  const isNext = article !== undefined && /^\s+$/u.test(text.slice(article.end, span.start));
  if (conjecture === undefined || !isNext || !/^an?$/iu.test(article.form)) return { span, text: conjecture };
  const begin = article.form.slice(0, 1);
  const right = /^[aeiou]/iu.test(conjecture) ? `${begin}n` : begin;
  if (right === article.form) return { span, text: conjecture };
  return { span: { start: article.start, end: span.end }, text: `${right} ${conjecture}` };
}
