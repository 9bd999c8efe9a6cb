import { clausesOf, isSubordinator } from './clauses.ts';
import type { TaggedWord } from './detector.ts';
import {
  CONJUNCTIONS,
  CONNECTIVES,
  COUNTED,
  OPENERS,
  OPEN_ENDED,
  STRANDED,
  TOPICS,
  TRAILING,
  WANTING,
  WHOLE,
} from './english-openers.ts';
import { FORMS_OF_BE } from './english-verbs.ts';
import { speechWanted } from './speech.ts';
import { plain, TIMES } from './tagged-words.ts';

/** How the two halves may be joined: what replaces the stop, best first. */
export type Joints = readonly (',' | '' | ' that' | ':')[];

/** Why the words before a stop are no sentence. */
export interface Fragment {
  /** For the evidence. */
  readonly name: string;
  /** The share of such places that are damage, before the surroundings are looked at. */
  readonly confidence: number;
  readonly joints: Joints;
  /** What the words after the stop must bring: a clause of their own (opened by its subject), or the verb that is missing. */
  readonly wants: 'clause' | 'subject' | 'verb' | 'anything';
  /** A speaker may leave it at that. */
  readonly isAnswer: boolean;
}

const BEFORE_CLAUSE: Pick<Fragment, 'joints' | 'wants'> = { joints: [',', ''], wants: 'clause' };

/** Why the words before a stop are no sentence; undefined where they may be one. */
export function fragmentOf(left: readonly TaggedWord[]): Fragment | undefined {
  const text = left.map(plain).join(' ').replaceAll(" 's", "'s");
  const bare = bareWord(left, text);
  if (bare !== undefined) return bare;
  const open = openEnded(left, text);
  if (open !== undefined) return open;
  const body = withoutLead(left);
  const { main, subordinate } = clausesOf(body);
  if (main !== -1) return complementWanted(body, main);
  return verbless(body, subordinate);
}

function bareWord(left: readonly TaggedWord[], text: string): Fragment | undefined {
  if (left.length !== 1) return undefined;
  const answer = { isAnswer: true, wants: 'clause' } as const;
  if (CONJUNCTIONS.has(text))
    return {
      name: 'conjunction alone',
      confidence: 0.95,
      joints: ['', ','],
      wants: 'clause',
      isAnswer: text === 'because',
    };
  if (CONNECTIVES.has(text))
    return { name: 'adverb alone', confidence: 0.85, joints: [',', ''], ...answer, isAnswer: false };
  if (OPENERS.has(text))
    return { name: 'adverb alone', confidence: 0.7, joints: openerJoints(text), ...answer };
  return undefined;
}

function openerJoints(text: string): Joints {
  if (text === 'now') return ['', ',', ' that'];
  return /^(?:then|so|still|today|yesterday)$/u.test(text) ? ['', ','] : [',', ''];
}

/** The last word cannot end a sentence. */
function openEnded(left: readonly TaggedWord[], text: string): Fragment | undefined {
  if (left.length < 2) return undefined;
  if (
    !OPEN_ENDED.test(text) &&
    !(STRANDED.has(plain(left.at(-1))) && /\p{Ll}/u.test(left.at(-1)?.form.charAt(0) ?? ''))
  )
    return undefined;
  return {
    name: 'word that cannot end a sentence',
    confidence: 0.8,
    joints: [''],
    wants: 'anything',
    isAnswer: false,
  };
}

/** Without a conjunction or a linking adverb in front. */
function withoutLead(left: readonly TaggedWord[]): readonly TaggedWord[] {
  let from = 0;
  if (left[0]?.tag === 'CCONJ' && left.length > 2) from = 1;
  if (left[from]?.tag === 'ADV' && left[from + 1]?.form === ',') from += 2;
  if (left[from]?.form === ',') from += 1;
  return left.slice(from);
}

function verbless(body: readonly TaggedWord[], subordinate: number): Fragment | undefined {
  const first = body[0];
  if (first === undefined || body.length < 2) return undefined;
  const form = plain(first);
  const text = body.map(plain).join(' ');
  if (WHOLE.test(text)) return undefined;
  if (subordinate > 0 && opensWithClause(body)) return subordinateClause(form, text);
  if (
    /^in order to |^so as to /u.test(text) ||
    (form === 'to' && (first.tag === 'PART' || body[1]?.tag === 'VERB') && body[1]?.tag !== 'PRON')
  )
    return { name: 'infinitive without a main clause', confidence: 0.7, ...BEFORE_CLAUSE, isAnswer: true };
  if (TOPICS.test(text))
    return { name: 'topic without a main clause', confidence: 0.8, ...BEFORE_CLAUSE, isAnswer: false };
  if (first.tag === 'ADP' && isGerund(body[1]))
    return { name: 'gerund without a main clause', confidence: 0.85, ...BEFORE_CLAUSE, isAnswer: false };
  const isPhrase =
    first.tag === 'ADP' ||
    form === 'to' ||
    (first.tag === 'ADV' && body[1]?.tag === 'ADP' && body.length > 4);
  if (isPhrase)
    return { name: 'prepositional phrase alone', confidence: 0.6, ...BEFORE_CLAUSE, isAnswer: true };
  if (form === 'having' || isGerund(first) || /.ed$/u.test(form)) return participle(first, form);
  return nounPhrase(body, subordinate);
}

/** Whether the first words open the only clause there is: "When he came", "As far as I know", "In case it rains". */
function opensWithClause(body: readonly TaggedWord[]): boolean {
  if (isSubordinator(body, 0)) return true;
  const text = body.slice(0, 4).map(plain).join(' ');
  return /^(?:as|so) \S+ as |^(?:inasmuch|insofar) as |^(?:even|only|just|not until|no matter|in case|except|provided|given|now|so) (?:if|when|though|as|after|before|since|because|that|how|what|who|where|until|i|he|she|it|we|they|the)\b|^no matter (?:how|what|who|where)/u.test(
    text,
  );
}

