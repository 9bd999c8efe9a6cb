import { findPattern, findText } from './find-text.ts';
import type { Span } from './span.ts';

/** What is looked for: gives every place in a text, in UTF-16 units. */
export type Query = (text: string) => Span[];

/**
 * The query of an argument: `/pattern/flags` is a regular expression, anything else the words themselves. Flags are those that
 * change what is found: i, m, s, u, v. A pattern without `v` reads whole characters, as with `u`.
 *
 * @throws SyntaxError for a pattern that is none, and for words or a pattern that are empty
 */
export function parseQuery(argument: string, options: { readonly ignoreCase?: boolean } = {}): Query {
  const pattern = /^\/(?<source>.*)\/(?<flags>[A-Za-z]*)$/su.exec(argument)?.groups;
  if (pattern === undefined) {
    if (argument === '') throw new SyntaxError('Unexpected empty text, expected words or /pattern/');
    return (text) => findText(text, argument, options);
  }
  const { source = '', flags = '' } = pattern;
  if (source === '') throw new SyntaxError('Unexpected empty pattern, expected something between the two /');
  const unknown = /[^imsuv]/u.exec(flags)?.[0];
  if (unknown !== undefined) {
    throw new SyntaxError(`Unexpected flag “${unknown}” in ${argument}, expected i, m, s, u or v`);
  }
  const expression = new RegExp(source, allFlags(flags, options.ignoreCase === true));
  return (text) => findPattern(text, expression);
}

function allFlags(flags: string, ignoreCase: boolean): string {
  const set = new Set(flags);
  if (!set.has('v')) set.add('u');
  if (ignoreCase) set.add('i');
  return [...set].join('');
}
