import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HEADS, type TableName, withTable } from '../../bench/quality/tables.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/quality.md'), 'utf8');
const names = Object.keys(HEADS) as TableName[];

/** Cells of the rows between the markers of a table. */
function rowsOf(text: string, name: TableName): string[][] {
  const open = `<!-- bench:propose ${name} -->`;
  const start = text.indexOf(open) + open.length;
  return text
    .slice(start, text.indexOf('<!-- /bench:propose -->', start))
    .trim()
    .split('\n')
    .map((line) => line.slice(2, -2).split(' | '));
}

describe('the tables of docs/quality.md (npm run bench:propose)', () => {
  test.each(names)('%s has the columns that the bench writes, and numbers below them', (name) => {
    expect(page.split(`<!-- bench:propose ${name} -->`)).toHaveLength(2);
    const [head, rule, ...rows] = rowsOf(page, name);
    expect(head).toEqual(HEADS[name]);
    expect(rule).toEqual(HEADS[name].map(() => '---'));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toHaveLength(HEADS[name].length);
      expect(row.slice(0, 2).join('')).not.toBe('');
      expect(row.join(' ')).toMatch(/\d/u);
    }
  });

  test('are the only tables that have no author', () => {
    expect(page.match(/<!-- bench:propose /gu)).toHaveLength(names.length);
    expect(page.match(/<!-- \/bench:propose -->/gu)).toHaveLength(names.length);
  });

  test('are renewed between their markers, and nothing else is', () => {
    const renewed = withTable(page, 'noise', [['all', '3', '0.07']]);
    expect(rowsOf(renewed, 'noise').slice(2)).toEqual([['all', '3', '0.07']]);
    for (const name of names.filter((one) => one !== 'noise'))
      expect(rowsOf(renewed, name)).toEqual(rowsOf(page, name));
    expect(withTable(renewed, 'noise', rowsOf(page, 'noise').slice(2))).toBe(page);
  });

  test('cannot be written into a page that has no place for them', () => {
    expect(() => withTable('', 'noise', [])).toThrow(RangeError);
  });
});
