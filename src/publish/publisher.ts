import type { Book } from './book.ts';

/** A file of the published edition; `path` from the folder of the edition, with `/`. */
export interface Artifact {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * One format: one file of this room (or a folder of its own), one line in its list, one golden and one judge from outside. Pure: the same
 * book gives the same bytes. A publisher never imports another.
 */
export interface Publisher {
  /** Kebab-case, as `--format` takes it; the name of its file and its tests. */
  readonly format: string;
  /** What it makes, for people. */
  readonly summary: string;
  /** @throws Problem when the text cannot be said in this format (nothing was written then) */
  readonly publish: (book: Book) => readonly Artifact[];
}
