import type { Book } from './book.ts';

/** A file of the published edition; `path` from the folder of the edition, with `/`. */
export interface Artifact {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Files that a format takes along and that this pure room cannot read, by their path in the edition: fonts with their licences, scripts.
 * A format does without what is not there.
 */
export type Assets = ReadonlyMap<string, Uint8Array>;

/**
 * One format: one file of this room (or a folder of its own), one line in its list, one golden and one judge from outside. Pure: the same
 * book gives the same bytes. A publisher never imports another.
 */
export interface Publisher {
  /** Kebab-case, as `--format` takes it; the name of its file and its tests. */
  readonly format: string;
  /** Its name, for people. */
  readonly label: string;
  /** What it makes, for people. */
  readonly summary: string;
  /** @throws Problem when the text cannot be said in this format (nothing was written then) */
  readonly publish: (book: Book, assets?: Assets) => readonly Artifact[];
}
