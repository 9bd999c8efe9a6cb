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
  readonly #sigla: ReadonlyMap<string, string>;

  constructor({ cast, chapters }: Pick<Book, 'cast' | 'chapters'>) {
    this.#editors = new Set(cast.editors.map(({ id }) => id));
    this.#authority = new Set(cast.authority.keys());
    this.#sigla = new Map([
      ...cast.witnesses.map(({ siglum }) => [siglum, `x-${escapedName(siglum)}`] as const),
      ...chapters.flatMap(({ siglum, id }) => [
        [siglum, sourceId(siglum)] as const,
        [id, sourceId(siglum)] as const,
      ]),
    ]);
  }

  editor(id: string | undefined): string | undefined {
    return id !== undefined && this.#editors.has(id) ? `#${editorId(id)}` : undefined;
  }

  authority(id: string): string | undefined {
    return this.#authority.has(id) ? `#${authorityId(id)}` : undefined;
  }

  /** A source, by its siglum or id, or another witness. */
  text(siglum: string): string | undefined {
    const id = this.#sigla.get(siglum);
    return id === undefined ? undefined : `#${id}`;
  }

  /** The record of a day on which an editor decided. */
  decision(on: string | undefined, by: string | undefined): string | undefined {
    const editor = this.editor(by);
    return on === undefined || by === undefined || editor === undefined
      ? undefined
      : `#${decisionId(on, by)}`;
  }
}

/** The id of a witness that is only cited. */
export function citedId(siglum: string): string {
  return `x-${escapedName(siglum)}`;
}

function escapedName(id: string): string {
  return id.replaceAll(
    /[^A-Za-z0-9.-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
}
