/**
 * What is printed for `corr` where the source has `actual`, which equals `sic` but for white space that wraps
 * lines: white space that the correction keeps from `sic` keeps the source's characters.
 *
 * ```txt
 * sic     But. Such      actual   But.⏎Such
 * corr    But such       printed  But⏎such
 * ```
 */
export function keepSpaces(actual: string, sic: string, corr: string): string {
  if (actual === sic) return corr;
  const sicPieces = pieces(sic);
  const corrPieces = pieces(corr);
  const actualPieces = pieces(actual);
  const printed = [...corrPieces];
  for (const [from, to] of commonPieces(sicPieces, corrPieces)) {
    printed[to] = actualPieces[from] ?? printed[to] ?? '';
  }
  return printed.join('');
}

/** Words and the white space between them, in turn. */
function pieces(text: string): string[] {
  return text.match(/[ \t\r\n]+|[^ \t\r\n]+/gu) ?? [];
}

/** Index pairs of pieces that both have: equal beginnings and ends, and a longest common subsequence between. */
function commonPieces(a: readonly string[], b: readonly string[]): [number, number][] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = longestCommon(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...Array.from({ length: head }, (_, index): [number, number] => [index, index]),
    ...middle.map(([i, j]): [number, number] => [i + head, j + head]),
    ...Array.from({ length: tail }, (_, index): [number, number] => [
      a.length - 1 - index,
      b.length - 1 - index,
    ]),
  ];
}

/** Of several, the one that pairs the earliest. */
function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
