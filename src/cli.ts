#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { isatty } from 'node:tty';
import { nodeTerminal } from './commands/node-terminal.ts';
import { run } from './commands/run.ts';
import { outputTo } from './commands/output.ts';
import { releaseAll } from './project/lock.ts';
import { nodeFileSystem } from './project/node-file-system.ts';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

// A save is synchronous, so a signal is heard after it and never in its middle.
for (const [signal, code] of Object.entries(SIGNALS)) {
  process.on(signal, () => {
    releaseAll();
    process.exit(code);
  });
}

const interactive = process.stdin.isTTY && process.stderr.isTTY;
const onScreen = isatty(0) && isatty(1);

process.exitCode = await run(process.argv.slice(2), {
  fs: nodeFileSystem,
  out: outputTo(1, process.env),
  err: outputTo(2, process.env),
  today: () => localDate(new Date()),
  ...(interactive ? { ask } : {}),
  ...(onScreen ? { terminal: nodeTerminal(process.stdin, process.stdout, process.env) } : {}),
});

/** The calendar date here, not in Greenwich: decisions are dated by the editor's day. */
function localDate(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  reader.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    return await reader.question(question);
  } finally {
    reader.close();
  }
}
