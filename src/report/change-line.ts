import type { ApparatusEntry } from '../normalize/edition.ts';
import { splitsCharacter } from '../text/code-points.ts';
import { visible } from '../text/visible.ts';
import type { Paint } from './style.ts';

/** Characters of context on each side of a change. */
const CONTEXT = 32;

/**
 * One change in words, with a little context: `…of Marshal [-Tusachevsky-]{+Tukhachevsky+}, in the…`. The marks are those
 * of `git diff --word-diff` and stay without colour, too; words that both sides share stand once.
 */
export function changeLine(source: string, entry: ApparatusEntry, paint: Paint): string {
  const { start, end } = entry.source;
  const before = contextBefore(source, start);
  const after = contextAfter(source, end);
  const show = (text: string): string => visible(text).replaceAll(/(?:⟨U\+000D⟩)?⟨U\+000A⟩/gu, '⏎');
  const body = wordPieces(entry.reading, entry.lemma)
    .map(({ removed, added, same }) => {
      const gone = removed === '' ? '' : paint('removed', `[-${show(removed)}-]`);
      const come = added === '' ? '' : paint('added', `{+${show(added)}+}`);
      return gone + come + show(same);
    })
    .join('');
  return show(before) + body + show(after);
}

interface Piece {
  readonly removed: string;
  readonly added: string;
  /** Text that both have, behind the difference. */
  readonly same: string;
}

/** The difference without the words that both begin and end with. */
function wordPieces(reading: string, lemma: string): Piece[] {
  const a = reading.match(/\s+|[^\s]+/gu) ?? [];
  const b = lemma.match(/\s+|[^\s]+/gu) ?? [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return [
    { removed: '', added: '', same: a.slice(0, head).join('') },
    {
      removed: a.slice(head, a.length - tail).join(''),
      added: b.slice(head, b.length - tail).join(''),
      same: a.slice(a.length - tail).join(''),
    },
  ];
}

/** The words before a place; `…` where the text goes on. */
function contextBefore(source: string, start: number): string {
  const from = edge(source, start - CONTEXT);
  const text = source.slice(from, start);
  if (from === 0) return text;
  const blank = text.search(/[ \n]/u);
  return `…${blank === -1 ? text : text.slice(blank + 1)}`;
}

/** The words behind a place; `…` where the text goes on. */
function contextAfter(source: string, end: number): string {
  const to = edge(source, end + CONTEXT);
  const text = source.slice(end, to);
  if (to === source.length) return text;
  const blank = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'));
  return `${blank === -1 ? text : text.slice(0, blank)}…`;
}

function edge(text: string, offset: number): number {
  const inside = Math.min(text.length, Math.max(0, offset));
  return splitsCharacter(text, inside) ? inside - 1 : inside;
}
