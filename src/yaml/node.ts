import type { Span } from '../text/span.ts';

/**
 * A node of a YAML file in the restricted dialect, with its place. Every scalar stays text:
 * whether `NO` or `1.10` is a word, a number or a date is for whoever decodes it.
 *
 * ```txt
 * - { source: "a", count: 1 }
 *     ^keySpan                  one entry of the map
 *             ^  ^ value.span   quotation marks included
 *   ^                       ^   span of the map, braces included
 * ```
 *
 * A block map or list reaches from its first key or dash to the end of its last value.
 */
export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlMap {
  readonly type: 'map';
  /** In the order of the file. A key may stand here only once: twice is a finding. */
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface YamlList {
  readonly type: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlScalar {
  readonly type: 'scalar';
  readonly value: string;
  /** `nothing`: a key without a value (`corr:`), which is not the same as `corr: ""`. */
  readonly style: 'plain' | 'quoted' | 'nothing';
  readonly span: Span;
}

/** A node as a message names it: `a list`, `nothing`, `"acept"`. Long texts are cut at 40 code points. */
export function nameOf(node: YamlNode): string {
  if (node.type !== 'scalar') return node.type === 'map' ? 'keys and values' : 'a list';
  if (node.style === 'nothing') return 'nothing';
  const points = Array.from(node.value.slice(0, 100));
  const shown = points.length > 40 ? `${points.slice(0, 40).join('')}…` : node.value;
  return node.style === 'plain' ? `\`${shown}\`` : `"${shown}"`;
}

/** The entry of a key, if the map has it. */
export function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}
