// Draws docs/images/terminal.svg: what the built program prints, in colour, as a terminal would show it.
//   npm run build && node scripts/draw-terminal.mjs
// The program runs on a copy of the edition, so that nothing is written but the picture.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../dist/commands/run.js';
import { nodeFileSystem } from '../dist/project/node-file-system.js';
import { displayWidth } from '../dist/text/width.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TARGET = join(ROOT, 'docs/images/terminal.svg');
const COMMANDS = ['find Pidakov', 'explain everyone-knows'];

/** Columns of the terminal, and the size of a column and a line in the units of the picture. */
const COLUMNS = 84;
const ADVANCE = 9;
const LINE = 21;
const SIZE = 15;
const MARGIN = 24;

const PAPER = '#fbf9f4';
const INK = '#211d18';
const RUBRIC = '#9a2c1f';
const BLUE_GREEN = '#1f5f5b';
const GREY = '#6b645b';
const HAIRLINE = '#d9d3c7';

/** SGR codes that the program uses, as properties of the text; those that end a tone take it away. */
const STYLES = {
  1: { weight: 'bold' },
  2: { fill: GREY },
  22: { weight: undefined, fill: undefined },
  31: { fill: RUBRIC },
  32: { fill: BLUE_GREEN },
  33: { fill: RUBRIC },
  39: { fill: undefined },
};

async function outputOf(command, cwd) {
  let printed = '';
  const output = { color: true, width: COLUMNS, write: (text) => (printed += text) };
  const code = await run(command.split(' '), {
    fs: nodeFileSystem,
    out: output,
    err: output,
    today: () => '2026-11-23',
    cwd: () => cwd,
  });
  if (code !== 0) throw new Error(`emend ${command} ended with exit code ${code}:\n${printed}`);
  return printed.replace(/\n+$/u, '');
}

/** The escape that begins or ends a tone, blanks, Chinese, other text: each is drawn by itself, so that columns stay. */
// eslint-disable-next-line no-control-regex -- the escape itself
const PIECE = /\u001b\[(\d+)m| {2,}|[\u2e80-\u9fff]+|(?:(?! {2})[^\u001b\u2e80-\u9fff])+/gu;

/** An escape, or one character. */
// eslint-disable-next-line no-control-regex -- the escape itself
const CHARACTER = /\u001b\[\d+m|[^]/gu;

/** A line as pieces of one style, each with the column at which it begins. Blanks are not drawn. */
function piecesOf(line) {
  const pieces = [];
  let style = {};
  let column = 0;
  for (const [part, code] of line.matchAll(PIECE)) {
    if (code !== undefined) {
      style = { ...style, ...STYLES[code] };
      continue;
    }
    if (part.trim() !== '') {
      const shown = part.trimStart();
      pieces.push({ ...style, text: shown, column: column + part.length - shown.length });
    }
    column += displayWidth(part);
  }
  return pieces;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function drawPiece({ text, column, weight, fill }, row) {
  const x = MARGIN + column * ADVANCE;
  const y = MARGIN + row * LINE + SIZE;
  const bold = weight === undefined ? '' : ` font-weight="${weight}"`;
  const colour = fill === undefined ? '' : ` fill="${fill}"`;
  // The length keeps columns where they are whatever monospaced font the reader has.
  const length = ` textLength="${displayWidth(text.trimEnd()) * ADVANCE}"`;
  return `  <text x="${x}" y="${y}"${bold}${colour}${length}>${escaped(text.trimEnd())}</text>`;
}

/** Lines wider than the terminal go on in the next row, as they do there. */
function rowsOf(line) {
  const rows = [];
  let row = '';
  let width = 0;
  for (const [part] of line.matchAll(CHARACTER)) {
    const own = part.startsWith('\u001b') ? 0 : displayWidth(part);
    if (width + own > COLUMNS) {
      rows.push(row);
      row = '';
      width = 0;
    }
    row += part;
    width += own;
  }
  return [...rows, row];
}

function draw(dialogues) {
  const lines = dialogues.flatMap(({ command, output }, index) => [
    ...(index === 0 ? [] : ['']),
    `\u001b[31m$\u001b[39m \u001b[1mnpx emend ${command}\u001b[22m`,
    ...output.split('\n').flatMap(rowsOf),
  ]);
  const width = COLUMNS * ADVANCE + 2 * MARGIN;
  const height = lines.length * LINE + 2 * MARGIN;
  const drawn = lines.flatMap((line, row) => piecesOf(line).map((piece) => drawPiece(piece, row)));
  const names = dialogues.map(({ command }) => `emend ${command}`).join(' and ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title" font-family="'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', 'Noto Sans Mono CJK SC', monospace" font-size="${SIZE}" fill="${INK}">
  <title id="title">A terminal with the output of ${escaped(names)}</title>
  <rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="4" fill="${PAPER}" stroke="${HAIRLINE}"/>
${drawn.join('\n')}
</svg>
`;
}

const copy = mkdtempSync(join(tmpdir(), 'emend-terminal-'));
try {
  for (const name of ['raw', 'normalized', 'edition.yaml', 'errata.yaml', 'authority.yaml']) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  const dialogues = [];
  for (const command of COMMANDS) dialogues.push({ command, output: await outputOf(command, copy) });
  mkdirSync(join(ROOT, 'docs/images'), { recursive: true });
  writeFileSync(TARGET, draw(dialogues));
} finally {
  rmSync(copy, { recursive: true });
}
