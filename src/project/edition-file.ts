import {
  APPARATUS_STYLES,
  CHANNELS,
  type EditionDeclaration,
  type Editor,
  type Publication,
  type Release,
  type SourceDeclaration,
  type Witness,
} from '../model/edition.ts';
import { KINDS } from '../model/erratum.ts';
import { Problem } from '../model/finding.ts';
import type { Span } from '../text/span.ts';
import {
  type Decoded,
  type Reader,
  listOf,
  mapOf,
  optional,
  record,
  reportUnknownKey,
  required,
} from '../yaml/decode.ts';
import {
  boolean,
  calendarDate,
  digest,
  identifier,
  integer,
  language,
  name,
  oneOf,
  prose,
  textLike,
} from '../yaml/decode-scalar.ts';
import { Decoding } from '../yaml/decoding.ts';
import { MAX_ID } from '../yaml/limits.ts';
import { type YamlNode, entryOf } from '../yaml/node.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { reportTwice } from '../yaml/unique.ts';
import { formatVersion, refuseOtherVersion } from '../yaml/version.ts';
import { faultOfSourceId } from './source-id.ts';

/** Places of what `edition.yaml` says of one source, UTF-16 units of the decoded file. */
export interface SourceSpans {
  /** From the first key to the end of the last value. */
  readonly span: Span;
  readonly fields: ReadonlyMap<string, Span>;
}

/** `edition.yaml`, read. */
export interface EditionFile {
  readonly file: string;
  readonly declaration: EditionDeclaration;
  /** By source id. */
  readonly sources: ReadonlyMap<string, SourceSpans>;
}

/** UTF-16 units of an address. */
const MAX_URL = 1000;

const editor: Reader<Editor> = record(
  {
    id: required(identifier),
    name: required(name),
    agent: required(oneOf(['person', 'software'])),
    role: optional(name),
    orcid: optional(
      textLike(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, MAX_ID, 'an ORCID such as "0000-0002-1825-0097"'),
    ),
  },
  'an editor',
);

/** A source id names files: what is no such name is a finding of its own. */
const sourceId: Reader<string> = (node, run) => {
  const id = name(node, run);
  const fault = id === undefined ? undefined : faultOfSourceId(id);
  if (id === undefined || fault === undefined) return id;
  run.report(
    'source-id-invalid',
    node.span,
    `Unexpected source id ${JSON.stringify(id.slice(0, 120))}, expected ${fault}`,
    'Choose another id. Nothing was written.',
  );
  return undefined;
};

const source: Reader<SourceDeclaration> = record(
  {
    id: required(sourceId),
    path: required(name),
    siglum: required(name),
    title: optional(name),
    encoding: optional(name),
    sha256: required(digest),
    provenance: optional(prose),
    headings: optional(listOf(integer(1), 'line numbers')),
    control: optional(boolean),
  },
  'a source',
);

const witness: Reader<Witness> = record(
  {
    siglum: required(name),
    title: required(name),
    language: optional(language),
    provenance: optional(prose),
  },
  'a witness',
);

/** Keyed by the kinds of errata; whatever is not named is shown as its publisher thinks best. */
const display: Reader<Readonly<Record<string, 'marked' | 'summary'>>> = (node, run) => {
  const kinds: readonly string[] = KINDS;
  const entries = node.type === 'map' ? node.entries : [];
  const unknown = entries.filter((entry) => !kinds.includes(entry.key));
  for (const entry of unknown) reportUnknownKey(entry, kinds, run);
  const value = readDisplay(node, run);
  return unknown.length > 0 ? undefined : value;
};

const readDisplay = mapOf(/^/, oneOf(['marked', 'summary']), 'display by kind');

const publication: Reader<Publication> = record(
  {
    style: optional(oneOf(APPARATUS_STYLES)),
    url: optional(
      textLike(
        /^https?:\/\/[^\s"<>\\^`{|}]+\/$/,
        MAX_URL,
        'an address such as "https://example.org/edition/"',
      ),
    ),
    publisher: optional(name),
  },
  'a publication',
);

const release: Reader<Release> = record(
  {
    version: required(textLike(/^\d+(?:\.\d+){0,3}$/, MAX_ID, 'a version such as "1.0"')),
    on: required(calendarDate),
    sha256: required(digest),
    identifier: optional(name),
  },
  'a release',
);

const FIELDS = {
  version: required(formatVersion),
  title: required(name),
  author: optional(name),
  language: required(language),
  channel: optional(oneOf(CHANNELS)),
  licence: optional(name),
  editors: required(listOf(editor, 'editors')),
  sources: required(listOf(source, 'sources')),
  witnesses: optional(listOf(witness, 'witnesses')),
  principles: required(listOf(prose, 'texts')),
  house: optional(listOf(prose, 'texts')),
  display: optional(display),
  publication: optional(publication),
  releases: optional(listOf(release, 'releases')),
};

const edition = record(FIELDS, 'an edition');

/**
 * Reads the declaration of the edition: `text` as decoded, `file` its path for findings. Whether its paths lead anywhere,
 * and which of them some file systems cannot tell apart, is for those who open them.
 *
 * @throws Problem with every finding of the file, ids and sigla that stand twice included
 */
export function readEdition(text: string, file: string = 'edition.yaml'): EditionFile {
  const root = readYaml(text, file);
  refuseOtherVersion(root, file);
  const run = new Decoding(file);
  const declared = edition(root, run);
  const sources = placesOfSources(root);
  if (declared !== undefined) checkUnique(declared, root, run);
  if (run.findings.length > 0 || declared === undefined) throw new Problem(run.findings);
  const { version: _, ...declaration } = declared;
  return { file, declaration, sources };
}

function itemsOf(root: YamlNode, key: string): readonly YamlNode[] {
  const list = root.type === 'map' ? entryOf(root, key)?.value : undefined;
  return list?.type === 'list' ? list.items : [];
}

function checkUnique(declared: Decoded<typeof FIELDS>, root: YamlNode, run: Decoding): void {
  const reportIn = (list: 'editors' | 'sources', key: string, words: readonly string[]): void => {
    const items = itemsOf(root, list);
    const placed = words.map((word, index) => ({ word, span: spanOf(items[index], key) }));
    reportTwice(placed, key, run);
  };
  reportIn(
    'editors',
    'id',
    declared.editors.map((one) => one.id),
  );
  reportIn(
    'sources',
    'id',
    declared.sources.map((one) => one.id),
  );
  reportIn(
    'sources',
    'siglum',
    declared.sources.map((one) => one.siglum),
  );
}

function spanOf(item: YamlNode | undefined, key: string): Span {
  const value = item?.type === 'map' ? entryOf(item, key)?.value : undefined;
  return value?.span ?? { start: 0, end: 0 };
}

function placesOfSources(root: YamlNode): ReadonlyMap<string, SourceSpans> {
  const places = new Map<string, SourceSpans>();
  for (const item of itemsOf(root, 'sources')) {
    if (item.type !== 'map') continue;
    const id = entryOf(item, 'id')?.value;
    const fields = new Map(item.entries.map((entry) => [entry.key, entry.value.span]));
    if (id?.type === 'scalar') places.set(id.value, { span: item.span, fields });
  }
  return places;
}
