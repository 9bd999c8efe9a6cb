/** A stretch of two readings that are shown as one: both have it, or only one of them. */
export interface Stretch {
  readonly type: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Characters apart on each side beyond which the difference is shown as a whole: the search is quadratic in them. */
const MOST = 600;

/** A letter with its marks: what a reader sees as one character is never cut. */
const CHARACTER = /\r\n|(?:\P{M}|^)\p{M}*/gsu;

/**
 * How a reading becomes a conjecture, character by character: as few characters deleted and inserted as possible
 * (longest common subsequence), a deletion before the insertion at its place. Single characters that two changes happen
 * to share are not kept apart from them, since nobody reads a word of which every second letter is struck.
 *
 * Law: the texts that are not inserted, joined, are the reading; those that are not deleted are the conjecture.
 */
export function letterDifference(reading: string, conjecture: string): Stretch[] {
  const ours = reading.match(CHARACTER) ?? [];
  const theirs = conjecture.match(CHARACTER) ?? [];
  let head = 0;
  while (head < ours.length && head < theirs.length && ours[head] === theirs[head]) head += 1;
  let tail = 0;
  while (
    tail < ours.length - head &&
    tail < theirs.length - head &&
    ours[ours.length - 1 - tail] === theirs[theirs.length - 1 - tail]
  ) {
    tail += 1;
  }
  const middle = between(ours.slice(head, ours.length - tail), theirs.slice(head, theirs.length - tail));
  return joined([
    { type: 'same', text: ours.slice(0, head).join('') },
    ...middle,
    { type: 'same', text: ours.slice(ours.length - tail).join('') },
  ]);
}

function between(ours: readonly string[], theirs: readonly string[]): Stretch[] {
  if (ours.length === 0 || theirs.length === 0 || ours.length > MOST || theirs.length > MOST) {
    return [
      { type: 'deleted', text: ours.join('') },
      { type: 'inserted', text: theirs.join('') },
    ];
  }
  return readable(path(ours, theirs, lengths(ours, theirs)));
}

/** `table[i][j]`: length of the longest common subsequence of what follows `i` and `j`. */
function lengths(ours: readonly string[], theirs: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: ours.length + 1 }, () => new Uint16Array(theirs.length + 1));
  for (let i = ours.length - 1; i >= 0; i -= 1) {
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      const below = table[i + 1];
      if (row === undefined || below === undefined) continue;
      row[j] = ours[i] === theirs[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function path(ours: readonly string[], theirs: readonly string[], table: readonly Uint16Array[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < ours.length || j < theirs.length) {
    const [a, b] = [ours[i], theirs[j]];
    if (a !== undefined && a === b) {
      stretches.push({ type: 'same', text: a });
      i += 1;
      j += 1;
    } else if (a !== undefined && (b === undefined || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      stretches.push({ type: 'deleted', text: a });
      i += 1;
    } else {
      stretches.push({ type: 'inserted', text: b ?? '' });
      j += 1;
    }
  }
  return joined(stretches);
}

/** Takes a single shared character between two changes into them. */
function readable(stretches: readonly Stretch[]): Stretch[] {
  const shown = stretches.flatMap((stretch, at): Stretch[] => {
    const isAlone =
      stretch.type === 'same' &&
      (stretch.text.match(CHARACTER) ?? []).length === 1 &&
      /[\p{L}\p{N}]/u.test(stretch.text) &&
      at > 0 &&
      at < stretches.length - 1;
    return isAlone
      ? [
          { type: 'deleted', text: stretch.text },
          { type: 'inserted', text: stretch.text },
        ]
      : [stretch];
  });
  return joined(shown);
}

/** Neighbours of one type as one stretch, and between two shared stretches one deletion before one insertion. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let [deleted, inserted] = ['', ''];
  const flush = (): void => {
    if (deleted !== '') result.push({ type: 'deleted', text: deleted });
    if (inserted !== '') result.push({ type: 'inserted', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  for (const { type, text } of stretches) {
    if (text === '') continue;
    if (type === 'deleted') deleted += text;
    else if (type === 'inserted') inserted += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.type === 'same') result[result.length - 1] = { type, text: last.text + text };
      else result.push({ type, text });
    }
  }
  flush();
  return result;
}
