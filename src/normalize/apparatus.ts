import type { ChangeSet } from '../change/change-set.ts';
import { isConfirmed } from '../errata/votes.ts';
import { type Editor, PREPARED_BY_MACHINE, type Source } from '../model/edition.ts';
import { actOf, type Erratum, originOf } from '../model/erratum.ts';
import { CodePointMap } from '../text/code-points.ts';
import type { Span } from '../text/span.ts';
import type { ApparatusEntry, EditionText } from './edition.ts';

/** Half-open, from 0, in code points. */
export type CodePointSpan = readonly [start: number, end: number];

/** A mechanical change, enough by itself to go from source to edition and back. */
export interface ChangeRecord {
  readonly source: CodePointSpan;
  readonly edition: CodePointSpan;
  readonly reading: string;
  readonly lemma: string;
}

/** What the apparatus file says of one decision at one place. A remark is for colleagues and never stands here. */
export type EntryRecord = Omit<Erratum, 'sic' | 'corr' | 'at' | 'seen' | 'except' | 'standing' | 'remark'> &
  ChangeRecord & {
    /** What might be read, where nothing was accepted. */
    readonly conjecture?: string;
    /** Whether a person stands behind the decision, in words. */
    readonly status: string;
    readonly absorbed?: readonly string[];
  };

/** `normalized/<id>.apparatus.json`: everything between a source and its edition. All places in code points. */
export interface ApparatusFile {
  readonly version: 1;
  readonly unit: 'code points';
  readonly source: {
    readonly id: string;
    readonly path: string;
    readonly siglum: string;
    readonly sha256: string;
    readonly encoding: string;
    readonly bom: boolean;
    readonly length: number;
  };
  readonly edition: {
    readonly file: string;
    readonly sha256: string;
    readonly bom: boolean;
    readonly length: number;
  };
  readonly changes: readonly ChangeRecord[];
  readonly entries: readonly EntryRecord[];
}

/** The apparatus of one source as data. `sha256` is the digest of the edition's bytes. */
export function apparatusOf(
  source: Source,
  edition: EditionText,
  output: { readonly file: string; readonly sha256: string; readonly bom: boolean },
  editors: readonly Editor[],
): ApparatusFile {
  const units = { source: new CodePointMap(source.text), edition: new CodePointMap(edition.text) };
  const persons = new Set(editors.filter((editor) => editor.agent === 'person').map((editor) => editor.id));
  return {
    version: 1,
    unit: 'code points',
    source: {
      id: source.id,
      path: source.path,
      siglum: source.siglum,
      sha256: source.sha256,
      encoding: source.encoding,
      bom: source.bom,
      length: units.source.length,
    },
    edition: { ...output, length: units.edition.length },
    changes: changeRecords(source.text, edition.changes, units),
    entries: edition.apparatus.map((entry) => entryRecord(entry, units, (id) => persons.has(id))),
  };
}

/** As JSON text, one change and one entry a line, with a final newline: stable and easy to compare. */
export function printApparatus(apparatus: ApparatusFile): string {
  const { changes, entries, ...head } = apparatus;
  const list = (items: readonly unknown[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  const fields = Object.entries(head).map(([key, value]) => `  "${key}": ${JSON.stringify(value)},\n`);
  return `{\n${fields.join('')}  "changes": ${list(changes)},\n  "entries": ${list(entries)}\n}\n`;
}

interface Units {
  readonly source: CodePointMap;
  readonly edition: CodePointMap;
}

function changeRecords(text: string, set: ChangeSet, units: Units): ChangeRecord[] {
  let shift = 0;
  return set.changes.map((change) => {
    const start = change.start + shift;
    shift += change.insert.length - (change.end - change.start);
    return {
      source: inCodePoints(units.source, change),
      edition: inCodePoints(units.edition, { start, end: start + change.insert.length }),
      reading: text.slice(change.start, change.end),
      lemma: change.insert,
    };
  });
}

function entryRecord(entry: ApparatusEntry, units: Units, isPerson: (id: string) => boolean): EntryRecord {
  const { sic: _sic, corr: _corr, at: _at, seen: _seen, except: _except, ...rest } = entry.erratum;
  const { standing: _standing, remark: _remark, id, kind, origin: _origin, act: _act, ...decision } = rest;
  return {
    id,
    kind,
    origin: originOf(entry.erratum),
    act: actOf(entry.erratum),
    source: inCodePoints(units.source, entry.source),
    edition: inCodePoints(units.edition, entry.edition),
    reading: entry.reading,
    lemma: entry.lemma,
    ...decision,
    ...(entry.erratum.verdict === 'accept' || entry.erratum.corr === undefined
      ? {}
      : { conjecture: entry.erratum.corr }),
    status: statusOf(entry.erratum, isPerson),
    ...(entry.absorbed.length > 0 ? { absorbed: entry.absorbed } : {}),
  };
}

/** Who stands behind a decision, as every output says it. */
export function statusOf(erratum: Erratum, isPerson: (id: string) => boolean): string {
  if (erratum.by !== undefined && isPerson(erratum.by)) return 'decided by a person';
  return isConfirmed(erratum, isPerson) ? 'confirmed by a person' : PREPARED_BY_MACHINE;
}

function inCodePoints(map: CodePointMap, span: Span): CodePointSpan {
  return [map.codePointAt(span.start), map.codePointAt(span.end)];
}
