import type { Command } from 'commander';
import type { Finding } from '../model/finding.ts';
import type { FileSystem } from '../project/file-system.ts';
import type { FileTexts } from '../project/file-texts.ts';
import type { Terminal } from '../review/terminal/terminal.ts';
import type { Output } from './output.ts';

/** The world as a command sees it; tests hand in another one. */
export interface Context {
  readonly fs: FileSystem;
  /** Absolute folder in which the command was given. */
  readonly cwd: string;
  readonly out: Output;
  readonly err: Output;
  /** What was read so far, for the positions of findings. */
  readonly texts: FileTexts;
  /** Today's date, `2026-11-23`, by the local calendar. */
  readonly today: () => string;
  /** Asks a person; undefined where there is none to ask. */
  readonly ask?: (question: string) => Promise<string>;
  /** Where a person sits with a keyboard and a screen; undefined where nobody does. */
  readonly terminal?: Terminal;
}

/** Findings are returned, not printed: `cli.ts` prints them and makes the exit code of them. */
export type Outcome = readonly Finding[] | Promise<readonly Finding[]>;

/** Runs the work of a command with its context. `json`: findings as JSON Lines on standard output. */
export type Perform = (
  work: (context: Context) => Outcome,
  options?: { readonly json?: boolean | undefined },
) => Promise<void>;

/** What a file in this room exports as `define`: it adds arguments, options and action. */
export type Define = (command: Command, perform: Perform) => void;
