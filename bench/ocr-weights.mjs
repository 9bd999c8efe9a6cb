// Fits the weights of src/detect/ocr-weights.ts: `npm run bench:ocr-weights`. Prints the table, and how reliable the confidence is for
// sets that it was not fitted to (each set left out in turn).
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SETS } from './ocr-sets.mjs';
import { knowledgeOf } from './ocr-run.mjs';

const load = (name) => import(pathToFileURL(join(import.meta.dirname, '../dist', name)).href);
const { corpusOf } = await load('detect/corpus.js');
const { documentOf } = await load('detect/document.js');
const { featuresOf } = await load('detect/ocr-confidence.js');
const { readerOf } = await load('detect/ocr-reading.js');
const { compare } = await load('propose/comparison.js');
const { judgeEdit } = await load('propose/judge.js');
const { calibrationError, reliability } = await load('propose/reliability.js');

const FITTED = ['icdar2017-en train', 'overproof train', 'old-books minimum', 'old-books clean'];
/** Weights are held near 0 as if so many readings spoke for it. */
const RIDGE = 3;
/** Clean pages give few readings, and what they give is what annoys an editor most. */
const CLEAN_WEIGHT = 5;

/** Every reading of a set: its signs as numbers, and whether it is right. */
async function readingsOf(name) {
  const pages = SETS[name]();
  if (pages === undefined) throw new Error(`${name} is not there: set OCR_SETS to the folder of the sets`);
  const documents = pages.map(({ id, ocr }) => documentOf({ id, text: ocr }));
  const reader = readerOf(corpusOf(documents), await knowledgeOf(pages.map(({ ocr }) => ocr)));
  return documents.flatMap(({ paragraphs }, at) => {
    const { ocr, truth } = pages[at];
    const found = paragraphs.flatMap((one) =>
      reader.readingsOf(one).map((reading) => ({ reading, from: one.span.start })),
    );
    // The truths of newspapers keep the line ends of the page and their hyphens: they cannot judge whether a word is joined.
    const fair = found.filter(({ reading, from }) => {
      return (
        !name.startsWith('overproof') ||
        !ocr.slice(from + reading.span.start, from + reading.span.end).includes('\n')
      );
    });
    const comparison = compare(ocr, truth);
    return fair.flatMap(({ reading, from }) => {
      const { span, conjectures, signs } = reading;
      const edit = { span: { start: from + span.start, end: from + span.end }, replacement: conjectures[0] };
      const { isRight } = judgeEdit(comparison, edit);
      return isRight === undefined ? [] : [{ signs: featuresOf(signs), isRight }];
    });
  });
}

/** Logistic regression by Newton's method. */
function fit(rows, names) {
  let weights = names.map(() => 0);
  for (let round = 0; round < 12; round += 1) {
    const slope = names.map((_, i) => RIDGE * weights[i]);
    const curve = names.map((one) => names.map((two) => (one === two ? RIDGE : 0)));
    for (const { x, isRight, weight } of rows) {
      const p = sigmoid(x, weights);
      for (let i = 0; i < x.length; i += 1) {
        if (x[i] === 0) continue;
        slope[i] += weight * (p - Number(isRight)) * x[i];
        for (let j = 0; j < x.length; j += 1) curve[i][j] += weight * p * (1 - p) * x[i] * x[j];
      }
    }
    const step = solve(curve, slope);
    weights = weights.map((weight, i) => weight - step[i]);
  }
  return weights;
}

function sigmoid(x, weights) {
  return 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * weights[i], 0)));
}

/** Gauss's elimination of a positive definite system. */
function solve(matrix, vector) {
  const a = matrix.map((row, i) => [...row, vector[i]]);
  a.forEach((row, i) => {
    for (let k = i + 1; k < a.length; k += 1) {
      const factor = a[k][i] / row[i];
      for (let j = i; j <= a.length; j += 1) a[k][j] -= factor * row[j];
    }
  });
  const result = vector.map(() => 0);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const rest = result.reduce((sum, value, j) => (j > i ? sum + a[i][j] * value : sum), 0);
    result[i] = (a[i][a.length] - rest) / a[i][i];
  }
  return result;
}

const sets = [];
for (const name of FITTED) sets.push({ name, rows: await readingsOf(name) });
const names = Object.keys(sets[0].rows[0].signs);
const vectors = sets.map(({ name, rows }) => ({
  name,
  rows: rows.map(({ signs, isRight }) => ({
    x: names.map((one) => signs[one]),
    isRight,
    weight: name.endsWith('clean') ? CLEAN_WEIGHT : 1,
  })),
}));
const weights = fit(
  vectors.flatMap(({ rows }) => rows),
  names,
);
names.forEach((name, i) =>
  console.log(`  ${/^\w+$/u.test(name) ? name : `'${name}'`}: ${weights[i].toFixed(3)},`),
);
for (const { name, rows } of vectors) {
  const other = fit(
    vectors.filter((one) => one.name !== name).flatMap((one) => one.rows),
    names,
  );
  const judged = (by) => rows.map(({ x, isRight }) => ({ confidence: sigmoid(x, by), isRight }));
  const error = (by) => calibrationError(reliability(judged(by))).toFixed(3);
  console.error(
    `${name}: ${rows.length} readings, ${rows.filter((row) => row.isRight).length} right; calibration error ${error(weights)}, left out ${error(other)}`,
  );
}
