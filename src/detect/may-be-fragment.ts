import {
  CONJUNCTIONS,
  CONNECTIVES,
  OPENERS,
  PREPOSITIONS,
  STRANDED,
  SUBORDINATING,
} from './english-openers.ts';
import { FORMS_OF_BE } from './english-verbs.ts';
import { SAYING } from './speech.ts';
import { TIMES } from './tagged-words.ts';

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
    /^(?:[Ww]hich|To (?:an?|the|th[ei]se?|that|those|my|our|his|her|its|their)|Whom|Whose|Because|Whereas|Lest|Is|Was|Were|Has|Had|Are|Will|Would|Could|Should|Did|Does|\p{Lu}\p{L}*ed)\b/u.test(
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
