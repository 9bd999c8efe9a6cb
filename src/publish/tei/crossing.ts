import type { Book, Entry } from '../book.ts';
import { block, element, type Xml } from '../xml.ts';
import { crossingEntries } from './body.ts';
import { classesOf } from './classes.ts';
import { beginningId, endId, entryId, type Pointers, sourceId } from './ids.ts';
import { deedName, paraphrase, responsibilityOf, withParagraphs, witnessesOf } from './inline.ts';

/** Entries of the book that no element of a paragraph can hold. */
export function crossingOf({ chapters }: Pick<Book, 'chapters'>): readonly Entry[] {
  return chapters.flatMap((chapter) => [...crossingEntries(chapter)]);
}

/**
 * The apparatus of these entries, attached by both of its ends: paragraphs cannot overlap elements, so `choice` cannot
 * stand there. What changes nothing is a `span`.
 */
export function attachedEntries(book: Book, pointers: Pointers): readonly Xml[] {
  const crossing = crossingOf(book);
  const changed = crossing.filter(({ isEmendation }) => isEmendation);
  const others = crossing.filter(({ isEmendation }) => !isEmendation);
  return [
    block(
      'listApp',
      {},
      changed.map((entry) => apparatusEntry(entry, pointers)),
    ),
    block(
      'spanGrp',
      {},
      others.map((entry) =>
        element('span', { ...placeOf(entry), type: deedName(entry), ...responsibilityOf(entry, pointers) }),
      ),
    ),
  ];
}

function placeOf(entry: Entry): Readonly<Record<string, string>> {
  return {
    'xml:id': entryId(entry),
    ana: classesOf(entry),
    from: `#${beginningId(entry)}`,
    to: `#${endId(entry)}`,
  };
}

function apparatusEntry(entry: Entry, pointers: Pointers): Xml {
  const { lemma, reading, reference, erratum, siglum } = entry;
  return block('app', { ...placeOf(entry), loc: reference }, [
    element(
      'lem',
      { ...paraphrase(entry), ...responsibilityOf(entry, pointers), ...witnessesOf(erratum, pointers) },
      withParagraphs(lemma),
    ),
    element('rdg', { wit: `#${sourceId(siglum)}` }, withParagraphs(reading)),
    ...(erratum.alternatives ?? []).map(({ corr, cert, by, evidence = [] }) =>
      element(
        'rdg',
        { type: 'alternative', resp: pointers.editor(by), cert, ...witnessesOf({ evidence }, pointers) },
        withParagraphs(corr),
      ),
    ),
  ]);
}
