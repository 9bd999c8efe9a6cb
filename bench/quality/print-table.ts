import type { Reliability } from '../../src/propose/measured-confidence.ts';

/** src/propose/reliability-table.ts with these rows. */
export function printReliabilityTable(rows: readonly Reliability[]): string {
  const lines = rows.map(
    ({ channel, rule, band, count, right }) =>
      `  { channel: '${channel}', rule: '${rule}', band: ${band}, count: ${count}, right: ${right} },\n`,
  );
  return `import type { Reliability } from './measured-confidence.ts';

/** Written by \`npm run bench:propose -- --calibrate\`; docs/quality.md says on which texts. */
export const RELIABILITY_TABLE: readonly Reliability[] = [
${lines.join('')}];
`;
}
