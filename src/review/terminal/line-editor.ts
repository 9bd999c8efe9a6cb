/** A line that is being typed; `cursor` in UTF-16 units, never within a character. */
export interface Typed {
  readonly text: string;
  readonly cursor: number;
}

/** A line with the cursor at its end. */
export function typed(text: string): Typed {
  return { text, cursor: text.length };
}

/** A line with a text put in where the cursor stands. */
export function insert({ text, cursor }: Typed, added: string): Typed {
  return { text: text.slice(0, cursor) + added + text.slice(cursor), cursor: cursor + added.length };
}

const MOVES: Readonly<Record<string, (line: Typed) => number>> = {
  Left: ({ text, cursor }) => before(text, cursor),
  'Ctrl+b': ({ text, cursor }) => before(text, cursor),
  Right: ({ text, cursor }) => after(text, cursor),
  'Ctrl+f': ({ text, cursor }) => after(text, cursor),
  Home: () => 0,
  'Ctrl+a': () => 0,
  End: ({ text }) => text.length,
  'Ctrl+e': ({ text }) => text.length,
  'Alt+b': ({ text, cursor }) => wordBefore(text, cursor),
  'Ctrl+Left': ({ text, cursor }) => wordBefore(text, cursor),
  'Alt+f': ({ text, cursor }) => wordAfter(text, cursor),
  'Ctrl+Right': ({ text, cursor }) => wordAfter(text, cursor),
};

/** Each deletes from the cursor to where it says. */
const DELETIONS: Readonly<Record<string, (line: Typed) => number>> = {
  Backspace: ({ text, cursor }) => before(text, cursor),
  Delete: ({ text, cursor }) => after(text, cursor),
  'Ctrl+d': ({ text, cursor }) => after(text, cursor),
  'Ctrl+u': () => 0,
  'Ctrl+k': ({ text }) => text.length,
  'Ctrl+w': ({ text, cursor }) => wordBefore(text, cursor),
  'Alt+Backspace': ({ text, cursor }) => wordBefore(text, cursor),
  'Alt+d': ({ text, cursor }) => wordAfter(text, cursor),
};

/** The line after a key, by the customs of readline; undefined for a key that is none of its own. */
export function edited(line: Typed, key: string): Typed | undefined {
  const move = Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
  if (move !== undefined) return { text: line.text, cursor: move(line) };
  const deletion = Object.hasOwn(DELETIONS, key) ? DELETIONS[key] : undefined;
  if (deletion !== undefined) {
    const [start, end] = [deletion(line), line.cursor].sort((a, b) => a - b);
    return { text: line.text.slice(0, start) + line.text.slice(end), cursor: start ?? 0 };
  }
  if (key === 'Space') return insert(line, ' ');
  return /^.$/su.test(key) ? insert(line, key) : undefined;
}

/** The beginning of the character (with its marks) that ends at the cursor. */
function before(text: string, cursor: number): number {
  const found = /(?:\P{M}\p{M}*|\p{M}+)$/su.exec(text.slice(Math.max(0, cursor - 64), cursor));
  return found === null ? 0 : cursor - found[0].length;
}

function after(text: string, cursor: number): number {
  const found = /^.\p{M}*/su.exec(text.slice(cursor, cursor + 64));
  return cursor + (found?.[0].length ?? 0);
}

function wordBefore(text: string, cursor: number): number {
  return text.slice(0, cursor).trimEnd().lastIndexOf(' ') + 1;
}

function wordAfter(text: string, cursor: number): number {
  const rest = text.slice(cursor);
  const blanks = rest.length - rest.trimStart().length;
  const end = text.indexOf(' ', cursor + blanks);
  return end === -1 ? text.length : end;
}
