import type { Block, Book, Chapter, Entry } from '../book.ts';
import { block, element, joined, text, type Xml } from '../xml.ts';
import { beginningId, blockId, chapterId, endId, type Pointers, sourceId } from './ids.ts';
import { inlineEntry } from './inline.ts';

/** Something that stands in the text of a chapter; `start` and `end` in UTF-16 units of the edition's text. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly xml: Xml;
}

/** The text of the edition: a division for each source, a division within it for each heading that stands in its midst. */
export function teiText(book: Book, pointers: Pointers): Xml {
  const chapters = book.chapters.map((chapter) => chapterDivision(chapter, book, pointers));
  return block('text', { 'xml:lang': book.declaration.language }, [block('body', {}, chapters)]);
}

/** Entries that go beyond their paragraph, so that no element of a paragraph can hold them. */
export function crossingEntries({ blocks, entries }: Chapter): ReadonlySet<Entry> {
  let at = 0;
  return new Set(
    entries.filter(({ span: { start, end } }) => {
      while (at < blocks.length - 1 && (blocks[at]?.span.end ?? 0) < start) at += 1;
      const span = blocks[at]?.span;
      return span === undefined || start < span.start || end > span.end;
    }),
  );
}

/**
 * White space between paragraphs is that of the edition, so nothing of ours may stand there: the text of the division is the
 * text of the chapter, to the last character.
 */
function chapterDivision(chapter: Chapter, book: Book, pointers: Pointers): Xml {
  const printer = new ChapterPrinter(chapter.text, marksOf(chapter, book, pointers));
  const sections: Xml[][] = [[]];
  let hasText = false;
  for (const one of chapter.blocks) {
    const gap = printer.gapBefore(one.span.start);
    const printed = paragraph(one, chapter, printer);
    if (one.isHeading && hasText) sections.push([]);
    hasText = !one.isHeading;
    const section = sections.at(-1) ?? [];
    // The white space before the heading of a section belongs to the one before.
    if (section.length === 0 && sections.length > 1) sections.at(-2)?.push(gap);
    else section.push(gap);
    section.push(printed);
  }
  const [first = [], ...rest] = sections;
  return element(
    'div',
    {
      'xml:id': chapterId(chapter),
      type: 'chapter',
      n: chapter.siglum,
      source: `#${sourceId(chapter.siglum)}`,
      'xml:space': 'preserve',
    },
    ...first,
    ...rest.map((section) => element('div', { type: 'section' }, ...section)),
    printer.rest(),
  );
}

function paragraph({ reference, isHeading, span }: Block, chapter: Chapter, printer: ChapterPrinter): Xml {
  const attributes = { 'xml:id': blockId(chapter, reference), n: reference };
  return element(isHeading ? 'head' : 'p', attributes, printer.blockUpTo(span.end));
}

function marksOf(chapter: Chapter, book: Book, pointers: Pointers): Mark[] {
  const crossing = crossingEntries(chapter);
  return chapter.entries.flatMap((entry): Mark[] => {
    const { start, end } = entry.span;
    if (!crossing.has(entry)) return [{ start, end, xml: inlineEntry(entry, book, pointers) }];
    return [
      { start, end: start, xml: element('anchor', { 'xml:id': beginningId(entry) }) },
      { start: end, end, xml: element('anchor', { 'xml:id': endId(entry) }) },
    ];
  });
}

/** Gives out the text of a chapter from its beginning to its end, with the marks where they stand. */
class ChapterPrinter {
  readonly #text: string;
  readonly #marks: readonly Mark[];
  #next = 0;
  #done = 0;

  constructor(value: string, marks: readonly Mark[]) {
    this.#text = value;
    this.#marks = marks;
  }

  /** Up to a paragraph; what stands at its very beginning belongs to the paragraph. */
  gapBefore(offset: number): Xml {
    return this.#print(offset, (mark) => mark.start < offset);
  }

  /** Up to the end of a paragraph; what stands at its very end belongs to it. */
  blockUpTo(offset: number): Xml {
    return this.#print(offset, (mark) => mark.start <= offset);
  }

  rest(): Xml {
    return this.#print(this.#text.length, () => true);
  }

  #print(end: number, isHere: (mark: Mark) => boolean): Xml {
    const parts: Xml[] = [];
    for (let mark = this.#marks[this.#next]; mark !== undefined && isHere(mark);) {
      parts.push(text(this.#text.slice(this.#done, mark.start)), mark.xml);
      this.#done = mark.end;
      this.#next += 1;
      mark = this.#marks[this.#next];
    }
    parts.push(text(this.#text.slice(this.#done, end)));
    this.#done = end;
    return joined(parts);
  }
}
