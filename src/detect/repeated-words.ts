import retextRepeatedWords from 'retext-repeated-words';
import { beginsSentence } from './corpus.ts';
import type { Detector, Suspicion } from './detector.ts';
import { retextDetector } from './retext-adapter.ts';

/** Words that speech and verse say twice on purpose, or that grammar lets meet. */
const MEANT: ReadonlySet<string> = new Set(
  `very no yes never ever long far so many much well now there come go hush ha ho he hee hi tut hear again really too quite
  more bye night knock ding dong tick please wait stop old did big little deep high round over up down on in out off is was do
  you her it one two three ten alas oh ah o hurrah hurray so-and-so half same such all by day good fair dear poor run sleep
  never-never never let help fire work water`.split(/\s+/u),
);

/** Words of grammar: nobody says them twice. */
const NEVER_MEANT: ReadonlySet<string> = new Set(
  `the a an of and to at for with from into but or as if than because which who their our my your his its this these those
  are were has have will would should could be been not by between through during against we they`.split(
    /\s+/u,
  ),
);

/** A word that is doubled more often than this in one paragraph is doubled on purpose. */
const REFRAIN = 3;

const twice: Detector = retextDetector({
  rule: 'repeated-words',
  version: 1,
  summary: 'A word is written twice.',
  kind: 'repetition',
  plugin: retextRepeatedWords,
  candidates: (text) => {
    const found = [...text.matchAll(/(?<![\p{L}\p{N}'’-])(\p{L}[\p{L}'’]*)\s+\1(?![\p{L}\p{N}'’-])/giu)];
    const counts = new Map<string, number>();
    for (const [, word = ''] of found)
      counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
    return found
      .filter(([, word = '']) => (counts.get(word.toLowerCase()) ?? 0) <= REFRAIN)
      .map(({ index }) => index);
  },
  confidence: ({ expected: [word = ''] }, { isWord }) => {
    const form = word.toLowerCase();
    if (NEVER_MEANT.has(form)) return 0.95;
    return MEANT.has(form) || !isWord(word) || form.length < 3 ? 0 : 0.6;
  },
});

/** "the a" before a word; "the a priori" is none. */
const TWO_ARTICLES =
  /\b(the|an?)\s+(the|an?)(?=\s+(?!priori|posteriori|fortiori|cappella|la\b|and\b|or\b|in\b|is\b)\p{Ll}{2})/giu;

/** A word that stands twice, "the the", or two articles before one noun, "a the". */
export const repeatedWords: Detector = {
  ...twice,
  begin: (corpus, knowledge) => {
    const look = twice.begin(corpus, knowledge);
    const isEnglish = /^en(?:-|$)/iu.test(knowledge.language);
    return (paragraph) => [...look(paragraph), ...(isEnglish ? twoArticles(paragraph.text) : [])];
  },
};

function twoArticles(text: string): Suspicion[] {
  return [...text.matchAll(TWO_ARTICLES)].flatMap(({ 0: whole, 1: first = '', 2: second = '', index }) => {
    if (first.toLowerCase() === second.toLowerCase() || second === 'A') return [];
    if (first === 'A' && !beginsSentence(text, index)) return [];
    const isCapital = /^\p{Lu}/u.test(first);
    const kept = isCapital ? second.charAt(0).toUpperCase() + second.slice(1) : second;
    return [
      {
        span: { start: index, end: index + whole.length },
        conjectures: [first, kept],
        confidence: 0.7,
        evidence: [{ kind: 'pattern', name: 'repeated-words', detail: 'two articles' }],
      },
    ];
  });
}
