import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as node from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../src/project/digest.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { updateFile } from '../../src/project/update.ts';
import { findingOf, rulesOf } from '../support/problem.ts';
import { realFolder } from '../support/real-folder.ts';

// Real processes on the real disk. They run the built program: without `npm run build` these tests are skipped.
const DIST = process.env['EMEND_DIST'] ?? join(import.meta.dirname, '../../dist');
const SAVER = join(import.meta.dirname, '../support/saver.mjs');
const isBuilt = process.platform !== 'win32' && node.existsSync(join(DIST, 'project/update.js'));

function start(folder: string, ...what: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [SAVER, DIST, folder, ...what], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

function errataIn(folder: string): string {
  return join(folder, 'errata.yaml');
}

function append(folder: string, text: string): readonly string[] {
  const change = (bytes: Uint8Array | undefined): Uint8Array =>
    Buffer.concat([bytes ?? Buffer.of(), Buffer.from(text)]);
  return rulesOf(updateFile(nodeFileSystem, errataIn(folder), change, { root: folder }).findings);
}

function firstRevision(folder: string): void {
  node.writeFileSync(errataIn(folder), `0 ${sha256(new Uint8Array())}\n`);
}

/** The number of a document that proves itself; undefined for a torn one. */
function revisionOf(path: string): number | undefined {
  const text = node.readFileSync(path, 'utf8');
  const match = /^(?<number>\d+) (?<digest>[0-9a-f]{64})\n/.exec(text);
  const body = Buffer.from(text.slice(match?.[0].length ?? 0));
  return match?.groups?.['digest'] === sha256(body) ? Number(match.groups['number']) : undefined;
}

interface Tally {
  rounds: number;
  revisions: number;
  torn: number;
  lost: number;
  leftovers: number;
}

/** Starts a writer, kills it somewhere in its work, and looks at what it said and what there is. */
async function round(folder: string, tally: Tally): Promise<void> {
  const child = start(folder, 'revise');
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  if (child.stdout !== null) await once(child.stdout, 'data');
  await pause(Math.random() * 25);
  await kill(child);
  const acknowledged = Number(said.trim().split('\n').at(-1));
  const there = revisionOf(errataIn(folder));
  tally.rounds++;
  if (there === undefined) tally.torn++;
  else if (there < acknowledged) tally.lost++;
  tally.revisions = Math.max(tally.revisions, there ?? 0);
  tally.leftovers += node.readdirSync(folder).length - 1;
}

describe.skipIf(!isBuilt)('processes that are killed', () => {
  test(
    'E1 a hundred writers killed: none torn, none lost, what they left is cleared away by the next',
    { timeout: 60_000 },
    async () => {
      const tally: Tally = { rounds: 0, revisions: 0, torn: 0, lost: 0, leftovers: 0 };
      const lane = async (): Promise<void> => {
        const folder = realFolder();
        firstRevision(folder);
        for (let i = 0; i < 25; i++) await round(folder, tally);
        append(folder, 'by the next run');
        expect(node.readdirSync(folder)).toEqual(['errata.yaml']);
      };
      await Promise.all([lane(), lane(), lane(), lane()]);
      expect(tally).toMatchObject({ rounds: 100, torn: 0, lost: 0 });
      // Else the kills came where nothing was being written, and nothing was tried.
      expect(tally.leftovers).toBeGreaterThan(10);
      expect(tally.revisions).toBeGreaterThan(25);
    },
  );

  test(
    'F2 four writers of one file, killed and started again: none lost, none twice, all in order',
    { timeout: 60_000 },
    async () => {
      const folder = realFolder();
      node.writeFileSync(errataIn(folder), '');
      const live: ChildProcess[] = [];
      let count = 0;
      const startOne = (): number => live.push(start(folder, 'add', `w${count++}`));
      for (let i = 0; i < 4; i++) startOne();
      for (let kills = 0; kills < 24; kills++) {
        await pause(100 + Math.random() * 60);
        await kill(live.splice(Math.floor(Math.random() * live.length), 1)[0] ?? start(folder, 'hold'));
        startOne();
      }
      await Promise.all(live.map((child) => kill(child)));
      const acknowledged = node
        .readdirSync(folder)
        .filter((name) => name.startsWith('acknowledged-'))
        .flatMap((name) => node.readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'));
      const lines = node.readFileSync(errataIn(folder), 'utf8').trimEnd().split('\n');
      expect(acknowledged.filter((line) => !lines.includes(line))).toEqual([]);
      expect(new Set(lines).size).toBe(lines.length);
      const next = new Map<string, number>();
      for (const line of lines) {
        const [writer = '', number] = line.split(':');
        expect([writer, Number(number)]).toEqual([writer, next.get(writer) ?? 0]);
        next.set(writer, Number(number) + 1);
      }
      expect(acknowledged.length).toBeGreaterThan(50);
      append(folder, '- last\n');
      expect(node.readdirSync(folder).filter((name) => /lock|new/.test(name))).toEqual([]);
    },
  );

  test('F3 a stopped process keeps its lock; F4 once it is dead the next takes it', async () => {
    const folder = realFolder();
    node.writeFileSync(errataIn(folder), 'old\n');
    const child = start(folder, 'hold');
    if (child.stdout !== null) await once(child.stdout, 'data');
    child.kill('SIGSTOP');
    const finding = findingOf(() => append(folder, 'new\n'));
    expect(finding.rule).toBe('locked');
    expect(finding.message).toMatch(
      new RegExp(`^Anna \\(pid ${child.pid} on host .+\\) has been writing errata.yaml since \\d\\d:\\d\\d$`),
    );
    expect(node.readFileSync(errataIn(folder), 'utf8')).toBe('old\n');
    await kill(child);
    expect(append(folder, 'new\n')).toEqual(['leftover']);
    expect(node.readFileSync(errataIn(folder), 'utf8')).toBe('old\nnew\n');
    expect(node.readdirSync(folder)).toEqual(['errata.yaml']);
  });
});
