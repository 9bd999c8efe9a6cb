import { displayWidth } from '../../text/width.ts';
import { headOf, type Line, type Piece, widthOf } from './line.ts';

/**
 * Breaks a line at its blanks into lines of at most `columns` columns; a word that is longer is broken where the room
 * ends. `indent` blanks stand before every line but the first.
 */
export function wrapLine(line: Line, columns: number, indent: number = 0): Line[] {
  const lines: Piece[][] = [];
  let current: Piece[] = [];
  let room = Math.max(1, columns);
  const breakLine = (): void => {
    lines.push(withoutEnd(current));
    current = indent > 0 ? [{ text: ' '.repeat(indent), tone: undefined }] : [];
    room = Math.max(1, columns - indent);
  };
  for (const word of words(line)) {
    const width = widthOf(word);
    const isBlank = word.every(({ text }) => text === ' ');
    if (width > room && isBlank) continue;
    if (width > room && width <= columns - indent) breakLine();
    for (const part of word) {
      let rest = part.text;
      while (rest !== '') {
        const head = headOf(rest, room);
        if (head === '' && displayWidth(rest) > 0 && room >= columns - indent) break;
        if (head !== '') current.push({ text: head, tone: part.tone });
        room -= displayWidth(head);
        rest = rest.slice(head.length);
        if (rest !== '') breakLine();
      }
    }
  }
  lines.push(withoutEnd(current));
  return lines;
}

/** Words and single blanks, each with the tones of its parts. */
function words(line: Line): Piece[][] {
  const found: Piece[][] = [];
  let word: Piece[] = [];
  for (const { text, tone } of line) {
    for (const part of text.split(/( )/u)) {
      if (part === '') continue;
      if (part !== ' ') {
        word.push({ text: part, tone });
        continue;
      }
      if (word.length > 0) found.push(word);
      word = [];
      found.push([{ text: ' ', tone }]);
    }
  }
  return word.length > 0 ? [...found, word] : found;
}

function withoutEnd(line: readonly Piece[]): Piece[] {
  const kept = [...line];
  while (kept.at(-1)?.text === ' ') kept.pop();
  return kept;
}
