import type { Facet } from '../view.ts';
import { type BarItem, footer, header } from './chrome.ts';
import { pressCommon } from './common-keys.ts';
import { type Frame, type Size, stack } from './frame.ts';
import type { Input } from './key-decoder.ts';
import { clip, fit, type Line, piece, plainLine } from './line.ts';
import type { Before } from './quit-screen.ts';
import { openReading } from './reading-screen.ts';
import type { Screen, Stage } from './stage.ts';
import { counted, grouped } from './words.ts';

const KEYS: readonly BarItem[] = [
  [{ key: 'Enter' }, 'begin'],
  [{ command: 'filter' }, 'filter'],
  [{ command: 'order' }, 'order'],
  [{ command: 'reading' }, 'read a chapter'],
  [{ command: 'history' }, 'history'],
  [{ command: 'quit' }, 'end'],
  [{ command: 'help' }, 'all keys'],
];

const TITLES: Readonly<Record<string, string>> = {
  status: 'Status',
  kind: 'Kind',
  conf: 'Confidence',
  rule: 'Detector',
  source: 'Source',
  by: 'Decided by',
};

const BAR = 10;

/** S1: what there is to do. Only Enter leads on, and nothing here decides. */
export class OverviewScreen implements Screen {
  readonly #before: Before;
  readonly #last: string | undefined;

  /** `last`: what the last step of earlier sessions was, in words. */
  constructor(before: Before, last: string | undefined) {
    this.#before = before;
    this.#last = last;
  }

  draw(stage: Stage, size: Size): Frame {
    const { drawn: view } = stage;
    const { columns, rows } = size;
    const head = header(view, `Review by ${view.by === '' ? '–' : view.by}`, columns);
    const foot = footer(stage.message, KEYS, stage.table, size);
    const about = [
      plainLine(
        ` ${counted(view.length, 'cluster')} in the list, ${counted(view.progress.places, 'place')} in all`,
      ),
      ...(this.#last === undefined ? [] : [clip(plainLine(` last: ${this.#last}`, 'quiet'), columns)]),
      [],
    ];
    const facets = stage.desk.session.facets().filter(({ values }) => values.length > 0);
    const room = rows - head.length - foot.length - about.length;
    return { lines: stack(head, [...about, ...facetLines(facets, columns, room)], foot, rows) };
  }

  press(stage: Stage, input: Input): void {
    if (input.type === 'key' && input.key === 'Enter') {
      stage.close();
      return;
    }
    const command = stage.commandOf(input);
    if (command === 'reading') openReading(stage, stage.drawn.card?.occurrences[0], this.#before);
    else if (command === 'next' || command === 'next-any') stage.close();
    else if (!pressCommon(stage, input, this.#before))
      stage.say('Enter begins. Nothing is decided on this page.');
  }
}

/** The facets in two columns where there is room, each with its values and how many clusters have them. */
function facetLines(facets: readonly Facet[], columns: number, rows: number): Line[] {
  const most = Math.max(1, ...facets.flatMap(({ values }) => values.map(({ count }) => count)));
  const isWide = columns >= 76;
  const width = isWide ? Math.floor((columns - 2) / 2) : columns;
  const side = (keys: readonly string[]): Line[] => {
    const blocks = facets.filter(({ key }) => keys.includes(key));
    const shares = sharesOf(
      blocks.map(({ values }) => values.length + 2),
      rows + 1,
    );
    return blocks.flatMap((facet, at) => blockLines(facet, most, width, Math.max(1, (shares[at] ?? 0) - 2)));
  };
  if (!isWide) return side(['status', 'kind', 'conf', 'source']).slice(0, rows);
  const [left, right] = [side(['status', 'source', 'by']), side(['kind', 'conf', 'rule'])];
  return Array.from({ length: Math.min(rows, Math.max(left.length, right.length)) }, (_, at): Line => {
    return [...fit(left[at] ?? [], width), piece('  '), ...(right[at] ?? [])];
  });
}

/** So many lines for each block that they go into `rows` together: the longest gives way first. */
function sharesOf(wanted: readonly number[], rows: number): number[] {
  const shares = [...wanted];
  for (let over = shares.reduce((sum, one) => sum + one, 0) - rows; over > 0; over -= 1) {
    const longest = shares.indexOf(Math.max(...shares));
    if ((shares[longest] ?? 0) <= 3) break;
    shares[longest] = (shares[longest] ?? 0) - 1;
  }
  return shares;
}

function blockLines({ key, values }: Facet, most: number, width: number, rows: number): Line[] {
  const sorted = key === 'conf' ? [...values].sort((a, b) => (a.value < b.value ? 1 : -1)) : values;
  const shown = sorted.length <= rows ? sorted : sorted.slice(0, rows - 1);
  const rest = values.length - shown.length;
  const lines = shown.map(({ value, count }): Line => {
    const bar = '▪'.repeat(Math.max(1, Math.round((count / most) * BAR))).padEnd(BAR);
    const number = grouped(count).padStart(6);
    const name = fit(clip([piece(`   ${value}`)], width - BAR - 9), width - BAR - 9);
    return [...name, piece(number), piece(` ${bar} `, 'quiet')];
  });
  const more = rest > 0 ? [plainLine(`   … ${rest} more`, 'quiet')] : [];
  const title = plainLine(` ${TITLES[key] ?? key}`, 'strong');
  return [title, ...lines, ...more, []];
}
