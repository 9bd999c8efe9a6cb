import { hasWordCharacterAfter, hasWordCharacterBefore } from '../text/word-characters.ts';
import { type Agreement, agreement, SHORT } from './agreement.ts';
import type { FoldedAnchor } from './folded-anchor.ts';
import type { Doubt } from './location.ts';

/**
 * What speaks against the quote that begins at a folded unit of `text`: nothing (`here`), a doubt, or so much that
 * it is `not here`. One context of full length must agree for a place to be worth a look; where neither is of full
 * length, both must.
 */
export function judge(anchor: FoldedAnchor, text: string, at: number): 'here' | 'not here' | Doubt {
  const { before, quote, after } = anchor;
  const left = agreement(before, quote, text, at, -1);
  const right = agreement(after, quote, text, at + quote.length, 1);
  const areShort = before.length < SHORT && after.length < SHORT;
  const isWorthALook = areShort
    ? left !== 'differs' && right !== 'differs'
    : (before.length >= SHORT && left === 'agrees') || (after.length >= SHORT && right === 'agrees');
  return isWorthALook ? weigh(left, right, hasSameEdges(anchor, text, at)) : 'not here';
}

function weigh(left: Agreement, right: Agreement, sameEdges: boolean): 'here' | Doubt {
  if (left === 'differs') return 'the text before it differs';
  if (right === 'differs') return 'the text after it differs';
  if (!sameEdges) return 'it is part of a longer word or no longer part of one';
  return left === 'agrees' && right === 'agrees' ? 'here' : 'the recorded context is too short to tell';
}

/** Whether the quote begins and ends inside or at the edge of a word exactly as it did. */
function hasSameEdges({ whole, before, quote }: FoldedAnchor, text: string, at: number): boolean {
  const end = before.length + quote.length;
  const sameStart =
    !hasWordCharacterAfter(whole, before.length) ||
    hasWordCharacterBefore(whole, before.length) === hasWordCharacterBefore(text, at);
  const sameEnd =
    !hasWordCharacterBefore(whole, end) ||
    hasWordCharacterAfter(whole, end) === hasWordCharacterAfter(text, at + quote.length);
  return sameStart && sameEnd;
}

/** Whether each context is of full length or reaches the edge of the text, so that a count can be trusted. */
export function saysEnough({ whole, before, after }: FoldedAnchor, text: string): boolean {
  const reachesStart = before.length >= SHORT || text.trimStart().startsWith(whole.trimStart());
  const reachesEnd = after.length >= SHORT || text.trimEnd().endsWith(whole.trimEnd());
  return reachesStart && reachesEnd;
}
