/**
 * How good the proposals are, and how honest their confidence: `npm run bench:propose` renews the tables of
 * docs/quality.md; with `-- --calibrate` it first writes src/propose/reliability-table.ts anew. The development sets are no
 * part of the repository; they are looked for in `../shared/data` or the folder that EMEND_DATA names.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { measuredConfidence, type Reliability } from '../src/propose/measured-confidence.ts';
import { RELIABILITY_TABLE } from '../src/propose/reliability-table.ts';
import { blindChapters, SHOWN } from './quality/chapters.ts';
import { crossValidated, fit, type Grouped } from './quality/cross-validation.ts';
import { type ProposedSet, proposeSet } from './quality/measure-set.ts';
import { printReliabilityTable } from './quality/print-table.ts';
import { proposeFor } from './quality/propose-for.ts';
import {
  type CalibratedSet,
  chapterRows,
  errorRows,
  kindRows,
  noiseRows,
  reliabilityRows,
  ruleRows,
  setRows,
} from './quality/rows.ts';
import { type DevelopmentSet, readSets } from './quality/sets.ts';
import { type TableName, withTable } from './quality/tables.ts';

const PAGE = 'docs/quality.md';
const TABLE = 'src/propose/reliability-table.ts';

let page = readFileSync(PAGE, 'utf8');
const renew = (name: TableName, rows: string[][]): void => {
  page = withTable(page, name, rows);
  for (const row of rows) console.log(`${name}: ${row.join(' · ')}`);
};

const chapters = await blindChapters();
renew('kinds', kindRows(chapters));
renew('chapters', chapterRows(chapters));

const folder = process.env['EMEND_DATA'] ?? '../shared/data';
const { sets, absent } = readSets(folder);
if (absent.length > 0) {
  console.log(`Skipped, and their tables left as they are: not in ${folder}: ${absent.join(', ')}`);
} else {
  const proposed: ProposedSet[] = [];
  for (const set of sets) proposed.push(await proposeSet(set));
  const table = currentTable(proposed);
  const calibrated = calibrate(proposed, table);
  renew('sets', setRows(calibrated));
  renew('rules', ruleRows(calibrated));
  renew('reliability', reliabilityRows(calibrated));
  renew('errors', errorRows(calibrated));
  const [books] = sets;
  if (books !== undefined) await measureNoise(books, table);
}
writeFileSync(PAGE, page);
console.log(`Written: ${PAGE}`);

/** The committed table or, with `--calibrate`, the one that these sets give, which is then written. */
function currentTable(proposed: readonly ProposedSet[]): readonly Reliability[] {
  if (!process.argv.includes('--calibrate')) return RELIABILITY_TABLE;
  const fitted = proposed.filter(({ set }) => set.isFitted).flatMap(({ judged }) => judged);
  const fresh = fit(
    fitted.map(({ judged }) => judged),
    'ocr',
  );
  writeFileSync(TABLE, printReliabilityTable(fresh));
  console.log(`Written: ${TABLE}`);
  return fresh;
}

/** Fitted sets get the confidence that the other folds teach; the others that of the table. */
function calibrate(proposed: readonly ProposedSet[], table: readonly Reliability[]): CalibratedSet[] {
  const fromTable = ({ judged, group }: Grouped): Grouped => {
    const [proposal = judged.proposal] = measuredConfidence([judged.proposal], 'ocr', table);
    return { judged: { ...judged, proposal }, group };
  };
  const fitted = proposed.filter(({ set }) => set.isFitted).flatMap(({ judged }) => judged);
  const validated = crossValidated(fitted, 'ocr');
  let next = 0;
  return proposed.map((one) => ({
    ...one,
    calibrated: one.set.isFitted
      ? validated.slice(next, (next += one.judged.length))
      : one.judged.map(fromTable),
  }));
}

/** What is proposed for texts without damage. */
async function measureNoise({ texts }: DevelopmentSet, table: readonly Reliability[]): Promise<void> {
  const { proposals } = await proposeFor(
    texts.map(({ id, truth }) => ({ id, text: truth })),
    'ocr',
  );
  const shown = measuredConfidence(proposals, 'ocr', table).filter((one) => one.confidence >= SHOWN);
  const words = texts.reduce((sum, { truth }) => sum + (truth.match(/\S+/gu)?.length ?? 0), 0);
  renew('noise', noiseRows(shown, words));
}
