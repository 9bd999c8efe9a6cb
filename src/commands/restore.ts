import { join, resolve } from 'node:path';
import type { SourceDeclaration } from '../model/edition.ts';
import { type Finding, Problem } from '../model/finding.ts';
import { openEdition, type OpenEdition } from '../project/open-edition.ts';
import { restoreSource } from '../project/restore-source.ts';
import { isInside, pathName } from '../project/path-name.ts';
import { saveFile } from '../project/save.ts';
import { ensureFolder } from '../project/folder.ts';
import { jsonLine } from '../report/json-lines.ts';
import { painter } from '../report/style.ts';
import type { Context, Define } from './command.ts';

interface Options {
  readonly out?: string;
  readonly json?: boolean;
}

export const define: Define = (command, perform) => {
  command
    .argument('[source...]', 'sources by id or path; default: all')
    .option('--out <folder>', 'write the rebuilt files here; without it they are only proved')
    .option('--json', 'JSON Lines on standard output')
    .action((names: string[], options: Options) =>
      perform((context) => restore(context, names, options), { json: options.json }),
    );
};

/** Rebuilds the sources' bytes from `normalized/` alone and proves them by digest; raw/ is not needed. */
function restore(context: Context, names: readonly string[], options: Options): readonly Finding[] {
  const edition = openEdition(context.fs, context.cwd, context.texts);
  const wanted = declared(edition, names);
  const folder = options.out === undefined ? undefined : resolve(context.cwd, options.out);
  if (folder !== undefined) refuseRaw(edition.root, folder);
  const findings: Finding[] = [];
  const rebuilt = wanted.flatMap((source) => {
    try {
      return [{ source, bytes: restoreSource(context.fs, edition.root, source) }];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      findings.push(...error.findings);
      return [];
    }
  });
  const paint = painter(context.out.color);
  for (const { source, bytes } of rebuilt) {
    const file = folder === undefined ? undefined : write(context, folder, source, bytes, findings);
    if (options.json === true) {
      context.out.write(
        jsonLine('restored', { source: source.id, sha256: source.sha256, bytes: bytes.length, file }),
      );
      continue;
    }
    const proof = paint('good', 'proved by digest');
    context.out.write(`${source.path}: ${bytes.length} bytes rebuilt, ${proof} (sha256 ${source.sha256})\n`);
    if (file !== undefined) context.out.write(`  written to ${file}\n`);
  }
  return findings;
}

function declared(edition: OpenEdition, names: readonly string[]): readonly SourceDeclaration[] {
  const { sources } = edition.declaration;
  const unknown = names.filter((name) => !sources.some((source) => isNamed(source, name)));
  if (unknown.length > 0) {
    throw new Problem({
      rule: 'usage',
      message: `Unexpected source “${unknown.join('”, “')}”, expected ${sources.map((source) => source.id).join(' or ')}`,
      help: 'Name a source by its id in edition.yaml or by its path. Nothing was written.',
      subject: { type: 'file', file: 'edition.yaml' },
    });
  }
  return names.length === 0
    ? sources
    : sources.filter((source) => names.some((name) => isNamed(source, name)));
}

function isNamed(source: SourceDeclaration, name: string): boolean {
  return source.id === name || source.path === name;
}

/** The sources are never written, not even with what they are. */
function refuseRaw(root: string, folder: string): void {
  if (!isInside(join(root, 'raw'), folder)) return;
  throw new Problem({
    rule: 'output-in-raw',
    message: `Unexpected folder ${pathName(root, folder)}, expected one outside raw/`,
    help: 'Restore to another folder, look at the file, and move it yourself. Nothing was written.',
    subject: { type: 'file', file: pathName(root, folder) },
  });
}

/** Written under the name that the source has; never over a file that is there. */
function write(
  context: Context,
  folder: string,
  source: SourceDeclaration,
  bytes: Uint8Array,
  findings: Finding[],
): string {
  const name = source.path.split('/').at(-1) ?? source.id;
  ensureFolder(context.fs, folder, resolve(folder, '..'));
  const path = join(folder, name);
  findings.push(...saveFile(context.fs, path, bytes, { root: folder, newSource: true }).findings);
  return path;
}
