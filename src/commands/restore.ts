import { dirname, resolve } from 'node:path';
import type { SourceDeclaration } from '../model/edition.ts';
import { type Finding, Problem } from '../model/finding.ts';
import { openEdition, type OpenEdition } from '../project/open-edition.ts';
import { restoreSource } from '../project/restore-source.ts';
import { type RestoredFile, restoredFiles } from '../project/restored-files.ts';
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
  const files = options.out === undefined ? undefined : placesIn(context, edition, options.out, wanted);
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
    const file = files?.find((one) => one.source === source);
    if (file !== undefined) findings.push(...write(context, file, bytes));
    if (options.json === true) {
      context.out.write(
        jsonLine('restored', {
          source: source.id,
          sha256: source.sha256,
          bytes: bytes.length,
          file: file?.path,
        }),
      );
      continue;
    }
    const proof = paint('good', 'proved by digest');
    context.out.write(`${source.path}: ${bytes.length} bytes rebuilt, ${proof} (sha256 ${source.sha256})\n`);
    if (file !== undefined) context.out.write(`  written to ${file.path}\n`);
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

function placesIn(
  { fs, cwd }: Context,
  { root, declaration }: OpenEdition,
  out: string,
  wanted: readonly SourceDeclaration[],
): readonly RestoredFile[] {
  return restoredFiles(fs, root, resolve(cwd, out), wanted, declaration.sources);
}

/** Never over a file that is there. */
function write({ fs }: Context, { path, standing }: RestoredFile, bytes: Uint8Array): readonly Finding[] {
  const folder = dirname(path);
  ensureFolder(fs, folder, standing);
  return saveFile(fs, path, bytes, { root: folder, newSource: true }).findings;
}
