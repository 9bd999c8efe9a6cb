import type { Book } from '../book.ts';
import type { Publisher } from '../publisher.ts';
import { refuseWhatXmlCannotHold } from '../xml-findings.ts';
import { block, xmlDocument } from '../xml.ts';
import { listAnnotation, undecided } from './annotations.ts';
import { teiText } from './body.ts';
import { attachedEntries } from './crossing.ts';
import { teiHeader } from './header.ts';
import { Pointers } from './ids.ts';
import { nameLists } from './names.ts';

/** Release of the TEI Guidelines to which the document keeps. */
const GUIDELINES = '4.12.0';

/**
 * The whole edition as one TEI P5 document, `edition.tei.xml`. It holds the source and the edition of every chapter, exact to the
 * character; docs/tei.md says how, and schema/emend-tei.rng what may stand where.
 */
export const tei: Publisher = {
  format: 'tei',
  label: 'TEI',
  summary: 'TEI P5, source and edition in one document, for scholars and archives',
  publish: (book) => {
    refuseWhatXmlCannotHold(book);
    return [{ path: 'edition.tei.xml', bytes: new TextEncoder().encode(printTei(book)) }];
  },
};

function printTei(book: Book): string {
  const pointers = new Pointers(book);
  return xmlDocument(
    block('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', version: GUIDELINES }, [
      teiHeader(book, pointers),
      block('standOff', {}, [
        ...attachedEntries(book, pointers),
        ...nameLists(book),
        ...undecided(book),
        listAnnotation(book, pointers),
      ]),
      teiText(book, pointers),
    ]),
  );
}
