import type {
  EditionDeclaration,
  Editor,
  Publication,
  Release,
  SourceDeclaration,
  Witness,
} from '../model/edition.ts';
import { Problem } from '../model/finding.ts';
import { printFlowList, printFlowMap, quoteIf } from '../yaml/print.ts';
import { quote } from '../yaml/quote.ts';
import { splice } from '../yaml/splice.ts';
import { FORMAT_VERSION } from '../yaml/version.ts';
import { readEdition } from './edition-file.ts';

/**
 * Records another digest for one source and touches nothing else in the file.
 *
 * @throws RangeError where the file has no such source
 * @throws Problem where the file, or the digest, is not what `readEdition` takes; `write-refused` where anything else
 * of the declaration would change
 */
export function replaceDigest(
  text: string,
  sourceId: string,
  sha256: string,
  file: string = 'edition.yaml',
): string {
  const before = readEdition(text, file);
  const span = before.sources.get(sourceId)?.fields.get('sha256');
  if (span === undefined) throw new RangeError(`No source "${sourceId}" in ${file}`);
  const result = splice(text, [{ ...span, insert: quote(sha256) }]);
  const sources = before.declaration.sources.map((source) =>
    source.id === sourceId ? { ...source, sha256 } : source,
  );
  const expected = printEdition({ ...before.declaration, sources });
  if (printEdition(readEdition(result, file).declaration) === expected) return result;
  throw new Problem({
    rule: 'write-refused',
    message: `Unexpected form of ${file}, expected \`sha256\` of source \`${sourceId}\` on a line of its own`,
    help: 'Write the source as `- id: "…"`, each field on its line below. Nothing was written.',
    subject: { type: 'file', file },
  });
}

/**
 * Prints a whole new `edition.yaml`; `schema` is the path or address of the JSON Schema, for editors that check it.
 *
 * Law: reading it gives the declaration back.
 */
export function printEdition(
  declaration: EditionDeclaration,
  schema: string = 'schema/edition.schema.json',
): string {
  const { editors, sources, witnesses, principles, house, display, publication, releases } = declaration;
  return [
    `# yaml-language-server: $schema=${schema}`,
    `version: ${FORMAT_VERSION}`,
    ...printKeys('', [
      ['title', quote(declaration.title)],
      ['author', quoteIf(declaration.author)],
      ['language', quote(declaration.language)],
      ['channel', quoteIf(declaration.channel)],
      ['licence', quoteIf(declaration.licence)],
    ]),
    ...printItems('editors', editors.map(printEditor)),
    ...printItems('sources', sources.map(printSource)),
    ...(witnesses === undefined ? [] : printItems('witnesses', witnesses.map(printWitness))),
    ...printItems(
      'principles',
      principles.map((text) => [quote(text)]),
    ),
    ...(house === undefined
      ? []
      : printItems(
          'house',
          house.map((text) => [quote(text)]),
        )),
    ...(display === undefined ? [] : [`display: ${printDisplay(display)}`]),
    ...(publication === undefined ? [] : [`publication: ${printPublication(publication)}`]),
    ...(releases === undefined ? [] : printItems('releases', releases.map(printRelease))),
    '',
  ].join('\n');
}

type Keys = readonly (readonly [string, string | undefined])[];

function printKeys(indent: string, keys: Keys): string[] {
  return keys.filter(([, value]) => value !== undefined).map(([key, value]) => `${indent}${key}: ${value}`);
}

/** A list of items with the lines of each; the first line stands behind its dash. */
function printItems(key: string, items: readonly (readonly string[])[]): string[] {
  if (items.length === 0) return [`${key}: []`];
  return [
    `${key}:`,
    ...items.flatMap((lines) => lines.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`)),
  ];
}

function printEditor(editor: Editor): readonly string[] {
  return printKeys('', [
    ['id', quote(editor.id)],
    ['name', quote(editor.name)],
    ['agent', quote(editor.agent)],
    ['role', quoteIf(editor.role)],
    ['orcid', quoteIf(editor.orcid)],
  ]);
}

function printSource(source: SourceDeclaration): readonly string[] {
  return printKeys('', [
    ['id', quote(source.id)],
    ['path', quote(source.path)],
    ['siglum', quote(source.siglum)],
    ['title', quoteIf(source.title)],
    ['encoding', quoteIf(source.encoding)],
    ['sha256', quote(source.sha256)],
    ['provenance', quoteIf(source.provenance)],
    ['headings', source.headings && printFlowList(source.headings.map(String))],
    ['control', source.control?.toString()],
  ]);
}

function printWitness(witness: Witness): readonly string[] {
  return printKeys('', [
    ['siglum', quote(witness.siglum)],
    ['title', quote(witness.title)],
    ['language', quoteIf(witness.language)],
    ['provenance', quoteIf(witness.provenance)],
  ]);
}

function printPublication({ style, url, publisher }: Publication): string {
  const fields = Object.entries({ style, url, publisher });
  return printFlowMap(
    fields.flatMap(([key, value]): [string, string][] => (value === undefined ? [] : [[key, quote(value)]])),
  );
}

function printRelease(release: Release): readonly string[] {
  return printKeys('', [
    ['version', quote(release.version)],
    ['on', quote(release.on)],
    ['sha256', quote(release.sha256)],
    ['identifier', quoteIf(release.identifier)],
  ]);
}

function printDisplay(display: Readonly<Record<string, string>>): string {
  return printFlowMap(Object.entries(display).map(([kind, how]) => [kind, quote(how)]));
}
