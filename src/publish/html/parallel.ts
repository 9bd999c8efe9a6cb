import type { Block } from '../book.ts';

/** Paragraphs of the source and of the edition that belong together; one of the two may be empty. */
export interface ParallelRow {
  readonly source: readonly Block[];
  readonly edition: readonly Block[];
}

/**
 * Brings the paragraphs of both texts into rows: `4a` and `4b` stand beside the source's 4, `4-5` beside its 4 and 5. The references of
 * the edition rise, so one walk is enough.
 */
export function parallelRows(source: readonly Block[], edition: readonly Block[]): ParallelRow[] {
  const rows: { source: Block[]; edition: Block[] }[] = [];
  let done = 0;
  for (const block of edition) {
    const [first, last] = rangeOf(block.reference);
    while (done < first - 1) rows.push({ source: source.slice(done, (done += 1)), edition: [] });
    const row = rows.at(-1);
    if (row === undefined || first > done) {
      rows.push({ source: source.slice(done, last), edition: [block] });
    } else {
      row.source.push(...source.slice(done, Math.max(done, last)));
      row.edition.push(block);
    }
    done = Math.max(done, last);
  }
  rows.push(...source.slice(done).map((block) => ({ source: [block], edition: [] })));
  return rows;
}

/** First and last paragraph of the source that a reference names. */
function rangeOf(reference: string): [first: number, last: number] {
  const { first, last } = /^(?<first>\d+)(?:-(?<last>\d+))?/u.exec(reference)?.groups ?? {};
  const from = Number(first ?? 1);
  return [from, Number(last ?? from)];
}
