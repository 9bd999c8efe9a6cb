import type { ErrataCounts } from '../errata/statistics.ts';

/** `1 erratum`, `2 errata`: a count with its word. */
export function count(number: number, one: string, many: string = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `113 errata (84 accept, 29 stet)`. */
export function errataLine(counts: ErrataCounts): string {
  const verdicts = [...counts.byVerdict].map(([verdict, number]) => `${number} ${verdict}`);
  const list = verdicts.length === 0 ? '' : ` (${verdicts.join(', ')})`;
  return `${count(counts.total, 'erratum', 'errata')}${list}`;
}
