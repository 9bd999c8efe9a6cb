import { isParaphrase } from '../errata/paraphrase.ts';
import { preparedByMachine } from '../errata/statistics.ts';
import { isConfirmed } from '../errata/votes.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import type { EditionDeclaration, Release } from '../model/edition.ts';
import { actOf, type Erratum, originOf } from '../model/erratum.ts';
import { statusOf } from '../normalize/apparatus.ts';
import type { ApparatusEntry } from '../normalize/edition.ts';
import type { Normalized } from '../normalize/outputs.ts';
import { countWords } from '../text/paragraphs.ts';
import { type NumberedParagraph, numberedParagraphs } from './blocks.ts';
import type { Block, Book, Chapter, Entry, Statistics } from './book.ts';
import { piecesOf } from './pieces.ts';

/** What a book is made of. */
export interface BookMaterial {
  readonly declaration: EditionDeclaration;
  /** In reading order. */
  readonly normalized: readonly Normalized[];
  readonly authority: readonly AuthorityEntry[];
  /** The release that is printed, if any. */
  readonly release?: Release | undefined;
  /** Version of emend. */
  readonly toolVersion?: string | undefined;
}

/** The edition for the publishers. The same material gives the same book. */
export function makeBook({ declaration, normalized, authority, release, toolVersion }: BookMaterial): Book {
  const persons = new Set(
    declaration.editors.filter(({ agent }) => agent === 'person').map((editor) => editor.id),
  );
  const maker = new EntryMaker(
    declaration,
    groupsOf(normalized),
    (id) => persons.has(id),
    normalized.flatMap(({ edition }) => edition.apparatus.map(({ erratum }) => erratum.id)),
  );
  const chapters = normalized.map((one) => chapterOf(one, declaration, maker));
  return {
    declaration,
    release,
    chapters,
    entries: chapters.flatMap((chapter) => chapter.entries),
    authority,
    cast: {
      editors: declaration.editors,
      witnesses: declaration.witnesses ?? [],
      authority: new Map(authority.map((entry) => [entry.id, entry])),
    },
    statistics: statisticsOf(declaration, chapters, normalized),
    toolVersion,
  };
}

function chapterOf(
  { source, edition, outputs }: Normalized,
  declaration: EditionDeclaration,
  maker: EntryMaker,
): Chapter {
  const { headings = [] } = declaration.sources.find(({ id }) => id === source.id) ?? {};
  const { text, changes } = edition;
  const numbered = numberedParagraphs(source.text, text, changes, headings);
  const printed = edition.apparatus.filter(({ erratum }) => erratum.withdrawn === undefined);
  const entries = withOccurrences(
    printed.map((one) => maker.make(one, source.id, source.siglum, referenceAt(numbered, one.edition.start))),
    text,
    numbered,
  );
  const blocks = blocksOf(text, numbered, entries);
  const heading = blocks.find(({ isHeading }) => isHeading);
  const title = heading === undefined ? undefined : text.slice(heading.span.start, heading.span.end);
  return {
    id: source.id,
    siglum: source.siglum,
    title: source.title ?? title?.replaceAll(/\s+/gu, ' ') ?? source.id,
    source,
    text,
    sha256: outputs.find(({ name }) => name === `${source.id}.txt`)?.sha256 ?? '',
    changes,
    blocks,
    tail: text.slice(blocks.at(-1)?.span.end ?? 0),
    entries,
  };
}

/** A place between two paragraphs belongs to the one before it. */
function referenceAt(numbered: readonly NumberedParagraph[], offset: number): string {
  const next = numbered.findIndex(({ span }) => span.start > offset);
  const index = next === -1 ? numbered.length - 1 : Math.max(0, next - 1);
  return numbered[index]?.reference ?? '1';
}

function blocksOf(text: string, numbered: readonly NumberedParagraph[], entries: readonly Entry[]): Block[] {
  const pieces = piecesOf(
    text,
    numbered.map(({ span }) => span),
    entries,
  );
  return numbered.map(({ span, reference, isHeading }, index): Block => {
    const before = numbered[index - 1]?.span.end ?? 0;
    return { reference, isHeading, span, gap: text.slice(before, span.start), pieces: pieces[index] ?? [] };
  });
}

/** Numbers equal lemmata within a block, words as a reader would count them. */
function withOccurrences(
  entries: readonly Entry[],
  text: string,
  numbered: readonly NumberedParagraph[],
): Entry[] {
  const spans = new Map(numbered.map(({ reference, span }) => [reference, span]));
  return entries.map((entry) => {
    const block = spans.get(entry.reference);
    if (block === undefined || entry.lemma === '') return entry;
    const before = occurrences(text.slice(block.start, entry.span.start), entry.lemma);
    const all = occurrences(text.slice(block.start, block.end), entry.lemma);
    return all > 1 ? { ...entry, occurrence: before + 1 } : entry;
  });
}

