/** The tables of docs/quality.md: what stands at their head. The name is that of the marker around the table. */
export const HEADS = {
  sets: [
    'texts',
    'number',
    'words',
    'CER before',
    'CER after',
    'WER before',
    'WER after',
    'cMER before',
    'cMER after',
    'improvement',
    'precision',
    'recall',
    'F1',
    'F1 of the dictionary alone',
  ],
  rules: ['texts', 'rule', 'proposals', 'judged', 'right', 'said', 'after measurement', 'was right'],
  reliability: ['confidence', 'judged', 'right', 'confidence (mean)', 'was right'],
  errors: ['texts', 'judged', 'as the detectors say', 'after measurement', 'measured on'],
  noise: ['rule', 'proposals', 'per 1,000 words'],
  kinds: ['kind', 'accepted errata', 'found'],
  chapters: ['rule', 'proposals', 'accepted', 'as proposed', 'refused', 'undecided'],
} as const;

/** A table by the name of its marker. */
export type TableName = keyof typeof HEADS;

/** A page with the rows of one table renewed, as Markdown. @throws RangeError when the page has no place for it */
export function withTable(page: string, name: TableName, rows: readonly (readonly string[])[]): string {
  const [open, close] = [`<!-- bench:propose ${name} -->`, '<!-- /bench:propose -->'];
  const start = page.indexOf(open);
  const end = page.indexOf(close, start);
  if (start === -1 || end === -1) throw new RangeError(`no table ${name} between ${open} and ${close}`);
  const head = HEADS[name];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${page.slice(0, start + open.length)}\n\n${lines.join('\n')}\n\n${page.slice(end)}`;
}

/** A rate as `4.2 %`. */
export function percent(rate: number): string {
  return `${(100 * rate).toFixed(1)} %`;
}

/** A share as `0.42`; a dash where there is nothing to divide by. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(2);
}
