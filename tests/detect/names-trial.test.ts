import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameTable, runNameTrial, runVariantTrial, variantTable } from '../../bench/names.ts';
import { type LeftOut, leaveOneOut } from '../../bench/name-chapters.ts';
import { nameAuthority } from '../../src/detect/name-authority.ts';
import { nameVariants } from '../../src/detect/name-variants.ts';
import { readErrata } from '../../src/errata/read-errata.ts';
import { readAuthority } from '../../src/lexicon/authority-file.ts';
import { testKnowledge } from '../support/knowledge.ts';

/*
 * The trials of names. `NAME_SEEDS=20 npx vitest run tests/detect/names-trial.test.ts` tries more seeds and prints the tables.
 */
const asked = process.env['NAME_SEEDS'];
const seeds = Array.from({ length: Number(asked ?? 4) }, (_, index) => index + 1);
const options = { seeds, threshold: 0.3 };
const knowledge = { ...testKnowledge(), channel: 'zh-pivot' } as const;

function print(title: string, table: string): void {
  if (asked !== undefined) process.stdout.write(`\n${title}\n${table}\n`);
}

function fileOf(name: string): string {
  return readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
}

describe('the trials of names', () => {
  test('finds damaged names by an authority harvested from references, the right form first, and few sound ones', () => {
    const rows = runNameTrial(nameAuthority, knowledge, options);
    print(`authority from references, ${seeds.length} seeds`, nameTable(rows));
    for (const severity of ['light', 'medium']) {
      const row = rows.get(severity);
      expect(row?.recall).toBeGreaterThanOrEqual(0.95);
      expect(row?.precision).toBeGreaterThanOrEqual(0.95);
      expect(row?.rightFirst).toBeGreaterThanOrEqual(0.98);
    }
    expect(rows.get('severe')?.recall).toBeGreaterThanOrEqual(0.9);
    expect(rows.get('severe')?.precision).toBeGreaterThanOrEqual(0.94);
  }, 600_000);

  test('gathers the spellings of a name without an authority, and hardly ever makes one person of two', () => {
    const rows = runVariantTrial(nameVariants, knowledge, options);
    print(`no authority, ${seeds.length} seeds`, variantTable(rows));
    for (const row of rows.values()) {
      expect(row.precision).toBeGreaterThanOrEqual(0.9);
      expect(row.merged).toBeLessThanOrEqual(0.01 * row.sound);
      expect(row.found).toBeGreaterThanOrEqual(0.4);
    }
  }, 600_000);

  test('finds the names of each chapter with what the other one taught', () => {
    const sources = ['19', '34'].map((number) => {
      const id = `secret-history-${number}`;
      return { id, text: fileOf(`raw/${id}.txt`), headings: number === '19' ? [1] : [1, 3], language: 'en' };
    });
    const errata = readErrata(fileOf('errata.yaml'), 'errata.yaml').entries.map(({ erratum }) => erratum);
    const authority = readAuthority(fileOf('authority.yaml'), 'authority.yaml').entries.map(
      ({ entry }) => entry,
    );
    const rows = leaveOneOut(nameAuthority, knowledge, { sources, errata, authority, threshold: 0.3 });
    const sum = (key: keyof LeftOut): number => rows.reduce((total, row) => total + Number(row[key]), 0);
    print('each chapter left out', rows.map((row) => JSON.stringify(row)).join('\n'));
    expect(sum('found')).toBe(sum('damaged'));
    expect(sum('falseAlarms')).toBe(0);
    expect(sum('found') - sum('rightFirst')).toBeLessThanOrEqual(2);
  });
});
