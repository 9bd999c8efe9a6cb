import { clausesOf } from './clauses.ts';
import type { TaggedWord } from './detector.ts';
import { FORMS_OF_BE } from './english-verbs.ts';
import { isFinite } from './finite.ts';
import { plain } from './tagged-words.ts';
import { wordSet } from './word-set.ts';

/** Verbs that say nothing without what is said. */
export const SAYING: ReadonlySet<string> = wordSet(`
  say says said state states stated stress stresses stressed emphasize emphasizes emphasized emphasise emphasised claim
  claims claimed allege alleges alleged assert asserts asserted declare declares declared announce announces announced
  maintain maintains maintained contend contends contended note notes noted remark remarks remarked mention mentioned
  testify testified acknowledge acknowledges acknowledged assure assured warn warned complain complained
`);
const SAYING_OUT =
  /\b(?:point|points|pointed|make|makes|made|find|found|turn|turned) (?:out|clear|it clear)$/u;
/** Verbs that speech in quotation marks may follow, besides those that want a clause. */
export const SPEAKING: ReadonlySet<string> = wordSet(`
  ask asks asked answer answers answered reply replies replied shout shouts shouted cry cried cries write writes wrote written
  add adds added exclaim exclaims exclaimed whisper whispers whispered murmured muttered continue continued explain explains
  explained think thought recall recalls recalled tell tells told read reads inquired enquired demanded confess confessed
  reported recorded recounted repeated repeat concluded began proclaimed
`);

/** Verbs that a clause without a conjunction may follow: "He believed, in those years, he was safe". */
export const TAKES_CLAUSE: RegExp =
  /^(?:say|said|says|think|thought|thinks|believe[sd]?|know|knew|known|knows|hope[sd]?|fear(?:ed|s)?|suppose[sd]?|sure|afraid|felt|feel|told|tell|swore|wish(?:ed)?)$/u;

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
  if (isPassive(body, at)) return -1;
  if (group.some((word) => FORMS_OF_BE.has(plain(word)) || /^be(?:en)?$/u.test(plain(word)))) return -1;
  const rest = body.slice(at + 1).filter(({ tag }) => tag !== 'ADV');
  if (rest.length === 0) return at;
  return isAdjunct(rest) ? at : -1;
}

/** "were received and acknowledged": a participle that a conjunction joins to a passive. */
function isPassive(body: readonly TaggedWord[], at: number): boolean {
  const joint = body.slice(0, at).findLastIndex(({ tag }) => tag !== 'ADV');
  if (body[joint]?.tag !== 'CCONJ') return false;
  return body
    .slice(Math.max(0, joint - 5), joint)
    .some((word) => FORMS_OF_BE.has(plain(word)) || /^be(?:en)?$/u.test(plain(word)));
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
const STANDING_FOR_SPEECH = wordSet(
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

/**
 * Whether a verb of saying ends the words and nothing is said: at once, or behind an adjunct ("stated in his report").
 */
export function speechWanted(body: readonly TaggedWord[]): 'at once' | 'behind an adjunct' | undefined {
  const { main, lastMain } = clausesOf(body);
  if (main === -1) return undefined;
  const verb = sayingVerb(body, lastMain);
  if (verb === -1 || !hasPlainSubject(body, main, lastMain)) return undefined;
  return verb === body.length - 1 ? 'at once' : 'behind an adjunct';
}
