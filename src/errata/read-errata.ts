import type { Erratum } from '../model/erratum.ts';
import { type Finding, Problem } from '../model/finding.ts';
import type { Span } from '../text/span.ts';
import { type Reader, defaulted, listOf, record, required } from '../yaml/decode.ts';
import { Decoding } from '../yaml/decoding.ts';
import type { YamlMap, YamlNode } from '../yaml/node.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { formatVersion, refuseOtherVersion } from '../yaml/version.ts';
import { erratum as decodeErratum } from './erratum-shape.ts';
import { checkFields } from './field-rules.ts';
import { type ReadThrough, readThrough } from './read-through.ts';

/** An entry with its place in its file; spans are UTF-16 units of the decoded file. */
export interface ErrataEntry {
  readonly erratum: Erratum;
  /** Path of the file from the root of the edition. */
  readonly file: string;
  /** From the first key of the entry to the end of its last value. */
  readonly span: Span;
  /** The value of each field, by its key. */
  readonly fields: ReadonlyMap<string, Span>;
}

/** A file of errata, read. */
export interface ErrataFile {
  readonly file: string;
  /** In the order of the file, which means nothing. */
  readonly entries: readonly ErrataEntry[];
  readonly read: readonly ReadThrough[];
}

/** The errata of an edition, from all their files. */
export type Errata = Pick<ErrataFile, 'entries' | 'read'>;

/**
 * Reads a file of errata: `text` as decoded (a byte-order mark included), `file` its path for findings. A file without
 * content holds no errata.
 *
 * @throws Problem with every finding of the file: YAML, keys, types, fields that do not go together, ids twice.
 */
export function readErrata(text: string, file: string): ErrataFile {
  return decodeErrata(readYaml(text, file), file);
}

/** The same from the tree of the file, for a writer that needs the tree as well. */
export function decodeErrata(root: YamlNode, file: string): ErrataFile {
  refuseOtherVersion(root, file);
  const run = new Decoding(file);
  const decoded = isEmpty(root) ? EMPTY : decodeFile(root, run);
  const errata = { file, entries: decoded?.errata ?? [], read: decoded?.read ?? [] };
  if (run.findings.length > 0) throw new Problem(run.findings);
  mergeErrata([errata]);
  return errata;
}

/**
 * All entries of several files (`errata.yaml`, `errata/*.yaml`): in which file one stands means nothing.
 *
 * @throws Problem (`duplicate-id`) naming both places of each id that stands twice.
 */
export function mergeErrata(files: readonly ErrataFile[]): Errata {
  const entries = files.flatMap((file) => file.entries);
  const first = new Map<string, ErrataEntry>();
  const findings: Finding[] = [];
  for (const entry of entries) {
    const earlier = first.get(entry.erratum.id);
    if (earlier === undefined) first.set(entry.erratum.id, entry);
    else findings.push(idTwice(entry, earlier));
  }
  if (findings.length > 0) throw new Problem(findings);
  return { entries, read: files.flatMap((file) => file.read) };
}

const EMPTY: { errata: readonly ErrataEntry[]; read: readonly ReadThrough[] } = { errata: [], read: [] };

function isEmpty(node: YamlNode): boolean {
  return node.type === 'scalar' && node.style === 'nothing';
}

/** A key without a value is a list without items: `errata:` is what remains when the first entry is still to come. */
function orNothing<T>(read: Reader<readonly T[]>): Reader<readonly T[]> {
  return (node, run) => (isEmpty(node) ? [] : read(node, run));
}

const entryReader: Reader<ErrataEntry> = (node, run) => {
  const erratum = decodeErratum(node, run);
  if (erratum === undefined || node.type !== 'map') return undefined;
  const entry = new ReadEntry(erratum, run.file, node);
  checkFields(entry, run);
  return entry;
};

/** Most entries are never asked for the places of their fields: ten thousand maps would take half of the reading time. */
class ReadEntry implements ErrataEntry {
  readonly erratum: Erratum;
  readonly file: string;
  readonly #node: YamlMap;

  constructor(erratum: Erratum, file: string, node: YamlMap) {
    this.erratum = erratum;
    this.file = file;
    this.#node = node;
  }

  get span(): Span {
    return this.#node.span;
  }

  get fields(): ReadonlyMap<string, Span> {
    return new Map(this.#node.entries.map((entry) => [entry.key, entry.value.span]));
  }
}

const decodeFile = record(
  {
    version: required(formatVersion),
    errata: defaulted(orNothing(listOf(entryReader, 'errata')), []),
    read: defaulted(orNothing(listOf(readThrough, 'records of reading')), []),
  },
  'a file of errata',
);

function idTwice(entry: ErrataEntry, earlier: ErrataEntry): Finding {
  const { id } = entry.erratum;
  const where = earlier.file === entry.file ? 'earlier in this file' : `in ${earlier.file}`;
  return {
    rule: 'duplicate-id',
    message: `Unexpected second entry \`${id}\`, expected each id once; the first stands ${where}`,
    help: 'Give the newer entry an id of its own. Nothing was written.',
    subject: idSubject(entry),
    related: [{ subject: idSubject(earlier), message: `the first \`${id}\`` }],
  };
}

function idSubject(entry: ErrataEntry): Finding['subject'] {
  return { type: 'file', file: entry.file, span: entry.fields.get('id') ?? entry.span };
}
