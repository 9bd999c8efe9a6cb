import type { Book, Chapter, Entry } from '../book.ts';

/**
 * Every `xml:id` of the document: a prefix that says what it is, a hyphen, and the id that the files of the edition use. They
 * outlive every later release as long as those ids do. What an XML name may not hold, and the underscore itself, becomes
 * `_hex_`; so two things never get one id.
 */
export const entryId = ({ id }: Pick<Entry, 'id'>): string => `e-${escapedName(id)}`;
/** The two ends of what an entry speaks of, where no element can enclose it. */
export const beginningId = ({ id }: Pick<Entry, 'id'>): string => `from-${escapedName(id)}`;
export const endId = ({ id }: Pick<Entry, 'id'>): string => `to-${escapedName(id)}`;
/** By erratum, since one decision may have several places. */
export const annotationId = (erratum: string): string => `n-${escapedName(erratum)}`;
export const chapterId = ({ siglum }: Pick<Chapter, 'siglum'>): string => `c-${escapedName(siglum)}`;
export const sourceId = (siglum: string): string => `w-${escapedName(siglum)}`;
/** A witness that is only cited. */
export const citedId = (siglum: string): string => `x-${escapedName(siglum)}`;
export const editorId = (id: string): string => `r-${escapedName(id)}`;
export const detectorId = (proposed: string): string => `t-${escapedName(proposed)}`;
export const authorityId = (id: string): string => `a-${escapedName(id)}`;
export const decisionId = (on: string, by: string): string => `d-${on}-${escapedName(by)}`;

/** A reference may hold a hyphen, so the siglum before it may not. */
export function blockId({ siglum }: Pick<Chapter, 'siglum'>, reference: string): string {
  return `p-${escapedName(siglum).replaceAll('-', '_2d_')}-${reference}`;
}

/** Pointers to what the book has; undefined where an id leads nowhere in it. */
export class Pointers {
  readonly #editors: ReadonlySet<string>;
  readonly #authority: ReadonlySet<string>;
  /** By source id, and by siglum. */
  readonly #sources: ReadonlyMap<string, string>;
  readonly #sigla: ReadonlyMap<string, string>;

  constructor({ cast, chapters }: Pick<Book, 'cast' | 'chapters'>) {
    this.#editors = new Set(cast.editors.map(({ id }) => id));
    this.#authority = new Set(cast.authority.keys());
    this.#sources = new Map(chapters.map(({ id, siglum }) => [id, sourceId(siglum)]));
    this.#sigla = new Map([
      ...cast.witnesses.map(({ siglum }) => [siglum, citedId(siglum)] as const),
      ...chapters.map(({ siglum }) => [siglum, sourceId(siglum)] as const),
    ]);
  }

  editor(id: string | undefined): string | undefined {
    return id !== undefined && this.#editors.has(id) ? `#${editorId(id)}` : undefined;
  }

  authority(id: string): string | undefined {
    return this.#authority.has(id) ? `#${authorityId(id)}` : undefined;
  }

  /** A source by its id. */
  source(id: string): string | undefined {
    const found = this.#sources.get(id);
    return found === undefined ? undefined : `#${found}`;
  }

  /** A source or another witness by its siglum. */
  witness(siglum: string): string | undefined {
    const found = this.#sigla.get(siglum);
    return found === undefined ? undefined : `#${found}`;
  }

  /** The record of a day on which an editor decided. */
  decision(on: string | undefined, by: string | undefined): string | undefined {
    const editor = this.editor(by);
    return on === undefined || by === undefined || editor === undefined
      ? undefined
      : `#${decisionId(on, by)}`;
  }
}

function escapedName(id: string): string {
  return id.replaceAll(
    /[^A-Za-z0-9.-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
}