function subordinateClause(form: string, text: string): Fragment | undefined {
  if (/^(?:what|whatever|whoever|how|why|where|that)\b/u.test(text))
    return {
      name: 'subject clause without a verb',
      confidence: 0.8,
      joints: ['', ','],
      wants: 'verb',
      isAnswer: true,
    };
  if (/^(?:who|which|whom|whose|if only|as if|as though|than)\b/u.test(text)) return undefined;
  const confidence = TRAILING.has(form) ? 0.4 : 0.8;
  return { name: 'subordinate clause alone', confidence, ...BEFORE_CLAUSE, isAnswer: TRAILING.has(form) };
}

function isGerund(word: TaggedWord | undefined): boolean {
  return word !== undefined && /.{2}ing$/u.test(plain(word)) && (word.tag === 'VERB' || word.tag === 'AUX');
}

function participle({ tag }: TaggedWord, form: string): Fragment | undefined {
  if (form === 'having')
    return { name: 'participle without a main clause', confidence: 0.8, ...BEFORE_CLAUSE, isAnswer: false };
  if (tag !== 'VERB') return undefined;
  return {
    name: 'participle without a main clause',
    confidence: 0.5,
    joints: [',', ''],
    wants: 'subject',
    isAnswer: true,
  };
}

function nounPhrase(body: readonly TaggedWord[], subordinate: number): Fragment | undefined {
  const last = body.at(-1);
  if (
    subordinate === 0 &&
    body.length < 8 &&
    last !== undefined &&
    /^\p{Ll}/u.test(last.form) &&
    TIMES.has(plain(last)) &&
    COUNTED.test(plain(body[0]))
  )
    return { name: 'point of time alone', confidence: 0.55, ...BEFORE_CLAUSE, isAnswer: true };
  if (!body.some(({ tag }) => tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON')) return undefined;
  if (!/^(?:DET|PRON|NOUN|PROPN|ADJ|NUM)$/u.test(body[0]?.tag ?? '')) return undefined;
  if (subordinate === 0 && body.some(({ form, tag }) => form === ';' || tag === 'NUM')) return undefined;
  if (subordinate === 0)
    return {
      name: 'subject without a verb',
      confidence: 0.6,
      joints: ['', ','],
      wants: 'verb',
      isAnswer: true,
    };
  return {
    name: 'subject with a relative clause only',
    confidence: 0.55,
    joints: [',', ''],
    wants: 'clause',
    isAnswer: true,
  };
}

function complementWanted(body: readonly TaggedWord[], main: number): Fragment | undefined {
  const text = body.map(plain).join(' ');
  const last = plain(body.at(-1));
  if (
    /^(?:this|that|it|which) (?:is|was|'s) (?:\S+ly |just |also )?(?:why|because|how|what|where|when)$/u.test(
      text,
    )
  )
    return {
      name: 'clause wanted after "why"',
      confidence: 0.75,
      joints: [''],
      wants: 'clause',
      isAnswer: true,
    };
  if (FORMS_OF_BE.has(last) && main === body.length - 1 && body.some((word) => WANTING.has(plain(word))))
    return {
      name: 'clause wanted after "is"',
      confidence: 0.85,
      joints: [' that', ','],
      wants: 'clause',
      isAnswer: false,
    };
  const wanted = speechWanted(body);
  if (wanted === undefined) return undefined;
  return {
    name: 'nothing said after a verb of saying',
    confidence: wanted === 'at once' ? 0.8 : 0.6,
    joints: [' that', ':'],
    wants: 'clause',
    isAnswer: false,
  };
}

/** Whether words after a stop may continue the sentence before it, by the first of them. */
export function mayContinue(right: string): boolean {
  return /^(?:Which|Whom|Whose|Because|Whereas|Lest|To|Of|With|From|By|For|Into|In|At|On)\b/u.test(right);
}

/** Why the words after a stop continue the sentence before it: "Which made him angry."; undefined where they need not. */
export function continuationOf(right: readonly TaggedWord[]): Fragment | undefined {
  const first = plain(right[0]);
  if (right.length < 3) return undefined;
  const { main, subordinate } = clausesOf(right);
  if (main !== -1) return undefined;
  if (opensWithPreposition(right) && subordinate === 0)
    return {
      name: 'prepositional phrase behind its sentence',
      confidence: 0.35,
      joints: ['', ','],
      wants: 'anything',
      isAnswer: true,
    };
  if (subordinate === 0 || !/^(?:wh|because|lest)/u.test(first)) return undefined;
  const isRelative = first.startsWith('wh') && first !== 'whereas';
  return {
    name: isRelative ? 'relative clause alone' : 'subordinate clause alone',
    confidence: isRelative ? 0.6 : 0.4,
    joints: first === 'because' ? ['', ','] : [',', ''],
    wants: 'anything',
    isAnswer: true,
  };
}

/**
 * A preposition before its noun. The tagger takes every "to" at the beginning of a sentence for that of an infinitive, and
 * some verbs behind a place for nouns ("To the east lay the sea"), which an article at their heels gives away.
 */
function opensWithPreposition(words: readonly TaggedWord[]): boolean {
  const [first, second] = words;
  if (first?.tag === 'ADP') return true;
  if (plain(first) !== 'to' || !/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/u.test(second?.tag ?? '')) return false;
  return !words.some(({ tag }, index) => tag === 'NOUN' && words[index + 1]?.tag === 'DET');
}
