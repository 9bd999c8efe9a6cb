import { quote } from './quote.ts';

/** Prints a list in brackets on one line from printed values. */
export function printFlowList(values: readonly string[]): string {
  return `[${values.join(', ')}]`;
}

/** Prints a map in braces on one line from keys and printed values; keys whose value is undefined are left out. */
export function printFlowMap(entries: readonly (readonly [string, string | undefined])[]): string {
  const printed = entries
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`);
  return printed.length === 0 ? '{}' : `{ ${printed.join(', ')} }`;
}

/** A text in quotation marks, or undefined where there is none. */
export function quoteIf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : quote(text);
}
