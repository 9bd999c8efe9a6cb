/** A damaged text with the places that a detector is to find, from prose in CriticMarkup. */
export interface Fixture {
  readonly text: string;
  /** What stands there, what is to be proposed first, and where, in UTF-16 units of `text`. */
  readonly expected: readonly { readonly sic: string; readonly corr: string; readonly start: number }[];
}

/**
 * Reads `{~~damaged~>right~~}`, `{--too much--}` and `{++missing++}`: expectation, input and trap for false alarms in
 * one, since nothing outside the marks may be found.
 */
export function readFixture(markup: string): Fixture {
  const expected: Fixture['expected'][number][] = [];
  let text = '';
  let position = 0;
  for (const match of markup.matchAll(/\{~~(.*?)~>(.*?)~~\}|\{--(.*?)--\}|\{\+\+(.*?)\+\+\}/gsu)) {
    text += markup.slice(position, match.index);
    const [whole, from, to, removed, added] = match;
    const sic = from ?? removed ?? '';
    expected.push({ sic, corr: to ?? added ?? '', start: text.length });
    text += sic;
    position = match.index + whole.length;
  }
  return { text: text + markup.slice(position), expected };
}
