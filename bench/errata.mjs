// How long the errata take to load and to save: `npm run bench`. Each figure is the median of five fresh processes on
// this machine; compare the rows with each other rather than with those of another day.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = join(import.meta.dirname, '../dist');
const load = (name) => import(pathToFileURL(join(dist, name)).href);

/** Runs in the child: the milliseconds of one piece of work, imports not counted. */
async function measure(verb, file) {
  const { readFileSync } = await import('node:fs');
  const { readErrata } = await load('errata/read-errata.js');
  const { appendErratum } = await load('errata/write-errata.js');
  const text = readFileSync(file, 'utf8');
  const began = performance.now();
  if (verb === 'read') readErrata(text, 'errata.yaml');
  else appendErratum(text, entryNumber(999_999), 'errata.yaml');
  console.log(performance.now() - began);
}

/** An entry of the usual size. */
function entryNumber(number) {
  return {
    id: `entry-${number}`,
    kind: 'name',
    sic: `Tusachevsky${number}`,
    corr: 'Tukhachevsky',
    verdict: 'accept',
    scope: 'here',
    at: { source: 'secret-history-34', before: 'to the opinions of Marshal ', after: ', in the industrial' },
    by: 'ed',
    on: '2026-11-23',
    cert: 'high',
    evidence: [
      { kind: 'authority', entry: 'tukhachevsky' },
      { kind: 'reconstruction', language: 'zh', form: '图哈切夫斯基' },
    ],
    note: 'Marshal of the Soviet Union; the name reached the translator through Chinese.',
  };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

const [verb, file] = process.argv.slice(2);
if (verb !== undefined) {
  await measure(verb, file);
} else {
  const { printErrata } = await load('errata/print-erratum.js');
  const folder = mkdtempSync(join(tmpdir(), 'emend-bench-'));
  console.log('| entries | file | as written | read (ms) | one decision added (ms) |\n|---|---|---|---|---|');
  for (const count of [1_000, 10_000]) {
    const entries = Array.from({ length: count }, (_, number) => entryNumber(number));
    const canonical = printErrata(entries);
    for (const [kind, text] of [
      ['by emend', canonical],
      [
        'with one line only a full YAML reader takes',
        canonical.replace('"name"', '{ }').replace('{ }', '"na\\x6de"'),
      ],
    ]) {
      const path = join(folder, 'errata.yaml');
      writeFileSync(path, text);
      const [read, added] = ['read', 'append'].map((what) => {
        const runs = Array.from({ length: 5 }, () =>
          Number(execFileSync(process.execPath, [import.meta.filename, what, path], { encoding: 'utf8' })),
        );
        return median(runs).toFixed(0);
      });
      console.log(`| ${count} | ${(text.length / 1e6).toFixed(2)} MB | ${kind} | ${read} | ${added} |`);
    }
  }
  rmSync(folder, { recursive: true });
}
