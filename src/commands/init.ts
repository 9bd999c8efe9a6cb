import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printErrata } from '../errata/print-erratum.ts';
import type { ChannelName, EditionDeclaration, Editor } from '../model/edition.ts';
import { type Finding, Problem } from '../model/finding.ts';
import { sha256 } from '../project/digest.ts';
import type { FileSystem } from '../project/file-system.ts';
import { type FoundingFile, foundEdition } from '../project/found-edition.ts';
import { declareEdition, faultsOfDeclaration } from '../project/new-edition.ts';
import { AUTHORITY_FILE, ERRATA_FILE } from '../project/own-files.ts';
import { readBytes } from '../project/read-file.ts';
import { type GivenText, readGivenText } from '../project/read-given-text.ts';
import { TEMPORARY } from '../project/replace-file.ts';
import { RAW_FOLDER } from '../project/target.ts';
import { printEdition } from '../project/write-edition.ts';
import { count } from '../report/plural.ts';
import { slug } from '../text/slug.ts';
import { visible } from '../text/visible.ts';
import { channelOption } from './channel-option.ts';
import type { Context, Define } from './command.ts';

interface Options {
  readonly dir: string;
  readonly title?: string;
  readonly language: string;
  readonly editor?: string;
  readonly editorId?: string;
  readonly encoding?: string;
  readonly channel?: ChannelName;
}

export const define: Define = (command, perform) => {
  command
    .argument('<file...>', 'text files, in reading order')
    .option('--dir <folder>', 'where to make the edition; made when it is not there', '.')
    .option('--title <title>', 'title of the work; default: the name of the folder')
    .option('--language <tag>', 'language of the texts', 'en')
    .option('--editor <name>', 'your name: the person who decides')
    .option('--editor-id <id>', 'a short name to sign with; default: made from the name')
    .option('--encoding <label>', 'encoding of all files, where it is not UTF-8')
    .addOption(channelOption('zh-pivot'))
    .action((files: string[], options: Options) => perform((context) => init(context, files, options)));
};

/** Where the schema files of the package lie, seen from `src/commands/` and `dist/commands/` alike. */
const SCHEMAS = fileURLToPath(new URL('../../schema/', import.meta.url));
const SCHEMA_FILES = ['authority.schema.json', 'edition.schema.json', 'errata.schema.json'];

const AUTHORITY = `# yaml-language-server: $schema=schema/authority.schema.json
version: 1
entries: []
`;

/** git must neither touch the bytes of the sources nor keep what belongs to one machine. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  '.gitattributes': ['raw/** -text', 'normalized/** -text'],
  '.gitignore': ['.emend/', '*.lock', `.*${TEMPORARY}`],
};

/** Makes a new edition from text files, which are copied byte for byte. */
function init(context: Context, names: readonly string[], options: Options): readonly Finding[] {
  const { fs, cwd } = context;
  const root = resolve(cwd, options.dir);
  const texts = names.map((name) => readGivenText(fs, cwd, name, options.encoding));
  requireDifferent(texts, names);
  const editor = editorOf(options);
  const declaration = declareEdition({
    title: titleOf(options, root),
    language: languageOf(options),
    ...(options.channel === undefined ? {} : { channel: options.channel }),
    ...(editor === undefined ? {} : { editor }),
    sources: texts.map((text) => ({
      name: basename(text.path),
      sha256: sha256(text.bytes),
      ...(text.encoding === 'utf-8' ? {} : { encoding: text.encoding }),
      isInPlace: dirname(text.path) === join(root, RAW_FOLDER),
    })),
  });
  const faults = faultsOfDeclaration(declaration);
  if (faults.length > 0) throw new Problem(faults);
  const { written, findings } = foundEdition(fs, {
    root,
    files: filesOf(fs, declaration, texts),
    lines: LINES,
    edition: utf8(printEdition(declaration)),
    given: texts.map((text) => text.path),
  });
  printSources(context, declaration, texts);
  context.out.write(`Wrote ${written.join(', ')}\n\n${nextSteps(declaration, options.dir)}`);
  return findings;
}

