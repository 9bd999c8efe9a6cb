import { displayWidth } from '../text/width.ts';

/** Breaks a text at blanks into lines of at most `width` terminal columns; a longer word keeps its line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** `label  text`, the text wrapped beside its label, which takes `indent` columns. */
export function labelled(label: string, text: string, indent: number, width: number): string {
  const [first = '', ...rest] = wrap(text, Math.max(20, width - indent));
  const head = label + ' '.repeat(Math.max(1, indent - displayWidth(label)));
  return [head + first, ...rest.map((line) => ' '.repeat(indent) + line)]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
