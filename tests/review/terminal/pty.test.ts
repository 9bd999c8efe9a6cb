import { execFileSync, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeEdition, textOf } from '../../support/edition-folder.ts';

const AUTHORITY = `version: 1
entries:
  - id: "lebedinsky"
    kind: "person"
    name: "Pavel Lebedinsky"
    forms: ["Lebedinsky"]
    damaged: ["Lepetinski"]
`;
const TEXT = 'Marshal Lepetinski spoke. Then Lepetinski left the the room.\n\nIn 1936 he wept.\n';

const CLI = resolve(import.meta.dirname, '../../../dist/cli.js');
const DRIVER = join(import.meta.dirname, 'pty.py');

const hasPython = spawnSync('python3', ['-c', 'import pty, termios']).status === 0;

interface Ran {
  readonly code: number;
  /** What the terminal got. */
  readonly out: string;
  /** Whether the modes of the terminal at the end are those of the beginning. */
  readonly restored: boolean;
}

/** Runs the review in a real pseudo-terminal; each part is sent when the text before it has been shown. */
function inTerminal(root: string, ...steps: readonly (readonly [expected: string, send: string])[]): Ran {
  const out = execFileSync(
    'python3',
    [DRIVER, JSON.stringify({ argv: [process.execPath, CLI, 'review', '--by', 'ed'], cwd: root, steps })],
    { encoding: 'utf8', timeout: 110_000 },
  );
  return JSON.parse(out) as Ran;
}

/** The cursor is shown again and the alternate screen is left. */
const LEAVES = '\u001b[?25h\u001b[?1049l';

test.skipIf(!hasPython)(
  'a review in a real terminal decides, saves and gives the terminal back',
  () => {
    const root = makeEdition({ sources: { s: TEXT }, authority: AUTHORITY });
    const ran = inTerminal(
      root,
      ['begin', '\r'],
      ['Lebedinsky', 'a'],
      ['accepted', 'q'],
      ['Everything is saved', 'q'],
    );
    expect(ran).toMatchObject({ code: 0, restored: true });
    expect(ran.out).toContain(LEAVES);
    expect(textOf(root, 'errata.yaml')).toContain('corr: "Lebedinsky"');
  },
  120_000,
);

test.skipIf(!hasPython)(
  'Ctrl+C leaves with 130, saves, and gives the terminal back',
  () => {
    const root = makeEdition({ sources: { s: TEXT }, authority: AUTHORITY });
    const ran = inTerminal(root, ['begin', '\r'], ['Lebedinsky', 'r'], ['stands', '\u0003']);
    expect(ran).toMatchObject({ code: 130, restored: true });
    expect(ran.out).toContain(LEAVES);
    expect(textOf(root, 'errata.yaml')).toContain('verdict: "stet"');
  },
  120_000,
);

test.skipIf(!hasPython).each([
  ['TERM', 143],
  ['HUP', 129],
  ['INT', 130],
])(
  'SIG%s leaves with %i and gives the terminal back; the journal has what was decided',
  (signal, code) => {
    const root = makeEdition({ sources: { s: TEXT }, authority: AUTHORITY });
    const ran = inTerminal(root, ['begin', '\r'], ['Lebedinsky', 'a'], ['accepted', `signal:${signal}`]);
    expect(ran).toMatchObject({ code, restored: true });
    expect(ran.out).toContain(LEAVES);
    expect(textOf(root, '.emend/journal.jsonl')).toContain('accepted as “Lebedinsky”');
  },
  120_000,
);

test.skipIf(!hasPython)(
  'a review that is stopped gives the terminal back, and goes on where it was',
  () => {
    const root = makeEdition({ sources: { s: TEXT }, authority: AUTHORITY });
    const ran = inTerminal(
      root,
      ['begin', '\r'],
      ['Lebedinsky', 'signal:TSTP'],
      ['\u001b[?1049l', 'signal:CONT'],
      ['\u001b[?1049h', 'a'],
      ['accepted', 'q'],
      ['Everything is saved', 'q'],
    );
    expect(ran).toMatchObject({ code: 0, restored: true });
    expect(textOf(root, 'errata.yaml')).toContain('corr: "Lebedinsky"');
  },
  120_000,
);
