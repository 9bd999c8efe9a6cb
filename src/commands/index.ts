import type { Define } from './command.ts';

/** A verb of the command line; its file is loaded only when it is used. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly define: Define }>;
}

/** The four verdicts are one command with four names. */
function verdict(name: 'accept' | 'stet' | 'defer' | 'crux'): CommandEntry['load'] {
  return async () => ({ define: (await import('./decide.ts'))[name] });
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'init', summary: 'make a new edition from text files', load: () => import('./init.ts') },
  { name: 'status', summary: 'what there is and what is open', load: () => import('./status.ts') },
  { name: 'check', summary: 'everything wrong with the edition’s data', load: () => import('./check.ts') },
  {
    name: 'normalize',
    summary: 'rebuild normalized/ from raw/ and the errata',
    load: () => import('./normalize.ts'),
  },
  { name: 'propose', summary: 'find the damage, with evidence', load: () => import('./propose.ts') },
  { name: 'review', summary: 'decide on what was proposed', load: () => import('./review.ts') },
  { name: 'report', summary: 'what the detectors were worth so far', load: () => import('./report.ts') },
  { name: 'diff', summary: 'every change in words, with its entry', load: () => import('./diff.ts') },
  { name: 'explain', summary: 'the whole story of one reading', load: () => import('./explain.ts') },
  { name: 'find', summary: 'a concordance: where else does this stand?', load: () => import('./find.ts') },
  { name: 'accept', summary: 'record a correction', load: verdict('accept') },
  { name: 'stet', summary: 'record that a reading stands', load: verdict('stet') },
  { name: 'defer', summary: 'record a doubt to come back to', load: verdict('defer') },
  { name: 'crux', summary: 'record a corruption without remedy', load: verdict('crux') },
  {
    name: 'authority',
    summary: 'names and terms: harvest, import, check',
    load: () => import('./authority.ts'),
  },
  { name: 'import', summary: 'draft entries from a corrected copy', load: () => import('./import.ts') },
  { name: 'rebase', summary: 'take over a better scan of a source', load: () => import('./rebase.ts') },
  {
    name: 'restore',
    summary: 'rebuild the source’s bytes from the edition',
    load: () => import('./restore.ts'),
  },
];
