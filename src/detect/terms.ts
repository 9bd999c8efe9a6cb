import { formWithNumber } from '../lexicon/form-number.ts';
import { PhraseMatcher, type PhraseMatch } from '../lexicon/phrase-matcher.ts';
import { ELSEWHERE } from '../lexicon/relay-renderings.ts';
import { type TermReading, termReadings } from '../lexicon/term-readings.ts';
import type { Evidence } from '../model/evidence.ts';
import { beginsSentence, type Corpus } from './corpus.ts';
import type { Detector, Suspicion } from './detector.ts';
import type { Paragraph } from './document.ts';

/**
 * The share that a careful editor accepts, from fixtures of our own: a corruption that the authority records; a rendering whose
 * term the authority has, odd or plain English; one without an authority.
 */
const CONFIDENCE = { damaged: 0.95, odd: 0.85, plain: 0.65, doubted: 0.5, rival: 0.3 } as const;

/** The authority’s terms and institutions under other names: recorded corruptions, and renderings that a relay through Chinese leaves. */
export const terms: Detector = {
  rule: 'terms',
  version: 2,
  summary: 'terms and institutions under damaged or several names',
  kind: 'term',
  begin: (corpus, { authority, channel, language }) => {
    const isRelayed = channel === 'zh-pivot' && /^en(?:-|$)/iu.test(language);
    const matcher = new PhraseMatcher(termReadings(authority, isRelayed));
    const run: Run = { counts: new PhraseCounts(corpus), home: new Home(corpus, matcher) };
    return (paragraph) =>
      matcher.match(paragraph.text, paragraph.words).flatMap((match) => suspicionsOf(paragraph, match, run));
  },
};

interface Run {
  readonly counts: PhraseCounts;
  readonly home: Home;
}

function suspicionsOf(
  paragraph: Paragraph,
  match: PhraseMatch<TermReading>,
  { counts, home }: Run,
): readonly Suspicion[] {
  const reading = match.value;
  if (reading.type === 'accepted') return [];
  if (reading.type === 'damaged') return [suspicion(paragraph, match, counts, CONFIDENCE.damaged)];
  if (isElsewhere(paragraph, match)) return [];
  if (reading.isOdd)
    return [
      suspicion(paragraph, match, counts, CONFIDENCE[reading.conjectures.length > 0 ? 'odd' : 'doubted']),
    ];
  if (reading.conjectures.length > 0)
    return home.holds(paragraph.source) ? [suspicion(paragraph, match, counts, CONFIDENCE.plain)] : [];
  const hasRival = reading.terms.some((term) => counts.of(term) > 0);
  return hasRival ? [suspicion(paragraph, match, counts, CONFIDENCE.rival)] : [];
}

function suspicion(
  { text, words }: Paragraph,
  match: PhraseMatch<TermReading>,
  counts: PhraseCounts,
  confidence: number,
): Suspicion {
  const { span, value } = match;
  const sic = text.slice(span.start, span.end);
  const lastWord = words[match.to - 1]?.form ?? sic;
  const isCapital = /^\p{Lu}/u.test(sic) && beginsSentence(text, span.start);
  const conjectures = value.conjectures.map((form) => {
    const numbered = formWithNumber(form, lastWord, value.forms);
    return isCapital ? numbered.slice(0, 1).toUpperCase() + numbered.slice(1) : numbered;
  });
  const distinct = [...new Set(conjectures)].filter((form) => form !== sic).slice(0, 3);
  return {
    span,
    conjectures: distinct,
    confidence,
    evidence: [
      ...groundsOf(value),
      ...frequencies(sic, value.conjectures.length > 0 ? distinct : value.terms, counts),
    ],
  };
}

function groundsOf({ entry, chinese, russian, type, isOdd }: TermReading): readonly Evidence[] {
  const grounds: Evidence[] = [];
  if (entry !== undefined) grounds.push({ kind: 'authority', entry });
  if (chinese !== undefined) grounds.push({ kind: 'reconstruction', language: 'zh', form: chinese });
  if (russian !== undefined) grounds.push({ kind: 'reconstruction', language: 'ru', form: russian });
  if (type === 'damaged') grounds.push({ kind: 'pattern', name: 'recorded corruption' });
  if (type === 'relayed')
    grounds.push({
      kind: 'pattern',
      name: 'institutional term after a relay through Chinese',
      detail: isOdd ? 'unusual in English' : 'also a plain English name',
    });
  return grounds;
}

/** How often the reading and its rivals stand in the sources; rivals that stand nowhere are not told. */
function frequencies(sic: string, rivals: readonly string[], counts: PhraseCounts): readonly Evidence[] {
  const own: Evidence = { kind: 'frequency', form: sic, count: counts.of(sic) };
  const others = rivals
    .map((form): Evidence & { readonly count: number } => ({
      kind: 'frequency',
      form,
      count: counts.of(form),
    }))
    .filter(({ count }) => count > 0);
  return [own, ...others];
}

/** How many words before and behind are looked at for the name of another country. */
const BEFORE = 3;
const BEHIND = 5;

/** `the Norwegian Ministry of Foreign Affairs`, `the Ministry of Justice in Vienna`. */
function isElsewhere({ words }: Paragraph, { from, to }: PhraseMatch<TermReading>): boolean {
  return [...words.slice(Math.max(0, from - BEFORE), from), ...words.slice(to, to + BEHIND)].some(
    ({ form }) => ELSEWHERE.has(form.toLowerCase().replace(/['’]s$/u, '')),
  );
}

/** Accepted forms that a source must have before its plain English is taken for a rendering. */
const FAMILIAR = 2;

/** Which sources speak of the authority’s world at all: a minister of justice may be anybody’s. */
class Home {
  readonly #corpus: Corpus;
  readonly #matcher: PhraseMatcher<TermReading>;
  readonly #answers = new Map<string, boolean>();

  constructor(corpus: Corpus, matcher: PhraseMatcher<TermReading>) {
    this.#corpus = corpus;
    this.#matcher = matcher;
  }

  holds(source: string): boolean {
    let answer = this.#answers.get(source);
    if (answer === undefined) this.#answers.set(source, (answer = this.#look(source)));
    return answer;
  }

  #look(source: string): boolean {
    const seen = new Set<string>();
    for (const document of this.#corpus.documents) {
      if (document.source !== source) continue;
      for (const { text, words } of document.paragraphs) {
        for (const { value, from } of this.#matcher.match(text, words))
          if (value.type === 'accepted') seen.add(words[from]?.form.toLowerCase() ?? '');
        if (seen.size >= FAMILIAR) return true;
      }
    }
    return false;
  }
}

/** Occurrences of a phrase in all sources, counted when they are asked for: most runs ask for few. */
class PhraseCounts {
  readonly #corpus: Corpus;
  readonly #counts = new Map<string, number>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  of(phrase: string): number {
    let count = this.#counts.get(phrase);
    if (count === undefined) {
      count = 0;
      for (const { paragraphs } of this.#corpus.documents)
        for (const { text } of paragraphs) count += occurrences(text, phrase);
      this.#counts.set(phrase, count);
    }
    return count;
  }
}

/** Either apostrophe counts. */
function occurrences(text: string, phrase: string): number {
  const forms = new Set([phrase.replaceAll("'", '’'), phrase.replaceAll('’', "'")]);
  let count = 0;
  for (const form of forms)
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length)) count += 1;
  return count;
}
