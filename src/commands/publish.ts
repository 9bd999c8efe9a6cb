import { resolve } from 'node:path';
import { type Finding, Problem } from '../model/finding.ts';
import type { OpenEdition } from '../project/open-edition.ts';
import { buildEdition } from '../project/build-edition.ts';
import { compareNormalized, differenceFindings } from '../project/normalized-folder.ts';
import { openSoundEdition } from '../project/open-edition.ts';
import { EDITION_FOLDER, writePublished } from '../project/published-folder.ts';
import { siteAssets } from '../project/site-assets.ts';
import { loadTypst, makePdf, TYPST_PACKAGE } from '../project/typst-compiler.ts';
import type { Book } from '../publish/book.ts';
import type { Download } from '../publish/html/front-page.ts';
import { htmlSite, htmlSiteWith } from '../publish/html/site.ts';
import { PUBLISHERS } from '../publish/index.ts';
import { makeBook } from '../publish/make-book.ts';
import type { Artifact } from '../publish/publisher.ts';
import { printTypst } from '../publish/typst/typst.ts';
import { jsonLine } from '../report/json-lines.ts';
import { count } from '../report/plural.ts';
import { table } from '../report/table.ts';
import type { Context, Define } from './command.ts';
import { VERSION } from './version.ts';

/** Made from the source for Typst by a package that is installed when it is wanted. */
const PDF = 'pdf';
const FORMATS: readonly string[] = [...PUBLISHERS.map(({ format }) => format), PDF];

interface Options {
  readonly format?: readonly string[];
  readonly out: string;
  readonly json?: boolean;
}

export const define: Define = (command, perform) => {
  command
    .option(
      '--format <format...>',
      `only these: ${FORMATS.join(', ')}, or all; ${PDF} needs the package ${TYPST_PACKAGE} and is otherwise left out`,
    )
    .option('--out <folder>', 'where the edition is written', EDITION_FOLDER)
    .option('--json', 'JSON Lines on standard output')
    .action((options: Options) => perform((context) => publish(context, options), { json: options.json }));
};

/** Builds the published edition from `raw/` and the errata, and puts it in the place of the last one. */
async function publish(context: Context, options: Options): Promise<readonly Finding[]> {
  const formats = chosen(options.format);
  const edition = openSoundEdition(context.fs, context.cwd, context.texts);
  const { book, findings } = bookOf(context, edition);
  const made = await makeAll(book, formats);
  const folder =
    options.out === EDITION_FOLDER ? resolve(edition.root, options.out) : resolve(context.cwd, options.out);
  const artifacts = made.flatMap((one) => one.artifacts);
  const published = writePublished(context.fs, edition.root, folder, artifacts);
  const report = { folder: options.out, isChanged: published.isChanged };
  if (options.json === true) printJson(context, made, report);
  else print(context, book, made, report);
  return [...findings, ...published.findings];
}

/** Every wanted format; the site comes last, since it links to the others, and is named first. */
async function makeAll(book: Book, formats: ReadonlySet<string>): Promise<Made[]> {
  const made = PUBLISHERS.filter(({ format }) => formats.has(format) && format !== htmlSite.format).map(
    ({ format, label, summary, publish: make }): Made => ({ format, label, summary, artifacts: make(book) }),
  );
  if (formats.has(PDF)) {
    const pdf = makePdf(printTypst(book), await loadTypst());
    made.unshift({ format: PDF, label: 'PDF', summary: 'a typeset book', artifacts: [pdf] });
  }
  if (!formats.has(htmlSite.format)) return made;
  const { format, label, summary } = htmlSite;
  const site = htmlSiteWith(made.flatMap(downloadOf)).publish(book, siteAssets());
  return [{ format, label, summary, artifacts: site }, ...made];
}

function downloadOf({ label, summary, artifacts }: Made): Download[] {
  return artifacts.slice(0, 1).map(({ path }) => ({ href: path, label, summary }));
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

/** The formats that are wanted; without a word all that need no further package. */
function chosen(wanted: readonly string[] | undefined): ReadonlySet<string> {
  if (wanted === undefined) return new Set(PUBLISHERS.map(({ format }) => format));
  if (wanted.includes('all')) return new Set(FORMATS);
  const unknown = wanted.filter((format) => !FORMATS.includes(format));
  if (unknown.length === 0) return new Set(wanted);
  throw new Problem({
    rule: 'usage',
    message: `Unexpected format “${unknown.join('”, “')}”, expected one of ${FORMATS.join(', ')}, all`,
    help: 'See `emend publish --help`. Nothing was written.',
    subject: { type: 'file', file: EDITION_FOLDER },
  });
}

interface Made {
  readonly format: string;
  readonly label: string;
  readonly summary: string;
  readonly artifacts: readonly Artifact[];
}

interface Report {
  readonly folder: string;
  readonly isChanged: boolean;
}

function printJson(context: Context, made: readonly Made[], { folder }: Report): void {
  for (const { format, artifacts } of made) {
    for (const { path, bytes } of artifacts)
      context.out.write(jsonLine('published', { format, file: `${folder}/${path}`, bytes: bytes.length }));
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
      ...made.map(({ format, artifacts }) => [
        format,
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
