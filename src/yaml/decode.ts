import type { Decoding } from './decoding.ts';
import { didYouMean } from './did-you-mean.ts';
import { type YamlEntry, type YamlMap, type YamlNode, nameOf } from './node.ts';

/** Turns a node into a value; `undefined` where it cannot, and then the run holds at least one finding more. */
export type Reader<T> = (node: YamlNode, run: Decoding) => T | undefined;

/** One key of a record: how its value is read, and what holds when the key is absent. */
export type Field<T> = Required<T> | Optional<T> | Defaulted<T>;

interface Required<T> {
  readonly presence: 'required';
  readonly read: Reader<T>;
}
interface Optional<T> {
  readonly presence: 'optional';
  readonly read: Reader<T>;
}
interface Defaulted<T> {
  readonly presence: 'defaulted';
  readonly read: Reader<T>;
  readonly absent: T;
}

export type Shape = Readonly<Record<string, Field<unknown>>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;
type OptionalKeys<S extends Shape> = {
  [K in keyof S]: S[K]['presence'] extends 'optional' ? K : never;
}[keyof S];

/** The object that a shape describes. */
export type Decoded<S extends Shape> = {
  readonly [K in Exclude<keyof S, OptionalKeys<S>>]: ValueOf<S[K]>;
} & { readonly [K in OptionalKeys<S>]?: ValueOf<S[K]> };

export function required<T>(read: Reader<T>): Required<T> {
  return { presence: 'required', read };
}

export function optional<T>(read: Reader<T>): Optional<T> {
  return { presence: 'optional', read };
}

/** A key that may be absent and then has a value all the same. */
export function defaulted<T>(read: Reader<T>, absent: T): Defaulted<T> {
  return { presence: 'defaulted', read, absent };
}

/**
 * Reads a map with known keys. Unknown and missing keys are findings; every field is read even after the first
 * finding, so that a file is mended in one go. `what` completes "expected … " (`an erratum`).
 */
export function record<S extends Shape>(shape: S, what: string): Reader<Decoded<S>> {
  const fields = new Map<string, Field<unknown>>(Object.entries(shape));
  return (node, run) => {
    if (node.type !== 'map') return reportType(node, run, what);
    const before = run.findings.length;
    const decoded = readFields(node, fields, run);
    reportMissing(node, fields, run, what);
    // oxlint-disable-next-line no-unsafe-type-assertion -- the loop built exactly the keys of the shape
    return run.findings.length === before ? (decoded as Decoded<S>) : undefined;
  };
}

function readFields(
  map: YamlMap,
  fields: ReadonlyMap<string, Field<unknown>>,
  run: Decoding,
): Record<string, unknown> {
  const decoded: Record<string, unknown> = {};
  for (const [key, field] of fields) if (field.presence === 'defaulted') decoded[key] = field.absent;
  for (const entry of map.entries) {
    const field = fields.get(entry.key);
    if (field === undefined) reportUnknownKey(entry, [...fields.keys()], run);
    else decoded[entry.key] = run.within(entry.key, () => field.read(entry.value, run));
  }
  return decoded;
}

function reportMissing(
  map: YamlMap,
  fields: ReadonlyMap<string, Field<unknown>>,
  run: Decoding,
  what: string,
): void {
  for (const [key, field] of fields) {
    if (field.presence !== 'required' || map.entries.some((entry) => entry.key === key)) continue;
    run.report(
      'missing-key',
      map.entries[0]?.keySpan ?? map.span,
      `Unexpected end of ${what}${placeOf(run)}, expected the key \`${key}\``,
      `Add \`${key}\`. Nothing was written.`,
    );
  }
}

/** Reports a key that may not stand here, with the known key it may have been meant for. */
export function reportUnknownKey(entry: YamlEntry, known: readonly string[], run: Decoding): void {
  const meant = didYouMean(entry.key, known);
  const guess = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
  const list = known.length === 0 || known.length > 40 ? '' : ` The keys here are: ${known.join(', ')}.`;
  run.report(
    'unknown-key',
    entry.keySpan,
    `Unexpected key \`${entry.key.slice(0, 100)}\`${placeOf(run)}, expected a key of the format${guess}`,
    `Correct the key or remove it.${list} Nothing was written.`,
  );
}

/** Reads a list, of which every item is read even after the first finding. */
export function listOf<T>(read: Reader<T>, what: string): Reader<readonly T[]> {
  return (node, run) => {
    if (node.type !== 'list') return reportType(node, run, `a list of ${what}`);
    const before = run.findings.length;
    const values: T[] = [];
    node.items.forEach((item, index) => {
      const value = run.within(index, () => read(item, run));
      if (value !== undefined) values.push(value);
    });
    return run.findings.length === before ? values : undefined;
  };
}

/**
 * Reads a map whose keys are open (language tags, names of databases) but must have the form `key`.
 * The object has no prototype, and the keys that every object has (`__proto__`, `constructor`) are refused.
 */
export function mapOf<T>(key: RegExp, read: Reader<T>, what: string): Reader<Readonly<Record<string, T>>> {
  return (node, run) => {
    if (node.type !== 'map') return reportType(node, run, what);
    const before = run.findings.length;
    const values: Record<string, T> = {};
    Object.setPrototypeOf(values, null);
    for (const entry of node.entries) {
      if (!key.test(entry.key) || entry.key in Object.prototype) reportUnknownKey(entry, [], run);
      const value = run.within(entry.key, () => read(entry.value, run));
      if (value !== undefined) values[entry.key] = value;
    }
    return run.findings.length === before ? values : undefined;
  };
}

/** Reads one of several records, told apart by the value of one key: evidence by its `kind`. */
export function variantBy<T>(tag: string, variants: ReadonlyMap<string, Reader<T>>, what: string): Reader<T> {
  return (node, run) => {
    if (node.type !== 'map') return reportType(node, run, what);
    const entry = node.entries.find((candidate) => candidate.key === tag);
    const value = entry?.value;
    const read = value?.type === 'scalar' ? variants.get(value.value) : undefined;
    if (read !== undefined) return read(node, run);
    if (value === undefined) reportMissing(node, new Map([[tag, required(anything)]]), run, what);
    else run.within(tag, () => reportChoice(value, [...variants.keys()], run));
    return undefined;
  };
}

const anything: Reader<unknown> = (node) => node;

/** Reports a value that is none of the words possible here. */
export function reportChoice(node: YamlNode, words: readonly string[], run: Decoding): undefined {
  const meant = node.type === 'scalar' ? didYouMean(node.value, words) : undefined;
  const guess = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
  run.report(
    'wrong-type',
    node.span,
    `Unexpected ${nameOf(node)}${placeOf(run)}, expected one of ${words.join(', ')}${guess}`,
    `Write ${meant === undefined ? 'one of these words' : `"${meant}"`}. Nothing was written.`,
  );
}

/** Reports a value of another kind than `expected`, which completes "expected …". */
export function reportType(
  node: YamlNode,
  run: Decoding,
  expected: string,
  help: string = `Write ${expected}.`,
): undefined {
  run.report(
    'wrong-type',
    node.span,
    `Unexpected ${nameOf(node)}${placeOf(run)}, expected ${expected}`,
    `${help} Nothing was written.`,
  );
}

/** ` at errata[3].at`, or nothing at the root. */
export function placeOf(run: Decoding): string {
  const where = run.where();
  return where === '' ? '' : ` at ${where}`;
}
