import type { Book, Entry } from '../book.ts';

/** The notes of the book: the entries that are marked in the text, numbered through from 1. */
export class Notes {
  readonly entries: readonly Entry[];
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(book: Book) {
    this.entries = book.entries.filter(({ isMarked }) => isMarked);
    this.#numbers = new Map(this.entries.map(({ id }, index) => [id, index + 1]));
  }

  /** @throws RangeError for an entry without a note */
  number({ id }: Entry): string {
    const number = this.#numbers.get(id);
    if (number === undefined) throw new RangeError(`The entry ${id} has no note`);
    return String(number);
  }

  /** Id of the note. */
  id(entry: Entry): string {
    return `note-${this.number(entry)}`;
  }

  /** Id of its number in the text. */
  referenceId(entry: Entry): string {
    return `noteref-${this.number(entry)}`;
  }
}
