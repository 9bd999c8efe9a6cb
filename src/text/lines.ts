import { CodePointMap, splitsCharacter } from './code-points.ts';
import type { Span } from './span.ts';

/** A place as people and editors name it: line and column, both from 1, the column in code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the lines of a text are. A line ends with `\n` and nothing else, as git counts: `\r`, NEL, U+2028, VT and FF
 * are characters of their line. After a final `\n` stands one more line, which is empty, so that the end of the
 * text has a position, too.
 */
export class LineMap {
  /** How many lines there are; at least 1. */
  readonly count: number;
  readonly #text: string;
  /** Unit offset where each line begins, ascending. */
  readonly #starts: Uint32Array;
  /** Made when a column is first asked for, since a text may be long and never asked. */
  #points: CodePointMap | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#starts = startsOf(text);
    this.count = this.#starts.length;
  }

  /**
   * The position of a unit; inside a surrogate pair that of its character.
   * @throws RangeError outside the text
   */
  positionAt(offset: number): Position {
    if (offset < 0 || offset > this.#text.length || !Number.isInteger(offset)) {
      throw new RangeError(`offset ${offset} is not in a text of ${this.#text.length} units`);
    }
    const line = this.#lineOf(offset);
    const whole = splitsCharacter(this.#text, offset) ? offset - 1 : offset;
    const points = this.#codePoints();
    return { line, column: points.codePointAt(whole) - points.codePointAt(this.#start(line)) + 1 };
  }

  /**
   * The unit at a position: the inverse of `positionAt`. The column after the last character of the line,
   * where its `\n` stands, is a place.
   * @throws RangeError when there is no such line, or the line has no such column
   */
  offsetAt(line: number, column: number): number {
    const span = this.lineSpan(line);
    const points = this.#codePoints();
    const first = points.codePointAt(span.start);
    const last = points.codePointAt(span.end) - first + 1;
    if (column < 1 || column > last || !Number.isInteger(column)) {
      throw new RangeError(`column ${column} is not in line ${line}, which has columns 1 to ${last}`);
    }
    return points.unitAt(first + column - 1);
  }

  /**
   * A line without its `\n`, in UTF-16 units.
   * @throws RangeError when there is no such line
   */
  lineSpan(line: number): Span {
    if (line < 1 || line > this.count || !Number.isInteger(line)) {
      throw new RangeError(`line ${line} is not in a text of ${this.count} lines`);
    }
    const next = this.#starts[line];
    return { start: this.#start(line), end: next === undefined ? this.#text.length : next - 1 };
  }

  #start(line: number): number {
    return this.#starts[line - 1] ?? 0;
  }

  #codePoints(): CodePointMap {
    return (this.#points ??= new CodePointMap(this.#text));
  }

  /** The last line that begins at or before the offset. */
  #lineOf(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function startsOf(text: string): Uint32Array {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}
