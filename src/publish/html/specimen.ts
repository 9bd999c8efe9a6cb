import type { Span } from '../../text/span.ts';
import type { Book, Chapter, Entry } from '../book.ts';

/** An emendation with the sentence around it, to show what the edition does. */
export interface Specimen {
  readonly entry: Entry;
  readonly before: string;
  readonly after: string;
}

/** Most units of text on either side. */
const REACH = 70;

/**
 * The emendation that shows best what was repaired: of a name, a cut sentence or a translation, with a reason, evidence and short forms;
 * the first of the best in the order of the book. Undefined where nothing was emended.
 */
export function specimenOf(book: Book): Specimen | undefined {
  let best: { readonly worth: number; readonly chapter: Chapter; readonly entry: Entry } | undefined;
  for (const chapter of book.chapters) {
    for (const entry of chapter.entries) {
      const worth = worthOf(entry);
      if (worth > (best?.worth ?? 0)) best = { worth, chapter, entry };
    }
  }
  if (best === undefined) return undefined;
  const { chapter, entry } = best;
  const block = chapter.blocks.find(({ reference }) => reference === entry.reference)?.span ?? entry.span;
  return { entry, ...around(chapter.text, block, entry.span) };
}

function worthOf({ erratum, isEmendation, isMarked, lemma, reading }: Entry): number {
  if (!isEmendation || lemma === '' || reading === '' || lemma.includes('\n') || reading.includes('\n'))
    return 0;
  const kind =
    erratum.kind === 'name' ? 4 : erratum.kind === 'sentence' || erratum.kind === 'translation' ? 2 : 1;
  const length = lemma.length + reading.length;
  return (
    kind +
    (isMarked ? 2 : 0) +
    (erratum.cert === 'high' ? 2 : 0) +
    (erratum.note === undefined ? 0 : 1) +
    Math.min(erratum.evidence?.length ?? 0, 2) +
    (length < 60 ? 2 : 0)
  );
}

/** The sentence around a span, cut at words where it is long. */
function around(text: string, block: Span, { start, end }: Span): Pick<Specimen, 'before' | 'after'> {
  const whole = text.slice(block.start, start);
  const sentenceStart = Math.max(
    ...['. ', '? ', '! ', '” '].map((mark) => whole.lastIndexOf(mark) + mark.length),
    0,
  );
  const before = whole.slice(sentenceStart > 1 ? sentenceStart : 0).trimStart();
  const rest = text.slice(end, block.end);
  const stop = /[.?!…]["”’)]*(?=\s|$)/u.exec(rest.slice(0, 4 * REACH));
  const after = stop === null ? rest : rest.slice(0, stop.index + stop[0].length);
  return {
    before: before.length > REACH ? `…${before.slice(-REACH).replace(/^\S*/u, '')}` : before,
    after: after.length > REACH ? `${withoutLastWord(after.slice(0, REACH))} …` : after,
  };
}

function withoutLastWord(text: string): string {
  const space = text.lastIndexOf(' ');
  return space === -1 ? text : text.slice(0, space);
}
