import { clausesOf, isFinite, isSubordinator, plain, TIMES } from './clauses.ts';
import type { TaggedWord } from './detector.ts';
import { FORMS_OF_BE } from './english-verbs.ts';

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

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

const CONJUNCTIONS = words(
  'but and or yet because although though nor if when while since unless as whereas that',
);
const CONNECTIVES = words(`
  however moreover therefore furthermore besides thus hence consequently nevertheless nonetheless meanwhile otherwise instead
  accordingly similarly likewise afterwards afterward eventually originally recently formerly gradually fortunately together
  unfortunately apparently evidently subsequently additionally ultimately initially presently thereupon thereafter
`);
/** Adverbs that stand alone in living speech, too. */
const OPENERS = words(
  'now then later soon suddenly finally first firstly secondly thirdly lastly today yesterday so still indeed',
);
const TOPICS =
  /^(?:according to|as (?:for|to|regards)|with (?:regard|respect|reference) to|in (?:addition to|regard to|accordance with|view of|spite of|contrast to|connection with|response to)|regarding|concerning|despite|due to|thanks to|owing to|because of|on (?:account|behalf) of|apart from|except for|instead of|based on|judging (?:by|from)) /u;
/** Prepositional phrases that people say and mean as a whole. */
const WHOLE =
  /^(?:in vain|of course|by (?:no|all) means|at (?:last|ease|once|your service)|with pleasure|for (?:shame|nothing|ever|certain|sure)|to (?:arms|be sure|be continued|be or not)|on my (?:honou?r|word)|by (?:god|heaven|jove)|not at all|in short|for god's sake|for heaven's sake)\b/u;
/** Subordinators whose clause usually follows its main clause. */
const TRAILING = words('because lest whereas than so for that which whom whose who');
const STRANDED = words('a an the my our your their and or but nor because although unless whereas');
const OPEN_ENDED = /\b(?:such as|as well as|rather than|in order (?:to|that)|so as to)$/u;

/** Why the words before a stop are no sentence; undefined where they may be one. */
export function fragmentOf(left: readonly TaggedWord[]): Fragment | undefined {
  const text = left.map(plain).join(' ').replaceAll(" 's", "'s");
  const bare = bareWord(left, text);
  if (bare !== undefined) return bare;
  const open = openEnded(left, text);
  if (open !== undefined) return open;
  const body = withoutLead(left);
  const { main, lastMain, subordinate } = clausesOf(body);
  if (main !== -1) return complementWanted(body, main, lastMain);
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
    return {
      name: 'adverb alone',
      confidence: 0.7,
      joints: /^(?:now|then|so|still|today|yesterday)$/u.test(text) ? ['', ','] : [',', ''],
      ...answer,
    };
  return undefined;
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
    (form === 'to' && (first.tag === 'PART' || body[1]?.tag === 'VERB'))
  )
    return { name: 'infinitive without a main clause', confidence: 0.7, ...BEFORE_CLAUSE, isAnswer: true };
  if (TOPICS.test(text))
    return { name: 'topic without a main clause', confidence: 0.8, ...BEFORE_CLAUSE, isAnswer: false };
  if (first.tag === 'ADP' && isGerund(body[1]))
    return { name: 'gerund without a main clause', confidence: 0.85, ...BEFORE_CLAUSE, isAnswer: false };
  if (first.tag === 'ADP')
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
  if (/^(?:who|which|whom|whose|what|how|why|where|that|if only|as if|as though|than|like|for)\b/u.test(text))
    return undefined;
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
    /^(?:NOUN|ADV|NUM)$/u.test(last?.tag ?? '') &&
    TIMES.has(plain(last))
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

/** Verbs that say nothing without what is said. */
const SAYING = words(`
  say says said state states stated stress stresses stressed emphasize emphasizes emphasized emphasise emphasised claim
  claims claimed allege alleges alleged assert asserts asserted declare declares declared announce announces announced
  maintain maintains maintained contend contends contended note notes noted remark remarks remarked mention mentioned
  testify testified acknowledge acknowledges acknowledged assure assured warn warned complain complained
`);
const SAYING_OUT =
  /\b(?:point|points|pointed|make|makes|made|find|found|turn|turned) (?:out|clear|it clear)$/u;
const WANTING = words(
  'reason fact truth point question problem trouble result conclusion idea aim difference consequence',
);

function complementWanted(body: readonly TaggedWord[], main: number, lastMain: number): Fragment | undefined {
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
  return speechWanted(body, main, lastMain);
}

function speechWanted(body: readonly TaggedWord[], main: number, lastMain: number): Fragment | undefined {
  const verb = sayingVerb(body, lastMain);
  if (verb === -1 || !hasPlainSubject(body, main, lastMain)) return undefined;
  const isBare = verb === body.length - 1;
  return {
    name: 'nothing said after a verb of saying',
    confidence: isBare ? 0.8 : 0.6,
    joints: [' that', ':'],
    wants: 'clause',
    isAnswer: false,
  };
}

/** Verbs that speech in quotation marks may follow, besides those that want a clause. */
const SPEAKING = words(`
  ask asks asked answer answers answered reply replies replied shout shouts shouted cry cried cries write writes wrote written
  add adds added exclaim exclaims exclaimed whisper whispers whispered murmured muttered continue continued explain explains
  explained think thought recall recalls recalled tell tells told read reads inquired enquired demanded confess confessed
  reported recorded recounted repeated repeat concluded began proclaimed
`);

