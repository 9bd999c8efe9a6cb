// Everything that must hold before a change lands, in one run: `npm run verify`.
// `npm test` is the tests alone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'emend-verify-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
const broken = [];
const wrong = [];

/** Runs a program with its output on the screen; remembers whether it failed. */
function step(title, command, args, env = {}) {
  console.log(`\n== ${title}`);
  const began = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(
    `-- ${title}: ${status === 0 ? 'ok' : 'FAILED'} (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  );
  if (status !== 0) broken.push(title);
  return status === 0;
}

/** Runs the tests and adds what the runner counted. */
function tests(title, command, args, env, left = []) {
  const report = join(folder, `${title.replaceAll(/\W+/g, '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  step(title, command, [...args, 'node_modules/vitest/vitest.mjs', 'run', ...reporters, ...left], env);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    totals.passed += numPassedTests;
    totals.failed += numFailedTests;
    totals.skipped += numPendingTests;
    for (const file of testResults) wrong.push(...failuresOf(file).map((failure) => `${title}: ${failure}`));
  } catch {
    broken.push(`${title}: no report`);
  }
}

/** What failed in a test file, by name: its tests, or the file itself where none of them could run. */
function failuresOf({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (status !== 'passed' && failed.length === 0) return [`${name}: ${message}`];
  return failed.map((test) => `${name}: ${test.fullName}\n  ${test.failureMessages.join('\n  ')}`);
}

const node = process.execPath;
step('build', 'npm', ['run', '--silent', 'build']);
step('format', 'npx', ['--no-install', 'oxfmt', '--check']);
step('lint', 'npm', ['run', '--silent', 'lint']);
step('types', 'npm', ['run', '--silent', 'types']);
step('unused code', 'npm', ['run', '--silent', 'unused']);
step('package', 'npm', ['run', '--silent', 'package']);
step('package contents', node, ['scripts/check-package.mjs']);
step('the edition is up to date', node, ['dist/cli.js', 'normalize', '--check']);
step('the edition has no findings', node, ['dist/cli.js', 'check']);
tests(`tests on Node ${process.versions.node}`, node, []);
// The other supported lines of Node, with fewer random cases (what differs between them is not found by chance), and without what is
// tried in a browser or by a judge that is no Node program.
const JUDGED_ELSEWHERE = [
  'access',
  'page',
  'speed',
  'html-browser',
  'html-checker',
  'html-scale',
  'epub',
  'tei-schema',
];
const left = JUDGED_ELSEWHERE.map((name) => `--exclude=tests/**/${name}.test.ts`);
for (const version of ['22', '24']) {
  tests(
    `tests on Node ${version}`,
    'npx',
    ['--yes', '--package', `node@${version}`, 'node'],
    {
      LAW_RUNS: '500',
    },
    left,
  );
}

rmSync(folder, { recursive: true });
// Once more at the end, where it is read first.
for (const failure of wrong) console.log(`\n${failure}`);
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
const failed = Math.max(totals.failed, broken.length > 0 ? 1 : 0);
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${failed} failed${skipped}`);
process.exitCode = failed > 0 ? 1 : 0;
