/** The first line of a window of `rows` lines that shows line `at` of `length`, as near to `top` as can be. */
export function windowTop(top: number, at: number, rows: number, length: number): number {
  const last = Math.max(0, length - rows);
  return Math.min(Math.max(0, Math.min(top, at), at - rows + 1), Math.max(last, 0));
}

/** Where a key of a list leads; undefined for other keys. `page` lines are a screenful. */
export function walked(key: string, at: number, length: number, page: number): number | undefined {
  const last = Math.max(0, length - 1);
  switch (key) {
    case 'Down':
    case 'j':
      return Math.min(last, at + 1);
    case 'Up':
    case 'k':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + page);
    case 'PageUp':
      return Math.max(0, at - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
