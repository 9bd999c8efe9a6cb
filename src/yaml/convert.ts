import { type Node, type Pair, type YAMLMap, type YAMLSeq, isMap, isScalar, isSeq } from 'yaml';
import { LineMap } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Decoding } from './decoding.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './node.ts';

/**
 * Turns the nodes of the `yaml` package into ours, and reports what the package lets pass:
 * a key that stands twice (its own check is quadratic), merge keys, keys that are no text, texts over several lines.
 */
export function convert(contents: unknown, text: string, run: Decoding): YamlNode {
  return new Converter(text, run).node(contents, text.length);
}

class Converter {
  readonly #text: string;
  readonly #run: Decoding;
  /** Made when a message first names a line. */
  #lines: LineMap | undefined;

  constructor(text: string, run: Decoding) {
    this.#text = text;
    this.#run = run;
  }

  /** `fallback` is where a node stands that the file does not have. */
  node(node: unknown, fallback: number): YamlNode {
    if (isMap(node)) return this.#map(node, fallback);
    if (isSeq(node)) return this.#list(node, fallback);
    if (isScalar(node) && typeof node.value === 'string') return this.#scalar(node, node.value, fallback);
    return nothing(fallback);
  }

  #map(map: YAMLMap, fallback: number): YamlMap {
    const entries = map.items
      .map((pair) => this.#entry(pair, fallback))
      .filter((entry) => entry !== undefined);
    this.#reportTwice(entries);
    return { type: 'map', entries, span: spanOf(map, entries.at(-1)?.value.span, fallback) };
  }

  #entry(pair: Pair, fallback: number): YamlEntry | undefined {
    const { key } = pair;
    const keySpan = isScalar(key) ? within(key, fallback) : rangeOf(key, fallback);
    if (!isScalar(key) || typeof key.value !== 'string' || keySpan.start === keySpan.end) {
      this.#refuse('key that is no word', keySpan);
      return undefined;
    }
    if (key.value === '<<' && key.type === 'PLAIN') this.#refuse('merge key (`<<`)', keySpan);
    return { key: key.value, keySpan, value: this.node(pair.value, keySpan.end) };
  }

  #list(list: YAMLSeq, fallback: number): YamlNode {
    const items = list.items.map((item) => this.node(item, rangeOf(item, fallback).start));
    return { type: 'list', items, span: spanOf(list, items.at(-1)?.span, fallback) };
  }

  #scalar(node: Node, value: string, fallback: number): YamlScalar {
    const span = within(node, fallback);
    if (span.start === span.end) return nothing(fallback);
    const quoted = isScalar(node) && node.type !== 'PLAIN';
    const source = this.#text.slice(span.start, span.end);
    if (source.includes('\n')) this.#refuse('text over several lines', span);
    return { type: 'scalar', value, style: quoted ? 'quoted' : 'plain', span };
  }

  #refuse(feature: string, span: Span): void {
    this.#run.report(
      'yaml-feature',
      span,
      `Unexpected ${feature}, expected \`key: "text"\``,
      'Write the text on one line in double quotation marks, a line break as `\\n`. Nothing was written.',
    );
  }

  #reportTwice(entries: readonly YamlEntry[]): void {
    const first = new Map<string, Span>();
    for (const { key, keySpan } of entries) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, keySpan);
      else this.#reportDuplicate(key, keySpan, earlier);
    }
  }

  #reportDuplicate(key: string, span: Span, earlier: Span): void {
    const { line } = (this.#lines ??= new LineMap(this.#text)).positionAt(earlier.start);
    this.#run.report(
      'yaml-duplicate-key',
      span,
      `Unexpected second \`${key}\`, expected each key once; the first stands in line ${line}`,
      'Remove one of the two. Nothing was written.',
      [this.#run.related(earlier, `the first \`${key}\``)],
    );
  }
}

function nothing(at: number): YamlScalar {
  return { type: 'scalar', value: '', style: 'nothing', span: { start: at, end: at } };
}

/** From the first character of a collection to its last: the package counts the lines that follow a block, too. */
function spanOf(node: YAMLMap | YAMLSeq, last: Span | undefined, fallback: number): Span {
  const range = within(node, fallback);
  return node.flow === true || last === undefined ? range : { start: range.start, end: last.end };
}

function within(node: Node, fallback: number): Span {
  const range = node.range;
  return range ? { start: range[0], end: range[1] } : { start: fallback, end: fallback };
}

function rangeOf(node: unknown, fallback: number): Span {
  return isMap(node) || isSeq(node) || isScalar(node)
    ? within(node, fallback)
    : { start: fallback, end: fallback };
}
