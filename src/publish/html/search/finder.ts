import { folded, foldedWithOffsets } from './folded.ts';
import type { SearchIndex } from './index-shape.ts';

/** What was found, best first; `more` counts what was left off. */
export interface Found {
  readonly names: readonly {
    readonly heading: string;
    readonly fragment: string;
    readonly damaged: string | undefined;
  }[];
  readonly readings: readonly SearchIndex['readings'][number][];
  readonly paragraphs: readonly FoundParagraph[];
  readonly more: number;
}

/** A paragraph with the stretch around the first place, cut in three: before, found, after. */
export interface FoundParagraph {
  readonly chapter: number;
  readonly reference: string;
  readonly fragment: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Most results of each sort. */
const SHOWN = 60;
/** Units of text on either side of what was found. */
const AROUND = 80;

/**
 * Finds words in the text of the edition, in what its sources have, and among the names and their damaged forms. All words of the query
 * must stand in a paragraph; they are sought as the beginnings of words, and as one phrase first.
 */
export class Finder {
  readonly #index: SearchIndex;
  readonly #paragraphs: readonly string[];
  readonly #readings: readonly string[];
  readonly #names: readonly { readonly sound: string; readonly damaged: readonly string[] }[];

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#paragraphs = index.paragraphs.map(([, , , text]) => ` ${folded(text)}`);
    this.#readings = index.readings.map(([, , , reading]) => ` ${folded(reading)}`);
    this.#names = index.names.map(([heading, , forms, damaged]) => ({
      sound: ` ${folded([heading, ...forms].join(' · '))}`,
      damaged: damaged.map((form) => ` ${folded(form)}`),
    }));
  }

  /** @returns nothing for a query without letters or digits */
  find(query: string): Found {
    const phrase = folded(query).trim();
    const words = phrase.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (words.length === 0) return { names: [], readings: [], paragraphs: [], more: 0 };
    const holds = (text: string): boolean => words.every((word) => beginsIn(text, word) !== -1);
    const hits = this.#paragraphs.flatMap((text, number) => (holds(text) ? [number] : []));
    const asPhrase = hits.filter((number) => beginsIn(this.#paragraphs[number] ?? '', phrase) !== -1);
    const isFirst = new Set(asPhrase);
    const inOrder = [...asPhrase, ...hits.filter((number) => !isFirst.has(number))];
    return {
      names: this.#namesThat(holds),
      readings: this.#index.readings
        .filter((_, number) => holds(this.#readings[number] ?? ''))
        .slice(0, SHOWN),
      paragraphs: inOrder
        .slice(0, SHOWN)
        .map((number) => this.#shown(number, isFirst.has(number) ? phrase : (words[0] ?? ''))),
      more: Math.max(0, inOrder.length - SHOWN),
    };
  }

  #namesThat(holds: (text: string) => boolean): Found['names'] {
    return this.#index.names
      .flatMap(([heading, fragment, , damaged], number) => {
        const texts = this.#names[number];
        const form = damaged.find((_, index) => holds(texts?.damaged[index] ?? ''));
        if (form === undefined && !holds(texts?.sound ?? '')) return [];
        return [{ heading, fragment, damaged: form }];
      })
      .slice(0, SHOWN);
  }

  #shown(number: number, sought: string): FoundParagraph {
    const [chapter = 0, reference = '', fragment = '', text = ''] = this.#index.paragraphs[number] ?? [];
    const { text: level, offsets } = foldedWithOffsets(text);
    const at = Math.max(0, beginsIn(` ${level}`, sought));
    const start = offsets[at] ?? 0;
    const end = offsets[at + sought.length] ?? text.length;
    return {
      chapter,
      reference,
      fragment,
      before: fromWord(text.slice(Math.max(0, start - AROUND), start), start > AROUND),
      match: text.slice(start, end),
      after: toWord(text.slice(end, end + AROUND), end + AROUND < text.length),
    };
  }
}

/** Where a word begins with this, less one, in a text that begins with a blank; -1 where none does. */
function beginsIn(text: string, word: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at - 1;
  }
  return -1;
}

function fromWord(text: string, isCut: boolean): string {
  return isCut ? `… ${text.slice(text.indexOf(' ') + 1)}` : text;
}

function toWord(text: string, isCut: boolean): string {
  const end = text.lastIndexOf(' ');
  return isCut ? `${text.slice(0, end === -1 ? text.length : end)} …` : text;
}
