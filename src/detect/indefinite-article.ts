import retextIndefiniteArticle from 'retext-indefinite-article';
import type { Detector } from './detector.ts';
import { type RetextFinding, retextDetector } from './retext-adapter.ts';

/** "an" before most consonants, "a" before most vowels; the tree and the lists of the rule decide. */
const CANDIDATE =
  /\b(?:an\s+["“‘(]?[b-df-gj-np-tv-z]|a\s+["“‘(]?(?:[ai]|e(?!u|w)|o(?!n[ce])|u(?!ni|s|ti|ri|b|k)|hon|hour|heir))/giu;

/** "a" before a vowel, "an" before a consonant. */
export const indefiniteArticle: Detector = retextDetector({
  rule: 'indefinite-article',
  version: 1,
  summary: 'The indefinite article has the wrong form for the word behind it.',
  kind: 'spelling',
  plugin: retextIndefiniteArticle,
  candidates: (text) => [...text.matchAll(CANDIDATE)].map(({ index }) => index),
  confidence: (finding, { isWord }) => {
    const next = wordBehind(finding);
    if (!isWord(next) && !isWord(next.toLowerCase())) return 0;
    if (isOldUse(finding, next) || /^\p{Lu}+$/u.test(next)) return 0;
    return isArticle(finding) ? 0.9 : 0;
  },
});

function wordBehind({ text, end }: RetextFinding): string {
  return /^\s+["“‘(]?([\p{L}\p{N}]+)/u.exec(text.slice(end, end + 40))?.[1] ?? '';
}

/** "an hundred", "an hotel", "an universal", "such an one": the usage of older books. */
function isOldUse({ actual }: RetextFinding, next: string): boolean {
  return actual.length === 2 && /^(?:h|u|eu|ew|one|once)/iu.test(next);
}

/** A letter ("vitamin a is") and a foreign preposition ("à la") are no article. */
function isArticle({ text, start, end }: RetextFinding): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 8);
  return (
    !/(?:vitamin|group|series|point|letter|plan|type|class|section)\s$/u.test(before) &&
    !/^\s+(?:is|and|or|of|in)\b/u.test(after)
  );
}