/** How often a lemma stands in a stretch of text as whole words. */
function occurrences(text: string, lemma: string): number {
  const isWord = (character: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(character);
  let found = 0;
  for (let at = text.indexOf(lemma); at !== -1; at = text.indexOf(lemma, at + lemma.length)) {
    const before = isWord(lemma.charAt(0)) && isWord(text.charAt(at - 1));
    const after = isWord(lemma.charAt(lemma.length - 1)) && isWord(text.charAt(at + lemma.length));
    if (!before && !after) found += 1;
  }
  return found;
}

/** Ids of the entries of each group. */
function groupsOf(normalized: readonly Normalized[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, Set<string>>();
  for (const { edition } of normalized) {
    for (const { erratum } of edition.apparatus) {
      if (erratum.group === undefined || erratum.withdrawn !== undefined) continue;
      const members = groups.get(erratum.group) ?? new Set();
      groups.set(erratum.group, members.add(erratum.id));
    }
  }
  return new Map([...groups].map(([group, members]) => [group, [...members]]));
}

class EntryMaker {
  readonly #declaration: EditionDeclaration;
  readonly #groups: ReadonlyMap<string, readonly string[]>;
  readonly #isPerson: (id: string) => boolean;
  readonly #places = new Map<string, number>();
  readonly #taken: Set<string>;
  #number = 0;

  constructor(
    declaration: EditionDeclaration,
    groups: ReadonlyMap<string, readonly string[]>,
    isPerson: (id: string) => boolean,
    ids: Iterable<string>,
  ) {
    this.#taken = new Set(ids);
    this.#declaration = declaration;
    this.#groups = groups;
    this.#isPerson = isPerson;
  }

  /** Called in the order of the book: it numbers the entries and the places of each erratum. */
  make(one: ApparatusEntry, chapter: string, siglum: string, reference: string): Entry {
    const { remark: _remark, ...erratum } = one.erratum;
    const place = (this.#places.get(erratum.id) ?? 0) + 1;
    this.#places.set(erratum.id, place);
    this.#number += 1;
    const members = erratum.group === undefined ? [] : (this.#groups.get(erratum.group) ?? []);
    return {
      id: place === 1 ? erratum.id : this.#idOf(`${erratum.id}-${place}`),
      number: this.#number,
      chapter,
      siglum,
      reference,
      erratum,
      origin: originOf(erratum),
      act: actOf(erratum),
      lemma: one.lemma,
      reading: one.reading,
      span: one.edition,
      sourceSpan: one.source,
      occurrence: undefined,
      isEmendation: one.lemma !== one.reading,
      isParaphrase: isParaphrase(erratum),
      isMarked: this.#isMarked(erratum, one.lemma !== one.reading),
      status: statusOf(erratum, this.#isPerson),
      isConfirmed: isConfirmed(erratum, this.#isPerson),
      group: members.filter((id) => id !== erratum.id),
      authority: (erratum.evidence ?? []).flatMap((ground) =>
        ground.kind === 'authority' ? [ground.entry] : [],
      ),
    };
  }

  /** The id of a further place, which no erratum may have. */
  #idOf(wanted: string): string {
    const id = this.#taken.has(wanted) ? `${wanted}-` : wanted;
    if (id !== wanted) return this.#idOf(id);
    this.#taken.add(id);
    return id;
  }

  /** A reading that stands, or a doubt that is put off, is not marked: nothing was done there. */
  #isMarked({ verdict, kind }: Erratum, isEmendation: boolean): boolean {
    if (verdict === 'stet' || verdict === 'defer') return false;
    if (verdict === 'accept' && !isEmendation) return true;
    return verdict === 'crux' || this.#declaration.display?.[kind] !== 'summary';
  }
}

function statisticsOf(
  declaration: EditionDeclaration,
  chapters: readonly Chapter[],
  normalized: readonly Normalized[],
): Statistics {
  const entries = chapters.flatMap((chapter) => chapter.entries);
  const errata = [
    ...new Set(normalized.flatMap(({ edition }) => edition.apparatus.map(({ erratum }) => erratum))),
  ].filter(({ withdrawn }) => withdrawn === undefined);
  const dates = errata.flatMap(({ on, votes = [] }) => [
    ...(on === undefined ? [] : [on]),
    ...votes.map((vote) => vote.on),
  ]);
  return {
    words: chapters.reduce((sum, { text }) => sum + countWords(text), 0),
    entries: entries.length,
    emendations: entries.filter(({ isEmendation }) => isEmendation).length,
    preparedByMachine: preparedByMachine(errata, declaration.editors).length,
    decisions: errata.length,
    lastDecided: dates.sort().at(-1),
  };
}
