import { paragraphs } from '../text/paragraphs.ts';
import type { Span } from '../text/span.ts';

/** A run of letters and digits, UTF-16 units of its paragraph. An apostrophe between letters joins; a hyphen parts. */
export interface Word extends Span {
  readonly form: string;
}

/** A stretch of a source without a blank line: what detectors look at, one at a time. */
export interface Paragraph {
  /** Id of the source. */
  readonly source: string;
  /** From 1. */
  readonly number: number;
  /** Where it stands in the source, UTF-16 units. */
  readonly span: Span;
  readonly text: string;
  /** A title or running head: no sentence is expected. */
  readonly isHeading: boolean;
  readonly words: readonly Word[];
}

/** A source, cut into paragraphs. */
export interface Document {
  readonly source: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What is needed to cut a source: `headings` are lines from 1. */
export interface DocumentSource {
  readonly id: string;
  readonly text: string;
  readonly headings?: readonly number[];
}

/** Cuts a source into paragraphs and words. */
export function documentOf({ id, text, headings = [] }: DocumentSource): Document {
  const isHeadingLine = new Set(headings);
  let line = 1;
  let counted = 0;
  return {
    source: id,
    paragraphs: paragraphs(text).map((span, index): Paragraph => {
      line += countLines(text, counted, span.start);
      counted = span.start;
      const own = text.slice(span.start, span.end);
      return {
        source: id,
        number: index + 1,
        span,
        text: own,
        isHeading: isHeadingLine.has(line),
        words: wordsOf(own),
      };
    }),
  };
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: match[0],
  }));
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
