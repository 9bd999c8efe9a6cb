import { Command, CommanderError } from 'commander';
import { type Finding, Problem } from '../model/finding.ts';
import { ruleOf } from '../model/rules.ts';
import { FileTexts } from '../project/file-texts.ts';
import { currentFolder } from '../project/find-root.ts';
import { findingLine } from '../report/json-lines.ts';
import { compareLocated, Locator } from '../report/located.ts';
import { painter } from '../report/style.ts';
import { printFinding } from '../report/terminal.ts';
import { visible } from '../text/visible.ts';
import type { Context, Perform } from './command.ts';
import { COMMANDS } from './index.ts';
import { ReaderGone } from './output.ts';
import { VERSION } from './version.ts';

/** What the process gives to `run`; the rest of a command's context is made here. */
export type World = Omit<Context, 'cwd' | 'texts'> & { readonly cwd?: () => string };

const HELP_AFTER = `
Every command takes --help. Exit codes: 0 done · 1 findings · 2 usage · 65 bad data · 66 no input · 70 our bug ·
73, 74 cannot write · 75 locked, try again · 77 permission · 78 bad configuration.`;

/** Runs one command line (without the program's name) and returns the exit code. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  let code = 0;
  const perform: Perform = async (work, options) => {
    code = await carryOut(work, options?.json === true, world);
  };
  try {
    const program = await programFor(argv, world, perform);
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return report(error, new FileTexts(), false, world);
  }
}

/** The program with all verbs named and the one that is asked for loaded. */
async function programFor(argv: readonly string[], world: World, perform: Perform): Promise<Command> {
  const program = new Command('emend')
    .description('Find the damage, decide on every change, apply what was accepted, publish the edition.')
    .version(VERSION, '-V, --version')
    .addHelpText('after', HELP_AFTER)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.out.write(visible(text, { keep: '\n' })),
      writeErr: (text) => world.err.write(visible(text, { keep: '\n' })),
    });
  const name = argv.find((argument) => !argument.startsWith('-'));
  for (const entry of COMMANDS) {
    const command = program.command(entry.name).description(entry.summary);
    if (entry.name === name || (name === 'help' && argv.includes(entry.name))) {
      (await entry.load()).define(command, perform);
    }
  }
  return program;
}

async function carryOut(work: Parameters<Perform>[0], json: boolean, world: World): Promise<number> {
  const texts = new FileTexts();
  try {
    const cwd = currentFolder(world.cwd);
    const findings = await work({ ...world, cwd, texts });
    return print(findings, texts, json, world);
  } catch (error) {
    return report(error, texts, json, world);
  }
}

/** Prints what went wrong; anything that is not a problem of the user's is one of ours. */
function report(error: unknown, texts: FileTexts, json: boolean, world: World): number {
  if (error instanceof ReaderGone) return 0;
  try {
    if (error instanceof Problem) {
      const code = print(error.findings, texts, json, world);
      if (error.written.length > 0)
        world.err.write(`Written before it stopped: ${error.written.join(', ')}\n`);
      return code;
    }
    return print([bug(error)], texts, json, world);
  } catch (second) {
    if (second instanceof ReaderGone) return 0;
    return second instanceof Problem ? exitOf(second.findings) : 70;
  }
}

function bug(error: unknown): Finding {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    rule: 'bug',
    message: visible(what, { keep: '\n' }),
    help: 'This is a mistake of emend, not yours. Please report it with the command you ran.',
    subject: { type: 'file', file: '' },
  };
}

function print(findings: readonly Finding[], texts: FileTexts, json: boolean, world: World): number {
  const locator = new Locator(texts, Math.max(40, world.err.width - 6));
  const located = findings.map((finding) => locator.locate(finding)).sort(compareLocated);
  const paint = painter(world.err.color);
  for (const finding of located) {
    if (json) world.out.write(findingLine(finding));
    else world.err.write(`${printFinding(finding, paint)}\n`);
  }
  return exitOf(findings);
}

function exitOf(findings: readonly Finding[]): number {
  return findings.reduce((exit, finding) => Math.max(exit, ruleOf(finding.rule).exit), 0);
}
