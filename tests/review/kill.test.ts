import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as node from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readErrata } from '../../src/errata/read-errata.ts';
import { FileTexts } from '../../src/project/file-texts.ts';
import { journalPath, readJournal } from '../../src/project/journal.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { openSoundEdition } from '../../src/project/open-edition.ts';
import { ReviewDesk } from '../../src/project/review-desk.ts';
import { stepsIn } from '../../src/project/review-steps.ts';
import { makeEdition, textOf } from '../support/edition-folder.ts';

// Real processes on the real disk. They run the built program: without `npm run build` these tests are skipped.
const DIST = process.env['EMEND_DIST'] ?? join(import.meta.dirname, '../../dist');
const REVIEWER = join(import.meta.dirname, '../support/reviewer.mjs');
const isBuilt = process.platform !== 'win32' && node.existsSync(join(DIST, 'project/review-desk.js'));

/** How often a process is killed, in four lanes. `KILLS=2000 npm test` asks for more. */
const KILLS = Number(process.env['KILLS'] ?? 40);

interface Running {
  readonly child: ChildProcess;
  said: string;
}

function start(folder: string, saveEvery: number, by: string = 'ed'): Running {
  const child = spawn(process.execPath, [REVIEWER, DIST, folder, by, String(saveEvery)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const running: Running = { child, said: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    running.said += chunk.toString();
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return running;
}

/** Waits until a process has said a number of lines, or has ended. */
async function hasSaid(running: Running, lines: number): Promise<void> {
  while (running.said.split('\n').length <= lines && running.child.exitCode === null) await pause(2);
}

async function kill(running: Running): Promise<void> {
  const closed = once(running.child, 'close');
  if (running.child.exitCode !== null || running.child.signalCode !== null) return;
  running.child.kill('SIGKILL');
  await closed;
}

/** What a process said was on the disk: key of the step and id of the entry. A line that is cut off was not said. */
function acknowledged({ said }: Running): [key: string, id: string][] {
  const lines = said.slice(0, said.lastIndexOf('\n') + 1).split('\n');
  return lines.flatMap((line): [string, string][] => {
    const [key = '', id] = line.split(' ');
    return id === undefined ? [] : [[key, id]];
  });
}

/** An edition with many names to be decided. */
function edition(names: number): string {
  const words = Array.from(
    { length: names },
    (_, at) => `The Marshal ${name(at)}of spoke at the meeting number ${at}.`,
  );
  return makeEdition({ sources: { s: words.join('\n') } });
}

/** A word of letters only, a different one for each number. */
function name(number: number): string {
  const letters = Array.from(number.toString(26), (digit) =>
    String.fromCodePoint(97 + Number.parseInt(digit, 26)),
  );
  return `Petr${letters.join('')}`;
}

/** Every decision that was said, once in the journal and once in errata.yaml after the next process has looked. */
function proveAll(folder: string, said: readonly (readonly [string, string])[]): number {
  const opened = openSoundEdition(nodeFileSystem, folder, new FileTexts());
  new ReviewDesk(nodeFileSystem, opened, { by: 'ed', proposals: [] }).save();
  const { records } = readJournal(nodeFileSystem, journalPath(folder), { root: folder });
  const keys = records.flatMap(({ kind, payload }) =>
    kind === 'step' ? stepsIn([{ seq: 1, kind, payload }]) : [],
  );
  const counts = new Map<string, number>();
  for (const { key } of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  expect(said.filter(([key]) => counts.get(key) !== 1)).toEqual([]);
  const { entries } = readErrata(textOf(folder, 'errata.yaml'), 'errata.yaml');
  const ids = new Map(entries.map(({ erratum }) => [erratum.id, erratum.sic]));
  expect(said.filter(([, id]) => !ids.has(id))).toEqual([]);
  expect(new Set(ids.values()).size).toBe(entries.length);
  expect(
    openSoundEdition(nodeFileSystem, folder, new FileTexts()).findings.filter(
      ({ rule }) => rule !== 'leftover',
    ),
  ).toEqual([]);
  return entries.length;
}

describe.skipIf(!isBuilt)('a review that is killed', () => {
  test(
    `E1 E4 ${KILLS} times at random: every decision that was acknowledged is there, once`,
    { timeout: 60_000 + KILLS * 3000 },
    async () => {
      const tally = { kills: 0, said: 0, entries: 0, amidSaving: 0 };
      const lane = async (kills: number, saveEvery: number): Promise<void> => {
        const folder = edition(400);
        const said: [string, string][] = [];
        for (let count = 0; count < kills; count += 1) {
          const running = start(folder, saveEvery);
          // Now and then before the first decision, mostly amid the next ones.
          await hasSaid(running, count % 5 === 0 ? 1 : 2);
          await pause(Math.random() * 40);
          await kill(running);
          said.push(...acknowledged(running));
          tally.kills += 1;
          if (node.readdirSync(folder).some((file) => /new|lock/u.test(file))) tally.amidSaving += 1;
        }
        tally.said += said.length;
        tally.entries += proveAll(folder, said);
      };
      await Promise.all([2, 3, 7, 50].map((saveEvery) => lane(Math.ceil(KILLS / 4), saveEvery)));
      expect(tally.kills).toBeGreaterThanOrEqual(KILLS);
      // Else the kills came where nothing was decided, and nothing was tried.
      expect(tally.said).toBeGreaterThan(KILLS / 2);
      expect(tally.entries).toBeGreaterThanOrEqual(tally.said);
      expect(tally.amidSaving).toBeGreaterThan(0);
    },
  );

  test(
    'F1 F2 two reviewers at once: each takes in what the other decided, nothing is lost and nothing doubled',
    { timeout: 60_000 },
    async () => {
      const folder = edition(60);
      const both = [start(folder, 5, 'ed'), start(folder, 7, 'machine')];
      await Promise.all(both.map((one) => hasSaid(one, 1)));
      await Promise.all(
        both.map(async ({ child }) => (child.exitCode === null ? once(child, 'close') : undefined)),
      );
      expect(both.map(({ said }) => said.endsWith('done\n'))).toEqual([true, true]);
      const said = both.flatMap(acknowledged);
      expect(said).toHaveLength(60);
      expect(proveAll(folder, said)).toBe(60);
    },
  );
});
