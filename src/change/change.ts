import type { Span } from '../text/span.ts';

/** The text of `start…end` (UTF-16 code units, half-open) gives way to `insert`. */
export interface Change extends Span {
  readonly insert: string;
}

/**
 * Collects keeps, deletions and insertions in text order and merges what touches into one change.
 * Touching changes are never kept apart: the inverse of two touching deletions would be two insertions
 * at one point, and their order would be lost.
 */
export class ChangeBuilder {
  readonly changes: Change[] = [];
  #position = 0;
  #start = 0;
  #insert = '';
  #open = false;

  /** Moves over `count` units that stay. */
  keep(count: number): void {
    if (count === 0) return;
    this.#flush();
    this.#position += count;
  }

  /** Removes the next `count` units. */
  remove(count: number): void {
    if (count === 0) return;
    this.#begin();
    this.#position += count;
  }

  /** Inserts text here, behind whatever was inserted here before. */
  insert(text: string): void {
    if (text === '') return;
    this.#begin();
    this.#insert += text;
  }

  finish(): readonly Change[] {
    this.#flush();
    return this.changes;
  }

  #begin(): void {
    if (this.#open) return;
    this.#open = true;
    this.#start = this.#position;
  }

  #flush(): void {
    if (!this.#open) return;
    if (this.#start < this.#position || this.#insert !== '') {
      this.changes.push({ start: this.#start, end: this.#position, insert: this.#insert });
    }
    this.#open = false;
    this.#insert = '';
  }
}
