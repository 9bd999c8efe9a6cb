import type { Book } from '../book.ts';
import { block, element, text, type Xml, xmlDocument } from '../xml.ts';

const WIDTH = 1200;
const HEIGHT = 1800;
/** Characters of a line of the title, in the size in which it is set. */
const MEASURE = 18;

/** A cover of type alone: title and author between two rules, the first in red, as a printer would set it. */
export function coverSvg({ declaration }: Book): string {
  const lines = wrapped(declaration.title, MEASURE).slice(0, 8);
  const top = 620 - lines.length * 45;
  const words = lines.map((line, index) => centred(line, top + index * 110, 92, '#211d18'));
  const author = declaration.author === undefined ? [] : [centred(declaration.author, 1280, 56, '#211d18')];
  return xmlDocument(
    block(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        width: String(WIDTH),
        height: String(HEIGHT),
        role: 'img',
        'aria-label': coverText(declaration),
      },
      [
        element('rect', { width: String(WIDTH), height: String(HEIGHT), fill: '#fbf9f4' }),
        rule(330, '#9a2c1f'),
        ...words,
        ...author,
        rule(1420, '#211d18'),
        centred('A critical edition', 1530, 44, '#6b6358'),
      ],
    ),
  );
}

/** The cover in words, for those who cannot see it. */
export function coverText({ title, author }: Book['declaration']): string {
  return `Cover: ${title}${author === undefined ? '' : `, by ${author}`}`;
}

function rule(y: number, fill: string): Xml {
  return element('rect', { x: '180', y: String(y), width: '840', height: '6', fill });
}

function centred(words: string, y: number, size: number, fill: string): Xml {
  return element(
    'text',
    {
      x: String(WIDTH / 2),
      y: String(y),
      'text-anchor': 'middle',
      'font-family': 'Georgia, serif',
      'font-size': String(size),
      fill,
    },
    text(words),
  );
}

function wrapped(words: string, measure: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < measure)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
