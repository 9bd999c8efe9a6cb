import type { Block, Entry, EntryPiece, Piece } from '../book.ts';
import { type Child, element, type Html } from './element.ts';
import { noteId, paragraphId, placeId } from './links.ts';
import { deedWords } from './words.ts';

/** How the entry pieces of a view are set; `number` is that of the note. */
export type SetPiece = (piece: EntryPiece, number: number) => Child;

/** Paragraphs of one view with the white space between them, so that their text is that of the chapter. */
export function blocksOf(
  blocks: readonly Block[],
  tail: string,
  numbers: ReadonlyMap<string, number>,
  set: SetPiece,
  prefix: string = '',
): Child[] {
  const first = blocks.findIndex(({ isHeading }) => isHeading);
  return [
    ...blocks.map((block, index): Child => [
      block.gap,
      blockOf(block, headingLevel(block, index === first), numbers, set, prefix),
    ]),
    tail,
  ];
}

function headingLevel({ isHeading }: Block, isFirst: boolean): 'h1' | 'h2' | 'p' {
  if (!isHeading) return 'p';
  return isFirst ? 'h1' : 'h2';
}

/** A paragraph or heading with its number in the margin, which is its permanent link. */
export function blockOf(
  { pieces, reference }: Pick<Block, 'pieces' | 'reference'>,
  name: 'h1' | 'h2' | 'p',
  numbers: ReadonlyMap<string, number>,
  set: SetPiece,
  prefix: string = '',
): Html {
  const id = prefix + paragraphId(reference);
  return element(
    name,
    { id, class: 'block' },
    element('a', {
      class: 'number',
      href: `#${id}`,
      'data-number': reference,
      'aria-label': `Paragraph ${reference}`,
    }),
    pieces.map((piece: Piece) =>
      piece.type === 'text' ? piece.text : set(piece, numbers.get(piece.entry.id) ?? 0),
    ),
  );
}

/**
 * The place of an entry in the running text: a link to its note. What is not marked is no link until the reader asks for such notes
 * (`data-note` then becomes its target).
 */
export function placeOf(piece: EntryPiece, number: number, isQuiet: boolean, content?: Child): Html {
  const { entry, isFirst, isLast, text } = piece;
  const isCrux = entry.erratum.verdict === 'crux';
  const isEmpty = text === '' && content === undefined;
  return element(
    'a',
    {
      ...(isFirst ? { id: placeId(entry.id) } : {}),
      class: ['place', isQuiet ? 'quiet' : '', isEmpty ? 'gap' : '', content === undefined ? '' : 'changed']
        .filter((name) => name !== '')
        .join(' '),
      ...(isQuiet
        ? { 'data-note': `#${noteId(entry.id)}` }
        : { href: `#${noteId(entry.id)}`, role: 'doc-noteref' }),
      ...(isEmpty && !isQuiet ? { 'aria-label': gapWords(entry) } : {}),
      ...(isLast ? { 'data-number': number } : {}),
    },
    isCrux && isFirst ? element('span', { class: 'mark' }, '†') : undefined,
    content ?? text,
    isCrux && isLast && !isOneWord(entry) ? element('span', { class: 'mark' }, '†') : undefined,
  );
}

/** One dagger is set before a single corrupt word, two around several: the convention of critical editions. */
function isOneWord({ lemma }: Entry): boolean {
  return !/\s/u.test(lemma);
}

function gapWords(entry: Entry): string {
  return entry.isEmendation ? `Note: ${deedWords(entry)}` : 'Note';
}
