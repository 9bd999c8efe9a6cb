import fc from 'fast-check';
import type { Anchor } from '../../src/anchor/anchor.ts';
import { splits } from '../../src/anchor/edges.ts';
import { foldAnchor } from '../../src/anchor/folded-anchor.ts';
import { unitAt } from '../../src/text/fold.ts';
import type { Locator } from '../../src/anchor/locate.ts';
import type { Span } from '../../src/text/span.ts';
import { HOSTILE } from '../support/hostile.ts';

/** The first place of some words. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new RangeError(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}

/** Hostile pieces, some of them many times over: texts in which many places look alike. */
export function repetitiveText(maxPieces: number = 40): fc.Arbitrary<string> {
  const piece = fc.constantFrom(...HOSTILE);
  const phrase = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  const repeated = fc
    .tuple(phrase, fc.integer({ min: 2, max: 30 }))
    .map(([words, times]) => words.repeat(times));
  return fc
    .array(fc.oneof({ weight: 8, arbitrary: piece }, { weight: 1, arbitrary: repeated }), {
      maxLength: maxPieces,
    })
    .map((pieces) => pieces.join(''));
}

/** A text with a span that cuts no character. */
export function anySpan(texts: fc.Arbitrary<string>): fc.Arbitrary<{ text: string; span: Span }> {
  return fc.tuple(texts, fc.nat(), fc.nat(), fc.boolean()).map(([text, first, second, isShort]) => {
    const a = wholeOffset(text, first % (text.length + 1));
    const b = wholeOffset(
      text,
      isShort ? Math.min(text.length, a + (second % 12)) : second % (text.length + 1),
    );
    return { text, span: { start: Math.min(a, b), end: Math.max(a, b) } };
  });
}

function wholeOffset(text: string, offset: number): number {
  return splits(text, offset) ? offset + 1 : offset;
}

/** The part of a text that an anchor quotes, contexts included (UTF-16 code units). */
export function extent(locator: Locator, anchor: Anchor, span: Span): Span {
  const { text, offsets } = locator.folded;
  const { before, quote, after } = foldAnchor(anchor);
  const at = unitAt(offsets, span.start);
  const start = offsets[at - before.length] ?? 0;
  const end = offsets[Math.min(text.length, at + quote.length + after.length)] ?? 0;
  return { start, end };
}

/** An anchor as a person might write it, with contexts of any length, together with the part of the text it quotes. */
export function handMade(text: string, { start, end }: Span, left: number, right: number): Anchor & Span {
  let from = Math.max(0, start - left);
  while (from > 0 && (isBlank(text.charAt(from)) || splits(text, from))) from--;
  let to = Math.min(text.length, end + right);
  while (to < text.length && (isBlank(text.charAt(to - 1)) || splits(text, to))) to++;
  return {
    before: text.slice(from, start),
    exact: text.slice(start, end),
    after: text.slice(end, to),
    start: from,
    end: to,
  };
}

type Change = (text: string, kept: Span, anchor: Anchor) => { changed: string; shift: number };

/**
 * Changes what stands left and right of a part of the text, also into copies of the quote with its contexts. Blanks at
 * the very edge of the part stay alone, since added blanks would melt with them.
 */
export function changedAround(): fc.Arbitrary<Change> {
  const side = fc.record({
    keep: fc.nat({ max: 200 }),
    added: fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.integer({ min: 0, max: 4 })), { maxLength: 6 }),
  });
  return fc.tuple(side, side).map(([left, right]) => (text, kept, anchor) => {
    const { before, exact, after } = anchor;
    const copies = [exact, before + exact, exact + after, before + exact + after, ` ${exact} `];
    const write = (added: readonly (string | number)[]): string =>
      added.map((piece) => (typeof piece === 'string' ? piece : (copies[piece] ?? ''))).join('');
    const head = text.slice(0, kept.start);
    const tail = text.slice(kept.end);
    const middle = text.slice(kept.start, kept.end);
    const newHead = isBlank(middle.charAt(0)) ? head : head.slice(0, left.keep) + write(left.added);
    const newTail = isBlank(middle.at(-1) ?? '')
      ? tail
      : write(right.added) + tail.slice(tail.length - right.keep);
    return { changed: newHead + middle + newTail, shift: newHead.length - head.length };
  });
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}
