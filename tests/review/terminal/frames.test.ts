import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { painter } from '../../../src/report/style.ts';
import { printed, type Size } from '../../../src/review/terminal/frame.ts';
import type { Stage } from '../../../src/review/terminal/stage.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { PROPOSED } from '../desk-support.ts';
import type { Proposed } from '../support.ts';
import { press, screen, staged, type Staged, write } from './support.ts';

const SIZES: readonly Size[] = [
  { columns: 60, rows: 12 },
  { columns: 60, rows: 24 },
  { columns: 80, rows: 24 },
  { columns: 100, rows: 30 },
  { columns: 120, rows: 40 },
];

/** Names that are damaged often, with wide, combining and invisible characters around them. */
const CHAPTER = [
  'I. How Marshal Petrof spoke to the delegates from Peking (北京) about the year 1936',
  'Marshal Petrof spoke, and everybody listened; Petrof left, and Ivanof came in with the minutes of the last meeting.',
  'Petrof wept. But. Such things happen to Sidorof, said the chairman\u00a0of the commission, whose cafe\u0301 was closed in 1936.',
  `A long paragraph follows, in which nothing happens but that Petrof is named again. ${'The commission met and parted without a word. '.repeat(12)}`,
  ...Array.from(
    { length: 9 },
    (_, at) => `In paragraph ${at + 5} the name of Petrof stands between other words, as it did before.`,
  ),
].join('\n\n');

const MORE: readonly Proposed[] = [
  {
    ...(PROPOSED[0] ?? { reading: 'Petrof' }),
    evidence: [
      {
        kind: 'internal',
        source: 's',
        quote: 'the same marshal, whom every other chapter and the index call Petrov',
      },
      { kind: 'frequency', form: 'Petrov', count: 9 },
    ],
  },
  ...PROPOSED.slice(1),
  { reading: 'in 1936', conjectures: ['in 1937'], kind: 'ocr', confidence: 0.35, rule: 'dates@1' },
];

function chapter(overview: boolean = false): Staged {
  return staged(CHAPTER, MORE, { overview });
}

/** Every screen, with the keys that lead to it. */
const SCREENS: Readonly<Record<string, () => Stage>> = {
  overview: () => chapter(true).stage,
  card: () => chapter().stage,
  'card-doubt': () => after(chapter().stage, 'g', '4', 'Enter'),
  'card-decided': () => after(chapter().stage, 'a', 'K'),
  'card-note': () => noted(chapter().stage),
  occurrences: () => after(chapter().stage, 'o', 'Down', 'x', 'x'),
  occurrence: () => after(chapter().stage, ']', '.'),
  'occurrence-both': () => after(chapter().stage, ']', '.', 'Tab'),
  edit: () => after(chapter().stage, 'e', 'Tab'),
  filter: () => after(chapter().stage, 'f'),
  'filter-wrong': () => wrongFilter(chapter().stage),
  'filter-nothing': () => nothing(chapter().stage),
  history: () => after(chapter().stage, 'a', 'r', 's', 'u', 'h', 'Down'),
  quit: () => after(chapter().stage, 'a', 'r', 'q'),
  help: () => after(chapter().stage, '?'),
  bulk: () => after(chapter().stage, 'A', '9', 'Enter'),
  details: () => after(chapter().stage, 'c', 'Down', 'Down', 'Right'),
  reading: () => after(chapter().stage, 'v'),
  'reading-selected': () => after(chapter().stage, 'v', 'm', 'Right', 'Space', 'Right'),
  'reading-mark': () => marked(chapter().stage),
  touches: () => after(chapter().stage, 'g', '5', 'Enter', 'a'),
  unsaved: () => unsaved(),
  blind: () => staged(CHAPTER, MORE, { desk: { by: 'anna', blind: true } }).stage,
};

function after(stage: Stage, ...keys: readonly string[]): Stage {
  press(stage, ...keys);
  return stage;
}

function noted(stage: Stage): Stage {
  press(stage, 'c');
  write(stage, 'so in the index');
  return after(stage, 'Enter');
}

function wrongFilter(stage: Stage): Stage {
  press(stage, 'f');
  write(stage, 'kin:name');
  return after(stage, 'Enter');
}

function nothing(stage: Stage): Stage {
  press(stage, 'f');
  write(stage, 'zzz');
  return after(stage, 'Enter');
}

function marked(stage: Stage): Stage {
  press(stage, 'v', 'Down', 'Right', 'e', 'Ctrl+u');
  write(stage, 'said');
  return after(stage, 'Enter');
}

function unsaved(): Stage {
  const { stage, desk } = chapter();
  const card = desk.session.view().card?.id ?? '';
  const outcome = desk.session.perform({ type: 'accept', card }, { on: '2026-11-23', key: 'k' });
  const reason =
    'Unexpected ENOSPC (the disk is full) at write of .emend/journal.jsonl. Mend the cause and try again.';
  if (outcome.status === 'decided') desk.session.failed(outcome.step, reason);
  return after(stage, 'a');
}

describe('the screens', () => {
  for (const [name, begin] of Object.entries(SCREENS)) {
    test(`of ${name} should be as they were when somebody last looked at them`, () => {
      const stage = begin();
      const drawn = SIZES.map((size) => {
        const lines = screen(stage, size);
        expect(lines).toHaveLength(size.rows);
        expect(lines.filter((line) => displayWidth(line) !== size.columns)).toEqual([]);
        return `== ${size.columns} × ${size.rows}\n${lines.map((line) => line.trimEnd()).join('\n')}\n`;
      }).join('\n');
      expect(drawn).toBe(golden(name, drawn));
    });
  }

  test('should say in words whatever they say in colours', () => {
    const size = { columns: 80, rows: 24 };
    for (const begin of Object.values(SCREENS)) {
      const stage = begin();
      const colored = printed(stage.draw(size), size, painter(true));
      // oxlint-disable-next-line no-control-regex
      expect(colored.map((line) => line.replaceAll(/\u001b\[\d+m/gu, ''))).toEqual(screen(stage, size));
    }
  });
});

/** What stands in a golden file; written anew with UPDATE_GOLDEN=1. */
function golden(name: string, drawn: string): string {
  const file = join(import.meta.dirname, 'goldens', `${name}.txt`);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, drawn);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
