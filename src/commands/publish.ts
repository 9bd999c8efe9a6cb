import { resolve } from 'node:path';
import { type Finding, Problem } from '../model/finding.ts';
import type { OpenEdition } from '../project/open-edition.ts';
import { buildEdition } from '../project/build-edition.ts';
import { compareNormalized, differenceFindings } from '../project/normalized-folder.ts';
import { openSoundEdition } from '../project/open-edition.ts';
import { EDITION_FOLDER, writePublished } from '../project/published-folder.ts';
import type { Book } from '../publish/book.ts';
import { PUBLISHERS } from '../publish/index.ts';
import { makeBook } from '../publish/make-book.ts';
import type { Artifact, Publisher } from '../publish/publisher.ts';
import { jsonLine } from '../report/json-lines.ts';
import { count } from '../report/plural.ts';
import { table } from '../report/table.ts';
import type { Context, Define } from './command.ts';
import { VERSION } from './version.ts';

interface Options {
  readonly format?: readonly string[];
  readonly out: string;
  readonly json?: boolean;
}

export const define: Define = (command, perform) => {
  command
    .option('--format <format...>', `only these: ${PUBLISHERS.map(({ format }) => format).join(', ')}`)
    .option('--out <folder>', 'where the edition is written', EDITION_FOLDER)
    .option('--json', 'JSON Lines on standard output')
    .action((options: Options) => perform((context) => publish(context, options), { json: options.json }));
};

/** Builds the published edition from `raw/` and the errata, and puts it in the place of the last one. */
function publish(context: Context, options: Options): readonly Finding[] {
  const publishers = chosen(options.format);
  const edition = openSoundEdition(context.fs, context.cwd, context.texts);
  const { book, findings } = bookOf(context, edition);
  const made = publishers.map((publisher) => ({ publisher, artifacts: publisher.publish(book) }));
  const artifacts = made.flatMap((one) => one.artifacts);
  const folder =
    options.out === EDITION_FOLDER ? resolve(edition.root, options.out) : resolve(context.cwd, options.out);
  const published = writePublished(context.fs, edition.root, folder, artifacts);
  const report = { folder: options.out, isChanged: published.isChanged };
  if (options.json === true) printJson(context, made, report);
  else print(context, book, made, report);
  return [...findings, ...published.findings];
}

/** The book of an edition as its files are now; says when `normalized/` is not up to date. */
function bookOf(context: Context, edition: OpenEdition): { book: Book; findings: readonly Finding[] } {
  const { normalized, findings } = buildEdition(edition);
  const ids = edition.declaration.sources.map(({ id }) => id);
  const stale = differenceFindings(compareNormalized(context.fs, edition.root, normalized, ids));
  if (stale.length > 0) throw new Problem(stale);
  const authority = [...edition.authority.values()];
  return {
    book: makeBook({ declaration: edition.declaration, normalized, authority, toolVersion: VERSION }),
    findings,
  };
}

function chosen(formats: readonly string[] | undefined): readonly Publisher[] {
  const known = PUBLISHERS.map(({ format }) => format);
  const unknown = (formats ?? []).filter((format) => !known.includes(format));
  if (unknown.length === 0)
    return PUBLISHERS.filter(({ format }) => formats === undefined || formats.includes(format));
  throw new Problem({
    rule: 'usage',
    message: `Unexpected format “${unknown.join('”, “')}”, expected one of ${known.join(', ')}`,
    help: 'See `emend publish --help`. Nothing was written.',
    subject: { type: 'file', file: EDITION_FOLDER },
  });
}

interface Made {
  readonly publisher: Publisher;
  readonly artifacts: readonly Artifact[];
}

interface Report {
  readonly folder: string;
  readonly isChanged: boolean;
}

function printJson(context: Context, made: readonly Made[], { folder }: Report): void {
  for (const { publisher, artifacts } of made) {
    for (const { path, bytes } of artifacts)
      context.out.write(
        jsonLine('published', { format: publisher.format, file: `${folder}/${path}`, bytes: bytes.length }),
      );
  }
}

function print(
  context: Context,
  { statistics }: Book,
  made: readonly Made[],
  { folder, isChanged }: Report,
): void {
  context.out.write(
    `${table([
      ['format', 'files', 'bytes', 'begin with'],
      ...made.map(({ publisher, artifacts }) => [
        publisher.format,
        String(artifacts.length),
        String(artifacts.reduce((sum, { bytes }) => sum + bytes.length, 0)),
        `${folder}/${artifacts[0]?.path ?? ''}`,
      ]),
    ])}\n`,
  );
  const unread = statistics.preparedByMachine;
  if (unread > 0)
    context.out.write(
      `${unread} of ${count(statistics.decisions, 'decision')} were read by no person yet; every format says so.\n`,
    );
  context.out.write(
    isChanged ? `Written to ${folder}.\n` : `${folder} is up to date; nothing was written.\n`,
  );
}
