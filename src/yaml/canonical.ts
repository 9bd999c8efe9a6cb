import { type Cursor, NOT_CANONICAL, readFlow } from './canonical-value.ts';
import { MAX_KEYS } from './limits.ts';
import type { YamlEntry, YamlMap, YamlNode } from './node.ts';

/**
 * Reads a file in which every line is canonical, in the form our writer prints: blanks as indentation, `key: value`
 * and `- ` in their columns, each value on its line. On anything else it gives up at once (`undefined`) and the
 * file goes to the `yaml` package: this reader is allowed not to know, never to differ. Some fifteen times
 * as fast, which matters because thousands of decisions are read by every command.
 *
 * Law: where it answers, `compose` reports nothing and gives the same tree with the same spans.
 */
export function readCanonical(text: string): YamlNode | undefined {
  try {
    return new BlockReader(text).document();
  } catch (error) {
    if (error === NOT_CANONICAL) return undefined;
    throw error;
  }
}

/** Levels of blocks; deeper files are legal, and not ours. */
const MAX_BLOCKS = 8;

class BlockReader {
  readonly #cursor: Cursor;
  /** Column of the line at hand, whose first character the cursor is at; -1 at the end of the file. */
  #column = -1;

  constructor(text: string) {
    this.#cursor = { text, at: text.startsWith('\ufeff') ? 1 : 0 };
  }

  document(): YamlNode {
    this.#nextLine();
    const root = this.#map(0, 1);
    if (root.entries.length === 0 || !this.#isAtEnd()) throw NOT_CANONICAL;
    return root;
  }

  #isAtEnd(): boolean {
    return this.#column === -1;
  }

  /** Goes to the first character of the next line that says something, past blank lines and comments. */
  #nextLine(): void {
    const { text } = this.#cursor;
    for (let start = this.#cursor.at; start < text.length;) {
      let at = start;
      while (text.charCodeAt(at) === BLANK) at += 1;
      const code = text.charCodeAt(at);
      const end = endOfLine(text, at);
      if (code !== HASH && contentEnd(text, at, end) !== at) {
        this.#cursor.at = at;
        this.#column = at - start;
        return;
      }
      start = end + 1;
    }
    this.#column = -1;
  }

  #block(deeperThan: number, level: number): YamlNode {
    if (this.#column <= deeperThan || level > MAX_BLOCKS) throw NOT_CANONICAL;
    return this.#isDash() ? this.#list(this.#column, level) : this.#map(this.#column, level);
  }

  #isDash(): boolean {
    const { text, at } = this.#cursor;
    return text.charCodeAt(at) === DASH && text.charCodeAt(at + 1) === BLANK;
  }

  #list(column: number, level: number): YamlNode {
    const start = this.#cursor.at;
    const items: YamlNode[] = [];
    while (this.#column === column && this.#isDash()) {
      this.#cursor.at += 2;
      items.push(this.#item(column, level));
    }
    if (this.#column > column) throw NOT_CANONICAL;
    return { type: 'list', items, span: { start, end: endOf(items.at(-1)) } };
  }

  #item(column: number, level: number): YamlNode {
    const start = this.#cursor.at;
    if (keyEnd(this.#cursor.text, start) !== -1) {
      if (level === MAX_BLOCKS) throw NOT_CANONICAL;
      // The map inside begins on the line of its dash, two columns further.
      this.#column = column + 2;
      return this.#map(this.#column, level + 1);
    }
    const value = readFlow(this.#cursor, false);
    this.#endLine();
    return value;
  }

  #map(column: number, level: number): YamlMap {
    const start = this.#cursor.at;
    const entries: YamlEntry[] = [];
    while (this.#column === column && !this.#isDash()) {
      entries.push(this.#entry(column, level));
      refuseTwice(entries);
    }
    if (this.#column > column) throw NOT_CANONICAL;
    return { type: 'map', entries, span: { start, end: endOf(entries.at(-1)?.value) } };
  }

  #entry(column: number, level: number): YamlEntry {
    const { text, at: start } = this.#cursor;
    const end = keyEnd(text, start);
    if (end === -1) throw NOT_CANONICAL;
    const key = text.slice(start, end);
    this.#cursor.at = end + 1;
    return { key, keySpan: { start, end }, value: this.#value(column, level) };
  }

  /** What stands behind the colon: a value on the same line, or a block on the lines below. */
  #value(column: number, level: number): YamlNode {
    if (this.#restIsEmpty()) {
      this.#endLine();
      return this.#block(column, level + 1);
    }
    this.#cursor.at += 1;
    while (this.#cursor.text.charCodeAt(this.#cursor.at) === BLANK) this.#cursor.at += 1;
    const value = readFlow(this.#cursor, false);
    this.#endLine();
    return value;
  }

  #restIsEmpty(): boolean {
    const { text } = this.#cursor;
    let at = this.#cursor.at;
    while (text.charCodeAt(at) === BLANK) at += 1;
    if (text.charCodeAt(at) === HASH) return at > this.#cursor.at;
    return contentEnd(text, at, endOfLine(text, at)) === at;
  }

  /** Past the blanks and the comment behind a value, to the next line. */
  #endLine(): void {
    if (!this.#restIsEmpty()) throw NOT_CANONICAL;
    this.#cursor.at = endOfLine(this.#cursor.text, this.#cursor.at) + 1;
    this.#nextLine();
  }
}

const BLANK = 0x20;
const HASH = 0x23;
const DASH = 0x2d;
const CARRIAGE_RETURN = 0x0d;

/** Offset of the line feed that ends the line, or the end of the text. */
function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** The end of a line without the carriage return before its line feed. */
function contentEnd(text: string, from: number, end: number): number {
  return end > from && end < text.length && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
}

/** Offset of the colon behind a key of letters, digits, `_` and `-`, or -1 where no such key stands. */
function keyEnd(text: string, start: number): number {
  KEY.lastIndex = start;
  return KEY.test(text) ? KEY.lastIndex : -1;
}

const KEY = /[A-Za-z][A-Za-z0-9_-]{0,99}(?=:(?: |\r?\n|$))/y;

function endOf(node: YamlNode | undefined): number {
  return node?.span.end ?? 0;
}

/** The last key must be new; maps are small, so looking at each is faster than a set. */
function refuseTwice(entries: readonly YamlEntry[]): void {
  if (entries.length > MAX_KEYS) throw NOT_CANONICAL;
  const last = entries.length - 1;
  const key = entries[last]?.key;
  for (let index = 0; index < last; index += 1) if (entries[index]?.key === key) throw NOT_CANONICAL;
}
