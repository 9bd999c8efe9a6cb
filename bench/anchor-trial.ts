import type { Anchor } from '../src/anchor/anchor.ts';
import { describeIn } from '../src/anchor/describe.ts';
import { Locator } from '../src/anchor/locate.ts';
import type { Location } from '../src/anchor/location.ts';
import type { Span } from '../src/text/span.ts';

/**
 * How often does an anchor find its place again after the source has changed, and how often a wrong one?
 *
 * Every word of three letters or more is anchored (single words are the worst case: short quotes that recur), the
 * text is changed in eight ways, and a map kept by the change itself says where each word has gone. A word is alive
 * when its letters still stand side by side; for a word that is not, anything `found` is wrong.
 */
export const CHANGES = [
  'rewrapped',
  '1 % of words',
  '5 % of words',
  '1 % of characters',
  '3 % of characters',
  '10 % of paragraphs deleted',
  '10 % of paragraphs doubled',
  'paragraphs shuffled',
] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** Counts of one kind of change; the outcomes but `wrong` are those of living words. */
export interface TrialRow {
  readonly change: ChangeKind;
  anchors: number;
  alive: number;
  found: number;
  suspect: number;
  ambiguous: number;
  missing: number;
  wrong: number;
}

/** A word put somewhere else than where it stands, for study. */
export interface WrongPlace {
  readonly change: ChangeKind;
  readonly anchor: Anchor;
  readonly truth: number;
  readonly location: Location;
}

export interface Trial {
  readonly rows: readonly TrialRow[];
  readonly wrong: readonly WrongPlace[];
}

type Random = (below: number) => number;

/** Linear congruential generator (multiplier and increment of Numerical Recipes): the same trial on every machine. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A text being changed, which knows where the units of the original have gone. */
class Changed {
  readonly #original: string;
  readonly #pieces: string[] = [];
  #length = 0;
  /** For every unit of the original its new offset, -1 when it was not carried over. */
  readonly #goes: Int32Array;
  /** For every unit of the original where it, or what came in its stead, begins and ends; -1 when unknown. */
  readonly #begins: Int32Array;
  readonly #ends: Int32Array;

  constructor(original: string) {
    this.#original = original;
    this.#goes = new Int32Array(original.length).fill(-1);
    this.#begins = this.#goes.slice();
    this.#ends = this.#goes.slice();
  }

  get text(): string {
    return this.#pieces.join('');
  }

  add(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  carry(piece: string, from: number): void {
    for (let i = 0; i < piece.length; i++) {
      this.#goes[from + i] = this.#length + i;
      this.#begins[from + i] = this.#length + i;
      this.#ends[from + i] = this.#length + i + 1;
    }
    this.add(piece);
  }

  lose(at: number, stead: string): void {
    this.#begins[at] = this.#length;
    this.add(stead);
    this.#ends[at] = this.#length;
  }

  /** Where the words of a span stand in the changed `text`, or -1 when they were destroyed. */
  placeOf({ start, end }: Span, text: string): number {
    const first = this.#goes[start] ?? -1;
    const went = this.#goes.subarray(start, end);
    const isWhole = first !== -1 && went.every((offset, i) => offset === first + i);
    return isWhole ? first : this.#restored({ start, end }, text);
  }

  /**
   * Two accidents can undo each other (a `q` replaced by a `q`, an `i` lost behind an `i` that came in). Then no map
   * knows the word, but between its old neighbours it stands as before, and finding it there is right.
   */
  #restored({ start, end }: Span, text: string): number {
    const from = this.#ends[start - 1] ?? -1;
    const to = this.#begins[end] ?? -1;
    const isSame = from !== -1 && to !== -1 && text.slice(from, to) === this.#original.slice(start, end);
    return isSame ? from : -1;
  }
}

function change(text: string, kind: ChangeKind, random: Random): Changed {
  const changed = new Changed(text);
  switch (kind) {
    case 'rewrapped':
      rewrap(text, changed);
      break;
    case '1 % of words':
      misspell(text, changed, 100, random);
      break;
    case '5 % of words':
      misspell(text, changed, 20, random);
      break;
    case '1 % of characters':
      blur(text, changed, 100, random);
      break;
    case '3 % of characters':
      blur(text, changed, 33, random);
      break;
    case '10 % of paragraphs deleted':
      for (const [at, words] of paragraphs(text)) if (random(10) > 0) changed.carry(words, at);
      break;
    case '10 % of paragraphs doubled':
      for (const [at, words] of paragraphs(text)) {
        changed.carry(words, at);
        if (random(10) === 0) changed.add(words);
      }
      break;
    case 'paragraphs shuffled':
      for (const [at, words] of shuffle(paragraphs(text), random)) changed.carry(words, at);
      break;
  }
  return changed;
}

