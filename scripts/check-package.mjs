// What the published package holds is exactly this: the program, its schemas and the papers. Two packs are the same bytes.
import { execFileSync } from 'node:child_process';

const ALLOWED =
  /^(?:dist\/.+\.(?:js|d\.ts)|schema\/[a-z]+\.schema\.json|schema\/emend-tei\.rn[cg]|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/u;

function pack() {
  const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' });
  return JSON.parse(json)[0];
}

const first = pack();
const stray = first.files.map((file) => file.path).filter((path) => !ALLOWED.test(path));
if (stray.length > 0) throw new Error(`Unexpected files in the package: ${stray.join(', ')}`);
if (!first.files.some((file) => file.path === 'dist/cli.js'))
  throw new Error('The package holds no dist/cli.js');
if (pack().shasum !== first.shasum) throw new Error('Two packs of one tree differ');
console.log(`package: ${first.files.length} files, ${first.size} bytes`);
