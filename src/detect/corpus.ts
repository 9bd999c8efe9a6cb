import type { Document } from './document.ts';

/** How a form stands in the sources. */
export interface FormCount {
  readonly form: string;
  /** Occurrences in all sources. */
  readonly count: number;
  /** Occurrences that do not begin a paragraph or follow a full stop, question or exclamation mark, colon or quotation mark. */
  readonly inside: number;
  /** Sources that have it. */
  readonly sources: number;
}

/** Everything that is looked at in one run, with its distinct words counted. */
export interface Corpus {
  readonly documents: readonly Document[];
  readonly forms: ReadonlyMap<string, FormCount>;
}

/** Counts the words of the documents. Words that headings hold count like others. */
export function corpusOf(documents: readonly Document[]): Corpus {
  const counts = new Map<string, { count: number; inside: number; sources: Set<string> }>();
  for (const { source, paragraphs } of documents) {
    for (const { text, words } of paragraphs) {
      for (const { form, start } of words) {
        let entry = counts.get(form);
        if (entry === undefined) counts.set(form, (entry = { count: 0, inside: 0, sources: new Set() }));
        entry.count += 1;
        entry.sources.add(source);
        if (!beginsSentence(text, start)) entry.inside += 1;
      }
    }
  }
  return {
    documents,
    forms: new Map(
      [...counts].map(([form, { count, inside, sources }]) => [
        form,
        { form, count, inside, sources: sources.size },
      ]),
    ),
  };
}

/** Whether a word may have its capital from the beginning of a sentence. */
export function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:…][”’"')\]]*\s+|[“‘"([—–]\s*)$/u.test(text.slice(Math.max(0, start - 8), start));
}
