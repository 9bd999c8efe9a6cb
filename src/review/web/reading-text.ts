import type { Mark, Paragraph } from '../view.ts';

/** A piece of a paragraph: plain text, or text that stands at a mark. */
export interface Piece {
  readonly text: string;
  readonly mark?: Mark;
}

/**
 * A paragraph as its source has it, cut at the marks. Of marks that overlap the first counts, then the longer one; of an
 * empty mark (an insertion) the piece is empty. Law: the texts joined are the paragraph.
 */
export function sourcePieces({ text, span, marks }: Paragraph): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const mark of apart(marks)) {
    const start = Math.min(text.length, Math.max(done, mark.span.start - span.start));
    const end = Math.max(start, Math.min(text.length, mark.span.end - span.start));
    if (start > done) pieces.push({ text: text.slice(done, start) });
    pieces.push({ text: text.slice(start, end), mark });
    done = Math.max(done, end);
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

/**
 * The paragraph as the edition prints it with what is decided now: what is accepted stands in its place. `preview` names a
 * place that is shown as if its first conjecture were accepted, as long as nothing else is decided there.
 */
export function editionPieces(paragraph: Paragraph, preview?: string): Piece[] {
  return sourcePieces(paragraph).map((piece) => {
    const { mark } = piece;
    if (mark?.corr === undefined) return piece;
    const isShown = mark.verdict === 'accept' || (mark.place === preview && isUndecided(mark));
    return isShown ? { text: mark.corr, mark } : piece;
  });
}

/** Whether a place waits for a decision. */
export function isUndecided({ verdict }: Pick<Mark, 'verdict'>): boolean {
  return verdict === 'open' || verdict === 'defer';
}

function apart(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = -1;
  return sorted.filter(({ span }) => {
    if (span.start < end || (span.start === end && span.end === end)) return false;
    end = span.end;
    return true;
  });
}

/** Offsets (UTF-16 units) at which words stand in a text; overlapping ones count once. */
export function occurrencesOf(words: string, text: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}
