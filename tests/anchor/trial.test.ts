import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { anchorWords, runTrial, sum, table, type Trial, type TrialRow } from '../../bench/anchor-trial.ts';

/*
 * The trial of anchors on the two chapters of this edition. `ANCHOR_SEEDS=200 npx vitest run tests/anchor/trial.test.ts`
 * tries more seeds and prints the tables.
 */
const seeds = Number(process.env['ANCHOR_SEEDS'] ?? 20);
const FIXED = 12_345;

const chapters = ['secret-history-19', 'secret-history-34'].map((id) =>
  readFileSync(new URL(`../../raw/${id}.txt`, import.meta.url), 'utf8'),
);
const text = chapters.join('\n\n');
const words = anchorWords(text);

function share(rows: readonly TrialRow[], change: TrialRow['change']): number {
  const row = rows.find((each) => each.change === change);
  return row === undefined ? 0 : row.found / row.alive;
}

function print(title: string, rows: readonly TrialRow[]): void {
  if (process.env['ANCHOR_SEEDS'] !== undefined) process.stdout.write(`\n${title}\n${table(rows)}\n`);
}

function expectTargets(rows: readonly TrialRow[]): void {
  expect(share(rows, 'rewrapped')).toBeGreaterThanOrEqual(0.995);
  expect(share(rows, '1 % of words')).toBeGreaterThanOrEqual(0.995);
  expect(share(rows, '1 % of characters')).toBeGreaterThanOrEqual(0.97);
}

describe('the trial of anchors', () => {
  test('anchors some 1,500 words in eight changes', () => {
    expect(words.length).toBeGreaterThan(1500);
    expect(runTrial(text, FIXED, words).rows).toHaveLength(8);
  });

  test('puts no word in a wrong place, and finds most, in the fixed trial', () => {
    const trial = runTrial(text, FIXED, words);
    print('fixed trial', trial.rows);
    expect(trial.wrong).toEqual([]);
    expectTargets(trial.rows);
  });

  test('puts no word in a wrong place on fresh seeds', () => {
    const trials: Trial[] = [];
    for (let seed = 1; seed <= seeds; seed++) trials.push(runTrial(text, seed, words));
    print(`${seeds} seeds`, sum(trials));
    expect(trials.flatMap((trial) => trial.wrong)).toEqual([]);
    expectTargets(sum(trials));
  }, 3_600_000);
});