function paragraphs(text: string): [number, string][] {
  return [...text.matchAll(/[^\n]+\n*/gu)].map((match) => [match.index, match[0]]);
}

function shuffle<T>(things: T[], random: Random): T[] {
  for (let i = things.length - 1; i > 0; i--) {
    const j = random(i + 1);
    const [a, b] = [things[i], things[j]];
    if (a !== undefined && b !== undefined) [things[i], things[j]] = [b, a];
  }
  return things;
}

function rewrap(text: string, changed: Changed): void {
  let column = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const breaks = unit === ' ' && column > 70;
    changed.carry(breaks ? '\n' : unit, at);
    column = breaks || unit === '\n' ? 0 : column + 1;
  }
}

function misspell(text: string, changed: Changed, oneIn: number, random: Random): void {
  for (const match of text.matchAll(/\p{L}+|[^\p{L}]+/gu)) {
    const [run] = match;
    if (/\p{L}/u.test(run) && random(oneIn) === 0) changed.add(`${run.slice(0, -1)}xy`);
    else changed.carry(run, match.index);
  }
}

/** Characters lost, replaced by `q`, or followed by an `i` that is not theirs. */
function blur(text: string, changed: Changed, oneIn: number, random: Random): void {
  for (let at = 0; at < text.length; at++) {
    const damage = random(oneIn) === 0 ? random(3) : -1;
    if (damage === 0 || damage === 1) changed.lose(at, damage === 0 ? '' : 'q');
    else changed.carry(text.charAt(at), at);
    if (damage === 2) changed.add('i');
  }
}

function emptyRow(kind: ChangeKind): TrialRow {
  return { change: kind, anchors: 0, alive: 0, found: 0, suspect: 0, ambiguous: 0, missing: 0, wrong: 0 };
}

/** Every word of three letters or more, with its anchor. */
export function anchorWords(text: string): { span: Span; anchor: Anchor }[] {
  const locator = new Locator(text);
  return [...text.matchAll(/\p{L}{3,}/gu)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return { span, anchor: describeIn(locator, span) };
  });
}

/** Runs the trial: all eight changes, one after the other, from one seed. */
export function runTrial(
  text: string,
  seed: number,
  words: ReturnType<typeof anchorWords> = anchorWords(text),
): Trial {
  const random = randomFrom(seed);
  const wrong: WrongPlace[] = [];
  const rows = CHANGES.map((kind) => {
    const row = emptyRow(kind);
    const changed = change(text, kind, random);
    const { text: after } = changed;
    const locator = new Locator(after);
    for (const { span, anchor } of words) {
      const truth = changed.placeOf(span, after);
      const location = locator.locate(anchor);
      row.anchors++;
      if (truth !== -1) row.alive++;
      if (location.status === 'found' && location.span.start !== truth) {
        row.wrong++;
        wrong.push({ change: kind, anchor, truth, location });
      } else if (truth !== -1) row[location.status]++;
    }
    return row;
  });
  return { rows, wrong };
}

/** Adds up the rows of several trials. */
export function sum(trials: readonly Trial[]): TrialRow[] {
  return CHANGES.map((kind, i) => {
    const total = emptyRow(kind);
    for (const { rows } of trials) {
      const row = rows[i] ?? total;
      for (const key of ['anchors', 'alive', 'found', 'suspect', 'ambiguous', 'missing', 'wrong'] as const) {
        total[key] += row[key];
      }
    }
    return total;
  });
}

/** The outcome as a table: percentages of living words, and the number of wrong places among all anchors. */
export function table(rows: readonly TrialRow[]): string {
  const share = (part: number, row: TrialRow): string =>
    `${((100 * part) / row.alive).toFixed(2)} %`.padStart(10);
  const head = ['found', 'suspect', 'ambiguous', 'missing'].map((name) => name.padStart(10)).join('');
  const lines = rows.map(
    (row) =>
      row.change.padEnd(28) +
      [row.found, row.suspect, row.ambiguous, row.missing].map((part) => share(part, row)).join('') +
      `${row.wrong} of ${row.anchors}`.padStart(16),
  );
  return [`${' '.repeat(28)}${head}${'wrong'.padStart(16)}`, ...lines].join('\n');
}