function filesOf(
  fs: FileSystem,
  { sources }: EditionDeclaration,
  texts: readonly GivenText[],
): readonly FoundingFile[] {
  const raw = sources.flatMap(({ path }, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ path, bytes: text.bytes }];
  });
  const schemas = SCHEMA_FILES.map((name) => ({
    path: `schema/${name}`,
    bytes: readBytes(fs, join(SCHEMAS, name), { root: SCHEMAS }),
  }));
  const empty = [
    { path: ERRATA_FILE, bytes: utf8(printErrata([])) },
    { path: AUTHORITY_FILE, bytes: utf8(AUTHORITY) },
  ];
  return [...raw, ...schemas, ...empty];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function requireDifferent(texts: readonly GivenText[], names: readonly string[]): void {
  const paths = texts.map((text) => text.path);
  const twice = names.find((_, index) => paths.indexOf(paths[index] ?? '') !== index);
  if (twice !== undefined)
    throw usage(`Unexpected second ${twice}, expected each file once`, 'Name it once.');
}

function titleOf({ title }: Options, root: string): string {
  const named = (title ?? basename(root)).trim();
  if (named !== '') return named;
  throw usage('Unexpected empty title, expected words', 'Give the title of the work with --title.');
}

function languageOf({ language }: Options): string {
  if (/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(language)) return language;
  throw usage(
    `Unexpected language “${language}”, expected a tag such as en or zh-Hant`,
    'See --language in `emend init --help`.',
  );
}

/** A person only when somebody says who it is. */
function editorOf({ editor, editorId }: Options): Editor | undefined {
  const name = editor?.trim() ?? '';
  if (name === '') {
    if (editorId === undefined && editor === undefined) return undefined;
    throw usage('Unexpected --editor-id without a name', 'Say who it is with --editor "Name".');
  }
  const id = editorId ?? slug(name, 40);
  if (/^[a-z0-9][a-z0-9._-]{0,99}$/u.test(id)) return { id, name, agent: 'person' };
  throw usage(
    `Unexpected id “${id}” of ${name}, expected small letters, digits, dots, hyphens and underscores`,
    'Choose one with --editor-id.',
  );
}

function usage(message: string, help: string): Problem {
  const subject: Finding['subject'] = { type: 'file', file: '' };
  return new Problem({ rule: 'usage', message, help: `${help} Nothing was written.`, subject });
}

function printSources(
  { out }: Context,
  { title, sources }: EditionDeclaration,
  texts: readonly GivenText[],
): void {
  out.write(`“${visible(title)}”: an edition of ${count(sources.length, 'source')}\n`);
  for (const [index, { id, path, siglum, sha256: digest }] of sources.entries()) {
    const from = visible(basename(texts[index]?.path ?? ''));
    const arrow = path.endsWith(`/${from}`) ? '' : ` ← ${from}`;
    const encoding = texts[index]?.encoding ?? 'utf-8';
    out.write(`  ${siglum}  ${id}  ${visible(path)}${arrow}  ${encoding}  sha256 ${digest.slice(0, 12)}…\n`);
  }
}

function nextSteps({ editors, sources }: EditionDeclaration, dir: string): string {
  const by = editors[0]?.id;
  const source = sources[0]?.id ?? '';
  const who =
    by === undefined
      ? 'Nobody is named as editor yet: add yourself under `editors` in edition.yaml, with `agent: "person"`, and sign with that id.\n'
      : '';
  return `${who}Next${dir === '.' ? '' : `, in ${visible(dir)}`}:
  emend status               what there is and what is open
  emend find "some words"    where they stand; then record what you decide:
  emend accept "teh" --corr "the" --kind spelling --source ${source} --by ${by ?? 'YOU'}
  emend normalize            writes normalized/; then emend check tells everything that is wrong
  git init                   keeps the history; git does not flush commits to the disk by default: git config core.fsync committed
`;
}
