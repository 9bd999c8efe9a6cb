import { AUTHORITY_KINDS, type AuthorityEntry } from '../model/authority.ts';
import { Problem } from '../model/finding.ts';
import type { Span } from '../text/span.ts';
import { type Reader, defaulted, listOf, mapOf, optional, record, required } from '../yaml/decode.ts';
import { identifier, name, oneOf, prose } from '../yaml/decode-scalar.ts';
import { Decoding } from '../yaml/decoding.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { reportTwice } from '../yaml/unique.ts';
import { formatVersion, refuseOtherVersion } from '../yaml/version.ts';

/** An entry of the authority with its place: UTF-16 units of the decoded file. */
export interface PlacedAuthority {
  readonly entry: AuthorityEntry;
  /** From the first key of the entry to the end of its last value. */
  readonly span: Span;
  /** The value of each field, by its key. */
  readonly fields: ReadonlyMap<string, Span>;
}

/** `authority.yaml`, read. */
export interface AuthorityFile {
  readonly file: string;
  readonly entries: readonly PlacedAuthority[];
}

/** BCP 47 tags, and names of databases: what may be a key of `languages` and `ids`. */
const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;
const DATABASE = /^[a-z][a-z0-9-]{0,99}$/;

const FIELDS = {
  id: required(identifier),
  kind: required(oneOf(AUTHORITY_KINDS)),
  name: required(name),
  forms: defaulted(listOf(name, 'forms'), []),
  damaged: defaulted(listOf(name, 'damaged forms'), []),
  languages: defaulted(mapOf(LANGUAGE_TAG, name, 'forms by language tag'), {}),
  ids: defaulted(mapOf(DATABASE, name, 'identifiers by database'), {}),
  note: optional(prose),
};

const authorityEntry: Reader<AuthorityEntry> = record(FIELDS, 'an entry of the authority');

const placed: Reader<PlacedAuthority> = (node, run) => {
  const entry = authorityEntry(node, run);
  if (entry === undefined || node.type !== 'map') return undefined;
  const fields = new Map(node.entries.map(({ key, value }) => [key, value.span]));
  return { entry, span: node.span, fields };
};

const authorityFile = record(
  { version: required(formatVersion), entries: required(listOf(placed, 'entries')) },
  'an authority file',
);

/**
 * Reads the authority: `text` as decoded, `file` its path for findings. A file without content holds no entries.
 *
 * @throws Problem with every finding of the file, an id that stands twice included
 */
export function readAuthority(text: string, file: string): AuthorityFile {
  const root = readYaml(text, file);
  refuseOtherVersion(root, file);
  if (root.type === 'scalar' && root.style === 'nothing') return { file, entries: [] };
  const run = new Decoding(file);
  const entries = authorityFile(root, run)?.entries ?? [];
  reportTwice(
    entries.map(({ entry, span, fields }) => ({ word: entry.id, span: fields.get('id') ?? span })),
    'id',
    run,
  );
  if (run.findings.length > 0) throw new Problem(run.findings);
  return { file, entries };
}
