// How good the detectors for texts read by machine are: `npm run bench:ocr`. Definitions of the measures: src/propose/measures.ts.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SETS } from './ocr-sets.mjs';
import { knowledgeOf, proposeFor } from './ocr-run.mjs';

const load = (name) => import(pathToFileURL(join(import.meta.dirname, '../dist', name)).href);
const { figuresOf, measure, sumOf } = await load('propose/measures.js');

/**
 * A conjecture at least so likely is taken. The first half of the newspapers (train) gains most characters at 0.2 to 0.3, and finds most
 * wrong tokens at the lower of them.
 */
const ACCEPT = Number(process.env['ACCEPT'] ?? 0.2);
/** Proposals from here on are shown by default. */
const SHOWN = 0.3;

const wanted = process.argv.slice(2);
const MEASURED =
  wanted.length > 0 ? wanted : ['icdar2017-en dev', 'overproof dev', 'old-books minimum', 'old-books otsu'];
const percent = (share) => (100 * share).toFixed(1);
const cells = (values) => console.log(values.join('\t'));

cells(['set', 'tokens', 'wrong', 'P', 'R', 'F1', 'impr. %', 'CER before', 'after', 'hunspell F1', 's']);
for (const name of MEASURED) {
  const pages = SETS[name]?.();
  if (pages === undefined) {
    console.log(`${name}: not there, skipped`);
    continue;
  }
  const knowledge = await knowledgeOf(pages.map(({ ocr }) => ocr));
  const began = performance.now();
  const proposals = proposeFor(pages, knowledge);
  const seconds = (performance.now() - began) / 1000;
  const sum = sumOf(pages.map(({ ocr, truth }, at) => measure(ocr, truth, editsOf(proposals[at]))));
  const flags = sumOf(pages.map(({ ocr, truth }) => measure(ocr, truth, flagged(ocr, knowledge.isWord))));
  const { precision, recall, f1, improvement, cerBefore, cerAfter } = figuresOf(sum);
  cells([
    name,
    sum.detection.tokens,
    sum.detection.wrong,
    precision.toFixed(3),
    recall.toFixed(3),
    f1.toFixed(3),
    improvement.toFixed(1),
    percent(cerBefore),
    percent(cerAfter),
    figuresOf(flags).f1.toFixed(3),
    seconds.toFixed(1),
  ]);
}
if (wanted.length === 0) {
  for (const channel of ['ocr', 'zh-pivot']) {
    const pages = SETS['old-books clean']();
    if (pages === undefined) continue;
    const proposals = proposeFor(
      pages,
      await knowledgeOf(
        pages.map(({ ocr }) => ocr),
        channel,
      ),
    ).flat();
    const words = pages.reduce((all, { ocr }) => all + ocr.split(/\s+/u).length, 0);
    const shown = proposals.filter(({ confidence }) => confidence >= SHOWN);
    console.log(
      `clean pages, channel ${channel}: ${shown.length} proposals in ${words} words, ${((1000 * shown.length) / words).toFixed(2)} per 1,000`,
    );
  }
}

function editsOf(proposals) {
  return proposals.flatMap(({ span, confidence, conjectures }) => {
    const [replacement] = conjectures;
    return confidence >= ACCEPT && replacement !== undefined ? [{ span, replacement }] : [];
  });
}

/** Every token with a word that the dictionary does not have, as if it were changed. */
function flagged(text, isWord) {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: token, index }) => {
    const words = token.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
    return words.every((word) => isWord(word))
      ? []
      : [{ span: { start: index, end: index + token.length }, replacement: '\u0000' }];
  });
}
