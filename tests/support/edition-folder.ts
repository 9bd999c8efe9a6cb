import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run, type World } from '../../src/commands/run.ts';
import { printErrata } from '../../src/errata/print-erratum.ts';
import type { Erratum } from '../../src/model/erratum.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';

/** What a test's edition is made of; whatever is left out is empty. */
export interface EditionParts {
  /** Text or bytes by source id; each lies in `raw/<id>.txt`. */
  readonly sources: Readonly<Record<string, string | Uint8Array>>;
  /** The content of errata.yaml, or its entries. Default: no entries. */
  readonly errata?: string | readonly Erratum[];
  /** The content of authority.yaml. Default: no entries. */
  readonly authority?: string;
  /** Further lines of edition.yaml at the top level. */
  readonly edition?: string;
  /** Language of the edition. Default: `en`. */
  readonly language?: string;
}

/** The day on which every test takes place. */
export const TODAY = '2026-11-23';

/** An empty folder that is removed when the test is over; call it in a test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'emend-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/**
 * An edition in a folder of its own, with the editors `ed` (a person) and `machine` (software); returns the
 * folder, which is removed when the test is over.
 */
export function makeEdition(parts: EditionParts): string {
  const root = emptyFolder();
  const { errata = [], authority = 'version: 1\nentries: []\n', language = 'en' } = parts;
  for (const [id, content] of Object.entries(parts.sources)) put(root, `raw/${id}.txt`, content);
  put(root, 'errata.yaml', typeof errata === 'string' ? errata : printErrata(errata));
  put(root, 'authority.yaml', authority);
  put(root, 'edition.yaml', declaration(parts, language));
  return root;
}

function declaration({ sources, edition = '' }: EditionParts, language: string): string {
  const declared = Object.entries(sources).map(
    ([id, content], index) =>
      `  - id: "${id}"\n    path: "raw/${id}.txt"\n    siglum: "S${index + 1}"\n    sha256: "${sha256(content)}"\n`,
  );
  return `version: 1
title: "A test edition"
language: "${language}"
editors:
  - { id: "ed", name: "Edith Editor", agent: "person" }
  - { id: "machine", name: "A Machine", agent: "software" }
sources:${declared.length === 0 ? ' []' : ''}
${declared.join('')}principles: []
${edition}`;
}

/** Writes a file of the folder (path with `/` from it), with the folders above it. */
export function put(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** The text of a file of the folder. */
export function textOf(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** What a command line did. */
export interface Ran {
  readonly code: number;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly err: string;
}

/** Runs a command line (without the program's name) in a folder, in this process, without colour, 100 columns wide. */
export function emend(folder: string, ...argv: readonly string[]): Promise<Ran> {
  return emendWith({}, folder, ...argv);
}

/** The same in another world: a file system that fails, somebody who answers questions. */
export async function emendWith(
  changes: Partial<World>,
  folder: string,
  ...argv: readonly string[]
): Promise<Ran> {
  const written = { out: '', err: '' };
  const output = (stream: 'out' | 'err'): World['out'] => ({
    color: false,
    width: 100,
    write: (text) => {
      written[stream] += text;
    },
  });
  const code = await run(argv, {
    fs: nodeFileSystem,
    cwd: () => folder,
    out: output('out'),
    err: output('err'),
    today: () => TODAY,
    ...changes,
  });
  return { code, ...written };
}

/** The records that a command printed with `--json`. */
export function jsonLines(out: string): unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

/** One digest of everything in a folder: names, kinds, modes and contents. Equal means: nothing was written. */
export function treeHash(folder: string): string {
  const hash = createHash('sha256');
  for (const path of everythingIn(folder, '')) {
    const status = lstatSync(join(folder, path));
    hash.update(`${path}\0${status.mode}\0`);
    if (status.isFile()) hash.update(`${sha256(readFileSync(join(folder, path)))}\0`);
    if (status.isSymbolicLink()) hash.update(`${readlinkSync(join(folder, path))}\0`);
  }
  return hash.digest('hex');
}

/** Paths of all that lies in a folder, hidden files too, sorted. */
export function everythingIn(folder: string, below: string = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? [path, ...everythingIn(folder, path)] : [path];
    })
    .sort();
}

/** Digest as edition.yaml records it. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
