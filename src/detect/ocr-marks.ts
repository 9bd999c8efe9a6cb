import type { Span } from '../text/span.ts';
import { findInvisible, isMixedScript } from '../text/visible.ts';
import { readPrice } from './ocr-money.ts';
import { ocrTokens, withoutLigatures } from './ocr-token.ts';
import type { Paragraph } from './document.ts';

/** Damage that shows in single characters and asks for no dictionary. */
export interface Mark {
  readonly span: Span;
  readonly name: string;
  readonly conjecture: string;
  readonly confidence: number;
}

/**
 * Marks that a reader of pages sees where there is dirt: what stands there, what remains, and the share that was right on pages
 * read by machine (development data). Prose of its own hardly ever has them there.
 */
const STRAY: readonly (readonly [name: string, pattern: RegExp, confidence: number])[] = [
  ['a mark by itself', /(?<=^|\s)[•■_▼|\\~¦^♦►®™©°§<>]+(?:\s|$)/gu, 0.75],
  ['an apostrophe by itself', /(?<=^|\s)['‘’](?:\s|$)/gu, 0.6],
  ['a hyphen between blanks', /(?<=[\p{L}.,;] )- /gu, 0.55],
  ['a full stop before a word', /(?<=^|\s)\.(?=\p{L}{2})/gu, 0.65],
  ['a hyphen before a word', /(?<=[\p{L}\d.,;:] )-(?=\p{L}{2})/gu, 0.55],
  ['a mark before a word', /(?<=^|\s)[•»■\\^~|¡¿♦►](?=\p{L}{2})/gu, 0.55],
];

/** What is so often misread that no dictionary is needed. */
const USUAL: readonly (readonly [name: string, pattern: RegExp, printed: string, confidence: number])[] = [
  ['a sign for “and so on”', /(?<=[\s,])(?:[Akf]c|[&][eo]|Sc)(?=\.)/gu, '&c', 0.7],
  [
    'a digit for “I”',
    /(?<=^|[\p{Ll}"“'‘,;.—-] ?)1(?= (?:am|have|was|had|will|shall|would|could|should|do|did|think|know|believe|saw|said|went|never|must|may|can|cannot|beg|trust|hope|fear|found|got|told)\b)/gu,
    'I',
    0.85,
  ],
  ['a capital inside a sentence', /(?<=\p{Ll}{2} )I(?=(?:[nfts]|ts|nto) \p{Ll})/gu, 'i', 0.6],
];

/** Letters of other scripts that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    'аaеeоoрpсcуyхxіiѕsјjԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTХXУYЅSІIЈJοoαaνvρpτtυuκkιiΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX',
  )
    .map((letter, at, all) => [letter, all[at + 1] ?? ''] as const)
    .filter((_, at) => at % 2 === 0),
);

/** Every such place of a paragraph, from left to right. */
export function marksOf(paragraph: Paragraph): Mark[] {
  const { text } = paragraph;
  const marks = [
    ...strayMarks(text),
    ...usualMarks(text),
    ...prices(text),
    ...invisibleMarks(text),
    ...mixedWords(paragraph),
    ...ligatures(text),
  ];
  return marks.sort((a, b) => a.span.start - b.span.start);
}

function strayMarks(text: string): Mark[] {
  if (!/\p{Ll}/u.test(text)) return [];
  return STRAY.flatMap(([name, pattern, confidence]) =>
    Array.from(text.matchAll(pattern), ({ index, 0: { length } }): Mark => {
      const isLast = index + length === text.length;
      const start = isLast && index > 0 && /\s/u.test(text.charAt(index - 1)) ? index - 1 : index;
      return { span: { start, end: index + length }, name, conjecture: '', confidence };
    }),
  );
}

/** Letters for digits in shillings and pence. */
function prices(text: string): Mark[] {
  if (!/\d[sd]/u.test(text)) return [];
  const tokens = ocrTokens(text);
  return tokens.flatMap(({ start, end }, at): Mark[] => {
    const conjecture = readPrice(tokens, at);
    return conjecture === undefined
      ? []
      : [{ span: { start, end }, name: 'letters for digits', conjecture, confidence: 0.85 }];
  });
}

function usualMarks(text: string): Mark[] {
  return USUAL.flatMap(([name, pattern, conjecture, confidence]) =>
    Array.from(text.matchAll(pattern), ({ index, 0: { length } }): Mark => {
      return { span: { start: index, end: index + length }, name, conjecture, confidence };
    }),
  );
}

/** Characters without ink inside the text; blanks of other widths are the typesetter's. */
function invisibleMarks(text: string): Mark[] {
  return findInvisible(text)
    .filter(({ codePoint }) => !/[\s\u200c\u200d]/u.test(String.fromCodePoint(codePoint)))
    .map(({ span }) => ({ span, name: 'an invisible character', conjecture: '', confidence: 0.9 }));
}

/** Ligatures as characters, which no keyboard writes and no search finds; not those that Unicode has for other scripts. */
function ligatures(text: string): Mark[] {
  return Array.from(
    text.matchAll(/[\p{L}\p{M}]*[\uFB00-\uFB06][\p{L}\p{M}\uFB00-\uFB06]*/gu),
    ({ index, 0: form }) => ({
      span: { start: index, end: index + form.length },
      name: 'a ligature',
      conjecture: withoutLigatures(form),
      confidence: 0.9,
    }),
  );
}

function mixedWords({ words }: Paragraph): Mark[] {
  return words
    .filter(({ form }) => isMixedScript(form))
    .map(({ start, end, form }) => {
      const conjecture = Array.from(form, (letter) => LOOKALIKES[letter] ?? letter).join('');
      const isWhole = !isMixedScript(conjecture);
      return {
        span: { start, end },
        name: 'letters of two scripts',
        conjecture,
        confidence: isWhole ? 0.95 : 0.4,
      };
    });
}
