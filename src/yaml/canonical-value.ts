import { MAX_KEYS } from './limits.ts';
import type { YamlEntry, YamlNode } from './node.ts';

/** A place in a text that moves while it is read, in UTF-16 units. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Thrown, and caught in `canonical.ts`, where a line is not in the form our writer prints. No stack is wanted. */
export const NOT_CANONICAL: unique symbol = Symbol('not canonical');

const MAX_FLOWS = 8;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BLANK = 0x20;

/** Words, numbers, dates without quotation marks: up to what ends them, or could. */
const PLAIN = /[A-Za-z0-9][^\n\r\t:#]*(?<! )/y;
const PLAIN_IN_FLOW = /[A-Za-z0-9][A-Za-z0-9._-]{0,99}(?=[ ,\]}])/y;
const SINGLE_QUOTED = /'(?:[^'\n]|'')*'/y;
const FLOW_KEY = /[A-Za-z][A-Za-z0-9_-]{0,99}(?=: )/y;

/** Reads the value the cursor is at, within one line, and leaves the cursor behind it. */
export function readFlow(cursor: Cursor, inFlow: boolean, level: number = 0): YamlNode {
  if (level > MAX_FLOWS) throw NOT_CANONICAL;
  const first = cursor.text.charCodeAt(cursor.at);
  if (first === QUOTE) return readQuoted(cursor);
  if (first === 0x27) return readSingleQuoted(cursor);
  if (first === 0x5b) return readList(cursor, level);
  if (first === 0x7b) return readMap(cursor, level);
  return readPlain(cursor, inFlow ? PLAIN_IN_FLOW : PLAIN);
}

function readPlain(cursor: Cursor, form: RegExp): YamlNode {
  const start = cursor.at;
  const { value, end } = match(cursor, form);
  return { type: 'scalar', value, style: 'plain', span: { start, end } };
}

function readQuoted(cursor: Cursor): YamlNode {
  const { text, at: start } = cursor;
  const close = closingQuote(text, start);
  const inside = text.slice(start + 1, close);
  if (inside.includes('\n')) throw NOT_CANONICAL;
  const end = close + 1;
  cursor.at = end;
  const value = inside.includes('\\') ? unescape(inside) : inside;
  return { type: 'scalar', value, style: 'quoted', span: { start, end } };
}

/** Not printed by our writer, but by many hands: one such line should not make the whole file slow. */
function readSingleQuoted(cursor: Cursor): YamlNode {
  const start = cursor.at;
  const { value, end } = match(cursor, SINGLE_QUOTED);
  return {
    type: 'scalar',
    value: value.slice(1, -1).replaceAll("''", "'"),
    style: 'quoted',
    span: { start, end },
  };
}

/** What stands at the cursor in a certain form, and leaves the cursor behind it. */
function match(cursor: Cursor, form: RegExp): { value: string; end: number } {
  form.lastIndex = cursor.at;
  if (!form.test(cursor.text)) throw NOT_CANONICAL;
  const end = form.lastIndex;
  const value = cursor.text.slice(cursor.at, end);
  cursor.at = end;
  return { value, end };
}

/** The first quotation mark that no odd number of backslashes stands before. */
function closingQuote(text: string, open: number): number {
  for (let close = text.indexOf('"', open + 1); close !== -1; close = text.indexOf('"', close + 1)) {
    let slashes = 0;
    while (text.charCodeAt(close - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return close;
  }
  throw NOT_CANONICAL;
}

/** Every JSON escape means the same in YAML; a file with others goes to the `yaml` package. */
function unescape(inside: string): string {
  try {
    const value: unknown = JSON.parse(`"${inside}"`);
    return String(value);
  } catch {
    throw NOT_CANONICAL;
  }
}

function readList(cursor: Cursor, level: number): YamlNode {
  const start = cursor.at;
  const items: YamlNode[] = [];
  readItems(cursor, 0x5d, () => items.push(readFlow(cursor, true, level + 1)));
  return { type: 'list', items, span: { start, end: cursor.at } };
}

function readMap(cursor: Cursor, level: number): YamlNode {
  const start = cursor.at;
  const entries: YamlEntry[] = [];
  readItems(cursor, 0x7d, () => {
    entries.push(readEntry(cursor, level));
    if (entries.length > MAX_KEYS) throw NOT_CANONICAL;
  });
  if (new Set(entries.map((entry) => entry.key)).size < entries.length) throw NOT_CANONICAL;
  return { type: 'map', entries, span: { start, end: cursor.at } };
}

function readEntry(cursor: Cursor, level: number): YamlEntry {
  const start = cursor.at;
  const { value: key, end } = match(cursor, FLOW_KEY);
  cursor.at += 1;
  skipBlanks(cursor);
  return { key, keySpan: { start, end }, value: readFlow(cursor, true, level + 1) };
}

/** What stands between an opening bracket, which the cursor is at, and `close`: items, commas between them. */
function readItems(cursor: Cursor, close: number, readItem: () => void): void {
  cursor.at += 1;
  skipBlanks(cursor);
  while (cursor.text.charCodeAt(cursor.at) !== close) {
    readItem();
    skipBlanks(cursor);
    const next = cursor.text.charCodeAt(cursor.at);
    if (next === close) break;
    // A blank behind each comma: without one, what follows may be part of a plain word.
    if (next !== COMMA || cursor.text.charCodeAt(cursor.at + 1) !== BLANK) throw NOT_CANONICAL;
    cursor.at += 1;
    skipBlanks(cursor);
    if (cursor.text.charCodeAt(cursor.at) === close) throw NOT_CANONICAL;
  }
  cursor.at += 1;
}

function skipBlanks(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === BLANK) cursor.at += 1;
}