/** Whether a sentence only announces speech: "He turned round and said", "She wrote in her diary", "as follows". */
export function announcesSpeech(body: readonly TaggedWord[]): boolean {
  const text = body.slice(-4).map(plain).join(' ');
  if (
    /\b(?:as follows|the following(?: words)?|like this|th(?:is|ese|e following) (?:words|way))$/u.test(text)
  )
    return true;
  const { main, lastMain } = clausesOf(body);
  if (main === -1) return false;
  const verb = sayingVerb(body, lastMain, (form) => SAYING.has(form) || SPEAKING.has(form));
  return verb !== -1 && hasPlainSubject(body, main, lastMain);
}

/** The verb of saying that ends the words, or that only an adjunct follows ("said in his report"); -1 without one. */
function sayingVerb(
  body: readonly TaggedWord[],
  lastMain: number,
  isSaying: (form: string) => boolean = (form) => SAYING.has(form),
): number {
  if (SAYING_OUT.test(body.slice(lastMain).map(plain).join(' '))) return body.length - 1;
  const at = body.findIndex(
    (word, index) => index >= lastMain && isSaying(plain(word)) && word.tag === 'VERB',
  );
  const group = body.slice(lastMain, at);
  if (at === -1 || group.some((word) => !/^(?:AUX|ADV|PART|VERB)$/u.test(word.tag))) return -1;
  if (group.some((word) => FORMS_OF_BE.has(plain(word)) || /^be(?:en)?$/u.test(plain(word)))) return -1;
  const rest = body.slice(at + 1).filter(({ tag }) => tag !== 'ADV');
  if (rest.length === 0) return at;
  return isAdjunct(rest) ? at : -1;
}

/** "in his report to the congress": one prepositional phrase of place or occasion, no clause, no object. */
function isAdjunct(rest: readonly TaggedWord[]): boolean {
  if (!/^(?:in|at|during|before)$/u.test(plain(rest[0])) || rest.length < 3 || rest.length > 10) return false;
  if (
    /^(?:in (?:a|an|the same|reply|answer|return|vain|jest|earnest)|at (?:last|length|once|first))\b/u.test(
      rest.map(plain).join(' '),
    )
  )
    return false;
  return rest.every(
    (word, index) =>
      (word.tag !== 'PUNCT' || /^[“”"‘’]$/u.test(word.form)) &&
      !isFinite(rest, index) &&
      plain(word) !== 'that',
  );
}

/** Words that stand for what is said, or that a clause hangs on. */
const STANDING_FOR_SPEECH = words(
  'so as thus what all this that which these those nothing everything much more here',
);

/**
 * The subject opens the sentence, and nothing before the verb is what was said: no quotation, no "as", "so" or "what", no
 * clause before a comma ("It was late, she said").
 */
function hasPlainSubject(body: readonly TaggedWord[], main: number, lastMain: number): boolean {
  const before = body.slice(0, lastMain);
  if (main === 0 || before.length === 0 || STANDING_FOR_SPEECH.has(plain(before[0]))) return false;
  if (before.some((word) => /^(?:["“”‘«»:]|what|which|that|all)$/u.test(plain(word)))) return false;
  const comma = before.findLastIndex(({ form }) => form === ',');
  if (main < comma && !body.slice(comma, lastMain).some(({ tag }) => tag === 'CCONJ')) return false;
  return body.slice(0, main).some(({ tag }) => /^(?:NOUN|PROPN|PRON)$/u.test(tag));
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
  if (right[0]?.tag === 'ADP' && subordinate === 0)
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

const PREPOSITIONS = words(`
  in on at by for from of with without within under over above below beneath beside besides between beyond through
  throughout during despite despite into onto upon against among amid amidst around across along behind before after
  towards toward until till since as about near like unlike inside outside off out up down per via because owing due thanks
  according regarding concerning apart except instead based judging contrary next far once even only just no not to
`);
const SUBORDINATING =
  words(`when while whilst if unless although though whereas whenever wherever lest provided given
  albeit now so in as`);

/**
 * Whether two sides of a stop are worth the tagger's time. Cheap: first and last words only, and a relative word in the
 * left side.
 */
export function mayBeFragment(left: string, right: string): boolean {
  const first = /^[^\s,;:]+/u.exec(left)?.[0].toLowerCase() ?? '';
  if (left.length === first.length) return true;
  if (
    PREPOSITIONS.has(first) ||
    SUBORDINATING.has(first) ||
    CONJUNCTIONS.has(first) ||
    CONNECTIVES.has(first)
  )
    return true;
  if (OPENERS.has(first) || /.(?:ing|ed)$/u.test(first)) return true;
  const last = /[\p{L}'’]+$/u.exec(left.slice(-24))?.[0].toLowerCase() ?? '';
  if (STRANDED.has(last) || SAYING.has(last) || FORMS_OF_BE.has(last)) return true;
  if (/(?:why|because|how|what|where|when|out|clear|such as|well as|than|to|that)$/u.test(last)) return true;
  if (
    /^(?:[Ww]hich|Whom|Whose|Because|Whereas|Lest|Is|Was|Were|Has|Had|Are|Will|Would|Could|Should|Did|Does|\p{Lu}\p{L}*ed)\b/u.test(
      right,
    )
  )
    return true;
  return hasLooseRelative(left, first);
}

/** A short sentence with "who", "that" or "which", or with a noun of time at its end, or a verb of saying before "in". */
function hasLooseRelative(left: string, first: string): boolean {
  if (
    left.length < 160 &&
    /^(?:the|a|an|this|that|these|those|my|our|his|her|their|all|every|one|two|what)$/u.test(first) &&
    /\b(?:who|that|which|whom|whose)\b/u.test(left)
  )
    return true;
  if (left.length < 60 && TIMES.has(/\p{L}+$/u.exec(left.slice(-24))?.[0].toLowerCase() ?? '')) return true;
  const said = /\b(\p{L}+) (?:in|at|during|before) \P{Lu}*/u.exec(left.slice(-100));
  return said !== null && SAYING.has(said[1]?.toLowerCase() ?? '');
}
