import { alignTexts, alignWords } from './align.ts';
import { collapse } from './collapse.ts';
import { type Comparison, tokensAt } from './comparison.ts';
import { applyEdits, type Edit, narrowed } from './edits.ts';

/** Counts of white-space tokens, from which precision and recall are made. */
export interface Detection {
  /** Of the text as it was read. */
  readonly tokens: number;
  /** Those that are not what the truth has. */
  readonly wrong: number;
  /** Those that the system changes. */
  readonly changed: number;
  /** Those that are wrong and changed. */
  readonly both: number;
}

/** Distances of a text from its truth, white space as one blank. */
export interface Distances {
  /** Characters: insertions, deletions and substitutions of UTF-16 units. */
  readonly characters: number;
  /** Words: insertions, deletions and substitutions of white-space tokens. */
  readonly words: number;
  /** Characters that stay, and errors, after folding: what cMER is made of. */
  readonly foldedHits: number;
  readonly foldedErrors: number;
}

/** What a text, its truth and the changes of a system give; several are summed with `sumOf`. */
export interface Measured {
  readonly detection: Detection;
  readonly before: Distances;
  readonly after: Distances;
  /** Characters (UTF-16 units) and words of the truth. */
  readonly truthCharacters: number;
  readonly truthWords: number;
}

/** Measures the edits (of the raw text, apart from one another) against the truth. */
export function measure(comparison: Comparison, edits: readonly Edit[]): Measured {
  const { raw, ocr, truth, alignment } = comparison;
  const before = distances(ocr.text, truth, alignment.distance);
  const { text: fixed } = collapse(applyEdits(raw, edits));
  return {
    detection: detectionOf(comparison, changedTokens(comparison, edits)),
    before,
    after: fixed === ocr.text ? before : distances(fixed, truth),
    truthCharacters: truth.length,
    truthWords: wordsOf(truth).length,
  };
}

/** Which tokens an edit changes, or joins to a neighbour. */
export function changedTokens({ raw, ocr, tokens }: Comparison, edits: readonly Edit[]): boolean[] {
  const changed = tokens.map(() => false);
  for (const edit of edits) {
    const narrow = narrowed(raw, edit);
    if (narrow === undefined) continue;
    const { span, replacement } = narrow;
    const [start, end] = [ocr.place(span.start), ocr.place(span.end)];
    const { first, last } = tokensAt(tokens, { start, end });
    // A token that the edit only touches is changed when a character comes to stand against it.
    const isJoinedAfter = /\S/u.test(replacement.at(0) ?? raw.charAt(span.end));
    const isJoinedBefore = /\S/u.test(replacement.at(-1) ?? raw.charAt(span.start - 1));
    for (let at = first; at <= last; at += 1) {
      const token = tokens[at];
      if (token === undefined) continue;
      const isAside = token.end === start ? !isJoinedAfter : token.start === end && !isJoinedBefore;
      if (!isAside) changed[at] = true;
    }
  }
  return changed;
}

/** Detection when the system speaks of the tokens that are marked. */
export function detectionOf({ tokens, wrong }: Comparison, marked: readonly boolean[]): Detection {
  const count = (is: (at: number) => boolean): number =>
    tokens.reduce((total, _, at) => total + (is(at) ? 1 : 0), 0);
  return {
    tokens: tokens.length,
    wrong: count((at) => wrong[at] === true),
    changed: count((at) => marked[at] === true),
    both: count((at) => wrong[at] === true && marked[at] === true),
  };
}

/** Texts taken together: their counts are added, so that long ones weigh more. */
export function sumOf(all: readonly Measured[]): Measured {
  const sum = (of: (one: Measured) => number): number => all.reduce((total, one) => total + of(one), 0);
  const sumDistances = (of: (one: Measured) => Distances): Distances => ({
    characters: sum((one) => of(one).characters),
    words: sum((one) => of(one).words),
    foldedHits: sum((one) => of(one).foldedHits),
    foldedErrors: sum((one) => of(one).foldedErrors),
  });
  return {
    detection: sumDetection(all.map((one) => one.detection)),
    before: sumDistances((one) => one.before),
    after: sumDistances((one) => one.after),
    truthCharacters: sum((one) => one.truthCharacters),
    truthWords: sum((one) => one.truthWords),
  };
}

/** Counts of tokens, added. */
export function sumDetection(all: readonly Detection[]): Detection {
  const sum = (of: (one: Detection) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    tokens: sum((one) => one.tokens),
    wrong: sum((one) => one.wrong),
    changed: sum((one) => one.changed),
    both: sum((one) => one.both),
  };
}

function distances(text: string, truth: string, known?: number): Distances {
  const folded = fold(text);
  const { at, distance } = alignTexts(folded, fold(truth));
  return {
    characters: known ?? alignTexts(text, truth).distance,
    words: alignWords(wordsOf(text), wordsOf(truth)).distance,
    foldedHits: at.reduce((total, place) => total + (place === -1 ? 0 : 1), 0),
    foldedErrors: distance,
  };
}

function wordsOf(collapsed: string): string[] {
  return collapsed === '' ? [] : collapsed.split(' ');
}

/** Lower case, punctuation as blanks, blanks collapsed: only letters, marks and digits remain. */
function fold(text: string): string {
  return collapse(text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ' ')).text;
}
